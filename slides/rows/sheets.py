"""What all workbooks share: which sheet is read, and how merged cells are filled."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from slides.errors import InputError, Problem, Severity, Span
from slides.rows.grid import MOST_COLUMNS, Fault, Line
from slides.rows.table import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_MERGED = 20_000
"""The most ranges of merged cells in a sheet."""


class Sheet(NamedTuple):
    """A sheet of a workbook: its name as shown, whether it is hidden, and where its cells are."""

    name: str
    hidden: bool
    place: str


class Range(NamedTuple):
    """Cells merged into one: first and last line from 1, first and last column from 0."""

    top: int
    bottom: int
    left: int
    right: int


def chosen(
    sheets: Sequence[Sheet], wanted: str | None, name: str, has_cells: Callable[[Sheet], bool]
) -> tuple[Sheet, tuple[Problem, ...]]:
    """Return the sheet called `wanted`, or of that number, else the first visible one with cells, with a note if there are more."""
    if wanted is not None:
        return _called(sheets, wanted, name), ()
    visible = [sheet for sheet in sheets if not sheet.hidden]
    filled = [sheet for sheet in visible if has_cells(sheet)]
    if not filled:
        raise refused(name, "rows-empty")
    others = [sheet.name for sheet in filled[1:]]
    if not others:
        return filled[0], ()
    args = {"sheet": filled[0].name, "others": others}
    return filled[0], (Problem("rows-sheets", Span(name), Severity.NOTE, args, "rows-sheets"),)


def _called(sheets: Sequence[Sheet], wanted: str, name: str) -> Sheet:
    found = next((sheet for sheet in sheets if sheet.name.strip() == wanted.strip()), None)
    if found is None and wanted.isdecimal() and 0 < int(wanted) <= len(sheets):
        found = sheets[int(wanted) - 1]
    if found is not None:
        return found
    names = [sheet.name for sheet in sheets]
    near = get_close_matches(wanted, names, n=1, cutoff=0.5)
    args = {"sheet": wanted, "near": near[0] if near else "", "known": names}
    raise InputError(Problem("rows-no-sheet", Span(name), args=args, hint="did-you-mean" if near else "known-values"))


def noted(name: str, merged: int, hidden: int) -> tuple[Problem, ...]:
    """Return the notes on how many merged ranges a sheet has and how many hidden rows, where it has any."""
    counts = {"rows-merged": merged, "rows-hidden": hidden}
    return tuple(
        Problem(code, Span(name), Severity.NOTE, {"count": count}, code) for code, count in counts.items() if count
    )


def index_of(reference: str) -> int:
    """Return the column, from 0, of a reference such as `B7`; -1 for what is none."""
    number = 0
    for char in reference:
        if not "A" <= char <= "Z":
            break
        number = number * 26 + ord(char) - 64
    return number - 1


def range_of(reference: str) -> Range | None:
    """Return the cells that a reference such as `A2:A5` names, if it is one."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", reference)
    if found is None:
        return None
    return Range(int(found[2]), int(found[4]), index_of(found[1]), index_of(found[3]))


def with_merged(lines: Iterator[Line], merged: Sequence[Range]) -> Iterator[Line]:
    """Yield `lines` with what stands in the first cell of a range filled into the others."""
    waiting = sorted(merged, reverse=True)
    open_ranges: list[tuple[Range, str | None, Fault | None]] = []
    for line in lines:
        open_ranges = [found for found in open_ranges if found[0].bottom >= line.number]
        while waiting and waiting[-1].top <= line.number:
            found = waiting.pop()
            if found.top == line.number:
                fault = next((fault for fault in line.faults if fault[0] == found.left), None)
                open_ranges.append((found, line.cells.get(found.left), fault))
        yield _filled(line, open_ranges) if open_ranges else line


def _filled(line: Line, ranges: Sequence[tuple[Range, str | None, Fault | None]]) -> Line:
    cells, faults = dict(line.cells), list(line.faults)
    covered = 0
    for found, text, fault in ranges:
        for index in range(found.left, min(found.right + 1, MOST_COLUMNS)):
            if found.top == line.number and index == found.left:
                continue
            covered += bool(cells.pop(index, ""))
            if text is not None:
                cells[index] = text
            if fault:
                faults.append((index, *fault[1:]))
    reaches = max((found.bottom for found, *_ in ranges if found.top == line.number), default=0)
    return line._replace(cells=cells, faults=tuple(faults), own=line.own - covered, reaches=reaches)

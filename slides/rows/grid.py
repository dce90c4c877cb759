"""From the lines of a sheet or text to a `Table`: which line has the names of the columns, and what each row says.

What comes in starts the lines from the first; what goes out is a `Table` whose rows are read anew each time. Lines of
a title above the names are passed over with a note; a name in two merged lines is that of the lower one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import NamedTuple

from slides.errors import InputError, Problem, Severity, Span
from slides.forms import one_line
from slides.rows.table import Flaw, Row, Table, refused
from slides.source.cleaning import clean_text

MOST_COLUMNS = 1_000
"""The most columns that are read; Excel has 16,384."""

MOST_ROWS = 1_048_576
"""The most rows of a sheet."""

_MOST_TITLES = 5
_ERRORS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BUSY!"}
)
_DOUBTS = frozenset({"rows-digits-lost"})
_NARROW = r"#{3,}"
_SCIENTIFIC = r"-?\d(?:\.\d+)?E\+\d{2,}"
_HIDDEN = "[\u00ad\u200b-\u200f\u2060-\u2064]"
_APART = "(?<=[㐀-鿿])\\s+(?=[㐀-鿿])"

Fault = tuple[int, str, Mapping[str, object]]
"""The column of a cell, from 0 (-1 for the line as a whole), the code of what is wrong there, and its arguments."""


class Line(NamedTuple):
    """A line as a file has it: its number from 1 and its texts by column from 0, those of merged cells filled in.

    `own` counts the cells that hold a text themselves; `width` is how many there are, -1 where lines have no end.
    `reaches` is the last line that a cell merged from here on covers.
    """

    number: int
    cells: Mapping[int, str]
    faults: tuple[Fault, ...] = ()
    width: int = -1
    own: int = 1
    reaches: int = 0

    @classmethod
    def of_sheet(cls, number: int, cells: Mapping[int, str], faults: Sequence[Fault]) -> Line:
        """Return a row of a sheet, with merged cells as the file has them."""
        own = sum(not text.isspace() for text in cells.values()) + len(faults)
        return cls(number, cells, tuple(faults), -1, own)


Lines = Callable[[], Iterator[Line]]


class Head(NamedTuple):
    """The names of the columns by their place from 0, and the last line that they take up."""

    names: Mapping[int, str]
    number: int
    width: int


def table(name: str, lines: Lines, notes: tuple[Problem, ...] = (), *, lettered: bool, sheet: str = "") -> Table:
    """Return the table in the file `name` that `lines` start. Raises InputError where its head is wrong."""
    head, more, skipped = _head(lines(), name, lettered=lettered)
    letters = {column: letter(index) for index, column in head.names.items()} if lettered else {}
    span = Span(name, head.number, 1)
    if skipped:
        text = "、".join(map(str, skipped))
        notes = (*notes, Problem("rows-title", Span(name, skipped[0], 1), Severity.NOTE, {"lines": text}, "rows-title"))
    if not more:
        notes = (*notes, Problem("rows-only-head", span, Severity.WARNING, hint="rows-only-head"))
    source = partial(_rows, name, lines, head, lettered)
    return Table(name, tuple(head.names.values()), source, notes, letters, sheet)


def letter(index: int) -> str:
    """Return the letters of a sheet's column, from 0: A, B, … Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


@lru_cache(4_096)
def cleaned(text: str) -> str:
    """Return a cell's text without controls and without blanks at its edges."""
    return text.strip() if text.isascii() and text.isprintable() else clean_text(text).text.strip()


def column_name(text: str) -> str:
    """Return the name of a column on one line, without blanks between Chinese characters: `单 位` is `单位`."""
    return re.sub(_APART, "", one_line(re.sub(_HIDDEN, "", cleaned(text))))


def _head(lines: Iterator[Line], name: str, *, lettered: bool) -> tuple[Head, bool, list[int]]:
    """Return the head, whether rows follow it, and the lines of a title above it."""
    skipped: list[int] = []
    filled = filter(_has_text, lines)
    line = next(filled, None)
    after = next(filled, None)
    while line and after and line.own == 1 and after.own > 1 and line.width != 1 and len(skipped) < _MOST_TITLES:
        skipped.append(line.number)
        line, after = after, next(filled, None)
    if line is None:
        raise refused(name, "rows-empty")
    start = line.number
    rest = chain([after] if after else [], filled)
    after = next(rest, None)
    while after and after.number <= line.reaches:
        line = line._replace(number=after.number, cells={**line.cells, **after.cells})
        after = next(rest, None)
    number = max(line.number, line.reaches)
    return _named(line._replace(number=number), name, start, lettered=lettered), after is not None, skipped


def _named(line: Line, name: str, start: int, *, lettered: bool) -> Head:
    """Return the head that `line` gives. Raises InputError for names that are missing, double or errors."""
    names = {index: found for index, text in sorted(line.cells.items()) if (found := column_name(text))}
    width = max(names, default=-1) + 1
    span = Span(name, start, 1)
    problems = [
        Problem(
            "rows-column-unnamed", span, args={"column": _where(index, lettered=lettered)}, hint="rows-column-unnamed"
        )
        for index in range(width)
        if index not in names
    ]
    for found in dict.fromkeys(names.values()):
        places = [_where(index, lettered=lettered) for index, other in names.items() if other == found]
        if len(places) > 1:
            args = {"column": found, "places": places}
            problems.append(Problem("rows-column-twice", span, args=args, hint="rows-column-twice"))
    problems += [
        Problem(code, span, args={"cell": _where(index, lettered=lettered), **args}, hint=code)
        for index, code, args in line.faults
        if code not in _DOUBTS
    ]
    if not names:
        raise refused(name, "rows-empty")
    if problems:
        raise InputError(problems)
    return Head(names, line.number, width)


def _where(index: int, *, lettered: bool) -> str:
    return letter(index) if lettered else str(index + 1)


def _has_text(line: Line) -> bool:
    """Tell whether the line itself says anything: what a merged cell covers, or an error, is not enough."""
    return line.own > 0 and (bool(line.faults) or any(text and not text.isspace() for text in line.cells.values()))


def _rows(name: str, lines: Lines, head: Head, lettered: bool) -> Iterator[Row]:  # noqa: FBT001 - held by a partial
    """Yield the rows below the head."""
    names = head.names
    ordinary = range(head.width)
    for line in lines():
        if line.number <= head.number or not _has_text(line):
            continue
        values = {column: cleaned(line.cells.get(index, "")) for index, column in names.items()}
        flaws: list[Flaw] = []
        if line.faults:
            flaws += _faulty(name, line, head, lettered=lettered)
        if line.width >= 0 and line.width != head.width:
            flaws += _uneven(name, line, head)
        elif line.width < 0 and any(index not in ordinary for index in line.cells):
            flaws += _outside(name, line, head)
        for index, column in names.items():
            text = values[column]
            if text and (text[0] == "#" or "E+" in text) and index in line.cells:
                flaws += _odd(name, line, column, text, _cell(line, index, column, lettered=lettered))
        yield Row(line.number, values, tuple(flaws))


def _faulty(name: str, line: Line, head: Head, *, lettered: bool) -> Iterator[Flaw]:
    """Yield the flaws that reading the file found, of columns with a name."""
    span = Span(name, line.number, 1)
    for index, code, args in line.faults:
        if index < 0:
            yield Flaw("", Problem(code, span, args=args, hint=code))
        elif index in head.names:
            severity = Severity.WARNING if code in _DOUBTS else Severity.ERROR
            cell = _cell(line, index, head.names[index], lettered=lettered)
            yield Flaw(head.names[index], Problem(code, span, severity, {"cell": cell, **args}, code))


def _uneven(name: str, line: Line, head: Head) -> Iterator[Flaw]:
    """Yield the flaw of a line of text that has fewer cells than there are columns, or more."""
    extra = any(text.strip() for index, text in line.cells.items() if index >= head.width)
    if line.width < head.width or extra:
        code = "rows-short" if line.width < head.width else "rows-long"
        args = {"cells": line.width, "columns": head.width}
        yield Flaw("", Problem(code, Span(name, line.number, 1), args=args, hint=code))


def _outside(name: str, line: Line, head: Head) -> Iterator[Flaw]:
    """Yield the flaw of a sheet's row that has a text beside the columns with names."""
    beside = next((index for index, text in line.cells.items() if index >= head.width and text.strip()), None)
    if beside is not None:
        args = {"cell": f"{letter(beside)}{line.number}"}
        yield Flaw("", Problem("rows-outside", Span(name, line.number, 1), Severity.WARNING, args, "rows-outside"))


def _cell(line: Line, index: int, column: str, *, lettered: bool) -> str:
    """Return what a cell is called: `B7` in a sheet, in a text its column."""
    return f"{letter(index)}{line.number}" if lettered else f"“{column}”"


def _odd(name: str, line: Line, column: str, text: str, cell: str) -> Iterator[Flaw]:
    """Yield the flaw of a text that is an error of a sheet, or a number that lost its digits."""
    args = {"cell": cell, "value": text}
    span = Span(name, line.number, 1)
    if text in _ERRORS:
        yield Flaw(column, Problem("rows-cell-error", span, args=args, hint="rows-cell-error"))
    elif re.fullmatch(_NARROW, text):
        yield Flaw(column, Problem("rows-cell-narrow", span, args=args, hint="rows-cell-narrow"))
    elif re.fullmatch(_SCIENTIFIC, text):
        yield Flaw(column, Problem("rows-digits-lost", span, Severity.WARNING, args, "rows-digits-lost"))

"""Dealing cells out over pages: cells come in, groups of cells that a page holds each go out.

Each page is filled as far as its layouts allow, then the load is spread evenly over as many pages. A cell too long
for a page of its own is cut at sentence ends.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Paragraph, Text
from slides.breaking import sentences, wrap
from slides.deck import Cell, Slide, SlideSpec
from slides.fit.page import Stage, page
from slides.fit.part import MOST_PAGES, desperate, part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from slides.richtext import Run

Group = tuple[Cell, ...]
_LONGEST_UNIT = 40.0
"""The longest stretch that stays whole where a sentence doesn't fit, in em."""


def dealt(spec: SlideSpec, cells: Sequence[Cell], before: int, on: Stage) -> list[Group]:
    """Return the cells of `spec` in as many groups as they need, evenly filled; `before` pages come first."""
    return _evened(spec, list(_filled(spec, cells, before, on)), before, on)


def set_part(spec: SlideSpec, group: Sequence[Cell], number: int, total: int, on: Stage) -> Slide | None:
    """Return page `number` of `total` with the cells `group`, if need be on a layout of last resort, or None."""
    wanted = part(spec, group, number, total, on.template.lang)
    return page(wanted, on) or page(desperate(wanted), on)


def _filled(spec: SlideSpec, cells: Sequence[Cell], before: int, on: Stage) -> Iterator[Group]:
    rest = list(cells)
    number = before
    while rest:
        number += 1
        count = _holds(spec, rest, number, on)
        if count:
            yield tuple(rest[:count])
            del rest[:count]
        else:
            head, tail = _cut(spec, rest[0], number, on)
            yield (head,)
            rest[:1] = [tail] if tail.text.paragraphs else []


def _holds(spec: SlideSpec, cells: Sequence[Cell], number: int, on: Stage) -> int:
    """Return how many of the next cells a page holds: on the kind's own layouts if at all, else on those of last resort."""
    wanted = part(spec, (), number, MOST_PAGES, on.template.lang)
    for tried in (wanted, desperate(wanted)):
        most = max(
            (layout.cells for family in tried.families for layout in on.template.families.get(family, ())), default=0
        )
        for count in range(min(len(cells), max(most, 1)), 0, -1):
            if page(replace(tried, cells=tuple(cells[:count])), on) is not None:
                return count
    return 0


def _cut(spec: SlideSpec, cell: Cell, number: int, on: Stage) -> tuple[Cell, Cell]:
    """Return the longest head of the cell that a page of its own holds, and the rest under the same label."""
    units = list(_units(cell))
    low, high = 1, len(units)
    while low < high:
        middle = (low + high + 1) // 2
        if set_part(spec, [_of(cell, units[:middle])], number, MOST_PAGES, on) is not None:
            low = middle
        else:
            high = middle - 1
    return _of(cell, units[:low]), _of(cell, units[low:])


class _Unit(NamedTuple):
    """A stretch of text that may stand on a page of its own, with the number and level of its paragraph."""

    number: int
    level: int
    run: Run


def _units(cell: Cell) -> Iterator[_Unit]:
    """Yield the cell's text as sentences, a long one as its lines."""
    for number, (runs, level) in enumerate(cell.text.paragraphs):
        for run in runs:
            for sentence in sentences(run.text):
                for line in wrap(sentence, _LONGEST_UNIT, "Arial"):
                    yield _Unit(number, level, run._replace(text=line))


def _of(cell: Cell, units: Sequence[_Unit]) -> Cell:
    paragraphs = [
        Paragraph(tuple(_joined(unit.run for unit in group)), level)
        for (_, level), group in groupby(units, key=lambda unit: (unit.number, unit.level))
    ]
    return cell._replace(text=Text(tuple(paragraphs)))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, neighbours with one emphasis as one."""
    for _, group in groupby(runs, key=lambda run: run[1:]):
        first, *others = group
        yield first._replace(text="".join([first.text, *(run.text for run in others)]))


def _evened(spec: SlideSpec, groups: list[Group], before: int, on: Stage) -> list[Group]:
    """Return as many groups with the load spread evenly, where every page still fits; else the groups as they are."""
    total = len(groups)
    if total < 2:
        return groups
    cells = [cell for group in groups for cell in group]
    evened = _spread(cells, total)
    if len(evened) == total and all(
        page(part(spec, group, number, MOST_PAGES, on.template.lang), on) is not None
        for number, group in enumerate(evened, before + 1)
    ):
        return evened
    return groups


def _spread(cells: Sequence[Cell], total: int) -> list[Group]:
    loads = [weight(cell) for cell in cells]
    share = sum(loads) / total
    groups: list[list[Cell]] = [[]]
    load = 0.0
    for number, (cell, own) in enumerate(zip(cells, loads, strict=True)):
        left = len(cells) - number
        full = load + own / 2 > share * len(groups)
        if groups[-1] and len(groups) < total and (full or left <= total - len(groups)):
            groups.append([])
        groups[-1].append(cell)
        load += own
    return [tuple(group) for group in groups]


def weight(cell: Cell) -> int:
    """Return how much room the cell asks for, in characters, its box counted as twelve."""
    return 12 + len(cell.label) + sum(len(line.text) for line in cell.text.paragraphs)

"""Dealing cells out over pages: cells come in, groups of cells that a page holds each go out.

A cell too long for a page of its own is cut into like pieces at sentence ends first. Then each page is filled as far as
reads well, and the load is spread evenly over as many pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.fit.choosing import PART, chosen, held
from slides.fit.cutting import halves, pieces
from slides.fit.load import weight
from slides.fit.page import ANY, Bounds
from slides.fit.part import MOST_PAGES, desperate, part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slides.deck import Cell, Slide, SlideSpec
    from slides.fit.page import Stage

Group = tuple["Cell", ...]
_BOX = 12.0
"""What a box of its own counts for, in em, when the load is spread."""
_WIDOW = 40.0
"""A page with one cell of less than this, in em, is poor."""
_CROWDED = Bounds(0.0, 1.6)


def dealt(spec: SlideSpec, cells: Sequence[Cell], before: int, on: Stage) -> list[Group]:
    """Return the cells of `spec` in as many groups as they need, evenly filled; `before` pages come first."""
    whole = [piece for cell in cells for piece in _held(spec, cell, before, on)]
    groups = _evened(spec, list(_filled(spec, whole, before, on)), before, on)
    if len(groups) > 1 and spec.fitting != "continue" and any(_poor(group) for group in groups):
        closer = list(_filled(spec, whole, before, on, (_CROWDED,)))
        if len(closer) < len(groups):
            return _evened(spec, closer, before, on, (_CROWDED,))
    return groups


def set_part(spec: SlideSpec, group: Sequence[Cell], number: int, total: int, on: Stage) -> Slide | None:
    """Return page `number` of `total` with the cells `group`, if need be crowded or on a layout of last resort, or None."""
    wanted = part(spec, group, number, total, on.template.lang)
    found = (chosen(asked, on, tried) for asked, tried in _ways(wanted))
    return next(filter(None, found), None)


def _holds_part(spec: SlideSpec, group: Sequence[Cell], number: int, on: Stage) -> bool:
    wanted = part(spec, group, number, MOST_PAGES, on.template.lang)
    return any(held(asked, on, tried) for asked, tried in _ways(wanted))


def _ways(wanted: SlideSpec) -> Iterator[tuple[SlideSpec, Sequence[Bounds]]]:
    """Yield how a page of a continued item may be set, the better way first."""
    last = desperate(wanted)
    tried = PART[wanted.fitting]
    yield wanted, tried
    yield last, tried
    yield wanted, (_CROWDED, ANY)
    yield last, (ANY,)


def _poor(group: Group) -> bool:
    return len(group) == 1 and weight(group[0]) < _WIDOW


def _held(spec: SlideSpec, cell: Cell, before: int, on: Stage) -> Sequence[Cell]:
    """Return the cell in as few like pieces as pages of their own hold."""
    tried = PART[spec.fitting]
    number = max(before + 1, 2)
    count = 1
    while True:
        found = pieces(cell, count)
        if all(_alone(spec, piece, number, on, tried) for piece in found):
            return found
        if len(found) < count:
            return [small for piece in found for small in _cut(spec, piece, before, on)]
        count += max(1, count // 4)


def _alone(spec: SlideSpec, cell: Cell, number: int, on: Stage, tried: Sequence[Bounds]) -> bool:
    wanted = part(spec, (cell,), number, MOST_PAGES, on.template.lang)
    return held(wanted, on, tried) or held(desperate(wanted), on, tried)


def _cut(spec: SlideSpec, cell: Cell, before: int, on: Stage) -> Iterator[Cell]:
    """Yield the cell in pieces that a page holds at all."""
    if _holds_part(spec, (cell,), max(before + 1, 2), on):
        yield cell
        return
    for half in halves(cell):
        yield from _cut(spec, half, before, on)


def _filled(
    spec: SlideSpec, cells: Sequence[Cell], before: int, on: Stage, tried: Sequence[Bounds] | None = None
) -> Iterator[Group]:
    rest = list(cells)
    number = before
    while rest:
        number += 1
        count = _holds(spec, rest, number, on, tried or PART[spec.fitting])
        if not count and (number > 1 or not _holds_part(spec, (), 1, on)):
            count = 1
        yield tuple(rest[:count])
        del rest[:count]


def _holds(spec: SlideSpec, cells: Sequence[Cell], number: int, on: Stage, tried: Sequence[Bounds]) -> int:
    """Return how many of the next cells a page holds: on the layouts asked for if at all, else on those of last resort."""
    wanted = part(spec, (), number, MOST_PAGES, on.template.lang)
    for found in (wanted, desperate(wanted)):
        families = (found.wanted, *found.families)
        most = max((layout.cells for family in families for layout in on.template.families.get(family, ())), default=0)
        for count in range(min(len(cells), max(most, 1)), 0, -1):
            group = cells[:count]
            if not _repeats(group) and held(part(found, group, number, MOST_PAGES, on.template.lang), on, tried):
                return count
    return 0


def _repeats(group: Sequence[Cell]) -> bool:
    """Return whether two pieces of one cell stand side by side in `group`, each under its label."""
    return any(cell.label and cell.piece > 1 for cell in group[1:])


def _evened(
    spec: SlideSpec, groups: list[Group], before: int, on: Stage, tried: Sequence[Bounds] | None = None
) -> list[Group]:
    """Return as many groups with the load spread evenly, where every page still fits; else the groups as they are."""
    total = len(groups)
    if total < 2:
        return groups
    cells = [cell for group in groups for cell in group]
    evened = _spread(cells, total)
    if len(evened) == total and all(
        not _repeats(group)
        and held(part(spec, group, number, MOST_PAGES, on.template.lang), on, tried or PART[spec.fitting])
        for number, group in enumerate(evened, before + 1)
    ):
        return evened
    return groups


def _spread(cells: Sequence[Cell], total: int) -> list[Group]:
    loads = [_BOX + weight(cell) for cell in cells]
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

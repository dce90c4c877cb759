"""Icons on a page: a spec and a layout come in, the page goes out with the icons that suit it and room kept for them.

All cells of a page have theirs or none. The layout itself comes last: an icon never moves text to a further page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.fit.heads import headless
from slides.fit.spots import COLUMNS, cell_spots, panel_spots, room
from slides.metrics import width
from slides.recent import Recent
from slides.units import points

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.deck import Fill, Icon, SlideSpec
    from slides.fit.spots import Spot
    from slides.layout import Layout, Slot, Template
    from slides.units import Insets


_made: Recent[tuple[int, tuple[tuple[str, Insets], ...]], tuple[Layout, Layout]] = Recent(256)
"""Layouts as they are and with room for icons; the first keeps its id from being given to another."""


class Iconed(NamedTuple):
    """A page with icons: what it says, the layout with the room that they leave to the text, and the icons.

    Where one stands in the corner behind the panel's name, that has so many EMU of its line; 0 for all of it. Texts beside
    theirs, without a name or below it, stand `centred`, each in its own box; those below theirs hang from it.
    """

    spec: SlideSpec
    layout: Layout
    icons: tuple[Icon, ...] = ()
    line: int = 0
    centred: bool = False
    hung: bool = False

    def shown(self, fills: tuple[Fill, ...], plain: Layout, template: Template) -> tuple[Fill, ...] | None:
        """Return `fills` with the margins of those slots that are not as in the `plain` layout.

        None where a name meets an icon, or takes a second line for one.
        """
        if self.layout is plain:
            return fills
        if any(_needs_plain(fill, plain.slots[fill.slot.name], template) for fill in fills):
            return None
        if self.line and any(_length(fill, template) > self.line for fill in fills if fill.slot.name == "panel"):
            return None
        return tuple(
            fill if fill.slot is plain.slots[fill.slot.name] else fill._replace(insets=fill.slot.insets)
            for fill in fills
        )


def _needs_plain(fill: Fill, plain: Slot, template: Template) -> bool:
    """Return whether a name has one line in its `plain` slot and, at its size, not beside its icon."""
    if fill.slot is plain or not plain.name.startswith("label"):
        return False
    return room(fill.slot) < _length(fill, template) <= room(plain)


def iconed(spec: SlideSpec, layout: Layout, template: Template) -> Iterator[Iconed]:
    """Yield the page with its icons where the layout has places for them, then with fewer, then without any."""
    layout = headless(spec, layout)
    counted = "badge1" in layout.slots and any(cell.badge and not cell.label for cell in spec.cells)
    whole = bool(spec.cells) and not counted and all(cell.icon for cell in spec.cells)
    panels = tuple(panel_spots(spec, layout, template)) if spec.icon else ()
    for cells in cell_spots(spec, layout, template) if whole else ():
        for spot in panels:
            yield _with(spec, layout, {**cells, "panel": spot})
        yield _with(spec, layout, cells)
    for spot in panels:
        yield _with(spec, layout, {"panel": spot})
    yield Iconed(spec, layout)


def _with(spec: SlideSpec, layout: Layout, spots: Mapping[str, Spot]) -> Iconed:
    if any(spot.slot is None for spot in spots.values()):
        spec = spec._replace(cells=tuple(cell._replace(badge="") for cell in spec.cells))
    line = max([spot.line for spot in spots.values()])
    icons = tuple([spot.icon for spot in spots.values()])
    cell = spots.get("cell1")
    beside = cell is not None and cell.slot is not None and cell.slot.insets.top == layout.slots["cell1"].insets.top
    centred = beside and ("label1" in layout.slots or not any(one.label for one in spec.cells))
    hung = layout.family in COLUMNS and cell is not None
    return Iconed(spec, _making_room(layout, spots), icons, line, centred, hung)


def _making_room(layout: Layout, spots: Mapping[str, Spot]) -> Layout:
    """Return the layout with the margins that the spots leave to the text; made once for many pages."""
    kept = tuple([(name, spot.slot) for name, spot in spots.items() if spot.slot])
    if not kept:
        return layout
    key = (id(layout), tuple([(name, slot.insets) for name, slot in kept]))
    found = _made.get(key)
    if found is None:
        name = "+".join([layout.name, *(f"{name}{slot.insets}" for name, slot in kept)])
        found = layout, layout._replace(name=name, slots={**layout.slots, **dict(kept)})
        _made.keep(key, found)
    return found[1]


def _length(fill: Fill, template: Template) -> int:
    """Return the length of the first paragraph on one line, in EMU."""
    name = fill.text.paragraphs[0]
    number = min(name.level, len(fill.slot.levels) - 1)
    level = fill.slot.levels[number]
    size = fill.sizes[number] if fill.sizes else level.sizes[0]
    return points(width(name.text, template.faces[level.face], level.bold) * size)

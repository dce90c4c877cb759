"""Cards and rows without what the layout keeps room for: a spec and a layout come in, the layout whose text takes it goes out.

On cards it is the coloured header with the name, on rows between hairlines the ordinal at the left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.recent import Recent
from slides.units import Emu

if TYPE_CHECKING:
    from slides.deck import SlideSpec
    from slides.layout import Layout, Slot
    from slides.units import Box

_made: Recent[tuple[str, int], tuple[Layout, Layout]] = Recent(256)
"""Layouts as they are and without a series; the first keeps its id from being given to another."""


def headless(spec: SlideSpec, layout: Layout) -> Layout:
    """Return the layout without headers or ordinals that no cell has, else the layout itself."""
    label, badge, cell = (layout.slots.get(f"{stem}1") for stem in ("label", "badge", "cell"))
    if cell and label and not any(one.label for one in spec.cells) and _above(label.box, cell.box):
        layout = _without("label", layout)
    if cell and badge and not any(one.badge for one in spec.cells) and _before(badge.box, cell.box):
        layout = _without("badge", layout)
    return layout


def _above(head: Box, box: Box) -> bool:
    """Return whether the head covers the top of the cell's own box, and the stripe above it."""
    return (head.x, head.width) == (box.x, box.width) and head.y <= box.y < head.y + head.height < box.y + box.height


def _before(head: Box, box: Box) -> bool:
    """Return whether the head stands over the left end of the cell's own box, or the stripe before it.

    There it stands over most of its height, or in its corner.
    """
    at_left = head.x <= box.x < head.x + head.width < box.x + box.width // 2
    above = head.y - box.y
    return at_left and above >= 0 and (head.height * 10 >= box.height * 8 or above * 10 < box.height)


def _without(stem: str, layout: Layout) -> Layout:
    """Return the layout without the slots of that series; made once for a layout that many pages stand on."""
    made = _made.get((stem, id(layout)))
    if made is None:
        slots = {name: _filled(slot, stem) for name, slot in layout.slots.items() if not name.startswith(stem)}
        made = layout, layout._replace(name=f"{layout.name}-without-{stem}", slots=slots)
        _made.keep((stem, id(layout)), made)
    return made[1]


def _filled(slot: Slot, stem: str) -> Slot:
    """Return a cell whose text takes the room of its header or its ordinal."""
    if not slot.name.startswith("cell"):
        return slot
    insets = slot.insets
    if stem == "label":
        return slot._replace(insets=insets._replace(top=insets.bottom))
    return slot._replace(insets=insets._replace(left=Emu(0) if slot.surface == "open" else insets.right))

"""Choosing: a spec comes in, the best page that holds it goes out, or None where it had better continue.

A page is good when its sentences have a readable size and it doesn't say too much; then the kind's layouts are tried in
their order. A page that is a little too full is still better than two poor ones, and few words may be set smaller.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides.fit.page import ANY, Bounds, page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Slide, SlideSpec
    from slides.fit.page import Stage

READABLE = 18.0
"""The least size in points of sentences that are read from the back row."""
_GOOD = Bounds(READABLE, 1.0)
FULLEST = 1.3
"""How many times what reads well a page may say at the most."""
_FULL = Bounds(READABLE, FULLEST)
_SMALL = Bounds(0.0, 1.0)
_SHRUNK = Bounds(0.0, 1e9)

WHOLE = {"": (_FULL, _SMALL), "error": (_FULL, _SMALL), "continue": (_GOOD,), "shrink": (_FULL, _SMALL, _SHRUNK, ANY)}
"""What a page may be that holds all of an item, the better first."""
PART = {"": (_FULL,), "error": (_FULL,), "continue": (_GOOD,), "shrink": (_SHRUNK,)}
"""What one page of a continued item may be."""


_NUMBERED, _OPEN = ("tiles", "rows", "cards", "points"), ("cards", "points")
_ON_PANEL = ("panel", "figure", "meta", "conclusion")


def chosen(spec: SlideSpec, on: Stage, tried: Sequence[Bounds]) -> Slide | None:
    """Return the slide of `spec` within the first of the bounds `tried` that any layout keeps; the author's choice goes first."""
    if _would_have_empty_panel(spec):
        spec = replace(spec, families=_NUMBERED if any(cell.badge for cell in spec.cells) else _OPEN)
    if spec.wanted:
        asked = replace(spec, families=(spec.wanted,))
        for bounds in tried:
            found = page(asked, on, bounds)
            if found is not None:
                return found
    for bounds in tried:
        found = page(spec, on, bounds)
        if found is not None:
            return found
    return None


def _would_have_empty_panel(spec: SlideSpec) -> bool:
    """Return whether the kind's layouts have a panel and the page nothing to put there."""
    if not spec.cells or spec.chips or spec.icon or any(name in spec.slots for name in _ON_PANEL):
        return False
    return all(family.startswith("panel-") for family in spec.families)

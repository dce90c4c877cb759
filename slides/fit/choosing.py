"""Choosing: a spec comes in, the best page that holds it goes out, or None where it had better continue.

A page is good when its sentences have a readable size and it doesn't say too much; then the kind's layouts are tried in
their order. A page that is a little too full is still better than two poor ones, and few words may be set smaller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.blocks import Text
from slides.fit.page import ANY, Bounds, holds, page
from slides.fit.setting import READABLE
from slides.layout import HEADLINE, LEAD, ORDINAL, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slides.deck import Slide, SlideSpec
    from slides.fit.page import Stage

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
_LONE = {
    "panel-rows": ("slim-rows",), "panel-cards": ("band-cards", "slim-rows"), "panel-columns": ("band-cards",), "answer-rows": ("slim-answers",),
}  # fmt: skip
"""The layouts whose panel is made for an ordinal alone, before those that have room for more."""
_CONTINUED = {"panel-rows": ("slim-rows",), "answer-rows": ("slim-answers",)}
"""Those for one page of several, which hold as many cells as the kind's own, so that more text never takes fewer pages."""
_INTRODUCED = {"panel-rows": ("band-figure", "band-cards"), "panel-cards": ("band-figure", "band-cards")}
"""The layouts for a headline beside a figure, and for one alone."""
_ON_PANEL = ("panel", "figure", "meta", "conclusion")


def chosen(spec: SlideSpec, on: Stage, tried: Sequence[Bounds]) -> Slide | None:
    """Return the slide of `spec` within the first of the bounds `tried` that any layout keeps; the author's choice goes first."""
    for asked in _asked(spec):
        for bounds in tried:
            found = page(asked, on, bounds)
            if found is not None:
                return found
    return None


def held(spec: SlideSpec, on: Stage, tried: Sequence[Bounds]) -> bool:
    """Return whether `chosen` would return a slide."""
    return any(holds(asked, on, bounds) for asked in _asked(spec) for bounds in tried)


def _asked(spec: SlideSpec) -> Iterator[SlideSpec]:
    """Yield the page on the layout that the author asks for, then on the kind's own that have the panel it needs."""
    if _would_have_empty_panel(spec):
        spec = spec._replace(families=_NUMBERED if any(cell.badge for cell in spec.cells) else _OPEN)
    else:
        spec = _with_small_panel(spec)
    if spec.wanted:
        yield spec._replace(families=(spec.wanted,))
    yield spec
    lowered = with_lead(spec)
    if lowered is not spec:
        yield lowered


def with_lead(spec: SlideSpec) -> SlideSpec:
    """Return the spec with the headline below an ordinal as a lead, which needs less room; itself where there is none."""
    panel = spec.slots.get("panel")
    levels = [part.level for part in panel.paragraphs] if panel else []
    if panel is None or HEADLINE not in levels or ORDINAL not in levels or LEAD in levels:
        return spec
    lines = (part._replace(level=LEAD) if part.level == HEADLINE else part for part in panel.paragraphs)
    return spec._replace(slots={**spec.slots, "panel": Text(tuple(lines))})


def _with_small_panel(spec: SlideSpec) -> SlideSpec:
    """Return the spec for layouts with a panel of the size that it needs; the kind's own come after them."""
    panel = spec.slots.get("panel")
    if panel is None or spec.chips or spec.icon or "meta" in spec.slots or not spec.cells:
        return spec
    levels = {part.level for part in panel.paragraphs}
    alone = levels <= {ORDINAL, TAG} and "figure" not in spec.slots
    introduced = levels == {HEADLINE} and spec.nav is None and not spec.continued
    small = (_CONTINUED if spec.continued else _LONE) if alone else _INTRODUCED if introduced else {}
    families = [one for family in spec.families for one in (*small.get(family, ()), family)]
    return spec._replace(families=tuple(dict.fromkeys(families))) if small else spec


def _would_have_empty_panel(spec: SlideSpec) -> bool:
    """Return whether the kind's layouts have a panel and the page nothing to put there."""
    if not spec.cells or spec.chips or spec.icon or any(name in spec.slots for name in _ON_PANEL):
        return False
    return all(family.startswith("panel-") for family in spec.families)

"""The anchor panel: where it stands by the theme's choice, its own slots, and the room that it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.template.archetypes.draft import Draft, Place, page
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHIPS = 6
_CHIPS_BELOW, _CHIP_GAP = 1.58, 0.11
_STRIP = 1.0
_SLIM, _SLIM_NARROW = 2.1, 1.75
_BAND_FIGURE, _BAND_FIGURE_NARROW = 5.4, 4.0  # as the styles of these bands leave free
_EDGE, _GAP = 0.32, 0.26
_NARROW_PANEL = 3.4
_META = 0.62
_BANNER, _BANNER_NARROW, _BANNER_TALL = 2.0, 2.1, 2.7
_BESIDE, _BESIDE_NARROW = 4.7, 3.5  # as the styles of these panels leave free


class Panel(NamedTuple):
    """The slots of a panel in reading order, where its stepper may stand, and the room beside or below it."""

    rest: Rect
    places: tuple[Place, ...]
    nav: Rect


def panel(f: Frame, width: float) -> Panel:
    """Return a panel `width` wide on the side that the theme chose, or above the content."""
    side = f.compose["panel"]
    if side == "top":
        return _above(f)
    area, rest = f.body.cut_left(width, _GAP)
    if side == "right":
        rest, area = f.body.cut_left(f.body.width - width - _GAP, _GAP)
    return _beside(area, rest)


def _beside(area: Rect, rest: Rect) -> Panel:
    """Return a panel as high as the body.

    Down to its foot stand up to six chips; figure and meta take the place of the last four of them.
    """
    inner, foot = area.inset(_EDGE, 0, _EDGE, 0), area.bottom
    chips = inner.inset(0, _CHIPS_BELOW, 0, _META).rows(_CHIPS, _CHIP_GAP)
    small = area.width < _NARROW_PANEL
    figure, meta = (1.08, 1.22) if small else (1.28, 0.78)
    places = (
        Place("panel", "panel-narrow" if small else "panel", area),
        *(Place(f"chip{k}", "chip", at) for k, at in enumerate(chips, 1)),
        Place("figure", "figure", Rect(inner.x, foot - _META - meta - figure - 0.03, inner.width, figure)),
        Place("meta", "meta", Rect(inner.x, foot - _META - meta, inner.width, meta)),
    )
    return Panel(rest, places, Rect(inner.x, foot - 0.36, inner.width, 0.24))


def _above(f: Frame) -> Panel:
    """Return a panel as wide as the body: its text on the left; chips in two columns, or figure and meta, on the right."""
    area, rest = f.body.cut_top(_BANNER_TALL if f.tall else _BANNER_NARROW if f.narrow else _BANNER, 0.22)
    beside, style = (_BESIDE_NARROW, "panel-top-narrow") if f.narrow else (_BESIDE, "panel-top")
    inner = Rect(area.right - beside + 0.2, area.y + 0.14, beside - 0.52, area.height - 0.28)
    upper, lower = inner.cut_top(0.24, 0.1)
    chips = lower._replace(y=lower.bottom - 1.24, height=1.24).cells(2, _CHIPS // 2, 0.1)
    figure, meta = lower.rows(2, 0.0) if f.narrow else lower.cut_left(lower.width * 0.52, 0.12)
    places = (
        Place("panel", style, area),
        *(Place(f"chip{k}", "chip", at) for k, at in enumerate(chips, 1)),
        Place("figure", "figure", figure),
        Place("meta", "meta", meta),
    )
    return Panel(rest, places, upper)


def slim(f: Frame) -> Panel:
    """Return a panel as narrow as its ordinal, or a low one above the content, by the theme's choice."""
    if f.compose["panel"] == "top":
        return strip(f)
    width = _SLIM_NARROW if f.narrow else _SLIM
    area, rest = f.body.cut_left(width, _GAP)
    if f.compose["panel"] == "right":
        rest, area = f.body.cut_left(f.body.width - width - _GAP, _GAP)
    nav = Rect(area.x + 0.2, area.bottom - 0.36, width - 0.4, 0.24)
    return Panel(rest, (Place("panel", "panel-slim", area),), nav)


def band(f: Frame, height: float) -> Panel:
    """Return a panel as wide as the body and low: a headline on the left, a figure on the right."""
    area, rest = f.body.cut_top(height, 0.22)
    beside, style = (_BAND_FIGURE_NARROW, "panel-band-narrow") if f.narrow else (_BAND_FIGURE, "panel-band")
    right = Rect(area.right - beside + 0.2, area.y + 0.12, beside - 0.52, area.height - 0.24)
    places = (Place("panel", style, area), Place("figure", "figure-band", right))
    return Panel(rest, places, Rect(area.x + 0.42, area.bottom - 0.36, 1.88, 0.24))


def strip(f: Frame) -> Panel:
    """Return a panel as wide as the body with one line: an ordinal with its name, or a headline, and the stepper."""
    area, rest = f.body.cut_top(_STRIP, 0.2)
    nav = Rect(area.right - 2.2, area.y + (_STRIP - 0.24) / 2, 1.88, 0.24)
    return Panel(rest, (Place("panel", "panel-strip", area),), nav)


def paneled(f: Frame, family: str, count: int, own: Panel, places: Iterable[Place]) -> Draft:
    """Return a content page with a panel."""
    drawn = page(f, family, count, places)
    return drawn._replace(opening=(*drawn.opening, *own.places), nav=own.nav)

"""Room for a logo: the slots of a line come in, those that it would cover go out moved or narrowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slides.template.archetypes.draft import Place
    from slides.template.frame import Frame, Rect

_GAP = 0.2
_FIXED = ("part", "mark", "number")


def beside(places: tuple[Place, ...], logo: Rect, f: Frame) -> tuple[Place, ...]:
    """Return `places` with those moved or narrowed that the logo would cover, and the title before a moved one narrowed."""
    left = logo.x + logo.width / 2 < f.page.width / 2
    met = {place.slot: _reach(place.at, logo, left=left) for place in places if _meets(place.at, logo)}
    pushed = 0.0 if left else max((reach for slot, reach in met.items() if slot in _FIXED), default=0.0)

    def cleared(place: Place) -> Place:
        reach = met.get(place.slot, 0.0)
        if not reach and place.slot == "title" and pushed and _level(place.at, logo):
            reach = pushed
        return _narrowed(place, reach, left=left) if reach else place

    return tuple(map(cleared, places))


def _reach(at: Rect, logo: Rect, *, left: bool) -> float:
    """Return how far the logo and the gap beside it reach into `at`."""
    return logo.right + _GAP - at.x if left else at.right - logo.x + _GAP


def _level(at: Rect, logo: Rect) -> bool:
    return at.y < logo.bottom and logo.y < at.bottom


def _meets(at: Rect, logo: Rect) -> bool:
    return _level(at, logo) and at.x < logo.right + _GAP and logo.x - _GAP < at.right


def _narrowed(place: Place, reach: float, *, left: bool) -> Place:
    at = place.at
    if place.align == "center":
        return place._replace(at=at.inset(reach, 0, reach, 0))
    if place.slot in _FIXED and not left and at.x > reach:
        return place._replace(at=at._replace(x=at.x - reach))
    return place._replace(at=at.inset(reach, 0, 0, 0) if left else at.inset(0, 0, reach, 0))

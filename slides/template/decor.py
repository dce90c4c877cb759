"""Decoration: the ornaments of a theme and the plates behind slots, as numbered native shapes.

Equal boxes look alike, so a look is made once for each surface or ornament and size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.frame import Frame, Rect
from slides.template.ornaments import look_xml, placed, turned
from slides.template.shapes import decorative, fill_xml, outline_xml, surface_xml
from slides.theme import Fill, Ornament, Stripe, Theme
from slides.theme.values import BOXES

if TYPE_CHECKING:
    from slides.template.archetypes.draft import Plate


class Decor:
    """Draws decoration of one theme on one page."""

    def __init__(self, theme: Theme, frame: Frame, name: str) -> None:
        self._theme = theme
        self._frame = frame
        self._name = name
        self._looks: dict[tuple[object, int, int], str] = {}

    def scene(self, group: str, area: Rect, first: int) -> list[str]:
        """Return the ornaments of `group` in `area`, numbered from `first`."""
        return [self._ornament(o, area, first + k) for k, o in enumerate(self._theme.ornaments[group])]

    def plate(self, plate: Plate, first: int) -> list[str]:
        """Return the stripe, the box and the ornaments of `plate`, numbered from `first`."""
        surface = self._theme.surfaces[plate.surface]
        shapes = []
        if surface.stripe is not None:
            shapes.append(self._stripe(plate, surface.stripe, first))
        if plate.stripe_only:
            return shapes
        if surface.fill.tones or surface.line:
            box = self._frame.box(plate.at)
            key = (plate.surface, box.width, box.height)
            look = self._looks.get(key)
            if look is None:
                look = self._looks[key] = surface_xml(surface, box.width, box.height, self._frame.scale)
            shapes.append(decorative(first + len(shapes), self._name, box, look))
        if plate.surface in BOXES:
            shapes += self.scene(plate.surface, plate.at, first + len(shapes))
        return shapes

    def _ornament(self, ornament: Ornament, area: Rect, number: int) -> str:
        rect = placed(ornament, area, self._frame)
        box = self._frame.box(rect)
        key = (id(ornament), box.width, box.height)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = look_xml(ornament, rect, self._frame)
        return decorative(number, self._name, box, look, turned(ornament))

    def _stripe(self, plate: Plate, stripe: Stripe, number: int) -> str:
        surface = self._theme.surfaces[plate.surface]
        box = self._frame.box(_bar(plate.at, stripe, behind=surface.corner > 0))
        key = (stripe, box.width, box.height)
        look = self._looks.get(key)
        if look is None:
            outline = outline_xml(surface.shape, box.width, box.height, surface.corner * self._frame.scale)
            look = self._looks[key] = outline + fill_xml(Fill((stripe.tone,)))
        return decorative(number, self._name, box, look)


def _bar(at: Rect, stripe: Stripe, *, behind: bool) -> Rect:
    """Return the bar along a side of `at`; or, where corners are round, the box behind `at` that peeks out there."""
    width = stripe.width
    depth = min(at.width, at.height) * 0.4 if behind else 0.0
    match stripe.side:
        case "left":
            return Rect(at.x - width, at.y, depth + width, at.height)
        case "right":
            return Rect(at.right - depth, at.y, depth + width, at.height)
        case "top":
            return Rect(at.x, at.y - width, at.width, depth + width)
        case _:
            return Rect(at.x, at.bottom - depth, at.width, depth + width)

"""Decoration: the ornaments of a theme and the boxes behind slots, as numbered native shapes.

Equal boxes look alike, so a look is made once for each surface or ornament and size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.ornaments import look_xml, placed, turned
from slides.template.shapes import decorative, stripe_xml, surface_xml
from slides.theme.values import BOXES

if TYPE_CHECKING:
    from slides.template.frame import Frame, Rect
    from slides.theme import Ornament, Surface, Theme


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

    def plate(self, name: str, at: Rect, first: int) -> list[str]:
        """Return the box of the surface `name` at `at` and its ornaments, numbered from `first`."""
        surface = self._theme.surfaces[name]
        shapes = []
        if surface.fill.tones or surface.line:
            box = self._frame.box(at)
            key = (name, box.width, box.height)
            look = self._looks.get(key)
            if look is None:
                look = self._looks[key] = surface_xml(surface, box.width, box.height, self._frame.scale)
            shapes.append(decorative(first, self._name, box, look))
        if name in BOXES:
            shapes += self.scene(name, at, first + len(shapes))
        return shapes

    def stripe(self, name: str, at: Rect, first: int) -> list[str]:
        """Return the stripe of the surface `name` along one side of `at`, just outside the box that is left there."""
        surface = self._theme.surfaces[name]
        _, bar = striped(at, surface)
        if surface.stripe is None or bar is None:
            return []
        return [decorative(first, self._name, self._frame.box(bar), stripe_xml(surface.stripe))]

    def _ornament(self, ornament: Ornament, area: Rect, number: int) -> str:
        rect = placed(ornament, area, self._frame)
        box = self._frame.box(rect)
        key = (id(ornament), box.width, box.height)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = look_xml(ornament, rect, self._frame)
        return decorative(number, self._name, box, look, turned(ornament))


def striped(at: Rect, surface: Surface) -> tuple[Rect, Rect | None]:
    """Return the box that is left of `at` beside the stripe of its surface, and the stripe."""
    if surface.stripe is None:
        return at, None
    side, _, width = surface.stripe
    bar = {
        "left": at._replace(width=width),
        "top": at._replace(height=width),
        "right": at._replace(x=at.right - width, width=width),
        "bottom": at._replace(y=at.bottom - width, height=width),
    }[side]
    left, top, right, bottom = (width if side == named else 0.0 for named in ("left", "top", "right", "bottom"))
    return at.inset(left, top, right, bottom), bar

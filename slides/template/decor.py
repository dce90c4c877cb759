"""Decoration: the ornaments of a theme and the boxes behind slots, as numbered native shapes.

Equal boxes look alike, so a look is made once for each surface or ornament and size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from slides.template.archetypes.draft import Plate, Scene
from slides.template.ornaments import Drawn, drawn
from slides.template.shapes import decorative, fill_xml, outline_xml, stripe_xml, surface_xml
from slides.theme.values import BOXES

if TYPE_CHECKING:
    from slides.template.frame import Frame, Rect
    from slides.theme import Ornament, Surface, Theme

_LOOSE = ("header", "rule", "bar", "medal")
"""The places whose ornaments may stick out of them."""


class Decor:
    """Draws decoration of one theme on one page."""

    def __init__(self, theme: Theme, frame: Frame, name: str) -> None:
        self._theme = theme
        self._frame = frame
        self._name = name
        self._looks: dict[tuple[str, int, int], str] = {}
        self._drawn: dict[tuple[int, Rect], Drawn | None] = {}

    def painted(self, scene: Scene | Plate, first: int) -> list[str]:
        """Return the shapes of an archetype's ornaments or plate, numbered from `first`."""
        match scene:
            case Scene(group, area):
                return self.scene(group, area, first)
            case Plate(surface, at):
                return self.plate(surface, at, first)
            case _:
                assert_never(scene)

    def scene(self, group: str, area: Rect, first: int) -> list[str]:
        """Return the ornaments of `group` in `area`, numbered from `first`."""
        bounds = self._frame.page if group in _LOOSE else area
        made = [found for o in self._theme.ornaments[group] if (found := self._shape(o, area, bounds)) is not None]
        return [
            decorative(number, self._name, self._frame.box(rect), look, turn)
            for number, (rect, look, turn) in enumerate(made, first)
        ]

    def tint(self, ground: str, number: int) -> list[str]:
        """Return the tint over the picture of a ground, as shape `number`; nothing where it has none."""
        backdrop = self._theme.surfaces[ground].backdrop
        if backdrop is None or not backdrop.tint.tones:
            return []
        look = outline_xml("rect", 0, 0) + fill_xml(backdrop.tint)
        return [decorative(number, self._name, self._frame.box(self._frame.page), look)]

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
        outline = outline_xml("rect", 0, 0)
        if surface.shape == "round" and all(tone.alpha == 100 for tone in surface.fill.tones):
            bar = _reaching(bar, at, surface)
            box = self._frame.box(bar)
            outline = outline_xml("round", box.width, box.height, surface.corner * self._frame.scale)
        return [decorative(first, self._name, self._frame.box(bar), stripe_xml(surface.stripe.tone, outline))]

    def _shape(self, ornament: Ornament, area: Rect, bounds: Rect) -> Drawn | None:
        key = (id(ornament), area)
        if key not in self._drawn:
            self._drawn[key] = drawn(ornament, area, bounds, self._frame)
        return self._drawn[key]


def _reaching(bar: Rect, at: Rect, surface: Surface) -> Rect:
    """Return the stripe of a round box with its far corners below the box, whose own corners show it."""
    hidden = 2 * surface.corner
    side = surface.stripe.side if surface.stripe else ""
    if side in ("left", "right"):
        width = min(bar.width + hidden, at.width)
        return bar._replace(x=at.x if side == "left" else at.right - width, width=width)
    height = min(bar.height + hidden, at.height)
    return bar._replace(y=at.y if side == "top" else at.bottom - height, height=height)


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

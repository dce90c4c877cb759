"""What an archetype draws: where slots, plates and ornaments stand, in design inches, before a theme paints them."""

from __future__ import annotations

from typing import NamedTuple

from slides.layout import Align
from slides.template.frame import Frame, Rect


class Place(NamedTuple):
    """A slot at its place, set in a style; `align` turns the style's alignment."""

    slot: str
    style: str
    at: Rect
    align: Align | None = None


class Plate(NamedTuple):
    """A decorative box of a surface, behind the slots that share it."""

    surface: str
    at: Rect


class Draft(NamedTuple):
    """A layout before it is painted; `ground` is the surface of the whole slide, `scenes` the ornament groups and their areas."""

    family: str
    cells: int
    places: tuple[Place, ...]
    plates: tuple[Plate, ...] = ()
    ground: str = "page"
    scenes: tuple[tuple[str, Rect], ...] = ()
    nav: Rect | None = None


def content(f: Frame) -> tuple[Place, ...]:
    """Return the slots that all content pages have; only the title stands on every one."""
    page, body, title = f.page, f.body, f.title
    pill = Rect(body.right - 2.5, title.y + (title.height - 0.42) / 2, 2.5, 0.42)
    foot = page.height - 0.56
    return (
        Place("title", "title", Rect(title.x, title.y, pill.x - 0.2 - title.x, title.height)),
        Place("part", "part", pill),
        Place("footer", "footer", Rect(body.x, foot, body.width * 0.55, 0.36)),
        Place("mark", "mark", Rect(body.right - 0.7 - body.width * 0.25, foot, body.width * 0.25, 0.36)),
        Place("number", "number", Rect(body.right - 0.52, foot - 0.08, 0.52, 0.52)),
    )

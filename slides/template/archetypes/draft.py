"""What an archetype draws: where slots, plates and ornaments stand, in design inches, before a theme paints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.template.frame import Frame, Rect
from slides.template.room import beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Align


_BLOCK, _BLOCK_GAP = 1.1, 0.2
"""The longest block before a title, and the gap behind it, in inches."""


class Place(NamedTuple):
    """A slot at its place, set in a style; `align` turns the style's alignment."""

    slot: str
    style: str
    at: Rect
    align: Align | None = None


class Scene(NamedTuple):
    """A group of ornaments and the area that they fill."""

    group: str
    area: Rect


class Plate(NamedTuple):
    """A painted box without text of its own, and the surface that it shows."""

    surface: str
    at: Rect


class Hanging(NamedTuple):
    """A picture at its place: a logo or an emblem, by its number among the theme's pictures; `alt` describes it."""

    kind: str
    number: int
    at: Rect
    alt: str


class Draft(NamedTuple):
    """A layout before it is painted: `opening` holds the slots that its relatives begin with as well, on `scenes`.

    `ground` is the surface of the whole slide; `scenes` are ornaments and plates. From back to front stand the
    scenes, the opening slots, the other slots; `foot` is read last.
    """

    family: str
    cells: int
    opening: tuple[Place, ...]
    places: tuple[Place, ...]
    foot: tuple[Place, ...] = ()
    ground: str = "page"
    scenes: tuple[Scene | Plate, ...] = ()
    nav: Rect | None = None
    hangings: tuple[Hanging, ...] = ()


def header(f: Frame) -> tuple[Plate, ...]:
    """Return what the master paints behind or before the title of every content page."""
    choice, title = f.compose["header"], f.title
    if choice == "band":
        return (Plate("band", f.band),)
    if choice == "block":
        width = min(f.margin - _BLOCK_GAP, _BLOCK)
        return (
            Plate("band", Rect(f.margin - _BLOCK_GAP - width, title.y, width, title.height).inset(0, 0.06, 0, 0.06)),
        )
    return ()


def head(f: Frame) -> tuple[Place, ...]:
    """Return the slots that begin every content page: its title, and the name of its part."""
    body, title, choice = f.body, f.title, f.compose["header"]
    width = 2.4 if f.narrow else 3.0
    if choice == "centre":
        above = Rect(body.x, title.y - 0.34, body.width, 0.32)
        return _clear(f, Place("title", "title", title, "center"), Place("part", "part-open", above, "center"))
    pill = Rect(body.right - width, title.y + (title.height - 0.42) / 2, width, 0.42)
    style = "title-band" if choice == "band" else "title"
    return _clear(
        f,
        Place("title", style, Rect(title.x, title.y, pill.x - 0.2 - title.x, title.height)),
        Place("part", "part", pill),
    )


def foot(f: Frame) -> tuple[Place, ...]:
    """Return the slots that end every content page: footer, mark, number."""
    body, top = f.body, f.foot - 0.44
    mark = body.width * 0.25
    return _clear(
        f,
        Place("footer", "footer", Rect(body.x, top, body.width * 0.55, 0.36)),
        Place("mark", "mark", Rect(body.right - 0.72 - mark, top, mark, 0.36)),
        Place("number", "number", Rect(body.right - 0.52, top - 0.08, 0.52, 0.52)),
    )


def _clear(f: Frame, *places: Place) -> tuple[Place, ...]:
    """Return `places` out of the way of the logo."""
    return places if f.logo is None else beside(places, f.logo, f)


def page(f: Frame, family: str, count: int, places: Iterable[Place]) -> Draft:
    """Return a content page in reading order."""
    return Draft(family, count, head(f), tuple(places), foot(f))

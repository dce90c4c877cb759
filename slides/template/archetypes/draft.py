"""What an archetype draws: where slots, plates and ornaments stand, in design inches, before a theme paints them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Align


class Place(NamedTuple):
    """A slot at its place, set in a style; `align` turns the style's alignment."""

    slot: str
    style: str
    at: Rect
    align: Align | None = None


class Draft(NamedTuple):
    """A layout before it is painted: `opening` holds the slots that its relatives begin with as well, on `scenes`.

    `ground` is the surface of the whole slide; `scenes` are ornament groups and their areas. From back to front stand the
    scenes, the opening slots, the other slots; `foot` is read last.
    """

    family: str
    cells: int
    opening: tuple[Place, ...]
    places: tuple[Place, ...]
    foot: tuple[Place, ...] = ()
    ground: str = "page"
    scenes: tuple[tuple[str, Rect], ...] = ()
    nav: Rect | None = None


def head(f: Frame) -> tuple[Place, ...]:
    """Return the slots that begin every content page: its title, and the name of its part."""
    body, title = f.body, f.title
    width = 2.4 if f.narrow else 3.45
    pill = Rect(body.right - width, title.y + (title.height - 0.42) / 2, width, 0.42)
    return (
        Place("title", "title", Rect(title.x, title.y, pill.x - 0.2 - title.x, title.height)),
        Place("part", "part", pill),
    )


def foot(f: Frame) -> tuple[Place, ...]:
    """Return the slots that end every content page: footer, mark, number."""
    body, top = f.body, f.page.height - 0.56
    mark = body.width * 0.25
    return (
        Place("footer", "footer", Rect(body.x, top, body.width * 0.55, 0.36)),
        Place("mark", "mark", Rect(body.right - 0.72 - mark, top, mark, 0.36)),
        Place("number", "number", Rect(body.right - 0.52, top - 0.08, 0.52, 0.52)),
    )


def page(f: Frame, family: str, count: int, places: Iterable[Place]) -> Draft:
    """Return a content page in reading order."""
    return Draft(family, count, head(f), tuple(places), foot(f))

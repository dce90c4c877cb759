"""Archetypes with a ground of their own: cover, agenda, divider, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.archetypes.draft import Draft, Place, foot
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from slides.layout import Align

_HEIGHT = 7.5


def _mark(f: Frame, style: str) -> Place:
    return Place("mark", style, Rect(f.body.right - 3.0, 0.4, 3.0, 0.36))


def _column(f: Frame, choice: str, most: float) -> tuple[Rect, Align]:
    """Return the column of text of a page without body, shifted down on taller pages, and its alignment."""
    down = (f.page.height - _HEIGHT) * 0.45
    if f.compose[choice] == "centre":
        width = min(f.body.width, most)
        return Rect((f.page.width - width) / 2, down, width, 0), "center"
    return Rect(f.margin + 0.5, down, f.body.width - 0.5, 0), "left"


def _at(column: Rect, y: float, height: float, share: float = 1.0) -> Rect:
    return Rect(column.x, column.y + y, column.width * share, height)


def _rule(column: Rect, align: Align, y: float) -> Rect:
    width = min(column.width, 6.4)
    x = column.x + (column.width - width) / 2 if align == "center" else column.x
    return Rect(x, column.y + y, width, 0.14)


def cover(f: Frame, count: int) -> Draft:
    """Return the cover: meeting, title, subtitle, speaker, day."""
    column, align = _column(f, "cover", 11.2)
    capsule = min(column.width, 6.4)
    meeting = Rect(
        column.x + (column.width - capsule) / 2 if align == "center" else column.x, column.y + 0.92, capsule, 0.54
    )
    share = 1.0 if align == "center" else 0.64
    places = (
        Place("title", "cover-title", _at(column, 1.6, 1.95, share), align),
        _mark(f, "cover-mark"),
        Place("meeting", "meeting" if align == "center" else "meeting-left", meeting, align),
        Place("subtitle", "subtitle", _at(column, 3.84, 0.52, share), align),
        Place("speaker", "speaker", _at(column, 4.42, 0.86, share), align),
        Place("day", "day", _at(column, 5.34, 0.36, share), align),
    )
    return Draft(
        "cover",
        count,
        places,
        (),
        ground="cover",
        scenes=(("cover", f.page), ("sky", f.page), ("rule", _rule(column, align, 3.62))),
    )


def _aside(f: Frame) -> Rect:
    return Rect(0, 0, f.margin + (2.5 if f.narrow else 3.7), f.page.height)


def agenda(f: Frame, count: int) -> Draft:
    """Return the contents beside an anchor panel with their title."""
    aside = _aside(f)
    rest = Rect(aside.right + 0.55, 0.72, f.body.right - aside.right - 0.55, f.page.height - 1.56)
    gap = 0.26 if count < 5 else 0.16
    height = min(1.7, (rest.height - gap * (count - 1)) / count)
    block = height * count + gap * (count - 1)
    rows = Rect(rest.x, rest.y + (rest.height - block) / 2, rest.width, block).rows(count, gap)
    side = min(1.2, height)
    align: Align = "center" if f.compose["aside"] == "centre" else "left"
    middle = f.page.height * 0.4
    title = (
        aside.inset(0.3, middle - 0.9, 0.3, 0) if align == "center" else aside.inset(f.margin, middle - 0.9, 0.2, 0)
    )._replace(height=1.5)
    places = []
    for k, row in enumerate(rows, 1):
        medal, plate = row.cut_left(side, 0.14)
        middled = medal._replace(y=row.y + (height - side) / 2, height=side)
        places.append(Place(f"badge{k}", "badge-agenda" if count < 5 else "badge-agenda-small", middled))
        places.append(Place(f"cell{k}", "agenda-large" if count < 5 else "agenda", plate))
    scenes = (("agenda", f.page), ("aside", aside), ("rule", _rule(title, align, 1.62)))
    opening = (Place("title", "aside-title", title, align),)
    return Draft("agenda", count, opening, tuple(places), foot(f)[1:], scenes=scenes)


def divider(f: Frame, count: int) -> Draft:
    """Return a part's page: ordinal, title, lead, and room for the pills of all parts."""
    middle = f.page.height * 0.56
    apart = f.compose["divider"] == "aside"
    if apart:
        aside = _aside(f)
        medal = Rect(aside.x, middle - 1.6, aside.width, 2.7)
        x, scenes = aside.right + 0.7, (("divider", f.page), ("aside", aside))
    else:
        side = 2.0 if f.narrow else 2.7
        medal = Rect(f.margin + 0.2, middle - side / 2 - 0.1, side, side)
        x, scenes = medal.right + 0.7, (("divider", f.page), ("medal", medal.inset(-0.2, -0.2, -0.2, -0.2)))
    width = f.body.right - x
    places = (
        Place("title", "divider-title", Rect(x, middle - 1.75, width, 1.6)),
        _mark(f, "divider-mark"),
        Place("ordinal", "ordinal", medal),
        Place("lead", "divider-lead", Rect(x, middle + 0.24, width, 1.2)),
    )
    nav = Rect(x if apart else f.margin, 0.9, width if apart else f.body.width, 0.62)
    bar = ("bar", Rect(x, middle, width, 0.07))
    return Draft("divider", count, places, (), ground="divider", scenes=(*scenes, bar), nav=nav)


def closing(f: Frame, count: int) -> Draft:
    """Return the last page: the slogan, a lead, and up to four boxes."""
    column, align = _column(f, "closing", 11.6)
    column = column._replace(y=column.y + (0.0 if count else 0.75))
    opening = (
        Place("title", "closing-title", _at(column, 0.95, 1.65), align),
        _mark(f, "closing-mark"),
        Place("lead", "closing-lead", _at(column, 2.96, 0.76), align),
    )
    boxes = _at(column, 3.9, 1.4).columns(count, 0.3 if count < 4 else 0.2) if count else ()
    places = tuple(Place(f"cell{k}", "box", at) for k, at in enumerate(boxes, 1))
    scenes = (("closing", f.page), ("sky", f.page), ("rule", _rule(column, align, 2.74)))
    return Draft("closing", count, opening, places, ground="closing", scenes=scenes)

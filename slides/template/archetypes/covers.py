"""Archetypes of the first and the last page: cover and closing, on a ground of their own or on a sheet that stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.template.archetypes.draft import Draft, Place, Plate, Scene
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from slides.layout import Align

_HEIGHT = 7.5
_FOUR = 4
_SPLIT, _SPLIT_TALL = 0.6, 0.42
_FRAME, _WIDEST_FRAME = 0.55, 17.5


class Ground(NamedTuple):
    """Where the text of a page with its own ground stands: its column, what lies behind it, and the room for ornaments."""

    column: Rect
    align: Align
    scenes: tuple[Scene | Plate, ...]
    sheet: Rect | None = None


def mark(f: Frame, style: str) -> Place:
    """Return the mark in the upper right corner."""
    return Place("mark", style, Rect(f.body.right - 3.0, 0.4, 3.0, 0.36))


def down(f: Frame) -> float:
    """Return by how much text moves down on pages that are taller than usual."""
    return (f.page.height - _HEIGHT) * 0.45


def at(column: Rect, y: float, height: float, share: float = 1.0) -> Rect:
    """Return the part of a column `y` below its top."""
    return Rect(column.x, column.y + y, column.width * share, height)


def rule(column: Rect, align: Align, y: float) -> Scene:
    """Return the line below a title."""
    width = min(column.width, 6.4)
    x = column.x + (column.width - width) / 2 if align == "center" else column.x
    return Scene("rule", Rect(x, column.y + y, width, 0.14))


def _centred(f: Frame, most: float) -> Rect:
    width = min(f.body.width, most)
    return Rect((f.page.width - width) / 2, down(f), width, 0)


def _framed(f: Frame) -> Rect:
    width = min(f.page.width - 2 * _FRAME, _WIDEST_FRAME)
    return f.page.middle(width, f.page.height - 2 * _FRAME)


def _ground(f: Frame, group: str, choice: str, most: float) -> Ground:
    """Return the ground of cover or closing, whose ornaments are `group`."""
    whole = (Scene(group, f.page), Scene("sky", f.page))
    if choice == "centre":
        return Ground(_centred(f, most), "center", whole)
    if choice == "frame":
        sheet = _framed(f)
        column = _centred(f, most).inset(0.5, 0.2, 0.5, 0)
        return Ground(column, "center", (Scene(group, f.page), Plate("sheet", sheet)), sheet)
    return Ground(Rect(f.margin, down(f), f.body.width, 0), "left", whole)


def cover(f: Frame, count: int) -> Draft:
    """Return the cover: meeting, title, subtitle, speaker, day."""
    choice = f.compose["cover"]
    drawn = {"split": _split, "band": _banded, "corner": _cornered}.get(choice)
    if drawn is not None:
        return drawn(f, count)
    ground = _ground(f, "cover", choice, 11.2)
    column, align = ground.column, ground.align
    framed = ground.sheet is not None
    on = "-sheet" if framed else ""
    capsule = min(column.width, 6.4)
    left = column.x + (column.width - capsule) / 2 if align == "center" else column.x
    meeting = Rect(left, column.y + 0.92, capsule, 0.54)
    share = 1.0 if align == "center" else 0.64
    places = (
        Place("title", f"cover-title{on}", at(column, 1.6, 1.95, share), align),
        mark(f, f"cover-mark{on}")._replace(at=Rect(f.body.right - 3.3, 0.72, 3.0, 0.36))
        if framed
        else mark(f, "cover-mark"),
        Place("meeting", f"meeting-left{on}" if framed or align == "left" else "meeting", meeting, align),
        Place("subtitle", f"subtitle{on}", at(column, 3.84, 0.52, share), align),
        Place("speaker", f"speaker{on}", at(column, 4.46, 1.0, share), align),
        Place("day", f"day{on}", at(column, 5.54, 0.36, share), align),
    )
    return _cover(count, places, (*ground.scenes, rule(column, align, 3.62)))


def _cover(count: int, places: tuple[Place, ...], scenes: tuple[Scene | Plate, ...]) -> Draft:
    return Draft("cover", count, places, (), ground="cover", scenes=scenes)


def _split(f: Frame, count: int) -> Draft:
    """Return the cover whose text stands on a sheet, beside the ornaments; below them on a tall page."""
    page = f.page
    if f.tall:
        field, sheet = page.cut_top(page.height * _SPLIT_TALL)
        top = sheet.y + 0.1
    else:
        sheet, field = page.cut_left(f.margin + f.body.width * _SPLIT)
        top = down(f)
    column = Rect(f.margin, top, (f.body.width if f.tall else sheet.right - f.margin) - 0.45, 0)
    places = (
        Place("title", "cover-title-sheet", at(column, 1.5, 2.2)),
        Place("mark", "cover-mark-sheet", at(column, 0.4, 0.36)),
        Place("meeting", "meeting-left-sheet", at(column, 0.84, 0.54), "left"),
        Place("subtitle", "subtitle-sheet", at(column, 4.06, 0.52)),
        Place("speaker", "speaker-sheet", at(column, 4.78, 1.0)),
        Place("day", "day-sheet", at(column, 5.9, 0.36)),
    )
    return _cover(count, places, (Scene("cover", field), Plate("sheet", sheet), rule(column, "left", 3.82)))


def _banded(f: Frame, count: int) -> Draft:
    """Return the cover whose title stands on a band from edge to edge; meeting at the head, speaker and day below."""
    page, body = f.page, f.body
    band = Rect(0, page.height * 0.27, page.width, 2.9)
    column = Rect(body.x, band.y, body.width, 0)
    half = body.width * (0.5 if f.narrow else 0.56)
    places = (
        Place("title", "cover-title-band", at(column, 0.24, 1.62)),
        mark(f, "cover-mark"),
        Place("meeting", "meeting-left", Rect(body.x, 0.4, body.width - 3.2, 0.54), "left"),
        Place("subtitle", "subtitle-sheet", at(column, 2.14, 0.52)),
        Place("speaker", "speaker", Rect(body.x, band.bottom + 0.3, half, 1.0)),
        Place("day", "day", Rect(body.x + half, band.bottom + 0.3, body.width - half, 1.0), "right"),
    )
    return _cover(count, places, (Scene("cover", page), Plate("sheet", band), rule(column, "left", 1.94)))


def _cornered(f: Frame, count: int) -> Draft:
    """Return the cover with its title low on the left and much quiet room above."""
    body, foot = f.body, f.foot - 0.5
    column = Rect(body.x, foot, body.width * (0.92 if f.narrow else 0.72), 0)
    meeting = Rect(body.x, 0.56, body.width * 0.48, 0.8) if f.narrow else Rect(body.x, 0.62, 6.4, 0.54)
    places = (
        Place("title", "cover-title", at(column, -4.85, 2.35)),
        mark(f, "cover-mark"),
        Place("meeting", "meeting-left", meeting, "left"),
        Place("subtitle", "subtitle", at(column, -2.2, 0.52)),
        Place("speaker", "speaker", at(column, -1.6, 1.1)),
        Place("day", "day", at(column, -0.4, 0.42)),
    )
    return _cover(count, places, (Scene("cover", f.page), rule(column, "left", -2.43)))


def closing(f: Frame, count: int) -> Draft:
    """Return the last page: the slogan, a lead, and up to four boxes."""
    choice = f.compose["closing"]
    ground = _band(f) if choice == "band" else _ground(f, "closing", choice, 12.4)
    column, align = ground.column, ground.align
    column = column._replace(
        y=column.y + (0.0 if count else 0.75) + (0.25 if choice == "band" else 0.05 if choice == "frame" else 0.0)
    )
    on = "-sheet" if ground.sheet is not None else ""
    opening = (
        Place("title", f"closing-title{on}", at(column, 1.05, 1.55), align),
        mark(f, "closing-mark"),
        Place("lead", f"closing-lead{on}", at(column, 2.96, 0.76), align),
    )
    if choice == "frame":
        opening = (opening[0], Place("mark", "cover-mark-sheet", Rect(f.body.right - 3.3, 0.72, 3.0, 0.36)), opening[2])
    scenes = ground.scenes
    if choice == "band":
        scenes = (scenes[0], Plate("sheet", Rect(0, column.y + 0.9, f.page.width, 3.1)))
    top = 4.2 if choice == "band" else 3.9
    if f.narrow and count == _FOUR:
        boxes = at(column, top, 1.9).cells(2, 2, 0.2)
    else:
        boxes = at(column, top, 1.4).columns(count, 0.3 if count < _FOUR else 0.2) if count else ()
    places = tuple(Place(f"cell{k}", "box", box) for k, box in enumerate(boxes, 1))
    return Draft("closing", count, opening, places, ground="closing", scenes=(*scenes, rule(column, align, 2.74)))


def _band(f: Frame) -> Ground:
    column = _centred(f, 12.6)
    return Ground(column, "center", (Scene("closing", f.page),), f.page)

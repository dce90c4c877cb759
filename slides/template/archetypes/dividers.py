"""Archetypes that show the way: the divider before a part, and the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.archetypes.covers import mark, rule
from slides.template.archetypes.draft import Draft, Place, Plate, Scene, foot
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from slides.layout import Align

_FEW = 5
_ABREAST = (2, 3)
_NAV = 0.9, 0.62
_RULE = 2.4  # the longest line below the title of the contents, clear of ornaments on its right


def _aside(f: Frame) -> Rect:
    return Rect(0, 0, f.margin + (2.5 if f.narrow else 3.7), f.page.height)


def divider(f: Frame, count: int) -> Draft:
    """Return a part's page: ordinal, title, lead, and room for the pills of all parts."""
    choice = f.compose["divider"]
    if choice == "numeral":
        return _numeral(f, count)
    if choice == "band":
        return _band(f, count)
    middle = f.page.height * 0.56
    apart = choice == "aside"
    if apart:
        aside = _aside(f)
        medal = Rect(aside.x, middle - 1.6, aside.width, 2.7).inset(f.margin if f.wide else 0.2, 0, 0.2, 0)
        x, scenes = aside.right + 0.7, (Scene("divider", f.page), Scene("aside", aside))
    else:
        side = 2.0 if f.narrow else 2.7
        medal = Rect(f.margin + 0.2, middle - side / 2 - 0.1, side, side)
        x, scenes = medal.right + 0.7, (Scene("divider", f.page), Scene("medal", medal.inset(-0.2, -0.2, -0.2, -0.2)))
    width = f.body.right - x
    places = (
        Place("title", "divider-title", Rect(x, middle - 1.75, width, 1.6)),
        mark(f, "divider-mark"),
        Place("ordinal", "ordinal", medal),
        Place("lead", "divider-lead", Rect(x, middle + 0.24, width, 1.2)),
    )
    top, height = _NAV
    nav = Rect(x, top, width, height) if apart else Rect(f.margin, top, f.body.width, height)
    return _divider(count, places, (*scenes, Scene("bar", Rect(x, middle, width, 0.07))), nav)


def _divider(count: int, places: tuple[Place, ...], scenes: tuple[Scene | Plate, ...], nav: Rect) -> Draft:
    return Draft("divider", count, places, (), ground="divider", scenes=scenes, nav=nav)


def _numeral(f: Frame, count: int) -> Draft:
    """Return the divider with an ordinal as high as the page on the right, its foot on the lower edge."""
    page, body = f.page, f.body
    width = min(5.6, body.width * 0.44)
    height = min(5.7, width * 1.02)
    x, middle = body.x, page.height * 0.6
    right = body.right
    rest = right - width - 0.3 - x
    places = (
        Place("title", "divider-title", Rect(x, middle - 2.0, rest, 1.85)),
        mark(f, "divider-mark"),
        Place("ordinal", "ordinal-giant", Rect(right - width, page.height - height, width, height)),
        Place("lead", "divider-lead", Rect(x, middle + 0.3, rest, 1.2)),
    )
    scenes = (Scene("divider", page), Scene("bar", Rect(x, middle, rest, 0.07)))
    return _divider(count, places, scenes, Rect(x, _NAV[0], body.width, _NAV[1]))


def _band(f: Frame, count: int) -> Draft:
    """Return the divider with ordinal and title on a band from edge to edge."""
    page, body = f.page, f.body
    band = page.middle(page.width, 3.0)
    side = 1.9 if f.narrow else 2.5
    ordinal = Rect(body.x, band.y, side, band.height)
    x = ordinal.right + 0.5
    width = body.right - x
    places = (
        Place("title", "divider-title-sheet", Rect(x, band.y + 0.14, width, 1.56)),
        mark(f, "divider-mark"),
        Place("ordinal", "ordinal-bare-sheet", ordinal),
        Place("lead", "divider-lead-sheet", Rect(x, band.y + 2.0, width, 0.9)),
    )
    scenes = (Scene("divider", page), Plate("sheet", band), Scene("bar", Rect(x, band.y + 1.82, width, 0.07)))
    return _divider(count, places, scenes, Rect(body.x, _NAV[0], body.width, _NAV[1]))


def agenda(f: Frame, count: int) -> Draft:
    """Return the contents beside or below their title; on a tall page below it."""
    choice = f.compose["agenda"]
    if choice == "cards":
        return _cards(f, count)
    if choice == "top" or f.tall:
        return _below(f, count)
    aside = _aside(f)
    rest = Rect(aside.right + 0.55, 0.72, f.body.right - aside.right - 0.55, f.foot - 1.44)
    align: Align = "center" if choice == "centre" else "left"
    middle = f.page.height * 0.4
    left, right = (0.3, 0.3) if align == "center" and not f.wide else (f.margin, 0.2)
    title = aside.inset(left, middle - 0.9, right, 0)._replace(height=1.5)
    scenes = (Scene("agenda", f.page), Scene("aside", aside), rule(title, align, 1.62))
    return _agenda(f, count, Place("title", "aside-title", title, align), _entries(f, rest, count), scenes)


def _agenda(f: Frame, count: int, title: Place, entries: list[Place], scenes: tuple[Scene | Plate, ...]) -> Draft:
    return Draft("agenda", count, (title,), tuple(entries), foot(f)[1:], scenes=scenes)


def _entries(f: Frame, zone: Rect, count: int) -> list[Place]:
    """Return the entries below each other in the middle of `zone`, each with its ordinal."""
    gap = 0.26 if count < _FEW else 0.16
    height = min(1.7, (zone.height - gap * (count - 1)) / count)
    block = height * count + gap * (count - 1)
    return [
        place
        for k, row in enumerate(Rect(zone.x, zone.y + (zone.height - block) / 2, zone.width, block).rows(count, gap), 1)
        for place in _row(f, row, k, few=count < _FEW)
    ]


def _row(f: Frame, row: Rect, k: int, *, few: bool) -> tuple[Place, Place]:
    side = min(1.2, row.height)
    if f.compose["rows"] == "number":
        badge, plate = row.cut_left(side)
        return Place(f"badge{k}", "badge-agenda-open", badge), Place(
            f"cell{k}", f"agenda{'-large' if few else ''}-open", plate
        )
    badge, plate = row.cut_left(side, 0.14)
    style = "badge-agenda" if few else "badge-agenda-small"
    return Place(f"badge{k}", style, badge.middle(side, side)), Place(
        f"cell{k}", f"agenda{'-large' if few else ''}", plate
    )


def _entry(f: Frame, cell: Rect, k: int) -> tuple[Place, Place]:
    """Return an entry of a grid, its ordinal inside the box."""
    if f.compose["rows"] == "number":
        return Place(f"cell{k}", "agenda-cell-open", cell), Place(
            f"badge{k}", "badge-open-side", cell._replace(width=0.9).inset(0, 0.2, 0, 0.1)
        )
    side = min(1.1, cell.height - 0.4)
    badge = Rect(cell.x + 0.34, cell.y + (cell.height - side) / 2, side, side)
    return Place(f"cell{k}", "agenda-cell", cell), Place(f"badge{k}", "badge-agenda-medal", badge)


def _below(f: Frame, count: int) -> Draft:
    """Return the contents as columns below a title on a dark field, in rows on a tall page."""
    body = f.body
    top = f.page.height * (0.22 if f.tall or count == _FEW else 0.3)
    field = Rect(0, 0, f.page.width, top)
    title = Place("title", "aside-title", Rect(body.x, 0.4, body.width, top - 0.85))
    zone = Rect(body.x, top + 0.36, body.width, f.foot - 0.64 - top - 0.36)
    entries = _spread(f, zone, count)
    line = rule(Rect(body.x, top, _RULE, 0), "left", -0.32)
    return _agenda(f, count, title, entries, (Scene("agenda", f.page), Scene("aside", field), line))


def _columns(f: Frame, zone: Rect, count: int) -> list[Place]:
    places = []
    open_ = "-open" if f.compose["rows"] == "number" else ""
    edge, down, badge = (0.0, 0.2, "badge-open") if open_ else (0.34, 0.34, "badge-agenda-large")
    for k, column in enumerate(zone.columns(count, 0.3 if count < _FEW else 0.2), 1):
        places.append(Place(f"cell{k}", f"agenda-column{open_}", column))
        places.append(Place(f"badge{k}", badge, Rect(column.x + edge, column.y + down, 1.0, 1.0)))
    return places


def _spread(f: Frame, zone: Rect, count: int) -> list[Place]:
    """Return two or three entries side by side, five in rows, others in a grid; in rows on a tall page."""
    if f.wide or (count in _ABREAST and not f.tall):
        return _columns(f, zone, count)
    if f.tall or count == _FEW:
        return _entries(f, zone, count)
    across = (2, 2) if count < _FEW else (2, 2, 2)
    return [place for k, cell in enumerate(zone.grid(across, 0.26)[:count], 1) for place in _entry(f, cell, k)]


def _cards(f: Frame, count: int) -> Draft:
    """Return the contents as cards below a title on the page."""
    body = f.body
    title = Rect(body.x, 0.52, body.width, 1.0)
    zone = Rect(body.x, 1.9, body.width, f.foot - 0.64 - 1.9)
    entries = _spread(f, zone, count)
    scenes = (Scene("agenda", f.page), rule(title, "left", 1.14))
    return _agenda(f, count, Place("title", "agenda-title", title), entries, scenes)

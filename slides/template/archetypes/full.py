"""Archetypes with a ground of their own: cover, agenda, divider, closing."""

from __future__ import annotations

from slides.layout import Align
from slides.template.archetypes.draft import Draft, Place, Plate, content
from slides.template.frame import Frame, Rect


def _mark(f: Frame, style: str) -> Place:
    return Place("mark", style, Rect(f.body.right - 3.0, 0.42, 3.0, 0.36))


def cover(f: Frame, count: int) -> Draft:
    """Return the cover: meeting, title, subtitle, speaker, day."""
    align: Align = "center" if f.compose["cover"] == "centre" else "left"
    centred = align == "center"
    width = min(f.body.width, 11.0)
    left = (f.page.width - width) / 2 if centred else f.margin + 0.5
    width = width if centred else f.body.width - 0.5 - f.body.width * 0.2
    top = (f.page.height - 7.5) * 0.45
    capsule = min(width, 6.2)
    places = (
        Place("meeting", "meeting", Rect(left + (width - capsule) / 2 if centred else left, top + 0.95, capsule, 0.5), align),
        Place("title", "cover-title", Rect(left, top + 1.6, width, 1.95), align),
        Place("subtitle", "subtitle", Rect(left, top + 3.82, width, 0.55), align),
        Place("speaker", "speaker", Rect(left, top + 4.45, width, 0.8), align),
        Place("day", "day", Rect(left, top + 5.28, width, 0.4), align),
        _mark(f, "cover-mark"),
    )
    return Draft("cover", count, places, ground="cover", scenes=(("cover", f.page),))


def agenda(f: Frame, count: int) -> Draft:
    """Return the contents beside an anchor panel with their title."""
    aside = Rect(0, 0, f.margin + (2.6 if f.narrow else 3.7), f.page.height)
    rest = Rect(aside.right + 0.6, 0.85, f.body.right - aside.right - 0.6, f.page.height - 1.75)
    height = min(1.75, (rest.height - 0.22 * (count - 1)) / count)
    block = height * count + 0.22 * (count - 1)
    rows = Rect(rest.x, rest.y + (rest.height - block) / 2, rest.width, block).rows(count, 0.22)
    side = min(0.95, height * 0.8)
    places = [p for p in content(f) if p.slot in ("mark", "number")]
    places = [Place("title", "aside-title", aside.inset(f.margin, 1.6, 0.3, 2.6)), *places]
    for k, row in enumerate(rows, 1):
        places.append(Place(f"badge{k}", "badge-agenda", Rect(row.x + 0.24, row.y + (height - side) / 2, side, side)))
        places.append(Place(f"cell{k}", "agenda", row.inset(side + 0.36, 0, 0, 0)))
    return Draft("agenda", count, tuple(places), tuple(Plate("plate", row) for row in rows), scenes=(("agenda", f.page),))


def divider(f: Frame, count: int) -> Draft:
    """Return a part's page: ordinal, title, lead, and room for the pills of all parts."""
    middle = f.page.height * 0.43
    side = 2.1
    x = f.margin + (0.0 if f.narrow else 0.85)
    text = Rect(x + side + 0.7, 0, f.body.right - x - side - 0.7, 0)
    places = (
        Place("title", "divider-title", Rect(text.x, middle - 1.2, text.width, 1.2)),
        Place("ordinal", "ordinal", Rect(x, middle - side / 2 + 0.05, side, side)),
        Place("lead", "divider-lead", Rect(text.x, middle + 0.3, text.width, 1.0)),
        _mark(f, "divider-mark"),
    )
    nav = Rect(f.margin, 0.95, f.body.width, 0.46)
    return Draft("divider", count, places, ground="divider", scenes=(("divider", f.page),), nav=nav)


def closing(f: Frame, count: int) -> Draft:
    """Return the last page: the slogan, a lead, and up to four boxes."""
    align: Align = "center" if f.compose["closing"] == "centre" else "left"
    width = min(f.body.width, 11.4)
    left = (f.page.width - width) / 2 if align == "center" else f.margin + 0.5
    top = (f.page.height - 7.5) * 0.45 + (0.7 if not count else 0.0)
    places = [
        Place("title", "closing-title", Rect(left, top + 0.95, width, 1.7), align),
        Place("lead", "closing-lead", Rect(left, top + 2.95, width, 0.95), align),
        _mark(f, "closing-mark"),
    ]
    if count:
        boxes = Rect(left, top + 4.05, width, 1.3).columns(count, 0.3 if count < 4 else 0.22)
        places += [Place(f"cell{k}", "box", at) for k, at in enumerate(boxes, 1)]
    return Draft("closing", count, tuple(places), ground="closing", scenes=(("closing", f.page),))

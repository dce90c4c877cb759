"""Archetypes that fill the whole body zone: tiles, rows, cards, figures, one statement, plain points."""

from __future__ import annotations

from slides.template.archetypes.draft import Draft, Place, page
from slides.template.frame import Frame, Rect

_ACROSS = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (3, 2), 6: (3, 3), 7: (4, 3), 8: (4, 4)}
_ACROSS_NARROW = {**_ACROSS, 5: (2, 2, 1), 6: (2, 2, 2), 7: (2, 2, 2, 1), 8: (2, 2, 2, 2)}
"""How many cells each row of a grid has; all rows are as wide as the zone."""


def _cells(f: Frame, count: int) -> tuple[Rect, ...]:
    across = (count,) if f.wide else (_ACROSS_NARROW if f.narrow else _ACROSS)[count]
    gap = 0.28 if count < 4 else 0.22
    rows = f.body.rows(len(across), gap)
    return tuple(cell for row, number in zip(rows, across, strict=True) for cell in row.columns(number, gap))


def tiles(f: Frame, count: int) -> Draft:
    """Return an overview: dark hero tiles up to four, light ones beyond; the ordinal above the text where tiles are tall."""
    cells = _cells(f, count)
    upright = cells[0].height > min(cell.width for cell in cells) * 0.8
    kind = "tile" if count < 5 else "tile-card"
    style = f"{kind}-tall" if upright else kind
    side, edge = (1.2, 0.42) if upright else (1.0, 0.42) if count < 5 else (0.72, 0.28)
    side, edge = (0.72, 0.24) if upright and count > 4 else (side, edge)
    places = []
    for k, cell in enumerate(cells, 1):
        medal = Rect(cell.x + edge, cell.y + edge, side, side)
        places += [
            Place(f"cell{k}", style, cell),
            Place(f"badge{k}", "badge-tile" if count < 5 else "badge-card", medal),
        ]
    return page(f, "tiles", count, places)


def rows(f: Frame, count: int) -> Draft:
    """Return rows over the full width: arrow ordinal, headline, detail."""
    places = []
    for k, row in enumerate(f.body.rows(count, 0.26 if count < 4 else 0.16), 1):
        badge, rest = row.cut_left(1.2 if f.narrow else 1.5, 0.08)
        label, cell = rest.cut_left(rest.width * 0.4)
        places.append(Place(f"badge{k}", "badge-arrow", badge))
        places.append(Place(f"label{k}", "label" if count < 5 else "label-small", label))
        places.append(Place(f"cell{k}", "detail" if count < 5 else "detail-small", cell))
    return page(f, "rows", count, places)


def cards(f: Frame, count: int) -> Draft:
    """Return cards with a label each."""
    style = {1: "card-one", 2: "column-large", 3: "column-large", 4: "card-stacked"}.get(count, "card")
    if f.narrow and count > 3:
        style = "card-small"
    return page(f, "cards", count, (Place(f"cell{k}", style, at) for k, at in enumerate(_cells(f, count), 1)))


def figures(f: Frame, count: int) -> Draft:
    """Return figures set large with their captions."""
    across = 2 if f.narrow and count > 2 else count
    cells = f.body.cells(across, -(-count // across), 0.28)[:count]
    style = {1: "figure-one", 2: "figure-two"}.get(count, "figure-small")
    return page(f, "figures", count, (Place(f"cell{k}", style, at) for k, at in enumerate(cells, 1)))


def statement(f: Frame, count: int) -> Draft:
    """Return one sentence set large."""
    return page(f, "statement", count, [Place("body", "statement", f.body)])


def points(f: Frame, count: int) -> Draft:
    """Return plain text over the body zone, what all else falls back on."""
    return page(f, "points", count, [Place("body", "points", f.body)])


def title_only(f: Frame, count: int) -> Draft:
    """Return a page with only its title."""
    return page(f, "title-only", count, [])

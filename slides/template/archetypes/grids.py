"""Archetypes that fill the whole body zone: tiles, rows, cards, figures, one statement, plain points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.archetypes.draft import Draft, Place, Plate, page
from slides.template.archetypes.panels import divide
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from slides.layout import Align

_ACROSS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4}
_ACROSS_NARROW = {1: 1, 2: 2, 3: 3, 4: 2, 5: 1, 6: 2, 7: 2, 8: 2}


def _cells(f: Frame, count: int) -> tuple[Rect, ...]:
    across = count if f.wide else (_ACROSS_NARROW if f.narrow else _ACROSS)[count]
    return f.body.cells(across, -(-count // across), 0.3 if count < 4 else 0.22)[:count]


def tiles(f: Frame, count: int) -> Draft:
    """Return an overview: dark hero tiles up to four, light ones beyond."""
    cells = _cells(f, count)
    dark, upright = count < 5, cells[0].height > cells[0].width * 0.8 or (count == 8 and not f.narrow)
    badge = (
        ("badge-tile-large" if upright else "badge-tile")
        if dark
        else "badge-card-small"
        if count == 8
        else "badge-card"
    )
    style = ("tile-large" if upright else "tile") if dark else "tile-card-top" if upright else "tile-card"
    align: Align | None = "left" if upright and f.compose["numerals"] == "left" else None
    places = []
    for k, cell in enumerate(cells, 1):
        if upright:
            side = min(1.5, cell.height * 0.33, cell.width * 0.5)
            edge = (0.46 if dark else 0.24) + (0.03 if align else 0.0)
            medal, text = Rect(cell.x + edge, cell.y + edge, side, side), cell.inset(0, side + edge * 1.75, 0, 0)
        else:
            side = min(1.35 if dark else 1.1, cell.height * 0.62, cell.width * 0.3)
            medal, text = (
                Rect(cell.x + 0.3, cell.y + (cell.height - side) / 2, side, side),
                cell.inset(side + 0.5, 0, 0, 0),
            )
        places += [Place(f"badge{k}", badge, medal, align), Place(f"cell{k}", style, text)]
    return page(f, "tiles", count, places, (Plate("tile" if dark else "tile-card", cell) for cell in cells))


def rows(f: Frame, count: int) -> Draft:
    """Return rows over the full width: arrow ordinal, headline, detail."""
    small = count > 4
    places, plates = [], []
    for k, row in enumerate(f.body.rows(count, 0.28 if count < 4 else 0.17), 1):
        badge, rest = row.cut_left(1.2 if f.narrow else 1.5)
        label, cell = rest.cut_left(rest.width * 0.4)
        places.append(Place(f"badge{k}", "badge-arrow", badge))
        places.append(Place(f"label{k}", "label-small" if small else "label", label))
        places.append(Place(f"cell{k}", "row-small" if small else "row", cell))
        plates += [Plate("plate", row), divide(row, cell.x)]
    return page(f, "rows", count, places, plates)


def cards(f: Frame, count: int) -> Draft:
    """Return cards with a label each; tall ones stand on plates with an ornament at their foot."""
    style = {1: "card-one", 2: "column-large", 3: "column-large"}.get(count, "card-small" if f.narrow else "card")
    cells = _cells(f, count)
    places = (Place(f"cell{k}", style, at) for k, at in enumerate(cells, 1))
    return page(
        f, "cards", count, places, (Plate("column", cell) for cell in cells if style in ("card", "column-large"))
    )


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

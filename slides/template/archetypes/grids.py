"""Archetypes that fill the whole body zone: tiles, rows, cards, figures, one statement, plain points."""

from __future__ import annotations

from slides.template.archetypes.draft import Draft, Place, Plate, content
from slides.template.frame import Frame, Rect


def _across(f: Frame, count: int) -> int:
    if f.wide:
        return count
    if f.narrow and count in (3, 6, 8):
        return {3: 3, 6: 2, 8: 2}[count]
    return {1: 1, 2: 2, 3: 3, 4: 2, 6: 3, 8: 4}[count]


def _cells(f: Frame, count: int) -> tuple[Rect, ...]:
    across = _across(f, count)
    return f.body.cells(across, -(-count // across), 0.3 if count < 4 else 0.24)


def tiles(f: Frame, count: int) -> Draft:
    """Return an overview of heroes: dark tiles up to four, light ones beyond."""
    surface = "tile" if count <= 4 else "tile-card"
    upright = count < 4 or count == 8 or f.wide
    places: list[Place] = []
    cells = _cells(f, count)
    for k, cell in enumerate(cells, 1):
        if upright:
            side = min(1.3, cell.height * 0.3)
            badge, text = Rect(cell.x + 0.3, cell.y + 0.24, side, side), cell.inset(0, side + 0.34, 0, 0)
        else:
            side = 1.15 if count == 4 else 0.9
            badge, text = Rect(cell.x + 0.28, cell.y + (cell.height - side) / 2, side, side), cell.inset(side + 0.46, 0, 0, 0)
        places.append(Place(f"badge{k}", "badge-tile" if count <= 4 else "badge", badge))
        light = "tile-card-top" if upright else "tile-card"
        places.append(Place(f"cell{k}", light if count > 4 else "tile-large" if upright else "tile", text))
    return Draft("tiles", count, (*content(f), *places), tuple(Plate(surface, cell) for cell in cells))


def rows(f: Frame, count: int) -> Draft:
    """Return rows over the full width: arrow ordinal, headline, detail."""
    places: list[Place] = []
    plates: list[Plate] = []
    for k, row in enumerate(f.body.rows(count, 0.28 if count < 4 else 0.17), 1):
        badge, rest = row.cut_left(1.5)
        label, cell = rest.cut_left(rest.width * 0.4)
        small = count > 4
        places.append(Place(f"badge{k}", "badge-arrow", badge))
        places.append(Place(f"label{k}", "label-small" if small else "label", label))
        places.append(Place(f"cell{k}", "row-small" if small else "row", cell))
        plates.append(Plate("plate", row))
        plates.append(Plate("rule", Rect(cell.x, row.y + row.height * 0.2, 0.012, row.height * 0.6)))
    return Draft("rows", count, (*content(f), *places), tuple(plates))


def cards(f: Frame, count: int) -> Draft:
    """Return cards with a label each."""
    style = {1: "card-large", 2: "card-large", 3: "card", 4: "card"}.get(count, "card-small")
    places = (Place(f"cell{k}", style, at) for k, at in enumerate(_cells(f, count), 1))
    return Draft("cards", count, (*content(f), *places))


def figures(f: Frame, count: int) -> Draft:
    """Return figures set large with their captions."""
    across = 2 if f.narrow and count > 2 else count
    cells = f.body.cells(across, -(-count // across), 0.3)
    places = (Place(f"cell{k}", "figure-side" if count == 1 else "figure-card", at) for k, at in enumerate(cells, 1))
    return Draft("figures", count, (*content(f), *places))


def statement(f: Frame, count: int) -> Draft:
    """Return one sentence set large."""
    return Draft("statement", count, (*content(f), Place("body", "statement", f.body)))


def points(f: Frame, count: int) -> Draft:
    """Return plain text over the body zone, what all else falls back on."""
    return Draft("points", count, (*content(f), Place("body", "points", f.body)))


def title_only(f: Frame, count: int) -> Draft:
    """Return a page with only its title."""
    return Draft("title-only", count, content(f))

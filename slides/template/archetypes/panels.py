"""Archetypes with a dark anchor panel on the left and the detail on the right."""

from __future__ import annotations

from typing import NamedTuple

from slides.template.archetypes.draft import Draft, Place, Plate, content
from slides.template.frame import Frame, Rect

_CHIPS = 6
_EDGE = 0.34


class _Panel(NamedTuple):
    area: Rect
    rest: Rect
    places: tuple[Place, ...]
    nav: Rect


def _panel(f: Frame, share: float = 1.0) -> _Panel:
    area, rest = f.body.cut_left(f.panel * share, 0.28)
    inner, foot = area.inset(_EDGE, 0, 0.28, 0), area.bottom
    chips = (Rect(inner.x, area.y + 1.45 + 0.41 * k, inner.width, 0.36) for k in range(_CHIPS))
    places = (
        *content(f),
        Place("panel", "panel", area),
        Place("figure", "figure", Rect(inner.x, foot - 2.58, inner.width, 1.2)),
        Place("meta", "meta", Rect(inner.x, foot - 1.32, inner.width, 0.68)),
        *(Place(f"chip{k}", "chip", at) for k, at in enumerate(chips, 1)),
    )
    return _Panel(area, rest, places, Rect(inner.x, foot - 0.56, inner.width, 0.34))


def _draft(family: str, count: int, panel: _Panel, places: list[Place], plates: tuple[Plate, ...] = ()) -> Draft:
    return Draft(family, count, (*panel.places, *places), plates, scenes=(("panel", panel.area),), nav=panel.nav)


def _row_gap(count: int) -> float:
    return {1: 0.0, 2: 0.28, 3: 0.24, 4: 0.2, 5: 0.17}.get(count, 0.15)


def _by_count(count: int, *styles: str) -> str:
    return styles[0] if count <= 2 else styles[1] if count <= 4 else styles[2]


def panel_rows(f: Frame, count: int) -> Draft:
    """Return rows with an ordinal each; a single one is a large statement."""
    panel = _panel(f)
    if count == 1:
        badge, cell = panel.rest.cut_top(1.1, 0.0)
        return _draft("panel-rows", 1, panel, [Place("badge1", "badge", Rect(badge.x, badge.y, 1.1, 1.1)), Place("cell1", "row-1", cell.inset(0, 0.2, 0, 0))])
    rows = panel.rest.rows(count, _row_gap(count))
    places: list[Place] = []
    for k, row in enumerate(rows, 1):
        badge, cell = row.cut_left(min(1.0, max(0.8, row.height)))
        places.append(Place(f"badge{k}", "badge" if count <= 4 else "badge-small", badge))
        places.append(Place(f"cell{k}", _by_count(count, "row-large", "row", "row-small"), cell))
    return _draft("panel-rows", count, panel, places, tuple(Plate("plate", row) for row in rows))


def panel_cards(f: Frame, count: int) -> Draft:
    """Return cards: stacked up to three and at five, else in two columns; in one row on very wide slides."""
    panel = _panel(f)
    across = 2 if count in (4, 6) else 1
    if f.wide:
        across = count
    cells = panel.rest.cells(across, -(-count // across), _row_gap(count // across))
    style = "card-small" if count > 4 else _by_count(count, "card-large", "card")
    return _draft("panel-cards", count, panel, [Place(f"cell{k}", style, at) for k, at in enumerate(cells, 1)])


def panel_groups(f: Frame, count: int) -> Draft:
    """Return groups with the name beside its points."""
    panel = _panel(f)
    rows = panel.rest.rows(count, _row_gap(count))
    places: list[Place] = []
    for k, row in enumerate(rows, 1):
        label, cell = row.cut_left(1.75 if f.narrow else 2.2)
        places.append(Place(f"label{k}", "label" if count < 4 else "label-small", label))
        places.append(Place(f"cell{k}", "row" if count < 4 else "row-small", cell))
    plates = [Plate("plate", row) for row in rows]
    plates += [Plate("rule", Rect(row.x + (1.75 if f.narrow else 2.2), row.y + row.height * 0.2, 0.012, row.height * 0.6)) for row in rows]
    return _draft("panel-groups", count, panel, places, tuple(plates))


def panel_columns(f: Frame, count: int) -> Draft:
    """Return pillars side by side, each under its ordinal; rows where the slide is too narrow for them."""
    panel = _panel(f, 0.9)
    if f.narrow and count > 3:
        return panel_rows(f, count)._replace(family="panel-columns")
    places: list[Place] = []
    for k, column in enumerate(panel.rest.columns(count, 0.2 if count < 5 else 0.16), 1):
        badge, cell = column.cut_top(0.86)
        places.append(Place(f"badge{k}", "badge-column", badge))
        places.append(Place(f"cell{k}", "column" if count < 4 else "column-small", cell))
    return _draft("panel-columns", count, panel, places)


def panel_steps(f: Frame, count: int) -> Draft:
    """Return measures in order, each under a numbered arrow; rows where the slide is too narrow for them."""
    panel = _panel(f, 0.9)
    if f.narrow and count > 3:
        return panel_rows(f, count)._replace(family="panel-steps")
    places: list[Place] = []
    for k, column in enumerate(panel.rest.columns(count, 0.14), 1):
        arrow, cell = column.cut_top(0.74, 0.14)
        places.append(Place(f"badge{k}", "badge-step", arrow))
        places.append(Place(f"cell{k}", "column" if count < 4 else "column-small", cell))
    return _draft("panel-steps", count, panel, places)

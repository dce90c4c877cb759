"""Archetypes with a dark anchor panel on the left and the detail on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.template.archetypes.draft import Draft, Place, page
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHIPS = 6
_EDGE = 0.32
_GAPS = {1: 0.0, 2: 0.26, 3: 0.22, 4: 0.18}
_ROWS = {1: "row-one", 2: "row-large", 3: "row-large", 4: "row"}
_ANSWERS = {1: "row-one", 2: "answer-large", 3: "answer", 4: "answer-small"}
_NARROW_PANEL = 3.4
_CONCLUSION = 1.05
_META = 0.62


class _Panel(NamedTuple):
    rest: Rect
    places: tuple[Place, ...]
    nav: Rect


def _panel(f: Frame, width: float | None = None) -> _Panel:
    """Return the own slots of a panel `width` wide, from top to bottom, and the room beside it.

    Below the text stand up to six chips; figure and meta take the place of the last four of them.
    """
    area, rest = f.body.cut_left(width or f.panel, 0.26)
    inner, foot = area.inset(_EDGE, 0, _EDGE, 0), area.bottom
    first, pitch = area.y + 1.42, 0.43
    chips = (Rect(inner.x, first + pitch * k, inner.width, 0.35) for k in range(_CHIPS))
    small = area.width < _NARROW_PANEL
    figure, meta = (1.08, 1.22) if small else (1.28, 0.78)
    places = (
        Place("panel", "panel-narrow" if small else "panel", area),
        *(Place(f"chip{k}", "chip", at) for k, at in enumerate(chips, 1)),
        Place("figure", "figure", Rect(inner.x, foot - _META - meta - figure - 0.03, inner.width, figure)),
        Place("meta", "meta", Rect(inner.x, foot - _META - meta, inner.width, meta)),
    )
    return _Panel(rest, places, Rect(inner.x, foot - 0.36, inner.width, 0.24))


def _draft(f: Frame, family: str, count: int, panel: _Panel, places: Iterable[Place]) -> Draft:
    drawn = page(f, family, count, places)
    return drawn._replace(opening=(*drawn.opening, *panel.places), nav=panel.nav)


def _gap(rows: int) -> float:
    return _GAPS.get(rows, 0.14)


def panel_rows(f: Frame, count: int) -> Draft:
    """Return rows with an ordinal each at their end; a single one is a large statement."""
    panel = _panel(f)
    places = []
    for k, row in enumerate(panel.rest.rows(count, _gap(count)), 1):
        places.append(Place(f"cell{k}", _ROWS.get(count, "row-small"), row))
        places.append(Place(f"badge{k}", "badge", Rect(row.right - 0.6, row.y + 0.06, 0.5, row.height - 0.12)))
    return _draft(f, "panel-rows", count, panel, places)


def panel_cards(f: Frame, count: int) -> Draft:
    """Return cards: stacked up to three and at five, else in two columns; in one row on very wide slides."""
    panel = _panel(f)
    across = count if f.wide else 2 if count == 6 or (count == 4 and not f.narrow) else 1
    cells = panel.rest.cells(across, count // across, _gap(count // across) or 0.2)
    if across == 1:
        style = "unit-stacked" if count < 4 else "unit-tight"
    else:
        style = "unit" if count < 6 or f.wide else "unit-small"
    return _draft(f, "panel-cards", count, panel, (Place(f"cell{k}", style, at) for k, at in enumerate(cells, 1)))


def panel_groups(f: Frame, count: int) -> Draft:
    """Return groups with the name in a dark block beside its points."""
    panel = _panel(f)
    places = []
    for k, row in enumerate(panel.rest.rows(count, _gap(count)), 1):
        label, cell = row.cut_left(1.6 if f.narrow else 2.1)
        places.append(Place(f"label{k}", "label-group" if count < 4 else "label-group-small", label))
        places.append(Place(f"cell{k}", "group" if count < 4 else "group-small", cell))
    return _draft(f, "panel-groups", count, panel, places)


def panel_columns(f: Frame, count: int) -> Draft:
    """Return pillars side by side, an ordinal at the foot of each; rows where the slide is too narrow for them."""
    if f.narrow and count > 3:
        return panel_rows(f, count)._replace(family="panel-columns")
    panel = _panel(f, f.panel_narrow)
    places = []
    for k, column in enumerate(panel.rest.columns(count, 0.2 if count < 4 else 0.14), 1):
        places.append(Place(f"cell{k}", "pillar" if count < 4 else "pillar-small", column))
        places.append(Place(f"badge{k}", "badge-column", Rect(column.x, column.bottom - 0.8, column.width, 0.66)))
    return _draft(f, "panel-columns", count, panel, places)


def panel_steps(f: Frame, count: int) -> Draft:
    """Return measures in order from top to bottom, each behind a numbered arrow."""
    panel = _panel(f, f.panel_narrow)
    style = "step-large" if count < 4 else "step" if count < 5 else "step-tight"
    places = []
    for k, row in enumerate(panel.rest.rows(count, 0.18 if count < 5 else 0.12), 1):
        arrow, cell = row.cut_left(0.9 if f.narrow else 1.05, 0.08)
        places.append(Place(f"badge{k}", "badge-step", arrow))
        places.append(Place(f"cell{k}", style, cell))
    return _draft(f, "panel-steps", count, panel, places)


def answer_rows(f: Frame, count: int) -> Draft:
    """Return rows above a conclusion."""
    panel = _panel(f, f.panel_narrow)
    upper, bar = _concluded(panel.rest)
    rows = upper.rows(count, _gap(count))
    places = [Place(f"cell{k}", _ANSWERS[count], row) for k, row in enumerate(rows, 1)]
    return _draft(f, "answer-rows", count, panel, [*places, bar])


def answer_columns(f: Frame, count: int) -> Draft:
    """Return columns above a conclusion."""
    panel = _panel(f, f.panel_narrow)
    upper, bar = _concluded(panel.rest)
    columns = upper.columns(count, 0.22)
    places = [Place(f"cell{k}", "answer-column", at) for k, at in enumerate(columns, 1)]
    return _draft(f, "answer-columns", count, panel, [*places, bar])


def _concluded(rest: Rect) -> tuple[Rect, Place]:
    upper, bar = rest.cut_top(rest.height - _CONCLUSION - 0.2, 0.2)
    return upper, Place("conclusion", "conclusion", bar)

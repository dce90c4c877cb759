"""Archetypes with a dark anchor panel on the left and the detail on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.template.archetypes.draft import Draft, Place, Plate, page
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHIPS = 6
_EDGE = 0.32
_GAPS = {1: 0.0, 2: 0.28, 3: 0.24, 4: 0.2, 5: 0.17}


class _Panel(NamedTuple):
    rest: Rect
    places: tuple[Place, ...]
    nav: Rect


def _panel(f: Frame, share: float = 1.0) -> _Panel:
    """Return the panel's own slots from top to bottom, and the room beside it.

    Below the text stand up to six chips; the figure takes the place of the last three of them.
    """
    area, rest = f.body.cut_left(f.panel * share, 0.28)
    inner, foot = area.inset(_EDGE, 0, 0.26, 0), area.bottom
    chips = (Rect(inner.x, area.y + 1.75 + 0.38 * k, inner.width, 0.33) for k in range(_CHIPS))
    places = (
        Place("panel", "panel", area),
        *(Place(f"chip{k}", "chip", at) for k, at in enumerate(chips, 1)),
        Place("figure", "figure", Rect(inner.x, foot - 2.32, inner.width, 1.05)),
        Place("meta", "meta", Rect(inner.x, foot - 1.22, inner.width, 0.56)),
    )
    return _Panel(rest, places, Rect(inner.x, foot - 0.52, inner.width, 0.32))


def _draft(
    f: Frame, family: str, count: int, panel: _Panel, places: Iterable[Place], plates: Iterable[Plate] = ()
) -> Draft:
    drawn = page(f, family, count, places, plates)
    return drawn._replace(opening=(*drawn.opening, *panel.places), nav=panel.nav)


def _gap(rows: int) -> float:
    return _GAPS.get(rows, 0.15)


def panel_rows(f: Frame, count: int) -> Draft:
    """Return rows with an ordinal each; a single one is a large statement."""
    panel = _panel(f)
    rows = panel.rest.rows(count, _gap(count))
    badge = {1: "badge-large", 2: "badge-large"}.get(count, "badge" if count < 5 else "badge-small")
    style = {1: "row-one", 2: "row-large"}.get(count, "row" if count < 5 else "row-small")
    places, plates = [], []
    for k, row in enumerate(rows, 1):
        left, right = row.cut_left(1.0 if count < 3 else 0.86 if count < 5 else 0.78)
        places += [Place(f"badge{k}", badge, left), Place(f"cell{k}", style, right)]
        plates += [Plate("plate", row), Plate("bullet", _middle(left, 0.26))]
    return _draft(f, "panel-rows", count, panel, places, plates)


def answer_rows(f: Frame, count: int) -> Draft:
    """Return rows above a conclusion bar."""
    panel = _panel(f)
    upper, bar = _concluded(panel.rest)
    style = {1: "row-one", 2: "row-large"}.get(count, "row")
    rows = upper.rows(count, _gap(count))
    places = [Place(f"cell{k}", style, row) for k, row in enumerate(rows, 1)]
    plates = [Plate("plate", row) for row in rows]
    return _draft(f, "answer-rows", count, panel, [*places, bar], plates)


def answer_columns(f: Frame, count: int) -> Draft:
    """Return columns above a conclusion bar."""
    panel = _panel(f)
    upper, bar = _concluded(panel.rest)
    columns = upper.columns(count, 0.24)
    places = [Place(f"cell{k}", "column", at) for k, at in enumerate(columns, 1)]
    return _draft(f, "answer-columns", count, panel, [*places, bar], [Plate("column", at) for at in columns])


def _concluded(rest: Rect) -> tuple[Rect, Place]:
    upper, bar = rest.cut_top(rest.height - 1.05, 0.2)
    return upper, Place("conclusion", "conclusion", bar)


def _middle(of: Rect, side: float) -> Rect:
    return Rect(of.x + (of.width - side) / 2, of.y + (of.height - side) / 2, side, side)


def panel_cards(f: Frame, count: int) -> Draft:
    """Return cards: stacked up to three and at five, else in two columns; in one row on very wide slides."""
    panel = _panel(f)
    across = count if f.wide else 2 if count == 6 or (count == 4 and not f.narrow) else 1
    cells = panel.rest.cells(across, count // across, _gap(count // across) or 0.2)
    if across == 1:
        style = {1: "card-line", 2: "card-stacked", 3: "card-line"}.get(count, "card-tight")
    else:
        style = "card" if count < 6 or f.wide else "card-small"
    plates = [Plate("column", cell) for cell in cells if style == "card"]
    return _draft(
        f, "panel-cards", count, panel, (Place(f"cell{k}", style, at) for k, at in enumerate(cells, 1)), plates
    )


def panel_groups(f: Frame, count: int) -> Draft:
    """Return groups with the name beside its points."""
    panel = _panel(f)
    small, side = count > 3, 1.7 if f.narrow else 2.2
    places, plates = [], []
    for k, row in enumerate(panel.rest.rows(count, _gap(count)), 1):
        label, cell = row.cut_left(side)
        places.append(Place(f"label{k}", "label-small" if small else "label", label))
        places.append(Place(f"cell{k}", "row-small" if small else "row", cell))
        plates += [Plate("plate", row), divide(row, cell.x)]
    return _draft(f, "panel-groups", count, panel, places, plates)


def divide(row: Rect, x: float) -> Plate:
    """Return the upright line at `x` between two slots of a row."""
    return Plate("hairline", Rect(x, row.y + row.height * 0.2, 0.014, row.height * 0.6))


def panel_columns(f: Frame, count: int) -> Draft:
    """Return pillars side by side, each under its ordinal; rows where the slide is too narrow for them."""
    if f.narrow and count > 3:
        return panel_rows(f, count)._replace(family="panel-columns")
    return _pillars(f, "panel-columns", count, ("column", "badge-column"), 1.0, 0.0)


def panel_steps(f: Frame, count: int) -> Draft:
    """Return measures in order, each under a numbered arrow; rows where the slide is too narrow for them."""
    if f.narrow and count > 3:
        return panel_rows(f, count)._replace(family="panel-steps")
    return _pillars(f, "panel-steps", count, ("step", "badge-step"), 0.8, 0.12)


def _pillars(f: Frame, family: str, count: int, styles: tuple[str, str], height: float, gap: float) -> Draft:
    panel = _panel(f, 0.92)
    style = styles[0] + {2: "-large", 3: ""}.get(count, "-small")
    places, plates = [], []
    for k, column in enumerate(panel.rest.columns(count, 0.2 if count < 4 else 0.15), 1):
        top, cell = column.cut_top(height, gap)
        places += [Place(f"badge{k}", styles[1], top), Place(f"cell{k}", style, cell)]
        plates.append(Plate("column", cell if gap else column))
        if not gap:
            plates += [Plate("badge-column", top), Plate("bullet-dark", _middle(top, 0.34))]
    return _draft(f, family, count, panel, places, plates)

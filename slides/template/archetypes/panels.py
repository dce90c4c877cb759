"""Archetypes with a dark anchor panel and the detail beside it; below it the detail stands in columns."""

from __future__ import annotations

from slides.template.archetypes.draft import Draft, Place, page
from slides.template.archetypes.grids import carded
from slides.template.archetypes.panel import Panel, band, panel, paneled, slim, strip
from slides.template.compositions import LED, NUMBERED, NUMBERED_SMALL
from slides.template.frame import Frame, Rect

_GAPS = {1: 0.0, 2: 0.26, 3: 0.22, 4: 0.18}
_ROWS = {1: "row-one", 2: "row-two", 3: "row-large", 4: "row"}
_ANSWERS = {1: "row-one", 2: "answer-large", 3: "answer", 4: "answer-small"}
_BELOW = {1: (1,), 2: (2,), 3: (3,), 4: (4,), 5: (5,), 6: (3, 3)}
_BELOW_NARROW = {**_BELOW, 4: (2, 2), 5: (3, 2)}
_OPEN = {"arrow": "", "number": "-open", "box": "-box"}
_FULL = 4
_LEAST_PILLAR = 1.45
"""A narrower column, in inches, has no room for a word of usual length."""


def _below(f: Frame) -> bool:
    """Return whether the detail stands in columns below the panel; on a tall page there is room for rows."""
    return f.compose["panel"] == "top" and not f.tall


def _gap(f: Frame, rows: int) -> float:
    return 0.0 if f.compose["rows"] == "number" else _GAPS.get(rows, 0.14)


def _columns(f: Frame, zone: Rect, count: int) -> tuple[Rect, ...]:
    across = (count,) if f.wide else (_BELOW_NARROW if f.narrow else _BELOW)[count]
    return zone.grid(across, 0.2)


def _stacked(f: Frame, zone: Rect, count: int, style: str) -> list[Place]:
    """Return rows as the theme draws them."""
    on = _OPEN[f.compose["rows"]]
    return [Place(f"cell{k}", f"{style}{on}", row) for k, row in enumerate(zone.rows(count, _gap(f, count)), 1)]


def panel_rows(f: Frame, count: int) -> Draft:
    """Return rows with an ordinal each, at their end or before them; a single one is a large statement."""
    return _rows(f, "panel-rows", count, panel(f, f.panel))


def slim_rows(f: Frame, count: int) -> Draft:
    """Return rows beside a panel that holds an ordinal and no more."""
    return _rows(f, "slim-rows", count, slim(f))


def bars(f: Frame, count: int) -> Draft:
    """Return rows over the full width with an ordinal each."""
    return page(f, "bars", count, _led(f, f.body, count))


def _rows(f: Frame, family: str, count: int, own: Panel) -> Draft:
    cells = _columns(f, own.rest, count)
    if not _below(f) or count == 1:
        return paneled(f, family, count, own, _led(f, own.rest, count))
    if cells[0].y < cells[-1].y:
        return paneled(f, family, count, own, carded(f, cells, "unit-small"))
    places = carded(f, cells, "below" if count < _FULL else "below-small")
    places += [
        Place(f"badge{k}", "badge", Rect(at.right - 0.6, at.bottom - 0.5, 0.5, 0.44)) for k, at in enumerate(cells, 1)
    ]
    return paneled(f, family, count, own, places)


def _led(f: Frame, zone: Rect, count: int) -> list[Place]:
    """Return rows with the ordinal at the left of each, in a block or bare; without ordinals their text takes that room."""
    style = _ROWS.get(count, "row-small")
    bare = f.compose["rows"] == "number"
    box = "-box" if f.compose["rows"] == "box" else ""
    on, badge = ("-led", "badge-open-low") if bare else (f"-numbered{box}", f"badge-numbered{box}")
    width = LED - 0.1 if bare else NUMBERED_SMALL if style.endswith("small") else NUMBERED
    edge = 0.06 if bare else 0.0
    return [
        place
        for k, row in enumerate(zone.rows(count, _gap(f, count)), 1)
        for place in (
            Place(f"cell{k}", f"{style}{on}", row),
            Place(f"badge{k}", badge, _block(row, width, alone=count == 1).inset(0, edge, 0, edge)),
        )
    ]


def _block(row: Rect, width: float, *, alone: bool) -> Rect:
    """Return the left end of a row; of one alone its corner, for a block as high as the page looks like a second panel."""
    return row._replace(width=width, height=min(width, row.height) if alone else row.height)


def panel_cards(f: Frame, count: int) -> Draft:
    """Return cards: stacked up to three and at five, else in two columns; in one row on very wide slides."""
    own = panel(f, f.panel)
    if _below(f):
        return paneled(
            f,
            "panel-cards",
            count,
            own,
            carded(f, _columns(f, own.rest, count), "unit" if count < _FULL else "unit-small"),
        )
    across = (3 if count == 6 else count) if f.wide else 2 if count == 6 or (count == 4 and not f.narrow) else 1
    if across == 1:
        places = _stacked(f, own.rest, count, "unit-stacked" if count < _FULL else "unit-tight")
    else:
        gap = 0.36 if f.compose["cards"] == "open" else _GAPS.get(count // across) or 0.2
        cells = own.rest.cells(across, count // across, gap)
        places = carded(f, cells, "unit" if count < 6 else "unit-small")
    return paneled(f, "panel-cards", count, own, places)


def band_cards(f: Frame, count: int) -> Draft:
    """Return cards below a band that holds an ordinal or one headline."""
    return _carded(f, "band-cards", count, strip(f))


def band_figure(f: Frame, count: int) -> Draft:
    """Return cards below a band that holds a headline and a figure."""
    return _carded(f, "band-figure", count, band(f, 1.7))


def _carded(f: Frame, family: str, count: int, own: Panel) -> Draft:
    if count < _FULL and not f.wide:
        places = _led(f, own.rest, count)
    elif f.tall:
        places = _stacked(f, own.rest, count, "unit-tight")
    else:
        across = count if f.wide else 2
        gap = 0.36 if f.compose["cards"] == "open" else 0.2
        places = carded(f, own.rest.cells(across, count // across, gap), "unit-low-small")
    return paneled(f, family, count, own, places)


def panel_groups(f: Frame, count: int) -> Draft:
    """Return groups with the name in a dark block beside its points, or above them."""
    own = panel(f, f.panel)
    small = "" if count < _FULL else "-small"
    places = []
    if _below(f):
        for k, cell in enumerate(_columns(f, own.rest, count), 1):
            label, rest = cell.cut_top(0.62)
            places += [Place(f"label{k}", "label-top", label), Place(f"cell{k}", "group-below", rest)]
        return paneled(f, "panel-groups", count, own, places)
    for k, row in enumerate(own.rest.rows(count, _GAPS.get(count, 0.14)), 1):
        label, cell = row.cut_left(1.7 if f.narrow else 2.1)
        places.append(Place(f"label{k}", f"label-group{small}", label))
        places.append(Place(f"cell{k}", f"group{small}", cell))
    return paneled(f, "panel-groups", count, own, places)


def panel_columns(f: Frame, count: int) -> Draft:
    """Return pillars side by side, an ordinal at the foot of each; rows where the slide is too narrow for them."""
    own = panel(f, f.panel_narrow)
    gap = 0.36 if f.compose["cards"] == "open" else 0.2 if count < _FULL else 0.14
    columns = own.rest.columns(count, gap)
    if f.tall or f.narrow or columns[0].width < _LEAST_PILLAR:
        return panel_rows(f, count)._replace(family="panel-columns")
    places = carded(f, columns, "pillar" if count < _FULL else "pillar-small")
    places += [
        Place(f"badge{k}", "badge-column", Rect(at.x, at.bottom - 0.8, at.width, 0.66))
        for k, at in enumerate(columns, 1)
    ]
    return paneled(f, "panel-columns", count, own, places)


def panel_steps(f: Frame, count: int) -> Draft:
    """Return measures in order from top to bottom, or from left to right below the panel, each behind its number."""
    own = panel(f, f.panel_narrow)
    choice = f.compose["rows"]
    on = _OPEN[choice]
    places = []
    if _below(f):
        for k, cell in enumerate(_columns(f, own.rest, count), 1):
            arrow, rest = cell.cut_top(0.62, 0.08)
            places += [Place(f"badge{k}", f"badge-step{on}", arrow), Place(f"cell{k}", "step", rest)]
        return paneled(f, "panel-steps", count, own, places)
    style = "step-large" if count < 4 else "step" if count < 5 else "step-tight"
    gap = 0.0 if on == "-open" else 0.18 if count < 5 else 0.12
    for k, row in enumerate(own.rest.rows(count, gap), 1):
        arrow, cell = row.cut_left(0.9 if f.narrow else 1.05, 0.08 if choice == "arrow" else 0.0)
        places.append(Place(f"badge{k}", f"badge-step{on}", arrow))
        places.append(Place(f"cell{k}", f"{style}{on}", cell))
    return paneled(f, "panel-steps", count, own, places)


def answer_rows(f: Frame, count: int) -> Draft:
    """Return rows above a conclusion."""
    return _answers(f, "answer-rows", count, panel(f, f.panel_narrow))


def slim_answers(f: Frame, count: int) -> Draft:
    """Return rows above a conclusion, beside a panel that holds an ordinal and no more."""
    return _answers(f, "slim-answers", count, slim(f))


def _answers(f: Frame, family: str, count: int, own: Panel) -> Draft:
    upper, bar = _concluded(f, own.rest)
    if _below(f) and count > 1:
        places = carded(f, upper.columns(count, 0.2), "unit-small")
    else:
        places = _stacked(f, upper, count, _ANSWERS[count])
    return paneled(f, family, count, own, [*places, bar])


def answer_columns(f: Frame, count: int) -> Draft:
    """Return columns above a conclusion, below a strip with the ordinal."""
    own = strip(f)
    upper, bar = _concluded(f, own.rest)
    if f.tall:
        places = _stacked(f, upper, count, _ANSWERS[count])
    else:
        columns = upper.columns(count, 0.36 if f.compose["cards"] == "open" else 0.22)
        places = carded(f, columns, "unit-small" if f.narrow and count > 2 else "answer-column")
    return paneled(f, "answer-columns", count, own, [*places, bar])


def _concluded(f: Frame, rest: Rect) -> tuple[Rect, Place]:
    height = 0.8 if _below(f) else 1.05
    upper, bar = rest.cut_top(rest.height - height - 0.2, 0.2)
    return upper, Place("conclusion", "conclusion", bar)

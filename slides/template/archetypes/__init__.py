"""All archetypes of layouts, by family, with the numbers of cells that each is made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.archetypes import covers, dividers, grids, panels

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.template.archetypes.draft import Draft
    from slides.template.frame import Frame

FAMILIES: dict[str, tuple[Callable[[Frame, int], Draft], tuple[int, ...]]] = {
    "cover": (covers.cover, (0,)),
    "agenda": (dividers.agenda, (2, 3, 4, 5, 6)),
    "divider": (dividers.divider, (0,)),
    "closing": (covers.closing, (0, 2, 3, 4)),
    "panel-rows": (panels.panel_rows, (1, 2, 3, 4, 5, 6)),
    "slim-rows": (panels.slim_rows, (1, 2, 3, 4, 5, 6)),
    "panel-cards": (panels.panel_cards, (2, 3, 4, 5, 6)),
    "band-cards": (panels.band_cards, (2, 3, 4)),
    "band-figure": (panels.band_figure, (2, 3, 4)),
    "panel-groups": (panels.panel_groups, (2, 3, 4, 5)),
    "panel-columns": (panels.panel_columns, (3, 4, 5)),
    "panel-steps": (panels.panel_steps, (2, 3, 4, 5)),
    "answer-rows": (panels.answer_rows, (1, 2, 3, 4)),
    "slim-answers": (panels.slim_answers, (1, 2, 3, 4)),
    "answer-columns": (panels.answer_columns, (2, 3)),
    "tiles": (grids.tiles, (2, 3, 4, 5, 6, 7, 8)),
    "rows": (grids.rows, (2, 3, 4, 5, 6)),
    "cards": (grids.cards, (1, 2, 3, 4, 5, 6)),
    "bars": (panels.bars, (2, 3)),
    "figures": (grids.figures, (1, 2, 3, 4)),
    "figure-rows": (grids.figure_rows, (2, 3, 4)),
    "statement": (grids.statement, (0,)),
    "points": (grids.points, (0,)),
    "table": (grids.table, (0,)),
    "title-only": (grids.title_only, (0,)),
}
"""The families in the order of New Slide."""


def drafts(frame: Frame) -> list[Draft]:
    """Return every layout of every family on this page."""
    return [draw(frame, count) for draw, counts in FAMILIES.values() for count in counts]

"""What stands in the slots of a layout: a spec and the layout come in, the text of each slot goes out.

A cell's name stands in its own label where the layout has one, else above its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.blocks import Paragraph, Text, paragraph
from slides.fit.capsules import colliding, first_chip, joined_chips
from slides.fit.sums import FAMILY, is_formula
from slides.layout import LEAD, ORDINAL, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Cell, SlideSpec
    from slides.layout import Layout

_ON_ONE_LINE = frozenset({"answer-columns", "band-cards"})


def contents(spec: SlideSpec, layout: Layout) -> dict[str, Text] | None:
    """Return the text of each slot but the title, or None where the layout has no place for one of them."""
    slots = layout.slots
    texts = dict(spec.slots)
    if any(name not in slots for name in spec.slots) or ("figure" not in spec.slots and layout.family == FAMILY):
        return None
    if layout.family in _ON_ONE_LINE and "panel" in texts:
        texts["panel"] = _on_one_line(texts["panel"])
    if layout.family == FAMILY and "panel" in texts and is_formula(texts["figure"]):
        texts["panel"], texts["figure"] = _with_caption(texts["panel"], texts["figure"])
    if spec.chips:
        if "chip1" not in slots:
            return None
        chips = joined_chips(spec.chips)
        texts.update(
            (f"chip{number}", Text((chip,))) for number, chip in enumerate(chips, first_chip(spec, layout, len(chips)))
        )
        if colliding(texts, layout):
            return None
    if not spec.cells:
        return texts
    if "cell1" in slots:
        texts.update(_cells(spec.cells, layout))
    elif "body" in slots and "body" not in texts:
        texts["body"] = Text(tuple(_flowing(spec.cells)))
    else:
        return None
    return texts


def _on_one_line(panel: Text) -> Text:
    """Return the panel with the ordinal behind what it counts: `问题 2`."""
    head = [part.text for part in panel.paragraphs if part.level in (ORDINAL, TAG)]
    rest = tuple(part for part in panel.paragraphs if part.level not in (ORDINAL, TAG))
    return Text((paragraph(" ".join(head)), *rest)) if head else panel


def _with_caption(panel: Text, figure: Text) -> tuple[Text, Text]:
    """Return the panel with the figure's caption below its headline, and the value alone."""
    value, *caption = figure.paragraphs
    return Text((*panel.paragraphs, *(Paragraph(part.runs, LEAD) for part in caption))), Text((value,))


def _cells(cells: tuple[Cell, ...], layout: Layout) -> Iterator[tuple[str, Text]]:
    slots = layout.slots
    for number, cell in enumerate(cells, 1):
        if cell.badge and f"badge{number}" in slots:
            yield f"badge{number}", Text((paragraph(cell.badge),))
        text = cell.text
        if cell.label:
            if f"label{number}" in slots:
                yield f"label{number}", Text((paragraph(cell.label),))
            else:
                text = Text((paragraph(cell.label), *text.paragraphs))
        if text.paragraphs:
            yield f"cell{number}", text


def _flowing(cells: tuple[Cell, ...]) -> Iterator[Paragraph]:
    """Yield the cells' text as plain paragraphs, labels above their points."""
    for cell in cells:
        depth = 1 if cell.label else 0
        if cell.label:
            yield paragraph(cell.label)
        lowest = min((part.level for part in cell.text.paragraphs), default=0)
        for part in cell.text.paragraphs:
            yield Paragraph(part.runs, part.level - lowest + depth)

"""Formulas on a panel: chips come in; the paragraphs of the capsules and the slots that they take go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.blocks import Paragraph, paragraph
from slides.formulas import on_one_line
from slides.richtext import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.deck import SlideSpec
    from slides.layout import Layout

MOST_CHIPS = 6


def joined_chips(chips: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Return at most six chips, the formulas of a longer list sharing capsules: 党建+现代农业、精准扶贫."""
    share = max(1, -(-len(chips) // MOST_CHIPS))
    if share == 1:
        return tuple(_chip(chip) for chip in chips)
    rows = -(-len(chips) // share)
    groups = [chips[row * share : (row + 1) * share] for row in range(rows)]
    return tuple(_chip(on_one_line(group)) for group in groups if group)


def _chip(chip: str) -> Paragraph:
    head, plus, tail = chip.partition("+")
    if not plus or not tail or "*" in chip:
        return paragraph(chip)
    return Paragraph((Run(head.rstrip() + " +", strong=True), Run(" " + tail.lstrip())))


def first_chip(spec: SlideSpec, layout: Layout, count: int) -> int:
    """Return the number of the first formula's slot: in a column of them, with nothing below, they stand at its foot."""
    first, second = layout.slots["chip1"].box, layout.slots["chip2"].box
    below = any(name in spec.slots for name in ("figure", "meta"))
    return 1 if below or first.x != second.x else MOST_CHIPS + 1 - count


def colliding(texts: Iterable[str], layout: Layout) -> frozenset[str]:
    """Return those of figure and meta that would stand on a formula: they share the lower part of the panel."""
    boxes = [layout.slots[name].box for name in texts if name.startswith("chip")]
    tops = [(box.y, box.y + box.height) for box in boxes]
    found = (name for name in ("figure", "meta") if name in texts)
    return frozenset(
        name
        for name in found
        for top, bottom in tops
        if top < (box := layout.slots[name].box).y + box.height and box.y < bottom
    )

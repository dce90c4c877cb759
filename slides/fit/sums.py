"""Formulas such as `1+2+3+4` as a picture: a figure and a page's fills come in; its terms, and a `Sum` for the marks, go out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.deck import Sum
from slides.metrics import width
from slides.units import Box, Emu, points

if TYPE_CHECKING:
    from slides.blocks import Text
    from slides.deck import Fill
    from slides.layout import Layout, Template

FAMILY = "band-figure"
"""The family whose figure is drawn where it is a formula."""
_PLUS = re.compile(r"\s*[+＋]\s*")
_MOST_TERMS, _LONGEST_TERM = 5, 2.0
_EDGE, _GAP = 0.22, 0.4
"""What the marks leave free above, below and between them and the text beside them, in inches of a page 7.5 in high."""
_LEAST = 0.36
"""The least side of a mark as a share of the band's height; smaller ones are better read as one figure."""


def terms_of(value: str) -> tuple[str, ...]:
    """Return the terms of a formula of up to five short ones, `("1", "2", "N")`; nothing for any other figure."""
    terms = tuple(_PLUS.split(value.strip()))
    short = all(term.isalnum() and width(term, "any") <= _LONGEST_TERM for term in terms)
    return terms if 2 <= len(terms) <= _MOST_TERMS and short else ()


def is_formula(figure: Text | None) -> bool:
    """Return whether the figure's value is a formula."""
    return figure is not None and bool(terms_of(figure.paragraphs[0].text))


def summed(fills: tuple[Fill, ...], layout: Layout, template: Template) -> tuple[tuple[Fill, ...], Sum | None]:
    """Return the fills without the figure where it is a formula on a band, and that formula."""
    named = {fill.slot.name: fill for fill in fills}
    figure, panel = named.get("figure"), named.get("panel")
    if layout.family != FAMILY or figure is None or panel is None or not is_formula(figure.text):
        return fills, None
    band, edge = panel.slot.box, round(_EDGE * template.inch)
    left = band.x + panel.slot.insets.left + _length(panel, template) + round(_GAP * template.inch)
    right = figure.slot.box.x + figure.slot.box.width
    box = Box(Emu(left), Emu(band.y + edge), Emu(right - left), Emu(band.height - 2 * edge))
    found = Sum(terms_of(figure.text.paragraphs[0].text), box)
    if found.side < _LEAST * band.height:
        return fills, None
    return tuple(fill for fill in fills if fill is not figure), found


def _length(panel: Fill, template: Template) -> int:
    """Return the length of the panel's longest line, in EMU."""
    levels = panel.slot.levels
    sizes = panel.sizes or tuple(level.sizes[0] for level in levels)
    return max(
        points(width(line, template.faces[levels[part.level].face], levels[part.level].bold) * sizes[part.level])
        for part in panel.text.paragraphs
        for line in part.text.split("\n")
    )

"""Formulas such as `1+2+3+4` as a picture: the fills of a page come in; out go a `Sum` for the marks, and the fills without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.blocks import Text
from slides.deck import Sum
from slides.metrics import LINE, width
from slides.units import Emu, points

if TYPE_CHECKING:
    from slides.deck import Fill
    from slides.layout import Layout

_PLUS = re.compile(r"\s*[+＋]\s*")
_MOST_TERMS, _LONGEST_TERM = 5, 2.0
_LEAST = 0.42
"""The least height of a mark as a share of its box; terms that have to be smaller are better read as one figure."""


def terms_of(value: str) -> tuple[str, ...]:
    """Return the terms of a formula of up to five short ones, `("1", "2", "N")`; nothing for any other figure."""
    terms = tuple(_PLUS.split(value.strip()))
    short = all(term.isalnum() and width(term, "any") <= _LONGEST_TERM for term in terms)
    return terms if 2 <= len(terms) <= _MOST_TERMS and short else ()


def summed(fills: tuple[Fill, ...], layout: Layout) -> tuple[tuple[Fill, ...], Sum | None]:
    """Return the fills with the caption alone where the figure of a band is a formula, and that formula."""
    place = next((number for number, fill in enumerate(fills) if fill.slot.name == "figure"), None)
    if place is None or layout.family != "band-figure":
        return fills, None
    figure = fills[place]
    value, *caption = figure.text.paragraphs
    terms = terms_of(value.text)
    if not terms:
        return fills, None
    box, level = figure.slot.box, figure.slot.levels[-1]
    below = points(level.sizes[0] * LINE * level.line) * len(caption)
    found = Sum(terms, box._replace(height=Emu(box.height - below)))
    if found.side < _LEAST * box.height:
        return fills, None
    kept = [figure._replace(text=Text(tuple(caption)), raised=Emu(box.height - below))] if caption else []
    return (*fills[:place], *kept, *fills[place + 1 :]), found

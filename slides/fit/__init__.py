"""Fit: what each slide is to say and a template come in, finished slides with their layouts and sizes go out.

For each page the suitable layouts are tried in order and the type ladder down to its floor; the first that
holds everything is taken. What fits none continues on further pages. Nothing is cut and nothing is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.deck import Deck, Properties, Slide, SlideSpec
from slides.fit.continuing import continued
from slides.fit.page import page, stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Template

__all__ = ["fit"]


def fit(specs: Iterable[SlideSpec], template: Template, properties: Properties, source: bytes = b"") -> Deck:
    """Return the deck of `specs` on `template`, long pages continued."""
    on = stage(template)
    slides: list[Slide] = []
    for spec in specs:
        found = page(spec, on)
        if found is not None:
            slides.append(found)
        else:
            slides.extend(continued(spec, on))
    return Deck(tuple(slides), template, properties, source)

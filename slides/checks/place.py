"""Slides as findings name them: where in the outline one comes from, and its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.pacing import title_shown

if TYPE_CHECKING:
    from slides.deck import Deck, Slide
    from slides.errors import Span

_COUNT = re.compile(r"\s*[（(]\d+/\d+[）)]$")


def place(deck: Deck, slide: Slide) -> Span | None:
    """Return the place of the value that `slide` shows, or None for a deck that was not read from a file."""
    return deck.origin.span(slide.path) if deck.origin else None


def title(slide: Slide) -> str:
    """Return the title that stands on `slide`, without the count of a continued one."""
    shown = title_shown(slide)
    return _COUNT.sub("", shown) if slide.parts > 1 else shown

"""Slides as findings name them: where in the outline one comes from, and its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.pacing import title_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck, Slide
    from slides.errors import Span

GATHERED = frozenset({"agenda", "overview", "tasks"})
"""The kinds of slides that the program gathers from all items: as long as the speech has items, and nothing to shorten there."""

_COUNT = re.compile(r"\s*[（(]\d+/\d+[）)]$")


def visible(deck: Deck) -> Iterator[tuple[int, Slide]]:
    """Yield the slides that the hall sees, each with its number."""
    return ((number, slide) for number, slide in enumerate(deck.slides, 1) if not slide.hidden)


def place(deck: Deck, slide: Slide) -> Span | None:
    """Return the place of the value that `slide` shows, or None for a deck that was not read from a file."""
    return deck.origin.span(slide.path) if deck.origin else None


def title(slide: Slide) -> str:
    """Return the title that stands on `slide`, without the count of a continued one."""
    found = title_shown(slide)
    return _COUNT.sub("", found) if slide.parts > 1 else found

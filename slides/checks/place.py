"""Where in the outline a slide comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slides.deck import Deck, Slide
    from slides.errors import Span


def place(deck: Deck, slide: Slide) -> Span | None:
    """Return the place of the value that `slide` shows, or None for a deck that was not read from a file."""
    return deck.origin.span(slide.path) if deck.origin else None

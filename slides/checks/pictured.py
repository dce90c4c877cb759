"""Icons that an author asked for and that no page shows: a deck comes in, a warning for each goes out at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.errors import Problem, Severity
from slides.outline.drawings import icons_in
from slides.outline.findings import real

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck


def found(deck: Deck) -> Iterator[Problem]:
    """Yield a warning for every icon that is on none of its item's pages."""
    if deck.outline is None or deck.origin is None:
        return
    shown = {(slide.path, icon.glyph.name) for slide in deck.slides for icon in slide.icons}
    for item in deck.outline.items():
        for icon, path in icons_in(item, item.path):
            if (item.path, icon) not in shown:
                span = deck.origin.span(real(deck.origin, path))
                yield Problem("icon-no-place", span, Severity.WARNING, {"icon": icon}, "icon-no-place")

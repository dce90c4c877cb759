"""How long the speech takes against the minutes that the meeting gives, and each page against what an audience bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.place import place
from slides.errors import Problem, Severity
from slides.pacing import pace, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck

LONGEST_PAGE = 3.0
"""The minutes that one page may stand on the screen."""


def over(deck: Deck) -> Iterator[Problem]:
    """Yield a warning where the speech is longer than its slot."""
    timed = pace(deck)
    if timed.slot is not None and timed.over > 0 and deck.origin is not None:
        args: dict[str, object] = {"minutes": shown(timed.total), "slot": shown(timed.slot)}
        yield Problem("speech-too-long", deck.origin.span(("meeting", "slot")), Severity.WARNING, args, "shorten")


def long_pages(deck: Deck) -> Iterator[Problem]:
    """Yield a note for every page that stands too long."""
    for page in pace(deck).pages:
        if page.minutes > LONGEST_PAGE:
            args: dict[str, object] = {
                "slide": page.number,
                "minutes": shown(page.minutes),
                "most": shown(LONGEST_PAGE),
            }
            yield Problem("page-too-long", place(deck, page.slide), Severity.NOTE, args, "split-page")

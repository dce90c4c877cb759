"""How long the speech takes: the notes as they are spoken, against the minutes that the meeting gives.

A Chinese speech is read at 200 to 240 characters a minute, an English one at 120 to 150 words; the middle is taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.place import place
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck, Slide

HAN_A_MINUTE = 220
WORDS_A_MINUTE = 135
LONGEST_PAGE = 3.0
"""The minutes that one page may stand on the screen."""

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,%-]*")


def minutes(notes: str) -> float:
    """Return how many minutes `notes` take to say."""
    return len(_HAN.findall(notes)) / HAN_A_MINUTE + len(_WORD.findall(notes)) / WORDS_A_MINUTE


def found(deck: Deck) -> Iterator[Problem]:
    """Yield a warning where the speech is longer than its slot, and a note for every page that stands too long."""
    slot = deck.outline.meeting.slot if deck.outline else None
    planned = {item.path: item.minutes for item in deck.outline.items()} if deck.outline else {}
    taken = [_minutes(slide, planned.get(slide.path)) for slide in deck.slides]
    total = sum(taken)
    if slot is not None and total > slot and deck.origin is not None:
        args: dict[str, object] = {"minutes": _shown(total), "slot": _shown(slot)}
        yield Problem("speech-too-long", deck.origin.span(("meeting", "slot")), Severity.WARNING, args, "shorten")
    for number, (slide, length) in enumerate(zip(deck.slides, taken, strict=True), 1):
        if length > LONGEST_PAGE:
            args = {"slide": number, "minutes": _shown(length), "most": _shown(LONGEST_PAGE)}
            yield Problem("page-too-long", place(deck, slide), Severity.NOTE, args, "split-page")


def _minutes(slide: Slide, planned: float | None) -> float:
    """Return the minutes that the author planned for the slide, else those that its notes take."""
    if slide.hidden:
        return 0.0
    return minutes(slide.notes) if planned is None else planned / slide.parts


def _shown(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")

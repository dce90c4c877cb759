"""What fitting had to do: which layouts were not taken, which pages carry text as small as it gets, which were continued."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.place import place
from slides.errors import Problem, Severity
from slides.fit.furniture import FURNITURE
from slides.pacing import title_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck, Fill, Slide


WELL_READ = 18.0
"""From this size in points on, text is read from the back row; a ladder's first steps are for pages with few words."""

_MOST_PARTS = 3

_COUNT = re.compile(r"\s*[（(]\d+/\d+[）)]$")


def found(deck: Deck) -> Iterator[Problem]:
    """Yield all of what follows."""
    yield from continued(deck)
    yield from refused(deck)
    yield from reduced(deck)


def continued(deck: Deck) -> Iterator[Problem]:
    """Yield a note for every item that takes more than one page, a warning where it is continued more than twice."""
    for number, slide in enumerate(deck.slides, 1):
        if slide.parts > 1 and slide.part == 1:
            args: dict[str, object] = {"slide": number, "parts": slide.parts, "title": _title(slide)}
            severity = Severity.WARNING if slide.parts > _MOST_PARTS else Severity.NOTE
            yield Problem("page-continued", place(deck, slide), severity, args, "say-less")


def refused(deck: Deck) -> Iterator[Problem]:
    """Yield a warning for every layout that could not be taken."""
    for number, slide in enumerate(deck.slides, 1):
        if slide.facts.wanted and slide.part == 1:
            args: dict[str, object] = {"slide": number, "title": _title(slide)}
            args |= {"wanted": slide.facts.wanted, "taken": slide.layout.name}
            yield Problem("layout-not-taken", place(deck, slide), Severity.WARNING, args, "other-layout")


def reduced(deck: Deck) -> Iterator[Problem]:
    """Yield a note for every page with text as small as it gets."""
    for number, slide in enumerate(deck.slides, 1):
        smallest = _smaller(slide)
        if smallest is not None:
            args: dict[str, object] = {"slide": number, "size": smallest[0], "first": smallest[1]}
            args["title"] = _title(slide)
            yield Problem("text-smaller", place(deck, slide), Severity.NOTE, args, "say-less")


def _smaller(slide: Slide) -> tuple[str, str] | None:
    """Return the size of the slide's most reduced text and the size preferred for it, in points."""
    reduced = [pair for fill in slide.fills if fill.slot.name not in FURNITURE for pair in _reductions(fill)]
    if not reduced:
        return None
    size, first = min(reduced, key=lambda pair: pair[0] / pair[1])
    return f"{size:g}", f"{first:g}"


def _reductions(fill: Fill) -> Iterator[tuple[float, float]]:
    used = {paragraph.level for paragraph in fill.text.paragraphs}
    for level, (style, size) in enumerate(zip(fill.slot.levels, fill.sizes, strict=False)):
        if level in used and size == style.sizes[-1] < WELL_READ and len(style.sizes) > 1:
            yield size, style.sizes[0]


def _title(slide: Slide) -> str:
    title = title_shown(slide)
    return _COUNT.sub("", title) if slide.parts > 1 else title

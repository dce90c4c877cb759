"""Pages with so many words that the hall reads and no longer listens."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from slides.checks.place import GATHERED, place, visible
from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.fit.furniture import FURNITURE
from slides.fit.load import length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.deck import Slide

MOST = 220.0
"""The Chinese characters that a page of cards bears; a page of points alone reads well with 90."""

_BESIDES = frozenset({"cover", "divider"})


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every item with too many words on a page, the fullest where several are."""
    fullest: dict[str, tuple[float, int, Slide]] = {}
    for number, slide in visible(reading.deck):
        if slide.kind not in GATHERED | _BESIDES:
            name = str((slide.path, slide.key.partition("~")[0]))
            fullest[name] = max(fullest.get(name, (MOST, 0, slide)), (_words(slide), number, slide), key=itemgetter(0))
    for words, number, slide in fullest.values():
        if number:
            args: dict[str, object] = {"slide": number, "count": round(words), "most": round(MOST)}
            yield Problem(RULE.code, place(reading.deck, slide), Severity.NOTE, args, RULE.code)


def _words(slide: Slide) -> float:
    """Return the length in em of what stands on the slide below its title."""
    return sum(length(fill.text.text) for fill in slide.fills if fill.slot.name not in FURNITURE | {"title"})


RULE = Rule("page-density", found=found, severity=Severity.NOTE)

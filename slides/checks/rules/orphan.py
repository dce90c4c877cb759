"""Titles and names whose last line holds a single character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.place import place, visible
from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.fit.looks import set_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.deck import Deck, Fill

_NAMES = ("title", "label", "statement")
_MARKS = "，。、；：？！”’）》"


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every title or name that ends so."""
    for number, slide in visible(reading.deck):
        for fill in slide.fills:
            if fill.slot.name.startswith(_NAMES) and (shown := _alone(reading.deck, fill)):
                args: dict[str, object] = {"slide": number, "text": shown}
                yield Problem(RULE.code, place(reading.deck, slide), Severity.NOTE, args, RULE.code)


def _alone(deck: Deck, fill: Fill) -> str:
    """Return the first paragraph of `fill` whose last line holds one character, or nothing."""
    for text, lines in set_lines(fill, deck.template.faces):
        end = lines[-1].strip().rstrip(_MARKS)
        if len(lines) > 1 and len(end) == 1 and "一" <= end <= "鿿":
            return text.replace("\v", "")
    return ""


RULE = Rule("orphan", found=found, severity=Severity.NOTE)

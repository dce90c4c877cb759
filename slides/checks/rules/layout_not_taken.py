"""Layouts that were asked for and that the content does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.place import place, title
from slides.checks.rule import Rule
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every layout that could not be taken."""
    for number, slide in enumerate(reading.deck.slides, 1):
        if slide.facts.wanted and slide.part == 1:
            args: dict[str, object] = {"slide": number, "title": title(slide)}
            args |= {"wanted": slide.facts.wanted, "taken": slide.layout.name}
            yield Problem(RULE.code, place(reading.deck, slide), RULE.severity, args, "other-layout")


RULE = Rule("layout-not-taken", found=found, severity=Severity.WARNING)

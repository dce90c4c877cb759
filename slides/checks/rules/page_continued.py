"""Items whose content needs more than one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.place import GATHERED, place, title, visible
from slides.checks.rule import Rule
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading

_MOST_PARTS = 3


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every item that takes more than one page, a warning where it is continued more than twice."""
    for number, slide in visible(reading.deck):
        if slide.parts > 1 and slide.part == 1 and slide.kind not in GATHERED:
            args: dict[str, object] = {"slide": number, "parts": slide.parts, "title": title(slide)}
            severity = Severity.WARNING if slide.parts > _MOST_PARTS else RULE.severity
            yield Problem(RULE.code, place(reading.deck, slide), severity, args, "say-less")


RULE = Rule("page-continued", found=found, severity=Severity.NOTE)

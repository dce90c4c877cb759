"""Pages that stand on the screen for too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.place import place
from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.pacing import pace, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading

MOST = 3.0
"""The minutes that one page may stand on the screen."""


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every page that stands too long."""
    for page in pace(reading.deck).pages:
        if page.minutes > MOST:
            args: dict[str, object] = {"slide": page.number, "minutes": shown(page.minutes), "most": shown(MOST)}
            yield Problem(RULE.code, place(reading.deck, page.slide), RULE.severity, args, "split-page")


RULE = Rule("page-too-long", found=found, severity=Severity.NOTE)

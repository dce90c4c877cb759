"""A speech longer than the minutes that the meeting gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.pacing import pace, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning where the speech is longer than its slot."""
    timed, origin = pace(reading.deck), reading.origin
    if timed.slot is not None and timed.over > 0 and origin is not None:
        args: dict[str, object] = {"minutes": shown(timed.total), "slot": shown(timed.slot)}
        yield Problem(RULE.code, origin.span(("meeting", "slot")), RULE.severity, args, "shorten")


RULE = Rule("speech-too-long", found=found, severity=Severity.WARNING)

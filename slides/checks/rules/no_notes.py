"""A speech that is hardly written: most of its pages have no notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.rule import Rule
from slides.checks.rules.missing_notes import unspoken
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading


def found(reading: Reading) -> Iterator[Problem]:
    """Yield one note where most items have no notes; a deck without any is taken for a speech where it names who speaks."""
    silent, count = unspoken(reading)
    begun = len(silent) < count or (reading.outline is not None and bool(reading.outline.speakers))
    if 2 * len(silent) > count and begun:
        span = reading.origin.span(()) if reading.origin else None
        yield Problem(RULE.code, span, Severity.NOTE, {"count": len(silent), "all": count}, RULE.code)


RULE = Rule("no-notes", found=found, severity=Severity.NOTE)

"""Pictures of the theme, logo or emblem, that nothing describes for those who cannot see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.rule import Rule
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every kind of picture that has its own name for a description."""
    for name in reading.deck.template.undescribed:
        span = reading.origin.span(("theme",)) if reading.origin else None
        yield Problem(RULE.code, span, Severity.NOTE, {"text": name}, RULE.code)


RULE = Rule("alt-text", found=found, severity=Severity.NOTE)

"""Pages that stand on the screen for too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks import timing
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem


def found(reading: Reading) -> Iterator[Problem]:
    """Yield what `timing` finds of it on the deck."""
    yield from timing.long_pages(reading.deck)


RULE = Rule("page-too-long", found=found, severity=Severity.NOTE)

"""Icons that were asked for and that no page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks import pictured
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem


def found(reading: Reading) -> Iterator[Problem]:
    """Yield what `pictured` finds of it on the deck."""
    yield from pictured.found(reading.deck)


RULE = Rule("icon-no-place", found=found, severity=Severity.WARNING)

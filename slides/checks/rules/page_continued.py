"""Items whose content needs more than one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks import fitting
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem


def found(reading: Reading) -> Iterator[Problem]:
    """Yield what `fitting` finds of it on the deck."""
    yield from fitting.continued(reading.deck)


RULE = Rule("page-continued", found=found, severity=Severity.NOTE)

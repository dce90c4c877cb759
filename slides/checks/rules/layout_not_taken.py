"""Layouts that were asked for and that the content does not fit."""

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
    yield from fitting.refused(reading.deck)


RULE = Rule("layout-not-taken", found=found, severity=Severity.WARNING)

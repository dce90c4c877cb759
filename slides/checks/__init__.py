"""Checks: a finished deck comes in, what its author should know about it goes out as problems.

Nothing is changed here and nothing stops a build: facts stand on the values, judgement stands here. A new check is
a new file with a `found` function, named in `CHECKS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks import fitting, pictured, timing

if TYPE_CHECKING:
    from slides.deck import Deck
    from slides.errors import Problem

CHECKS = (fitting.found, pictured.found, timing.found)
"""Every check, in the order of its findings."""


def check(deck: Deck) -> tuple[Problem, ...]:
    """Return what reading the outline warned of, and every finding on the deck, each with its place in the outline."""
    return (*deck.warnings, *(problem for found in CHECKS for problem in found(deck)))

"""What came of reading a text: the tree as far as it came, what was found on the way, and where the parser gave up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from slides.errors import Problem
    from slides.source.events import Event
    from slides.source.values import Value


class Failure(NamedTuple):
    """Where and how the parser gave up: its error, and the last event before it."""

    error: Exception
    last: Event


class Built(NamedTuple):
    """A tree, as far as it came, and what was found on the way; `value` is None also for an empty text."""

    value: Value
    problems: list[Problem]
    warnings: list[Problem]
    nodes: int
    failure: Failure | None = None
    stopped: bool = False
    line: int = 1

"""A file's content as plain values that remember where they stand; no YAML library is needed to use them.

What goes out of the loader is a `Source`: a tree of `Map`, `Seq`, text as typed, and None for what was left empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from slides.errors import Problem, Span

Path = tuple[str | int, ...]
"""The way to a value: `("achievements", "items", 0)`."""


class Mark(NamedTuple):
    """Where a key and its value stand, counted from 1, and the key as the author typed it."""

    key_line: int
    key_column: int
    line: int
    column: int
    typed: str


class Map(dict[str, "Value"]):
    """A mapping by English key in the file's order; `marks` has the place of each key and value."""

    __slots__ = ("column", "line", "marks")

    def __init__(self, line: int = 1, column: int = 1) -> None:
        self.line = line
        self.column = column
        self.marks: dict[str, Mark] = {}


class Seq(list["Value"]):
    """A list; `marks` has the line and column of each item."""

    __slots__ = ("column", "line", "marks")

    def __init__(self, line: int = 1, column: int = 1) -> None:
        self.line = line
        self.column = column
        self.marks: list[tuple[int, int]] = []


Value = Map | Seq | str | None
"""All scalars are text as typed; an empty one, `~` and `null` are None."""


@dataclass(frozen=True, slots=True)
class Source:
    """The content of one file, the warnings that reading it gave, and the file's name as shown in messages."""

    value: Map
    warnings: tuple[Problem, ...]
    name: str

    def span(self, path: Path) -> Span:
        """Return where the value at `path` stands; for a value that isn't there, its nearest parent that is."""
        line, column = self.value.line, self.value.column
        value: Value = self.value
        for step in path:
            place = _place(value, step)
            if place is None:
                break
            line, column, value = place
        return Span(self.name, line, column)

    def key_span(self, path: Path) -> Span:
        """Return where the key of the value at `path` stands; for an item of a list, the item."""
        parent = self._at(path[:-1]) if path else None
        if isinstance(parent, Map) and isinstance(path[-1], str):
            mark = parent.marks.get(path[-1])
            if mark is not None:
                return Span(self.name, mark.key_line, mark.key_column)
        return self.span(path)

    def typed(self, path: Path) -> str:
        """Return the last key of `path` as the author typed it; empty for a path without keys."""
        for end in range(len(path), 0, -1):
            key = path[end - 1]
            if isinstance(key, str):
                parent = self._at(path[: end - 1])
                mark = parent.marks.get(key) if isinstance(parent, Map) else None
                return key if mark is None else mark.typed
        return ""

    def _at(self, path: Path) -> Value:
        value: Value = self.value
        for step in path:
            place = _place(value, step)
            if place is None:
                return None
            value = place[2]
        return value


def _place(value: Value, step: str | int) -> tuple[int, int, Value] | None:
    """Return line, column and value of what stands in `value` at `step`, or None."""
    if isinstance(value, Map) and isinstance(step, str):
        mark = value.marks.get(step)
        return None if mark is None else (mark.line, mark.column, value[step])
    if isinstance(value, Seq) and isinstance(step, int) and 0 <= step < len(value):
        return (*value.marks[step], value[step])
    return None

"""Where the parser gave up, as a value for the rules that tell why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from slides.source import events, slips

if TYPE_CHECKING:
    from slides.source.events import Event


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, from 0, and the index in the text."""

    line: int
    column: int
    index: int


class Finding(NamedTuple):
    """What is wrong: a code, line and column from 0, and arguments."""

    code: str
    line: int
    column: int
    args: dict[str, object]


class Scene(NamedTuple):
    """The text, where the parser stopped, where the thing began that it was reading, and the last event before."""

    text: str
    stop: Place
    start: Place | None
    last: Event

    def at(self, place: Place | None) -> str:
        """Return the character at `place`; nothing at the end of the text or for no place."""
        return self.text[place.index : place.index + 1] if place else ""

    def line(self, place: Place | Event) -> str:
        """Return the line on which `place` stands, without its newline."""
        end = self.text.find("\n", place.index)
        return self.text[place.index - place.column : end if end >= 0 else None]

    @property
    def at_end(self) -> bool:
        """Whether the parser read to the end of the text without finding what it looked for."""
        return self.stop.index >= len(self.text.rstrip())

    @property
    def is_first(self) -> bool:
        """Whether nothing stands before the stop on its line."""
        return not self.line(self.stop)[: self.stop.column].strip()

    @property
    def follows_last(self) -> bool:
        """Whether only blanks stand between the last event and the stop, on one line."""
        if self.last is None:
            return False
        end = self.last.end_mark
        return bool(end.line == self.stop.line and not self.text[end.index : self.stop.index].strip())

    def finding(self, code: str, place: Place | Event, **args: object) -> Finding:
        """Return the finding `code` at `place`, quoting the rest of the line there."""
        text = slips.rest_of_line(self.text, place.index)
        return Finding(code, place.line, place.column, {"text": text, "quoted": slips.quoted(text), **args})


def scene(text: str, error: Exception, last: Event) -> Scene | None:
    """Return the scene of `error` in `text`; None if the error has no place."""
    stop = _place(getattr(error, "problem_mark", None), text)
    start = _place(getattr(error, "context_mark", None), text)
    return Scene(text, stop, start, last) if stop else None


def _place(mark: Event, text: str) -> Place | None:
    """Return the place of `mark`; the end of the file is behind its last text, not on the empty line after it."""
    if mark is None:
        return None
    length = len(text.rstrip())
    if mark.index < length:
        return Place(mark.line, mark.column, mark.index)
    return Place(text.count("\n", 0, length), length - text.rfind("\n", 0, length) - 1, length)


def is_quoted(event: Event) -> bool:
    """Tell whether `event` is a text in quotes."""
    return type(event) is events.Scalar and event.style in {'"', "'"}


def spans_lines(event: Event) -> bool:
    """Tell whether `event` ends on another line than it began."""
    return bool(event.start_mark.line != event.end_mark.line)

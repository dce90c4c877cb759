"""What can be wrong, as values; their words are in `slides.messages`.

SlidesError            something the user can put right; carries every problem of its stage
├── InputError         an outline, theme or value is invalid; nothing is built      exit 3
├── UsageError         the command line asks for what cannot be                     exit 2
└── WriteError         the place for the result cannot be written                   exit 4
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text file: line and column count from 1; `line` 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a catalogue code, its arguments, where it is, and which hint helps."""

    code: str
    span: Span | None = None
    severity: Severity = Severity.ERROR
    args: Mapping[str, object] = field(default_factory=dict)
    hint: str = ""

    def of_row(self, row: object, span: Span | None = None) -> Problem:
        """Return the problem as that of the `row` of a table, at `span` where it has another place there."""
        return Problem(self.code, span or self.span, self.severity, {**self.args, "of": row}, self.hint)


class SlidesError(Exception):
    """Something the user can put right, with every problem found in the stage that raised it."""

    exit_code: ClassVar[int] = 3

    def __init__(self, problems: Problem | Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(", ".join(problem.code for problem in self.problems))


class InputError(SlidesError):
    """An outline, a theme or a value is invalid; nothing is built."""


class UsageError(SlidesError):
    """The command line asks for what cannot be."""

    exit_code: ClassVar[int] = 2


class WriteError(SlidesError):
    """The place for the result cannot be written."""

    exit_code: ClassVar[int] = 4

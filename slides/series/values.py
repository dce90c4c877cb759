"""What a batch is made of, as values: the jobs of its rows, how each ended, and the plan of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from slides.errors import Problem

Status = Literal["built", "unchanged", "kept", "failed", "skipped"]
"""How a row ended: its deck was built, needn't be, was kept because someone edited it, failed, or was never begun."""


class Job(NamedTuple):
    """One row's deck to be made: small, and complete enough to be sent to another process."""

    number: int  # of the row among those chosen, from 1
    line: int  # in the table's file
    key: str  # what the row is called in messages: its file name without ending
    values: Mapping[str, str]
    theme: str
    target: Path
    inputs: str  # the digest of everything that the deck is made from


class Result(NamedTuple):
    """How a job ended; `problems` are the row's own, `deck` is the digest of what was written."""

    job: Job
    status: Status
    problems: tuple[Problem, ...] = ()
    slides: int = 0
    deck: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the caller asks for: the outline, its rows, the folder, and how names and themes are chosen."""

    outline: Path
    rows: Path
    folder: Path
    name: str = ""
    theme: str | None = None
    size: str | None = None
    lang: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    limit: int | None = None
    sheet: str | None = None
    encoding: str | None = None
    notes: bool = True
    source: bool = True
    fresh: bool = False
    force: bool = False
    public: bool = False

"""A difference as values: entries for what was said anew, each with its changes, and edits made by hand in a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from slides.outline.findings import real

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from slides.errors import Span
    from slides.messages.message import Message
    from slides.source import Path, Source
    from slides.speech import Outline

State = Literal["added", "removed", "moved", "renamed", "changed"]
Where = Literal["title", "text", "cell", "notes", "slide"]
Rank = Literal["speech", "part", "page"]

STATES: tuple[State, ...] = ("added", "removed", "moved", "renamed", "changed")


class Change(NamedTuple):
    """A line of one field, before and after; one of them is empty where the line is new or gone.

    `path` leads to it in the new outline, in the old one where it is gone.
    """

    field: str  # the key in English
    label: Message
    before: str
    after: str
    path: Path = ()

    @property
    def gone(self) -> bool:
        """Whether it stands in the old outline only."""
        return not self.after


class Entry(NamedTuple):
    """The speech itself, a part or a page that isn't as it was; `part` is where it stands now, `was` and `was_in` what was.

    `path` leads to it in the new outline, in the old one where it is gone.
    """

    rank: Rank
    part: str
    title: str
    states: tuple[State, ...]
    was: str = ""
    was_in: str = ""
    changes: tuple[Change, ...] = ()
    path: Path = ()

    @property
    def gone(self) -> bool:
        """Whether it stands in the old outline only."""
        return "removed" in self.states


class Edit(NamedTuple):
    """A paragraph on a slide, or in its notes, that somebody edited since the deck was made, or a slide as such.

    `slide` is 0 for a slide that is gone; one that moved has its title `before` and `after`.
    """

    path: FilePath
    slide: int
    title: str
    where: Where
    before: str
    after: str


class Version(NamedTuple):
    """One version: its file, what it says, whether it is a deck that was edited since it was made, and what was edited.

    `source` is the outline's file as read, None for a deck.
    """

    path: FilePath
    outline: Outline
    source: Source | None = None
    edited: bool = False
    edits: tuple[Edit, ...] = ()


class Difference(NamedTuple):
    """All that changed from one version to another: in what they say, and by hand in those that are decks."""

    before: Version
    after: Version
    entries: tuple[Entry, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What was edited by hand in either."""
        return (*self.before.edits, *self.after.edits)

    @property
    def touched(self) -> tuple[FilePath, ...]:
        """The decks that were edited by hand."""
        return tuple(version.path for version in (self.before, self.after) if version.edited)

    def place(self, found: Entry | Change) -> Span | None:
        """Return where what was found stands in its outline, where it stood if it is gone; None in a deck."""
        source = (self.before if found.gone else self.after).source
        return source.span(real(source, found.path)) if source else None

    @property
    def same(self) -> bool:
        """Whether both say the same; a deck may have been edited otherwise."""
        return not (self.entries or self.edits)

    def counts(self) -> dict[State, int]:
        """Return how many parts and pages are in each state; one that moved and changed counts in both."""
        return {state: sum(state in entry.states for entry in self.entries) for state in STATES}

"""A difference as values: entries for what was said anew, each with its changes, and edits made by hand in a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from slides.messages.message import Message
    from slides.speech import Outline

State = Literal["added", "removed", "moved", "renamed", "changed"]
Where = Literal["title", "text", "cell", "notes", "slide"]
Rank = Literal["speech", "part", "page"]

STATES: tuple[State, ...] = ("added", "removed", "moved", "renamed", "changed")


class Change(NamedTuple):
    """A line of one field, before and after; one of them is empty where the line is new or gone."""

    field: str  # the key in English
    label: Message
    before: str
    after: str


class Entry(NamedTuple):
    """The speech itself, a part or a page that isn't as it was; `part` is where it stands now, `was` and `was_in` what was."""

    rank: Rank
    part: str
    title: str
    states: tuple[State, ...]
    was: str = ""
    was_in: str = ""
    changes: tuple[Change, ...] = ()

    def notes(self) -> tuple[int, int, int]:
        """Return how many paragraphs of the notes were added, removed and changed."""
        said = [change for change in self.changes if change.field == "notes"]
        added, removed = (
            (sum(not one for one in side) for side in zip(*((c.before, c.after) for c in said), strict=True))
            if said
            else (0, 0)
        )
        return added, removed, len(said) - added - removed


class Edit(NamedTuple):
    """A paragraph on a slide, or in its notes, that somebody edited since the deck was made, or a slide as such.

    `slide` is 0 for a slide that is gone; one that moved has its title `before` and `after`.
    """

    path: Path
    slide: int
    title: str
    where: Where
    before: str
    after: str


class Version(NamedTuple):
    """One version: its file, what it says, whether it is a deck that was edited since it was made, and what was edited."""

    path: Path
    outline: Outline
    edited: bool = False
    edits: tuple[Edit, ...] = ()


class Difference(NamedTuple):
    """All that changed; `touched` are the decks that were edited by hand."""

    entries: tuple[Entry, ...]
    edits: tuple[Edit, ...]
    touched: tuple[Path, ...]

    @property
    def same(self) -> bool:
        """Whether both say the same; a deck may have been edited otherwise."""
        return not (self.entries or self.edits)

    def counts(self) -> dict[State, int]:
        """Return how many parts and pages are in each state; one that moved and changed counts in both."""
        return {state: sum(state in entry.states for entry in self.entries) for state in STATES}

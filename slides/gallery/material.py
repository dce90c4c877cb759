"""What a gallery's pages say: one set of sentences in a language, in three lengths."""

from __future__ import annotations

from typing import Literal, NamedTuple

Length = Literal["short", "typical", "long"]

LENGTHS: tuple[Length, ...] = ("short", "typical", "long")
"""From little text to much."""


class Matter(NamedTuple):
    """One thing that a cell may tell: its name, an icon, a sentence in each length, a point, who sees to it and by when."""

    name: str
    icon: str
    said: tuple[str, str, str]
    point: str
    owner: str
    due: str


class Material(NamedTuple):
    """The words of a gallery; tuples of three hold the short, the typical and the long form."""

    lang: str
    deck: str
    titles: tuple[tuple[str, str, str], ...]
    lead: tuple[str, str, str]
    headline: tuple[str, str, str]
    points: tuple[str, ...]
    matters: tuple[Matter, ...]
    parts: tuple[tuple[str, str], ...]  # each with its lead
    figures: tuple[tuple[str, str], ...]
    chips: tuple[str, ...]
    hopes: tuple[tuple[str, str], ...]
    statement: tuple[str, str, str]
    conclusion: tuple[str, str, str]
    meeting: tuple[str, str, str]
    subtitle: tuple[str, str, str]
    speaker: tuple[str, str]
    day: str
    mark: str
    tag: str  # what an ordinal counts
    slogan: tuple[str, str, str]
    agenda: str
    note: str
    meta: tuple[str, str]
    columns: tuple[str, str, str, str]

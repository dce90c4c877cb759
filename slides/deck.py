"""The deck as values: what a slide is to say (`SlideSpec`), what it became (`Slide`), and all of them (`Deck`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from slides.blocks import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.errors import Problem
    from slides.layout import Layout, Slot, Template
    from slides.source.values import Source
    from slides.speech import Outline
    from slides.units import Pt

Path = tuple[str | int, ...]
"""The way to a value of the outline: `("achievements", "items", 0)`."""


class Cell(NamedTuple):
    """One card, row, column or step of a slide: its badge (an ordinal), its label and its text; `link` jumps to a slide's key."""

    text: Text = Text(())
    label: str = ""
    badge: str = ""
    link: str = ""


class Nav(NamedTuple):
    """The way through the speech, drawn on the slide: the names or numbers in order, and which one is lit (from 0)."""

    form: Literal["pills", "stepper"]
    names: tuple[str, ...]
    current: int


@dataclass(frozen=True, slots=True)
class SlideSpec:
    """What one page of the speech says, without sizes or theme.

    `families` are layout families in order of preference; `slots` holds the single slots by name
    (`panel`, `figure`, `lead`, …); `cells` the cards, rows, columns or steps, and `chips` the formulas.
    `key` is unique in the deck and is what links name.
    """

    key: str
    kind: str
    families: tuple[str, ...]
    title: str
    slots: Mapping[str, Text] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()
    chips: tuple[str, ...] = ()
    notes: str = ""
    nav: Nav | None = None
    section: str = ""  # the PowerPoint section that it stands in
    path: Path = ()
    hidden: bool = False


class Fill(NamedTuple):
    """A slot with its text; `sizes` are the points of each level where fit left the slot's first choice, else empty.

    `raised` text begins at the top of its box whatever the layout's anchor, so that names side by side stand in line.
    """

    slot: Slot
    text: Text
    sizes: tuple[Pt, ...] = ()
    link: str = ""
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Slide:
    """A finished page: its layout, the fills in reading order (the title first), and what the speaker says."""

    key: str
    kind: str
    layout: Layout
    fills: tuple[Fill, ...]
    notes: str = ""
    nav: Nav | None = None
    section: str = ""
    path: Path = ()
    hidden: bool = False
    part: int = 1  # part `part` of `parts` where long content was continued
    parts: int = 1


class Properties(NamedTuple):
    """The document's core properties; `date` is ISO (2026-11-22) or empty."""

    title: str
    creator: str = ""
    subject: str = ""
    language: str = "zh-CN"
    date: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides with the template they stand on; `source` is the bound outline as JSON, to travel in the file.

    `outline`, the file that it came from (`origin`) and what reading that warned of are there for `check`.
    """

    slides: tuple[Slide, ...]
    template: Template
    properties: Properties
    source: bytes = b""
    outline: Outline | None = None
    origin: Source | None = None
    warnings: tuple[Problem, ...] = ()

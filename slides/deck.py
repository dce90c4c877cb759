"""The deck as values: what a slide is to say (`SlideSpec`), what it became (`Slide`), and all of them (`Deck`)."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from slides.blocks import Table, Text
from slides.layout import series_of
from slides.units import Emu

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.errors import Problem
    from slides.icons.geometry import Glyph
    from slides.layout import Layout, Slot, Template
    from slides.source.values import Source
    from slides.speech import Outline
    from slides.units import Box, Insets, Pt

Path = tuple[str | int, ...]
"""The way to a value of the outline: `("achievements", "items", 0)`."""


class Cell(NamedTuple):
    """One card, row, column or step of a slide: its badge (an ordinal), its label and its text; `link` jumps to a slide's key."""

    text: Text = Text(())
    label: str = ""
    badge: str = ""
    link: str = ""
    icon: Glyph | None = None
    piece: int = 0  # which piece it is of a cell that was cut, from 1; 0 where it is whole


class Nav(NamedTuple):
    """The way through the speech, drawn on the slide: the names or numbers in order, and which one is lit (from 0)."""

    form: Literal["pills", "stepper"]
    names: tuple[str, ...]
    current: int


Fitting = Literal["", "shrink", "continue", "error"]
"""What to do with long content: the page decides; first down to the smallest type; on a further page early; refuse it."""


class SlideSpec(NamedTuple):
    """What one page of the speech says, without sizes or theme.

    `families` are layout families in order of preference; `slots` holds the single slots by name
    (`panel`, `figure`, `lead`, …); `cells` the cards, rows, columns or steps, and `chips` the formulas. A page with a
    `table` has none of these.
    `key` is unique in the deck and is what links name.
    """

    key: str
    kind: str
    families: tuple[str, ...]
    title: str
    slots: Mapping[str, Text]
    cells: tuple[Cell, ...] = ()
    chips: tuple[str, ...] = ()
    notes: str = ""
    nav: Nav | None = None
    section: str = ""  # the PowerPoint section that it stands in
    path: Path = ()
    hidden: bool = False
    icon: Glyph | None = None
    wanted: str = ""  # the family or the very layout that the author asks for
    fitting: Fitting = ""
    running: str = ""  # the title of further pages, where the title itself is too long for them
    furniture: Mapping[str, Text] = MappingProxyType({})  # what repeats on every page: footer, number, mark, part
    table: Table | None = None
    continued: bool = False  # one page of an item that takes several

    def with_furniture(self, furniture: Mapping[str, Text]) -> SlideSpec:
        """Return the same page with `furniture`, the very same where it has that."""
        return self if self.furniture is furniture else self._replace(furniture=furniture)


class Fill(NamedTuple):
    """A slot with its text; `sizes` are the points of each level where fit left the slot's first choice, else empty.

    `raised` text begins so far below the top of its box whatever the layout's anchor, so that names side by side stand in
    line; 0 leaves it to the anchor. `insets` are the text's own margins, left and top, where an icon takes some of its box.
    `unbroken` is the text without the line breaks that fit put into it, None where it put in none.
    """

    slot: Slot
    text: Text
    sizes: tuple[Pt, ...] = ()
    link: str = ""
    raised: Emu = Emu(0)
    insets: Insets | None = None
    unbroken: Text | None = None

    def used_sizes(self) -> Iterator[tuple[Pt, Pt]]:
        """Yield the size of each level that the text has, and the slot's first choice for it."""
        last = len(self.slot.levels) - 1
        for level in sorted({min(paragraph.level, last) for paragraph in self.text.paragraphs}):
            first = self.slot.levels[level].sizes[0]
            yield (self.sizes[level] if self.sizes else first), first


class Icon(NamedTuple):
    """An icon as it stands on a slide: its lines in `box`, and behind it the XML of a `medal` in a box of its own."""

    glyph: Glyph
    box: Box
    ink: str
    medal: str
    around: Box


class Sum(NamedTuple):
    """A formula as it stands on a slide: each of its `terms` in a mark of its own, at the right of `box`, plus signs between them."""

    terms: tuple[str, ...]
    box: Box

    @property
    def side(self) -> Emu:
        """How wide and high each mark is, half as much being left between two."""
        count = len(self.terms)
        return Emu(min(self.box.height, 2 * self.box.width // (3 * count - 1)))


class Grid(NamedTuple):
    """A table as it stands on a slide: the widths of its columns, the heights of its rows, its head's first, and its type size."""

    slot: Slot
    table: Table
    columns: tuple[Emu, ...]
    rows: tuple[Emu, ...]
    size: Pt


class Facts(NamedTuple):
    """What fit had to do otherwise than first choice.

    The layout `wanted` by the author where another was taken, slots whose text `moved` out of them, and furniture that was
    `left_off` because the cover has it already.
    """

    wanted: str = ""
    moved: tuple[str, ...] = ()
    left_off: tuple[str, ...] = ()


NOTHING = Facts()


class PageFacts(NamedTuple):
    """One row of a deck's table of facts; `sizes` gives for each series of slots the points of its text and their first choice."""

    slide: int
    key: str
    kind: str
    layout: str
    part: int
    parts: int
    sizes: Mapping[str, tuple[Pt, Pt]]
    facts: Facts


class Slide(NamedTuple):
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
    facts: Facts = NOTHING
    icons: tuple[Icon, ...] = ()
    sum: Sum | None = None
    grid: Grid | None = None
    bare: Slide | None = None  # the same slide without its furniture, where it has any; its fills are among these

    def sizes(self) -> dict[str, tuple[Pt, Pt]]:
        """Return for each series of slots (`title`, `panel`, `cell`, …) the size of its smallest text and its first choice."""
        found: dict[str, tuple[Pt, Pt]] = {}
        for fill in self.fills:
            series = series_of(fill.slot.name)
            for size, first in fill.used_sizes():
                if series not in found or size < found[series][0]:
                    found[series] = (size, first)
        if self.grid:
            found["table"] = (self.grid.size, self.grid.slot.levels[-1].sizes[0])
        return found


class Properties(NamedTuple):
    """The document's core properties; `date` is ISO (2026-11-22) or empty."""

    title: str
    creator: str = ""
    subject: str = ""
    language: str = "zh-CN"
    date: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides with the template they stand on; `source` is the bound outline as JSON, in pieces, to travel in the file.

    `outline`, the file that it came from (`origin`) and what reading that warned of are there for `check`.
    """

    slides: tuple[Slide, ...]
    template: Template
    properties: Properties
    source: tuple[bytes, ...] = ()
    outline: Outline | None = None
    origin: Source | None = None
    warnings: tuple[Problem, ...] = ()

    def facts(self) -> tuple[PageFacts, ...]:
        """Return what was done on every slide, in order."""
        return tuple(
            PageFacts(
                number, slide.key, slide.kind, slide.layout.name, slide.part, slide.parts, slide.sizes(), slide.facts
            )
            for number, slide in enumerate(self.slides, 1)
        )

"""Slide layouts as values: which slots a layout has, where they stand and how their text is set.

One table gives every slot *name* its placeholder `idx`, so an idx means the same in every layout
and "change layout" in PowerPoint keeps each text in its place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from slides.units import EMU_PER_INCH, Emu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.units import Box, Insets, Pt

Face = Literal["heading", "body"]
Align = Literal["left", "center", "right"]
Anchor = Literal["top", "middle", "bottom"]

MOST_CELLS = 12
"""The most cells (cards, rows, columns, steps) that one layout may have."""

ORDINAL, HEADLINE, LEAD, LISTED, TAG = range(5)
"""The levels of a panel: a number, a name, a sentence, points, and what the number counts, small above it."""
LABEL, SENTENCE, DETAIL = range(3)
"""The levels of a cell."""

_SINGLE = {
    "title": 0, "subtitle": 1, "date": 10, "footer": 11, "number": 12, "mark": 13, "part": 14, "lead": 15,
    "panel": 16, "figure": 17, "meta": 18, "conclusion": 19, "meeting": 20, "speaker": 21, "day": 22,
    "ordinal": 23, "body": 24, "slogan": 25, "table": 26,
}  # fmt: skip
HANG = 1.1
"""The hanging indent of a bullet, in em of its text."""
_SERIES = {"chip": 30, "badge": 50, "label": 70, "cell": 100}


def series_of(name: str) -> str:
    """Return the series that the slot `name` is one of, `cell` for `cell3`; the name itself of one alone."""
    return name.rstrip("0123456789")


def idx(name: str) -> int:
    """Return the placeholder idx of the slot `name`: `title`, `panel`, … or `cell3`, `label3`, `badge3`, `chip3`."""
    found = _SINGLE.get(name)
    if found is not None:
        return found
    series = series_of(name)
    return _SERIES[series] + int(name[len(series) :])


class LevelStyle(NamedTuple):
    """How the paragraphs of one level are set; `sizes` is the ladder in points, the first preferred, the last the floor."""

    sizes: tuple[Pt, ...]
    face: Face = "body"
    bold: bool = False
    color: str = "text"  # a colour role of the theme
    align: Align = "left"
    line: float = 1.2  # line pitch, x 1.2 x size as PowerPoint advances it: the file's lnSpc
    before: float = 0.0  # space before the paragraph, in lines of its own size (not before a box's first)
    bullet: str = ""  # the bullet character, with a hanging indent; empty for none
    whole: bool = False  # a figure, which stays on one line while any size of the ladder holds it so
    depth: int = 0  # how many levels of bullets it stands below

    @property
    def indent(self) -> float:
        """How far the text stands from the edge, in em of the text; its bullet hangs a `HANG` before it."""
        return HANG * (1 + self.depth) if self.bullet else 0.0


class Slot(NamedTuple):
    """A placeholder of a layout."""

    name: str
    idx: int
    type: str  # ECMA-376 ST_PlaceholderType: title, ctrTitle, subTitle, body, tbl, dt, ftr, sldNum
    box: Box
    insets: Insets
    anchor: Anchor
    levels: tuple[LevelStyle, ...]
    surface: str = ""  # the theme's surface for the box; empty for bare text
    prompt: str = ""


class Layout(NamedTuple):
    """An archetype at one number of cells, at one slide size, in one theme."""

    name: str  # "panel-rows-4"
    family: str  # "panel-rows"
    cells: int  # 4; 0 where the family has no cells
    title: str  # the name shown in PowerPoint, in the deck's language
    slots: Mapping[str, Slot]
    part: str  # "slideLayout7.xml"
    nav: Box | None = None  # where a divider's pills or a panel's stepper may be drawn


class Size(NamedTuple):
    """The slide's width and height in EMU, and its name as typed (`16:9`)."""

    name: str
    width: int
    height: int


class Part(NamedTuple):
    """A part of the package, deflated once: name without leading slash, content type, raw deflate data, plain size, CRC-32."""

    name: str
    content_type: str
    data: bytes
    size: int
    crc: int


class NavStyle(NamedTuple):
    """How a navigation mark looks lit and dim: geometry, fill and line as the XML behind `a:xfrm`, and the XML inside `a:rPr`."""

    shape_lit: str
    shape_dim: str
    text_lit: str
    text_dim: str
    size: Pt


INCH = Emu(EMU_PER_INCH)


class IconLook(NamedTuple):
    """How icons look on a surface: the XML behind `a:xfrm` of the medal behind one, and the colour of its lines."""

    medal: str
    ink: str


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A theme at one size in one language, ready to be filled; each is equal to itself alone, so it can key a cache."""

    theme: str
    size: Size
    lang: str
    layouts: Mapping[str, Layout]  # by name
    families: Mapping[str, tuple[Layout, ...]]  # by family, fewest cells first
    parts: tuple[
        Part, ...
    ]  # theme, master, layouts, notes master and its theme, table styles, pictures, and their .rels
    nav: Mapping[str, NavStyle]  # "pills", "stepper"
    faces: Mapping[Face, str]  # the Latin face of headings and of body text, by which widths are measured
    icons: Mapping[str, IconLook] = field(default_factory=dict)  # by surface
    inch: Emu = INCH  # an inch of the page that layouts are drawn on: 7.5 in high
    typefaces: tuple[str, ...] = ()  # all that the theme names, Latin and East Asian, each once
    undescribed: tuple[str, ...] = ()  # what its pictures are called that have no description, each once

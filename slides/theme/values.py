"""A theme as values: colours by role, faces, type ladders, measures, surfaces and ornaments.

Lengths are inches on a page 7.5 in high; a template scales them to its slide size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.color import Tone

ROLES = ("text", "card", "dark", "ground", "primary", "deep", "accent", "earth", "bright", "pale", "link", "visited")
"""The colour roles, in the order of the theme part's dk1, lt1, dk2, lt2, accent1 to accent6, hlink, folHlink."""

INKS = ("strong", "text", "soft", "accent")
"""What text may be on a surface: headings, sentences, small print, ordinals and figures. A set of inks names them all."""

SHAPES = ("rect", "round", "capsule", "ellipse", "diamond", "pentagon", "chevron", "snip", "slant")
"""The outlines that a surface may have."""

FIGURES = (*SHAPES, "triangle", "ridge", "crest", "rays", "arcs", "gull", "rule", "grid", "bars")
"""The shapes that an ornament may have."""

SCENES = ("content", "header", "cover", "sky", "divider", "closing", "agenda", "aside", "rule", "bar", "medal")
"""The places for ornaments on the page; `header` is as wide as the text, `sky` is above cover and closing, `rule` the line below a
cover's title, `bar` the one below a divider's."""

BOXES = ("panel", "statement")
"""The surfaces that may carry ornaments, counted from the corner of their box."""

GROUPS = (*SCENES, *BOXES)
"""All places for ornaments."""


class Face(NamedTuple):
    """A typeface for Chinese and one for Latin text."""

    ea: str
    latin: str


class Fill(NamedTuple):
    """What fills a shape: no tone, one, or the two ends of a gradient at `angle` degrees (90 runs downwards)."""

    tones: tuple[Tone, ...] = ()
    angle: int = 90


class Line(NamedTuple):
    """An outline in points."""

    tone: Tone
    width: float = 1.0


class Stripe(NamedTuple):
    """A bar along one side of a surface's box, inches wide."""

    side: str
    tone: Tone
    width: float


class Surface(NamedTuple):
    """How a box of a role looks, and the inks of the text on it; `on` is the surface behind where `fill` lets it through."""

    shape: str
    fill: Fill
    line: Line | None
    corner: float
    shadow: int  # per cent of opacity; 0 for none
    stripe: Stripe | None
    on: str
    inks: Mapping[str, Tone]


class Length(NamedTuple):
    """A length of an ornament: a share of the area, plus inches."""

    share: float
    inches: float


class Ornament(NamedTuple):
    """A native shape for decoration: `at` is x, y, width, height; a negative x or y counts from the far edge."""

    shape: str
    at: tuple[Length, Length, Length, Length]
    fill: Fill
    line: Line | None
    corner: float
    copies: int  # rays, arcs, peaks of a ridge, bars, squares of a grid
    turn: int  # degrees; for a ridge or crest the phase
    flip: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """A complete theme; `name` includes the variant (`party-red/deep`)."""

    name: str
    titles: Mapping[str, str]
    colors: Mapping[str, str]
    heading: Face
    body: Face
    ladders: Mapping[str, tuple[int, ...]]
    measures: Mapping[str, float]
    surfaces: Mapping[str, Surface]
    ornaments: Mapping[str, tuple[Ornament, ...]]
    compose: Mapping[str, str]


LADDERS = (
    "cover", "subtitle", "divider", "closing", "title", "ordinal", "ordinal-narrow", "headline", "headline-narrow",
    "lead", "list", "statement", "conclusion", "answer-large", "answer",
    "large", "text", "small", "label-large", "label", "label-small", "label-narrow", "figure-large", "figure", "figure-small",
    "figure-panel", "medal", "badge-large", "badge", "badge-small", "meta", "caption", "chip", "tag", "foot",
)  # fmt: skip
"""The type ladders that every theme has, in points on a page 7.5 in high."""

MEASURES = ("margin", "title-top", "title-height", "title-indent", "top", "bottom", "panel", "panel-narrow")
"""The measures of the page that every theme has, in inches."""

SURFACES = (
    "page", "cover", "divider", "closing", "aside", "panel", "plate", "card", "label", "label-group", "detail", "tile", "tile-card",
    "figure", "statement", "conclusion", "part", "number", "chip", "meeting", "medal", "badge", "badge-column", "badge-arrow",
    "badge-step", "badge-tile", "badge-card", "badge-agenda", "box", "pill-lit", "pill-dim", "dot-lit", "dot-dim",
)  # fmt: skip
"""The surfaces that every theme has; `page`, `cover`, `divider` and `closing` are whole slides, `aside` the agenda's panel."""

COMPOSE = {
    "cover": ("centre", "left"),
    "divider": ("medal", "aside"),
    "closing": ("centre", "left"),
    "aside": ("centre", "left"),
}
"""The choices of composition that a theme makes, and what each may be."""

LANGUAGES = ("zh", "en")

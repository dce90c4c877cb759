"""A theme as values: colours by role, faces, type ladders, measures, surfaces and ornaments.

Lengths are inches on a page 7.5 in high; a template scales them to its slide size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from slides.color import luminance, rgb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.color import Tone
    from slides.errors import Span
    from slides.pictures import Picture

ROLES = ("text", "card", "dark", "ground", "primary", "deep", "accent", "earth", "bright", "pale", "link", "visited")
"""The colour roles, in the order of a light theme part's dk1, lt1, dk2, lt2, accent1 to accent6, hlink, folHlink."""

INKS = ("strong", "text", "soft", "accent")
"""What text may be on a surface: headings, sentences, small print, ordinals and figures. A set of inks names them all."""

SHAPES = ("rect", "round", "capsule", "ellipse", "diamond", "pentagon", "chevron", "snip", "slant")
"""The outlines that a surface may have."""

DRAWN = (
    "triangle", "hexagon", "star", "leaf", "quarter", "ring", "arc", "line", "wave", "ribbon", "banner", "path", "pattern",
    "ridge", "crest", "rays", "arcs", "gull", "rule", "grid", "bars",
)  # fmt: skip
"""The outlines that only an ornament may have."""

FIGURES = (*SHAPES, *DRAWN)
"""The shapes that an ornament may have."""

PATTERNS = ("meander", "waves", "scales", "lattice", "hexagons", "diagonals", "squares", "dots")
"""The motifs that an ornament may repeat; all but `dots` are drawn by their line."""

STROKED = ("line", "crest", "arcs")
"""The shapes of an ornament that a line draws and no fill."""

PHOTOGRAPHED = ("page", "cover", "divider", "closing")
"""The surfaces that are whole slides and may show a picture."""

CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
"""Where a logo may stand."""

LOGO_PAGES = ("content", "cover", "agenda", "divider", "closing")
"""The pages that may carry a logo; `content` is every page of the master."""

EMBLEM_PAGES = ("cover", "closing")
"""The pages that may carry an emblem."""

DASHES = ("solid", "dash", "dot")
"""How a line may run."""

SCENES = ("content", "header", "cover", "sky", "divider", "closing", "agenda", "aside", "rule", "bar", "medal")
"""The places for ornaments on the page; `header` is as wide as the text, `sky` is above cover and closing, `rule` the line below a
cover's title, `bar` the one below a divider's."""

BOXES = ("panel", "statement", "sheet")
"""The surfaces that may carry ornaments, counted from the corner of their box."""

GROUPS = (*SCENES, *BOXES)
"""All places for ornaments."""


class Face(NamedTuple):
    """A typeface for Chinese and one for Latin text."""

    ea: str
    latin: str


class Fill(NamedTuple):
    """What fills a shape: no tone, one, or the two or three stops of a gradient at `angle` degrees (90 runs downwards)."""

    tones: tuple[Tone, ...] = ()
    angle: int = 90


class Line(NamedTuple):
    """An outline in points."""

    tone: Tone
    width: float = 1.0
    dash: str = "solid"


class Stripe(NamedTuple):
    """A bar along one side of a surface's box, inches wide."""

    side: str
    tone: Tone
    width: float


class Backdrop(NamedTuple):
    """A picture that fills a whole slide, below its tint.

    `crop` is what is cut off left, top, right and below, `focus` the point across and down that stays in sight at every
    slide size; both are shares of the picture.
    """

    picture: Picture
    crop: tuple[float, float, float, float]
    focus: tuple[float, float]
    tint: Fill


class Logo(NamedTuple):
    """A picture in a corner of the pages `on`, inches high on a page 7.5 in high; `alt` describes it."""

    picture: Picture
    on: frozenset[str]
    at: str
    height: float
    alt: str


class Emblem(NamedTuple):
    """A picture above the title of the pages `on`, shown whole and as it is, inches high on a page 7.5 in high."""

    picture: Picture
    on: frozenset[str]
    height: float
    alt: str


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
    backdrop: Backdrop | None = None


class Length(NamedTuple):
    """A length: a share of an area, plus inches, plus twelfths of the page's grid."""

    share: float
    inches: float
    twelfths: float = 0.0


Area = tuple[Length, Length, Length, Length]
"""Left and upper edge, width, height; a negative edge counts from the far one."""

EVERYWHERE: Area = (Length(0, 0), Length(0, 0), Length(1, 0), Length(1, 0))
"""The whole of an area."""

Steps = tuple[tuple[str, tuple[float, ...]], ...]
"""The commands of a free path, each with its coordinates in per cent of the box."""


class Ornament(NamedTuple):
    """A native shape for decoration."""

    shape: str
    at: Area
    fill: Fill
    line: Line | None
    corner: float
    copies: int  # rays, arcs, peaks of a ridge, bars, squares of a grid, points of a star, waves
    turn: int  # degrees, clockwise
    flip: bool
    phase: int = 0  # degrees; tells one ridge, crest, wave or ribbon from another
    ratio: int = 0  # per cent: inner radius of a star, thickness of ring, arc, ribbon, height of a wave
    sweep: int = 90  # degrees that an arc spans
    move: tuple[Length, Length] = (Length(0, 0), Length(0, 0))  # shares are of the shape's own size
    path: Steps = ()
    pattern: str = ""
    size: float = 0.4  # inches of one motif of a pattern


class Moved(NamedTuple):
    """A slot of a layout at another place."""

    at: Area
    align: str  # left, center, right; empty for as it was
    span: Span


class Override(NamedTuple):
    """How a layout, or all of a family, differs from its archetype: slots by name, ground and ornaments where given."""

    slots: Mapping[str, Moved]
    ground: str
    ornaments: tuple[Ornament, ...] | None
    span: Span


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
    logos: tuple[Logo, ...] = ()
    emblem: Emblem | None = None
    overrides: Mapping[str, Override] = field(default_factory=dict)  # by layout or family
    files: tuple[str, ...] = ()  # all that the theme was read from

    @property
    def is_dark(self) -> bool:
        """Tell whether its pages are darker than the text on them."""
        return luminance(rgb(self.colors["ground"])) < luminance(rgb(self.colors["text"]))


LADDERS = (
    "cover", "subtitle", "divider", "closing", "title", "ordinal", "ordinal-narrow", "headline", "headline-narrow",
    "lead", "list", "statement", "conclusion", "answer-large", "answer",
    "large", "text", "small", "label-large", "label", "label-small", "label-narrow", "figure-large", "figure", "figure-small",
    "figure-panel", "medal", "numeral", "badge-large", "badge", "badge-small", "meta", "caption", "chip", "tag", "foot",
)  # fmt: skip
"""The type ladders that every theme has, in points on a page 7.5 in high."""

MEASURES = ("margin", "title-top", "title-height", "title-indent", "top", "bottom", "panel", "panel-narrow")
"""The measures of the page that every theme has, in inches."""

SURFACES = (
    "page", "cover", "divider", "closing", "aside", "sheet", "band", "panel", "plate", "card", "card-band", "open", "label", "label-group",
    "detail", "tile", "tile-card",
    "figure", "statement", "conclusion", "part", "number", "chip", "meeting", "medal", "numeral", "badge", "badge-column", "badge-arrow",
    "badge-step", "badge-tile", "badge-card", "badge-agenda", "term", "box", "pill-lit", "pill-dim", "dot-lit", "dot-dim",
)  # fmt: skip
"""The surfaces that every theme has; `page`, `cover`, `divider` and `closing` are whole slides, `aside` the agenda's panel,
`sheet` carries the text of covers, dividers and closings that stand apart from their ground, `band` lies behind the titles of content
pages, `card-band` heads a card, `open` is text between hairlines without a box."""

COMPOSE = {
    "cover": ("centre", "left", "split", "band", "frame", "corner"),
    "agenda": ("centre", "left", "top", "cards"),
    "divider": ("medal", "aside", "numeral", "band"),
    "closing": ("centre", "left", "band", "frame"),
    "header": ("rule", "band", "block", "centre"),
    "panel": ("left", "right", "top"),
    "rows": ("arrow", "number", "box"),
    "tiles": ("hero", "open", "header"),
    "cards": ("bar", "band", "open"),
}
"""The choices of composition that a theme makes, and what each may be."""

LANGUAGES = ("zh", "en")

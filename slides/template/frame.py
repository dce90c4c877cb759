"""The page as the archetypes see it: design inches, the zone between the margins, and how cells divide it.

All archetypes are drawn on a page 7.5 in high or more and 10 in wide or more; `scale` turns its inches into EMU, and
multiplies type sizes where a slide is larger or smaller than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.units import EMU_PER_INCH, Box, Emu

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.layout import Size

_HEIGHT, _LEAST_WIDTH = 7.5, 10.0
_MOST_TEXT_WIDTH = 16.0
_NARROW, _WIDE = 11.4, 18.0
_TALL = 1.05
_SAFE = 0.05
"""The share of a LED wall's height that its edges may hide."""
_FOOT = 0.12
"""The least room below a page number, in inches."""
_BELOW_BAND, _EDGE = 0.26, 0.16
"""The room between a coloured header and the body, and inside it above and below the title."""


class Rect(NamedTuple):
    """A rectangle in design inches."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def inset(self, left: float, top: float, right: float, bottom: float) -> Rect:
        """Return the rectangle without the given margins."""
        return Rect(self.x + left, self.y + top, self.width - left - right, self.height - top - bottom)

    def columns(self, count: int, gap: float) -> tuple[Rect, ...]:
        """Return `count` equal columns."""
        width = (self.width - gap * (count - 1)) / count
        return tuple(Rect(self.x + (width + gap) * k, self.y, width, self.height) for k in range(count))

    def rows(self, count: int, gap: float) -> tuple[Rect, ...]:
        """Return `count` equal rows."""
        height = (self.height - gap * (count - 1)) / count
        return tuple(Rect(self.x, self.y + (height + gap) * k, self.width, height) for k in range(count))

    def cells(self, across: int, down: int, gap: float) -> tuple[Rect, ...]:
        """Return a grid of equal cells, row by row."""
        return tuple(cell for row in self.rows(down, gap) for cell in row.columns(across, gap))

    def middle(self, width: float, height: float) -> Rect:
        """Return a rectangle of that size in the middle."""
        return Rect(self.x + (self.width - width) / 2, self.y + (self.height - height) / 2, width, height)

    def grid(self, across: tuple[int, ...], gap: float) -> tuple[Rect, ...]:
        """Return equal rows that are divided into so many cells each."""
        rows = self.rows(len(across), gap)
        return tuple(cell for row, count in zip(rows, across, strict=True) for cell in row.columns(count, gap))

    def cut_left(self, width: float, gap: float = 0.0) -> tuple[Rect, Rect]:
        """Return the left part of `width`, and the rest behind `gap`."""
        return Rect(self.x, self.y, width, self.height), self.inset(width + gap, 0, 0, 0)

    def cut_top(self, height: float, gap: float = 0.0) -> tuple[Rect, Rect]:
        """Return the upper part of `height`, and the rest below `gap`."""
        return Rect(self.x, self.y, self.width, height), self.inset(0, height + gap, 0, 0)


class Frame(NamedTuple):
    """A slide size with a theme's measures: the whole page, and the body zone that content fills."""

    page: Rect
    body: Rect
    title: Rect
    band: Rect  # above the body zone, from edge to edge
    margin: float  # left edge of text
    foot: float  # lower edge of the page number
    panel: float  # width of the anchor panel
    panel_narrow: float  # its width where it holds little
    narrow: bool
    wide: bool
    tall: bool
    scale: float  # type: 1.0 on a page 7.5 in high
    emu: float  # EMU in a design inch
    compose: Mapping[str, str]
    logo: Rect | None = None  # of content pages

    def box(self, rect: Rect) -> Box:
        """Return `rect` in EMU."""
        left, top, width, height = rect
        emu = self.emu
        x, y = round(left * emu), round(top * emu)
        return Box(Emu(x), Emu(y), Emu(round((left + width) * emu) - x), Emu(round((top + height) * emu) - y))


def frame(size: Size, measures: Mapping[str, float], compose: Mapping[str, str]) -> Frame:
    """Return the page of `size` with a theme's `measures`; text keeps to the middle 60 % of very wide slides."""
    scale = min(size.height / (_HEIGHT * EMU_PER_INCH), size.width / (_LEAST_WIDTH * EMU_PER_INCH))
    emu = scale * EMU_PER_INCH
    width, height = size.width / emu, size.height / emu
    narrow = width < _NARROW
    panel = measures["panel"] * (0.82 if narrow else 1.0)
    wide, tall = width > _WIDE, height > width * _TALL
    margin = max(measures["margin"] * (0.8 if narrow else 1.0), (width - _MOST_TEXT_WIDTH) / 2)
    safe = max(0.0, height * _SAFE - _FOOT) if wide else 0.0
    lower = height - (_HEIGHT - measures["bottom"]) - safe
    body = Rect(margin, measures["top"], width - 2 * margin, lower - measures["top"])
    return Frame(
        page=Rect(0, 0, width, height),
        body=body,
        title=_title(body, measures, compose["header"], height * _SAFE if wide else _EDGE),
        band=Rect(0, 0, width, body.y - _BELOW_BAND),
        margin=margin,
        foot=height - _FOOT - safe,
        panel=panel,
        panel_narrow=min(measures["panel-narrow"], panel),
        narrow=narrow,
        wide=wide,
        tall=tall,
        scale=scale,
        emu=emu,
        compose={**compose, "panel": "top"} if tall else compose,
    )


def _title(body: Rect, measures: Mapping[str, float], header: str, edge: float) -> Rect:
    """Return where the title stands: by the theme's measures, or in the header that holds it, `edge` below the page's edge."""
    top, height, indent = measures["title-top"], measures["title-height"], measures["title-indent"]
    if header == "band":
        top, height = edge, body.y - _BELOW_BAND - edge - _EDGE
    if header == "centre":
        top, indent = max(body.y - height - 0.22, edge + 0.34), 0.0
    return Rect(body.x + indent, top, body.width - indent, height)

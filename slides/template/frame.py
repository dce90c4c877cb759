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
    margin: float  # left edge of text
    panel: float  # width of the anchor panel
    panel_narrow: float  # its width where it holds little
    narrow: bool
    wide: bool
    scale: float  # type: 1.0 on a page 7.5 in high
    emu: float  # EMU in a design inch
    compose: Mapping[str, str]

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
    margin = max(measures["margin"] * (0.8 if narrow else 1.0), (width - _MOST_TEXT_WIDTH) / 2)
    lower = height - (_HEIGHT - measures["bottom"])
    body = Rect(margin, measures["top"], width - 2 * margin, lower - measures["top"])
    return Frame(
        page=Rect(0, 0, width, height),
        body=body,
        title=Rect(
            margin + measures["title-indent"],
            measures["title-top"],
            body.width - measures["title-indent"],
            measures["title-height"],
        ),
        margin=margin,
        panel=panel,
        panel_narrow=min(measures["panel-narrow"], panel),
        narrow=narrow,
        wide=width > _WIDE,
        scale=scale,
        emu=emu,
        compose=compose,
    )

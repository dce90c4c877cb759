"""Patterns: one motif repeated over an area, as the commands of a single path, so that PowerPoint draws one shape.

Motifs are made of points in a tile of 1 x 1; the tiles fill the area exactly, so none is cut off.
"""

from __future__ import annotations

from functools import lru_cache
from math import pi
from typing import TYPE_CHECKING

from slides.template.geometry import Step, arc, commands, ellipse, polygon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from slides.template.geometry import Point

_MOST_TILES = 600
_SPIRAL = (
    (0.0, 0.92), (0.08, 0.92), (0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.3, 0.92), (0.3, 0.3), (0.7, 0.3), (0.7, 0.7),
    (0.5, 0.7), (0.5, 0.5),
)  # fmt: skip
_HEXAGON_ROW = 0.866
_DOT, _SQUARE = 0.14, 0.13


class _Tiles:
    """An area divided into tiles of nearly the wanted size."""

    def __init__(self, width: float, height: float, size: float, row: float = 1.0) -> None:
        self.across, self.down = _counts(width, height, size, row)
        self.width, self.height = width / self.across, height / self.down

    def place(self, column: float, row: float, x: float, y: float) -> Point:
        return (column + x) * self.width, (row + y) * self.height

    def line(self, column: float, row: float, *points: Point) -> list[Step]:
        first, *rest = (self.place(column, row, *point) for point in points)
        return [("M", first), *(("L", point) for point in rest)]

    def each(self) -> Iterator[tuple[int, int]]:
        return ((column, row) for row in range(self.down) for column in range(self.across))


def _counts(width: float, height: float, size: float, row: float) -> tuple[int, int]:
    """Return how many tiles stand across and down; larger ones where there would be too many for one shape."""
    while True:
        across, down = max(1, round(width / size)), max(1, round(height / (size * row)))
        if across * down <= _MOST_TILES:
            return across, down
        size *= 1.25


@lru_cache(maxsize=64)
def pattern(name: str, width: float, height: float, size: float) -> str:
    """Return the commands that draw the pattern `name` over `width` x `height` inches, one motif about `size` wide."""
    return commands(_MOTIFS[name](width, height, size))


def _meander(width: float, height: float, size: float) -> list[Step]:
    """Return square spirals that mirror each other (回纹)."""
    tiles = _Tiles(width, height, size)
    mirrored = tuple((1 - x, y) for x, y in _SPIRAL)
    return [
        step for column, row in tiles.each() for step in tiles.line(column, row, *(_SPIRAL if column % 2 else mirrored))
    ]


def _waves(width: float, height: float, size: float) -> list[Step]:
    tiles = _Tiles(width, height, size, 0.4)
    steps: list[Step] = []
    for row in range(tiles.down):
        steps.append(("M", tiles.place(0, row, 0, 0.75)))
        for column in range(tiles.across):
            for up, half in ((0.75, 0.0), (0.25, 0.5)):
                knots = ((half + 0.18, up), (half + 0.32, 1 - up), (half + 0.5, 1 - up))
                steps.append(("C", tuple(n for x, y in knots for n in tiles.place(column, row, x, y))))
    return steps


def _scales(width: float, height: float, size: float) -> list[Step]:
    """Return scales in rows, each half a scale beside the one above (鱼鳞)."""
    tiles = _Tiles(width, height, size, 0.5)
    steps: list[Step] = []
    for row in range(tiles.down):
        for column in range(tiles.across + row % 2):
            centre = column + (0.0 if row % 2 else 0.5)
            first = pi * 1.5 if centre == 0 else pi
            last = pi * 1.5 if centre == tiles.across else 2 * pi
            for radius in (0.5, 0.27):
                radii = radius * tiles.width, 2 * radius * tiles.height
                middle = centre * tiles.width, (row + 1) * tiles.height
                begin = middle[0] - (radii[0] if first == pi else 0), middle[1] - (0 if first == pi else radii[1])
                steps += (("M", begin), *arc(middle, radii, first, last - first))
    return steps


def _lattice(width: float, height: float, size: float) -> list[Step]:
    """Return the bars of a window: squares with a smaller one held in each (窗棂)."""
    tiles = _Tiles(width, height, size)
    steps: list[Step] = []
    for column in range(tiles.across + 1):
        steps += tiles.line(column, 0, (0, 0), (0, tiles.down))
    for row in range(tiles.down + 1):
        steps += tiles.line(0, row, (0, 0), (tiles.across, 0))
    for column, row in tiles.each():
        steps += tiles.line(column, row, (0.28, 0.28), (0.72, 0.28), (0.72, 0.72), (0.28, 0.72), (0.28, 0.28))
        for x, y in ((0.5, 0.0), (0.5, 0.72), (0.0, 0.5), (0.72, 0.5)):
            steps += tiles.line(column, row, (x, y), (x, y + 0.28) if x == 0.5 else (x + 0.28, y))
    return steps


def _hexagons(width: float, height: float, size: float) -> list[Step]:
    """Return a honeycomb (龟背)."""
    tiles = _Tiles(width, height, size, _HEXAGON_ROW)
    tiles.height = height / (tiles.down + 1 / 3)
    rise = 1 / 3
    steps: list[Step] = []
    for row in range(tiles.down + 1):
        odd = row % 2
        columns = tiles.across * 2
        points = [(k / 2, rise if (k + odd) % 2 == 0 else 0.0) for k in range(columns + 1)]
        steps += tiles.line(0, row, *points)
        if row < tiles.down:
            for x, y in points:
                if y:
                    steps += tiles.line(x, row, (0, rise), (0, 1))
    return steps


def _diagonals(width: float, height: float, size: float) -> list[Step]:
    tiles = _Tiles(width + height, 1.0, size)
    steps: list[Step] = []
    for k in range(1, tiles.across):
        x = k * tiles.width
        low = (min(x, width), max(0.0, x - width))
        high = (max(0.0, x - height), min(x, height))
        steps += (("M", low), ("L", high))
    return steps


def _squares(width: float, height: float, size: float) -> list[Step]:
    tiles = _Tiles(width, height, size)
    corners = (
        (0.5 - _SQUARE, 0.5 - _SQUARE),
        (0.5 + _SQUARE, 0.5 - _SQUARE),
        (0.5 + _SQUARE, 0.5 + _SQUARE),
        (0.5 - _SQUARE, 0.5 + _SQUARE),
    )
    return [
        step for column, row in tiles.each() for step in polygon(tiles.place(column, row, x, y) for x, y in corners)
    ]


def _dots(width: float, height: float, size: float) -> list[Step]:
    tiles = _Tiles(width, height, size)
    radius = _DOT * min(tiles.width, tiles.height)
    return [step for at in tiles.each() for step in ellipse(tiles.place(*at, 0.5, 0.5), (radius, radius))]


_MOTIFS: dict[str, Callable[[float, float, float], list[Step]]] = {
    "meander": _meander,
    "waves": _waves,
    "scales": _scales,
    "lattice": _lattice,
    "hexagons": _hexagons,
    "diagonals": _diagonals,
    "squares": _squares,
    "dots": _dots,
}

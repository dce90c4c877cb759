"""Outlines as steps of a pen: made from few numbers, turned, cut off at a rectangle, written as DrawingML paths.

A step is a letter and coordinates: `M`ove, `L`ine, `Q` and `C`urve, `Z` to close, the letters of SVG's path data. Lengths are inches.
"""

from __future__ import annotations

import itertools
from math import ceil, cos, floor, pi, sin, tan
from typing import TYPE_CHECKING, NamedTuple

from slides.template.shapes import CLOSE, curve, line, move

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from slides.template.frame import Rect

Point = tuple[float, float]
Step = tuple[str, tuple[float, ...]]

UNITS = 1000
"""Path units in an inch."""

_SMOOTH = 24  # straight pieces of a flattened curve
_NEAR = 1e-9


class Contour(NamedTuple):
    """A flattened part of an outline."""

    points: tuple[Point, ...]
    closed: bool


def polygon(points: Iterable[Point]) -> list[Step]:
    """Return a closed outline of straight sides."""
    first, *rest = points
    return [("M", first), *(("L", point) for point in rest), ("Z", ())]


def arc(centre: Point, radii: Point, start: float, sweep: float) -> list[Step]:
    """Return the curves of an elliptic arc from `start` over `sweep`, both in radians, clockwise from the right; without its move.

    Each curve keeps to one quarter, so that its handles stay inside the box of the arc.
    """

    def at(angle: float, along: float = 0.0) -> Point:
        x, y = cos(angle) - along * sin(angle), sin(angle) + along * cos(angle)
        return centre[0] + radii[0] * x, centre[1] + radii[1] * y

    found: list[Step] = []
    for begin, end in itertools.pairwise(_quarters(start, start + sweep)):
        handle = 4 / 3 * tan((end - begin) / 4)
        found.append(("C", (*at(begin, handle), *at(end, -handle), *at(end))))
    return found


def _quarters(start: float, end: float) -> list[float]:
    """Return `start`, the quarter turns between, and `end`."""
    low, high = sorted((start, end))
    quarter = pi / 2
    turns = [quarter * k for k in range(ceil(low / quarter + _NEAR), floor(high / quarter - _NEAR) + 1)]
    return [start, *(turns if start < end else reversed(turns)), end]


def ellipse(centre: Point, radii: Point, *, backwards: bool = False) -> list[Step]:
    """Return a closed ellipse."""
    sweep = -2 * pi if backwards else 2 * pi
    return [("M", (centre[0] + radii[0], centre[1])), *arc(centre, radii, 0.0, sweep), ("Z", ())]


def smooth(points: Sequence[Point]) -> list[Step]:
    """Return curves through all `points` after the first, without the move to it (Catmull and Rom's spline)."""
    padded = [points[0], *points, points[-1]]
    found: list[Step] = []
    for before, begin, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = begin[0] + (end[0] - before[0]) / 6, begin[1] + (end[1] - before[1]) / 6
        second = end[0] - (after[0] - begin[0]) / 6, end[1] - (after[1] - begin[1]) / 6
        found.append(("C", (*first, *second, *end)))
    return found


def flattened(steps: Iterable[Step]) -> list[Contour]:
    """Return the outline in straight pieces."""
    found: list[Contour] = []
    points: list[Point] = []
    for letter, numbers in steps:
        if letter == "M":
            if len(points) > 1:
                found.append(Contour(tuple(points), closed=False))
            points = [(numbers[0], numbers[1])]
        elif letter == "Z":
            found.append(Contour(tuple(points), closed=True))
            points = points[:1]
        else:
            points += _straight(points[-1], letter, numbers)
    if len(points) > 1:
        found.append(Contour(tuple(points), closed=False))
    return found


def _straight(begin: Point, letter: str, numbers: tuple[float, ...]) -> Iterator[Point]:
    if letter == "L":
        yield numbers[0], numbers[1]
        return
    knots = [begin, *zip(numbers[::2], numbers[1::2], strict=True)]
    for k in range(1, _SMOOTH + 1):
        yield _bezier(knots, k / _SMOOTH)


def _bezier(knots: Sequence[Point], t: float) -> Point:
    """Return the point at `t` of the curve with these knots (de Casteljau)."""
    points = list(knots)
    while len(points) > 1:
        points = [(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t) for (x1, y1), (x2, y2) in itertools.pairwise(points)]
    return points[0]


def turned(contour: Contour, centre: Point, degrees: float, *, flip: bool) -> Contour:
    """Return the contour mirrored left to right, then turned clockwise about `centre`."""
    angle = degrees * pi / 180
    side = -1 if flip else 1

    def point(x: float, y: float) -> Point:
        dx, dy = (x - centre[0]) * side, y - centre[1]
        return centre[0] + dx * cos(angle) - dy * sin(angle), centre[1] + dx * sin(angle) + dy * cos(angle)

    return Contour(tuple(point(*one) for one in contour.points), contour.closed)


def cut(points: Sequence[Point], bounds: Rect) -> list[Point]:
    """Return the part of a polygon inside `bounds` (Sutherland and Hodgman's way)."""
    edges = ((0, bounds.x, 1), (0, bounds.right, -1), (1, bounds.y, 1), (1, bounds.bottom, -1))
    found = list(points)
    for axis, edge, side in edges:
        kept: list[Point] = []
        for one, other in zip([*found[-1:], *found[:-1]], found, strict=True):
            inside = (other[axis] - edge) * side >= 0
            if ((one[axis] - edge) * side >= 0) != inside:
                kept.append(_crossing(one, other, axis, edge))
            if inside:
                kept.append(other)
        found = kept
    return found


def _crossing(one: Point, other: Point, axis: int, edge: float) -> Point:
    share = (edge - one[axis]) / (other[axis] - one[axis])
    met = one[1 - axis] + (other[1 - axis] - one[1 - axis]) * share
    return (edge, met) if axis == 0 else (met, edge)


def cut_line(points: Sequence[Point], bounds: Rect) -> list[list[Point]]:
    """Return the pieces of a line inside `bounds`."""
    pieces: list[list[Point]] = []
    for begin, end in itertools.pairwise(points):
        seen = _visible(begin, end, bounds)
        if seen is None:
            continue
        if pieces and pieces[-1][-1] == seen[0]:
            pieces[-1].append(seen[1])
        else:
            pieces.append(list(seen))
    return pieces


def _visible(begin: Point, end: Point, bounds: Rect) -> tuple[Point, Point] | None:
    """Return the part of a straight piece inside `bounds` (Liang and Barsky's way)."""
    low, high = 0.0, 1.0
    dx, dy = end[0] - begin[0], end[1] - begin[1]
    for delta, room in (
        (-dx, begin[0] - bounds.x),
        (dx, bounds.right - begin[0]),
        (-dy, begin[1] - bounds.y),
        (dy, bounds.bottom - begin[1]),
    ):
        if not delta:
            if room < 0:
                return None
        elif delta < 0:
            low = max(low, room / delta)
        else:
            high = min(high, room / delta)
    if low >= high:
        return None

    def at(share: float) -> Point:
        return (begin[0] + dx * share, begin[1] + dy * share)

    return (begin if low == 0 else at(low)), (end if high == 1 else at(high))


def commands(steps: Iterable[Step], left: float = 0.0, top: float = 0.0) -> str:
    """Return the steps as commands of a path whose box begins at `left`, `top`."""

    def units(numbers: tuple[float, ...]) -> list[Point]:
        return [((x - left) * UNITS, (y - top) * UNITS) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]

    written = []
    begin: Point = (0.0, 0.0)
    for letter, numbers in steps:
        points = units(numbers)
        if letter == "M":
            written.append(move(*points[0]))
        elif letter == "L":
            written.append(line(*points[0]))
        elif letter == "Z":
            written.append(CLOSE)
        else:
            written.append(curve(*(points if letter == "C" else _cubic(begin, *points))))
        begin = points[-1] if points else begin
    return "".join(written)


def _cubic(begin: Point, handle: Point, end: Point) -> tuple[Point, Point, Point]:
    """Return the cubic curve that a quadratic one is."""
    first = begin[0] + (handle[0] - begin[0]) * 2 / 3, begin[1] + (handle[1] - begin[1]) * 2 / 3
    second = end[0] + (handle[0] - end[0]) * 2 / 3, end[1] + (handle[1] - end[1]) * 2 / 3
    return first, second, end

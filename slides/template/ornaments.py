"""Ornaments of a theme as native shapes: figures from few numbers, scaled to their area, cut off at its edges."""

from __future__ import annotations

import itertools
from math import cos, pi, sin, tan
from typing import TYPE_CHECKING, NamedTuple

from slides.template.frame import Frame, Rect
from slides.template.geometry import UNITS, Contour, commands, cut, cut_line, flattened, polygon, turned
from slides.template.outlines import outline
from slides.template.patterns import pattern
from slides.template.shapes import (
    CLOSE,
    curve,
    fill_xml,
    line,
    line_xml,
    move,
    outline_xml,
    path_xml,
    paths_xml,
)
from slides.theme.values import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from slides.template.geometry import Point
    from slides.theme import Length, Ornament

_PERIOD = 13.333
_CIRCLE = 0.5523  # handle of a quarter circle, in radii
_PRESETS = (*SHAPES, "triangle", "line")
_NEAR = 1e-6


class Drawn(NamedTuple):
    """An ornament as it is drawn: its box, what stands behind `a:xfrm`, and the attributes that turn or mirror the box."""

    rect: Rect
    look: str
    attributes: str


def drawn(ornament: Ornament, area: Rect, bounds: Rect, frame: Frame) -> Drawn | None:
    """Return `ornament` in `area`, cut off at `bounds` and the slide's edges; None where nothing is left of it."""
    whole = _placed(ornament, area)
    edge = _common(bounds, frame.page)
    steps = outline(ornament, whole)
    if steps is None and ornament.shape == "rect" and ornament.turn:
        steps = polygon(
            ((whole.x, whole.y), (whole.right, whole.y), (whole.right, whole.bottom), (whole.x, whole.bottom))
        )
    paint = fill_xml(ornament.fill) + line_xml(ornament.line)
    if steps is not None and not _inside(whole, ornament.turn, edge):
        return _cut(
            ornament,
            [turned(c, _centre(whole), ornament.turn, flip=ornament.flip) for c in flattened(steps)],
            edge,
            paint,
        )
    if steps is None:
        whole = _common(whole, frame.page)
        if whole.width <= 0 or whole.height <= 0:
            return None
    if ornament.shape in _PRESETS:
        box = frame.box(whole)
        form = outline_xml(ornament.shape, box.width, box.height, ornament.corner * frame.scale)
    elif steps is not None:
        form = _outlined(ornament, commands(steps, whole.x, whole.y), whole)
    else:
        form = _FREE[ornament.shape](ornament, whole)
    return Drawn(whole, form + paint, _turn(ornament))


def _turn(ornament: Ornament) -> str:
    """Return the attributes that turn or mirror the box of `ornament`."""
    turn = f' rot="{ornament.turn % 360 * 60_000}"' if ornament.turn else ""
    return turn + (' flipH="1"' if ornament.flip else "")


def _placed(ornament: Ornament, area: Rect) -> Rect:
    """Return where `ornament` stands in `area`."""
    x, y, width, height = ornament.at
    wide, tall = _along(width, area.width), _along(height, area.height)
    left, top = _along(x, area.width), _along(y, area.height)
    left = area.x + left + (area.width if left < 0 else 0.0) + _along(ornament.move[0], wide)
    top = area.y + top + (area.height if top < 0 else 0.0) + _along(ornament.move[1], tall)
    return Rect(left, top, wide, tall)


def _along(length: Length, whole: float) -> float:
    return length.share * whole + length.inches


def _common(one: Rect, other: Rect) -> Rect:
    """Return what two rectangles share."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    return Rect(left, top, min(one.right, other.right) - left, min(one.bottom, other.bottom) - top)


def _centre(rect: Rect) -> Point:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


def _inside(rect: Rect, degrees: int, bounds: Rect) -> bool:
    """Return whether the turned box lies within `bounds`."""
    corners = ((rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom))
    box = turned(Contour(corners, closed=True), _centre(rect), degrees, flip=False)
    return all(
        bounds.x - _NEAR <= x <= bounds.right + _NEAR and bounds.y - _NEAR <= y <= bounds.bottom + _NEAR
        for x, y in box.points
    )


def _cut(ornament: Ornament, contours: Sequence[Contour], bounds: Rect, paint: str) -> Drawn | None:
    """Return the part of an outline within `bounds`; the cut itself has no line."""
    filled = [piece for c in contours if len(piece := cut(c.points, bounds)) > 2] if ornament.fill.tones else []
    stroked = []
    if ornament.line is not None:
        for contour in contours:
            stroked += cut_line((*contour.points, *contour.points[: contour.closed]), bounds)
    points = [point for piece in (*filled, *stroked) for point in piece]
    if not points:
        return None
    left, top = min(x for x, _ in points), min(y for _, y in points)
    rect = Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    paths = []
    if filled:
        steps = [step for piece in filled for step in polygon(piece)]
        paths.append((commands(steps, left, top), ' stroke="0"'))
    if stroked:
        steps = [step for piece in stroked for step in polygon(piece)[:-1]]
        paths.append((commands(steps, left, top), ' fill="none"'))
    return Drawn(rect, paths_xml(*_units(rect), paths) + paint, "")


def _outlined(ornament: Ornament, drawn: str, rect: Rect) -> str:
    return path_xml(*_units(rect), [drawn], stroke_only=not ornament.fill.tones)


def _pattern(ornament: Ornament, rect: Rect) -> str:
    drawn = pattern(ornament.pattern, round(rect.width, 4), round(rect.height, 4), ornament.size)
    return _outlined(ornament, drawn, rect)


def _units(rect: Rect) -> tuple[int, int]:
    return max(1, round(rect.width * UNITS)), max(1, round(rect.height * UNITS))


def _waves(ornament: Ornament, rect: Rect) -> tuple[list[str], int, int]:
    """Return the crest of a range of hills as smooth curves from left to right.

    `count` is how many hills stand on a usual page, `phase` tells one range from another; from 180 it begins with a hill.
    """
    width, height = _units(rect)
    steps = 2 * max(1, round((ornament.copies or 3) * max(1.0, rect.width / _PERIOD)))
    phase = ornament.phase * pi / 180
    reach = width / steps
    knots = []
    for k in range(steps + 1):
        rise = 0.66 + 0.34 * cos(phase * 1.3 + k * 2.3)
        up = (k + ornament.phase // 180) % 2
        shift = 0.24 * sin(phase + k * 1.9) if 0 < k < steps else 0.0
        knots.append(((k + shift) * reach, height * (0.5 - (0.47 if up else -0.4) * rise)))
    commands = [move(*knots[0])]
    for (x, y), (end, low) in itertools.pairwise(knots):
        middle = (x + end) / 2
        commands.append(curve((middle, y), (middle, low), (end, low)))
    return commands, width, height


def _ridge(ornament: Ornament, rect: Rect) -> str:
    commands, width, height = _waves(ornament, rect)
    round_ = min(ornament.corner * 1000, height * 0.4)
    foot = [line(width, height), line(0, height)]
    if round_:
        foot = [
            line(width, height - round_),
            curve((width, height - round_ / 2), (width - round_ / 2, height), (width - round_, height)),
            line(round_, height),
            curve((round_ / 2, height), (0, height - round_ / 2), (0, height - round_)),
        ]
    return path_xml(width, height, [*commands, *foot, CLOSE])


def _crest(ornament: Ornament, rect: Rect) -> str:
    commands, width, height = _waves(ornament, rect)
    return path_xml(width, height, commands, stroke_only=True)


def _rays(ornament: Ornament, rect: Rect) -> str:
    """Return fine rays that fan upwards from the middle of the lower edge, cut off at the area's edges."""
    width, height = _units(rect)
    count = ornament.copies or 24
    commands: list[str] = []
    for k in range(count):
        start = pi * (k + 0.22) / count
        edge = _edge(start, width, height), _edge(start + pi * 0.56 / count, width, height)
        commands += (move(width / 2, height), line(*edge[0]))
        corner = _corner(*edge, width)
        if corner is not None:
            commands.append(line(*corner))
        commands += (line(*edge[1]), CLOSE)
    return path_xml(width, height, commands)


def _edge(angle: float, width: int, height: int) -> tuple[float, float]:
    """Return where the ray at `angle`, from the left, meets the left, upper or right edge."""
    half = width / 2
    rise = abs(tan(angle)) * half
    if rise <= height:
        return (0.0 if angle < pi / 2 else float(width)), height - rise
    return half - height / tan(angle), 0.0


def _corner(first: tuple[float, float], second: tuple[float, float], width: int) -> tuple[float, float] | None:
    if first[0] <= 0 and second[1] <= 0 < first[1]:
        return 0.0, 0.0
    if second[0] >= width and first[1] <= 0 < second[1]:
        return float(width), 0.0
    return None


def _arcs(ornament: Ornament, rect: Rect) -> str:
    """Return quarter circles around the lower right corner of the area."""
    width, height = _units(rect)
    count = ornament.copies or 4
    commands: list[str] = []
    for k in range(1, count + 1):
        x, y = width * k / count, height * k / count
        commands.append(move(width - x, height))
        commands.append(
            curve((width - x, height - y * _CIRCLE), (width - x * _CIRCLE, height - y), (width, height - y))
        )
    return path_xml(width, height, commands, stroke_only=True)


def _gull(_: Ornament, rect: Rect) -> str:
    width, height = _units(rect)
    middle, low = width / 2, height * 0.72
    commands = [
        move(0, height * 0.2),
        curve((width * 0.2, 0), (width * 0.4, height * 0.2), (middle, low)),
        curve((width * 0.6, height * 0.2), (width * 0.8, 0), (width, height * 0.2)),
        curve((width * 0.8, height * 0.18), (width * 0.62, height * 0.5), (middle, height)),
        curve((width * 0.38, height * 0.5), (width * 0.2, height * 0.18), (0, height * 0.2)),
        CLOSE,
    ]
    return path_xml(width, height, commands)


def _rule(_: Ornament, rect: Rect) -> str:
    """Return a tapering line with a lozenge in its middle."""
    width, height = _units(rect)
    middle, axis, half = width / 2, height / 2, min(height / 2, width / 5)
    thin = max(4.0, half * 0.12)
    commands = [move(0, axis), line(middle - half * 2, axis - thin), line(middle - half * 2, axis + thin), CLOSE]
    commands += [move(width, axis), line(middle + half * 2, axis - thin), line(middle + half * 2, axis + thin), CLOSE]
    commands += [move(middle - half, axis), line(middle, 0), line(middle + half, axis), line(middle, height), CLOSE]
    return path_xml(width, height, commands)


def _grid(ornament: Ornament, rect: Rect) -> str:
    """Return a field of small squares, `count` across."""
    width, height = _units(rect)
    step = width / (ornament.copies or 6)
    side = step * 0.26
    commands: list[str] = []
    for row in range(max(1, int(height / step))):
        for column in range(ornament.copies or 6):
            x, y = column * step, row * step
            commands += (move(x, y), line(x + side, y), line(x + side, y + side), line(x, y + side), CLOSE)
    return path_xml(width, height, commands)


def _bars(ornament: Ornament, rect: Rect) -> str:
    """Return slanted bars side by side, each narrower than the one before."""
    width, height = _units(rect)
    count = ornament.copies or 2
    lean, x = height * 0.22, 0.0
    whole = sum(0.62**k for k in range(count)) + 0.16 * (count - 1)
    commands: list[str] = []
    for k in range(count):
        bar = (width - lean) * 0.62**k / whole
        commands += (move(x + lean, 0), line(x + lean + bar, 0), line(x + bar, height), line(x, height), CLOSE)
        x += bar + (width - lean) * 0.16 / whole
    return path_xml(width, height, commands)


_FREE: dict[str, Callable[[Ornament, Rect], str]] = {
    "ridge": _ridge,
    "crest": _crest,
    "rays": _rays,
    "arcs": _arcs,
    "gull": _gull,
    "rule": _rule,
    "grid": _grid,
    "bars": _bars,
    "pattern": _pattern,
}

"""Ornaments of a theme as native shapes: figures from few numbers, scaled to their area."""

from __future__ import annotations

import itertools
from math import cos, pi, sin, tan
from typing import TYPE_CHECKING

from slides.template.frame import Frame, Rect
from slides.template.shapes import (
    CLOSE,
    curve,
    fill_xml,
    line,
    line_xml,
    move,
    outline_xml,
    path_xml,
)
from slides.theme.values import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.theme import Length, Ornament

_PERIOD = 13.333
_CIRCLE = 0.5523  # handle of a quarter circle, in radii


def look_xml(ornament: Ornament, rect: Rect, frame: Frame) -> str:
    """Return outline, fill and line of `ornament` in a box of the size of `rect`."""
    draw = _FREE.get(ornament.shape)
    if draw is not None:
        form = draw(ornament, rect)
    else:
        box = frame.box(rect)
        form = outline_xml(ornament.shape, box.width, box.height, ornament.corner * frame.scale)
    return form + fill_xml(ornament.fill) + line_xml(ornament.line)


def turned(ornament: Ornament) -> str:
    """Return the attributes that turn or mirror the box of `ornament`."""
    turn = f' rot="{ornament.turn * 60_000}"' if ornament.turn and ornament.shape in SHAPES else ""
    return turn + (' flipH="1"' if ornament.flip else "")


def placed(ornament: Ornament, area: Rect, frame: Frame) -> Rect:
    """Return where `ornament` stands in `area`, cut off at the edges of the slide."""
    x, y, width, height = ornament.at
    wide, tall = _along(width, area.width), _along(height, area.height)
    left, top = _along(x, area.width), _along(y, area.height)
    left = area.x + left + (area.width if left < 0 else 0.0)
    top = area.y + top + (area.height if top < 0 else 0.0)
    right = min(left + wide, frame.page.right)
    bottom = min(top + tall, frame.page.bottom)
    return Rect(max(left, 0.0), max(top, 0.0), right - max(left, 0.0), bottom - max(top, 0.0))


def _along(length: Length, whole: float) -> float:
    return length.share * whole + length.inches


def _units(rect: Rect) -> tuple[int, int]:
    return max(1, round(rect.width * 1000)), max(1, round(rect.height * 1000))


def _waves(ornament: Ornament, rect: Rect) -> tuple[list[str], int, int]:
    """Return the crest of a range of hills as smooth curves from left to right.

    `count` is how many hills stand on a usual page, `turn` tells one range from another; from 180 it begins with a hill.
    """
    width, height = _units(rect)
    steps = 2 * max(1, round((ornament.copies or 3) * max(1.0, rect.width / _PERIOD)))
    phase = ornament.turn * pi / 180
    reach = width / steps
    knots = []
    for k in range(steps + 1):
        rise = 0.66 + 0.34 * cos(phase * 1.3 + k * 2.3)
        up = (k + ornament.turn // 180) % 2
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
    middle, axis, half, thin = width / 2, height / 2, height / 2, max(4.0, height * 0.06)
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
}

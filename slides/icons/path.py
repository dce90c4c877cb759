"""SVG path data: the text of a `d` attribute comes in, absolute straight lines and cubic curves go out.

The grammar is that of SVG 2, 9.3; quadratic curves are raised to cubic ones and arcs cut into them (SVG 2, B.2.4).
"""

from __future__ import annotations

import re
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan
from typing import TYPE_CHECKING, Literal, NamedTuple

from slides.icons.numbers import LARGEST, NUMBER, Point

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMAND = re.compile(r"[\s,]*([MmZzLlHhVvCcSsQqTtAa])")
_NUMBER = re.compile(rf"[\s,]*({NUMBER})")
_FLAG = re.compile(r"[\s,]*([01])")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS = (3, 4)  # of an arc's seven numbers those that may stand without a blank behind them


class PathError(ValueError):
    """The path data breaks the grammar, or has a number beyond all measure; its text is where."""


class Step(NamedTuple):
    """A step of the pen: `M` and `L` to one point, `C` over two handles to one, `Z` back to the start."""

    command: Literal["M", "L", "C", "Z"]
    points: tuple[Point, ...] = ()


def steps(data: str) -> tuple[Step, ...]:
    """Return the steps of the path `data`, coordinates absolute. Raises PathError."""
    pen = _Pen()
    for command, numbers in _read(data):
        pen.draw(command, numbers)
    return tuple(pen.drawn)


def _read(data: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; one letter may stand for many commands in a row."""
    at = 0
    while found := _COMMAND.match(data, at):
        letter, at = found[1], found.end()
        count = _COUNTS[letter.upper()]
        numbers, at = _numbers(data, at, letter, count)
        yield letter, numbers
        letter = {"M": "L", "m": "l"}.get(letter, letter)
        while count and _NUMBER.match(data, at):
            numbers, at = _numbers(data, at, letter, count)
            yield letter, numbers
    if data[at:].strip():
        raise PathError(data[at : at + 12].strip())


def _numbers(data: str, at: int, letter: str, count: int) -> tuple[list[float], int]:
    found: list[float] = []
    for place in range(count):
        pattern = _FLAG if letter in "Aa" and place in _FLAGS else _NUMBER
        match = pattern.match(data, at)
        if match is None or abs(float(match[1])) > LARGEST:
            raise PathError(data[max(0, at - 6) : at + 6].strip() or letter)
        found.append(float(match[1]))
        at = match.end()
    return found, at


class _Pen:
    """Where the drawing is: the point, the start of the line, and the last handle of a curve."""

    def __init__(self) -> None:
        self.drawn: list[Step] = []
        self._at = self._start = (0.0, 0.0)
        self._handle: Point | None = None
        self._before = ""

    def draw(self, letter: str, numbers: list[float]) -> None:
        """Add the steps of one command."""
        command = letter.upper()
        if not self.drawn and command != "M":
            raise PathError(letter)
        dx, dy = self._at if letter.islower() else (0.0, 0.0)
        handle, self._handle = self._handle, None
        if self.drawn[-1:] == [Step("Z")] and command not in "MZ":
            self.drawn.append(Step("M", (self._at,)))
        match command:
            case "Z":
                self.drawn.append(Step("Z"))
                self._at = self._start
            case "A":
                self._arc(numbers, (numbers[5] + dx, numbers[6] + dy))
            case "H":
                self._line((numbers[0] + dx, self._at[1]))
            case "V":
                self._line((self._at[0], numbers[0] + dy))
            case _:
                self._to(command, [(x + dx, y + dy) for x, y in zip(numbers[::2], numbers[1::2], strict=True)], handle)
        self._before = command

    def _to(self, command: str, points: list[Point], handle: Point | None) -> None:
        if command == "M":
            self.drawn.append(Step("M", (points[0],)))
            self._at = self._start = points[0]
        elif command == "L":
            self._line(points[0])
        elif command in "CS":
            first = points[0] if command == "C" else self._mirrored(handle, "CS")
            self._curve(first, points[-2], points[-1])
            self._handle = points[-2]
        else:
            middle = points[0] if command == "Q" else self._mirrored(handle, "QT")
            (x, y), (mx, my), (ex, ey) = self._at, middle, points[-1]
            first, second = (
                (x + (mx - x) * 2 / 3, y + (my - y) * 2 / 3),
                (ex + (mx - ex) * 2 / 3, ey + (my - ey) * 2 / 3),
            )
            self._curve(first, second, points[-1])
            self._handle = middle

    def _mirrored(self, handle: Point | None, family: str) -> Point:
        if handle is None or self._before not in family:
            return self._at
        return 2 * self._at[0] - handle[0], 2 * self._at[1] - handle[1]

    def _line(self, end: Point) -> None:
        self.drawn.append(Step("L", (end,)))
        self._at = end

    def _curve(self, first: Point, second: Point, end: Point) -> None:
        self.drawn.append(Step("C", (first, second, end)))
        self._at = end

    def _arc(self, numbers: list[float], end: Point) -> None:
        rx, ry, turn, large, sweep = (abs(numbers[0]), abs(numbers[1]), *numbers[2:5])
        if end == self._at:
            return
        if not rx or not ry:
            self._line(end)
            return
        for curve in _arc_curves(self._at, end, (rx, ry), radians(turn), large=bool(large), sweep=bool(sweep)):
            self._curve(*curve)
        self._at = end


def _arc_curves(
    start: Point, end: Point, radii: Point, turn: float, *, large: bool, sweep: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """Yield the curves of an arc, each a quarter of the ellipse at most (SVG 2, B.2.4 and B.2.5)."""
    (x1, y1), (x2, y2), (rx, ry) = start, end, radii
    sine, cosine = sin(turn), cos(turn)
    half_x, half_y = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cosine * half_x + sine * half_y, cosine * half_y - sine * half_x
    spread = hypot(px / rx, py / ry)
    if spread > 1:
        rx, ry = rx * spread, ry * spread
    stretch = sqrt(max(0.0, 1 / hypot(px / rx, py / ry) ** 2 - 1)) * (1 if large != sweep else -1)
    qx, qy = stretch * rx * py / ry, -stretch * ry * px / rx
    cx, cy = cosine * qx - sine * qy + (x1 + x2) / 2, sine * qx + cosine * qy + (y1 + y2) / 2
    first = _angle((px - qx) / rx, (py - qy) / ry)
    swept = _angle((-px - qx) / rx, (-py - qy) / ry) - first
    if sweep and swept < 0:
        swept += 2 * pi
    elif not sweep and swept > 0:
        swept -= 2 * pi

    def at(x: float, y: float) -> Point:
        return cx + rx * x * cosine - ry * y * sine, cy + rx * x * sine + ry * y * cosine

    count = max(1, ceil(abs(swept) / (pi / 2) - 1e-9))
    piece = swept / count
    reach = 4 / 3 * tan(piece / 4)
    for number in range(count):
        a, b = first + piece * number, first + piece * (number + 1)
        last = end if number == count - 1 else at(cos(b), sin(b))
        yield (
            at(cos(a) - reach * sin(a), sin(a) + reach * cos(a)),
            at(cos(b) + reach * sin(b), sin(b) - reach * cos(b)),
            last,
        )


def _angle(x: float, y: float) -> float:
    return copysign(acos(max(-1.0, min(1.0, x / hypot(x, y)))), y)

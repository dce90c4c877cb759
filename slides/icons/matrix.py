"""Transforms of SVG: the text of a `transform` attribute comes in, a matrix goes out (SVG 2, 8.5)."""

from __future__ import annotations

import re
from math import cos, radians, sin, tan

from slides.icons.numbers import Point, number

Matrix = tuple[float, float, float, float, float, float]

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""The matrix that leaves all where it is."""

_CALL = r"[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*"  # compiled on first use


def read(text: str) -> Matrix:
    """Return the matrix of a list of transforms. Raises ValueError for what is none."""
    if not text:
        return SAME
    found, at, calls = SAME, 0, re.compile(_CALL)
    while at < len(text):
        call = calls.match(text, at)
        if call is None:
            raise ValueError(text)
        found = joined(found, _one(call[1], [number(part) for part in call[2].replace(",", " ").split()]))
        at = call.end()
    return found


def joined(outer: Matrix, inner: Matrix) -> Matrix:
    """Return the matrix that does `inner`, then `outer`."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f


def moved(by: Matrix, point: Point) -> Point:
    """Return where `point` comes to stand."""
    a, b, c, d, e, f = by
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def _one(name: str, given: list[float]) -> Matrix:
    found: Matrix | None = None
    match name, given:
        case "matrix", [a, b, c, d, e, f]:
            found = a, b, c, d, e, f
        case "translate", [x, *rest] if len(rest) < 2:
            found = 1.0, 0.0, 0.0, 1.0, x, rest[0] if rest else 0.0
        case "scale", [x, *rest] if len(rest) < 2:
            found = x, 0.0, 0.0, rest[0] if rest else x, 0.0, 0.0
        case "rotate", [angle]:
            turn = radians(angle)
            found = cos(turn), sin(turn), -sin(turn), cos(turn), 0.0, 0.0
        case "rotate", [angle, x, y]:
            there, back = (1.0, 0.0, 0.0, 1.0, x, y), (1.0, 0.0, 0.0, 1.0, -x, -y)
            found = joined(joined(there, _one("rotate", [angle])), back)
        case "skewX", [angle]:
            found = 1.0, 0.0, tan(radians(angle)), 1.0, 0.0, 0.0
        case "skewY", [angle]:
            found = 1.0, tan(radians(angle)), 0.0, 1.0, 0.0, 0.0
    if found is None:
        raise ValueError(name)
    return found

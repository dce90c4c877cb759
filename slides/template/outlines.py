"""The outlines of ornaments that may stick out of their area: from a box and few numbers to the steps of a pen."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from slides.template.geometry import Point, Step, arc, ellipse, polygon, smooth

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.template.frame import Rect
    from slides.theme import Ornament

_USUAL = 13.333
_SAMPLES = 8
_NOTCH = 0.5


def outline(ornament: Ornament, rect: Rect) -> list[Step] | None:
    """Return the outline of `ornament` in the box `rect`, or None where its shape has none here."""
    draw = _DRAWN.get(ornament.shape)
    if draw is None:
        return None
    steps = draw(ornament, rect.width, rect.height)
    return [(letter, _shifted(numbers, rect.x, rect.y)) for letter, numbers in steps]


def _shifted(numbers: tuple[float, ...], x: float, y: float) -> tuple[float, ...]:
    return tuple(number + (y if k % 2 else x) for k, number in enumerate(numbers))


def _on_ellipse(angle: float, width: float, height: float, radius: float = 1.0) -> Point:
    return width / 2 * (1 + radius * cos(angle)), height / 2 * (1 + radius * sin(angle))


def _ellipse(_: Ornament, width: float, height: float) -> list[Step]:
    return ellipse((width / 2, height / 2), (width / 2, height / 2))


def _ring(ornament: Ornament, width: float, height: float) -> list[Step]:
    """Return a ring; where nothing fills it, its thickness would be a second circle, so it is one."""
    inner = 1 - ornament.ratio / 100
    centre, radii = (width / 2, height / 2), (width / 2, height / 2)
    hole = ellipse(centre, (radii[0] * inner, radii[1] * inner), backwards=True)
    return [*ellipse(centre, radii), *(hole if ornament.fill.tones else ())]


def _arc(ornament: Ornament, width: float, height: float) -> list[Step]:
    """Return an arc clockwise from the top; a band where it is filled."""
    centre, start, sweep = (width / 2, height / 2), -pi / 2, ornament.sweep * pi / 180
    outer = [("M", _on_ellipse(start, width, height)), *arc(centre, centre, start, sweep)]
    if not ornament.fill.tones:
        return outer
    inner = 1 - ornament.ratio / 100
    radii = centre[0] * inner, centre[1] * inner
    back = ("L", _on_ellipse(start + sweep, width, height, inner))
    return [*outer, back, *arc(centre, radii, start + sweep, -sweep), ("Z", ())]


def _star(ornament: Ornament, width: float, height: float) -> list[Step]:
    count, inner = ornament.copies or 5, ornament.ratio / 100
    angles = (-pi / 2 + pi * k / count for k in range(2 * count))
    return polygon(_on_ellipse(angle, width, height, inner if k % 2 else 1.0) for k, angle in enumerate(angles))


def _shares(*shares: Point) -> Callable[[Ornament, float, float], list[Step]]:
    def draw(_: Ornament, width: float, height: float) -> list[Step]:
        return polygon((x * width, y * height) for x, y in shares)

    return draw


def _quarter(_: Ornament, width: float, height: float) -> list[Step]:
    """Return a quarter of a disc with its right angle in the upper left corner."""
    return [("M", (0.0, 0.0)), ("L", (width, 0.0)), *arc((0.0, 0.0), (width, height), 0.0, pi / 2), ("Z", ())]


def _leaf(_: Ornament, width: float, height: float) -> list[Step]:
    """Return a leaf from the upper left to the lower right corner."""
    there = ("C", (width * 0.55, 0.0, width, height * 0.45, width, height))
    back = ("C", (width * 0.45, height, 0.0, height * 0.55, 0.0, 0.0))
    return [("M", (0.0, 0.0)), there, back, ("Z", ())]


def _banner(_: Ornament, width: float, height: float) -> list[Step]:
    """Return a band with swallow-tailed ends."""
    notch = min(height * _NOTCH, width * 0.15)
    middle = height / 2
    points = ((0, 0), (width, 0), (width - notch, middle), (width, height), (0, height), (notch, middle))
    return polygon((float(x), float(y)) for x, y in points)


def _wave(ornament: Ornament, width: float, height: float) -> list[Step]:
    """Return an area whose upper edge runs in `count` even waves on a usual page, `ratio` per cent of the height deep."""
    count = max(1, round((ornament.copies or 2) * max(1.0, width / _USUAL)))
    phase, depth = ornament.phase * pi / 180, height * ornament.ratio / 100
    samples = count * _SAMPLES
    points = [(width * k / samples, depth * (1 - cos(phase + 2 * pi * k / _SAMPLES)) / 2) for k in range(samples + 1)]
    return [("M", points[0]), *smooth(points), ("L", (width, height)), ("L", (0.0, height)), ("Z", ())]


def _ribbon(ornament: Ornament, width: float, height: float) -> list[Step]:
    """Return a band that runs in waves and thins out to both ends, `ratio` per cent of the height thick in its middle."""
    count, phase = ornament.copies or 1, ornament.phase * pi / 180
    thick = height * ornament.ratio / 200
    reach = (height / 2 - thick) * 0.96
    samples = count * _SAMPLES + 4
    upper, lower = [], []
    for k in range(samples + 1):
        share = k / samples
        axis = height / 2 + reach * sin(phase + 2 * pi * count * share)
        half = thick * sin(pi * share) ** 0.8 * (1 - 0.35 * cos(phase + 2 * pi * count * share))
        half = min(half, axis, height - axis)
        upper.append((width * share, axis - half))
        lower.append((width * share, axis + half))
    lower.reverse()
    return [("M", upper[0]), *smooth(upper), *smooth(lower), ("Z", ())]


def _path(ornament: Ornament, width: float, height: float) -> list[Step]:
    """Return the free path, whose coordinates are per cent of the box."""
    sides = width / 100, height / 100
    return [(letter, tuple(n * sides[k % 2] for k, n in enumerate(numbers))) for letter, numbers in ornament.path]


_DRAWN: dict[str, Callable[[Ornament, float, float], list[Step]]] = {
    "ellipse": _ellipse,
    "diamond": _shares((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "triangle": _shares((0.5, 0), (1, 1), (0, 1)),
    "hexagon": _shares((0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)),
    "slant": _shares((0.25, 0), (1, 0), (0.75, 1), (0, 1)),
    "star": _star,
    "ring": _ring,
    "arc": _arc,
    "quarter": _quarter,
    "leaf": _leaf,
    "banner": _banner,
    "wave": _wave,
    "ribbon": _ribbon,
    "path": _path,
}

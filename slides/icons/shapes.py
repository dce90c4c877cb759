"""The basic shapes of SVG as steps of a pen (SVG 2, 10): a name and attributes come in, steps go out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.icons.numbers import NUMBER, Point, number
from slides.icons.path import Step, steps

if TYPE_CHECKING:
    from collections.abc import Mapping


def shape_steps(name: str, given: Mapping[str, str]) -> tuple[Step, ...]:
    """Return the steps of the shape `name`; none for one without extent. Raises ValueError for a number that is none."""
    match name:
        case "circle":
            radius = _length(given, "r")
            return _oval(_length(given, "cx"), _length(given, "cy"), radius, radius)
        case "ellipse":
            return _oval(_length(given, "cx"), _length(given, "cy"), _length(given, "rx"), _length(given, "ry"))
        case "rect":
            return _rectangle(given)
        case "line":
            start, end = (_length(given, "x1"), _length(given, "y1")), (_length(given, "x2"), _length(given, "y2"))
            return Step("M", (start,)), Step("L", (end,))
        case _:
            points = _points(given.get("points", ""))
            drawn = (*(Step("L" if at else "M", (point,)) for at, point in enumerate(points)),)
            return (*drawn, Step("Z")) if name == "polygon" and drawn else drawn


def _length(given: Mapping[str, str], name: str) -> float:
    return number(given.get(name, "0"))


def _points(text: str) -> list[Point]:
    if re.sub(NUMBER, "", text).strip(" \t\r\n,"):
        raise ValueError(text[:40])
    numbers = [number(one) for one in re.findall(NUMBER, text)]
    if len(numbers) % 2:
        raise ValueError(text[:40])
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _oval(cx: float, cy: float, rx: float, ry: float) -> tuple[Step, ...]:
    if rx <= 0 or ry <= 0:
        return ()
    arc = f"A{rx!r} {ry!r} 0 0 1 "
    return steps(f"M{cx + rx!r} {cy!r}{arc}{cx - rx!r} {cy!r}{arc}{cx + rx!r} {cy!r}Z")


def _rectangle(given: Mapping[str, str]) -> tuple[Step, ...]:
    x, y, width, height = (_length(given, name) for name in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        return ()
    rx, ry = (given.get(name, "auto").strip() for name in ("rx", "ry"))
    rx, ry = (ry if rx == "auto" else rx), (rx if ry == "auto" else ry)
    across = min(number(rx) if rx != "auto" else 0.0, width / 2)
    down = min(number(ry) if ry != "auto" else 0.0, height / 2)
    right, bottom = x + width, y + height
    if across <= 0 or down <= 0:
        return steps(f"M{x!r} {y!r}H{right!r}V{bottom!r}H{x!r}Z")
    arc = f"A{across!r} {down!r} 0 0 1 "
    return steps(
        f"M{x + across!r} {y!r}H{right - across!r}{arc}{right!r} {y + down!r}V{bottom - down!r}{arc}{right - across!r} {bottom!r}"
        f"H{x + across!r}{arc}{x!r} {bottom - down!r}V{y + down!r}{arc}{x + across!r} {y!r}Z"
    )

"""Numbers of SVG: a text comes in, a float of reasonable size goes out."""

from __future__ import annotations

Point = tuple[float, float]

NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?"
"""The pattern of a number in a list (SVG 2, 9.3.9)."""

LARGEST = 1e7
"""Beyond this a coordinate is a mistake, and its products may leave what a float can hold."""


def number(text: str) -> float:
    """Return the number, or the length in pixels, that `text` is. Raises ValueError."""
    plain = text.strip().removesuffix("px")
    if "_" in plain:
        raise ValueError(text)
    found = float(plain)
    if not abs(found) <= LARGEST:
        raise ValueError(text)
    return found

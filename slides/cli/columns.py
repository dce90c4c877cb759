"""Columns on a terminal, where a Chinese character is two cells wide."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def width(shown: str) -> int:
    """Return how many cells of a terminal `shown` takes: two for wide characters, none for combining ones."""
    return sum(cells(char) for char in shown)


def cells(char: str) -> int:
    """Return how many cells of a terminal `char` takes."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def first_cells(shown: str, most: int) -> str:
    """Return the beginning of `shown` that fits into `most` cells, with an ellipsis where something is left away."""
    taken = 0
    for at, char in enumerate(shown):
        taken += cells(char)
        if taken > most:
            return shown[:at] + "…"
    return shown


def last_cells(shown: str, most: int) -> str:
    """Return the end of `shown` that fits into `most` cells, with an ellipsis where something is left away."""
    return first_cells(shown[::-1], most)[::-1]


def padded(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Yield the lines of a table whose columns are as wide as their widest cell."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        pads = [cell + " " * (most - width(cell)) for cell, most in zip(row[:-1], widths, strict=False)]
        yield "  ".join([*pads, row[-1]])

"""The paper of a script and the type on it, large enough to be read standing.

Chinese type keeps to the named sizes: 二号 22 pt, 小二 18 pt, 三号 16 pt; lines advance by a fixed pitch (GB/T 9704, 5.2.3).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Size = Literal["A4", "A5", "Letter"]

TWIPS = 20  # to the point
_MM = 1440 / 25.4  # twips to the millimetre


class Type(NamedTuple):
    """Points: the body and its pitch, headings, the title, what is small (marks, facts), and the running lines."""

    body: float
    pitch: float
    heading: float
    title: float
    small: float
    running: float


class Paper(NamedTuple):
    """A sheet: width, height and margins (top, right, bottom, left) in twips, and its type in Chinese and in Latin script."""

    width: int
    height: int
    margins: tuple[int, int, int, int]
    chinese: Type
    latin: Type

    @property
    def measure(self) -> int:
        """The width of the lines in twips."""
        return self.width - self.margins[1] - self.margins[3]

    def type(self, lang: str) -> Type:
        """Return the type for a script in `lang`."""
        return self.chinese if lang.startswith("zh") else self.latin


def _sheet(width: float, height: float, margins: tuple[float, float, float, float], *types: Type) -> Paper:
    top, right, bottom, left = (round(margin * _MM) for margin in margins)
    return Paper(round(width * _MM), round(height * _MM), (top, right, bottom, left), *types)


_LARGE = Type(22, 36, 22, 26, 12, 10.5), Type(18, 28, 20, 28, 11, 10)
_SMALL = Type(18, 29, 18, 20, 10.5, 9), Type(15, 23, 16, 22, 9.5, 9)

PAPERS: dict[Size, Paper] = {
    "A4": _sheet(210, 297, (26, 26, 24, 28), *_LARGE),
    "A5": _sheet(148, 210, (18, 15, 17, 18), *_SMALL),
    "Letter": _sheet(215.9, 279.4, (25, 28.9, 23, 31), *_LARGE),
}
"""The papers by name."""

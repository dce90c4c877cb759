"""The short form of a figure: `98.1% 整改率` is read as value, unit and caption."""

from __future__ import annotations

import re
from typing import NamedTuple

_SHORT = r"(?s)(?P<value>(?:近|超|约|逾)?\s*[+\-−－±<>≥≤~≈]?\s*[$¥￥€£]?\s*[+\-−－]?\d[\d,]*(?:\.\d+)?)(?P<unit>\S*)(?P<caption>\s.*)?"
_UNIT = re.compile(r"\s+(?P<unit>[^\x00-\x7f]{1,3})(?P<caption>\s.*)", re.DOTALL)
"""A short Chinese word between two blanks is the unit: `36.4 万人次 基层诊疗量`."""


class FigureParts(NamedTuple):
    """The parts of a figure's short form; `unit` and `caption` may be empty."""

    value: str
    unit: str
    caption: str


def figure_parts(text: str) -> FigureParts | None:
    """Return the parts of the short form `text`, or None where no digits stand in front."""
    found = re.fullmatch(_SHORT, text.strip())
    if found is None:
        return None
    apart = None if found["unit"] else _UNIT.fullmatch(found["caption"] or "")
    unit, caption = (apart or found).group("unit", "caption")
    return FigureParts(found["value"], unit, " ".join((caption or "").split()))

"""Slide sizes: a name, a ratio, centimetres, inches or pixels in, a `Size` in EMU out."""

from __future__ import annotations

import re
from difflib import get_close_matches

from slides.errors import InputError, Problem, Span
from slides.layout import Size
from slides.units import EMU_PER_CM, EMU_PER_INCH

_HEIGHT = 7.5
NAMED = {
    "16:9": (13.333, 7.5),
    "16:10": (12.0, 7.5),
    "4:3": (10.0, 7.5),
    "a4": (297 / 25.4, 210 / 25.4),
    "32:9": (80 / 3, 7.5),
}
"""The named sizes in inches."""

_SPELLED = {"宽屏": "16:9", "标准": "4:3", "wide": "16:9", "standard": "4:3"}
_FREE = re.compile(r"(\d+(?:\.\d+)?)\s*[x×*]\s*(\d+(?:\.\d+)?)\s*(cm|in|px)?")
_RATIO = re.compile(r"(\d{1,4})\s*[:：]\s*(\d{1,4})")
_LEAST_CM, _MOST_CM = 2.54, 142.24


def size(text: str, span: Span | None = None) -> Size:
    """Return the slide size that `text` names: `16:9`, `A4`, `33.9x19.05cm`, `13.3x7.5in`, `3840x1080` (pixels: the ratio only).

    Raises InputError where it names none, or one that PowerPoint cannot have.
    """
    typed = text.strip().lower().replace("：", ":")
    named = NAMED.get(_SPELLED.get(typed, typed))
    if named is not None:
        width, height = named
    elif (free := _FREE.fullmatch(typed)) is not None and float(free[1]) and float(free[2]):
        width, height = _measured(float(free[1]), float(free[2]), free[3])
    elif (ratio := _RATIO.fullmatch(typed)) is not None and int(ratio[1]) and int(ratio[2]):
        width, height = _HEIGHT * int(ratio[1]) / int(ratio[2]), _HEIGHT
    else:
        raise InputError(_unknown(text, typed, span))
    if not all(_LEAST_CM <= side * 2.54 <= _MOST_CM for side in (width, height)):
        raise InputError(Problem("size-range", span, args={"value": text, "least": _LEAST_CM, "most": _MOST_CM}))
    return Size(text.strip(), 12_192_000 if named == NAMED["16:9"] else _emu(width), _emu(height))


def _emu(inches: float) -> int:
    return round(inches * EMU_PER_INCH)


def _measured(width: float, height: float, unit: str | None) -> tuple[float, float]:
    if unit == "cm":
        return width * EMU_PER_CM / EMU_PER_INCH, height * EMU_PER_CM / EMU_PER_INCH
    if unit == "in" or (unit is None and width < 100):
        return width, height
    return _HEIGHT * width / height, _HEIGHT


def _unknown(text: str, typed: str, span: Span | None) -> Problem:
    close = get_close_matches(typed, (*NAMED, *_SPELLED), 1, 0.5)
    known = {"value": text, "near": close[0] if close else "", "choices": "16:9、16:10、4:3、A4、32:9"}
    return Problem("size-unknown", span, args=known, hint="theme-near" if close else "size-choices")

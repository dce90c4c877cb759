"""Slide sizes: a name, a ratio, centimetres, inches or pixels in, a `Size` in EMU out."""

from __future__ import annotations

import re
from difflib import get_close_matches

from slides.errors import InputError, Problem, Span
from slides.layout import Size
from slides.units import EMU_PER_CM, EMU_PER_INCH

_HEIGHT = 7.5
_MM = 25.4
NAMED = {
    "16:9": (40 / 3, _HEIGHT),
    "16:10": (12.0, _HEIGHT),
    "4:3": (10.0, _HEIGHT),
    "A4": (297 / _MM, 210 / _MM),
    "A4-portrait": (210 / _MM, 297 / _MM),
    "A3": (420 / _MM, 297 / _MM),
    "32:9": (80 / 3, _HEIGHT),
    "3:1": (22.5, _HEIGHT),
}
"""The named sizes in inches."""

_SPELLED = {
    "16:9": ("宽屏", "wide", "widescreen"),
    "4:3": ("标准", "standard"),
    "A4": ("a4横版", "a4横向", "a4-landscape"),
    "A4-portrait": ("a4竖版", "a4纵向", "竖版"),
    "A3": ("a3横版", "a3横向", "a3-landscape"),
    "32:9": ("超宽屏", "ultrawide"),
}
_CHOICES = "16:9, 16:10, 4:3, A4, A4-portrait, A3, 32:9, 3:1, 33.87x19.05cm, 3840x1080"
_FREE = re.compile(r"(\d+(?:\.\d+)?)(cm|in|mm|px)?x(\d+(?:\.\d+)?)(cm|in|mm|px)?")
_RATIO = re.compile(r"(\d{1,5}(?:\.\d+)?):(\d{1,5}(?:\.\d+)?)")
_UNITS = {"厘米": "cm", "公分": "cm", "毫米": "mm", "英寸": "in", "寸": "in", "像素": "px", '"': "in", "inch": "in"}
_PER_INCH = {"cm": EMU_PER_CM / EMU_PER_INCH, "mm": EMU_PER_CM / EMU_PER_INCH / 10, "in": 1.0}
_LEAST_CM, _MOST_CM = 2.54, 142.24
"""PowerPoint's own limits, 1 to 56 inches."""


def size(text: str, span: Span | None = None) -> Size:
    """Return the slide size that `text` names: `16:9`, `A4`, `33.87x19.05cm`, `10x7.5in`, `3840x1080` (pixels: the ratio only).

    Chinese spellings hold as well: 宽屏, A4竖版, 16：9, 33.87×19.05厘米. Raises InputError where it names none, or one that
    PowerPoint cannot have.
    """
    typed = _typed(text)
    found = NAMED.get(_names().get(typed, "")) or _measured(typed)
    if found is None:
        raise InputError(_unknown(text, typed, span))
    if not all(_LEAST_CM <= side * 2.54 <= _MOST_CM for side in found):
        raise InputError(Problem("size-range", span, args={"value": text, "least": _LEAST_CM, "most": _MOST_CM}))
    width, height = found
    return Size(text.strip(), round(width * EMU_PER_INCH), round(height * EMU_PER_INCH))


def _typed(text: str) -> str:
    plain = re.sub(r"\s+", "", text).lower().replace("：", ":").replace("＊", "*").replace("．", ".")
    for spelled, unit in _UNITS.items():
        plain = plain.replace(spelled, unit)
    return re.sub(r"(?<=[\da-z])[×*](?=\d)", "x", plain)


def _names() -> dict[str, str]:
    return {typed: name for name in NAMED for typed in (name.lower(), *_SPELLED.get(name, ()))}


def _measured(typed: str) -> tuple[float, float] | None:
    """Return inches for what is measured or a ratio, or None; pixels and bare numbers are a ratio at the usual height."""
    free, ratio = _FREE.fullmatch(typed), _RATIO.fullmatch(typed)
    if free is not None:
        width, height, unit = float(free[1]), float(free[3]), free[4] or free[2]
        if free[2] and free[4] and free[2] != free[4]:
            return None
    elif ratio is not None:
        width, height, unit = float(ratio[1]), float(ratio[2]), "px"
    else:
        return None
    if not width or not height:
        return None
    if unit in _PER_INCH:
        return width * _PER_INCH[unit], height * _PER_INCH[unit]
    return _HEIGHT * width / height, _HEIGHT


def _unknown(text: str, typed: str, span: Span | None) -> Problem:
    known = _names()
    close = get_close_matches(typed, known, 1, 0.5)
    args = {"value": text, "near": known[close[0]] if close else "", "choices": _CHOICES}
    return Problem("size-unknown", span, args=args, hint="theme-near" if close else "size-choices")

"""Colours as the format counts them: role and shift in, RGB, contrast and the nearest passing colour out.

A tone names a colour role of the theme, lightened or darkened the way DrawingML does it (`lumMod`, `lumOff`,
ECMA-376 part 1, 20.1.2.3.20), so what is checked here is what PowerPoint paints.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

Rgb = tuple[float, float, float]

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_TONE = re.compile(r"([a-z][a-z-]*)(?: ([+-]\d{1,2}))?(?: @(\d{1,2}))?")

LEAST_CONTRAST = 4.5
"""The lowest ratio between text and what it stands on (WCAG 2.1, 1.4.3)."""


class Tone(NamedTuple):
    """A colour role, `shift` per cent lighter (+) or darker (-), at `alpha` per cent opacity."""

    role: str
    shift: int = 0
    alpha: int = 100

    def __str__(self) -> str:
        shift = f" {self.shift:+d}" if self.shift else ""
        return f"{self.role}{shift}" + (f" @{self.alpha}" if self.alpha < 100 else "")


def is_hex(text: str) -> bool:
    """Tell whether `text` is a colour such as `#C00000`."""
    return _HEX.fullmatch(text) is not None


def tone(text: str) -> Tone | None:
    """Return the tone that `text` names (`gold`, `gold +60`, `dark -20 @40`), or None where it is none."""
    match = _TONE.fullmatch(text)
    if match is None:
        return None
    return Tone(match[1], int(match[2] or 0), int(match[3] or 100))


def rgb(value: str) -> Rgb:
    """Return the channels, 0 to 1, of a colour such as `#C00000`."""
    return int(value[1:3], 16) / 255, int(value[3:5], 16) / 255, int(value[5:7], 16) / 255


def to_hex(color: Rgb) -> str:
    """Return `color` as `#RRGGBB`."""
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in color)


@lru_cache(maxsize=1024)
def luminance(color: Rgb) -> float:
    """Return the relative luminance of `color` (WCAG 2.1)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Rgb, second: Rgb) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def shifted(color: Rgb, shift: int) -> Rgb:
    """Return `color` lightened (+) or darkened (-) by `shift` per cent of its HSL luminance."""
    if not shift:
        return color
    hue, saturation, light = hsl(color)
    light *= 1 - abs(shift) / 100
    if shift > 0:
        light += shift / 100
    return from_hsl(hue, saturation, min(1.0, light))


def over(front: Rgb, back: Rgb, alpha: int) -> Rgb:
    """Return the colour seen where `front` at `alpha` per cent covers `back`."""
    share = alpha / 100
    red, green, blue = (share * f + (1 - share) * b for f, b in zip(front, back, strict=True))
    return red, green, blue


def nearest_passing(text: Rgb, ground: Rgb, ratio: float = LEAST_CONTRAST) -> Rgb:
    """Return the colour of the same hue nearest to `text` that reaches `ratio` on `ground`."""
    hue, saturation, light = hsl(text)
    for step in range(1, 101):
        for turned in (light - step / 100, light + step / 100):
            if 0 <= turned <= 1:
                candidate = rgb(to_hex(from_hsl(hue, saturation, turned)))
                if contrast(candidate, ground) >= ratio:
                    return candidate
    return (0.0, 0.0, 0.0) if luminance(ground) > 0.18 else (1.0, 1.0, 1.0)


def hsl(color: Rgb) -> tuple[float, float, float]:
    """Return hue, saturation and lightness of `color`, each 0 to 1."""
    high, low = max(color), min(color)
    light, spread = (high + low) / 2, high - low
    if not spread:
        return 0.0, 0.0, light
    saturation = spread / (2 - high - low) if light > 0.5 else spread / (high + low)
    red, green, blue = color
    if high == red:
        hue = ((green - blue) / spread) % 6
    elif high == green:
        hue = (blue - red) / spread + 2
    else:
        hue = (red - green) / spread + 4
    return hue / 6, saturation, light


def from_hsl(hue: float, saturation: float, light: float) -> Rgb:
    """Return the colour of a hue, a saturation and a lightness, each 0 to 1."""
    amplitude = saturation * min(light, 1 - light)

    def channel(offset: int) -> float:
        k = (offset + hue * 12) % 12
        return light - amplitude * max(-1.0, min(k - 3, 9 - k, 1.0))

    return channel(0), channel(8), channel(4)

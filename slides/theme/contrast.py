"""Contrast of text: a theme comes in, how well each ink reads on each surface goes out.

What cannot be known is taken at its worst: below the tint of a picture lie both black and white.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides import color
from slides.color import LEAST_CONTRAST, Rgb, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.theme.values import Theme

BLACK: Rgb = (0.0, 0.0, 0.0)
WHITE: Rgb = (1.0, 1.0, 1.0)


class Contrast(NamedTuple):
    """How well the ink of a surface reads on the worst of its grounds; `ratio` is 1 to 21."""

    surface: str
    ink: str
    tone: Tone
    ground: Rgb
    ratio: float


def painted(tone: Tone, colors: Mapping[str, str]) -> Rgb:
    """Return the colour that `tone` paints, its opacity left aside."""
    return color.shifted(color.rgb(colors[tone.role]), tone.shift)


def grounds(name: str, theme: Theme) -> tuple[Rgb, ...]:
    """Return every colour that text on the surface `name` may stand on: all stops of a gradient, and what shines through."""
    surface = theme.surfaces[name]
    if surface.backdrop is not None:
        return _tinted(surface.backdrop.tint.tones, theme.colors)
    behind = grounds(surface.on, theme) if surface.on else ()
    found: list[Rgb] = [] if surface.fill.tones else list(behind)
    for tone in surface.fill.tones:
        front = painted(tone, theme.colors)
        if tone.alpha < 100 and behind:
            found += (color.over(front, back, tone.alpha) for back in behind)
        else:
            found.append(front)
    return tuple(found)


def contrasts(theme: Theme) -> tuple[Contrast, ...]:
    """Return the contrast of every ink on every surface of `theme`, each on the ground where it reads worst."""
    return tuple(one for name in theme.surfaces for one in of_surface(name, theme))


def of_surface(name: str, theme: Theme) -> tuple[Contrast, ...]:
    """Return the contrast of every ink on the surface `name`."""
    behind = grounds(name, theme) or (WHITE,)
    return tuple(_lowest(name, ink, tone, theme, behind) for ink, tone in theme.surfaces[name].inks.items())


def failing(theme: Theme) -> tuple[Contrast, ...]:
    """Return the contrasts of `theme` that are too low."""
    return tuple(one for one in contrasts(theme) if one.ratio < LEAST_CONTRAST)


def ground_tones(name: str, theme: Theme) -> tuple[Tone, ...]:
    """Return every tone that text on the surface `name` may stand on, also those of the surface that shines through."""
    surface = theme.surfaces[name]
    tones = surface.backdrop.tint.tones if surface.backdrop is not None else surface.fill.tones
    clear = surface.backdrop is None and (not tones or any(tone.alpha < 100 for tone in tones))
    return (*tones, *(ground_tones(surface.on, theme) if clear and surface.on else ()))


def _lowest(name: str, ink: str, tone: Tone, theme: Theme, behind: tuple[Rgb, ...]) -> Contrast:
    text = painted(tone, theme.colors)
    worst = min(behind, key=lambda ground: color.contrast(text, ground))
    return Contrast(name, ink, tone, worst, color.contrast(text, worst))


def _tinted(tones: tuple[Tone, ...], colors: Mapping[str, str]) -> tuple[Rgb, ...]:
    """Return what a picture below a tint may show: the tint over black and over white."""
    if not tones:
        return BLACK, WHITE
    return tuple(color.over(painted(tone, colors), back, tone.alpha) for tone in tones for back in (BLACK, WHITE))

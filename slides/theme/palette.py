"""Palettes: a theme and a few colours of a house come in, all colour roles go out, readable on every surface.

What is given stays as it is; the other roles keep to it as the theme's own keep to each other, and are then moved lighter or
darker until all text reaches its contrast.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides import color
from slides.theme.contrast import Contrast, failing, painted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.theme.values import Theme

_NEAR = 30 / 360
_GOLD = (25 / 360, 60 / 360)
_SHADES = ("deep", "dark")
_VOICE = ("bright", "pale")
_NEUTRALS = ("text", "ground", "earth", "visited")
_PASSES = 24
_DARKEST, _LIGHTEST = 0.05, 0.985
_RICHEST = 0.55


def palette(theme: Theme, given: Mapping[str, str]) -> dict[str, str]:
    """Return the colours of `theme` turned towards the `given` roles, which stay as they are."""
    colors = dict(theme.colors)
    if "primary" in given:
        colors |= _shades(theme.colors, given["primary"])
    accent = given.get("accent") or _accent(theme.colors, given.get("primary"))
    if accent != theme.colors["accent"]:
        colors["accent"] = accent
        colors |= _voice(theme.colors, accent)
        if "primary" in given:
            colors |= _neutrals(theme.colors, given["primary"])
    colors |= given
    return _passing(replace(theme, colors=colors), frozenset(given))


def nearest(theme: Theme, given: Mapping[str, str], role: str) -> str:
    """Return the colour of the same hue nearest to the given one of `role` with which the palette is readable."""
    hue, saturation, light = color.hsl(color.rgb(given[role]))
    for step in range(1, 50):
        for turned in (light - step / 50, light + step / 50):
            if 0 <= turned <= 1:
                tried = color.to_hex(color.from_hsl(hue, saturation, turned))
                if not failing(replace(theme, colors=palette(theme, {**given, role: tried}))):
                    return tried
    return theme.colors[role]


def _shades(own: Mapping[str, str], primary: str) -> dict[str, str]:
    """Return the darker relatives of `primary`, as far from it as the theme's are from its own."""
    old_hue, old_saturation, old_light = color.hsl(color.rgb(own["primary"]))
    hue, saturation, light = color.hsl(color.rgb(primary))
    found = {}
    for role in _SHADES:
        role_hue, role_saturation, role_light = color.hsl(color.rgb(own[role]))
        richness = min(1.0, saturation * role_saturation / (old_saturation or 1.0))
        found[role] = _hex((hue + role_hue - old_hue) % 1, richness, _scaled(light, role_light, old_light))
    found["link"] = found["deep"]
    return found


def _scaled(light: float, role: float, old: float) -> float:
    """Return a lightness that is to `light` as `role` is to `old`, towards black or towards white."""
    return light * role / old if role <= old else 1 - (1 - light) * (1 - role) / (1 - old)


def _accent(own: Mapping[str, str], primary: str | None) -> str:
    """Return the accent beside `primary`: the theme's own where it still suits, gold suits almost all; else its light relative."""
    if primary is None or _apart(primary, own["primary"]) < _NEAR:
        return own["accent"]
    hue, _, _ = color.hsl(color.rgb(own["accent"]))
    if _GOLD[0] <= hue <= _GOLD[1] and _apart(primary, own["accent"]) > _NEAR:
        return own["accent"]
    hue, saturation, _ = color.hsl(color.rgb(primary))
    return _hex(hue, min(saturation, _RICHEST), 0.6)


def _voice(own: Mapping[str, str], accent: str) -> dict[str, str]:
    """Return the light relatives of `accent`."""
    return {role: _turned(own[role], accent) for role in _VOICE}


def _neutrals(own: Mapping[str, str], primary: str) -> dict[str, str]:
    """Return paper and ink with a breath of `primary`."""
    return {role: _turned(own[role], primary) for role in _NEUTRALS}


def _turned(shade: str, towards: str) -> str:
    """Return `shade` in the hue of another colour, no richer than that."""
    _, saturation, light = color.hsl(color.rgb(shade))
    hue, most, _ = color.hsl(color.rgb(towards))
    return shade if light > _LIGHTEST else _hex(hue, min(saturation, most), light)


def _apart(one: str, other: str) -> float:
    """Return how far the hues of two colours are apart, 0 to 0.5."""
    gap = abs(color.hsl(color.rgb(one))[0] - color.hsl(color.rgb(other))[0])
    return min(gap, 1 - gap)


def _hex(hue: float, saturation: float, light: float) -> str:
    return color.to_hex(color.from_hsl(hue, saturation, min(_LIGHTEST, max(_DARKEST, light))))


def _passing(theme: Theme, given: frozenset[str]) -> dict[str, str]:
    """Return the colours of `theme`, those not `given` moved until all text is readable, or as far as they go."""
    for _ in range(_PASSES):
        low = failing(theme)
        moved = next(filter(None, (_moved(one, theme, given) for one in low)), None)
        if moved is None:
            break
        theme = replace(theme, colors={**theme.colors, **moved})
    return dict(theme.colors)


def _moved(low: Contrast, theme: Theme, given: frozenset[str]) -> dict[str, str]:
    """Return the one role to change for this contrast: the ink's, else the ground's; nothing where both are given."""
    role, shift, _ = low.tone
    if role not in given and not shift:
        return {role: color.to_hex(color.nearest_passing(painted(low.tone, theme.colors), low.ground))}
    surface = theme.surfaces[low.surface]
    behind = next((tone.role for tone in surface.fill.tones if tone.role not in given and tone.role != role), "")
    if not behind:
        return {}
    text = color.luminance(painted(low.tone, theme.colors))
    hue, saturation, light = color.hsl(color.rgb(theme.colors[behind]))
    away = 0.03 if color.luminance(low.ground) > text else -0.03
    return {behind: _hex(hue, saturation, light + away)}

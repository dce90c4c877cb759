"""Low contrasts of a theme as few problems: one for each colour or entry that causes them, at its place.

A theme that cannot be read comes in; for each cause go out the surfaces on which it fails, and what would pass on all of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from slides import color
from slides.color import LEAST_CONTRAST, Tone
from slides.theme.contrast import Contrast, failing, ground_tones, of_surface
from slides.theme.values import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.theme.read import Reading
    from slides.theme.tree import Node
    from slides.theme.values import Theme

_STEPS = 50
_MOST_NAMED = 6
_TINTS = (90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30)


class _Cause(NamedTuple):
    node: Node
    role: str = ""  # the colour that stands there, if it is one

    def __hash__(self) -> int:
        return hash((self.node.span, self.role))


def check_contrast(reading: Reading, theme: Theme, section: Mapping[str, Node], own_file: str) -> None:
    """Keep a problem for each cause of low contrasts, the one behind most of them first."""
    causes = {low: tuple(_causes(section, low, theme, own_file)) for low in failing(theme)}
    while causes:
        count = Counter(cause for found in causes.values() for cause in dict.fromkeys(found))
        most = max(count.values())
        worst = next(cause for found in causes.values() for cause in found if count[cause] == most)
        mine = [low for low, found in causes.items() if worst in found]
        _report(reading, theme, worst, mine)
        causes = {low: found for low, found in causes.items() if worst not in found}


def _causes(section: Mapping[str, Node], low: Contrast, theme: Theme, own_file: str) -> Iterator[_Cause]:
    """Yield what may be changed, what stands in the file that is being loaded before anything else: nearest first."""
    surface = theme.surfaces[low.surface]
    entries = _entry(section["surfaces"], low.surface)
    inks = _entry(section["inks"], str(_entry(entries, "ink").value))
    found = [_Cause(_entry(entries, "picture"))] if surface.backdrop else []
    found += [_Cause(_entry(entries, "ink")), _Cause(_entry(inks, low.ink))]
    found += [_Cause(_entry(entries, "fill"))] if surface.fill.tones else []
    roles = dict.fromkeys(tone.role for tone in (low.tone, *ground_tones(low.surface, theme)))
    found += [_Cause(_entry(section["colors"], role), role) for role in roles]
    own = [cause for cause in found if cause.node.file == own_file]
    yield from own or found[:1]


def _report(reading: Reading, theme: Theme, cause: _Cause, lows: list[Contrast]) -> None:
    worst = min(lows, key=lambda low: low.ratio)
    surfaces = tuple(dict.fromkeys(low.surface for low in lows))
    remedy = _remedy(theme, cause, lows)
    reading.report(
        "theme-contrast",
        cause.node.span,
        remedy[0],
        surface=worst.surface,
        surfaces=(*surfaces[:_MOST_NAMED], *(["…"] if len(surfaces) > _MOST_NAMED else [])),
        ink=worst.ink,
        tone=cause.role or str(worst.tone),
        ratio=f"{worst.ratio:.2f}",
        least=LEAST_CONTRAST,
        nearest=remedy[1],
    )


def _remedy(theme: Theme, cause: _Cause, lows: list[Contrast]) -> tuple[str, str]:
    """Return the code of the hint, and the colour, the tint or the tone that passes everywhere."""
    if cause.role:
        found = _nearest(theme, cause.role)
        return ("theme-contrast", found) if found else ("theme-contrast-none", "")
    if theme.surfaces[lows[0].surface].backdrop is not None:
        return "theme-contrast-tint", _tint(theme, lows[0].surface)
    found = _other_tone(theme, lows)
    return ("theme-contrast-tone", found) if found else ("theme-contrast-none", "")


def _nearest(theme: Theme, role: str) -> str:
    """Return the colour of the same hue nearest to that of `role` with which all text that it touches reads, or nothing."""
    grounds = {name: {tone.role for tone in ground_tones(name, theme)} for name in theme.surfaces}
    hue, saturation, light = color.hsl(color.rgb(theme.colors[role]))
    for step in range(1, _STEPS + 1):
        for turned in (light - step / _STEPS, light + step / _STEPS):
            if 0 <= turned <= 1:
                tried = color.to_hex(color.from_hsl(hue, saturation, turned))
                if _passes(replace(theme, colors={**theme.colors, role: tried}), grounds, role):
                    return tried
    return ""


def _passes(theme: Theme, grounds: Mapping[str, set[str]], role: str) -> bool:
    """Return whether every contrast in which `role` has a part is high enough."""
    for name, behind in grounds.items():
        inks = theme.surfaces[name].inks
        if role in behind or any(tone.role == role for tone in inks.values()):
            for one in of_surface(name, theme):
                if one.ratio < LEAST_CONTRAST and (one.tone.role == role or role in behind):
                    return False
    return True


def _other_tone(theme: Theme, lows: list[Contrast]) -> str:
    """Return a role that reads where these inks do not, or nothing."""
    for role in ("text", "pale", *(role for role in ROLES if role not in ("text", "pale"))):
        shown = color.rgb(theme.colors[role])
        if all(color.contrast(shown, low.ground) >= LEAST_CONTRAST for low in lows):
            return role
    return ""


def _tint(theme: Theme, name: str) -> str:
    """Return the lightest tint below which a picture may show anything, as a tone."""
    surface = theme.surfaces[name]
    backdrop = surface.backdrop
    if backdrop is None:
        return ""
    said = [tone.role for tone in backdrop.tint.tones]
    found = ""
    for role in (*said, "dark", "text", "ground", "card"):
        for alpha in _TINTS:
            tone = Tone(role, 0, alpha)
            tinted = backdrop._replace(tint=backdrop.tint._replace(tones=(tone,)))
            tried = replace(theme, surfaces={**theme.surfaces, name: surface._replace(backdrop=tinted)})
            if min(low.ratio for low in of_surface(name, tried)) < LEAST_CONTRAST:
                break
            found = str(tone)
        if found:
            return found
    return f"{(*said, 'dark')[0]} @95"


def _entry(node: Node, key: str) -> Node:
    return node.value[key] if isinstance(node.value, dict) and key in node.value else node

"""A complete tree as a `Theme`, with every problem of its values and of the contrasts that they make."""

from __future__ import annotations

from collections.abc import Mapping

from slides import color
from slides.color import LEAST_CONTRAST, Rgb, Tone
from slides.errors import Span
from slides.theme.read import Reading
from slides.theme.tree import Node
from slides.theme.values import (
    COMPOSE,
    FIGURES,
    GROUPS,
    INKS,
    LADDERS,
    LANGUAGES,
    MEASURES,
    ROLES,
    SHAPES,
    SURFACES,
    Fill,
    Length,
    Ornament,
    Surface,
    Theme,
)

_TOP = ("name", "title", "extends", "colors", "fonts", "type", "grid", "surfaces", "ornaments", "compose", "variants")
_SURFACE = ("shape", "fill", "line", "corner", "shadow", "stripe", "on", "ink")
_ORNAMENT = ("shape", "at", "fill", "line", "corner", "count", "turn", "flip")
_NOTHING = Node(None, Span(""), Span(""))


def bound(root: Node, name: str, reading: Reading, own_file: str) -> Theme:
    """Return the theme that `root` describes; problems are kept in `reading`, contrasts placed in `own_file` where it can."""
    entries = reading.mapping(root, name)
    reading.known(entries, name, _TOP)
    for key in ("title", "colors", "fonts", "type", "grid", "surfaces", "ornaments", "compose"):
        if key not in entries:
            reading.report("theme-key-missing", root.span, key=key, parent=name)
    section = {key: entries.get(key, _NOTHING) for key in _TOP}
    fonts = reading.each(section["fonts"], "fonts", ("heading", "body"), reading.face)
    surfaces = _surfaces(reading, section["surfaces"])
    theme = Theme(
        name=name,
        titles=reading.each(section["title"], "title", LANGUAGES, reading.text),
        colors=reading.each(section["colors"], "colors", ROLES, reading.hexadecimal),
        heading=fonts["heading"] if "heading" in fonts else reading.face(_NOTHING, "heading"),
        body=fonts["body"] if "body" in fonts else reading.face(_NOTHING, "body"),
        ladders=reading.each(section["type"], "type", LADDERS, reading.ladder),
        measures=reading.each(section["grid"], "grid", MEASURES, reading.inches),
        surfaces=surfaces,
        ornaments=_ornaments(reading, section["ornaments"]),
        compose=reading.each(section["compose"], "compose", COMPOSE, lambda node, key: reading.choice(node, key, COMPOSE[key])),
    )
    if not reading.problems:
        _check_contrast(reading, theme, section, own_file)
    return theme


def _surfaces(reading: Reading, node: Node) -> dict[str, Surface]:
    return reading.each(node, "surfaces", SURFACES, lambda entry, name: _surface(reading, entry, name))


def _surface(reading: Reading, node: Node, name: str) -> Surface:
    entries = reading.mapping(node, name)
    reading.known(entries, name, _SURFACE)
    inks = reading.mapping(entries["ink"], "ink") if "ink" in entries else {}
    reading.known(inks, f"{name}.ink", INKS)
    on = reading.choice(entries["on"], "on", SURFACES) if "on" in entries else ""
    return Surface(
        shape=reading.choice(entries["shape"], "shape", SHAPES) if "shape" in entries else "rect",
        fill=reading.fill(entries["fill"], "fill", ROLES) if "fill" in entries else Fill(),
        line=reading.line(entries["line"], "line", ROLES) if "line" in entries else None,
        corner=reading.inches(entries["corner"], "corner") if "corner" in entries else 0.0,
        shadow=reading.number(entries["shadow"], "shadow", 0, 60) if "shadow" in entries else 0,
        stripe=reading.stripe(entries["stripe"], "stripe", ROLES) if "stripe" in entries else None,
        on=on,
        inks={ink: reading.tone(inks[ink], ink, ROLES) for ink in INKS if ink in inks},
    )


def _ornaments(reading: Reading, node: Node) -> dict[str, tuple[Ornament, ...]]:
    def group(entry: Node, name: str) -> tuple[Ornament, ...]:
        return tuple(_ornament(reading, item) for item in reading.items(entry, name))

    return reading.each(node, "ornaments", GROUPS, group)


def _ornament(reading: Reading, node: Node) -> Ornament:
    entries = reading.mapping(node, "ornament")
    reading.known(entries, "ornament", _ORNAMENT)
    at = [reading.length(item, "at") for item in reading.items(entries["at"], "at")] if "at" in entries else []
    if len(at) != 4:
        reading.report("theme-shape", node.span, key="at", expected="[x, y, width, height]")
        at = [Length(0, 0)] * 4
    return Ornament(
        shape=reading.choice(entries["shape"], "shape", FIGURES) if "shape" in entries else "rect",
        at=(at[0], at[1], at[2], at[3]),
        fill=reading.fill(entries["fill"], "fill", ROLES) if "fill" in entries else Fill(),
        line=reading.line(entries["line"], "line", ROLES) if "line" in entries else None,
        corner=reading.inches(entries["corner"], "corner") if "corner" in entries else 0.0,
        count=reading.number(entries["count"], "count", 1, 60) if "count" in entries else 0,
        turn=reading.number(entries["turn"], "turn", -359, 359) if "turn" in entries else 0,
        flip="flip" in entries and reading.choice(entries["flip"], "flip", ("false", "true")) == "true",
    )


def painted(tone: Tone, colors: Mapping[str, str]) -> Rgb:
    """Return the colour that `tone` paints, its opacity left aside."""
    return color.shifted(color.rgb(colors[tone.role]), tone.shift)


def grounds(name: str, theme: Theme) -> tuple[Rgb, ...]:
    """Return every colour that text on the surface `name` may stand on: both ends of a gradient, and what shines through."""
    surface = theme.surfaces[name]
    behind = grounds(surface.on, theme) if surface.on else ()
    found: list[Rgb] = [] if surface.fill.tones else list(behind)
    for tone in surface.fill.tones:
        front = painted(tone, theme.colors)
        if tone.alpha < 100 and behind:
            found += (color.over(front, back, tone.alpha) for back in behind)
        else:
            found.append(front)
    return tuple(found)


def _check_contrast(reading: Reading, theme: Theme, section: Mapping[str, Node], own_file: str) -> None:
    for name, surface in theme.surfaces.items():
        for ink, tone in surface.inks.items():
            text = painted(tone, theme.colors)
            worst = min(grounds(name, theme) or ((1.0, 1.0, 1.0),), key=lambda ground: color.contrast(text, ground))
            ratio = color.contrast(text, worst)
            if ratio < LEAST_CONTRAST:
                reading.report(
                    "theme-contrast",
                    _place(section, name, ink, tone, surface, own_file),
                    "theme-contrast",
                    surface=name,
                    ink=ink,
                    tone=str(tone),
                    ratio=f"{ratio:.2f}",
                    least=LEAST_CONTRAST,
                    nearest=color.to_hex(color.nearest_passing(text, worst)),
                )


def _place(section: Mapping[str, Node], name: str, ink: str, tone: Tone, surface: Surface, own_file: str) -> Span:
    surfaces = section["surfaces"].value
    colors = section["colors"].value
    assert isinstance(surfaces, dict)
    assert isinstance(colors, dict)
    entries = surfaces[name].value
    assert isinstance(entries, dict)
    inks = entries["ink"].value
    assert isinstance(inks, dict)
    nodes = [inks[ink], *([entries["fill"]] if "fill" in entries else []), colors[tone.role]]
    nodes += [colors[other.role] for other in surface.fill.tones]
    own = [node.span for node in nodes if node.span.file == own_file]
    return own[0] if own else nodes[0].span

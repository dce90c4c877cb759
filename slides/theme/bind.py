"""A complete tree as a `Theme`, with every problem of its values and of the contrasts that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides import color
from slides.color import LEAST_CONTRAST, Rgb, Tone
from slides.theme import tree
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

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slides.errors import Span
    from slides.theme.read import Reading

_TOP = (
    "name",
    "title",
    "extends",
    "colors",
    "fonts",
    "type",
    "grid",
    "inks",
    "surfaces",
    "ornaments",
    "compose",
    "variants",
)
_RESERVED = ("logo", "emblem", "layouts")
_SURFACE = ("shape", "fill", "line", "corner", "shadow", "stripe", "on", "ink")
_ORNAMENT = ("shape", "at", "fill", "line", "corner", "count", "turn", "flip")
_NOTHING = Node(None)


def bound(root: Node, name: str, reading: Reading, own_file: str) -> Theme:
    """Return the theme that `root` describes; problems are kept in `reading`, contrasts placed in `own_file` where it can."""
    entries = reading.mapping(root, name)
    reading.known(entries, name, (*_TOP, *_RESERVED))
    for key in _RESERVED:
        if key in entries:
            reading.report("theme-key-reserved", entries[key].key_span, key=key)
    for key in ("title", "colors", "fonts", "type", "grid", "inks", "surfaces", "ornaments", "compose"):
        if key not in entries:
            reading.report("theme-key-missing", root.span, key=key, parent=name)
    section = {key: entries.get(key, _NOTHING) for key in _TOP}
    fonts = reading.each(section["fonts"], "fonts", ("heading", "body"), reading.face)
    inks = _ink_sets(reading, section["inks"])
    section["surfaces"] = _resolved(reading, section["surfaces"], "surfaces", SURFACES)
    section["ornaments"] = _resolved(reading, section["ornaments"], "ornaments", GROUPS)
    surfaces = reading.each(
        section["surfaces"], "surfaces", SURFACES, lambda node, key: _surface(reading, node, key, inks)
    )
    theme = Theme(
        name=name,
        titles=reading.each(section["title"], "title", LANGUAGES, reading.text),
        colors=reading.each(section["colors"], "colors", ROLES, reading.hexadecimal),
        heading=fonts["heading"] if "heading" in fonts else reading.face(_NOTHING, "heading"),
        body=fonts["body"] if "body" in fonts else reading.face(_NOTHING, "body"),
        ladders=reading.each(section["type"], "type", LADDERS, reading.ladder),
        measures=reading.each(section["grid"], "grid", MEASURES, reading.inches),
        surfaces=surfaces,
        ornaments=reading.each(section["ornaments"], "ornaments", GROUPS, _grouped(reading)),
        compose=reading.each(
            section["compose"], "compose", COMPOSE, lambda node, key: reading.choice(node, key, COMPOSE[key])
        ),
    )
    if not reading.problems:
        _check_contrast(reading, theme, section, own_file)
    return theme


def _ink_sets(reading: Reading, node: Node) -> dict[str, dict[str, Tone]]:
    def tones(entry: Node, name: str) -> dict[str, Tone]:
        return reading.each(entry, name, INKS, lambda ink, key: reading.tone(ink, key, ROLES))

    return reading.each(node, "inks", reading.mapping(node, "inks"), tones)


def _surface(reading: Reading, node: Node, name: str, inks: Mapping[str, Mapping[str, Tone]]) -> Surface:
    entries = reading.mapping(node, name)
    reading.known(entries, name, _SURFACE)
    if "ink" not in entries:
        reading.report("theme-key-missing", node.span, key="ink", parent=name)
    return Surface(
        shape=reading.choice(entries["shape"], "shape", SHAPES) if "shape" in entries else "rect",
        fill=reading.fill(entries["fill"], "fill", ROLES) if "fill" in entries else Fill(),
        line=reading.line(entries["line"], "line", ROLES) if "line" in entries else None,
        corner=reading.inches(entries["corner"], "corner") if "corner" in entries else 0.0,
        shadow=reading.number(entries["shadow"], "shadow", 0, 60) if "shadow" in entries else 0,
        stripe=reading.stripe(entries["stripe"], "stripe", ROLES) if "stripe" in entries else None,
        on=reading.choice(entries["on"], "on", SURFACES) if "on" in entries else "",
        inks=inks.get(reading.choice(entries["ink"], "ink", inks), {}) if "ink" in entries and inks else {},
    )


def _resolved(reading: Reading, node: Node, name: str, known: tuple[str, ...]) -> Node:
    """Return `node` with its likenesses drawn out: an entry may name another one, or say `like:` and its differences."""
    entries = reading.mapping(node, name)
    if not entries:
        return node
    found = dict(entries)
    for key, entry in entries.items():
        own = entry.value if isinstance(entry.value, dict) else {}
        model = entry if isinstance(entry.value, str) else own.get("like")
        if model is None:
            continue
        twin = entries.get(reading.choice(model, key, [other for other in known if other != key]))
        if twin is None or isinstance(twin.value, str) or (isinstance(twin.value, dict) and "like" in twin.value):
            reading.report("theme-like", model.span, key=key, value=model.value)
            found[key] = next(other for other in entries.values() if not isinstance(other.value, str))
        else:
            rest = {field: value for field, value in own.items() if field != "like"}
            found[key] = tree.merged(twin, entry._replace(value=rest)) if own else twin
    return node._replace(value=found)


def _grouped(reading: Reading) -> Callable[[Node, str], tuple[Ornament, ...]]:
    """Return what reads a group of ornaments; groups that are like another share its ornaments."""
    known: dict[int, tuple[Ornament, ...]] = {}

    def group(node: Node, name: str) -> tuple[Ornament, ...]:
        if id(node) not in known:
            known[id(node)] = tuple(_ornament(reading, item) for item in reading.items(node, name))
        return known[id(node)]

    return group


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
        copies=reading.number(entries["count"], "count", 1, 60) if "count" in entries else 0,
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
    """Return where the reader can mend a contrast: the first of its causes that stands in the file that is being loaded."""
    entries = _entry(section["surfaces"], name)
    inks = _entry(section["inks"], str(_entry(entries, "ink").value))
    colors = section["colors"]
    nodes = [_entry(entries, "ink"), _entry(inks, ink)]
    nodes += [_entry(entries, "fill")] if surface.fill.tones else []
    nodes += [_entry(colors, role.role) for role in (tone, *surface.fill.tones)]
    return next((node.span for node in nodes if node.file == own_file), nodes[0].span)


def _entry(node: Node, key: str) -> Node:
    return node.value[key] if isinstance(node.value, dict) and key in node.value else node

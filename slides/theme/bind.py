"""A complete tree as a `Theme`, with every problem of its values and of the contrasts that they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.theme import images, tree
from slides.theme.blame import check_contrast
from slides.theme.contrast import grounds, painted
from slides.theme.ornaments import grouped, path
from slides.theme.tree import Node
from slides.theme.values import (
    COMPOSE,
    EVERYWHERE,
    GROUPS,
    INKS,
    LADDERS,
    LANGUAGES,
    MEASURES,
    PHOTOGRAPHED,
    ROLES,
    SHAPES,
    SURFACES,
    Fill,
    Moved,
    Override,
    Surface,
    Theme,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slides.color import Tone
    from slides.theme.read import Reading
    from slides.theme.values import Backdrop, Ornament

__all__ = ["bound", "grounds", "painted"]

_COMPLETE = ("title", "colors", "fonts", "type", "grid", "inks", "surfaces", "ornaments", "compose")
TOP = ("name", "extends", *_COMPLETE, "paths", "logo", "emblem", "layouts", "variants")
SURFACE = ("shape", "fill", "line", "corner", "shadow", "stripe", "picture", "on", "ink", "like")
SLOT = ("at", "align")
LAYOUT = ("ground", "ornaments")
"""What a theme, a surface, a slot and a layout may say; a layout names its slots as well."""

_ALIGNS = ("left", "center", "right")
_NOTHING = Node(None)


def bound(root: Node, name: str, reading: Reading, own_file: str) -> Theme:
    """Return the theme that `root` describes; problems are kept in `reading`, contrasts placed in `own_file` where it can."""
    entries = reading.mapping(root, name)
    reading.known(entries, name, TOP)
    for key in _COMPLETE:
        if key not in entries:
            reading.report("theme-key-missing", root.span, key=key, parent=name)
    section = {key: entries.get(key, _NOTHING) for key in TOP}
    _check_variants(reading, section["variants"])
    fonts = reading.each(section["fonts"], "fonts", ("heading", "body"), reading.face)
    inks = _ink_sets(reading, section["inks"])
    section["surfaces"] = _resolved(reading, section["surfaces"], "surfaces", SURFACES)
    section["ornaments"] = _resolved(reading, section["ornaments"], "ornaments", GROUPS)
    surfaces = reading.each(
        section["surfaces"], "surfaces", SURFACES, lambda node, key: _surface(reading, node, key, inks)
    )
    reading.paths = {key: path(reading, node) for key, node in reading.mapping(section["paths"], "paths").items()}
    group = grouped(reading)
    ornaments = reading.each(section["ornaments"], "ornaments", GROUPS, group)
    theme = Theme(
        name=name,
        titles=_titles(reading, section["title"]),
        colors=reading.each(section["colors"], "colors", ROLES, reading.hexadecimal),
        heading=fonts["heading"] if "heading" in fonts else reading.face(_NOTHING, "heading"),
        body=fonts["body"] if "body" in fonts else reading.face(_NOTHING, "body"),
        ladders=reading.each(section["type"], "type", LADDERS, reading.ladder),
        measures=reading.each(section["grid"], "grid", MEASURES, lambda node, key: reading.within(node, key, 0, 20)),
        surfaces=surfaces,
        ornaments=ornaments,
        compose=reading.each(
            section["compose"], "compose", COMPOSE, lambda node, key: reading.choice(node, key, COMPOSE[key])
        ),
        logos=images.logos(reading, section["logo"]),
        emblem=images.emblem(reading, section["emblem"]),
        overrides=_overrides(reading, section["layouts"], ornaments, group),
        files=tuple(reading.files),
    )
    if not reading.problems:
        check_contrast(reading, theme, section, own_file)
    return theme


def _titles(reading: Reading, node: Node) -> dict[str, str]:
    """Return the title by language; a text alone is the title in all of them."""
    if isinstance(node.value, str):
        return dict.fromkeys(LANGUAGES, reading.text(node, "title"))
    return reading.each(node, "title", LANGUAGES, reading.text)


def _check_variants(reading: Reading, node: Node) -> None:
    """Keep a problem for each key that no variant may have; their values are read when one is asked for."""
    allowed = tuple(key for key in TOP if key not in ("name", "extends", "variants"))
    for name, variant in reading.mapping(node, "variants").items():
        reading.known(reading.mapping(variant, name), name, allowed)


def _ink_sets(reading: Reading, node: Node) -> dict[str, dict[str, Tone]]:
    def tones(entry: Node, name: str) -> dict[str, Tone]:
        return reading.each(entry, name, INKS, lambda ink, key: reading.tone(ink, key, ROLES))

    return reading.each(node, "inks", reading.mapping(node, "inks"), tones)


def _surface(reading: Reading, node: Node, name: str, inks: Mapping[str, Mapping[str, Tone]]) -> Surface:
    entries = reading.mapping(node, name)
    reading.known(entries, name, SURFACE)
    if "ink" not in entries:
        reading.report("theme-key-missing", node.span, key="ink", parent=name)
    return Surface(
        shape=reading.choice(entries["shape"], "shape", SHAPES) if "shape" in entries else "rect",
        fill=reading.fill(entries["fill"], "fill", ROLES) if "fill" in entries else Fill(),
        line=reading.line(entries["line"], "line", ROLES) if "line" in entries else None,
        corner=reading.inches(entries["corner"], "corner") if "corner" in entries else 0.0,
        shadow=reading.number(entries["shadow"], "shadow", 0, 60) if "shadow" in entries else 0,
        stripe=reading.stripe(entries["stripe"], "stripe", ROLES) if "stripe" in entries else None,
        backdrop=_backdrop(reading, entries["picture"], name) if "picture" in entries else None,
        on=reading.choice(entries["on"], "on", SURFACES) if "on" in entries else "",
        inks=inks.get(reading.choice(entries["ink"], "ink", inks), {}) if "ink" in entries and inks else {},
    )


def _backdrop(reading: Reading, node: Node, name: str) -> Backdrop | None:
    if name not in PHOTOGRAPHED and node.value != "none":
        known = ", ".join(PHOTOGRAPHED)
        reading.report("theme-picture-place", node.key_span, "theme-choices", surface=name, choices=known)
        return None
    return images.backdrop(reading, node)


def _resolved(reading: Reading, node: Node, name: str, known: tuple[str, ...]) -> Node:
    """Return `node` with its likenesses drawn out: an entry may name another one, or say `like:` and its differences."""
    entries = reading.mapping(node, name)
    found: dict[str, Node] = {}

    def resolve(key: str, chain: tuple[str, ...]) -> Node:
        if key in found:
            return found[key]
        entry = entries[key]
        own = entry.value if isinstance(entry.value, dict) else {}
        model = _model(entry)
        twin = entry if model is None else _twin(key, model, chain)
        rest = {field: value for field, value in own.items() if field != "like"}
        found[key] = tree.merged(twin, entry._replace(value=rest)) if own and model is not None else twin
        return found[key]

    def _twin(key: str, model: Node, chain: tuple[str, ...]) -> Node:
        other = reading.choice(model, key, [one for one in known if one != key])
        if other in (*chain, key):
            begin = _model(entries[other]) or model
            reading.report("theme-like", begin.span, key=other, value=begin.value)
        elif other in entries:
            return resolve(other, (*chain, key))
        return next(entry for entry in entries.values() if not isinstance(entry.value, str))

    return node._replace(value={key: resolve(key, ()) for key in entries}) if entries else node


def _model(entry: Node) -> Node | None:
    """Return the node that names what `entry` is like."""
    if isinstance(entry.value, dict):
        return entry.value.get("like")
    return entry if isinstance(entry.value, str) and entry.value != "none" else None


def _overrides(
    reading: Reading,
    node: Node,
    groups: Mapping[str, tuple[Ornament, ...]],
    group: Callable[[Node, str], tuple[Ornament, ...]],
) -> dict[str, Override]:
    """Return how layouts differ, by layout or family; whether these and their slots exist is for the template to say."""

    def ornaments(entry: Node) -> tuple[Ornament, ...]:
        if isinstance(entry.value, str) and entry.value != "none":
            return groups.get(reading.choice(entry, "ornaments", (*GROUPS, "none")), ())
        return group(entry, "ornaments")

    found = {}
    for name, layout in reading.mapping(node, "layouts").items():
        entries = reading.mapping(layout, name)
        found[name] = Override(
            slots={key: _moved(reading, entry, key) for key, entry in entries.items() if key not in LAYOUT},
            ground=reading.choice(entries["ground"], "ground", PHOTOGRAPHED) if "ground" in entries else "",
            ornaments=ornaments(entries["ornaments"]) if "ornaments" in entries else None,
            span=layout.key_span,
        )
    return found


def _moved(reading: Reading, node: Node, name: str) -> Moved:
    """Return where a slot stands: `{at: [x, y, width, height], align: center}`, or the four lengths alone."""
    entries = {"at": node} if isinstance(node.value, tuple) else reading.mapping(node, name)
    reading.known(entries, name, SLOT)
    if "at" not in entries:
        reading.report("theme-key-missing", node.span, key="at", parent=name)
    at = reading.area(entries["at"], "at", grid=True) if "at" in entries else EVERYWHERE
    return Moved(at, reading.choice(entries["align"], "align", _ALIGNS) if "align" in entries else "", node.key_span)

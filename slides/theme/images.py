"""Pictures that a theme names: the logo, the emblem, the grounds of whole slides. Files stand beside the theme that names them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slides.errors import InputError
from slides.theme.values import CORNERS, EMBLEM_PAGES, LOGO_PAGES, ROLES, Backdrop, Emblem, Fill, Logo

if TYPE_CHECKING:
    from slides.pictures import Picture
    from slides.theme.read import Reading
    from slides.theme.tree import Node

LOGO = ("file", "on", "at", "height", "alt")
EMBLEM = ("file", "on", "height", "alt")
PICTURE = ("file", "crop", "focus", "tint")
"""What a logo, an emblem and the picture of a surface may say."""

_MOST_CROP = 0.9


def logos(reading: Reading, node: Node) -> tuple[Logo, ...]:
    """Return the logos: one, a list of several for different pages, or `none`."""
    if node.value in (None, "none"):
        return ()
    items = node.value if isinstance(node.value, tuple) else (node,)
    return tuple(found for item in items if (found := _logo(reading, item)) is not None)


def emblem(reading: Reading, node: Node) -> Emblem | None:
    """Return the emblem, or None for `none`."""
    if node.value in (None, "none"):
        return None
    entries = _said(reading, node, "emblem", EMBLEM)
    picture = _picture(reading, entries, node, "emblem")
    on = reading.names(entries["on"], "on", EMBLEM_PAGES) if "on" in entries else frozenset({"cover"})
    height = reading.within(entries["height"], "height", 0.4, 2) if "height" in entries else 1.1
    return picture and Emblem(picture, on, height, reading.text(entries["alt"], "alt") if "alt" in entries else "")


def backdrop(reading: Reading, node: Node) -> Backdrop | None:
    """Return the picture of a whole slide, or None for `none`."""
    if node.value in (None, "none"):
        return None
    entries = _said(reading, node, "picture", PICTURE)
    picture = _picture(reading, entries, node, "picture")
    left, top, right, bottom = _shares(reading, entries.get("crop"), "crop", "[l, t, r, b]", (0.0, 0.0, 0.0, 0.0))
    if left + right > _MOST_CROP or top + bottom > _MOST_CROP:
        reading.report("theme-crop", entries["crop"].span, key="crop")
        left = top = right = bottom = 0.0
    x, y = _shares(reading, entries.get("focus"), "focus", "[50%, 50%]", (0.5, 0.5))
    tint = reading.fill(entries["tint"], "tint", ROLES) if "tint" in entries else Fill()
    return picture and Backdrop(picture, (left, top, right, bottom), (x, y), tint)


def _logo(reading: Reading, node: Node) -> Logo | None:
    entries = _said(reading, node, "logo", LOGO)
    picture = _picture(reading, entries, node, "logo")
    on = reading.names(entries["on"], "on", LOGO_PAGES) if "on" in entries else frozenset({"content"})
    at = reading.choice(entries["at"], "at", CORNERS) if "at" in entries else "top-right"
    height = reading.within(entries["height"], "height", 0.15, 1.2) if "height" in entries else 0.45
    alt = reading.text(entries["alt"], "alt") if "alt" in entries else ""
    return picture and Logo(picture, on, at, height, alt)


def _said(reading: Reading, node: Node, name: str, keys: tuple[str, ...]) -> dict[str, Node]:
    """Return the entries; a text alone is the file."""
    if isinstance(node.value, str):
        return {"file": node}
    entries = reading.mapping(node, name)
    reading.known(entries, name, keys)
    if "file" not in entries:
        reading.report("theme-key-missing", node.span, key="file", parent=name)
    return entries


def _picture(reading: Reading, entries: dict[str, Node], node: Node, name: str) -> Picture | None:
    """Return the picture whose file stands beside the theme that names it."""
    from slides import pictures

    entry = entries.get("file")
    typed = reading.text(entry, name) if entry is not None else ""
    if entry is None or not typed:
        return None
    try:
        file = pictures.located(typed, Path(entry.file or node.file).parent, entry.span)
        reading.files.append(str(file))
        return pictures.opened(file, entry.span)
    except InputError as error:
        reading.problems += error.problems
        return None


def _shares(
    reading: Reading, node: Node | None, name: str, expected: str, default: tuple[float, ...]
) -> tuple[float, ...]:
    if node is None:
        return default
    found = [reading.length(item, name).share for item in reading.items(node, name)]
    if len(found) != len(default) or any(not 0 <= share <= 1 for share in found):
        reading.report("theme-shape", node.span, key=name, expected=expected)
        return default
    return tuple(found)

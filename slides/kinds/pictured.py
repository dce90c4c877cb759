"""Which icons a page has: what an author asked for and the names of units come in, drawings go out.

A name that clearly speaks of something has its icon by itself, where all those beside it have one too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides import icons
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.icons.geometry import Glyph
    from slides.speech import Item, Section

_NAMED = re.compile(r"([^：:]{1,16})(?:：|: )")


def drawing(icon: str, drawings: Iterable[Glyph]) -> Glyph | None:
    """Return the drawing of `icon`, which may be one of the author's own `drawings`; None where it is none."""
    if icon in {"", icons.NONE}:
        return None
    if icons.is_file(icon):
        return next((own for own in drawings if own.name == icon), None)
    return icons.glyph(icon)


def row_icons(named: Iterable[tuple[str, str]], drawings: Iterable[Glyph]) -> tuple[Glyph | None, ...]:
    """Return a drawing for each of the icons and names that stand beside one another; all have one or none has."""
    given = tuple(named)
    found = [icon or meant(name) for icon, name in given]
    alike = len(found) > 1 and len(set(found)) == 1 and not any(icon for icon, _ in given)
    if alike or not all(icon and icon != icons.NONE for icon in found):
        return (None,) * len(found)
    return tuple(drawing(icon, drawings) for icon in found)


def item_icon(item: Item, section: Section | None) -> str:
    """Return the icon of an item's own page: its own, or what its name means where every item of its part has one."""
    if item.icon or section is None:
        return item.icon
    peers = section.own_items()
    return meant(name_of(item)) if all(peer.icon or meant(name_of(peer)) for peer in peers) else ""


def name_of(item: Item) -> str:
    """Return the name of the field of work that an item is about: its name, or what stands before its title's colon."""
    if not hasattr(item, "name"):
        return ""
    found = _NAMED.match(item.title)
    return str(item.name) or (found[1] if found else "")


def meant(name: str) -> str:
    """Return the icon that `name` clearly speaks of, if any."""
    return icons.meant(plain(name)) if name else ""

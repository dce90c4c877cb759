"""The relationships of a part: what it points at, by id (ECMA-376 part 2, clause 6.5).

What comes in are values; what goes out is the XML of a `.rels` part and the name that it has in the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, PACKAGE_RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Iterable

OPENING = f'{HEAD}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">'
CLOSING = "</Relationships>"


class Relationship(NamedTuple):
    """One pointer of a part: `target` is relative to the part, or an address outside when `external`."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def xml(self) -> str:
        """The element that states it."""
        mode = ' TargetMode="External"' if self.external else ""
        return f'<Relationship Id="{self.id}" Type="{self.type}" Target="{attribute(self.target)}"{mode}/>'


def xml(relationships: Iterable[Relationship]) -> str:
    """Return the text of a `.rels` part."""
    return OPENING + "".join(relationship.xml for relationship in relationships) + CLOSING


def part_name(owner: str) -> str:
    """Return the name of the `.rels` part of the part `owner`; the package itself is the empty name."""
    folder, _, name = owner.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"

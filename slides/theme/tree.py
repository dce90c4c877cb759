"""Theme files as one tree of nodes that keep their places, so that a problem of a merged theme names file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.errors import Span

if TYPE_CHECKING:
    from slides.source import Source

Place = tuple[int, int]
"""A line and a column, from 1."""


class Node(NamedTuple):
    """A value of a theme file: a mapping, a list, or a text as typed (None where it is empty); `key` is the place of its key."""

    value: dict[str, Node] | tuple[Node, ...] | str | None
    file: str = ""
    at: Place = (0, 0)
    key: Place = (0, 0)

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return Span(self.file, *self.at)

    @property
    def key_span(self) -> Span:
        """Where the value's key stands."""
        return Span(self.file, *self.key)


def of(source: Source) -> Node:
    """Return the tree of a theme file."""
    from slides.source import Map, Seq

    file = source.name

    def node(value: object, at: Place, key: Place) -> Node:
        if isinstance(value, Map):
            marks = value.marks
            entries = {}
            for name, child in value.items():
                mark = marks[name]
                entries[name] = node(child, (mark.line, mark.column), (mark.key_line, mark.key_column))
            return Node(entries, file, at, key)
        if isinstance(value, Seq):
            return Node(
                tuple(node(child, place, place) for child, place in zip(value, value.marks, strict=True)), file, at, key
            )
        return Node(None if value is None else str(value), file, at, key)

    return node(source.value, (1, 1), (1, 1))


def merged(parent: Node, child: Node) -> Node:
    """Return `parent` with the differences of `child`: mappings merge key by key, all else and what is `like` another is replaced.

    A section that says nothing changes nothing.
    """
    if child.value is None and isinstance(parent.value, dict | tuple):
        return parent
    if not isinstance(parent.value, dict) or not isinstance(child.value, dict) or "like" in child.value:
        return child
    joined = dict(parent.value)
    for key, node in child.value.items():
        joined[key] = _differing(joined[key], node, key) if key in joined else node
    return child._replace(value=joined)


def _differing(parent: Node, child: Node, key: str) -> Node:
    """Return the differences of a section; one of a surface that is named like another differs from that other."""
    if key != "surfaces" or not isinstance(parent.value, dict) or not isinstance(child.value, dict):
        return merged(parent, child)
    named = {key: _like(parent.value[key], node) for key, node in child.value.items() if key in parent.value}
    return merged(parent, child._replace(value={**child.value, **named}))


def _like(parent: Node, child: Node) -> Node:
    if not isinstance(parent.value, str) or not isinstance(child.value, dict) or "like" in child.value:
        return child
    return child._replace(value={"like": parent, **child.value})

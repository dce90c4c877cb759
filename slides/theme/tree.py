"""Theme files as one tree of nodes that keep their places, so that a problem of a merged theme names file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.errors import Span

if TYPE_CHECKING:
    from slides.source import Source


class Node(NamedTuple):
    """A value of a theme file: a mapping, a list, or a text as typed (None where it is empty)."""

    value: dict[str, Node] | tuple[Node, ...] | str | None
    span: Span
    key: Span


def of(source: Source) -> Node:
    """Return the tree of a theme file."""
    whole = Span(source.name, 1, 1)
    return _node(source.value, source.name, whole, whole)


def merged(parent: Node, child: Node) -> Node:
    """Return `parent` with the differences of `child`: mappings merge key by key, all else is replaced."""
    if not isinstance(parent.value, dict) or not isinstance(child.value, dict):
        return child
    joined = dict(parent.value)
    for key, node in child.value.items():
        joined[key] = merged(joined[key], node) if key in joined else node
    return Node(joined, child.span, child.key)


def _node(value: object, file: str, span: Span, key: Span) -> Node:
    from slides.source import Map, Seq

    if isinstance(value, Map):
        marks = value.marks
        entries = {}
        for name, child in value.items():
            mark = marks[name]
            at = Span(file, mark.line, mark.column)
            entries[name] = _node(child, file, at, Span(file, mark.key_line, mark.key_column))
        return Node(entries, span, key)
    if isinstance(value, Seq):
        places = [Span(file, line, column) for line, column in value.marks]
        return Node(tuple(_node(child, file, at, at) for child, at in zip(value, places, strict=True)), span, key)
    return Node(None if value is None else str(value), span, key)

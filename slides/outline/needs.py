"""Which variables an outline uses, and where: what a table of a batch must have as its columns.

What comes in is a `Source`; what goes out are the names in `${…}` and those of `only`, `except` with their places. Nothing is bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from slides.outline.filters import FILTERS
from slides.variables import TEMPLATE, UNTOUCHED, is_template, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.errors import Span
    from slides.outline.tables import Tables
    from slides.source import Path, Source


class Use(NamedTuple):
    """A place that uses a variable: in a text, or as a name that `only` or `except` asks for."""

    name: str
    path: Path
    filters: bool


class Need(NamedTuple):
    """Where a variable is used in texts and where by filters, and the value that the outline's `vars` give it, if any.

    `guards` are for each of `texts` the maps with filters that it stands in: it is wanted where they keep all of these.
    """

    texts: tuple[Span, ...] = ()
    filters: tuple[Span, ...] = ()
    default: str | None = None
    guards: tuple[tuple[Mapping[str, Any], ...], ...] = ()


def needed(source: Source, tables: Tables | None = None) -> dict[str, Need]:
    """Return what the outline `source` needs by name, in the order of the file; columns of its own `tables` are left out."""
    given = source.value.get("vars")
    defaults = given if isinstance(given, dict) else {}
    found: dict[str, Need] = {}
    for use in uses(source.value, (), tables):
        need = found.get(use.name, Need(default=_text(defaults.get(use.name))))
        if use.filters:
            found[use.name] = need._replace(filters=(*need.filters, source.key_span(use.path)))
        else:
            guards = (*need.guards, _guards(source.value, use.path))
            found[use.name] = need._replace(texts=(*need.texts, source.span(use.path)), guards=guards)
    return found


def _guards(tree: Any, path: Path) -> tuple[Mapping[str, Any], ...]:
    """Return the maps with filters on the way to `path`, outermost first."""
    found = []
    for step in path:
        if isinstance(tree, dict) and not tree.keys().isdisjoint(FILTERS):
            found.append(tree)
        tree = tree[step]
    return tuple(found)


def uses(tree: Any, path: Path, tables: Tables | None = None) -> Iterator[Use]:
    """Yield each use of a variable in `tree`, which stands at `path`; columns of the outline's own `tables` are left out."""
    if isinstance(tree, str):
        yield from (Use(name, path, filters=False) for name in names(tree))
        return
    for key, child in tree.items() if isinstance(tree, dict) else enumerate(tree or ()):
        if key in UNTOUCHED and not (key == "id" and path[-1:] == ("items",)):
            continue
        at = (*path, key)
        if key in FILTERS and isinstance(child, dict):
            yield from (Use(name, (*at, name), filters=True) for name in child)
        own = _columns(child, tables) if key == "items" else frozenset()
        for use in uses(child, at, tables):
            if use.name not in own or use.path[: len(at) + 1] in {(*at, "where"), (*at, TEMPLATE)}:
                yield use


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _columns(items: Any, tables: Tables | None) -> frozenset[str]:
    """Return the columns of the table that `items` are filled from."""
    if tables is None or not is_template(items):
        return frozenset()
    table = tables.named.get(str(items[TEMPLATE]).strip())
    return frozenset(table.columns) if table else frozenset()

"""The open set of icons that the project depends on: a name comes in, its drawing goes out; nothing is fetched.

Lucide (ISC) comes in the package `python-lucide` as one SQLite file, 24 x 24 units, lines of 2 with round ends. The
file is found without importing the package, and opened only when an icon is asked for.
"""

from __future__ import annotations

from contextlib import closing
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slides.icons.geometry import Glyph

_PACKAGE, _FILE = "lucide", "data/lucide-icons.db"


@cache
def glyph(name: str) -> Glyph:
    """Return the drawing of the icon `name`, which the set has."""
    from slides.icons.svg import read

    ((drawing,),) = _asked("SELECT svg FROM icons WHERE name = ?", name)
    return read(drawing.encode(), name)


@lru_cache(maxsize=1024)
def canonical(name: str) -> str:
    """Return the name of the icon that is or was once called `name`; nothing where none is."""
    if _asked("SELECT name FROM icons WHERE name = ?", name):
        return name
    found = _asked("SELECT name FROM icon_aliases WHERE alias = ?", name)
    return found[0][0] if found else ""


def names() -> tuple[str, ...]:
    """Return the name of every icon, in order."""
    return tuple(name for (name,) in _asked("SELECT name FROM icons ORDER BY name"))


def tagged(word: str) -> tuple[str, ...]:
    """Return the icons whose name or one of whose tags holds `word`, those with the word itself first, in order of name."""
    part = "%" + word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    found = _asked(
        "SELECT name, min(CASE WHEN lower(name) = ?1 THEN 0 WHEN lower(tag) = ?1 THEN 1 WHEN name LIKE ?2 ESCAPE '\\'"
        " THEN 2 ELSE 3 END) AS rank FROM (SELECT name, name AS tag FROM icons UNION ALL SELECT name, tag FROM icon_tags)"
        " WHERE name LIKE ?2 ESCAPE '\\' OR tag LIKE ?2 ESCAPE '\\' GROUP BY name ORDER BY rank, name",
        word.lower(),
        part,
    )
    return tuple(name for name, _ in found)


def _asked(question: str, *values: str) -> list[tuple[str, ...]]:
    import sqlite3

    with closing(sqlite3.connect(_address(), uri=True)) as library:
        return library.execute(question, values).fetchall()


@cache
def _address() -> str:
    """Return the library's address, read-only: SQLite then makes no file beside it."""
    package = find_spec(_PACKAGE)
    assert package is not None  # noqa: S101 a dependency of ours
    assert package.submodule_search_locations  # noqa: S101 a package
    return f"{(Path(package.submodule_search_locations[0]) / _FILE).resolve().as_uri()}?mode=ro&immutable=1"

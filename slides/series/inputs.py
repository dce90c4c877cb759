"""What a deck is made from, as a digest: as long as it is the same, the deck would be the same.

What comes in are the outline with all that it names, the wishes and a row's values; what goes out is hexadecimal SHA-256.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from slides import __version__, icons
from slides.variables import filled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from slides.outline import Tables
    from slides.series.values import Wanted
    from slides.source import Source


def shared(outline: bytes, tables: Tables, wanted: Wanted) -> str:
    """Return the digest of what the decks of all rows are made from: outline, its tables, wishes, this version."""
    wishes = (__version__, wanted.size, wanted.lang, wanted.values, wanted.notes, wanted.source, wanted.public)
    files = [_of_file(Path(table.name)) for _, table in sorted(tables.named.items()) if table]
    return _digest(sha256(outline).hexdigest(), wishes, files)


def of_row(whole: str, theme: str, values: Mapping[str, str | None], drawings: Iterable[str]) -> str:
    """Return the digest of what one row's deck is made from: what all have, its theme, its `values`, its drawings."""
    return _digest(whole, theme, sorted(values.items()), [*drawings])


def drawings(source: Source) -> tuple[str, ...]:
    """Return the icons of the outline that are files, as they are typed."""
    return tuple(dict.fromkeys(icon for icon in _icons(source.value) if icons.is_file(icon)))


def drawn(typed: Iterable[str], source: Source, values: Mapping[str, str | None]) -> Iterator[str]:
    """Yield the digest of each drawing that a row has, `typed` with its values filled in."""
    folder = Path(source.name).parent
    for icon in typed:
        yield _drawing(folder / filled(icon, values, []))


@lru_cache(maxsize=256)
def _drawing(path: Path) -> str:
    return _of_file(path)


def _icons(tree: Any) -> Iterator[str]:
    for key, child in tree.items() if isinstance(tree, dict) else enumerate(tree or ()):
        if key == "icon" and isinstance(child, str):
            yield child
        elif isinstance(child, (dict, list)):
            yield from _icons(child)


def _of_file(path: Path) -> str:
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:  # said where the file is read
        return ""


def _digest(*said: object) -> str:
    return sha256(
        json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    ).hexdigest()

"""Icons: what an author typed, or the name of a unit, comes in; a native outline to be drawn in scheme colours goes out.

    named("机关") -> "landmark"     meant("学校医院党组织") -> "school"     glyph("landmark") -> Glyph

The set is Lucide, of the package `python-lucide`; `file_glyph` reads a unit's own SVG instead.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.icons.meanings import meant, typed

if TYPE_CHECKING:
    from pathlib import Path

    from slides.icons.geometry import Glyph

__all__ = ["NONE", "file_glyph", "glyph", "is_file", "meant", "named", "near", "search", "words_for"]

NONE = "none"
"""What `icon: none` and its like become: no icon, not even the default."""

_NO = frozenset({"none", "no", "off", "false", "无", "否", "不用", "没有"})
_SUFFIX = ".svg"


def is_file(icon: str) -> bool:
    """Return whether an icon is a file of the author's own."""
    return icon.lower().endswith(_SUFFIX)


def named(word: str) -> str:
    """Return the icon that an author means by `word`: its name, `none`, or a file's path; nothing where it is unknown."""
    word = word.strip()
    if is_file(word):
        return word
    if word.lower() in _NO:
        return NONE
    chinese = typed().get(word)
    if chinese:
        return chinese
    from slides.icons.library import canonical

    return canonical("-".join(word.lower().replace("_", " ").split()))


def near(word: str) -> str:
    """Return the icon or the Chinese word that the unknown `word` most likely means; nothing where none is like it."""
    from difflib import get_close_matches

    from slides.icons import library

    word = word.strip()
    if not word.isascii():
        said = meant(word)
        return _first(words_for(said)) or said or _first(get_close_matches(word, tuple(typed()), 1, 0.5))
    found = library.tagged(word.lower())
    alike = get_close_matches(word.lower().replace(" ", "-"), library.names(), 1, 0.75)
    return _first(alike) or _first(found) or _first(get_close_matches(word.lower(), library.names(), 1, 0.6))


def _first(found: list[str] | tuple[str, ...]) -> str:
    return found[0] if found else ""


def search(word: str) -> tuple[str, ...]:
    """Return the icons that have to do with `word`, the closest first; with no word all of them."""
    from slides.icons import library

    if not word:
        return library.names()
    if word.isascii():
        return library.tagged(word.lower())
    named_so = [icon for said, icon in typed().items() if word in said]
    return tuple(dict.fromkeys(filter(None, [*named_so, meant(word)])))


def words_for(icon: str) -> tuple[str, ...]:
    """Return the Chinese words that stand for `icon`."""
    return tuple(word for word, meant_icon in typed().items() if meant_icon == icon)


def glyph(name: str) -> Glyph:
    """Return the drawing of the icon `name`, as `named` gives it."""
    from slides.icons import library

    return library.glyph(name)


def file_glyph(path: Path, name: str) -> Glyph:
    """Return the drawing of the SVG file `path` as the glyph `name`. Raises SvgError for what is no drawing, OSError where it can't be read."""
    from slides.icons.svg import MOST_BYTES, refuse

    status = path.stat()
    if status.st_size > MOST_BYTES:
        refuse("svg-too-large")
    return _file_glyph(path, name, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=256)
def _file_glyph(path: Path, name: str, changed: int, size: int) -> Glyph:  # noqa: ARG001 the file as it is now, not as it was once
    from slides.icons.svg import read

    return read(path.read_bytes(), name)

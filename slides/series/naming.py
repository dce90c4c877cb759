"""The files' names of a series: a pattern and a row's values come in, a name that every system takes goes out, each once.

Names that differ in nothing but case or in how an accent is written are the same to some systems: the later rows of the
table have a number, ` (2)`. Only digests of the names are kept, so that a table may be long.
"""

from __future__ import annotations

import unicodedata
from hashlib import blake2b
from typing import TYPE_CHECKING

from slides.files import safe_name
from slides.variables import Fault, filled, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ENDING = ".pptx"
NUMBER = "number"
"""What `${number}` stands for where no column is called so: the row's number in the table, from 1."""


def pattern(wanted: str, stem: str, used: Iterable[str], columns: tuple[str, ...]) -> str:
    """Return the pattern `wanted` without its ending; by default the outline's stem and the first column that it has `used`."""
    if wanted.strip():
        return _bare(wanted)
    named = set(used)
    first = next((column for column in columns if column in named), columns[0])
    return f"{stem.replace('${', '$${')}-${{{first}}}"


def formed(wanted: str, values: Mapping[str, str | None], faults: list[Fault]) -> str:
    """Return the name, without ending, that the pattern `wanted` gives for `values`; what is wrong is added to `faults`."""
    return " ".join(_bare(filled(wanted, values, faults)).split())


def columns_of(wanted: str) -> tuple[str, ...]:
    """Return the columns that the pattern `wanted` uses, each once."""
    return tuple(dict.fromkeys(names(wanted)))


def _bare(name: str) -> str:
    return name[: -len(ENDING)] if name.lower().endswith(ENDING) else name


class Names:
    """The names given so far, in the order of the rows."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self._next: dict[int, int] = {}

    def claim(self, name: str) -> str:
        """Return `name` made safe, with a number where another row has it already."""
        stem = safe_name(name)
        first = _digest(stem)
        if first not in self._taken:
            self._taken.add(first)
            return stem
        number = self._next.get(first, 2)
        while (found := _digest(f"{stem} ({number})")) in self._taken:
            number += 1
        self._taken.add(found)
        self._next[first] = number + 1
        return f"{stem} ({number})"


def _digest(name: str) -> int:
    same = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return int.from_bytes(blake2b(same.encode(), digest_size=8).digest(), "big")

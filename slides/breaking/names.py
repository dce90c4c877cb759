"""Names that no line parts: all names of a speech come in, those that a text has in it come out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NONE: frozenset[str] = frozenset()


class Names:
    """The names of a speech, indexed by their first two characters when the first text is asked about."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = names

    @cached_property
    def _beginning(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name in dict.fromkeys(self._names):
            if len(name) > 1:
                found[name[:2]] = (*found.get(name[:2], ()), name)
        return found

    def within(self, text: str) -> frozenset[str]:
        """Return the names that stand in `text`, in time that grows with the text alone."""
        beginning = self._beginning
        if not beginning:
            return NONE
        found = [
            name
            for at in range(len(text) - 1)
            if (names := beginning.get(text[at : at + 2]))
            for name in names
            if text.startswith(name, at)
        ]
        return frozenset(found) if found else NONE


NO_NAMES = Names()
"""A speech without names."""

"""The themes of a series: what the command, a row or the outline names comes in, the theme to build with goes out.

The command goes before the row's column, the column before the outline. A theme is loaded once, however many rows have it.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from slides import pipeline
from slides.errors import InputError, Problem
from slides.variables import refers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from slides.errors import Span
    from slides.outline import Need
    from slides.source import Source

COLUMNS = ("theme", "主题")
"""What the column is called that chooses a row's theme."""


_MOST_STRANGE = 50
"""So many names that no theme has are told with the nearest that one has; a column of something else may have thousands."""


class Found(NamedTuple):
    """A theme as jobs name it, the digest of its files, or what is wrong with it."""

    name: str
    digest: str = ""
    problems: tuple[Problem, ...] = ()


def column(columns: Iterable[str], needs: Mapping[str, Need]) -> str:
    """Return the column that chooses the theme, if any; one that the outline shows in its texts is what it says there."""
    return next((name for name in columns if name.lower() in COLUMNS and not _shown(needs.get(name))), "")


def _shown(need: Need | None) -> bool:
    return need is not None and bool(need.texts)


class Themes:
    """The themes that rows name, each looked up once."""

    def __init__(self, source: Source, wanted: str | None) -> None:
        self._source = source
        self._wanted = wanted
        typed = source.value.get("theme")
        self.own = typed if isinstance(typed, str) else ""
        self._found: dict[str, Found] = {}
        self._strange = 0

    @property
    def shared(self) -> bool:
        """Whether the outline's own theme, or the one wanted of all rows, is the same for all."""
        return bool(self._wanted) or not refers(self.own)

    def of(self, typed: str) -> Found:
        """Return the theme that a row has which names `typed`; nothing stands for the outline's own."""
        named = self._wanted or typed.strip() or self.own.strip()
        found = self._found.get(named)
        if found is None:
            found = self._look_up(named)
            if not found.problems or self._strange < _MOST_STRANGE:
                self._found[named] = found
            self._strange += bool(found.problems)
        return found

    def names(self) -> tuple[str, ...]:
        """Return the themes found so far, as jobs name them."""
        return tuple(sorted({found.name for found in self._found.values() if not found.problems}))

    def _look_up(self, named: str) -> Found:
        if self._strange >= _MOST_STRANGE and named.partition("/")[0] not in _known() and "." not in named:
            return Found(named, problems=(Problem("theme-unknown", args={"name": named}),))
        own = not self._wanted and named == self.own.strip()
        span: Span | None = self._source.span(("theme",)) if own else None
        try:
            name = self._wanted or pipeline.own_theme(named, self._source, span)
            return Found(name, _digest(pipeline.load_theme(name, span).files))
        except InputError as error:
            return Found(named, problems=error.problems)


@cache
def _known() -> frozenset[str]:
    """Return the names and titles of all themes that come with the program."""
    from slides import theme

    places = theme.folders()
    shown = (title for titles in theme.titles(places).values() for title in titles.values())
    return frozenset(shown).union(theme.names(places))


def _digest(files: Iterable[str]) -> str:
    """Return the digest of the files that a theme is made of, in their order."""
    whole = sha256()
    for file in files:
        whole.update(sha256(Path(file).read_bytes()).digest())
    return whole.hexdigest()

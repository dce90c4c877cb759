"""What rules look at: a deck comes in, every text of its speech goes out, each with its place in the file.

A text is as shown, without marks and with its variables replaced; `place` finds its characters where the author typed them.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from slides.checks.typed import part_of, scalar_places, shown_at
from slides.errors import InputError, Span
from slides.records import Value
from slides.richtext import plain
from slides.source import Map, Seq

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slides.deck import Deck
    from slides.source import Path

_UNSAID = frozenset(
    {"kind", "id", "layout", "fit", "icon", "lang", "theme", "size", "path", "answers", "drawings", "checking", "terms"}
)
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’-]*(?:[,;:，；：。？！]? +[A-Za-z][A-Za-z'’-]*){2,}[.,;，；：。]*")
_HAN = re.compile(
    r"[“《（【]?[一-鿿](?:[一-鿿\w，。；：、“”！？（）《》,;:().]*[一-鿿]){3}[一-鿿\w，。；：、”！？）》,;:)X]*"
)
_WORDS = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_ONE_HAN = re.compile("[一-鿿]")
_MIXED = 4
"""How many words of another language for each character make a text with Chinese in it one of that language."""


class Said(NamedTuple):
    """A text that is shown or spoken: its role (`title`, `points`, `notes`, `lead`, `name` …), its language and its path."""

    text: str
    role: str = "notes"
    lang: str = "zh-CN"
    path: Path = ()
    marked: str = ""
    """The text with its marks, before `plain`."""

    @property
    def chinese(self) -> bool:
        """Whether it stands in a Chinese speech."""
        return self.lang.startswith("zh")

    def quotations(self) -> Iterator[tuple[int, Said]]:
        """Yield every stretch in the other language, three words or four characters at least, with its start."""
        lang = "en-US" if self.chinese else "zh-CN"
        for match in (_LATIN if self.chinese else _HAN).finditer(self.text):
            yield match.start(), Said(match[0], "quoted", lang, self.path)


class Reading:
    """A deck with its outline, its texts, and where they stand."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self.outline = deck.outline
        self.origin = deck.origin

    @cached_property
    def texts(self) -> tuple[Said, ...]:
        """Every text of the speech, each once."""
        if self.outline is None:
            return ()
        return tuple(dict.fromkeys(_said(self.outline, (), self.outline.lang, "")))

    def place(self, said: Said, start: int, text: str) -> Span | None:
        """Return where the characters `text` of `said` stand: in its value, else in a variable's, else where its value begins."""
        return self.typed(said, start, text)[0]

    def typed(self, said: Said, start: int, text: str) -> tuple[Span | None, bool]:
        """Return what `place` returns, and whether these very characters were typed there, one after the other."""
        if self.origin is None:
            return None, False
        path = _typed(self.origin.value, said.path)
        shown = range(start, start + len(text))
        found = self._at(path, said.marked or said.text, shown_at(said.marked or said.text), shown)
        return (found, True) if found else (self.origin.span(path), False)

    def _at(self, path: Path, given: str, marks: Sequence[int], shown: range) -> Span | None:
        """Return the place of the characters `shown` of what `given` shows, which came out of what was typed at `path`."""
        held = _value(self.origin.value, path) if self.origin else None
        if self.origin is None or not isinstance(held, str) or not shown or shown[-1] >= len(marks):
            return None
        inner = [marks[index] for index in shown]
        part = part_of(held, given, inner)
        if part is None:
            return None
        if part.variable:
            value = _value(self.origin.value, ("vars", part.variable))
            if value != part.text:
                return None
            return self._at(("vars", part.variable), part.text, range(len(part.text)), range(part.start, part.end))
        return self._span(path, held, part.start, part.end)

    def _span(self, path: Path, held: str, start: int, end: int) -> Span | None:
        """Return the place of the characters `start` to `end` of the value `held`, where they stand as they are."""
        if self.origin is None or not self._lines:
            return None
        first = self.origin.span(path)
        raw = "\n".join([self._lines[first.line - 1][first.column - 1 :], *self._lines[first.line :]])
        at = scalar_places(raw, held, end)
        if at is None or at[start:end] != [*range(at[start], at[start] + end - start)]:
            return None
        above, line = raw.count("\n", 0, at[start]), raw.rfind("\n", 0, at[start])
        return Span(first.file, first.line + above, at[start] - line if above else first.column + at[start])

    @cached_property
    def _lines(self) -> list[str]:
        from slides.source.cleaning import clean_raw
        from slides.source.decoding import decode
        from slides.source.reading import read

        try:
            name = self.origin.name if self.origin else ""
            return clean_raw(decode(read(name), name).text)[0].split("\n")
        except InputError:
            return []


def _said(value: Value, path: Path, lang: str, role: str) -> Iterator[Said]:
    """Yield every text of `value`, which was typed at `path`."""
    path = getattr(value, "path", ()) or path
    for name, field in value.FIELDS.items():
        if name in _UNSAID:
            continue
        given = getattr(value, name)
        if name == "title" and given and given == getattr(value, "slogan", ""):
            continue  # the title of a closing is its slogan
        inner = name if role in {"", "items"} or name not in {"text", "title"} else role
        if isinstance(given, tuple):
            for number, one in enumerate(given):
                yield from _part(one, (*path, field.key, number), lang, inner)
        else:
            yield from _part(given, (*path, field.key), lang, inner)


def _part(given: object, path: Path, lang: str, role: str) -> Iterator[Said]:
    if isinstance(given, Value):
        yield from _said(given, path, lang, role)
    elif isinstance(given, str) and given:
        shown = plain(given)
        yield Said(shown, role, _language(shown, lang), path, given)


def _language(text: str, lang: str) -> str:
    """Return the language of `text` by its letters; where they leave it open, that of the speech, `lang`."""
    han, words = len(_ONE_HAN.findall(text)), len(_WORDS.findall(text))
    if lang.startswith("zh"):
        return "en-US" if words > _MIXED * han else lang
    return "zh-CN" if han > words else lang


def _typed(tree: object, path: Path) -> Path:
    """Return `path` as the file has it, without the steps into short forms; where one text stands for many, its own."""
    found: list[str | int] = []
    value = tree
    for step in path:
        if isinstance(value, Map) and step not in value and len(value) == 1:
            (key,) = value
            found.append(key)
            value = value[key]
            if step == "title":
                continue
        held = value.get(str(step)) if isinstance(value, Map) else None
        if isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            held = value[step]
        if held is not None:
            found.append(step)
            value = held
    return tuple(found)


def _value(tree: object, path: Path) -> object:
    """Return what stands at `path`, or None."""
    value = tree
    for step in path:
        if isinstance(value, Map) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value

"""Making: a recipe comes in once, jobs one after another; each row's deck goes out as bytes.

A workshop keeps what the rows share: the outline's source and tables, items without variables, templates, and per template
the parts that are rendered and deflated. A deck has the parts of one built alone, and the same bytes whatever was made before it.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, NamedTuple

from slides import fit, kinds, outline, pipeline, plan, source
from slides.errors import InputError, Problem
from slides.fit.keeping import Kept
from slides.messages.message import Message
from slides.ooxml.damage import DAMAGED
from slides.ooxml.package import digest
from slides.outline.audience import Copies, notes_left
from slides.planned import Pages
from slides.recent import Recent
from slides.speech import proper_names
from slides.variables import placeless
from slides.writer.series import Series

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from slides.layout import Template
    from slides.series.values import Job, Wanted
    from slides.speech import Item, Outline

_MOST_TEMPLATES = 8
_ITEMS_KEPT = 512


class Recipe(NamedTuple):
    """All that a workshop is made from: what is wanted, the outline's bytes, and the digest of what all rows share.

    `templates` are those that come with it, by theme, size and language; others are compiled where they are wanted.
    """

    wanted: Wanted
    outline: bytes
    shared: str
    templates: tuple[tuple[tuple[str, str, str], Template], ...] = ()


class Made(NamedTuple):
    """A row's deck: its bytes, the number of its slides, the digest of its members, and what its author should know."""

    content: bytes
    slides: int
    deck: str
    doubts: tuple[Problem, ...]


class _Said(NamedTuple):
    """An item with its JSON and the proper names in it."""

    item: Item
    dumped: bytes
    names: tuple[str, ...]


class _Press(NamedTuple):
    """A template with what was fitted and rendered on it lately."""

    template: Template
    session: Series
    kept: Kept


class Workshop:
    """Makes the decks of one recipe, one after another, in one thread; raises InputError where the recipe can't be read."""

    def __init__(self, recipe: Recipe) -> None:
        wanted = recipe.wanted
        self._wanted = wanted
        parsed = source.parse(recipe.outline, str(wanted.outline), kinds.keys())
        self._copies = Copies(parsed, public=wanted.public)
        self._source = self._copies.source
        self._tables = outline.named_tables(self._source)
        self._items: dict[int, object] = {}
        self._plain = placeless(self._source.value)
        self._pages = Pages()
        self._dumps: Recent[int, _Said] = Recent(_ITEMS_KEPT)
        self._presses: dict[tuple[str, str, str], _Press] = {}
        self._given = dict(recipe.templates)
        own = self._source.value.get("vars")
        self._own = frozenset(own) if isinstance(own, dict) else frozenset()

    def make(self, job: Job) -> Made:
        """Return the deck of `job`; raises InputError whose problems name the row."""
        try:
            return self._made(job)
        except InputError as error:
            raise InputError([self._placed(one, job) for one in error.problems]) from error

    def warm(self, themes: Iterable[str]) -> None:
        """Compile the templates of `themes` as an outline without a size or language of its own wants them."""
        for theme in themes:
            self._press(theme, self._wanted.size or pipeline.DEFAULT_SIZE, self._wanted.lang or "zh-CN")

    def templates(self) -> tuple[tuple[tuple[str, str, str], Template], ...]:
        """Return the templates that are compiled, as a recipe takes them along."""
        return tuple((names, press.template) for names, press in self._presses.items())

    def _made(self, job: Job) -> Made:
        doubts: list[Problem] = []
        bound = self._bound(job, doubts)
        press = self._press(job.theme, self._wanted.size or bound.size or pipeline.DEFAULT_SIZE, bound.lang)
        deck = fit.fit(
            plan.plan(bound, self._pages), press.template, pipeline.properties(bound),
            bound.pieces(self._dumped), bound.names(self._named), self._source.span, press.kept,
        )  # fmt: skip
        package = press.session.package(deck, source=self._wanted.source)
        return Made(package.content, len(deck.slides), package.digest, tuple(self._placed(one, job) for one in doubts))

    def _said(self, item: Item) -> _Said:
        """Return what is worked out about an item, once for one that rows share."""
        found = self._dumps.get(id(item))
        if found is None:
            found = _Said(item, item.dump(), proper_names(item))
            self._dumps.keep(id(item), found)
        return found

    def _dumped(self, item: Item) -> bytes:
        return self._said(item).dumped

    def _named(self, item: Item) -> tuple[str, ...]:
        return self._said(item).names

    def _bound(self, job: Job, doubts: list[Problem]) -> Outline:
        values = {name: text or None for name, text in job.values.items() if text or name not in self._own}
        values.update(self._wanted.values)
        copy, left_out = self._copies.of(values)
        bound = outline.bind(
            copy,
            values,
            lang=self._wanted.lang,
            shared=self._items if copy is self._source else None,
            doubts=doubts,
            tables=self._tables,
            plain=self._plain,
            left_out=left_out,
        )
        bound = bound if self._wanted.notes else pipeline.unspoken(bound)
        doubts += [] if left_out is None else notes_left(bound, copy)
        return bound

    def _press(self, theme: str, size: str, lang: str) -> _Press:
        found = self._presses.get((theme, size, lang))
        if found is None:
            template = self._given.get((theme, size, lang)) or pipeline.compiled(theme, size, lang)
            if len(self._presses) >= _MOST_TEMPLATES:
                self._presses.pop(next(iter(self._presses)))
            found = self._presses[theme, size, lang] = _Press(template, Series(template), Kept())
        return found

    def _placed(self, problem: Problem, job: Job) -> Problem:
        name, line = str(self._wanted.rows), job.line
        row = Message(f"{name} 第 {line} 行", f"row {line} of {name}")
        return problem.of_row(row)


def digest_of(path: Path) -> str | None:
    """Return the digest of the members of the package at `path`, as `Made.deck`; None where it is missing or no package."""
    if not path.is_file():  # opening a pipe never ends
        return None
    try:
        with zipfile.ZipFile(path) as package:
            return digest([(one.filename, one.CRC) for one in package.infolist()])
    except (*DAMAGED, OSError):
        return None

"""The script as values: a deck comes in, its head and its blocks in the order of reading go out; no paper, no type."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.pacing import pace
from slides.richtext import Run, between, plain, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck
    from slides.pacing import Pace, Page
    from slides.speech import Outline

_LONGEST_SALUTATION = 30


class Heading(NamedTuple):
    """The title of a part."""

    text: str


class Mark(NamedTuple):
    """Where a slide comes up: its number and title, the minutes said before it and those it takes."""

    number: int
    title: str
    start: float
    minutes: float


class Passage(NamedTuple):
    """A paragraph to be read; a `salutation` stands flush left."""

    runs: tuple[Run, ...]
    salutation: bool = False


Block = Heading | Mark | Passage


class Manuscript(NamedTuple):
    """A whole script: its outline (whose head stands above), its time, and what is read; `marked` where it has marks."""

    deck: Deck
    outline: Outline | None
    pace: Pace
    blocks: tuple[Block, ...]
    marked: bool

    @property
    def lang(self) -> str:
        """The language of the speech."""
        return self.deck.properties.language


def manuscript(deck: Deck, *, marks: bool) -> Manuscript:
    """Return the script of `deck`, with a mark for each slide or without any."""
    timed = pace(deck)
    return Manuscript(deck, deck.outline, timed, tuple(_greeted(_blocks(deck, timed, marks=marks))), marks)


def _blocks(deck: Deck, timed: Pace, *, marks: bool) -> Iterator[Block]:
    sections = {section.path: section for section in deck.outline.sections} if deck.outline else {}
    for part in timed.parts:
        shown = [page for page in part.pages if not page.slide.hidden]
        section = next(
            (sections[path] for page in shown for path in sections if page.slide.path[: len(path)] == path), None
        )
        if section:
            yield Heading(part.title)
        introduction = section.notes if section else ""
        above = _Said(introduction)
        said = _Said("")
        for page in shown:
            if marks:
                yield Mark(page.number, page.title, page.start, page.minutes)
            if page.slide.part == 1:
                said = _Said(page.value.notes if page.value else "")
            words = _words(page, plain(introduction).strip(), whole=not marks)
            for line in filter(None, map(str.strip, words.splitlines())):
                yield Passage(said.emphasized(line) or above.emphasized(line) or (Run(line),))


def _words(page: Page, introduction: str, *, whole: bool) -> str:
    """Return the words of a page; `whole` gives a continued item's at its first page, uncut, with what introduces its part."""
    if not whole or page.slide.parts == 1 or page.value is None:
        return page.words
    if page.slide.part > 1:
        return ""
    own = plain(page.value.notes)
    common = min(len(introduction), len(page.words))
    introduced = page.words[:common] == introduction[:common] != own[:common]
    return f"{introduction}\n{own}" if introduced else own


class _Said:
    """An author's words with their emphasis, and how far they have been read."""

    def __init__(self, marked: str) -> None:
        self._runs = runs(marked)
        self._plain = plain(marked)
        self._read = 0

    def emphasized(self, line: str) -> tuple[Run, ...]:
        """Return `line` as the author marked it; nothing if it isn't in these words, or was read."""
        at = self._plain.find(line, self._read)
        if at < 0:
            return ()
        self._read = at + len(line)
        return tuple(between(self._runs, at, self._read))


def _greeted(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks, the first passage as a salutation if it is one: `同志们：`."""
    first = True
    for block in blocks:
        if isinstance(block, Passage) and first:
            first = False
            text = "".join(run.text for run in block.runs)
            yield block._replace(salutation=text.endswith(("：", ":")) and len(text) <= _LONGEST_SALUTATION)
        else:
            yield block

"""How long the speech takes: a deck comes in, the minutes of its pages, of its parts and of the whole go out.

A Chinese speech is read at 200 to 240 characters a minute, an English one at 120 to 150 words; the middle is taken. What an
author plans with `minutes` counts instead. Words that the program makes itself, for agenda and overviews, nobody reads out.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from slides.richtext import plain
from slides.speech import Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck, Slide
    from slides.speech import Path, Section

HAN_A_MINUTE = 220
WORDS_A_MINUTE = 135

_HAN = re.compile(r"[㐀-鿿豈-\ufaff\U00020000-\U0003ffff]+")  # of a third range it would take 4 ms to compile
_BETWEEN_WORDS = re.compile(r"(?<=[!-~])\n(?=[!-~])")
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'’.,%-]*")


class Page(NamedTuple):
    """A slide with its time: its number from 1, what it shows, its title, its words, the minutes it takes and those before it."""

    number: int
    slide: Slide
    value: Section | Item | None
    title: str
    words: str
    minutes: float
    start: float


class Part(NamedTuple):
    """A part of the speech, named as in PowerPoint, with its pages."""

    title: str
    pages: tuple[Page, ...]

    @property
    def minutes(self) -> float:
        """The minutes that its pages take."""
        return sum(page.minutes for page in self.pages)

    @property
    def start(self) -> float:
        """The minutes before it."""
        return self.pages[0].start


class Pace(NamedTuple):
    """The time of a whole speech; `slot` is the minutes that the meeting gives, None where the outline names none."""

    parts: tuple[Part, ...]
    slot: float | None

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages in their order."""
        return tuple(page for part in self.parts for page in part.pages)

    @property
    def total(self) -> float:
        """The minutes that the speech takes."""
        return sum(part.minutes for part in self.parts)

    @property
    def spoken(self) -> bool:
        """Whether the author wrote or planned anything to say."""
        return any(page.words or page.minutes for page in self.pages)

    @property
    def over(self) -> float:
        """The minutes beyond the slot; negative where some are left, 0 without a slot."""
        return self.total - self.slot if self.slot is not None else 0.0


def minutes(words: str) -> float:
    """Return how many minutes `words` take to say."""
    return sum(map(len, _HAN.findall(words))) / HAN_A_MINUTE + len(_WORD.findall(words)) / WORDS_A_MINUTE


def pace(deck: Deck) -> Pace:
    """Return how long each page, each part and the whole of `deck` takes to say."""
    slot = deck.outline.meeting.slot if deck.outline else None
    parts = groupby(_pages(deck), key=lambda page: page.slide.section)
    return Pace(tuple(Part(title, tuple(pages)) for title, pages in parts), slot)


def shown(length: float) -> str:
    """Return minutes as people say them: `12.5`, `12`."""
    return f"{length:.1f}".removesuffix(".0")


def clock(length: float) -> str:
    """Return minutes as a clock shows them: `8:05`, `1:02:30` from an hour on."""
    whole = round(length * 60)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def title(slide: Slide, value: Section | Item | None) -> str:
    """Return the title of an item or, for pages of the deck's own and continued ones, of the slide, on one line."""
    if isinstance(value, Item) and value.title and slide.parts == 1:
        return plain(value.title)
    return title_shown(slide)


def title_shown(slide: Slide) -> str:
    """Return the title that stands on the slide, its lines joined, with a blank where words would run together; else its key."""
    shown = next((fill.text.text for fill in slide.fills if fill.slot.name == "title"), slide.key)
    return _BETWEEN_WORDS.sub(" ", shown).replace("\n", "")


def shown_by(deck: Deck) -> Iterator[Section | Item | None]:
    """Yield for each slide the section or item that it shows; None for pages of the deck's own and decks without outline.

    Items made of a table's rows have one place in the file, so they are told apart by their order.
    """
    outline = deck.outline
    sections = {section.path: section for section in outline.sections} if outline else {}
    items: dict[Path, list[Item]] = {}
    for item in outline.items() if outline else ():
        items.setdefault(item.path, []).append(item)
    current: Item | None = None
    for slide in deck.slides:
        if items.get(slide.path) and slide.part == 1:
            current = items[slide.path].pop(0)
        yield current if slide.path in items else sections.get(slide.path)


def _pages(deck: Deck) -> Iterator[Page]:
    values = list(shown_by(deck))
    start = 0.0
    for number, (slide, value) in enumerate(zip(deck.slides, values, strict=True), 1):
        words = _words(slide, value, authored=deck.outline is not None)
        length = _minutes(slide, words, value.minutes if isinstance(value, Item) else None)
        yield Page(number, slide, value, title(slide, value), words, length, start)
        start += length


def _words(slide: Slide, value: Section | Item | None, *, authored: bool) -> str:
    """Return what is said on the slide; nothing where it is hidden or the notes are only the program's."""
    said = slide.notes.strip()
    if slide.hidden:
        return ""
    if isinstance(value, Item) or not authored:
        return said
    return said if value and said == plain(value.notes).strip() else ""


def _minutes(slide: Slide, words: str, planned: float | None) -> float:
    """Return the minutes that the author planned for the slide, else those that its words take."""
    if slide.hidden:
        return 0.0
    return minutes(words) if planned is None else planned / slide.parts

"""The tasks of a speech: recommendations with their steps, and sectors.

What comes in is a `Deck`; what goes out is one `Task` for each step, for each recommendation without steps and for each sector,
in the order of the speech. The first owner leads, further ones support: a task has one line whoever shares in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.kinds.place import listing
from slides.kinds.recommendation import Recommendation
from slides.kinds.sector import Sector
from slides.numerals import numbered
from slides.pacing import shown_by
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from slides.deck import Deck
    from slides.speech import Item, Outline, Point


class Task(NamedTuple):
    """A line of the table: its part of the speech, what it belongs to, what is to be done, who leads and supports, by when.

    `answers` are the titles of the problems that it answers; `slide` counts from 1. What the speech does not say is empty.
    """

    part: str
    topic: str
    measures: tuple[str, ...]
    lead: str
    support: tuple[str, ...]
    due: str
    answers: tuple[str, ...]
    slide: int


def tasks(deck: Deck) -> tuple[Task, ...]:
    """Return the tasks that `deck` sets, in the order of the speech; none for a deck without its outline."""
    if deck.outline is None:
        return ()
    slides: dict[int, int] = {}
    for number, value in enumerate(shown_by(deck), 1):
        slides.setdefault(id(value), number)
    return tuple(_tasks(deck.outline, slides))


def _tasks(outline: Outline, slides: Mapping[int, int]) -> Iterator[Task]:
    problems = {name: plain(item.title) for name, item in outline.problems().items()}
    for number, section in enumerate(outline.sections, 1):
        part = numbered(number, plain(section.title), outline.lang)
        for item in section.items:
            slide = slides.get(id(item), 0)
            if isinstance(item, Recommendation):
                answered = tuple(dict.fromkeys(problems[name] for name in item.answers if name in problems))
                yield from _recommended(item, part, answered, slide, outline.lang)
            elif isinstance(item, Sector):
                measures = tuple(_asked(item, outline.lang))
                yield Task(part, plain(item.title), measures, plain(item.name), (), "", (), slide)


def _recommended(item: Recommendation, part: str, answers: tuple[str, ...], slide: int, lang: str) -> Iterator[Task]:
    """Yield a task for each step, and one for the whole where that has an owner of its own, with the points as its measures."""
    for duty in item.duties():
        measures = _measures(item, lang) if duty.task is item.title else (plain(duty.task),)
        yield Task(part, plain(item.title), measures, *_owners(duty.owner), plain(duty.due), answers, slide)


def _owners(names: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    lead, *support = (*map(plain, names), "")
    return lead, tuple(filter(None, support))


def _asked(item: Sector, lang: str) -> Iterator[str]:
    """Yield what is asked of a sector: its formulas, its points, and its groups by name."""
    if item.chips:
        yield listing(map(plain, item.chips), lang)
    yield from _measures(item, lang)
    for group in item.groups:
        asked = [*map(plain, group.chips), *(_point(point, lang) for point in group.points)]
        yield _named(plain(group.name), asked, lang)


def _measures(item: Item, lang: str) -> tuple[str, ...]:
    return tuple(_point(point, lang) for point in item.points)


def _point(point: Point, lang: str) -> str:
    return _named(plain(point.text), [plain(inner.text) for inner in point.points], lang)


def _named(name: str, inner: list[str], lang: str) -> str:
    colon = "：" if lang.startswith("zh") else ": "
    comma = "，" if lang.startswith("zh") else ", "
    return f"{name}{colon}{comma.join(inner)}" if inner else name

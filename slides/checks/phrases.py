"""Set phrases: what an outline names comes in, the right forms with their near misses go out, and where a text nearly has one.

A near miss is one that the list gives, or one in which a character or two inside of it differ, or a few in a row are missing:
other words at its ends make another phrase (从严治校).
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from slides.errors import InputError, Problem, Span
from slides.references import THEME_FILES, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.deck import Deck
    from slides.source import Source

SHORTEST, LONG = 6, 10
"""The fewest characters of a phrase whose near misses are found unnamed, and those from which two may differ."""

MOST_MISSING = 3
_MOST_PHRASES = 5_000


class Near(NamedTuple):
    """A near miss: where it begins, its characters, and the right form."""

    start: int
    text: str
    right: str


class Listed(NamedTuple):
    """The right forms that a deck's outline names, each with its near misses, and what is wrong with its files of them."""

    right: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def listed(deck: Deck) -> Listed:
    """Return the set phrases of `deck`; what can't be had of a file is said at the outline's own line."""
    if deck.outline is None or deck.origin is None:
        return Listed({}, ())
    folder = Path(deck.origin.name).parent
    right: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for number, typed in enumerate(deck.outline.checking.phrases):
        try:
            right.update(phrases(typed, folder))
        except InputError as error:
            at = deck.origin.span(("check", "phrases", number))
            problems += (one if one.span and one.span.line else replace(one, span=at) for one in error.problems)
    return Listed(right, tuple(problems))


def phrases(typed: str, folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the right forms that `typed` names, a file in `folder` or below or a form itself, each with its near misses.

    Raises `InputError` with every problem at its line of the file.
    """
    if not typed.endswith(THEME_FILES):
        return {typed: ()}
    from slides import source

    file = inside(typed, folder)
    if file is None:
        raise InputError(Problem("phrases-outside", args={"path": typed}, hint="phrases-outside"))
    given = source.load(os.fspath(file), {})
    problems = list(_problems(given))
    if problems:
        raise InputError(problems)
    return {form: _listed(missed) for form, missed in given.value.items()}


def near(text: str, right: Mapping[str, tuple[str, ...]]) -> Iterator[Near]:
    """Yield every near miss in `text` of a form of `right`, none twice and none within a right form."""
    taken = {index for form in right for start in _places(text, form) for index in range(start, start + len(form))}
    given = [
        Near(start, miss, form) for form, missed in right.items() for miss in missed for start in _places(text, miss)
    ]
    for one in (*given, *(one for form in right for one in _alike(text, form))):
        own = range(one.start, one.start + len(one.text))
        if taken.isdisjoint(own):
            taken.update(own)
            yield one


def _problems(given: Source) -> Iterator[Problem]:
    for number, (form, missed) in enumerate(given.value.items()):
        listed = missed if isinstance(missed, list) else [] if missed is None else [missed]
        if number >= _MOST_PHRASES or not form.strip() or not all(isinstance(one, str) and one for one in listed):
            span = given.key_span((form,))
            yield Problem("bad-phrase", span, args={"text": form}, hint="bad-phrase")
        elif form in listed:
            yield Problem("phrase-both", given.span((form,)), args={"text": form}, hint="phrase-both")
    if not given.value:
        yield Problem("bad-phrase", Span(given.name, 1, 1), args={"text": ""}, hint="bad-phrase")


def _listed(missed: object) -> tuple[str, ...]:
    if isinstance(missed, list):
        return tuple(map(str, missed))
    return (str(missed),) if missed else ()


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _alike(text: str, form: str) -> Iterator[Near]:
    """Yield the stretches of `text` that are `form` but for a slip."""
    if len(form) < SHORTEST:
        return
    most = 2 if len(form) >= LONG else 1
    size = len(form) // (most + 1)
    for number in range(most + 1):
        offset = number * size
        for place in _places(text, form[offset : offset + size]):
            best = _best(text, form, place - offset, most)
            if best:
                yield best


def _best(text: str, form: str, begin: int, most: int) -> Near | None:
    """Return the stretch of `text` around `begin` that is most like `form`, if it is like enough."""
    found: list[tuple[int, int, int, str]] = []
    missing = MOST_MISSING if len(form) >= LONG else 1
    for start in range(max(0, begin - missing), begin + missing + 1):
        for end in range(start + len(form) - missing, min(len(text), start + len(form) + most) + 1):
            part = text[start:end]
            if part[:1] != form[:1] or part[-1:] != form[-1:] or _is_other_word(part, form):
                continue
            cost = 1 if _lacks(part, form, missing) else _distance(part, form, most)
            if 0 < cost <= most:
                found.append((cost, abs(len(part) - len(form)), start, part))
    if not found:
        return None
    _, _, start, part = min(found)
    return Near(start, part, form)


def _is_other_word(part: str, form: str) -> bool:
    """Tell whether a word of two characters stands for another, as in 以患者为中心 for 以人民为中心."""
    if len(part) != len(form):
        return False
    apart = [index for index, (one, other) in enumerate(zip(part, form, strict=True)) if one != other]
    return (
        len(apart) == 2 and apart[1] == apart[0] + 1 and {part[at] for at in apart}.isdisjoint(form[at] for at in apart)
    )


def _lacks(part: str, form: str, most: int) -> bool:
    """Tell whether `part` is `form` without a few characters in a row inside of it."""
    gap = len(form) - len(part)
    if not 0 < gap <= most:
        return False
    return any(form.startswith(part[:same]) and form.endswith(part[same:]) for same in range(1, len(part)))


def _distance(one: str, other: str, most: int) -> int:
    """Return how many characters must be put in, left out or changed; `most` + 1 stands for any more."""
    row: list[int] = [*range(len(other) + 1)]
    for number, left in enumerate(one, 1):
        before = row
        row = [number]
        for index, right in enumerate(other, 1):
            row.append(min(before[index] + 1, row[-1] + 1, before[index - 1] + (left != right)))
        if min(row) > most:
            return most + 1
    return row[-1]

"""How a title is broken by sense: its text and the width of its box come in, two or more balanced lines come out.

Three witnesses say where a word ends: our list of official words, patterns (a number with its unit, `党建+X`, `以A促B`, a
quotation, a name) and budoux's phrase model, where it is installed. The cheapest set of breaks wins: cheap after a comma or
before a verb, dear where only one witness stands for it, dearer the less alike the lines are.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.breaking.kinsoku import is_wide, may_break
from slides.metrics import MARGIN, parted_reach, reach
from slides.titles.costs import cost_of_break
from slides.titles.phrases import phrase_ends
from slides.titles.wholes import LONG_NAME, known_words, wholes
from slides.words import NEVER_FIRST, NEVER_LAST, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["by_sense", "minded"]

LONGEST = 600
"""A longer title is not broken by sense: it has no room on a slide."""

_BALANCE = 8.0
_SHORTEST, _SHORT = 1.5, 2.5
_SHORT_LINE = 12.0
_FURTHER = 3.0
"""What a line more costs: it is taken where fewer would part what belongs together."""
_PARTED = 7.0
_LONG_WORD = 5
_MOST_OF = 0.6
"""A name of so much of the text may leave no good line beside it."""
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")
_TAIL = " ，。、；：！？）》”’,.;:!?)"


class _Cut(NamedTuple):
    """A place where a line may end, what it costs, and where the characters around it are, in em."""

    at: int
    cost: float
    line_end: float
    next_start: float


@lru_cache(maxsize=512)
def by_sense(
    text: str,
    width_em: float,
    face: str,
    bold: bool,  # noqa: FBT001 - the key of a cache
    most: int,
    names: frozenset[str] = frozenset(),
) -> tuple[str, ...] | None:
    """Return `text` in as few lines as have room, at most `most`, no line ending inside one of `names`; None if there is no way.

    A line has room for what other programs than PowerPoint put between Chinese and Latin, so it stays one line everywhere.
    A name, word or quotation wider than a line, or a name of more than `LONG_NAME` em or most of the text, is parted where
    that reads best.
    """
    text = text.strip()
    starts = parted_reach(text, face, bold)
    room = width_em - MARGIN
    if most >= 1 and starts[-1] <= room:
        return (text,)
    if len(text) > LONGEST or starts[-1] > room * most:
        return None
    inside = _inside(text, reach(text, face, bold), room, names)
    cuts = [*_cuts(text, starts, inside), _Cut(len(text), 0.0, starts[-1], starts[-1])]
    ways = [
        (cost + _FURTHER * (count - 2), ends)
        for count in range(2, most + 1)
        for cost, ends in _cheapest(cuts, count, room, starts[-1] / count)
    ]
    if not ways:
        return None
    _, ends = min(ways)
    return tuple(text[start:end].strip() for start, end in zip((0, *ends), ends, strict=False))


def _cheapest(cuts: list[_Cut], count: int, room: float, even: float) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Yield the cost and the ends of `count` lines at the least cost, each no wider than `room`; nothing if there are none."""
    reached: dict[int, tuple[float, tuple[int, ...]]] = {-1: (0.0, ())}
    for number in range(1, count + 1):
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (spent, ends) in reached.items():
            left = cuts[start].next_start if start >= 0 else 0.0
            for index in range(start + 1, len(cuts)):
                cut = cuts[index]
                line = cut.line_end - left
                if line > room:
                    break
                if (index == len(cuts) - 1) != (number == count) or line < _SHORTEST:
                    continue
                cost = spent + cut.cost + _unevenness(line, even)
                if index not in further or cost < further[index][0]:
                    further[index] = cost, (*ends, cut.at)
        reached = further
    if len(cuts) - 1 in reached:
        yield reached[len(cuts) - 1]


def _unevenness(line: float, even: float) -> float:
    away = (line - even) / even
    return _BALANCE * away * away + (_SHORT_LINE if line < _SHORT else 0.0)


def _cuts(text: str, starts: Sequence[float], inside: tuple[set[int], set[int]]) -> Iterator[_Cut]:
    whole, dear = inside
    places = [
        at for at in range(1, len(text)) if at not in whole and may_break(text, at) and starts[at] < starts[at + 1]
    ]
    words = known_words(text)
    ends = phrase_ends(text, [at for at in places if is_wide(text[at - 1]) and is_wide(text[at])])
    for at in places:
        cost = cost_of_break(text, at, words, ends)
        if cost is not None:
            end = len(text[:at].rstrip())
            yield _Cut(at, cost + _PARTED * (at in dear), starts[end], starts[at])


def _inside(text: str, starts: Sequence[float], room: float, names: frozenset[str]) -> tuple[set[int], set[int]]:
    """Return the places inside what stays whole, and those inside what stays whole if it can."""
    whole: set[int] = set()
    dear = {at for match in _QUOTED.finditer(text) for at in range(match.start() + 1, match.end())}
    for start, end in wholes(text, names):
        wide = starts[end] - starts[start]
        named = wide > min(LONG_NAME, _MOST_OF * starts[-1]) and text[start:end] in names
        (dear if named or wide > room else whole).update(range(start + 1, end))
    for start, word in known_words(text).first.items():
        joints = _joints(word)
        whole.update(start + at for at in range(1, len(word)) if at not in joints)
        dear.update(start + at for at in joints)
    return whole, dear


@lru_cache(maxsize=512)
def _joints(word: str) -> tuple[int, ...]:
    """Return where a long word may be parted if need be: before or behind a word in it."""
    if len(word) <= _LONG_WORD:
        return ()
    return tuple(at for at in range(2, len(word) - 1) if is_known(word[at:]) or is_known(word[:at]))


@lru_cache(maxsize=512)
def minded(lines: tuple[str, ...], names: frozenset[str] = frozenset()) -> int:
    """Return what a reader would mind in `lines`, which joined are their paragraph: 0 where nothing.

    A last line of one or two characters counts 4; a name, a number with its unit, a quotation, `党建+X` or a half of `以A促B`
    parted counts 3 each; a word parted, or one such as 的 or 把 parted from what it belongs to, counts 1.
    """
    if len(lines) < 2:
        return 0
    text = "".join(lines)
    parted = _parted(text, names)
    found = 4 * is_orphan(lines[-1])
    at = 0
    for line in lines[:-1]:
        at += len(line)
        found += parted.get(at, 0)
    return found


def serious(lines: tuple[str, ...], names: frozenset[str] = frozenset()) -> bool:
    """Return whether `minded` would count more in `lines` than parted words."""
    if is_orphan(lines[-1]):
        return True
    at, ends = 0, []
    for line in lines[:-1]:
        at += len(line)
        ends.append(at)
    spans = wholes("".join(lines), names)
    return any(start < one < end for start, end in spans if end - start <= 2 * LONG_NAME for one in ends)


@lru_cache(maxsize=512)
def _parted(text: str, names: frozenset[str]) -> dict[int, int]:
    """Return what a line's end counts at each place inside a whole."""
    first, last = known_words(text)
    found = {at: 1 for at, sign in enumerate(text) if sign in NEVER_FIRST and at not in first}
    found |= {at: 1 for at, sign in enumerate(text, 1) if last.get(at, sign) in NEVER_LAST}
    found |= {at: 1 for start, word in first.items() for at in range(start + 1, start + len(word))}
    for start, end in wholes(text, names):
        if end - start <= 2 * LONG_NAME:
            found.update(dict.fromkeys(range(start + 1, end), 3))
    return found


def is_orphan(line: str) -> bool:
    """Return whether the last line `line` is so short that it looks lost: one or two characters, or a stub of a word."""
    tail = line.strip(_TAIL)
    return len(tail) <= 2 or (len(tail) <= 3 and tail.isascii() and tail.isalpha())

"""How a title is broken by sense: its text and the width of its box come in, two or more balanced lines come out.

Three witnesses say where a word ends: our list of official words, patterns (a number with its unit, `党建+X`, `以A促B`, a
quotation) and budoux's phrase model, where it is installed. The cheapest set of breaks wins: cheap after a comma or before
a verb, dear where only one witness stands for it, dearer the less alike the lines are.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.breaking.kinsoku import may_break
from slides.metrics import MARGIN, reach
from slides.words import NEVER_FIRST, NEVER_LAST, VERBS, word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 600
"""A longer title is not broken by sense: it has no room on a slide."""

_NUMERAL, _MEASURE = "\ue000", "\ue001"
_SIGNS = str.maketrans(
    dict.fromkeys("〇零一二两三四五六七八九十百千万亿余多", _NUMERAL)
    | dict.fromkeys("个大项次届条类种级年月日名位家场期批章节篇步点人元件支套座所天周轮重维号", _MEASURE)
)
"""Chinese numerals and measure words as one sign each: patterns of these need no large set, which is slow to compile."""

_COUNTED = re.compile(
    rf"[\d.,]*\d{_NUMERAL}*\s*[{_NUMERAL}{_MEASURE}\u4e00-\u9fff]|{_NUMERAL}+{_MEASURE}|第[\d{_NUMERAL}]+\S?"
)
_WHOLE = re.compile(
    r"\d+\s*年(?:\s*\d+\s*月(?:\s*\d+\s*[日号])?)?|\d+\s*月\s*\d+\s*[日号]"
    r"|\d[万亿]?(?:个百分点|平方米|平方公里|公里|周年|季度|方面|个月|亿元|万元|小时|分钟)"
    r"|《[^《》]{1,16}》|“[^“”]{1,10}”|‘[^‘’]{1,10}’|（[^（）]{1,10}）"
)
_PLUS = re.compile(r"[^\W_]{1,4}[+＋](?=[^\W\d])|党建加(?=\w)")
_DRIVES = re.compile(r"以([^\W_]{1,8}?)(?=[促带])[促带]\w\w")
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"]
)
_WINDOWS = {
    **{f"UW{number}": (number - 1, number) for number in range(1, 7)},
    **{f"BW{number}": (number, number + 2) for number in range(1, 4)},
    **{f"TW{number}": (number - 1, number + 2) for number in range(1, 5)},
}
"""The characters that a group of budoux's weights looks at, counted from three before the place."""

_BALANCE = 8.0
_SHORTEST, _SHORT = 1.5, 2.5
_SHORT_LINE = 12.0
_DANGLING = 2.5


class _Cut(NamedTuple):
    """A place where a line may end, what it costs, and where the characters around it are, in em."""

    at: int
    cost: float
    line_end: float
    next_start: float


@lru_cache(maxsize=2048)
def by_sense(text: str, width_em: float, face: str, bold: bool, most: int) -> tuple[str, ...] | None:  # noqa: FBT001
    """Return `text` in as few lines as have room, at most `most`; None if there is no good way."""
    text = text.strip()
    starts = reach(text, face, bold)
    room = width_em - MARGIN
    if most >= 1 and starts[-1] <= room:
        return (text,)
    if len(text) > LONGEST or starts[-1] > room * most:
        return None
    cuts = [*_cuts(text, starts), _Cut(len(text), 0.0, starts[-1], starts[-1])]
    for count in range(2, most + 1):
        if ends := _cheapest(cuts, count, room, starts[-1] / count):
            return tuple(text[start:end].strip() for start, end in zip((0, *ends), ends, strict=False))
    return None


def _cheapest(cuts: list[_Cut], count: int, room: float, even: float) -> tuple[int, ...]:
    """Return the ends of `count` lines at the least cost, each no wider than `room`; nothing if there are none."""
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
    return reached[len(cuts) - 1][1] if len(cuts) - 1 in reached else ()


def _unevenness(line: float, even: float) -> float:
    away = (line - even) / even
    return _BALANCE * away * away + (_SHORT_LINE if line < _SHORT else 0.0)


def _cuts(text: str, starts: Sequence[float]) -> Iterator[_Cut]:
    words = _words(text)
    whole = _inside(text, words)
    phrases = _phrases(text)
    quoted = {at for match in _QUOTED.finditer(text) for at in range(match.start() + 1, match.end())}
    for at in range(1, len(text)):
        if at in whole or not may_break(text, at) or starts[at] == starts[at + 1]:
            continue
        cost = _cost(text, at, words, phrases)
        if cost is not None:
            end = len(text[:at].rstrip())
            yield _Cut(at, cost + 8.0 * (at in quoted), starts[end], starts[at])


class _Words(NamedTuple):
    """The known words of a text by the index of their first character and by that after their last."""

    first: dict[int, str]
    last: dict[int, str]


def _words(text: str) -> _Words:
    found = _Words({}, {})
    at = 0
    while at < len(text):
        word = word_at(text, at)
        if word:
            found.first[at] = found.last[at + len(word)] = word
        at += len(word) or 1
    return found


def _inside(text: str, words: _Words) -> set[int]:
    """Return the places inside what stays whole."""
    spans = [(at, at + len(word)) for at, word in words.first.items()]
    spans += [match.span() for match in _WHOLE.finditer(text)]
    spans += [match.span() for match in _COUNTED.finditer(text.translate(_SIGNS))]
    for match in _PLUS.finditer(text):
        start = match.start()
        known = [at for at, word in words.first.items() if at < match.end() - 1 <= at + len(word)]
        spans.append(
            (min([start, *known]) if known else start, match.end() + len(word_at(text, match.end()) or "二字"))
        )
    for match in _DRIVES.finditer(text):
        spans += [
            (match.start(), match.end(1)),
            (match.end(1), match.end() - 2 + len(word_at(text, match.end() - 2) or "二字")),
        ]
    return {at for start, end in spans for at in range(start + 1, end)}


def _phrases(text: str) -> frozenset[int] | None:
    """Return where budoux's model ends a phrase of `text`, or None where it isn't installed.

    The model is a sum of weights over the one, two and three characters around a place; above half of all weights it is an end.
    """
    model = _model()
    if model is None:
        return None
    weights, threshold = model
    padded = f"\0\0\0{text}\0\0\0"
    return frozenset(
        at
        for at in range(1, len(text))
        if sum(weight.get(padded[at + start : at + end], 0) for start, end, weight in weights) > threshold
    )


@cache
def _model() -> tuple[list[tuple[int, int, dict[str, int]]], float] | None:
    """Return the weights of budoux's model for simplified Chinese, each with its window, and its threshold.

    Why not `import budoux`: it imports an HTML parser too, which takes longer than a whole deck.
    """
    import json
    from importlib.util import find_spec
    from pathlib import Path

    package = find_spec("budoux")
    if package is None or not package.submodule_search_locations:
        return None
    try:
        model = Path(package.submodule_search_locations[0], "models", "zh-hans.json").read_bytes()
    except OSError:
        return None
    groups: dict[str, dict[str, int]] = json.loads(model)
    weights = [(*_WINDOWS[name], group) for name, group in groups.items()]
    return weights, sum(sum(group.values()) for group in groups.values()) / 2


def _cost(text: str, at: int, words: _Words, phrases: frozenset[int] | None) -> float | None:
    """Return what a break before the character `at` costs, None where there must be none."""
    before, after = text[at - 1], text[at]
    if before.isspace():
        return _cost_of_space(text, at)
    if before in "，。；：！？,;:—":
        return 0.0
    if before == "、":
        return 0.8
    if after in NEVER_FIRST and at not in words.first:
        return None
    ended = words.last.get(at, before)
    if ended in NEVER_LAST:
        return None
    cost = _cost_of_phrase(text, at, words, phrases)
    return None if cost is None else cost + _DANGLING * (ended in VERBS)


def _cost_of_phrase(text: str, at: int, words: _Words, phrases: frozenset[int] | None) -> float | None:
    """Return the cost by what begins or ends at `at`: a verb, a preposition, a quotation, a word."""
    before, after = text[at - 1], text[at]
    if words.first.get(at) in VERBS or before == "的":
        return 1.0
    if after in NEVER_LAST and at not in words.first and (phrases is None or at in phrases):
        return 1.2
    if before in "》”）" or after in "《“（":
        return 1.5
    return _cost_of_words(at, words, phrases)


def _cost_of_space(text: str, at: int) -> float:
    word = text[:at].split()[-1:]
    before, after = (word[0][-1] if word else " "), text[at]
    if before.isascii() != after.isascii():
        return 2.5
    if not before.isascii() or not before.isalnum():
        return 0.0
    return 3.0 if word[0].casefold() in _SMALL else 1.0


def _cost_of_words(at: int, words: _Words, phrases: frozenset[int] | None) -> float | None:
    """Return the cost by how many witnesses see the end of a word at `at`."""
    begins, ends = at in words.first, at in words.last
    seen = phrases is not None and at in phrases
    if begins and ends:
        return 2.0
    if begins or ends:
        return 2.5 if seen else 5.0
    if seen:
        return 4.0
    return 9.0 if phrases is None else None

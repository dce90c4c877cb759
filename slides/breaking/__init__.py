"""Where lines end: a paragraph and the width of its box come in, the lines that PowerPoint would set come out.

The rules are those of PowerPoint's standard kinsoku for zh-CN with `eaLnBrk="1"` and `latinLnBrk="0"`: a line may end between
any two Chinese characters except before a closing or after an opening mark, and after the spaces and hyphens of Latin text;
spaces hang over the line's end. A word longer than a line is cut between its characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from slides.breaking.kinsoku import NO_END, NO_START, SPACES, may_break
from slides.breaking.names import NONE
from slides.metrics import MARGIN, parted_width, reach, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = [
    "HARD",
    "MARGIN",
    "NO_END",
    "NO_START",
    "blemishes",
    "clauses",
    "line_count",
    "line_ends",
    "may_break",
    "pieces",
    "sentences",
    "stretches",
    "title_lines",
    "wrap",
]

HARD = "\n\v"
"""The characters that end a line by themselves; a vertical tab is a `<a:br/>`."""

_HARD = re.compile(f"[{HARD}]")

_NEAR = 40
"""How far from a cut is looked for what it would part, in characters."""

_SENTENCE = r"[。！？；]+[”’」』）》】〕\])\"']*\s*|(?<![.!?])[.!?]+[)\"'”’\]]*\s+|\n+"
_CLAUSE = r"(?:[。！？；，、]|：(?!\d))+[”’」』）》】〕\])\"']*\s*|(?<![.!?,;:])[.!?,;:]+[)\"'”’\]]*\s+|——|\n+"
_SHORTENED = r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|cf|Co|Ltd|Inc|Corp|Jr|Sr|e\.g|i\.e|[A-Z])\.\s+$"


def wrap(text: str, width_em: float, face: str, bold: bool = False) -> tuple[str, ...]:  # noqa: FBT001, FBT002
    """Return the lines that PowerPoint sets `text` in when the box is `width_em` times the type size wide.

    A line keeps the spaces that hang at its end; a line break (`HARD`) belongs to no line.
    """
    if "\n" in text or "\v" in text:
        return tuple(line for part in _HARD.split(text) for line in wrap(part, width_em, face, bold))
    ends = line_ends(text, width_em, face, bold)
    return tuple(text[start:end] for start, end in zip((0, *ends), ends, strict=False))


@lru_cache(maxsize=512)
def line_count(text: str, width_em: float, face: str, bold: bool = False) -> int:  # noqa: FBT001, FBT002
    """Return how many lines `wrap` makes of `text`; an empty text takes one."""
    if "\n" in text or "\v" in text:
        return sum(line_count(part, width_em, face, bold) for part in _HARD.split(text))
    if width(text, face, bold) <= width_em - MARGIN:
        return 1
    return len(line_ends(text, width_em, face, bold))


@lru_cache(maxsize=512)
def line_ends(text: str, width_em: float, face: str, bold: bool = False) -> tuple[int, ...]:  # noqa: FBT001, FBT002
    """Return the index after the last character of each line of `text`, which has no hard break in it."""
    starts = reach(text, face, bold)
    length, room = len(text), width_em - MARGIN
    if starts[length] <= room:
        return (length,)
    ends: list[int] = []
    start = 0
    while start < length:
        full = bisect_right(starts, starts[start] + room, start) - 1
        start = _end(text, start, full, starts)
        ends.append(start)
    return tuple(ends)


def _end(text: str, start: int, full: int, starts: Sequence[float]) -> int:
    """Return where the line from `start` ends when the characters up to `full` have room on it."""
    hung = full
    while hung < len(text) and text[hung] in SPACES:
        hung += 1
    if hung == len(text) or (hung > start and _ends_line(text, hung, starts)):
        return hung
    end = full
    while end > start and not _ends_line(text, end, starts):
        end -= 1
    if end > start:
        return end
    return hung if hung > full else _cut(max(full, start + 1), starts)


def _ends_line(text: str, end: int, starts: Sequence[float]) -> bool:
    return may_break(text, end) and starts[end] < starts[end + 1]


def _cut(end: int, starts: Sequence[float]) -> int:
    """Return the first index from `end` that does not part a mark from its letter."""
    while end + 1 < len(starts) and starts[end] == starts[end + 1]:
        end += 1
    return end


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[str, ...]:
    """Return `text` cut after every full stop; the pieces joined are `text`.

    Closing quotes and spaces stay with their sentence; “Mr. ” and its like end none.
    """
    return _cut_after(_SENTENCE, text)


@lru_cache(maxsize=512)
def clauses(text: str) -> tuple[str, ...]:
    """Return `text` cut after every mark at which a speaker pauses; the pieces joined are `text`."""
    return _cut_after(_CLAUSE, text)


def _cut_after(mark: str, text: str) -> tuple[str, ...]:
    ends = [0, *_pauses(mark, text), len(text)]
    return tuple(text[start:end] for start, end in pairwise(ends) if start < end) or (text,)


def _pauses(mark: str, text: str) -> Iterator[int]:
    return (
        match.end()
        for match in re.finditer(mark, text)
        if not re.search(_SHORTENED, text[max(0, match.end() - 8) : match.end()])
    )


def pieces(
    text: str,
    width_em: float,
    lines: int,
    face: str,
    bold: bool = False,  # noqa: FBT001, FBT002
    names: frozenset[str] = NONE,
) -> tuple[str, str]:
    """Return the head of `text` that fits in `lines` lines, and the rest; joined they are `text`.

    The head ends with a sentence, else with a clause, else with a line; it fills at least half of what has room, and one line
    is taken when `lines` is less than 1. It ends in no number with its unit, short quotation, emoji sequence or one of `names`.
    """
    limit = _limit(text, width_em, max(1, lines), face, bold)
    if limit == len(text):
        return text, ""
    for mark in (_SENTENCE, _CLAUSE):
        ends = (end for end in _pauses(mark, text[: limit + 1]) if limit <= 2 * end <= 2 * limit)
        end = max((end for end in ends if _outside(text, end, 0, names) == end), default=0)
        if end:
            return text[:end], text[end:]
    limit = _outside(text, limit, 0, names)
    return text[:limit], text[limit:]


def stretches(
    text: str,
    width_em: float,
    face: str,
    bold: bool = False,  # noqa: FBT001, FBT002
    names: frozenset[str] = NONE,
) -> tuple[str, ...]:
    """Return `text` cut into stretches of about a line; joined they are `text`.

    No cut is inside a Latin word, a number and its unit, a short quotation, an emoji sequence or one of `names`.
    """
    ends = [0]
    for end in _all_ends(text, width_em, face, bold):
        ends.append(_outside(text, end, ends[-1], names))
    ends[-1] = len(text)
    return tuple(text[start:end] for start, end in pairwise(ends) if start < end) or (text,)


def _outside(text: str, end: int, start: int, names: frozenset[str] = NONE) -> int:
    """Return `end`, or where that is inside what stays whole the index before that, if it is after `start`."""
    if end >= len(text):
        return end
    from slides.titles.wholes import wholes

    first = max(start, end - _NEAR)
    spans = wholes(text[first : end + _NEAR], names)
    begun = end
    while inside := [first + begin for begin, after in spans if first + begin < begun < first + after]:
        begun = min(inside)
    return begun if begun > start else end


def _limit(text: str, width_em: float, lines: int, face: str, bold: bool) -> int:  # noqa: FBT001
    """Return how many characters of `text` have room in `lines` lines.

    Only as much of a long text is measured as can have room: letters are seldom narrower than a quarter em.
    """
    window = int(lines * (width_em + 1) * 4) + 64
    while window < len(text):
        ends = tuple(islice(_all_ends(text[:window], width_em, face, bold), lines + 1))
        if len(ends) > lines:
            return ends[lines - 1]
        window *= 2
    ends = tuple(islice(_all_ends(text, width_em, face, bold), lines))
    return ends[-1]


def _all_ends(text: str, width_em: float, face: str, bold: bool) -> Iterator[int]:  # noqa: FBT001
    """Yield the end of each line of `text`, a hard break counted to the line before it."""
    start = 0
    for part in _HARD.split(text):
        after = start + len(part) + 1
        *ends, last = line_ends(part, width_em, face, bold)
        yield from (start + end for end in ends)
        yield min(start + last + 1, len(text))
        start = after


def title_lines(
    text: str,
    width_em: float,
    face: str,
    bold: bool = True,  # noqa: FBT001, FBT002
    most: int = 2,
    names: frozenset[str] = NONE,
) -> tuple[str, ...] | None:
    """Return the lines of a title: one where it fits, else few, broken by sense and balanced; None above `most`.

    A line break in `text` is kept. The spaces at a break belong to no line. Nothing is parted inside a word, a number and
    its unit, a short quotation, `党建+X`, either half of `以A促B` or one of `names`, and no line is a single character.
    """
    parts = _HARD.split(text)
    if len(parts) == 1 and parted_width(text, face, bold) <= width_em - MARGIN:
        return (text,)
    from slides.titles import by_sense

    found: list[str] = []
    for part in parts:
        lines = by_sense(part, width_em, face, bold, most - len(found), names)
        if lines is None:
            return None
        found += lines
    return tuple(found)


def blemishes(lines: Sequence[str], names: frozenset[str] = NONE) -> int:
    """Return what a reader would mind in the lines of a paragraph as `wrap` gives them; 0 where nothing.

    A last line of one or two characters counts 4; a name, a number with its unit, a quotation, `党建+X` or a half of `以A促B`
    parted counts 3 each; a word parted counts 1.
    """
    if len(lines) < 2:
        return 0
    from slides.titles import minded

    return minded(tuple(lines), names)


def serious(lines: Sequence[str]) -> bool:
    """Return whether `blemishes` of the lines would count more than parted words."""
    from slides.titles import serious as found

    return found(tuple(lines))

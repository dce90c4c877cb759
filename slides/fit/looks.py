"""Blemishes of set text: a text in its frame at a step comes in, how much its lines would be minded goes out.

A name in two lines weighs most, then a last line of one or two characters, a name or number that is parted, a parted word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from slides.breaking import blemishes, line_count, serious, wrap
from slides.fit.labels import deepest_of, ends_by_sense, rooms_of, stands_in_lines
from slides.metrics import width as width_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from slides.blocks import Text
    from slides.deck import Fill
    from slides.fit.setting import Frame, Level
    from slides.layout import Face
    from slides.units import Pt

_NAME = 12.0
"""The longest label, in em, that is a name and should stand on one line."""
_NAME_IN_TWO, _VALUE_IN_TWO = 12, 60
_USUAL = 2
"""What any sentence of several lines may have: a word or two that a line's end parts."""
_SEEN = 30.0
"""From this size in points on a sentence is so large that everybody sees every word that its lines part."""
_LARGE_PARTED = 5
"""What each of them counts there."""
_PARTED, _ORPHAN, _LOST = 3, 4, 6
"""What one end of a line counts at the most, a last line that looks lost, and what that counts more where type is chosen."""
_SHORT = 20
"""The most characters of a text whose only break everybody sees."""
_SHORT_PARTED = 22
"""What it counts that such a text parts a word wherever it is broken."""


def minded(frame: Frame, text: Text, step: int, *, alone: bool) -> int:
    """Return how much is to be minded in `text` at `step` of the frame's ladders; 0 where nothing is.

    A text that stands `alone` is judged as it is broken by sense, and more strictly where it is large; one of several as
    PowerPoint breaks it, for each had better keep to as few lines as the others.
    """
    found = 0
    for name, own, room, level in _broken(frame, text, step):
        large = alone and frame.width >= _SEEN * room
        lines = _by_sense(own, room, level) if alone and level is not None else own
        found += name + _LOST * _is_lost(lines[-1])
        short = _is_short(lines)
        if not short and not large and len(lines) - 1 <= _USUAL and not serious(lines):
            continue  # no more words can be parted than any sentence may have
        bad = blemishes(lines)
        found += _LARGE_PARTED * bad if large else max(0, bad - _USUAL)
        if bad and short and (alone or level is None or _by_sense(own, room, level) is own):
            found += _SHORT_PARTED
    return found


def minded_at_most(frame: Frame, text: Text, step: int, *, alone: bool) -> int:
    """Return no less than `minded` does, without looking for what the lines part."""
    found = 0
    for name, lines, room, _ in _broken(frame, text, step):
        lost = _is_lost(lines[-1])
        most = _PARTED * (len(lines) - 1) + _ORPHAN * lost
        found += (
            name
            + _LOST * lost
            + (_LARGE_PARTED * most if alone and frame.width >= _SEEN * room else max(0, most - _USUAL))
        )
        found += _SHORT_PARTED * _is_short(lines)
    return found


def parted(texts: Iterable[str], frame: Frame, number: int, size: Pt) -> bool:
    """Return whether one of `texts` on level `number` of the frame has at `size` two lines that part a word wherever it is broken."""
    level = frame.levels[number]
    room = frame.width / size - level.indent
    found = (wrap(text, room, level.face, level.bold) for text in texts)
    return any(_is_short(lines) and blemishes(_by_sense(lines, room, level)) for lines in found)


def lost(fill: Fill, faces: Mapping[Face, str]) -> int:
    """Return how many paragraphs of `fill` end, at its sizes, in a line so short that it looks lost."""
    if stands_in_lines(fill):
        return 0
    return sum(len(lines) > 1 and _is_lost(lines[-1]) for _, lines in set_lines(fill, faces))


def set_lines(fill: Fill, faces: Mapping[Face, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each paragraph of `fill` with its lines at its sizes."""
    rooms = rooms_of(fill, faces)
    for paragraph in fill.text.paragraphs:
        room = rooms[min(paragraph.level, len(rooms) - 1)]
        yield paragraph.text, wrap(paragraph.text, *room)


def _minded_in_two(lines: tuple[str, ...], *, whole: bool) -> int:
    """Return what it counts that a name has two lines: most for a figure, nothing for words where none is lost on the last."""
    if whole:
        return _VALUE_IN_TWO
    words = any(" " in line for line in lines)
    return 0 if words and not _is_lost(lines[-1]) else _NAME_IN_TWO


def _broken(frame: Frame, text: Text, step: int) -> Iterator[tuple[int, tuple[str, ...], float, Level | None]]:
    """Yield of each paragraph of several lines what it counts that a name has them, the lines that PowerPoint makes, their room.

    The level comes last where the paragraph is one that is broken by sense.
    """
    last = len(frame.levels) - 1
    deepest = deepest_of(frame.slot)
    for paragraph in text.paragraphs:
        shown = paragraph.text
        level = frame.levels[min(paragraph.level, last)]
        room = frame.width / level.sizes[min(step, len(level.sizes) - 1)] - level.indent
        if len(shown) <= room / 2 or line_count(shown, room, level.face, level.bold) == 1:
            continue
        lines = wrap(shown, room, level.face, level.bold)
        name = 0
        if (
            (last or frame.slot.name.startswith("label"))
            and paragraph.level == 0
            and width_of(shown, level.face, level.bold) <= _NAME
        ):
            name = _minded_in_two(lines, whole=level.whole)
        yield name, lines, room, level if paragraph.level <= deepest else None


def _by_sense(lines: tuple[str, ...], room: float, level: Level) -> tuple[str, ...]:
    """Return the lines of a text as they are broken by sense, as they are where it is not."""
    shown = "".join(lines)
    ends = ends_by_sense(shown, room, level.face, level.bold)
    bounds = (0, *(after for _, after in ends), len(shown))
    return tuple(shown[start:end] for start, end in pairwise(bounds)) if ends else lines


def _is_short(lines: tuple[str, ...]) -> bool:
    """Return whether the lines are those of a text so short that everybody sees where it is broken."""
    return len(lines) == 2 and len(lines[0]) + len(lines[1]) <= _SHORT


def _is_lost(line: str) -> bool:
    from slides.titles import is_orphan

    return is_orphan(line)

"""Where a name or a short sentence had better be broken than PowerPoint would: its text and room come in, ends of lines go out."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from slides.breaking import wrap
from slides.breaking.kinsoku import is_wide
from slides.breaking.names import NONE
from slides.metrics import MARGIN, parted_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_STUB_SHARE = 0.34
"""A last line of Latin words shorter than this share of the longest is a word or two left over."""
_SHORT_SHARE = 0.34
"""The share of the line above it that a second line has at least, or both are better broken elsewhere."""

_RAGGED_SHARE = 0.5
"""A line of Latin words has at least this share of the longest, but for the last and one that ends at a pause."""

_CLOSER = (0.95, 0.9, 0.85, 0.8)
"""The shares of the room that are tried for Latin words in lines of like length."""

_PAUSES = ("，；：。", "、")
"""What ends a clause, and what ends a member of a list."""
_LATIN_PAUSES = frozenset(",;:.!?")
_NEAR_WIDTHS = (-0.3, 2 * MARGIN)
"""How much less or more room, in em, a line has in programs that set text a little wider or closer."""


@lru_cache(maxsize=512)
def label_ends(
    text: str,
    width_em: float,
    face: str,
    bold: bool,  # noqa: FBT001 - the key of a cache
    names: frozenset[str] = NONE,
) -> tuple[tuple[int, int], ...]:
    """Return where a label had better be broken than PowerPoint would: each line's end, and where the next one begins.

    Nothing where PowerPoint's own lines are good, and those of programs that set a little wider or closer, or where no
    better ones are found in as many lines.
    """
    lines = wrap(text, width_em, face, bold)
    from slides.titles import by_sense, minded

    own = minded(lines, names) + _is_lopsided(lines)
    for other in () if own else _NEAR_WIDTHS:
        near = wrap(text, width_em + other, face, bold)
        if near != lines and len(near) == len(lines):
            own = max(own, minded(near, names) + _is_lopsided(near))
    if not own:
        return _at_pause(lines, width_em, face, bold)
    better = by_sense(text, width_em, face, bold, len(lines), names)
    if better is not None and _is_ragged(better):
        better = _closer(lines, width_em, face, bold)
    if better is None or len(better) != len(lines):
        return ()
    starts = [0]
    for line in better:
        starts.append(text.index(line, starts[-1]) + len(line))
    ends = tuple((end, text.index(line, end)) for end, line in zip(starts[1:-1], better[1:], strict=True))
    bounds = pairwise((0, *(after for _, after in ends), len(text)))
    shown = tuple(text[start:end] for start, end in bounds)
    return ends if minded(shown, names) + _is_lopsided(shown) < own else ()


def _at_pause(lines: Sequence[str], width_em: float, face: str, bold: bool) -> tuple[tuple[int, int], ...]:  # noqa: FBT001
    """Return where the first line of Chinese had better end where two lines part a clause, or a member of a list, for no need."""
    if len(lines) != 2 or not is_wide(lines[1][:1]):
        return ()
    first, second = lines
    if first.rstrip().endswith(tuple("".join(_PAUSES))):
        return ()
    for marks in _PAUSES:
        end = 1 + max(map(first.rfind, marks))
        parts = end, len(first) + len(second) - end
        if end and min(parts) >= _SHORT_SHARE * max(parts):
            rest = (first[end:] + second).strip()
            if parted_width(rest, face, bold) <= width_em - MARGIN:
                return ((end, end),)
    return ()


def _is_lopsided(lines: Sequence[str]) -> bool:
    """Return whether the last line, of Chinese the second of two, is so short that all would better be of like length."""
    *before, last = lines
    if not is_wide(last[:1]):
        return bool(before) and len(last) < _STUB_SHARE * max(map(len, before))
    return len(before) == 1 and len(last) < _SHORT_SHARE * len(before[0])


def _closer(lines: Sequence[str], width_em: float, face: str, bold: bool) -> tuple[str, ...] | None:  # noqa: FBT001
    """Return as many lines as PowerPoint makes in less room, if any are of like length and part no word."""
    for share in _CLOSER:
        found = wrap("".join(lines), share * width_em, face, bold)
        if len(found) != len(lines) or not all(line.endswith(" ") for line in found[:-1]):
            return None
        if not _is_lopsided(found) and not _is_ragged(found):
            return tuple(line.strip() for line in found)
    return None


def _is_ragged(lines: Sequence[str]) -> bool:
    """Return whether one of three or more lines of Latin words is so much shorter than the longest that it tears the edge."""
    if len(lines) < 3 or any(is_wide(line[:1]) for line in lines):
        return False
    shown = [line.strip() for line in lines]
    least = _RAGGED_SHARE * max(map(len, shown))
    return any(len(line) < least and line[-1:] not in _LATIN_PAUSES for line in shown[:-1])

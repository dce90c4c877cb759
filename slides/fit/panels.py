"""The sizes of a panel's text: the steps of a page's frames come in, the size of each of the panel's levels goes out."""

from __future__ import annotations

from itertools import product
from math import inf
from typing import TYPE_CHECKING

from slides.fit.looks import minded, parted
from slides.fit.setting import COMFORT, READABLE, RESERVE, needed, room_of, sentence
from slides.layout import LEAD, LISTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from slides.blocks import Text
    from slides.fit.setting import Frame
    from slides.units import Pt

_MOST = (22.0, READABLE, READABLE)
"""What the panel's lead, points and tag may have in points, however small the sentences beside it are."""


def panel_sizes(panel: Text, held: Mapping[str, Frame], steps: Mapping[str, int], height: float) -> tuple[Pt, ...]:
    """Return the panel's sizes, its sentences hardly larger than those beside it, for a page has few sizes.

    Nor are they smaller than can be read from the back row where `height`, in points, has room for larger ones.
    """
    frame, step = held["panel"], steps["panel"]
    whole = [level.sizes[min(step, len(level.sizes) - 1)] for level in frame.levels]
    own = whole
    body = next((name for name in ("cell1", "body") if name in steps), None)
    most = sentence(held[body], steps[body]) if body else inf
    mosts = [max(most, least) for least in _MOST]
    if any(size > top for size, top in zip(own[LEAD:], mosts, strict=False)):
        own = _capped(own, mosts, panel, frame)
    small = {part.level for part in panel.paragraphs if part.level in (LEAD, LISTED) and own[part.level] < READABLE}
    if small:
        own = _grown(own, mosts, small, panel, frame, height)
    return frame.sizes[step] if own == whole else tuple(own)


def _capped(own: Sequence[Pt], mosts: Sequence[float], panel: Text, frame: Frame) -> list[Pt]:
    """Return the sizes with those of sentences at most `mosts`, the lead a little smaller where it would part a word."""
    kept = [
        next((size for size in level.sizes if size <= min(top, was)), level.sizes[-1])
        for level, was, top in zip(frame.levels[LEAD:], own[LEAD:], mosts, strict=True)
    ]
    lead = [part.text for part in panel.paragraphs if part.level == LEAD]
    smaller = [size for size in frame.levels[LEAD].sizes if READABLE <= size <= kept[0]]
    kept[0] = next((size for size in smaller if not parted(lead, frame, LEAD, size)), kept[0])
    return [*own[:LEAD], *kept]


def _grown(
    own: Sequence[Pt], mosts: Sequence[float], small: Iterable[int], panel: Text, frame: Frame, height: float
) -> list[Pt]:
    """Return the sizes with the largest of lead and points that stand in `height` and look no worse."""
    ladders = [
        [size for size in frame.levels[level].sizes if own[level] <= size <= mosts[level - LEAD]]
        if level in small
        else [own[level]]
        for level in (LEAD, LISTED)
    ]
    bad = minded(_at(own, frame), panel, 0, alone=True)
    for lead, listed in sorted(product(*ladders), key=sum, reverse=True):
        sizes = [*own[:LEAD], lead, listed, *own[LISTED + 1 :]]
        if sizes == own:
            break
        if (
            lead >= listed
            and _stands(sizes, frame, panel, height)
            and minded(_at(sizes, frame), panel, 0, alone=True) <= bad
        ):
            return sizes
    return _below_smaller_head(own, panel, frame, height) or list(own)


def _below_smaller_head(own: Sequence[Pt], panel: Text, frame: Frame, height: float) -> list[Pt] | None:
    """Return the sizes with points that can be read below the largest ordinal and headline that leave them room, if any do."""
    heads = [
        [size for size in level.sizes if size <= was]
        for level, was in zip(frame.levels[:LEAD], own[:LEAD], strict=True)
    ]
    told = [
        min([size for size in level.sizes if size >= max(was, READABLE)], default=was)
        for level, was in zip(frame.levels[LEAD : LISTED + 1], own[LEAD : LISTED + 1], strict=True)
    ]
    for number in range(max(map(len, heads))):
        head = [sizes[min(number, len(sizes) - 1)] for sizes in heads]
        sizes = [*head, *told, *own[LISTED + 1 :]]
        if head[-1] > READABLE and _stands(sizes, frame, panel, height, RESERVE):
            return sizes
    return None


def _stands(sizes: Sequence[Pt], frame: Frame, panel: Text, height: float, share: float = COMFORT) -> bool:
    tried = _at(sizes, frame)
    room = room_of(tried, panel, height, share)
    return needed(tried, panel, 0, room) <= room


def _at(sizes: Sequence[Pt], frame: Frame) -> Frame:
    """Return the frame with one step, of these sizes."""
    levels = tuple(level._replace(sizes=(size,)) for level, size in zip(frame.levels, sizes, strict=True))
    return frame._replace(levels=levels, steps=1)

"""Two lists in, the pairs that are the same thing out: by id, then by title, then by what they say."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from slides.diff.lines import said
from slides.diff.wording import likeness
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from slides.speech import Item, Section

ALIKE = 0.6
_MOST_COMPARED = 250_000


class Page(NamedTuple):
    """An item with its part: the part's place among all, its kind and its title."""

    item: Item
    part: int
    title: str


def pages(old: Sequence[Page], new: Sequence[Page]) -> dict[int, int]:
    """Return for pages of `new` by index the pages of `old` that they were."""
    found: dict[int, int] = {}
    keys: tuple[Callable[[Page], object], ...] = (
        lambda page: page.item.id or None,
        lambda page: (page.title, page.item.kind, plain(page.item.title)),
        lambda page: (page.item.kind, plain(page.item.title)),
        lambda page: plain(page.item.title),
    )
    for key in keys:
        _by_key([key(page) for page in old], [key(page) for page in new], found)
    _by_likeness([said(one.item) for one in old], [said(one.item) for one in new], found)
    return found


def sections(old: Sequence[Section], new: Sequence[Section]) -> dict[int, int]:
    """Return for parts of `new` by index the parts of `old` that they were."""
    found: dict[int, int] = {}
    _by_key([(one.kind, one.title) for one in old], [(one.kind, one.title) for one in new], found)
    _by_key([one.title for one in old], [one.title for one in new], found)
    _by_likeness([_whole(one) for one in old], [_whole(one) for one in new], found)
    _by_key([one.kind for one in old], [one.kind for one in new], found)
    return found


def moved(order: Sequence[int]) -> set[int]:
    """Return which places of `order`, numbers that are ascending but for what moved, have moved: as few as can be."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(order):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
    kept: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return set(range(len(order))) - kept


def _by_key(old: Sequence[object], new: Sequence[object], found: dict[int, int]) -> None:
    taken = set(found.values())
    free: dict[object, list[int]] = {}
    for number, key in enumerate(old):
        if key is not None and number not in taken:
            free.setdefault(key, []).append(number)
    for number, key in enumerate(new):
        if number not in found and free.get(key):
            found[number] = free[key].pop(0)


def _by_likeness(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> None:
    taken = set(found.values())
    left = [number for number in range(len(old)) if number not in taken]
    open_ = [number for number in range(len(new)) if number not in found]
    if len(left) * len(open_) > _MOST_COMPARED:
        return
    scored = [(likeness(old[i], new[j]), -i, -j) for j in open_ for i in left]
    for score, i, j in sorted(scored, reverse=True):
        if score >= ALIKE and -j not in found and -i not in taken:
            found[-j] = -i
            taken.add(-i)


def _whole(section: Section) -> str:
    return "\n".join([section.title, *(item.title for item in section.items)])

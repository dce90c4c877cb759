"""Two outlines in, the entries of what changed out: the speech's own keys, then part by part in the order of the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.diff import matching
from slides.diff.lines import changes
from slides.diff.matching import Page
from slides.diff.values import Entry
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.diff.values import Rank, State
    from slides.speech import Item, Outline, Section

_TITLE = frozenset({"title"})
_NAMING = ("title", "name", "slogan")
_OPENING, _CLOSING = -1, 1_000_000
"""Parts that the single pages stand in, before and behind all others."""


def entries(before: Outline, after: Outline) -> tuple[Entry, ...]:
    """Return what changed from one outline to the other."""
    return tuple(_entries(before, after))


def _entries(before: Outline, after: Outline) -> Iterator[Entry]:
    if head := changes(before, after):
        yield Entry("speech", "", plain(after.title), ("changed",), changes=head)
    parts = matching.sections(before.sections, after.sections)
    listed = _parts(before, after, parts)
    old, new = list(_pages(before)), list(_pages(after))
    same = matching.pages(old, new)
    kept = dict.fromkeys(same.values())
    shifted = _shifted(old, new, same, parts)
    gone = [page for number, page in enumerate(old) if number not in kept]
    home = {was: now for now, was in parts.items()}
    there = {was: after.sections[now].title for was, now in home.items()}
    for number in (_OPENING, *range(len(after.sections)), _CLOSING):
        if number in listed:
            yield listed[number]
        for at, page in enumerate(new):
            if page.part == number:
                yield from _page(old[same[at]] if at in same else None, page, at in shifted)
        yield from (
            _without(page, there)
            for page in gone
            if home.get(page.part, page.part if _is_single(page) else None) == number
        )
    for number, section in enumerate(before.sections):
        if number not in home:
            yield Entry("part", section.title, section.title, ("removed",), path=section.path)
            yield from (_without(page, there) for page in gone if page.part == number)


def _parts(before: Outline, after: Outline, parts: dict[int, int]) -> dict[int, Entry]:
    """Return the entries of the parts that stand in the new outline, by their place there."""
    there = [number for number in range(len(after.sections)) if number in parts]
    shifted = {there[place] for place in matching.moved([parts[number] for number in there])}
    found: dict[int, Entry] = {}
    for number, section in enumerate(after.sections):
        if number not in parts:
            found[number] = Entry("part", section.title, section.title, ("added",), path=section.path)
            continue
        entry = _part(before.sections[parts[number]], section, moved=number in shifted)
        if entry.states:
            found[number] = entry
    return found


def _part(old: Section, new: Section, *, moved: bool) -> Entry:
    states, was = _named("moved" if moved else None, old.title, new.title)
    inner = changes(old, new, _TITLE)
    return Entry("part", new.title, new.title, (*states, "changed") if inner else states, was, "", inner, new.path)


def _pages(outline: Outline) -> Iterator[Page]:
    if outline.opening:
        yield Page(outline.opening, _OPENING, "")
    for number, section in enumerate(outline.sections):
        yield from (Page(item, number, section.title) for item in section.items)
    if outline.closing:
        yield Page(outline.closing, _CLOSING, "")


def _is_single(page: Page) -> bool:
    return page.part in {_OPENING, _CLOSING}


def _shifted(old: list[Page], new: list[Page], same: dict[int, int], parts: dict[int, int]) -> set[int]:
    """Return the pages of `new` that stand in another part, or elsewhere among those of their part."""
    found: set[int] = set()
    stayed: dict[int, list[int]] = {}
    for at in sorted(same):
        page, was = new[at], old[same[at]]
        if (page.part if _is_single(page) else parts.get(page.part)) == was.part:
            stayed.setdefault(page.part, []).append(at)
        else:
            found.add(at)
    for listed in stayed.values():
        found |= {listed[place] for place in matching.moved([same[at] for at in listed])}
    return found


def _page(old: Page | None, new: Page, moved: bool) -> Iterator[Entry]:  # noqa: FBT001 - read beside the pages
    title = _title(new.item)
    if old is None:
        yield Entry("page", new.title, title, ("added",), path=new.item.path)
        return
    states, was = _named("moved" if moved else None, _title(old.item), title)
    inner = changes(old.item, new.item, _naming(old.item, was))
    if states or inner:
        rank: Rank = "page"
        was_in = old.title if moved and old.title != new.title else ""
        yield Entry(
            rank, new.title, title, (*states, "changed") if inner else states, was, was_in, inner, new.item.path
        )


def _named(moved: State | None, old: str, new: str) -> tuple[tuple[State, ...], str]:
    states: tuple[State, ...] = (moved,) if moved else ()
    return (states, "") if plain(old) == plain(new) else ((*states, "renamed"), plain(old))


def _without(page: Page, there: Mapping[int, str]) -> Entry:
    return Entry("page", there.get(page.part, page.title), _title(page.item), ("removed",), path=page.item.path)


def _naming(item: Item, was: str) -> frozenset[str]:
    """Return the fields of an item that say no more than its old title `was`."""
    return frozenset(name for name in _NAMING if was and plain(getattr(item, name, "")) == was)


def _title(item: Item) -> str:
    return plain(item.title or getattr(item, "slogan", ""))

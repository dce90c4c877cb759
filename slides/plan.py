"""Plan: a bound outline comes in, the pages that say it go out, in order; no sizes, no theme.

Cover, agenda and opening, then for each part its divider, its overview and one page for each item, then the closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from slides import kinds
from slides.blocks import Text
from slides.kinds import tasks
from slides.kinds.place import Called, Place, called, has_overview, item_keys, levels, texts
from slides.messages.message import Message
from slides.numerals import marked, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.deck import Fitting, SlideSpec
    from slides.kinds.kind import Kind
    from slides.planned import Pages
    from slides.speech import Item, Outline, Section

_BEGIN = Message("开篇", "Opening")
_END = Message("结尾", "Closing")


def plan(outline: Outline, pages: Pages | None = None) -> tuple[SlideSpec, ...]:
    """Return the pages of the speech in order; `deck:` switches leave out agenda, dividers, overviews and marks.

    Pages are put into `pages`, and taken from it when the same items come again.
    """
    return tuple(_pages(outline, pages))


def _pages(outline: Outline, pages: Pages | None) -> Iterator[SlideSpec]:
    furniture, marks = _furniture(outline, pages)
    start = Place("cover", outline, _word(outline, _BEGIN), outline.sections, furniture)
    yield _of_outline("cover", start._replace(furniture=marks), pages)
    if outline.switches.agenda and len(outline.sections) > 1:
        yield _of_outline("agenda", start._replace(key="agenda"), pages)
    if outline.opening:
        yield _item(outline.opening, start._replace(key="opening"), pages)
    answers = _answers(outline)
    for part, section in enumerate(outline.sections, 1):
        if pages and not answers:
            yield from pages.of_part(section, part, start, lambda: tuple(_part(section, part, start, answers, pages)))  # noqa: B023 - called at once
        else:
            yield from _part(section, part, start, answers, pages)
    if outline.switches.tasks and tasks.any_task(outline):
        yield _of_outline("tasks", start._replace(key="tasks", group=_word(outline, tasks.TITLE)), pages)
    if outline.closing:
        yield _item(outline.closing, start._replace(key="closing", group=_word(outline, _END)), pages)


def _part(
    section: Section, part: int, start: Place, answers: Mapping[int, tuple[Called, ...]], pages: Pages | None
) -> Iterator[SlideSpec]:
    outline = start.outline
    own = section.own_items()
    name = numbered(part, section.title, outline.lang)
    furniture: Mapping[str, Text] = {**start.furniture, **texts(part=levels((0, marked(part, section.title))))}
    if pages:
        furniture = pages.furniture((id(start.furniture), name), furniture, start.furniture)
    place = start._replace(
        key=f"part{part}", group=name, section=section, part=part, total=len(own), furniture=furniture
    )
    if outline.switches.dividers:
        yield _of_section("divider", section, place, pages)
    if has_overview(section, outline.switches):
        key = f"part{part}.overview" if outline.switches.dividers else place.key
        yield _of_section("overview", section, place._replace(key=key), pages)
    number = 0
    for item, key in zip(section.items, item_keys(section, part, outline.switches), strict=True):
        number += item.kind == section.kind
        shown = number if item.kind == section.kind else 0
        here = place._replace(key=key, number=shown, answers=answers.get(id(item), ()))
        yield _item(_introduced(item, section) if key == place.key else item, here, pages, section.layout)


def _introduced(item: Item, section: Section) -> Item:
    """Return the first item of a part that has no page of its own, with what is spoken on the part."""
    return item.changed(notes=f"{section.notes}\n{item.notes}".strip("\n")) if section.notes else item


def _of_outline(name: str, place: Place, pages: Pages | None) -> SlideSpec:
    kind = _kind(name)
    return pages.of_outline(kind, place.outline, place) if pages else kind.page(place.outline, place)


def _of_section(name: str, section: Section, place: Place, pages: Pages | None) -> SlideSpec:
    kind = _kind(name)
    return pages.of_section(kind, section, place) if pages else kind.page(section, place)


def _item(item: Item, place: Place, pages: Pages | None, layout: str = "") -> SlideSpec:
    kind = _kind(item.kind)
    spec = pages.of_item(kind, item, place) if pages else kind.page(item, place)
    wanted, fitting = item.layout or layout, cast("Fitting", item.fit or place.outline.fit)
    return spec._replace(wanted=wanted, fitting=fitting) if wanted or fitting else spec


def _kind(name: str) -> Kind:
    found = kinds.by_name(name)
    assert found is not None  # noqa: S101 - bind knows the kinds, and the deck's own are files of the package
    return found


def _word(outline: Outline, message: Message) -> str:
    return message.zh if outline.lang.startswith("zh") else message.en


def _furniture(outline: Outline, pages: Pages | None) -> tuple[Mapping[str, Text], Mapping[str, Text]]:
    """Return the texts of every page (the meeting's name below, the number, the mark), and those of the cover."""
    meeting, switches = outline.meeting, outline.switches
    below = (meeting.name or outline.title) if switches.footer else ""
    marks = texts(mark=levels((0, meeting.mark)))
    found = texts(footer=levels((0, below))) | ({"number": Text(())} if switches.numbers else {}) | marks
    if pages is None:
        return found, marks
    key = (below, switches.numbers, meeting.mark)
    return pages.furniture(key, found), pages.furniture((meeting.mark,), marks)


def _answers(outline: Outline) -> dict[int, tuple[Called, ...]]:
    """Return, by identity of the item, a problem's recommendations and a recommendation's problems as they are called."""
    if not any(getattr(item, "answers", ()) for item in outline.items()):
        return {}
    problems = outline.problems()
    names = {
        id(item): called(item, number, section, outline.lang)
        for section in outline.sections
        for number, item in enumerate(section.own_items(), 1)
    }
    found: dict[int, list[Called]] = {}
    for item in outline.items():
        for answer in getattr(item, "answers", ()):
            problem = problems.get(answer)
            if problem is not None:
                found.setdefault(id(item), []).append(names.get(id(problem)) or Called(problem.title, ""))
                found.setdefault(id(problem), []).append(names.get(id(item)) or Called(item.title, ""))
    return {key: tuple(dict.fromkeys(calls)) for key, calls in found.items()}

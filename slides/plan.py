"""Plan: a bound outline comes in, the pages that say it go out, in order; no sizes, no theme.

Cover, agenda and opening, then for each part its divider, its overview and one page for each item, then the closing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides import kinds
from slides.blocks import Text
from slides.kinds.place import Called, Place, called, levels, texts
from slides.messages.message import Message
from slides.numerals import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.deck import SlideSpec
    from slides.speech import Item, Outline, Section

_BEGIN = Message("开篇", "Opening")
_END = Message("结尾", "Closing")


def plan(outline: Outline) -> tuple[SlideSpec, ...]:
    """Return the pages of the speech in order; `deck:` switches leave out agenda, dividers, overviews and marks."""
    return tuple(_pages(outline))


def _pages(outline: Outline) -> Iterator[SlideSpec]:
    start = Place("cover", outline, _word(outline, _BEGIN), outline.sections, _furniture(outline))
    mark = outline.meeting.mark
    yield _page("cover", outline, start._replace(furniture=texts(mark=levels((0, mark)))))
    if outline.switches.agenda and len(outline.sections) > 1:
        yield _page("agenda", outline, start._replace(key="agenda"))
    if outline.opening:
        yield _item(outline.opening, start._replace(key="opening"), "")
    answers = _answers(outline)
    for part, section in enumerate(outline.sections, 1):
        yield from _part(section, part, start, answers)
    if outline.closing:
        yield _item(outline.closing, start._replace(key="closing", group=_word(outline, _END)), "")


def _part(section: Section, part: int, start: Place, answers: Mapping[int, tuple[Called, ...]]) -> Iterator[SlideSpec]:
    outline = start.outline
    own = section.own_items()
    name = _part_name(part, section, outline)
    place = start._replace(
        key=f"part{part}", group=name, section=section, part=part, total=len(own),
        furniture={**start.furniture, **texts(part=levels((0, name)))},
    )  # fmt: skip
    opened = False
    if outline.switches.dividers:
        yield _page("divider", section, place)
        opened = True
    wanted = outline.switches.overviews if section.overview is None else section.overview
    if wanted and len(own) > 1:
        yield _page("overview", section, place._replace(key=f"part{part}.overview" if opened else place.key))
        opened = True
    number = others = 0
    for item in section.items:
        if item.kind == section.kind:
            number += 1
            key, shown = f"part{part}.{number}", number
        else:
            others += 1
            key, shown = f"part{part}.other{others}", 0
        here = place._replace(key=key if opened else place.key, number=shown, answers=answers.get(id(item), ()))
        yield _item(item, here, section.layout)
        opened = True


def _page(kind: str, value: Outline | Section, place: Place) -> SlideSpec:
    found = kinds.by_name(kind)
    assert found is not None  # noqa: S101 - the deck's own kinds are files of the package
    return found.page(value, place)


def _item(item: Item, place: Place, layout: str) -> SlideSpec:
    kind = kinds.by_name(item.kind)
    assert kind is not None  # noqa: S101 - bind knows the kinds
    spec = kind.page(item, place)
    wanted = item.layout or layout
    return replace(spec, families=(wanted, *spec.families)) if wanted else spec


def _word(outline: Outline, message: Message) -> str:
    return message.zh if outline.lang.startswith("zh") else message.en


def _part_name(part: int, section: Section, outline: Outline) -> str:
    gap = "、" if outline.lang.startswith("zh") else ". "
    return f"{ordinal(part, outline.lang)}{gap}{section.title}"


def _furniture(outline: Outline) -> dict[str, Text]:
    """Return the texts of every page: the meeting's name below, the number, the mark."""
    found: dict[str, Text] = {}
    if outline.switches.footer:
        found |= texts(footer=levels((0, outline.meeting.name or outline.title)))
    if outline.switches.numbers:
        found["number"] = Text(())
    return found | texts(mark=levels((0, outline.meeting.mark)))


def _answers(outline: Outline) -> dict[int, tuple[Called, ...]]:
    """Return, by identity of the item, a problem's recommendations and a recommendation's problems as they are called."""
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

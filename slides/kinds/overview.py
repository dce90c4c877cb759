"""The overview: all items of a part on one page; the deck makes one for each part with more than one item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.blocks import Text
from slides.deck import Cell, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.pictured import name_of, row_icons
from slides.kinds.place import Place, brief, figure_text, levels, listing, spec
from slides.layout import DETAIL, SENTENCE
from slides.messages.message import Message
from slides.numerals import ordinal

if TYPE_CHECKING:
    from slides.speech import Item, Section

_NAMED = re.compile(r"([^：:]{1,20})(?:：|: )\s*")
_MOST_TOLD = 180
_TITLE = Message("{}总览", "{}: overview")
_SPOKEN = Message("这一部分共{}项：{}。", "This part has {} items: {}.")


def page(section: Section, place: Place) -> SlideSpec:
    """Return the overview of a part: its numbered items, each with a line on it and a jump to its page."""
    items = section.own_items()
    drawn = row_icons(((item.icon, name_of(item)) for item in items), place.outline.drawings)
    told = _all_told(items, place.lang)
    cells = tuple(
        Cell(text, getattr(item, "name", "") or item.title, str(number),
             f"part{place.part}.{number}", icon)
        for number, (item, icon, text) in enumerate(zip(items, drawn, told, strict=True), 1)
    )  # fmt: skip
    names = listing((item.title for item in items), place.lang)
    notes = place.word(_SPOKEN).format(ordinal(len(items), place.lang), names)
    families = ("rows", "tiles") if section.kind == "problem" or len(items) == 5 else ("tiles", "rows")
    return spec(section, place, families, kind="overview", title=place.word(_TITLE).format(section.title), cells=cells,
                notes=section.notes if not place.outline.switches.dividers else notes)  # fmt: skip


def _all_told(items: tuple[Item, ...], lang: str) -> tuple[Text, ...]:
    """Return what stands below the items' names: the fewer the items, the more of each; Latin letters take more room.

    All of it stays on one page, and where most items have no short line none has one.
    """
    count = len(items)
    room = 3 if count <= 2 else 2 if count <= 4 and lang.startswith("zh") else 0
    for points in (room, 0):
        found = tuple(_told(item, points) for item in items)
        if sum(len(text.text) for text in found) <= _MOST_TOLD:
            break
    return found if 2 * sum(bool(text.paragraphs) for text in found) > count else (Text(()),) * count


def _told(item: Item, room: int) -> Text:
    """Return one line on the item and up to `room` points, or of its steps: peers, or below a lead its details."""
    first = gist(item)
    level = DETAIL if first and first == item.lead else SENTENCE
    points = [point.text for point in item.points if point.text != first and brief(point.text)]
    points = points or [step.title for step in getattr(item, "steps", ()) if brief(step.title)]
    return levels((SENTENCE, first), *((level, point) for point in points[:room]))


def gist(item: Item) -> str:
    """Return one line on the item: its lead, its title beside its name, its figure or its first point."""
    name = getattr(item, "name", "")
    if brief(item.lead):
        return item.lead
    if name and name != item.title:
        return brief(_beside(name, item.title))
    if item.figure:
        return brief(" ".join(part.text for part in figure_text(item.figure[0]).paragraphs))
    return brief(item.points[0].text) if item.points else ""


def _beside(name: str, title: str) -> str:
    """Return what a title says beside a name that it repeats: `机关：起示范` beside 机关党组织 is 起示范."""
    found = _NAMED.match(title)
    return title[found.end() :] if found and found[1].strip() in name else title


KIND = Kind(
    name="overview",
    zh="总览页",
    about=Message("总览页：一部分的各项同在一页", "an overview: all items of a part on one page"),
    page=page,
)

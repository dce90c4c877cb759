"""The divider: number and title of the part that begins; the deck makes one for each part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.deck import Nav, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.place import Place, levels, spec, texts
from slides.messages.message import Message
from slides.numerals import digits

if TYPE_CHECKING:
    from slides.speech import Section

_MOST_PILLS = 8


def page(section: Section, place: Place) -> SlideSpec:
    """Return the divider of a part: ordinal, title, lead, and all parts as pills with this one lit."""
    names = tuple(part.title for part in place.parts)
    nav = Nav("pills", names, place.part - 1) if 1 < len(names) <= _MOST_PILLS else None
    slots = texts(ordinal=levels((0, digits(place.part))), lead=levels((0, section.lead)))
    return spec(section, place, ("divider",), kind="divider", slots=slots, nav=nav)


KIND = Kind(
    name="divider",
    zh="过渡页",
    about=Message("过渡页：下一部分的序号和标题", "a divider: number and title of the part that begins"),
    page=page,
)

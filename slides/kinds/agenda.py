"""The agenda: the parts of the speech with a jump to each; the deck makes it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.deck import Cell, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.place import Place, brief, levels, listing, spec
from slides.layout import SENTENCE
from slides.messages.message import Message
from slides.numerals import digits, ordinal

if TYPE_CHECKING:
    from slides.speech import Outline

_TITLE = Message("目录", "Agenda")
_SPOKEN = Message("下面讲{}个方面：{}。", "There are {} parts: {}.")


def page(outline: Outline, place: Place) -> SlideSpec:
    """Return the agenda: a cell for each part with its ordinal and lead, each a jump to the part's first slide."""
    cells = tuple(
        Cell(levels((SENTENCE, brief(section.lead))), section.title, digits(number), f"part{number}")
        for number, section in enumerate(place.parts, 1)
    )
    names = listing((section.title for section in place.parts), place.lang)
    notes = place.word(_SPOKEN).format(ordinal(len(cells), place.lang), names)
    return spec(outline, place, ("agenda",), kind="agenda", title=place.word(_TITLE), cells=cells, notes=notes)


KIND = Kind(
    name="agenda",
    zh="目录",
    about=Message("目录：各部分，点击可跳转", "the agenda: the parts, with a jump to each"),
    page=page,
)

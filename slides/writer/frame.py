"""The parts around the slides: content types, package and presentation parts.

What comes in is the template and the shape of a deck (how many slides, which have notes, in which sections); what goes
out are deflated parts, the same for all decks of that shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.ooxml import relationships
from slides.ooxml.deflate import part
from slides.ooxml.package import TYPES_NAME, Block, Identity, member, overrides, types_opening
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import (
    REL_APP,
    REL_CORE,
    REL_DOCUMENT,
    TYPE_APP,
    TYPE_CORE,
    TYPE_CUSTOM_PROPERTIES,
    TYPE_NOTES,
    TYPE_PRESENTATION,
    TYPE_PRESENTATION_PROPERTIES,
    TYPE_RELATIONSHIPS,
    TYPE_SLIDE,
    TYPE_VIEW,
    TYPE_XML,
)
from slides.writer import presentation
from slides.writer.properties import app_xml
from slides.writer.source import FIXED, ITEM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.layout import Part, Template
    from slides.writer.language import Language

PRESENTATION = "ppt/presentation.xml"
CORE = "docProps/core.xml"
APP = "docProps/app.xml"

_ROOT = (
    Relationship("rId1", REL_DOCUMENT, PRESENTATION),
    Relationship("rId2", REL_CORE, CORE),
    Relationship("rId3", REL_APP, APP),
)


def _override(name: str, content_type: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{content_type}"/>'


_SLIDE = '<Override PartName="/ppt/slides/slide'
_SLIDE_END = f'.xml" ContentType="{TYPE_SLIDE}"/>'
_NOTES = '<Override PartName="/ppt/notesSlides/notesSlide'
_NOTES_END = f'.xml" ContentType="{TYPE_NOTES}"/>'
_SOURCE = _override("customXml/itemProps1.xml", TYPE_CUSTOM_PROPERTIES)
_DOCUMENTS = _override(CORE, TYPE_CORE) + _override(APP, TYPE_APP) + _override(PRESENTATION, TYPE_PRESENTATION)


class Shape(NamedTuple):
    """What the parts around the slides depend on."""

    noted: tuple[bool, ...]  # for each slide, whether it has a notes page
    sections: tuple[str, ...]  # for each slide, its section; empty for a deck without sections
    hidden: int


class Frame(NamedTuple):
    """The parts before the slides, put together; what tells decks of one shape apart, without and with their source."""

    block: Block
    crcs: tuple[int, ...]
    identity: Identity
    whole: Identity


def _slide_names(shape: Shape) -> Iterator[str]:
    """Yield the names of the slides' parts in the order of the package."""
    for number, noted in enumerate(shape.noted, 1):
        yield slide_name(number)
        yield relationships.part_name(slide_name(number))
        if noted:
            yield notes_name(number)
            yield relationships.part_name(notes_name(number))


def slide_name(number: int) -> str:
    """Return the name of the part of slide `number`."""
    return f"ppt/slides/slide{number}.xml"


def notes_name(number: int) -> str:
    """Return the name of the part of the notes of slide `number`."""
    return f"ppt/notesSlides/notesSlide{number}.xml"


class Stationery:
    """What every deck of a template has: the same parts, and the same beginning of the content types."""

    def __init__(self, template: Template, spoken: Language) -> None:
        self._size = template.size
        self._spoken = spoken
        self._root = part(relationships.part_name(""), TYPE_RELATIONSHIPS, relationships.xml(_ROOT))
        self._parts = (
            part("ppt/presProps.xml", TYPE_PRESENTATION_PROPERTIES, presentation.PRESENTATION_PROPERTIES),
            part("ppt/viewProps.xml", TYPE_VIEW, presentation.VIEW_PROPERTIES),
            *template.parts,
        )
        self._members = tuple(map(member, self._parts))
        pictures = {name.rpartition(".")[2]: kind for name, kind, *_ in template.parts if kind.startswith("image/")}
        opening = types_opening({"rels": TYPE_RELATIONSHIPS, "xml": TYPE_XML} | pictures)
        self._types = opening + _DOCUMENTS + overrides(self._parts)

    def frame(self, shape: Shape) -> Frame:
        """Return the parts around the slides of a deck of `shape`."""
        count = len(shape.noted)
        head = (
            self._content_types(shape),
            self._root,
            part(APP, TYPE_APP, app_xml(count, sum(shape.noted), shape.hidden)),
        )
        xml = presentation.presentation_xml(count, shape.sections, self._size, self._spoken)
        pointers = presentation.relationships_xml(count)
        tail = (
            part(PRESENTATION, TYPE_PRESENTATION, xml),
            part(relationships.part_name(PRESENTATION), TYPE_RELATIONSHIPS, pointers),
        )
        first = [*map(member, (*head, *tail)), *self._members]
        names = [*(one.name.decode() for one in first), CORE, *_slide_names(shape), *(one.name for one in FIXED)]
        return Frame(Block(first), tuple(one.crc for one in first), Identity(names), Identity([*names, ITEM]))

    def _content_types(self, shape: Shape) -> Part:
        listed = "".join(
            [
                f"{_SLIDE}{number}{_SLIDE_END}{_NOTES}{number}{_NOTES_END}"
                if noted
                else f"{_SLIDE}{number}{_SLIDE_END}"
                for number, noted in enumerate(shape.noted, 1)
            ]
        )
        return part(TYPES_NAME, TYPE_XML, f"{self._types}{listed}{_SOURCE}</Types>")

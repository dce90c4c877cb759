"""Rendering decks on one template, so that what they share is rendered and deflated once.

What comes in are decks; what goes out are packages. A session keeps the slides that it rendered lately, so a batch in
which few slides differ costs little more than putting the zip together.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from slides.layout import Part
from slides.ooxml.deflate import deflated, part
from slides.ooxml.package import assemble, digest
from slides.ooxml.uris import TYPE_CORE, TYPE_NOTES, TYPE_SLIDE
from slides.writer import source as provenance
from slides.writer.frame import CORE, Frame, Shape, Stationery
from slides.writer.language import language
from slides.writer.notes import notes_part
from slides.writer.pointers import notes_pointers, slide_pointers
from slides.writer.presentation import section_names
from slides.writer.properties import core_xml
from slides.writer.recent import Recent
from slides.writer.slide import slide_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.deck import Deck, Slide
    from slides.layout import Template

_SLIDES_KEPT = 512
_FRAMES_KEPT = 8


class _Page(NamedTuple):
    """A rendered slide, wherever it will stand: its data, and the relationship ids of what it points at."""

    slide: Slide
    data: bytes
    size: int
    crc: int
    targets: Mapping[str, str]


class Session:
    """Renders decks on `template`; the bytes of a deck do not depend on what was rendered before."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._spoken = language(template.lang)
        self._stationery = _stationery(template)
        self._frames: Recent[Shape, Frame] = Recent(_FRAMES_KEPT)
        self._pages: Recent[int, _Page] = Recent(_SLIDES_KEPT)
        self._deflated: Recent[bytes, bytes] = Recent(_SLIDES_KEPT)
        self._notes: Recent[str, Part] = Recent(_SLIDES_KEPT)

    def render(self, deck: Deck, *, notes: bool = True, source: bool = True) -> bytes:
        """Return the package of `deck`, with the speaker's notes and the outline that made it unless told otherwise."""
        return assemble(self.parts(deck, notes=notes, source=source))

    def parts(self, deck: Deck, *, notes: bool = True, source: bool = True) -> list[Part]:
        """Return the parts of `deck` in the order of the package."""
        noted = tuple([notes and bool(slide.notes) for slide in deck.slides])
        hidden = sum([slide.hidden for slide in deck.slides])
        frame = self._frame(Shape(noted, section_names(deck.slides, self._spoken), hidden))
        found = [*frame.head, part(CORE, TYPE_CORE, core_xml(deck.properties)), *frame.tail]
        self._add_slides(found, deck, noted)
        found += provenance.FIXED
        whole = source and bool(deck.source)
        found.append(provenance.item(deck, digest([(one.name, one.crc) for one in found]), whole=whole))
        return found

    def _frame(self, shape: Shape) -> Frame:
        found = self._frames.get(shape)
        if found is None:
            found = self._stationery.frame(shape)
            self._frames.keep(shape, found)
        return found

    def _add_slides(self, found: list[Part], deck: Deck, noted: tuple[bool, ...]) -> None:
        numbers = {slide.key: number for number, slide in enumerate(deck.slides, 1)}
        for number, slide in enumerate(deck.slides, 1):
            _, data, size, crc, targets = self._page(slide)
            found.append(Part(f"ppt/slides/slide{number}.xml", TYPE_SLIDE, data, size, crc))
            has_notes = noted[number - 1]
            found.append(slide_pointers(number, slide.layout.part, targets, numbers, noted=has_notes))
            if has_notes:
                _, _, data, size, crc = self._notes_of(slide.notes)
                found.append(Part(f"ppt/notesSlides/notesSlide{number}.xml", TYPE_NOTES, data, size, crc))
                found.append(notes_pointers(number))

    def _page(self, slide: Slide) -> _Page:
        found = self._pages.get(id(slide))
        if found is not None and found.slide is slide:
            return found
        xml, links = slide_xml(slide, self._template.nav, self._spoken)
        plain = xml.encode()
        data = self._deflated.get(plain)
        if data is None:
            data = deflated(plain)
            self._deflated.keep(plain, data)
        page = _Page(slide, data, len(plain), zlib.crc32(plain), links.ids)
        self._pages.keep(id(slide), page)
        return page

    def _notes_of(self, words: str) -> Part:
        found = self._notes.get(words)
        if found is None:
            found = notes_part(words, "", self._spoken)
            self._notes.keep(words, found)
        return found


_PRINTED: Recent[int, tuple[Template, Stationery]] = Recent(4)


def _stationery(template: Template) -> Stationery:
    """Return what all decks of `template` have, made once; it holds nothing of any deck."""
    found = _PRINTED.get(id(template))
    if found is None or found[0] is not template:
        found = (template, Stationery(template, language(template.lang)))
        _PRINTED.keep(id(template), found)
    return found[1]


def render(deck: Deck, *, notes: bool = True, source: bool = True) -> bytes:
    """Return the package of `deck`, with the speaker's notes and the outline that made it unless told otherwise."""
    return Session(deck.template).render(deck, notes=notes, source=source)

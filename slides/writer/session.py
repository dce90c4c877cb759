"""Rendering decks on one template, so that what they share is rendered and deflated once.

What comes in are decks; what goes out are packages. A session keeps the slides that it rendered lately, so a batch in
which few slides differ costs little more than putting the zip together.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from slides.layout import Part
from slides.ooxml.deflate import deflated, part
from slides.ooxml.package import Member, member, packed
from slides.ooxml.uris import TYPE_CORE, TYPE_NOTES, TYPE_SLIDE
from slides.recent import Recent
from slides.writer import source as provenance
from slides.writer.frame import CORE, Frame, Shape, Stationery, notes_name, slide_name
from slides.writer.language import language
from slides.writer.notes import notes_part
from slides.writer.pointers import notes_pointers, resolved, slide_pointers
from slides.writer.presentation import section_names
from slides.writer.properties import core_xml
from slides.writer.slide import Body, body_xml, slide_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.deck import Deck, Slide
    from slides.layout import Template
    from slides.writer.pointers import Targets

_KEPT = 256
_FRAMES_KEPT = 8
_FIXED = tuple(map(member, provenance.FIXED))


class _Page(NamedTuple):
    """A rendered slide, wherever it will stand: its data, and the relationship ids of what it points at."""

    slide: Slide
    data: bytes
    size: int
    crc: int
    targets: Mapping[str, str]


class Package(NamedTuple):
    """A deck as the bytes of its file, and the digest of its members' names and CRC-32s."""

    content: bytes
    digest: str


class Session:
    """Renders decks on `template`; the bytes of a deck do not depend on what was rendered before."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._spoken = language(template.lang)
        self._stationery = _stationery(template)
        self._frames: Recent[Shape, Frame] = Recent(_FRAMES_KEPT)
        self._pages: Recent[int, _Page] = Recent(_KEPT)
        self._bodies: Recent[int, tuple[Slide, Body]] = Recent(_KEPT)
        self._deflated: Recent[bytes, bytes] = Recent(_KEPT)
        self._notes: Recent[str, Part] = Recent(_KEPT)
        self._members: Recent[tuple[object, ...], tuple[object, Member]] = Recent(4 * _KEPT)
        self._bundles: Recent[tuple[object, ...], tuple[_Page, tuple[Member, ...]]] = Recent(_KEPT)
        self._most = _KEPT

    def render(self, deck: Deck, *, notes: bool = True, source: bool = True) -> bytes:
        """Return the package of `deck`, with the speaker's notes and the outline that made it unless told otherwise."""
        return self.package(deck, notes=notes, source=source).content

    def package(self, deck: Deck, *, notes: bool = True, source: bool = True) -> Package:
        """Return what `render` returns, with its digest."""
        self._reserve(len(deck.slides))
        noted = tuple([notes and bool(slide.notes) for slide in deck.slides])
        hidden = sum([slide.hidden for slide in deck.slides])
        frame = self._frame(Shape(noted, section_names(deck.slides, self._spoken), hidden))
        members = [member(part(CORE, TYPE_CORE, core_xml(deck.properties)))]
        self._add_slides(members, deck, noted)
        members += _FIXED
        crcs = [*frame.crcs, *[one.crc for one in members]]
        whole = source and bool(deck.source)
        item = provenance.item(deck, frame.identity.of(crcs), whole=whole)
        members.append(member(item))
        return Package(packed(members, frame.block), frame.whole.of([*crcs, item.crc]))

    def _reserve(self, slides: int) -> None:
        """Let all of a long deck be kept till the next one comes."""
        if slides > self._most:
            self._most = slides
            for kept in (self._pages, self._bundles, self._bodies, self._deflated, self._notes):
                kept.reserve(slides)
            self._members.reserve(4 * slides)

    def _frame(self, shape: Shape) -> Frame:
        found = self._frames.get(shape)
        if found is None:
            found = self._stationery.frame(shape)
            self._frames.keep(shape, found)
        return found

    def _add_slides(self, found: list[Member], deck: Deck, noted: tuple[bool, ...]) -> None:
        numbers = {slide.key: number for number, slide in enumerate(deck.slides, 1)}
        for number, (slide, has_notes) in enumerate(zip(deck.slides, noted, strict=True), 1):
            page = self._page(slide)
            targets = resolved(page.targets, numbers) if page.targets else ()
            key = (number, id(page), targets, has_notes)
            kept = self._bundles.get(key)
            if kept is None:
                kept = page, tuple(self._bundle(number, page, targets, noted=has_notes))
                self._bundles.keep(key, kept)
            found += kept[1]

    def _bundle(self, number: int, page: _Page, targets: Targets, *, noted: bool) -> Iterator[Member]:
        """Yield the parts of slide `number` with its notes."""
        slide = page.slide
        yield member(Part(slide_name(number), TYPE_SLIDE, page.data, page.size, page.crc))
        yield self._pointers(number, slide.layout.part, targets, noted=noted)
        if noted:
            yield self._notes_of(number, slide.notes)
            yield self._notes_pointers(number)

    def _page(self, slide: Slide) -> _Page:
        found = self._pages.get(id(slide))
        if found is not None:
            return found
        xml, links = slide_xml(slide, self._body(slide.bare or slide), self._spoken)
        plain = xml.encode()
        data = self._deflated.get(plain)
        if data is None:
            data = deflated(plain)
            self._deflated.keep(plain, data)
        page = _Page(slide, data, len(plain), zlib.crc32(plain), links.ids)
        self._pages.keep(id(slide), page)
        return page

    def _body(self, slide: Slide) -> Body:
        """Return what the slide has of its own, which many decks may have with furniture of theirs."""
        found = self._bodies.get(id(slide))
        if found is None:
            found = slide, body_xml(slide, self._template.nav, self._spoken)
            self._bodies.keep(id(slide), found)
        return found[1]

    def _pointers(self, number: int, layout: str, targets: Targets, *, noted: bool) -> Member:
        key = (number, layout, targets, noted)
        found = self._members.get(key)
        if found is None:
            found = None, member(slide_pointers(number, layout, targets, noted=noted))
            self._members.keep(key, found)
        return found[1]

    def _notes_of(self, number: int, words: str) -> Member:
        key = (number, words)
        found = self._members.get(key)
        if found is None:
            _, _, data, size, crc = self._notes_part(words)
            found = None, member(Part(notes_name(number), TYPE_NOTES, data, size, crc))
            self._members.keep(key, found)
        return found[1]

    def _notes_part(self, words: str) -> Part:
        found = self._notes.get(words)
        if found is None:
            found = notes_part(words, "", self._spoken)
            self._notes.keep(words, found)
        return found

    def _notes_pointers(self, number: int) -> Member:
        found = self._members.get((number,))
        if found is None:
            found = None, member(notes_pointers(number))
            self._members.keep((number,), found)
        return found[1]


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

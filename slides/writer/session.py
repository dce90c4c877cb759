"""Rendering decks on one template: decks come in, packages go out, their slides one after another.

Nothing of a slide is kept once it stands in the package, so a long deck takes little memory; what all decks of a template
have is made once. `slides.writer.series` is for decks that have most of their slides alike.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.layout import Part
from slides.ooxml.deflate import part
from slides.ooxml.package import Assembly, Member, member
from slides.ooxml.uris import TYPE_CORE, TYPE_NOTES, TYPE_SLIDE
from slides.recent import Recent
from slides.writer import source as provenance
from slides.writer.frame import CORE, Frame, Shape, Stationery, notes_name, slide_name
from slides.writer.language import language
from slides.writer.notes import notes_part
from slides.writer.pointers import notes_pointers, resolved, slide_pointers
from slides.writer.presentation import section_names
from slides.writer.properties import core_xml
from slides.writer.slide import body_xml, slide_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from slides.deck import Deck, Properties, Slide
    from slides.layout import Template
    from slides.writer.pointers import Targets

_FRAMES_KEPT = 8
_FIXED = tuple(map(member, provenance.FIXED))


class Page(NamedTuple):
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

    def render(self, deck: Deck, *, notes: bool = True, source: bool = True) -> bytes:
        """Return the package of `deck`, with the speaker's notes and the outline that made it unless told otherwise."""
        return self.package(deck, notes=notes, source=source).content

    def package(self, deck: Deck, *, notes: bool = True, source: bool = True) -> Package:
        """Return what `render` returns, with its digest."""
        noted = tuple([notes and bool(slide.notes) for slide in deck.slides])
        hidden = sum([slide.hidden for slide in deck.slides])
        frame = self._frame(Shape(noted, section_names(deck.slides, self._spoken), hidden))
        made = Assembly(frame.block)
        made.add((_core(deck.properties),))
        for members in self._bundles(deck, noted):
            made.add(members)
        made.add(_FIXED)
        crcs = [*frame.crcs, *made.crcs]
        whole = source and bool(deck.source)
        item = provenance.item(deck, frame.identity.of(crcs), whole=whole)
        made.add((member(item),))
        return Package(made.closed(), frame.whole.of([*crcs, item.crc]))

    def _frame(self, shape: Shape) -> Frame:
        found = self._frames.get(shape)
        if found is None:
            found = self._stationery.frame(shape)
            self._frames.keep(shape, found)
        return found

    def _bundles(self, deck: Deck, noted: tuple[bool, ...]) -> Iterator[Iterable[Member]]:
        """Yield the members of each slide."""
        numbers = {slide.key: number for number, slide in enumerate(deck.slides, 1)}
        for number, (slide, has_notes) in enumerate(zip(deck.slides, noted, strict=True), 1):
            page = self._page(slide)
            targets = resolved(page.targets, numbers) if page.targets else ()
            yield self._bundle(number, page, targets, noted=has_notes)

    def _bundle(self, number: int, page: Page, targets: Targets, *, noted: bool) -> tuple[Member, ...]:
        """Return the parts of slide `number` with its notes."""
        slide = page.slide
        own = member(Part(slide_name(number), TYPE_SLIDE, page.data, page.size, page.crc))
        pointers = slide_pointers(number, slide.layout.part, targets, noted=noted)
        if not noted:
            return own, pointers
        return own, pointers, self._notes_of(number, slide.notes), notes_pointers(number)

    def _page(self, slide: Slide) -> Page:
        body = body_xml(slide.bare or slide, self._template.nav, self._spoken)
        xml, targets = slide_xml(slide, body, self._spoken)
        made = part("", TYPE_SLIDE, xml)
        return Page(slide, made.data, made.size, made.crc, targets)

    def _notes_of(self, number: int, words: str) -> Member:
        _, _, data, size, crc = self._notes_part(words)
        return member(Part(notes_name(number), TYPE_NOTES, data, size, crc))

    def _notes_part(self, words: str) -> Part:
        return notes_part(words, "", self._spoken)


@lru_cache(maxsize=4)
def _core(properties: Properties) -> Member:
    return member(part(CORE, TYPE_CORE, core_xml(properties)))


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

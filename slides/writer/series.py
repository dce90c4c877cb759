"""Rendering a series of decks on one template, so that what they share is rendered and deflated once.

What comes in are decks; what goes out are packages. The slides rendered lately are kept, so a batch in which few slides
differ costs little more than putting the zip together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.ooxml.deflate import Segment, chained, segment
from slides.recent import Recent
from slides.writer.session import Package, Page, Session
from slides.writer.slide import Body, body_xml, closing_half, own_half, sides

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.deck import Deck, Fill, Slide
    from slides.layout import Part, Template
    from slides.ooxml.package import Member
    from slides.writer.pointers import Targets

_KEPT = 256


class Series(Session):
    """Renders decks that have most of their slides alike; the bytes of a deck do not depend on what was rendered before.

    The text of a slide, its marks and its furniture are deflated each by itself: the parts are equal to those of a session's,
    slides larger by a fifth.
    """

    def __init__(self, template: Template) -> None:
        super().__init__(template)
        self._pages: Recent[int, Page] = Recent(_KEPT)
        self._bodies: Recent[int, tuple[Slide, Body]] = Recent(_KEPT)
        self._segments: Recent[tuple[int, ...], tuple[object, tuple[Segment, ...], Mapping[str, str]]] = Recent(_KEPT)
        self._closings: Recent[tuple[object, ...], tuple[object, bytes, Mapping[str, str]]] = Recent(_KEPT)
        self._notes: Recent[str, Part] = Recent(_KEPT)
        self._members: Recent[tuple[int, str], Member] = Recent(_KEPT)
        self._kept: Recent[tuple[object, ...], tuple[Page, tuple[Member, ...]]] = Recent(_KEPT)
        self._most = _KEPT

    def package(self, deck: Deck, *, notes: bool = True, source: bool = True) -> Package:
        """Return the package of `deck` with its digest."""
        self._reserve(len(deck.slides))
        return super().package(deck, notes=notes, source=source)

    def _reserve(self, slides: int) -> None:
        """Let all of a long deck be kept till the next one comes."""
        if slides > self._most:
            self._most = slides
            for kept in (self._pages, self._kept, self._bodies, self._segments, self._notes, self._members):
                kept.reserve(slides)

    def _bundle(self, number: int, page: Page, targets: Targets, *, noted: bool) -> tuple[Member, ...]:
        key = (number, id(page), targets, noted)
        found = self._kept.get(key)
        if found is None:
            found = page, super()._bundle(number, page, targets, noted=noted)
            self._kept.keep(key, found)
        return found[1]

    def _page(self, slide: Slide) -> Page:
        found = self._pages.get(id(slide))
        if found is None:
            found = self._continued(slide)
            self._pages.keep(id(slide), found)
        return found

    def _continued(self, slide: Slide) -> Page:
        """Return the slide with its furniture deflated behind the rest, which is deflated once for all decks that have it."""
        above, below = sides(slide)
        bare = slide.bare or slide
        key = (id(bare), *map(id, above))
        kept = self._segments.get(key)
        if kept is None:
            body = self._body(bare)
            own = own_half(body, above, self._spoken)
            segments = (segment(own.text), *map(_marks, body.marks))
            kept = (bare, above), segments, own.targets
            self._segments.keep(key, kept)
        _, segments, targets = kept
        closing, targets = self._closing(below, targets)
        return Page(slide, *chained(segments, closing), targets)

    def _closing(self, below: tuple[Fill, ...], targets: Mapping[str, str]) -> tuple[bytes, Mapping[str, str]]:
        key = (*map(id, below), *targets)
        kept = self._closings.get(key)
        if kept is None:
            text, targets = closing_half(below, targets, self._spoken)
            kept = below, text.encode(), targets
            self._closings.keep(key, kept)
        return kept[1:]

    def _body(self, slide: Slide) -> Body:
        """Return what the slide has of its own, which many decks may have with furniture of theirs."""
        found = self._bodies.get(id(slide))
        if found is None:
            found = slide, body_xml(slide, self._template.nav, self._spoken)
            self._bodies.keep(id(slide), found)
        return found[1]

    def _notes_of(self, number: int, words: str) -> Member:
        key = (number, words)
        found = self._members.get(key)
        if found is None:
            found = super()._notes_of(number, words)
            self._members.keep(key, found)
        return found

    def _notes_part(self, words: str) -> Part:
        found = self._notes.get(words)
        if found is None:
            found = super()._notes_part(words)
            self._notes.keep(words, found)
        return found


_marks = lru_cache(maxsize=256)(segment)

"""Fitted pages kept for the next deck of a series: what comes again as the very same value is not fitted again.

What comes in is a spec with the names of its speech; what goes out are its slides as they were fitted before, where none of the
names that differ stands in what the page says. Sizes made equal and furniture put in are kept likewise, so that slides
that differ in nothing stay one value for whoever renders them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.fit.furniture import furnished
from slides.recent import Recent
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from slides.blocks import Text
    from slides.deck import Slide, SlideSpec
    from slides.fit.furniture import Set

_PAGES, _GROUPS = 512, 128

Group = tuple["Slide", ...]


class _Page(NamedTuple):
    slots: Mapping[str, Text]  # kept, for its identity is the key
    asked: tuple[str, str]
    names: frozenset[str]
    words: str
    slides: tuple[Slide, ...]


class Kept:
    """The pages of one template fitted lately, the same whatever was kept before."""

    def __init__(self) -> None:
        self._pages: Recent[int, _Page] = Recent(_PAGES)
        self._agreed: Recent[tuple[int, ...], tuple[Group, Group]] = Recent(_GROUPS)
        self._changed: Recent[tuple[int, tuple[object, ...]], tuple[Slide, Slide]] = Recent(_PAGES)
        self._furnished: Recent[tuple[int, int], tuple[Slide, Set, Slide]] = Recent(_PAGES)

    def slides(self, spec: SlideSpec, names: frozenset[str]) -> tuple[Slide, ...] | None:
        """Return the slides of `spec` if they would be the same among these `names`.

        Pages that differ in furniture alone have the very same slots.
        """
        found = self._pages.get(id(spec.slots))
        if found is None or found.asked != (spec.wanted, spec.fitting):
            return None
        if names != found.names and any(name in found.words for name in names ^ found.names):
            return None
        return found.slides

    def keep(self, spec: SlideSpec, names: frozenset[str], slides: tuple[Slide, ...]) -> None:
        """Keep the slides of `spec`."""
        self._pages.keep(
            id(spec.slots), _Page(spec.slots, (spec.wanted, spec.fitting), names, "\n".join(_words(spec)), slides)
        )

    def agreed(self, group: Group, together: Callable[[Group], Sequence[Slide]]) -> tuple[Slide, ...]:
        """Return what neighbours become `together`; those that are changed alike are the very same again."""
        key = tuple([id(slide) for slide in group])
        found = self._agreed.get(key)
        if found is None:
            pairs = zip(group, together(group), strict=True)
            found = group, tuple(one if one is other else self._same(one, other) for one, other in pairs)
            self._agreed.keep(key, found)
        return found[1]

    def _same(self, slide: Slide, changed: Slide) -> Slide:
        key = (id(slide), tuple([(fill.sizes, fill.raised, fill.insets) for fill in changed.fills]))
        found = self._changed.get(key)
        if found is None:
            found = slide, changed
            self._changed.keep(key, found)
        return found[1]

    def furnished(self, slide: Slide, texts: Set) -> Slide:
        """Return the slide with its furniture."""
        key = (id(slide), id(texts))
        found = self._furnished.get(key)
        if found is None:
            found = slide, texts, furnished(slide, texts)
            self._furnished.keep(key, found)
        return found[2]


def _words(spec: SlideSpec) -> Iterator[str]:
    """Yield all that a page shows."""
    yield from map(plain, (spec.title, spec.running, *spec.chips))
    yield from (text.text for text in spec.slots.values())
    for cell in spec.cells:
        yield from (plain(cell.label), cell.badge, cell.text.text)
    if spec.table:
        yield from (text.text for row in spec.table.rows for text in row.cells)

"""Pages planned lately, for the next outline of a series: what comes again as the very same values is not planned again.

What comes in is a kind, a value of the speech and its place; what goes out is its page, the very same one where nothing that a
page may depend on has changed. Where only the furniture differs, all else of the page is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slides.blocks import Text
    from slides.deck import SlideSpec
    from slides.kinds.kind import Kind
    from slides.kinds.place import Place
    from slides.speech import Item, Outline, Section

_KEPT = 2_048
_PARTS = 128

Key = tuple[object, ...]


class Pages:
    """The pages of one outline planned lately, under all that they depend on."""

    def __init__(self) -> None:
        self._pages: Recent[Key, tuple[object, SlideSpec]] = Recent(_KEPT)
        self._last: Recent[str, SlideSpec] = Recent(_KEPT)
        self._parts: Recent[Key, tuple[object, tuple[SlideSpec, ...]]] = Recent(_PARTS)
        self._furniture: Recent[Key, tuple[Mapping[str, Text], object]] = Recent(_KEPT)

    def of_item(self, kind: Kind, item: Item, place: Place) -> SlideSpec:
        """Return the page of an item; it depends on its part by what that calls its items, and on peers if its kind does."""
        section, (key, outline, group, *_, part, number, total, answers) = place.section, place
        peers = section.items if section and kind.among_peers else ()
        named = section.label if section else None
        found: Key = (
            id(item), key, group, part, number, total, answers, named, outline.lang, outline.drawings,
            tuple(map(id, peers)),
        )  # fmt: skip
        return self._kept(found, kind, item, place, (item, peers))

    def of_section(self, kind: Kind, section: Section, place: Place) -> SlideSpec:
        """Return a page of a part as a whole; it depends on the names of all parts."""
        outline, names = place.outline, tuple([one.title for one in place.parts])
        found: Key = (
            kind.name, id(section), place.key, place.group, place.part, place.total, names, outline.lang,
            outline.drawings, outline.switches.dividers,
        )  # fmt: skip
        return self._kept(found, kind, section, place, section)

    def of_part(
        self, section: Section, part: int, start: Place, made: Callable[[], tuple[SlideSpec, ...]]
    ) -> tuple[SlideSpec, ...]:
        """Return the pages of a part whose items answer nothing, and are answered by nothing, of another."""
        outline = start.outline
        key: Key = (
            id(section), id(start.furniture), part, start.group, tuple([one.title for one in start.parts]), outline.lang,
            outline.fit, outline.drawings, id(outline.switches),
        )  # fmt: skip
        found = self._parts.get(key)
        if found is None:
            found = (section, start.furniture, outline.switches), made()
            self._parts.keep(key, found)
        return found[1]

    def of_outline(self, kind: Kind, outline: Outline, place: Place) -> SlideSpec:
        """Return a page of the outline as a whole, which is planned anew."""
        return self._alike(kind.page(outline, place))

    def furniture(self, key: Key, made: Mapping[str, Text], held: object = None) -> Mapping[str, Text]:
        """Return the furniture that was `made` under `key` first; `held` is what the key identifies."""
        found = self._furniture.get(key)
        if found is None:
            found = made, held
            self._furniture.keep(key, found)
        return found[0]

    def _kept(self, key: Key, kind: Kind, value: Item | Section, place: Place, held: object) -> SlideSpec:
        """Return the page under `key`; the values whose identity is in the key are `held`."""
        found = self._pages.get(key)
        if found is None:
            found = held, self._alike(kind.page(value, place))
            self._pages.keep(key, found)
        spec = found[1]
        return spec.with_furniture(place.furniture)

    def _alike(self, spec: SlideSpec) -> SlideSpec:
        """Return `spec` as the last page with its key, if that says the same."""
        last = self._last.get(spec.key)
        if last is not None:
            last = last.with_furniture(spec.furniture)
            if last == spec:
                return last
        self._last.keep(spec.key, spec)
        return spec

"""Furniture: what repeats on every page, such as its part, footer, number and mark.

Texts and a finished slide come in; the slide with those of them that its layout has a place for goes out.

No other text makes room for them, so a page is fitted without and the furniture put in afterwards: what the layout has above its body behind the title, the rest last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.deck import Fill
from slides.fit.setting import step_for
from slides.recent import Recent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slides.blocks import Text
    from slides.deck import Slide
    from slides.fit.setting import Frame
    from slides.layout import Layout, Slot

FURNITURE = frozenset({"part", "mark", "footer", "number", "date"})
"""Slots that repeat on every page; one that can't hold its text is left off, for the cover has it."""
_KEPT = 512


class Set(NamedTuple):
    """The texts of a page on a layout: how they stand there, and which the layout's slots can't hold."""

    above: tuple[Fill, ...]
    below: tuple[Fill, ...]
    left_off: tuple[str, ...]
    texts: Mapping[str, Text]


class Furniture:
    """Sets furniture on the layouts of a template; what it set lately is kept."""

    def __init__(self, frames: Callable[[Layout], Mapping[str, Frame]]) -> None:
        self._frames = frames
        self._sets: Recent[tuple[str, int], Set] = Recent(_KEPT)
        self._fills: Recent[tuple[int, Text], tuple[Slot, Fill | None]] = Recent(_KEPT)

    def on(self, layout: Layout, texts: Mapping[str, Text]) -> Set:
        """Return `texts` as they stand on `layout`, in its order."""
        key = (layout.name, id(texts))
        kept = self._sets.get(key)
        if kept is None:
            frames = self._frames(layout)
            found = {name: self._set(frames[name], texts[name]) for name in frames if name in texts}
            first = next((number for number, name in enumerate(frames) if name not in FURNITURE | {"title"}), 0)
            top = set(list(frames)[:first])
            above = tuple(fill for name, fill in found.items() if fill and name in top)
            below = tuple(fill for name, fill in found.items() if fill and name not in top)
            kept = Set(above, below, tuple(name for name, fill in found.items() if fill is None), texts)
            self._sets.keep(key, kept)
        return kept

    def _set(self, frame: Frame, text: Text) -> Fill | None:
        """Return the text in its frame, None where that can't hold it; measured once for equal texts."""
        key = (id(frame.slot), text)
        kept = self._fills.get(key)
        if kept is None:
            step = step_for([(frame, text, frame.height)], looks=False)
            kept = frame.slot, None if step is None else Fill(frame.slot, text, frame.sizes[step])
            self._fills.keep(key, kept)
        return kept[1]


def furnished(slide: Slide, found: Set) -> Slide:
    """Return the slide with its furniture."""
    title, own, facts = slide.fills[:1], slide.fills[1:], slide.facts
    if found.left_off:
        facts = facts._replace(left_off=(*facts.left_off, *found.left_off))
    return slide._replace(fills=title + found.above + own + found.below, facts=facts, bare=slide)

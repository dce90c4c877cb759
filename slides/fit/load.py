"""How much a page has to say and how much reads well on it: a spec or a layout's frames come in, lengths in em go out.

A Chinese character counts as one, a Latin letter as less than half of it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.layout import LEAD, TAG
from slides.units import EMU_PER_PT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from slides.blocks import Text
    from slides.deck import Cell, SlideSpec
    from slides.fit.setting import Frame
    from slides.units import Box

_EASY = 20.0
"""The size in points at which a well filled page is still easy to read."""
_SHARE = 0.52
"""The share of the boxes that lines of that size may fill."""
_LINE = 1.45
_LETTER = 0.42
_MOST, _MOST_IN_PANEL = 210.0, 84.0
_FEW, _SOME, _MANY = 36.0, 72.0, 130.0
_LARGEST, _LARGE, _MIDDLING, _USUAL = 60.0, 32.0, 28.0, 24.0


class Load(NamedTuple):
    """How much text stands in the cells of a page, and in its panel below the headline, in em."""

    body: float
    panel: float


class Room(NamedTuple):
    """How much text reads well in the cells of a layout, and in its panel, in em."""

    body: float
    panel: float


@lru_cache(maxsize=512)
def length(shown: str) -> float:
    """Return the length of `shown` in em."""
    wide = (len(shown.encode()) - len(shown)) / 2  # a Chinese character has three bytes
    return wide + _LETTER * (len(shown) - wide)


def weight(cell: Cell) -> float:
    """Return the length of all that a cell says."""
    return length(cell.label) + _said(cell.text)


def loaded(spec: SlideSpec) -> Load:
    """Return how much `spec` says."""
    panel = spec.slots.get("panel")
    return Load(sum([weight(cell) for cell in spec.cells]), below_headline(panel) if panel else 0.0)


def below_headline(panel: Text) -> float:
    """Return the length of what a panel says below its ordinal and headline."""
    return sum([length(part.text) for part in panel.paragraphs if LEAD <= part.level < TAG])


def room(frames: Mapping[str, Frame]) -> Room:
    """Return how much text reads well in the frames of a layout."""
    boxes = [frame.slot.box for name, frame in frames.items() if name.startswith(("cell", "label", "body"))]
    panel = frames.get("panel")
    beside = min(_MOST_IN_PANEL, _held([panel.slot.box])) if panel else 0.0
    return Room(min(_MOST, _held(boxes)), beside)


def largest(load: Load) -> float:
    """Return the largest type for sentences on a page with so much to say: large type is for few words."""
    if load.body <= _FEW:
        return _LARGEST
    return _LARGE if load.body <= _SOME else _MIDDLING if load.body <= _MANY else _USUAL


def _held(boxes: Sequence[Box]) -> float:
    area = sum(box.width * box.height for box in boxes) / EMU_PER_PT**2
    return _SHARE * area / (_EASY * _EASY * _LINE)


def _said(text: Text) -> float:
    return sum([length(part.text) for part in text.paragraphs])

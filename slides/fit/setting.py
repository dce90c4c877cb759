"""Setting text in slots: a text and a slot come in, the step of the type ladder at which it fits goes out.

A line advances by 1.2 x size x spacing whatever the font, as in PowerPoint; lengths are in points here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from slides.breaking import line_count, title_lines, wrap
from slides.metrics import LINE, width
from slides.units import EMU_PER_PT, Pt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from slides.blocks import Text
    from slides.layout import Face, Layout, Slot

BULLET_INDENT = 1.1
"""The hanging indent of a bullet, in em of its text."""
RESERVE = 0.975
"""The share of a box's height that text may fill: fonts place their baselines a little differently."""
COMFORT = 0.86
"""The share that text fills where it could be set smaller: a box filled to its edges looks crowded."""
_ONE_LINE_BOX = 60.0  # points
_GAP = 7.2  # points between the panel's text and what stands below it
_SHORT_TAIL = 2
"""A last line of so few characters looks lost."""
_STEPS_FOR_LOOKS = 3
_NAME = 12.0
"""The longest label, in em, that is a name and should stand on one line."""


_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9.,%$€£'’]+")
_LONGEST_WHOLE = 20


class _Level(NamedTuple):
    sizes: tuple[Pt, ...]
    face: str
    bold: bool
    pitch: float  # the line advance, in em
    before: float  # the space before, in em
    indent: float  # in em


class Frame(NamedTuple):
    """A slot as fit sees it: the width and height left inside its insets, in points, and its levels."""

    slot: Slot
    width: float
    height: float
    levels: tuple[_Level, ...]
    steps: int
    sizes: tuple[
        tuple[Pt, ...], ...
    ]  # the size of each level at each step; nothing at the first, the slot's own choice
    covered_by: tuple[tuple[str, float], ...]  # slots inside this one, with the height that is left above each


def frames(layout: Layout, faces: Mapping[Face, str]) -> dict[str, Frame]:
    """Return the frames of the layout's slots by name, in its order."""
    return {name: _frame(slot, layout, faces) for name, slot in layout.slots.items()}


def _frame(slot: Slot, layout: Layout, faces: Mapping[Face, str]) -> Frame:
    levels = tuple(
        _Level(
            level.sizes,
            faces[level.face],
            level.bold,
            LINE * level.line,
            LINE * level.before,
            BULLET_INDENT if level.bullet else 0.0,
        )
        for level in slot.levels
    )
    steps = max(len(level.sizes) for level in levels)
    box, insets = slot.box, slot.insets
    return Frame(
        slot,
        (box.width - insets.left - insets.right) / EMU_PER_PT,
        (box.height - insets.top - insets.bottom) / EMU_PER_PT,
        levels,
        steps,
        ((), *(tuple(level.sizes[min(step, len(level.sizes) - 1)] for level in levels) for step in range(1, steps))),
        tuple(_covering(slot, layout)) if slot.name == "panel" else (),
    )


def _covering(panel: Slot, layout: Layout) -> Iterator[tuple[str, float]]:
    """Yield what stands inside the panel, with the height in points that is left above it."""
    boxes = [(name, slot.box) for name, slot in layout.slots.items() if slot is not panel]
    if layout.nav is not None:
        boxes.append(("nav", layout.nav))
    own = panel.box
    for name, box in boxes:
        if (
            own.x <= box.x
            and own.y <= box.y
            and box.x + box.width <= own.x + own.width
            and box.y + box.height <= own.y + own.height
        ):
            yield name, (box.y - own.y - panel.insets.top) / EMU_PER_PT - _GAP


def height_left(frame: Frame, filled: Iterable[str]) -> float:
    """Return the height in points that the frame's text may take when the slots `filled` are there too."""
    if not frame.covered_by:
        return frame.height
    names = set(filled)
    return min([frame.height, *(left for name, left in frame.covered_by if name in names)])


def needed(frame: Frame, text: Text, step: int) -> float:
    """Return the height in points of `text` at `step` of the frame's ladders; endless where a word would be split."""
    total = 0.0
    last = len(frame.levels) - 1
    for number, paragraph in enumerate(text.paragraphs):
        level = frame.levels[min(paragraph.level, last)]
        size = level.sizes[min(step, len(level.sizes) - 1)]
        shown = paragraph.text
        room = frame.width / size - level.indent
        if longest_word(shown, level.face, level.bold) > room:
            return inf
        total += line_count(shown, room, level.face, level.bold) * size * level.pitch
        if number:
            total += level.before * size
    return total


@lru_cache(maxsize=2048)
def longest_word(text: str, face: str, bold: bool) -> float:  # noqa: FBT001 - the key of a cache
    """Return the width in em of the widest Latin word that has to stay whole; longer runs may be split anywhere."""
    found = (word for word in _WORD.findall(text) if len(word) <= _LONGEST_WHOLE)
    return max((width(word, face, bold) for word in found), default=0.0)


def step_for(pairs: Sequence[tuple[Frame, Text, float]]) -> int | None:
    """Return the first step at which every text stands in its frame with room around it, or None; equal boxes share it.

    Only the floor may fill a box up to `RESERVE`. A step at which all names stand on one line and no line holds a
    single character goes before a slightly larger one at which they don't.
    """
    last = max((frame.steps for frame, _, _ in pairs), default=1) - 1
    fitting: int | None = None
    for step in range(last + 1):
        share = RESERVE if step == last else COMFORT
        if all(needed(frame, text, step) <= _room(height, share) for frame, text, height in pairs):
            if fitting is None:
                fitting = step
            if not any(_ragged(frame, text, step) for frame, text, _ in pairs):
                return step
            if step - fitting >= _STEPS_FOR_LOOKS:
                break
    return fitting


def _room(height: float, share: float) -> float:
    """Return the height that text may take: boxes of one line are made for it, so they are filled as far as they go."""
    return height * (RESERVE if height < _ONE_LINE_BOX else share)


def _ragged(frame: Frame, text: Text, step: int) -> bool:
    """Return whether a name breaks over lines, or a line of a single character ends a paragraph."""
    last = len(frame.levels) - 1
    for paragraph in text.paragraphs:
        shown = paragraph.text
        level = frame.levels[min(paragraph.level, last)]
        size = level.sizes[min(step, len(level.sizes) - 1)]
        room = frame.width / size - level.indent
        if len(shown) <= room / 2 or line_count(shown, room, level.face, level.bold) == 1:
            continue
        if last and paragraph.level == 0 and width(shown, level.face, level.bold) <= _NAME:
            return True
        tail = wrap(shown, room, level.face, level.bold)[-1].strip(" ，。、；：！？）》”’")
        if len(tail) <= _SHORT_TAIL and not tail.isascii():
            return True
    return False


def set_title(frame: Frame, title: str) -> tuple[str, int] | None:
    """Return the title with its line breaks and its step: on one line where a step allows it, else broken by sense."""
    level = frame.levels[0]
    for step, size in enumerate(level.sizes):
        if size * level.pitch <= frame.height and width(title, level.face, level.bold) <= frame.width / size:
            return title, step
    for step, size in enumerate(level.sizes):
        most = int(frame.height / (size * level.pitch) + 0.05)
        if most < 2:
            continue
        lines = title_lines(title, frame.width / size, level.face, level.bold, min(most, 3))
        if lines is not None:
            return "\n".join(lines), step
    return None

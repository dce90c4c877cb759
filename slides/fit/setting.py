"""Setting text in slots: a text and a slot come in, the step of the type ladder at which it fits goes out.

A line advances by 1.2 x size x spacing whatever the font, as in PowerPoint; lengths are in points here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from slides.breaking import line_count, title_lines
from slides.breaking.names import NO_NAMES
from slides.fit.looks import minded, minded_at_most
from slides.layout import series_of
from slides.metrics import LINE, MARGIN, is_chinese, narrowed, parted_width, width as width_of
from slides.units import EMU_PER_PT, Pt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from slides.blocks import Paragraph, Text
    from slides.breaking.names import Names
    from slides.layout import Face, Layout, Slot

RESERVE = 0.975
"""The share of a box's height that text may fill: fonts place their baselines a little differently."""
COMFORT = 0.85
"""The share that text fills where it could be set smaller: a box filled to its edges looks crowded."""
_SMALL, _TIGHT = 18.0, 0.89
"""Sentences of this size or less may fill more of their box before they are set still smaller."""
_TALLER = 1.21
"""How much higher LibreOffice sets lines of Chinese in Noto; they stay inside the box and its insets."""
_ONE_LINE_BOX = 60.0  # points
_GAP = 7.2  # points between the panel's text and what stands below it
_STEPS_FOR_LOOKS = 3
_COST_OF_A_STEP = 2.0
_LEAST_ON_ONE_LINE = 0.7
"""A title smaller than this share of its first size is better on two lines; where these end is chosen for that size."""
_LEAST_FOR_LOOKS = 0.8
"""A step is smaller for its looks by no more than this."""
READABLE = 18.0
"""The least size in points of sentences that are read from the back row; for their looks alone none is made smaller."""
_LEAST_OF_NAME = 0.64
"""And the step of a name, which looks worst on two lines."""


_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9.,%$€£'’]+")
_LONGEST_WHOLE = 20
_WIDEST = 1.5
"""More than any character but a tab is wide, in em."""


class Level(NamedTuple):
    """A level of text as fit sees it: its sizes in points, the first the largest; lengths in em of its type."""

    sizes: tuple[Pt, ...]
    face: str
    bold: bool
    pitch: float  # the line advance, in em
    before: float  # the space before, in em
    indent: float  # in em
    whole: bool


class Frame(NamedTuple):
    """A slot as fit sees it: the width and height left inside its insets, in points, and its levels."""

    slot: Slot
    series: str  # of slots that the slot is one of
    width: float
    height: float
    spare: float  # points of the insets that taller lines may take
    levels: tuple[Level, ...]
    sentences: tuple[Pt, ...]  # the sizes of its sentences, those of its second level where it has one
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
        Level(
            level.sizes,
            faces[level.face],
            level.bold,
            LINE * level.line,
            LINE * level.before,
            level.indent,
            level.whole,
        )
        for level in slot.levels
    )
    steps = max(len(level.sizes) for level in levels)
    box, insets = slot.box, slot.insets
    return Frame(
        slot,
        series_of(slot.name),
        (box.width - insets.left - insets.right) / EMU_PER_PT,
        (box.height - insets.top - insets.bottom) / EMU_PER_PT,
        (insets.bottom + (insets.top if slot.anchor == "middle" else 0)) / EMU_PER_PT,
        levels,
        levels[min(1, len(levels) - 1)].sizes,
        steps,
        ((), *(tuple(level.sizes[min(step, len(level.sizes) - 1)] for level in levels) for step in range(1, steps))),
        tuple(_covering(slot, layout)) if slot.name == "panel" else (),
    )


def _covering(panel: Slot, layout: Layout) -> Iterator[tuple[str, float]]:
    """Yield what stands inside the panel below its text, with the height in points that is left above it."""
    boxes = [(name, slot.box) for name, slot in layout.slots.items() if slot is not panel]
    if layout.nav is not None:
        boxes.append(("nav", layout.nav))
    own = panel.box
    for name, box in boxes:
        if (
            own.x <= box.x < own.x + own.width - panel.insets.right
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


def needed(frame: Frame, text: Text, step: int, most: float = inf) -> float:
    """Return the height in points of `text` at `step` of the frame's ladders; endless where a word would be split.

    What is surely above `most` is not measured to its end: endless too.
    """
    total = 0.0
    levels = frame.levels
    for number, paragraph in enumerate(text.paragraphs):
        level = levels[paragraph.level] if paragraph.level < len(levels) else levels[-1]
        sizes = level.sizes
        size = sizes[step] if step < len(sizes) else sizes[-1]
        shown = paragraph.text
        room = frame.width / size - level.indent
        lines = 1
        if len(shown) * _WIDEST > room or not shown.isprintable():
            bold = level.bold or emphatic(paragraph)
            if level.whole and _parts_value(frame, paragraph, step):
                return inf
            tight = narrowed(room, shown, level.face, bold)
            if width_of(shown, level.face, bold) > tight - MARGIN or not shown.isprintable():
                if total + _fewest(shown, room, level.face, bold) * size * level.pitch > most:
                    return inf
                if room < _LONGEST_WHOLE * _WIDEST and longest_word(shown, level.face, bold) > room:
                    return inf
                lines = line_count(shown, tight, level.face, bold)
        total += lines * size * level.pitch
        if number:
            total += level.before * size
        if total > most:
            return inf
    return total


def _fewest(shown: str, room: float, face: str, bold: bool) -> float:  # noqa: FBT001 - as `width`
    """Return no more lines than `shown` takes, the spaces left out as they hang over the end of a line."""
    if room < _WIDEST or not shown.isprintable():
        return 1.0
    return (width_of(shown, face, bold) - shown.count(" ")) / room


def _parts_value(frame: Frame, paragraph: Paragraph, step: int) -> bool:
    """Return whether a figure such as `3.15 → 1.97` takes two lines at `step` though a smaller one has it on one."""
    level = frame.levels[0]
    sizes, long = level.sizes, parted_width(paragraph.text, level.face, level.bold) + MARGIN
    room, least = frame.width / sizes[min(step, len(sizes) - 1)], sizes[-1]
    return room < long <= frame.width / least


def emphatic(paragraph: Paragraph) -> bool:
    """Return whether a run of the paragraph is strong; bold letters are wider."""
    runs = paragraph.runs
    return runs[0].strong if len(runs) == 1 else any(run.strong for run in runs)


@lru_cache(maxsize=512)
def longest_word(text: str, face: str, bold: bool) -> float:  # noqa: FBT001 - the key of a cache
    """Return the width in em of the widest Latin word that has to stay whole; longer runs may be split anywhere."""
    found = (word for word in _WORD.findall(text) if len(word) <= _LONGEST_WHOLE)
    return max((width_of(word, face, bold) for word in found), default=0.0)


def step_for(
    pairs: Sequence[tuple[Frame, Text, float]], least: float = 0.0, most: float = inf, *, looks: bool = True
) -> int | None:
    """Return the first step at which every text stands in its frame with room around it, or None; equal boxes share it.

    Only sentences of at least `least` points, and as far as the ladder has such of at most `most`, are taken. Only the
    floor may fill a box up to `RESERVE`. A slightly smaller step is taken where it looks better by more than the size
    that it costs; more text is never set larger before that.
    """
    last = max([frame.steps for frame, _, _ in pairs]) - 1
    for step in range(last + 1):
        size = sentence(pairs[0][0], step)
        if size < least:
            return None
        if size > most and step < last:
            continue
        share = RESERVE if step == last else COMFORT if size > _SMALL else _TIGHT
        if _stand(pairs, step, share):
            return _better(pairs, step, least) if looks else step
    return None


def _stand(pairs: Sequence[tuple[Frame, Text, float]], step: int, share: float) -> bool:
    for frame, text, height in pairs:
        room = room_of(frame, text, height, share)
        if needed(frame, text, step, room) > room:
            return False
    return True


def _better(pairs: Sequence[tuple[Frame, Text, float]], fitting: int, least: float) -> int:
    """Return the step from `fitting` on that looks best; each step down must mend more than it costs."""
    dear = _COST_OF_A_STEP * (1 + len(pairs))
    alone = len(pairs) == 1
    if sum([minded_at_most(frame, text, fitting, alone=alone) for frame, text, _ in pairs]) <= dear:
        return fitting
    steps = _smaller(pairs, fitting, least)
    if not steps:
        return fitting
    best, fewest = fitting, 1.0 * sum([minded(frame, text, fitting, alone=alone) for frame, text, _ in pairs])
    for step in steps:
        cost = dear * (step - fitting)
        if cost >= fewest:
            break
        found = cost + sum([minded(frame, text, step, alone=alone) for frame, text, _ in pairs])
        if found < fewest:
            best, fewest = step, found
    return best


def _smaller(pairs: Sequence[tuple[Frame, Text, float]], fitting: int, least: float) -> range:
    """Return the steps that are worth a try for their looks, those a little smaller than `fitting`."""
    frame = pairs[0][0]
    last = max([one.steps for one, _, _ in pairs]) - 1
    name = frame.slot.name.startswith("label")
    size = sentence(frame, fitting)
    lowest = max(least, size * (_LEAST_OF_NAME if name else _LEAST_FOR_LOOKS))
    if not name:
        lowest = max(lowest, min(size, READABLE))
    farthest = last if name else min(fitting + _STEPS_FOR_LOOKS, last)
    step = fitting
    while step < farthest and sentence(frame, step + 1) >= lowest:
        step += 1
    return range(fitting + 1, step + 1)


def sentence(frame: Frame, step: int) -> Pt:
    """Return the size of the frame's sentences at `step`."""
    sizes = frame.sentences
    return sizes[step] if step < len(sizes) else sizes[-1]


def room_of(frame: Frame, text: Text, height: float, share: float = COMFORT) -> float:
    """Return the height that text may take: boxes of one line are made for it, so they are filled as far as they go."""
    if height < _ONE_LINE_BOX:
        return height * RESERVE
    room = min(height * RESERVE, (height + frame.spare) * share)
    taller = (height + frame.spare) / _TALLER
    return taller if taller < room and is_chinese(text.paragraphs[0].text) else room


def set_title(frame: Frame, title: str, names: Names = NO_NAMES) -> tuple[str, int] | None:
    """Return the title with its line breaks and its step: on one line where a step allows it, else broken by sense."""
    return _set_title(title, frame.width, frame.height, frame.levels[0], names)


@lru_cache(maxsize=256)
def _set_title(title: str, width: float, height: float, level: Level, names: Names) -> tuple[str, int] | None:
    long = parted_width(title, level.face, level.bold) + MARGIN
    start = 0
    for step, size in enumerate(level.sizes):
        if size < level.sizes[0] * _LEAST_ON_ONE_LINE:
            break
        start = step
        if size * level.pitch <= height and long <= width / size:
            return title, step
    for step, size in enumerate(level.sizes[start:], start):
        most = int(height / (size * level.pitch))
        if most < 2:
            if size * level.pitch <= height and long <= width / size:
                return title, step
            continue
        lines = title_lines(title, width / size, level.face, level.bold, min(most, 3), names.within(title))
        if lines is not None:
            return "\n".join(lines), _largest(lines, step, width, height, level)
    return None


def _largest(lines: Sequence[str], last: int, width: float, height: float, level: Level) -> int:
    """Return the first step, at most `last`, at which a title's first level has room for `lines` as they are."""
    widest = max(parted_width(line, level.face, level.bold) for line in lines)
    return next(
        step
        for step, size in enumerate(level.sizes[: last + 1])
        if step == last or (len(lines) * size * level.pitch <= height and widest <= width / size - MARGIN)
    )

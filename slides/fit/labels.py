"""Breaking names by sense: a text in its frame at a step comes in, the text with line breaks where they help goes out.

Labels, headlines, slogans and short sentences get a break only where the one that PowerPoint would make parts a word, a
name or a number from its unit, or leaves a stub on the last line; all others get none: they stay easy to edit.
"""

from __future__ import annotations

from functools import partial
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Text
from slides.breaking import line_count
from slides.breaking.labels import label_ends
from slides.breaking.names import NO_NAMES
from slides.fit.load import length
from slides.layout import series_of
from slides.metrics import MARGIN, is_chinese, narrowed, parted_width
from slides.units import EMU_PER_PT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from slides.blocks import Paragraph
    from slides.breaking.names import Names
    from slides.deck import Fill
    from slides.fit.setting import Frame
    from slides.layout import Face, Slot
    from slides.richtext import Run
    from slides.units import Pt

_NAMED = {"cell": 1, "label": 0, "panel": 3, "slogan": 0, "subtitle": 0, "meeting": 0, "speaker": 0, "figure": 0,
         "conclusion": 0, "meta": 0, "day": 0, "lead": 0}  # fmt: skip
"""The deepest level of a slot that is broken by sense: names, and the sentences of cells and panels."""
_LONGEST, _LONGEST_WORDS = 40.0, 60.0
"""A longer text is a sentence, in em: one of Chinese, and one of Latin words, which only a lost last line breaks."""
_WIDEST, _INDENT = 1.5, 2.0
"""No character but a tab is wider, and no paragraph indented more, in em."""
_SPARE = 0.15
"""The room in em that a line of ours keeps free: a program that spaces wider would break it once more."""


class Room(NamedTuple):
    """What a level of text has at its size: its width in em of its type, its face, whether it is bold."""

    width: float
    face: str
    bold: bool


def named(
    texts: Mapping[str, Text],
    held: Mapping[str, Frame],
    sizes: Mapping[str, tuple[Pt, ...]],
    names: Names,
) -> dict[str, Text]:
    """Return the texts of the slots with breaks in their names; each keeps its number of lines.

    `sizes` are those of each slot's levels, none where they are the slot's own.
    """
    found = dict(texts)
    for name in sizes:
        frame = held[name]
        deepest = deepest_of(frame.slot)
        if deepest >= 0:
            found[name] = _named(texts[name], partial(_room, frame, sizes[name]), names, deepest)
    return found


def named_again(fill: Fill, faces: Mapping[Face, str], names: Names) -> Fill:
    """Return `fill` with breaks for its sizes in place of those that were put in before."""
    if fill.unbroken is None and stands_in_lines(fill):
        return fill
    text = fill.unbroken or fill.text
    rooms = rooms_of(fill, faces)
    broken = _named(text, lambda number: rooms[min(number, len(rooms) - 1)], names, deepest_of(fill.slot))
    return fill._replace(text=broken, unbroken=None if broken is text else text)


def stands_in_lines(fill: Fill) -> bool:
    """Return whether each paragraph of `fill` is so short that it surely stands on one line."""
    slot, insets = fill.slot, fill.insets or fill.slot.insets
    width = (slot.box.width - insets.left - insets.right) / EMU_PER_PT
    largest = max(fill.sizes) if fill.sizes else max([level.sizes[0] for level in slot.levels])
    texts = [part.text for part in fill.text.paragraphs]
    longest = max(map(len, texts), default=0)
    return (_WIDEST * longest + _INDENT) * largest <= width and all(map(str.isprintable, texts))


def rooms_of(fill: Fill, faces: Mapping[Face, str]) -> list[Room]:
    """Return the room that each level of `fill` has at its size."""
    slot, insets = fill.slot, fill.insets or fill.slot.insets
    width = (slot.box.width - insets.left - insets.right) / EMU_PER_PT
    sizes = fill.sizes or tuple([level.sizes[0] for level in slot.levels])
    return [
        Room(width / size - level.indent, faces[level.face], level.bold)
        for size, level in zip(sizes, slot.levels, strict=True)
    ]


def _room(frame: Frame, sizes: tuple[Pt, ...], number: int) -> Room:
    """Return the room of a paragraph on level `number`."""
    number = min(number, len(frame.levels) - 1)
    level = frame.levels[number]
    return Room(frame.width / (sizes[number] if sizes else level.sizes[0]) - level.indent, level.face, level.bold)


def deepest_of(slot: Slot) -> int:
    """Return the deepest level that is broken by sense in `slot`, less than 0 where none is; a body of one level is a statement."""
    series = series_of(slot.name)
    return 0 if series == "body" and len(slot.levels) == 1 else _NAMED.get(series, -1)


def _named(text: Text, room: Callable[[int], Room], names: Names, deepest: int) -> Text:
    found = [_broken(part, room(part.level), names) if part.level <= deepest else part for part in text.paragraphs]
    same = all(map(is_, found, text.paragraphs))
    return text if same else Text(tuple(found))


def _broken(part: Paragraph, room: Room, names: Names) -> Paragraph:
    shown = part.text
    if len(shown) <= room.width / 2:
        return part
    ends = ends_by_sense(shown, *room, names)
    return part._replace(runs=tuple(_parted(part.runs, ends))) if ends else part


def ends_by_sense(
    shown: str,
    room: float,
    face: str,
    bold: bool,  # noqa: FBT001 - as `wrap`
    names: Names = NO_NAMES,
) -> tuple[tuple[int, int], ...]:
    """Return where a name in `room` em gets a break: each line's end, and where the next one begins; nothing where it gets none."""
    most = _LONGEST if is_chinese(shown) else _LONGEST_WORDS
    if parted_width(shown, face, bold) + 2 * MARGIN <= room or length(shown) > most or "\n" in shown:
        return ()
    tight = narrowed(room, shown, face, bold)
    if line_count(shown, tight, face, bold) == 1:
        return ()
    ends = label_ends(shown, tight, face, bold, names.within(shown))
    starts = (0, *(after for _, after in ends))
    lines = [shown[start:end] for start, end in zip(starts, (*(end for end, _ in ends), len(shown)), strict=True)]
    return () if any(parted_width(line, face, bold) > room - _SPARE for line in lines) else ends


def _parted(runs: tuple[Run, ...], ends: tuple[tuple[int, int], ...]) -> Iterator[Run]:
    """Yield the runs with a line break for each stretch of `ends`: where a line ends, and where the next one begins."""
    start = 0
    for run in runs:
        words, at = "", 0
        for end, after in ends:
            if start <= end < start + len(run.text):
                words += run.text[at : end - start] + "\n"
                at = after - start
        start += len(run.text)
        yield run._replace(text=words + run.text[max(at, 0) :])

"""Breaking names by sense: a text in its frame at a step comes in, the text with line breaks where they help goes out.

Labels, headlines, slogans and short sentences get a break only where the one that PowerPoint would make parts a word, a
name or a number from its unit, or leaves a stub on the last line; all others get none: they stay easy to edit.
"""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING

from slides.blocks import Text
from slides.breaking import label_ends, line_count
from slides.breaking.names import NO_NAMES
from slides.fit.load import length
from slides.metrics import MARGIN, narrowed, parted_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.blocks import Paragraph
    from slides.breaking.names import Names
    from slides.fit.setting import Frame
    from slides.layout import Layout
    from slides.richtext import Run
    from slides.units import Pt

NAMED = {"cell": 1, "label": 0, "panel": 3, "slogan": 0, "subtitle": 0, "meeting": 0, "speaker": 0, "figure": 0,
         "conclusion": 0, "meta": 0, "day": 0, "lead": 0}  # fmt: skip
"""The deepest level of a slot that is broken by sense: names, and the sentences of cells and panels."""
_LONGEST = 40.0
"""A longer text is a sentence, in em."""
_SPARE = 0.15
"""The room in em that a line of ours keeps free: a program that spaces wider would break it once more."""


def named(
    texts: Mapping[str, Text],
    held: Mapping[str, Frame],
    sizes: Mapping[str, tuple[Pt, ...]],
    layout: Layout,
    names: Names,
) -> dict[str, Text]:
    """Return the texts of the slots on `layout` with breaks in their names; each keeps its number of lines.

    `sizes` are those of each slot's levels, none where they are the slot's own.
    """
    deepest = NAMED if layout.family != "statement" else NAMED | {"body": 1}
    found = dict(texts)
    for name in sizes:
        stem = held[name].series
        if stem in deepest:
            found[name] = _named(texts[name], held[name], sizes[name], names, deepest[stem])
    return found


def _named(text: Text, frame: Frame, sizes: tuple[Pt, ...], names: Names, deepest: int) -> Text:
    found = [_broken(part, frame, sizes, names) if part.level <= deepest else part for part in text.paragraphs]
    same = all(map(is_, found, text.paragraphs))
    return text if same else Text(tuple(found))


def _broken(part: Paragraph, frame: Frame, sizes: tuple[Pt, ...], names: Names) -> Paragraph:
    shown = part.text
    number = min(part.level, len(frame.levels) - 1)
    level = frame.levels[number]
    room = frame.width / (sizes[number] if sizes else level.sizes[0]) - level.indent
    if len(shown) <= room / 2:
        return part
    ends = ends_by_sense(shown, room, level.face, level.bold, names)
    return part._replace(runs=tuple(_parted(part.runs, ends))) if ends else part


def ends_by_sense(
    shown: str,
    room: float,
    face: str,
    bold: bool,  # noqa: FBT001 - as `wrap`
    names: Names = NO_NAMES,
) -> tuple[tuple[int, int], ...]:
    """Return where a name in `room` em gets a break: each line's end, and where the next one begins; nothing where it gets none."""
    if parted_width(shown, face, bold) + 2 * MARGIN <= room or length(shown) > _LONGEST or "\n" in shown:
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

"""Rank: the sizes of a page's title, names and sentences come in; the largest that its sentences, and its names above them, may have go out."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from slides.fit.setting import COMFORT, needed, sentence
from slides.metrics import MARGIN, parted_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from slides.blocks import Text
    from slides.fit.setting import Frame
    from slides.units import Pt

_BELOW_TITLE, _LEAST_CAP = 0.95, 26.0
"""Sentences stay below this share of the title's size; a title smaller than this many points counts as so large."""
_ABOVE, _MOST_ABOVE = 1.08, 1.4
"""A name of a smaller share of the sentences' size looks like one of them, a larger one like a title."""


def below(title: Pt, frame: Frame, texts: Iterable[Text]) -> float:
    """Return the largest size of sentences on a page with such a title: they are smaller than it, their names no larger.

    A figure may be larger.
    """
    named = any(not part.level for text in texts for part in text.paragraphs[:1])
    if named and frame.levels[0].whole:
        return inf
    names, sentences = frame.levels[0].sizes, frame.levels[min(1, len(frame.levels) - 1)].sizes
    most = max(title, _LEAST_CAP)
    for step in range(frame.steps):
        size = sentences[min(step, len(sentences) - 1)]
        if size <= _BELOW_TITLE * most and not (named and names[min(step, len(names) - 1)] > most):
            return size
    return inf


def keep_below_names(steps: dict[str, int], held: Mapping[str, Frame], least: float) -> None:
    """Lower the sentences of cells to the size of the names beside them."""
    frame, step, most = held["cell1"], steps["cell1"], sentence(held["label1"], steps["label1"])
    while step + 1 < frame.steps and sentence(frame, step) > most and sentence(frame, step + 1) >= least:
        step += 1
    steps.update((name, step) for name in steps if name.startswith("cell"))


def name_size(cells: Sequence[tuple[Frame, Text]], step: int, title: Pt) -> Pt | None:
    """Return the size of the names above the text of `cells` at which each stands on one line; None where `step` has it, or no size has.

    Names stay larger than the sentences below them and smaller than the `title`, and are as large as the room allows.
    """
    frame, _ = cells[0]
    level, told = frame.levels[0], sentence(frame, step)
    names = [text.paragraphs[0].text for _, text in cells if not text.paragraphs[0].level]
    if not names:
        return None
    own = level.sizes[min(step, len(level.sizes) - 1)]
    most = max(own, min(_MOST_ABOVE * told, _BELOW_TITLE * title))
    long = max([parted_width(name, level.face, level.bold) for name in names]) + MARGIN + level.indent
    for size in level.sizes:
        if not _ABOVE * told <= size <= most or size * long > frame.width:
            continue
        taller = (size - own) * level.pitch
        if taller <= 0 or all(needed(one, text, step) + taller <= COMFORT * one.height for one, text in cells):
            return None if size == own else size
    return None

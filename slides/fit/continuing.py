"""Continuation: a spec that no single page holds comes in; slides that hold it together go out, numbered in their titles.

What overflows its own slot becomes a cell, the cells are dealt out over as few pages as they need, and the notes follow
in proportion.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides.breaking import sentences
from slides.fit.dealing import Group, dealt, set_part, weight
from slides.fit.page import Stage, page
from slides.fit.relieving import relieved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Slide, SlideSpec


def continued(spec: SlideSpec, on: Stage) -> list[Slide]:
    """Return the slides that hold `spec` together, numbered in their titles.

    What moved out of the panel doesn't mix with the item's own cells where they don't fit on one page together;
    a page without cells of its own, such as a divider, stands as it is and what moved out follows.
    """
    stands_alone = not spec.cells
    spec, runs = relieved(spec, on)
    found = page(replace(spec, cells=tuple(cell for cells in runs for cell in cells)), on)
    if found is not None:
        return [found]
    groups: list[Group] = [()] if stands_alone else []
    for cells in filter(None, runs):
        groups += dealt(spec, cells, len(groups), on)
    notes = shares(spec.notes, [sum(weight(cell) for cell in group) for group in groups])
    return [_slide(spec, group, number, len(groups), notes[number - 1], on) for number, group in enumerate(groups, 1)]


def _slide(spec: SlideSpec, group: Group, number: int, total: int, notes: str, on: Stage) -> Slide:
    slide = set_part(spec, group, number, total, on)
    if slide is None:  # the groups were made to fit with the widest suffix
        message = f"page {number} of {spec.key} fits no layout"
        raise AssertionError(message)
    key = spec.key if number == 1 else f"{spec.key}~{number}"
    return replace(slide, key=key, notes=notes, part=number, parts=total)


def shares(notes: str, weights: Sequence[int]) -> list[str]:
    """Return the notes cut at paragraph ends, else at sentence ends, into shares in proportion to `weights`."""
    if len(weights) < 2 or not notes:
        return [notes, *[""] * (len(weights) - 1)]
    pieces_of_notes = notes.splitlines(keepends=True)
    if sum(1 for piece in pieces_of_notes if piece.strip()) < len(weights):
        pieces_of_notes = [sentence for piece in pieces_of_notes for sentence in sentences(piece)]
    whole, length = sum(weights), len(notes)
    shares = [""] * len(weights)
    done = number = 0
    limit = weights[0] / whole
    for piece in pieces_of_notes:
        while number < len(weights) - 1 and (done + len(piece) / 2) / length > limit:
            number += 1
            limit += weights[number] / whole
        shares[number] += piece
        done += len(piece)
    return [share.strip("\n") for share in shares]

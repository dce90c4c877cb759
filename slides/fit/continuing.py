"""Continuation: a spec that no single page holds comes in; slides that hold it together go out, numbered in their titles.

What overflows its own slot becomes a cell, the cells are dealt out over as few pages as they need, and the notes follow
in proportion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.breaking import sentences
from slides.fit.choosing import WHOLE, chosen
from slides.fit.dealing import Group, dealt, set_part
from slides.fit.load import weight
from slides.fit.relieving import relieved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Slide, SlideSpec
    from slides.fit.page import Stage

_BOX = 12.0
"""What a page counts for beside its text when the notes are shared out, in em."""


def continued(spec: SlideSpec, on: Stage) -> list[Slide]:
    """Return the slides that hold `spec` together, numbered in their titles.

    What moved out of the panel doesn't mix with the item's own cells where they don't fit on one page together;
    a page without cells of its own, such as a divider, stands as it is and what moved out follows.
    """
    return _continued(spec, on) or _continued(spec, on, strict=True)


def _continued(whole: SlideSpec, on: Stage, *, strict: bool = False) -> list[Slide]:
    """Return the slides that hold `whole` together; none where one of them fits no layout.

    `strict` moves what doesn't fit every layout that may come into question.
    """
    stands_alone = not whole.cells
    spec, runs, moved = relieved(whole, on, strict=strict)
    found = chosen(spec._replace(cells=tuple(cell for cells in runs for cell in cells)), on, WHOLE[spec.fitting])
    if found is not None:
        return [_with_moved(found, moved)]
    groups: list[Group] = [()] if stands_alone else []
    for cells in filter(None, runs):
        groups += dealt(spec, cells, len(groups), on)
    notes = shares(spec.notes, [_BOX + sum(weight(cell) for cell in group) for group in groups])
    slides: list[Slide] = []
    for number, group in enumerate(groups, 1):
        slide = set_part(spec, group, number, len(groups), on)
        if slide is None:
            if strict:
                message = f"page {number} of {spec.key} fits no layout"
                raise AssertionError(message)
            return []
        slides.append(_numbered(slide, spec.key, number, len(groups), notes[number - 1]))
    return [_with_moved(slides[0], moved), *slides[1:]]


def _with_moved(slide: Slide, moved: tuple[str, ...]) -> Slide:
    return slide._replace(facts=slide.facts._replace(moved=moved)) if moved else slide


def _numbered(slide: Slide, key: str, number: int, total: int, notes: str) -> Slide:
    if total == 1:
        return slide._replace(notes=notes)
    key = key if number == 1 else f"{key}~{number}"
    return slide._replace(key=key, notes=notes, part=number, parts=total)


def shares(notes: str, weights: Sequence[float]) -> list[str]:
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

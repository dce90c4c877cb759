"""Cutting a cell: one that is too long for a page comes in, pieces of like length under its label go out.

Text is cut at sentence ends, a long sentence at its pauses, and what has none at the ends of lines.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Paragraph, Text
from slides.breaking import clauses, sentences, stretches
from slides.fit.load import length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from slides.deck import Cell
    from slides.richtext import Run

_LONGEST_SENTENCE = 60.0
"""The longest sentence that stays whole, in em."""
_LONGEST_CLAUSE = 40.0


class _Unit(NamedTuple):
    """A stretch of text that may stand on a page of its own, with the number and level of its paragraph."""

    number: int
    level: int
    run: Run


def pieces(cell: Cell, count: int) -> list[Cell]:
    """Return the cell in `count` pieces of like length, or in fewer where it has not so many places to cut."""
    if count < 2:
        return [cell]
    units = list(_units(cell))
    share = sum(length(unit.run.text) for unit in units) / count
    groups: list[list[_Unit]] = [[]]
    done = 0.0
    for unit in units:
        own = length(unit.run.text)
        if groups[-1] and len(groups) < count and done + own / 2 > share * len(groups):
            groups.append([])
        groups[-1].append(unit)
        done += own
    return _of(cell, groups)


def halves(cell: Cell) -> list[Cell]:
    """Return the cell in two; one that nothing may cut in its middle is cut between two characters."""
    found = pieces(cell, 2)
    if len(found) == 2:
        return found
    (number, level, run), *_ = _units(cell)
    middle = len(run.text) // 2
    both = (run._replace(text=run.text[:middle]), run._replace(text=run.text[middle:]))
    return _of(cell, [[_Unit(number, level, half)] for half in both])


def _units(cell: Cell) -> Iterator[_Unit]:
    for number, (runs, level) in enumerate(cell.text.paragraphs):
        for run in runs:
            for stretch in _stretches(run.text):
                yield _Unit(number, level, run._replace(text=stretch))


def _stretches(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        if length(sentence) <= _LONGEST_SENTENCE:
            yield sentence
            continue
        for clause in clauses(sentence):
            yield from stretches(clause, _LONGEST_CLAUSE, "Arial") if length(clause) > _LONGEST_CLAUSE else (clause,)


def _of(cell: Cell, groups: Iterable[Sequence[_Unit]]) -> list[Cell]:
    """Return a piece of the cell with each of the groups, numbered on from its own number."""
    return [cell._replace(text=_text(units), piece=piece) for piece, units in enumerate(groups, max(cell.piece, 1))]


def _text(units: Sequence[_Unit]) -> Text:
    paragraphs = [
        Paragraph(tuple(_joined(unit.run for unit in group)), level)
        for (_, level), group in groupby(units, key=lambda unit: (unit.number, unit.level))
    ]
    return Text(tuple(paragraphs))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, neighbours with one emphasis as one."""
    for _, group in groupby(runs, key=lambda run: run[1:]):
        first, *others = group
        yield first._replace(text="".join([first.text, *(run.text for run in others)]))

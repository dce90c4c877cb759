"""What concerns several items: ids are unique, and answers name problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.outline.audience import ROWS
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Set as AbstractSet

    from slides.outline.problems import Problems
    from slides.speech import Item, Outline


def check_ids(outline: Outline, problems: Problems) -> None:
    """Note every id that was used before."""
    first: dict[str, Item] = {}
    for item in outline.items():
        if item.id and first.setdefault(item.id, item) is not item:
            line = problems.source.span((*first[item.id].path, "id")).line
            problems.add("duplicate-id", (*item.path, "id"), id=item.id, line=line)


def answered(outline: Outline, gone: AbstractSet[str], problems: Problems) -> Outline:
    """Return `outline` without the answers to problems that are `gone`; note those that name nothing."""
    if not any(_answers(item) for item in outline.items()):
        return outline
    named = outline.problems()
    sections = tuple(
        section.changed(items=tuple(_answering(item, named, gone, problems) for item in section.items))
        for section in outline.sections
    )
    return outline.changed(sections=sections)


def _answers(item: Item) -> tuple[str, ...]:
    return getattr(item, "answers", ())


def _answering(item: Item, named: Mapping[str, Item], gone: AbstractSet[str], problems: Problems) -> Item:
    answers = _answers(item)
    kept = tuple(answer for answer in answers if plain(answer) in named)
    if len(kept) == len(answers):
        return item
    for number, answer in enumerate(() if ROWS in gone else answers):
        if plain(answer) not in named and plain(answer) not in gone and "${" not in answer:
            from slides.outline.findings import real

            at = real(problems.source, (*item.path, "answers", number))
            problems.add_near("unknown-answer", at, answer, named, answer=answer)
    return item.changed(answers=kept)

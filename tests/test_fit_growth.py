"""A text that grows never takes fewer slides and is never set larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings, strategies as st
from talks import FURNITURE, Look, Talk, compiled, looks, planned, said, sizes_of, talks

from slides.blocks import Paragraph, Text
from slides.deck import Properties
from slides.fit import fit
from slides.richtext import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Cell, Slide, SlideSpec


def lengthened(spec: SlideSpec, voice: str, more: int, at: int) -> SlideSpec:
    """Return the spec with `more` characters behind one of its texts, the one at `at`: title, lead, label or cell."""
    added = "，" + said(voice, more)
    choices: list[SlideSpec] = [spec._replace(title=spec.title + added)]
    for name, text in spec.slots.items():
        if name not in FURNITURE:
            choices.append(
                spec._replace(
                    slots={**spec.slots, name: Text((*text.paragraphs[:-1], longer(text.paragraphs[-1], added)))}
                )
            )
    for number, cell in enumerate(spec.cells):
        grown = [cell._replace(label=cell.label + added)] if cell.label else []
        if cell.text.paragraphs:
            *others, last = cell.text.paragraphs
            grown.append(cell._replace(text=Text((*others, longer(last, added)))))
        choices += [with_cell(spec, number, new) for new in grown]
    return choices[at % len(choices)]


def longer(part: Paragraph, added: str) -> Paragraph:
    return part._replace(runs=(*part.runs, Run(added)))


def with_cell(spec: SlideSpec, number: int, cell: Cell) -> SlideSpec:
    return spec._replace(cells=(*spec.cells[:number], cell, *spec.cells[number + 1 :]))


grown = given(talk=talks, look=looks, more=st.integers(1, 120), at=st.integers(0, 30))


def pairs(talk: Talk, look: Look, more: int, at: int) -> Iterator[tuple[tuple[Slide, ...], tuple[Slide, ...]]]:
    """Yield the slides of each spec, and those with one text lengthened."""
    for spec in planned(talk)[-2:]:
        taller = lengthened(spec, talk.voice, more, at)
        made = compiled(look)
        yield tuple(fit([one], made, Properties("标题")).slides for one in (spec, taller))  # type: ignore[misc]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@grown
def test_more_text_never_takes_fewer_slides(talk: Talk, look: Look, more: int, at: int) -> None:
    for short, long in pairs(talk, look, more, at):
        assert len(long) >= len(short), f"{short[0].key}: {len(short)} slides, then {len(long)}"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@grown
def test_more_text_is_never_set_larger(talk: Talk, look: Look, more: int, at: int) -> None:
    for short, long in pairs(talk, look, more, at):
        if len(short) != 1 or len(long) != 1 or short[0].layout is not long[0].layout:
            continue
        before = {fill.slot.name: sizes_of(fill) for fill in short[0].fills}
        for fill in long[0].fills:
            was = before[fill.slot.name]
            assert all(new <= old for new, old in zip(sizes_of(fill), was, strict=True)), (
                f"{long[0].key} {long[0].layout.name} {fill.slot.name}: {was}, then {sizes_of(fill)}"
            )

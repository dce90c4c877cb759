"""Sizes that agree: the slides of a deck come in, the same slides go out, neighbours of one make with one size of text.

Pages of one part of the speech on one family of layouts, three points here and two there, take the smallest size among
them where none has to give up much for it, and where no line ends with less. Sizes only become smaller, so everything
still fits.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from slides.fit.labels import named_again
from slides.fit.looks import lost
from slides.fit.setting import READABLE
from slides.layout import HEADLINE, LISTED, SENTENCE, series_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from slides.deck import Fill, Slide
    from slides.fit.keeping import Kept
    from slides.fit.page import Stage
    from slides.units import Pt

_SERIES = {"cell1": "cell", "label1": "label", "panel": "panel", "conclusion": "conclusion", "body": "body"}
_FIGURES = frozenset({"figures", "figure-rows"})
"""The families whose figures are as large as their number allows."""
_Set: TypeAlias = "tuple[int, tuple[Pt, ...]]"
"""The number of a slide and the sizes of one of its texts."""
_LEAST_SHARE = 0.83
"""The share of its size that a text keeps at least; what differs more is meant to."""


def agreed(slides: list[Slide], on: Stage, kept: Kept | None = None) -> list[Slide]:
    """Return the slides with the sizes of neighbours made equal; what neighbours became is put into `kept`, and taken from it."""
    alike: dict[tuple[str, str], list[int]] = {}
    for number, slide in enumerate(slides):
        if slide.section:
            layout = slide.layout
            make = layout.name if layout.family in _FIGURES else layout.family
            alike.setdefault((slide.section, make), []).append(number)
    found = list(slides)
    together = partial(_together, on=on)
    for numbers in alike.values():
        if len(numbers) < 2:
            continue
        if kept is None:
            _agree(found, numbers, on)
            continue
        group = tuple([slides[number] for number in numbers])
        for number, slide in zip(numbers, kept.agreed(group, together), strict=True):
            found[number] = slide
    return found


def _together(group: tuple[Slide, ...], on: Stage) -> list[Slide]:
    found = list(group)
    _agree(found, range(len(found)), on)
    return found


def _agree(slides: list[Slide], numbers: Iterable[int], on: Stage) -> None:
    series: dict[str, list[_Set]] = {}
    for number in numbers:
        for fill in slides[number].fills:
            stem = _SERIES.get(fill.slot.name)
            if stem is not None:
                series.setdefault(stem, []).append((number, _sizes(fill)))
    for stem, found in series.items():
        for near in _near(found):
            if len({sizes for _, sizes in near}) < 2:
                continue
            caps = tuple([min(level) for level in zip(*[sizes for _, sizes in near], strict=False)])
            for number, sizes in near:
                if sizes[: len(caps)] != caps:
                    slides[number] = _lowered(slides[number], stem, caps, on)


def _near(found: Iterable[_Set]) -> Iterator[list[_Set]]:
    """Yield those whose sentences are of nearly one size, the largest first; none that is readable takes a size that is not."""
    near: list[_Set] = []
    for one in sorted(found, key=lambda one: (_sentence(one), _headline(one)), reverse=True):
        if near and (
            _sentence(one) < _LEAST_SHARE * _sentence(near[0])
            or _headline(one) < _LEAST_SHARE * _headline(near[0])
            or _sentence(one) < READABLE <= _sentence(near[0])
        ):
            yield near
            near = []
        near.append(one)
    yield near


def _sentence(one: _Set) -> Pt:
    """Return the size of a text's sentences, on a panel that of its points."""
    _, sizes = one
    return sizes[min(LISTED if len(sizes) > LISTED else SENTENCE, len(sizes) - 1)]


def _headline(one: _Set) -> Pt:
    _, sizes = one
    return sizes[min(HEADLINE, len(sizes) - 1)]


def _lowered(slide: Slide, stem: str, caps: Sequence[Pt], on: Stage) -> Slide:
    """Return the slide with the texts of one series no larger than `caps`; as it is where one would end in a lost line for it."""
    faces = on.template.faces
    fills = tuple(_capped(fill, caps, on) if series_of(fill.slot.name) == stem else fill for fill in slide.fills)
    changed = [(own, fill) for own, fill in zip(slide.fills, fills, strict=True) if own is not fill]
    if not changed or any((ends := lost(fill, faces)) and ends > lost(own, faces) for own, fill in changed):
        return slide
    return slide._replace(fills=fills)


def _capped(fill: Fill, caps: Sequence[Pt], on: Stage) -> Fill:
    sizes = tuple(
        next((size for size in level.sizes if size <= min(cap, own)), own)
        for level, own, cap in zip(fill.slot.levels, _sizes(fill), (*caps, *_sizes(fill)[len(caps) :]), strict=False)
    )
    if sizes == _sizes(fill):
        return fill
    return named_again(fill._replace(sizes=sizes), on.template.faces, on.names)


def _sizes(fill: Fill) -> tuple[Pt, ...]:
    return fill.sizes or tuple([level.sizes[0] for level in fill.slot.levels])

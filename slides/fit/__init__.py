"""Fit: what each slide is to say and a template come in, finished slides with their layouts and sizes go out.

For each page the suitable layouts are tried in order and the type ladder down to what reads well; the first that holds
everything is taken. What no page holds so continues on further pages. Nothing is cut and nothing is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.breaking.names import NONE, Names
from slides.deck import Deck, Properties, Slide, SlideSpec
from slides.fit.agreeing import agreed
from slides.fit.choosing import WHOLE, chosen, with_lead
from slides.fit.furniture import furnished
from slides.fit.page import stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from slides.blocks import Text
    from slides.deck import Path
    from slides.errors import Span
    from slides.fit.keeping import Kept
    from slides.fit.page import Stage
    from slides.layout import Template

__all__ = ["fit"]


def _nowhere(path: Path) -> Span | None:
    """Return no place: the outline was not read from a file."""


def fit(
    specs: Iterable[SlideSpec],
    template: Template,
    properties: Properties,
    source: tuple[bytes, ...] = (),
    names: Iterable[str] = (),
    span: Callable[[Path], Span | None] = _nowhere,
    kept: Kept | None = None,
) -> Deck:
    """Return the deck of `specs` on `template`, long pages continued; no line or page parts one of `names`.

    Pages are put into `kept`, which is for one template, and taken from it when they come again. Raises InputError for all
    items that are to fit one page and don't; `span` tells where an item stands in the outline.
    """
    names = tuple(names)
    on = stage(template).calling(Names(names))
    known = frozenset(names) if kept else NONE
    slides: list[Slide] = []
    furniture: list[Mapping[str, Text]] = []
    refused: list[SlideSpec] = []
    for spec in specs:
        found = kept.slides(spec, known) if kept else None
        if found is None:
            found = _slides(spec, on)
            if spec.fitting == "error" and len(found) > 1:
                refused.append(spec)
            elif kept:
                kept.keep(spec, known, found)
        slides += found
        furniture += [spec.furniture] * len(found)
    if refused:
        _refuse(refused, span)
    alike = agreed(slides, on, kept)
    sets = [on.furniture.on(slide.layout, texts) for slide, texts in zip(alike, furniture, strict=True)]
    finished = kept.furnished if kept else furnished
    return Deck(tuple(map(finished, alike, sets)), template, properties, source)


def _slides(spec: SlideSpec, on: Stage) -> tuple[Slide, ...]:
    if spec.table is not None:
        from slides.fit.tables import tabled

        return tuple(tabled(spec, spec.table, on))
    found = chosen(spec, on, WHOLE[spec.fitting])
    if found is not None:
        return (found,)
    from slides.fit.continuing import continued

    return tuple(continued(with_lead(spec), on))


def _refuse(specs: list[SlideSpec], span: Callable[[Path], Span | None]) -> None:
    from slides.errors import InputError, Problem
    from slides.richtext import plain

    raise InputError(
        [
            Problem("page-too-full", span(spec.path), args={"title": plain(spec.title)}, hint="say-less")
            for spec in specs
        ]
    )

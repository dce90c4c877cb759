"""The gallery of a theme: a template comes in, a deck with one slide on each of its layouts goes out.

The pages hold example text of one of three lengths and go through fit, so they show what a speech would look like. A layout
that can't hold the length asked for shows the next shorter one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.deck import Deck, Properties, Slide
from slides.fit.furniture import furnished
from slides.fit.page import page, stage
from slides.fit.tables import tabled
from slides.gallery.material import LENGTHS, Length
from slides.gallery.pages import Amount, spec
from slides.template.words import family_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import SlideSpec
    from slides.fit.page import Stage
    from slides.gallery.material import Material
    from slides.layout import Layout, Template

__all__ = ["LENGTHS", "Length", "crowded", "gallery"]


def gallery(template: Template, length: Length = "typical") -> Deck:
    """Return a deck with a slide on every layout of `template`, in the template's language, a PowerPoint section a family."""
    words = _material(template.lang)
    on = stage(template)
    slides: list[Slide] = []
    for family, layouts in template.families.items():
        section = family_title(family, template.lang)
        for layout in layouts:
            tried = _tried(layout, words, length, len(slides), section)
            slides.append(next(filter(None, (_page(one, layout, on) for one in tried))))
    return Deck(tuple(slides), template, Properties(title=words.deck, language=template.lang))


def crowded(template: Template) -> tuple[Layout, ...]:
    """Return the layouts of `template` that can't hold even short words."""
    words, on = _material(template.lang), stage(template)
    least = Amount(0, 0, extras=False)
    return tuple(
        layout for layout in template.layouts.values() if _page(spec(layout, words, least, 0, ""), layout, on) is None
    )


def _page(one: SlideSpec, layout: Layout, on: Stage) -> Slide | None:
    if one.table is None:
        return page(one, on)
    slides = tabled(one, one.table, on)
    return furnished(slides[0], on.furniture.on(layout, one.slots)) if len(slides) == 1 else None


def _material(lang: str) -> Material:
    if lang.startswith("zh"):
        from slides.gallery.chinese import CHINESE

        return CHINESE
    from slides.gallery.english import ENGLISH

    return ENGLISH


def _tried(layout: Layout, words: Material, length: Length, number: int, section: str) -> Iterator[SlideSpec]:
    """Yield what the layout may show, the length asked for first, ever less after it, at last its title alone."""
    for amount in _amounts(LENGTHS.index(length)):
        yield spec(layout, words, amount, number, section)


def _amounts(most: int) -> Iterator[Amount]:
    for step in range(most, -1, -1):
        yield from (Amount(step, panel) for panel in range(step, -1, -1))
        yield Amount(step, step, extras=False)
    yield Amount(0, 0, extras=False)
    yield Amount(0, 0, extras=False, cells=False)

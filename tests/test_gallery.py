"""The gallery shows every layout of every theme, filled with text that fits."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from samples import compiled

from slides import integrity, pipeline, writer
from slides.fit.setting import frames, needed
from slides.gallery import LENGTHS, crowded, gallery
from slides.gallery.chinese import CHINESE
from slides.gallery.english import ENGLISH
from slides.theme import folders, names
from slides.titles import minded
from slides.units import EMU_PER_PT, Emu

if TYPE_CHECKING:
    from slides.deck import Deck, Slide
    from slides.gallery import Length
    from slides.layout import Template

THEMES = names(folders())
LANGS = ("zh-CN", "en-US")


@cache
def made(theme: str, lang: str, length: Length) -> Deck:
    return gallery(compiled(theme, lang), length)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_layout_has_its_page_and_no_page_is_empty(theme: str, lang: str, length: Length) -> None:
    deck = made(theme, lang, length)
    assert [slide.layout.name for slide in deck.slides] == list(deck.template.layouts)
    for slide in deck.slides:
        filled = {fill.slot.name for fill in slide.fills if fill.text.paragraphs}
        series = {name for name in slide.layout.slots if name.startswith(("cell", "label"))}
        assert not series or {f"cell{number}" for number in range(1, slide.layout.cells + 1)} <= filled, (
            slide.layout.name
        )
        assert "title" in filled


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("theme", THEMES)
def test_all_its_text_fits(theme: str, length: Length) -> None:
    for lang in LANGS:
        deck = made(theme, lang, length)
        for slide in deck.slides:
            assert not overflowing(slide, deck.template), slide.layout.name


def overflowing(slide: Slide, template: Template) -> list[str]:
    """Return the slots whose text is taller than their box."""
    held = frames(slide.layout, template.faces)
    found = []
    for fill in slide.fills:
        frame = held[fill.slot.name]
        sizes = fill.sizes or [level.sizes[0] for level in frame.levels]
        levels = [level._replace(sizes=(size,)) for level, size in zip(frame.levels, sizes, strict=True)]
        taken = needed(frame._replace(levels=tuple(levels)), fill.text, 0)
        if fill.slot.name != "title" and taken > fill.slot.box.height / EMU_PER_PT:
            found.append(fill.slot.name)
    return found


def test_the_longer_the_words_asked_for_the_more_there_are() -> None:
    short, typical, long = (
        sum(len(fill.text.text) for slide in made("party-red", "zh-CN", length).slides for fill in slide.fills)
        for length in LENGTHS
    )
    assert short < typical * 0.8 < typical < long * 0.9


def test_its_parts_are_the_families_and_its_notes_name_the_layouts() -> None:
    deck = made("base", "en-US", "typical")
    sections = [name for name, _ in groupby(slide.section for slide in deck.slides)]
    assert len(sections) == len(set(sections)) == len(deck.template.families)
    assert all(f"({slide.layout.name})" in slide.notes for slide in deck.slides)
    assert len({slide.key for slide in deck.slides}) == len(deck.slides)


def test_figures_owners_and_formulas_take_their_turns_on_the_panels() -> None:
    used = {fill.slot.name for slide in made("party-red", "zh-CN", "typical").slides for fill in slide.fills}
    assert {"figure", "meta", "chip6", "conclusion", "body", "ordinal", "meeting", "speaker"} <= used


@pytest.mark.parametrize("lang", LANGS)
def test_a_gallery_is_a_valid_deck(lang: str) -> None:
    assert integrity.verify(writer.render(made("party-red", lang, "typical"))) == ()


def test_both_languages_tell_as_much() -> None:
    for field in CHINESE._fields:
        one, other = getattr(CHINESE, field), getattr(ENGLISH, field)
        assert type(one) is type(other)
        assert isinstance(one, str) or len(one) == len(other), field


def test_a_layout_that_is_too_small_even_for_short_words_is_found() -> None:
    template = compiled("base")
    assert crowded(template) == ()
    whole = template.layouts["cards-3"]
    flat = {
        name: slot._replace(box=slot.box._replace(height=Emu(slot.box.height // 10)))
        for name, slot in whole.slots.items()
    }
    small = whole._replace(slots=flat)
    families = {**template.families, "cards": (small,)}
    assert crowded(replace(template, layouts={small.name: small}, families=families)) == (small,)


@pytest.mark.parametrize("theme", names(folders()))
def test_a_statement_has_a_size_at_which_no_line_parts_a_word(theme: str) -> None:
    made = gallery(pipeline.compiled(theme, "4:3", "zh-CN"), "long")
    (stated,) = [slide for slide in made.slides if slide.layout.family == "statement"]
    shown = next(fill.text.text for fill in stated.fills if fill.slot.name == "body")
    assert "\n" in shown
    assert minded(tuple(shown.split("\n"))) == 0

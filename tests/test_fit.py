"""Fit: no word is lost, nothing leaves its box, no size is under its floor, equal boxes have equal sizes."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from slides import template, theme
from slides.blocks import Paragraph, Text, paragraph
from slides.breaking import wrap
from slides.deck import Cell, Properties, Slide, SlideSpec
from slides.fit import fit
from slides.fit.furniture import FURNITURE
from slides.fit.setting import RESERVE, frames, height_left, needed
from slides.layout import series_of
from slides.richtext import Run
from slides.units import EMU_PER_INCH

if TYPE_CHECKING:
    from slides.layout import Template

THEMES = ("base", "party-red")
SIZES = ("16:9", "4:3", "32:9")
FAMILIES = (
    ("panel-rows",), ("panel-cards", "panel-rows"), ("panel-groups", "panel-rows"), ("panel-columns", "panel-cards"),
    ("panel-steps",), ("answer-rows", "answer-columns"), ("statement", "cards"), ("tiles", "rows"), ("rows", "tiles"), ("cards", "points"), ("points",), ("agenda",), ("closing",),
)  # fmt: skip

HAN = "抓好落实推进改革服务群众提升质量保障安全生产责任机制党建业务融合发展"
words = st.one_of(
    st.text(alphabet=HAN, min_size=1, max_size=40),
    st.text(alphabet=HAN + "，。、：；", min_size=1, max_size=200),
    st.lists(st.text(alphabet="abcdefghij", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join),
    st.sampled_from(["增长 5.8%，达到 320 家", "“两张皮”问题", "👩‍👩‍👧 加油", "x" * 400, "以党建思路促工作开展"]),
)
paragraphs = st.builds(paragraph, words, st.integers(1, 2))
cells = st.builds(
    lambda parts, label, badge: Cell(Text(tuple(parts)), label, badge),
    st.lists(paragraphs, min_size=1, max_size=4), st.one_of(st.just(""), words), st.sampled_from(["", "1", "三"]),
)  # fmt: skip
panels = st.builds(
    lambda lead, name: Text((Paragraph((Run("二"),), 0), Paragraph((Run(name),), 1), Paragraph((Run(lead),), 2))),
    words,
    words,
)


@cache
def compiled(name: str, size: str) -> Template:
    return template.compile(theme.load(name, folders=theme.folders()), template.size(size), "zh-CN")


@st.composite
def specs(draw: st.DrawFn) -> SlideSpec:
    families = draw(st.sampled_from(FAMILIES))
    slots = {"footer": Text((paragraph("第二次例会"),)), "number": Text(())}
    if families[0].startswith(("panel", "answer")):
        slots["panel"] = draw(panels)
        if draw(st.booleans()):
            slots["meta"] = Text((paragraph(draw(words)),))
    chips = tuple(draw(st.lists(st.text(alphabet=HAN, min_size=2, max_size=10), max_size=13)))
    return SlideSpec(
        "page", "content", families, draw(words), slots, tuple(draw(st.lists(cells, min_size=1, max_size=9))),
        chips if "panel" in slots else (), "讲稿第一段。\n讲稿第二段。",
    )  # fmt: skip


def shown(slides: tuple[Slide, ...]) -> str:
    """Return every character of the slides' own text, without page suffixes and spaces."""
    found = ""
    for slide in slides:
        for fill in slide.fills:
            if fill.slot.name not in FURNITURE:
                found += fill.text.text
    return letters(re.sub(r"（\d+/\d+）", "", found))


def letters(text: str) -> str:
    return re.sub(r"[\s、·+]", "", text)


def said(spec: SlideSpec) -> str:
    parts = [spec.title, *spec.chips]
    for name, text in spec.slots.items():  # an ordinal may be left off where there is no room
        parts += [part.text for part in text.paragraphs if name not in FURNITURE and (name, part.level) != ("panel", 0)]
    for cell in spec.cells:
        parts += [cell.label, cell.text.text]
    return letters("".join(parts))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("size", SIZES)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(spec=specs())
def test_every_word_is_on_a_slide_and_inside_its_box(name: str, size: str, spec: SlideSpec) -> None:
    made = compiled(name, size)
    slides = fit([spec], made, Properties("标题")).slides
    lost = Counter(said(spec)) - Counter(shown(slides))
    assert not lost, "".join(lost)
    for slide in slides:
        own = {fill.slot.name: fill.slot._replace(insets=fill.insets) for fill in slide.fills if fill.insets}
        held = frames(slide.layout._replace(slots={**slide.layout.slots, **own}), made.faces)
        filled = [fill.slot.name for fill in slide.fills]
        steps: dict[str, set[tuple[float, ...]]] = {}
        for fill in slide.fills:
            frame = held[fill.slot.name]
            sizes = fill.sizes or tuple(level.sizes[0] for level in fill.slot.levels)
            assert all(size >= level.sizes[-1] for size, level in zip(sizes, fill.slot.levels, strict=True))
            step = max(
                (
                    min(level.sizes.index(size), len(level.sizes) - 1)
                    for size, level in zip(sizes, fill.slot.levels, strict=True)
                ),
                default=0,
            )
            if fill.slot.name != "title":
                assert needed(frame, fill.text, step) <= height_left(frame, filled) * RESERVE + 0.01
            steps.setdefault(series_of(fill.slot.name), set()).add(sizes)
        assert all(len(found) == 1 for found in steps.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_continued_pages_are_numbered_and_share_the_notes(spec: SlideSpec) -> None:
    slides = fit([spec], compiled("party-red", "16:9"), Properties("标题")).slides
    assert [slide.part for slide in slides] == list(range(1, len(slides) + 1))
    assert {slide.parts for slide in slides} == {len(slides)}
    assert letters("".join(slide.notes for slide in slides)) == letters(spec.notes)
    keys = [slide.key for slide in slides]
    assert keys[0] == spec.key
    assert len(set(keys)) == len(keys)


def test_a_divider_whose_lead_is_too_long_is_followed_by_it() -> None:
    lead = "抓好落实，" * 200
    spec = SlideSpec(
        "part1",
        "divider",
        ("divider",),
        "主要成效",
        {"ordinal": Text((paragraph("一"),)), "lead": Text((paragraph(lead),))},
    )
    first, *others = fit([spec], compiled("party-red", "16:9"), Properties("标题")).slides
    assert first.layout.name == "divider"
    assert "".join(shown((slide,)) for slide in others).count("抓好落实") == 200


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("name", theme.names(theme.folders()))
def test_without_ordinals_sentences_stand_where_the_ordinals_would(name: str, count: int) -> None:
    cells = tuple(Cell(Text((paragraph("抓好落实", 1),))) for _ in range(count))
    left = []
    for found in (cells, tuple(cell._replace(badge="1") for cell in cells)):
        spec = SlideSpec("k", "content", ("slim-rows",), "标题", {"panel": Text((paragraph("1"),))}, found)
        (slide,) = fit([spec], compiled(name, "16:9"), Properties("标题")).slides
        fill = next(fill for fill in slide.fills if fill.slot.name == "cell1")
        left.append((fill.insets or fill.slot.insets).left)
    assert left[0] < left[1] - 0.4 * EMU_PER_INCH


def test_a_short_page_stands_on_the_layout_of_its_count() -> None:
    made = compiled("party-red", "16:9")
    for count in (2, 3, 4, 6):
        spec = SlideSpec(
            "k",
            "content",
            ("cards",),
            "标题",
            {},
            tuple(Cell(Text((paragraph("抓好落实", 1),)), f"要点{n}") for n in range(count)),
        )
        (slide,) = fit([spec], made, Properties("标题")).slides
        assert slide.layout.name == f"cards-{count}"
        assert [fill.slot.name for fill in slide.fills if fill.slot.name.startswith("cell")] == [
            f"cell{n + 1}" for n in range(count)
        ]


def test_longer_text_is_never_set_larger_on_as_many_slides() -> None:
    made = compiled("base", "16:9")
    found = []
    for length in (5, 20, 40, 80, 160, 320):
        cells = tuple(Cell(Text((paragraph("抓" * length, 1),))) for _ in range(4))
        slides = fit([SlideSpec("k", "content", ("cards",), "标题", {}, cells)], made, Properties("标题")).slides
        cell = next(fill for fill in slides[0].fills if fill.slot.name == "cell1")
        found.append((len(slides), -(cell.sizes or tuple(level.sizes[0] for level in cell.slot.levels))[1]))
    assert found == sorted(found)


def test_a_latin_word_is_not_split_between_lines() -> None:
    made = compiled("base", "16:9")
    cells = tuple(Cell(Text(()), "Maintenance and contractors") for _ in range(5))
    (slide,) = fit([SlideSpec("k", "c", ("panel-columns", "panel-rows"), "T", {}, cells)], made, Properties("T")).slides
    for fill in slide.fills:
        if fill.slot.name.startswith("cell"):
            size = (fill.sizes or (fill.slot.levels[0].sizes[0],))[0]
            width = (fill.slot.box.width - fill.slot.insets.left - fill.slot.insets.right) / 12_700
            lines = wrap("Maintenance and contractors", width / size, made.faces[fill.slot.levels[0].face], bold=True)
            assert [word for line in lines for word in line.split()] == ["Maintenance", "and", "contractors"]

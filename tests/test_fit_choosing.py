"""Choosing and continuing: readable pages first, the author's wishes honoured, and what was done stands on the slides."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from slides import fit as stage, pipeline, template, theme
from slides.blocks import Text, paragraph
from slides.checks import check
from slides.deck import Cell, Fill, Fitting, Properties, Slide, SlideSpec
from slides.errors import InputError
from slides.fit.agreeing import agreed
from slides.fit.load import weight
from slides.fit.page import stage as staged
from slides.fit.setting import READABLE
from slides.formulas import on_one_line
from slides.metrics import width
from slides.units import EMU_PER_PT, Pt

if TYPE_CHECKING:
    from pathlib import Path

    from slides.layout import Template

CLAUSE = "把责任落实到每个支部每个岗位，"
FITTINGS: tuple[Fitting, ...] = ("", "shrink", "continue", "error")


@cache
def made(shape: str = "16:9") -> Template:
    return template.compile(theme.load("base", folders=theme.folders()), template.size(shape), "zh-CN")


def points(count: int, length: int) -> tuple[Cell, ...]:
    text = (CLAUSE * 30)[: length - 1] + "。"
    return tuple(Cell(Text((paragraph(text, 1),))) for _ in range(count))


def spec(cells: tuple[Cell, ...], families: tuple[str, ...] = ("panel-rows", "panel-cards")) -> SlideSpec:
    panel = Text((paragraph("成绩一"), paragraph("扛起主体责任", 2)))
    return SlideSpec("k", "content", families, "标题", {"panel": panel}, cells)


def fit(*specs: SlideSpec) -> tuple[Slide, ...]:
    return stage.fit(specs, made(), Properties("标题")).slides


def sentence_size(slide: Slide) -> float:
    return min(size for series, (size, _) in slide.sizes().items() if series in {"cell", "body"})


@pytest.mark.parametrize("length", [40, 80, 160, 320])
@pytest.mark.parametrize("count", [1, 3, 5])
def test_long_points_continue_before_they_become_small(count: int, length: int) -> None:
    slides = fit(spec(points(count, length)))
    assert all(sentence_size(slide) >= READABLE for slide in slides)
    assert len(slides) > 1 or count * length <= 280


def test_a_page_that_is_a_little_too_full_is_not_split() -> None:
    (slide,) = fit(spec(points(5, 38)))
    assert slide.layout.name == "panel-rows-5"


def test_pages_of_one_item_are_evenly_full() -> None:
    slides = fit(spec(points(5, 80)))
    counts = [sum(fill.slot.name.startswith("cell") for fill in slide.fills) for slide in slides]
    assert max(counts) - min(counts) <= 1


def test_no_page_is_left_with_one_short_point() -> None:
    cells = (*points(3, 75), *points(1, 8))
    assert all(
        sum(weight(cell) for cell in cells[-1:]) < len(slide.fills[-1].text.text) + 1 or slide.parts == 1
        for slide in fit(spec(cells))
    )
    assert len(fit(spec(cells))[-1].fills) > 3


def test_shrink_takes_fewer_pages_and_continue_more() -> None:
    pages = {mode: len(fit(spec(points(4, 75))._replace(fitting=mode))) for mode in FITTINGS[:3]}
    assert pages["shrink"] <= pages[""] <= pages["continue"]
    assert pages["shrink"] == 1 < pages["continue"]


def test_error_names_every_item_that_needs_two_pages() -> None:
    long = spec(points(6, 120))._replace(fitting="error")
    with pytest.raises(InputError) as caught:
        fit(long, long._replace(key="other"), spec(points(2, 10))._replace(fitting="error"))
    assert [problem.code for problem in caught.value.problems] == ["page-too-full"] * 2


def test_error_has_the_place_of_the_item(tmp_path: Path) -> None:
    file = tmp_path / "speech.yaml"
    listed = "".join(f"      - {CLAUSE * 8}第{number}条\n" for number in range(4))
    file.write_text(f"标题: 讲话\n问题:\n  - 标题: 甲\n    适配: 报错\n    要点:\n{listed}", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        pipeline.build(file)
    (problem,) = caught.value.problems
    assert problem.span is not None
    assert (problem.code, problem.span.line) == ("page-too-full", 3)


def test_the_whole_outline_may_ask_for_a_way_to_fit(tmp_path: Path) -> None:
    listed = "".join(f"      - {CLAUSE * 5}第{number}条\n" for number in range(4))
    pages = {}
    for mode in ("缩小", "续页"):
        file = tmp_path / f"{mode}.yaml"
        file.write_text(f"标题: 讲话\n适配: {mode}\n问题:\n  - 标题: 甲\n    要点:\n{listed}", encoding="utf-8")
        pages[mode] = len(pipeline.build(file).slides)
    assert pages["缩小"] < pages["续页"]


@pytest.mark.parametrize("wanted", ["panel-cards", "panel-cards-4"])
def test_the_layout_asked_for_is_taken_where_it_holds_everything(wanted: str) -> None:
    (slide,) = fit(spec(points(4, 12))._replace(wanted=wanted))
    assert (slide.layout.name, slide.facts.wanted) == ("panel-cards-4", "")


@pytest.mark.parametrize("wanted", ["cards", "panel-cards-3", "panel-rows-12"])
def test_a_layout_that_cannot_be_taken_is_a_fact_and_a_warning(wanted: str) -> None:
    deck = stage.fit([spec(points(4, 12))._replace(wanted=wanted)], made(), Properties("标题"))
    assert deck.slides[0].facts.wanted == wanted
    (found,) = (problem for problem in check(deck) if problem.code == "layout-not-taken")
    assert (found.code, found.args["wanted"], found.args["taken"]) == ("layout-not-taken", wanted, "panel-rows-4")


def test_what_concludes_an_item_stands_on_its_last_page() -> None:
    page = spec(points(5, 90), ("answer-rows",))
    slides = fit(page._replace(slots={**page.slots, "conclusion": Text((paragraph("对策　建议一"),))}))
    assert len(slides) > 1
    concluded = ["conclusion" in {fill.slot.name for fill in slide.fills} for slide in slides]
    assert concluded == [False] * (len(slides) - 1) + [True]
    assert all(
        slide.layout.family in ({"answer-rows", "slim-answers"} if last else {"panel-rows", "slim-rows"})
        for slide, last in zip(slides, concluded, strict=True)
    )


def test_ordinals_go_on_over_the_pages() -> None:
    steps = tuple(Cell(label=f"第{number}步措施", badge=str(number)) for number in range(1, 10))
    slides = fit(spec(steps, ("panel-steps", "panel-rows")))
    badges = [fill.text.text for slide in slides for fill in slide.fills if fill.slot.name.startswith("badge")]
    assert len(slides) == 2
    assert badges == [str(number) for number in range(1, 10)]


def test_an_agenda_longer_than_any_layout_continues_evenly() -> None:
    entries = tuple(Cell(label=f"部分{number}", badge=str(number)) for number in range(1, 9))
    slides = fit(SlideSpec("agenda", "agenda", ("agenda",), "目录", {}, entries))
    assert [slide.layout.name for slide in slides] == ["agenda-4", "agenda-4"]


def test_a_cover_bears_no_number_though_it_continues() -> None:
    page = SlideSpec("cover", "cover", ("cover",), "标题", {"subtitle": Text((paragraph(CLAUSE * 30),))})
    first, second, *_ = fit(page)
    assert first.fills[0].text.text == "标题"
    assert second.fills[0].text.text.startswith("标题（2/")


def test_neighbours_on_one_layout_have_one_size() -> None:
    short, long = (spec(points(3, length))._replace(key=str(length), section="一") for length in (40, 70))
    sizes = {sentence_size(slide) for slide in fit(short, long)}
    assert len({sentence_size(fit(one)[0]) for one in (short, long)}) == 2
    assert len(sizes) == 1


def test_pages_of_one_make_have_one_size_however_many_points_they_have() -> None:
    two, three = (spec(points(count, 60))._replace(key=str(count), section="一") for count in (2, 3))
    assert len({sentence_size(fit(one)[0]) for one in (two, three)}) == 2
    slides = fit(two, three)
    assert len({slide.layout.name for slide in slides}) == 2
    assert len({sentence_size(slide) for slide in slides}) == 1


def test_a_readable_page_stays_readable_beside_one_that_is_not() -> None:
    large, small = (spec(points(3, length))._replace(key=str(length), section="一") for length in (30, 36))
    found = [slide._replace(fills=_sized(slide, size)) for slide, size in zip(fit(large, small), (18, 16), strict=True)]
    assert [sentence_size(slide) for slide in agreed(found, staged(made()))] == [18, 16]
    found = [slide._replace(fills=_sized(slide, size)) for slide, size in zip(fit(large, small), (20, 18), strict=True)]
    assert [sentence_size(slide) for slide in agreed(found, staged(made()))] == [18, 18]


def _sized(slide: Slide, size: float) -> tuple[Fill, ...]:
    """Return the fills of the slide with the sentences of its cells at `size`."""
    return tuple(
        fill._replace(sizes=(Pt(20), Pt(size), Pt(size))) if fill.slot.name.startswith("cell") else fill
        for fill in slide.fills
    )


def test_a_lead_is_hardly_larger_than_the_sentences_beside_it() -> None:
    (slide,) = fit(spec(points(6, 36)))
    panel = next(fill for fill in slide.fills if fill.slot.name == "panel")
    assert (panel.sizes or tuple(level.sizes[0] for level in panel.slot.levels))[2] <= max(22, sentence_size(slide))


def test_the_deck_tells_what_was_done() -> None:
    rows = stage.fit([spec(points(5, 90))], made(), Properties("标题")).facts()
    assert [(row.slide, row.part, row.parts) for row in rows] == [(n, n, len(rows)) for n in range(1, len(rows) + 1)]
    assert all(row.sizes["cell"][0] <= row.sizes["cell"][1] for row in rows)


def test_formulas_share_their_head_once() -> None:
    assert on_one_line(["党建+执业", "党建+从业"]) == "党建+执业、从业"
    assert on_one_line(["党建+执业", "服务+从业"]) == "党建+执业、服务+从业"
    assert on_one_line(["Safety + speed", "Safety + care"]) == "Safety + speed, care"


@pytest.mark.parametrize("name", ["night", "jade", "ink", "party-red"])
def test_names_on_cards_are_smaller_where_that_keeps_each_on_one_line(name: str) -> None:
    compiled = template.compile(theme.load(name, folders=theme.folders()), template.size("16:9"), "en-US")
    names = ("By October 30", "By November 30", "By December 18")
    told = ("Night walks at one in three", "118 refreshers done", "Report code on every pass")
    lines = Text(tuple(paragraph(line, 1) for line in told))
    asked = SlideSpec("k", "content", ("cards",), "Nine weeks", {}, tuple(Cell(lines, one) for one in names))
    (slide,) = stage.fit([asked], compiled, Properties("Nine weeks")).slides
    for fill in slide.fills:
        if fill.slot.name.startswith("cell") and not fill.text.paragraphs[0].level:
            level, insets = fill.slot.levels[0], fill.slot.insets
            room = (fill.slot.box.width - insets.left - insets.right) / EMU_PER_PT
            shown = fill.text.paragraphs[0].text
            assert width(shown, compiled.faces[level.face], level.bold) * fill.sizes[0] <= room
            assert fill.sizes[0] > fill.sizes[1] >= READABLE


@pytest.mark.parametrize("size", ["4:3", "A4", "32:9"])
def test_what_an_ordinal_counts_is_never_a_page_of_its_own(size: str) -> None:
    made = pipeline.build("outlines/safety-quarter.yaml", theme="ink", size=size)
    told = [fill.text.text for slide in made.slides for fill in slide.fills if fill.slot.name.startswith("cell")]
    assert "Achievement" not in told

"""Plan: which pages a speech gets, in which order, and what they say."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from slides import kinds, outline, pipeline, source
from slides.plan import plan

if TYPE_CHECKING:
    from slides.deck import SlideSpec

OUTLINES = Path(__file__).parent.parent / "outlines"

SPEECH = """
title: 在安全生产工作会议上的讲话
meeting: {name: 安全生产例会, date: 2026年11月22日, mark: 内部资料}
speaker: {name: 王某, post: 主任, unit: 应急局}
opening: 凝聚共识
achievements:
  title: 主要成效
  lead: 稳中向好
  notes: 先说成效。
  items:
    - {title: 排查更实, examples: ["甲区：建台账 → 隐患清零"], figure: 98.1% 整改率}
    - {kind: content, title: 成绩来之不易, points: [离不开大家]}
    - title: 责任更紧
problems:
  - {id: weak, title: 基层力量薄弱, points: [人手不足]}
recommendations:
  - {title: 充实力量, steps: [定编, {title: 招录, owner: 人事处, due: 年底前}], answers: [weak]}
closing: 警钟长鸣 常抓不懈
"""


def specs(text: str = SPEECH) -> tuple[SlideSpec, ...]:
    return plan(outline.bind(source.parse(text.encode(), "speech.yaml", kinds.keys())))


def test_a_speech_becomes_pages_in_the_order_in_which_it_is_given() -> None:
    assert [(spec.kind, spec.title) for spec in specs()] == [
        ("cover", "在安全生产工作会议上的讲话"),
        ("agenda", "目录"),
        ("opening", "凝聚共识"),
        ("divider", "主要成效"),
        ("overview", "主要成效总览"),
        ("achievement", "排查更实"),
        ("content", "成绩来之不易"),
        ("achievement", "成绩二"),
        ("divider", "存在问题"),
        ("problem", "基层力量薄弱"),
        ("divider", "工作建议"),
        ("recommendation", "充实力量"),
        ("closing", "警钟长鸣 常抓不懈"),
    ]


def test_every_link_of_the_agenda_and_the_overviews_leads_to_a_page() -> None:
    found = specs()
    keys = [spec.key for spec in found]
    assert len(set(keys)) == len(keys)
    links = [cell.link for spec in found for cell in spec.cells if cell.link]
    assert set(links) == {"part1", "part2", "part3", "part1.1", "part1.2"}
    assert set(links) <= set(keys)


def test_without_dividers_and_overviews_a_part_begins_with_its_first_item() -> None:
    found = specs(SPEECH + "deck: {dividers: false, overviews: false, agenda: true}\n")
    assert [spec.key for spec in found if spec.kind == "achievement"] == ["part1", "part1.2"]
    assert {cell.link for spec in found for cell in spec.cells if cell.link} <= {spec.key for spec in found}


def test_a_problem_names_the_recommendation_that_answers_it_and_the_reverse() -> None:
    found = {spec.kind: spec for spec in specs()}
    assert found["problem"].slots["conclusion"].text == "对策　建议：充实力量"
    assert "回应：问题" in found["recommendation"].slots["meta"].text


def test_the_mark_the_footer_and_the_number_stand_on_every_page_and_can_be_switched_off() -> None:
    for spec in specs():
        assert spec.furniture["mark"].text == "内部资料"
        assert ("footer" in spec.furniture) == ("number" in spec.furniture) == (spec.kind != "cover")
    for spec in specs(SPEECH + "deck: {numbers: false, footer: false}\n"):
        assert not {"footer", "number"} & set(spec.furniture)


def test_a_layout_that_the_author_asks_for_is_tried_first() -> None:
    (page,) = (spec for spec in specs("title: 讲话\ncontent: [{title: 页, layout: 通栏卡片, points: [一, 二]}]\n")
               if spec.kind == "content")  # fmt: skip
    assert (page.wanted, page.families[0]) == ("cards", "bars")


def test_notes_are_spoken_text_without_marks() -> None:
    text = "title: 讲话\ncontent: [{title: 页, points: [一], notes: '要**重点**抓好'}]\n"
    assert [spec.notes for spec in specs(text) if spec.kind == "content"] == ["要重点抓好"]


@pytest.mark.parametrize("name", ["party-building-exchange", "safety-quarter"])
def test_each_item_of_our_outlines_has_one_page_with_notes(name: str) -> None:
    bound = outline.bind(source.load(OUTLINES / f"{name}.yaml", kinds.keys()))
    found = plan(bound)
    paths = [spec.path for spec in found if spec.path]
    for section in bound.sections:
        for item in section.items:
            assert paths.count(item.path) == 1
    assert all(spec.notes for spec in found)


def test_the_speech_has_its_eighteen_items_on_pages_of_their_own() -> None:
    found = plan(outline.bind(source.load(OUTLINES / "party-building-exchange.yaml", kinds.keys())))
    counts = {
        kind: sum(spec.kind == kind for spec in found)
        for kind in ("achievement", "problem", "sector", "recommendation")
    }
    assert counts == {"achievement": 2, "problem": 5, "sector": 6, "recommendation": 5}


FIELDS = {
    "lead": "一句导语", "figure": "98.1% 整改率", "points": "[一个要点, 两个要点]", "icon": "school", "name": "学校",
    "chips": "[党建+业务]", "groups": "[{name: 甲, points: [做好]}]", "examples": "['控股党委：授课 → 提升']",
    "steps": "[第一步, 第二步]", "owner": "各党委", "due": "12月底前", "answers": "基层力量薄弱",
    "columns": "[{name: 甲, points: [做好]}, {name: 乙, points: [做好]}]",
}  # fmt: skip
OF_KIND = {
    "achievements": ("lead", "figure", "points", "examples", "icon"),
    "problems": ("lead", "figure", "points", "icon"),
    "sectors": ("lead", "figure", "points", "chips", "groups", "icon", "name"),
    "recommendations": ("lead", "figure", "points", "steps", "owner", "due", "answers", "icon"),
    "content": ("lead", "figure", "points", "groups", "columns", "icon"),
}
SILENT = {"icon"}


@pytest.mark.parametrize("part", OF_KIND)
def test_an_item_with_any_two_of_its_fields_has_a_page_that_shows_them(part: str, tmp_path: Path) -> None:
    for fields in (one for count in range(3) for one in combinations(OF_KIND[part], count)):
        said = "".join(f"    {name}: {FIELDS[name]}\n" for name in fields)
        others = "" if part == "problems" else "problems: [基层力量薄弱]\n"
        outline = tmp_path / "speech.yaml"
        outline.write_text(f"title: 讲话\n{others}{part}:\n  - title: 这一项\n{said}", encoding="utf-8")
        deck = pipeline.build(outline)
        shown = "".join(fill.text.text for slide in deck.slides for fill in slide.fills).replace("\n", "")
        for name in set(fields) - SILENT:
            words = [word for word in re.findall(r"[一-鿿\d.%]+", FIELDS[name]) if name != "answers"]
            assert [word for word in words if word not in shown] == [], (fields, shown)


@pytest.mark.parametrize("switches", ["", "dividers: false", "overviews: false", "dividers: false, overviews: false"])
def test_what_is_spoken_on_a_part_is_in_the_notes_of_one_slide(switches: str, tmp_path: Path) -> None:
    outline = tmp_path / "speech.yaml"
    outline.write_text(
        f"title: 讲话\ndeck: {{{switches}}}\nproblems:\n  notes: 先说问题。\n  items: [甲, {{title: 乙, notes: 再说乙。}}]\n",
        encoding="utf-8",
    )
    notes = [slide.notes for slide in pipeline.build(outline).slides]
    assert sum("先说问题。" in said for said in notes) == 1
    assert sum("再说乙。" in said for said in notes) == 1

"""Names that the outline gives stay on one line, and labels are broken by sense."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from slides import kinds, outline, plan, source, template, theme
from slides.blocks import Text, paragraph
from slides.breaking import blemishes, title_lines, wrap
from slides.breaking.labels import label_ends
from slides.breaking.names import NO_NAMES, Names
from slides.deck import Properties, SlideSpec
from slides.fit import fit
from slides.fit.labels import ends_by_sense, named
from slides.fit.page import stage
from slides.fit.setting import step_for

if TYPE_CHECKING:
    from slides.layout import Template

SPEECH = """
标题: 讲话
会议: {名称: 第二次党建工作例会, 地点: 三楼会议室, 日期: 2026年9月24日}
主讲: {姓名: 沈望川, 职务: 书记, 单位: 澄澜开发区工委}
成绩:
  - 标题: 有成效
    事例: [{单位: 新英湾区党委, 做法: 抓廉洁文化}]
领域:
  - 名称: 机关党组织
    分组: [{名称: 窗口单位, 要点: [真服务]}]
建议:
  - 标题: 抓落实
    责任: 各级党组织
    步骤: [{标题: 建机制, 责任: 工委**办公室**}]
"""


@cache
def compiled(size: str) -> Template:
    return template.compile(theme.load("party-red", folders=theme.folders()), template.size(size), "zh-CN")


def test_an_outline_gives_its_names() -> None:
    bound = outline.bind(source.parse(SPEECH.encode(), "o.yaml", kinds.keys()))
    assert set(bound.names()) == {
        "第二次党建工作例会", "三楼会议室", "2026年9月24日", "沈望川", "书记", "澄澜开发区工委", "新英湾区党委", "机关党组织", "窗口单位",
        "各级党组织", "工委办公室",
    }  # fmt: skip
    assert plan.plan(bound)


@pytest.mark.parametrize("size", ["16:9", "4:3"])
@pytest.mark.parametrize(
    "before", ["听取", "现在请各位代表欢迎", "关于认真组织学习推广借鉴", "深入贯彻落实好上级的部署要求并学习"]
)
def test_no_title_parts_a_name(size: str, before: str) -> None:
    name = "新英湾潮汐里党工委"
    spec = SlideSpec(
        "k", "content", ("title-only",), f"{before}{name}抓好党建工作的先进经验和特色做法，持续推动各项工作", {}
    )
    slides = fit([spec], compiled(size), Properties("标题"), names=[name]).slides
    lines = [line for slide in slides for fill in slide.fills for line in fill.text.text.split("\n")]
    assert any(name in line for line in lines), lines
    assert "\n" in slides[0].fills[0].text.text or len(slides) > 1


def test_a_name_that_is_most_of_a_title_leaves_no_stub() -> None:
    names = frozenset(["全市文化旅游工作会议"])
    found = title_lines("在全市文化旅游工作会议上的讲话", 13, "微软雅黑", True, 2, names)
    assert found == ("在全市文化旅游", "工作会议上的讲话")


def test_a_text_gets_a_break_where_its_own_lines_are_poor_and_only_there() -> None:
    made = compiled("16:9")
    layout = made.families["cards"][-1]
    frame = stage(made).frames(layout)["cell1"]
    level = frame.levels[0]
    size = level.sizes[0]
    room = int(frame.width / size - level.indent)
    poor = ("机关" * room)[: room - 1] + "党委建设"
    text = Text((paragraph(poor), paragraph(poor, 1), paragraph(poor, 1)))
    found = named({"cell1": text}, {"cell1": frame}, {"cell1": ()}, NO_NAMES)["cell1"]
    assert found.paragraphs[0].text.count("\n") == 1
    assert found.paragraphs[0].text.replace("\n", "") == poor
    assert [part.text.count("\n") for part in found.paragraphs[1:]] == [1, 1]
    good = Text((paragraph("短的名称"),))
    assert named({"cell1": good}, {"cell1": frame}, {"cell1": 0}, Names(["短的名称"]))["cell1"] is good


def test_a_break_keeps_the_marks_of_a_label() -> None:
    made = compiled("16:9")
    layout = made.families["cards"][-1]
    frame = stage(made).frames(layout)["cell1"]
    level = frame.levels[0]
    room = int(frame.width / level.sizes[0] - level.indent)
    words = ("机关" * room)[: room - 1]
    text = Text((paragraph(f"{words}**党委**建设"),))
    found = named({"cell1": text}, {"cell1": frame}, {"cell1": ()}, NO_NAMES)["cell1"].paragraphs[0]
    assert found.text.replace("\n", "") == f"{words}党委建设"
    assert [run.strong for run in found.runs] == [False, True, False]


def test_short_texts_are_set_smaller_before_their_only_break_parts_a_word() -> None:
    made = compiled("16:9")
    frame = stage(made).frames(made.layouts["closing-4"])["cell1"]
    frame = frame._replace(width=7.4 * frame.levels[0].sizes[0])
    words = "为美好新家园提供有力组织保障"

    def lines(step: int) -> tuple[str, ...]:
        level = frame.levels[0]
        room = frame.width / level.sizes[step] - level.indent
        ends = ends_by_sense(words, room, level.face, level.bold)
        if not ends:
            return wrap(words, room, level.face, level.bold)
        return words[: ends[0][0]], words[ends[0][1] :]

    parting = next(step for step in range(frame.steps) if blemishes(lines(step)) and len(lines(step)) == 2)
    found = step_for([(frame, Text((paragraph(words),)), frame.height)])
    assert found is not None
    assert found > parting
    assert blemishes(lines(found)) == 0


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("三个党支部、四个党委作发言", 11, ["三个党支部、", "四个党委作发言"]),
        ("构建党建工作体系，把党建融入生产经营", 10.4, ["构建党建工作体系，", "把党建融入生产经营"]),
        ("邀请专家主题授课，举办庆七一经典诗文诵读", 13.4, ["邀请专家主题授课，", "举办庆七一经典诗文诵读"]),
        ("党组织战斗堡垒作用更好发挥", 7.5, []),
        ("党组织战斗堡垒作用更好发挥", 8, ["党组织战斗堡垒", "作用更好发挥"]),
    ],
)
def test_a_short_sentence_is_broken_where_its_second_line_is_short_or_begins_badly(
    text: str, width: float, lines: list[str]
) -> None:
    ends = label_ends(text, width, "微软雅黑", False)
    found = [
        text[start:end]
        for start, end in zip((0, *(after for _, after in ends)), (*(end for end, _ in ends), len(text)), strict=True)
    ]
    assert found == (lines or [text])

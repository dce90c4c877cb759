"""The table of tasks that a deck makes where it is asked for: one row for each, in the order of the speech, with a jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides import pipeline

if TYPE_CHECKING:
    from pathlib import Path

    from slides.deck import Slide

SPEECH = """
title: 在安全生产例会上的讲话
deck: {tasks: true}
sectors: [{name: 机关党组织, title: 机关：起示范、站前列, points: [做表率]}, 没有任务的领域]
recommendations:
  - title: 压实责任
    owner: 县卫健局
    steps: [派驻医生, {title: 带教纳入考核, owner: 两家医院, due: 2027年1月}]
  - {kind: content, title: 成绩来之不易, points: [离不开大家]}
  - {title: 推进改革, owner: [医保局, 财政局], due: 长期}
closing: 谢谢大家
"""


def build(folder: Path, outline: str = SPEECH) -> tuple[Slide, ...]:
    file = folder / "speech.yaml"
    file.write_text(outline, encoding="utf-8")
    return pipeline.build(file).slides


def test_each_task_is_a_row_that_jumps_to_its_slide(tmp_path: Path) -> None:
    slides = build(tmp_path)
    (page,) = (slide for slide in slides if slide.grid)
    assert slides[-2] is page
    assert page.grid is not None
    assert page.grid.table.head == ("来源", "任务", "责任单位", "完成时限")
    assert [[cell.text for cell in row.cells] for row in page.grid.table.rows] == [
        ["领域一", "起示范、站前列", "机关党组织", ""],
        ["建议一", "派驻医生", "县卫健局", ""],
        ["建议一", "带教纳入考核", "两家医院", "2027年1月"],
        ["建议二", "推进改革", "医保局、财政局", "长期"],
    ]
    titles = {slide.key: slide.fills[0].text.text for slide in slides}
    assert [titles[row.link] for row in page.grid.table.rows] == [
        "机关：起示范、站前列",
        "压实责任",
        "压实责任",
        "推进改革",
    ]


def test_the_jumps_hold_without_dividers_and_overviews(tmp_path: Path) -> None:
    slides = build(tmp_path, SPEECH.replace("tasks: true", "tasks: true, dividers: false, overviews: false"))
    (page,) = (slide for slide in slides if slide.grid)
    titles = {slide.key: slide.fills[0].text.text for slide in slides}
    assert page.grid is not None
    assert [titles[row.link] for row in page.grid.table.rows] == [
        "机关：起示范、站前列",
        "压实责任",
        "压实责任",
        "推进改革",
    ]


def test_columns_without_a_word_are_left_out(tmp_path: Path) -> None:
    slides = build(tmp_path, "title: 讲话\ndeck: {tasks: true}\nrecommendations: [压实责任, 推进改革]\n")
    (page,) = (slide for slide in slides if slide.grid)
    assert page.grid is not None
    assert page.grid.table.head == ("来源", "任务")


def test_a_speech_without_tasks_has_no_such_page(tmp_path: Path) -> None:
    assert not any(slide.grid for slide in build(tmp_path, "title: 讲话\ndeck: {tasks: true}\nproblems: [有短板]\n"))
    assert not any(slide.grid for slide in build(tmp_path, SPEECH.replace("tasks: true", "agenda: true")))

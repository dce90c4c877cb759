"""The table of tasks: who does what by when, as the speech says it, harmless and linked."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from slides import WriteError, build, save_tasks
from slides.sealing import intact
from slides.tasks import render_csv, render_workbook, tasks

if TYPE_CHECKING:
    from pathlib import Path

    from slides.deck import Deck

OUTLINE = """
title: T
meeting: {name: M, date: 2026年11月22日}
lang: zh-CN
problems:
  - {id: p, title: 力量**薄弱**}
  - 检查少
sectors:
  - {name: 机关, title: 机关站前列, chips: [党建+法], groups: [{name: 窗口, points: [甲, 乙]}]}
recommendations:
  - {title: 抓机制, owner: [办公室, 各支部], due: 年底前, answers: [p, 检查少], points: [一, {二: [三, 四]}]}
  - title: 抓投入
    owner: 财务
    due: 10月
    steps: [列经费, {title: =cmd(), owner: [甲部, 乙部], due: "@9月"}]
  - 抓氛围
closing: {slogan: 一 二}
"""
HEAD = ["序号", "部分", "重点工作", "具体任务", "牵头单位", "配合单位", "完成时限", "对应问题", "幻灯片"]


def built(folder: Path, text: str = OUTLINE) -> Deck:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return build(path)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_steps_recommendations_and_sectors_are_tasks_in_the_order_of_the_speech(tmp_path: Path) -> None:
    found = tasks(built(tmp_path))
    assert [(task.topic, task.measures, task.lead, task.support, task.due) for task in found] == [
        ("机关站前列", ("党建+法", "窗口：甲，乙"), "机关", (), ""),
        ("抓机制", ("一", "二：三，四"), "办公室", ("各支部",), "年底前"),
        ("抓投入", ("列经费",), "财务", (), "10月"),
        ("抓投入", ("=cmd()",), "甲部", ("乙部",), "@9月"),
        ("抓氛围", (), "", (), ""),
    ]
    assert found[1].answers == ("力量薄弱", "检查少")
    assert found[0].part == "二、分领域推进"


@pytest.mark.parametrize(
    ("owner", "leads"), [("办公室", ["办公室", "财务", "工会"]), ("财务", ["财务", "工会"]), ("", ["财务", "工会"])]
)
def test_who_answers_for_the_whole_has_a_task_where_no_step_names_them(
    tmp_path: Path, owner: str, leads: list[str]
) -> None:
    text = "title: T\nrecommendations:\n  - title: 抓投入\n    steps: [{title: 甲, owner: 财务}, {title: 乙, owner: 工会}]\n"
    found = tasks(built(tmp_path, text + (f"    owner: {owner}\n" if owner else "")))
    assert [task.lead for task in found] == leads


def test_each_task_names_the_first_slide_that_says_it(root: Path) -> None:
    deck = build(root / "outlines" / "safety-quarter.yaml")
    for task in tasks(deck):
        slide = deck.slides[task.slide - 1]
        assert slide.kind in {"recommendation", "sector"}
        assert slide.part == 1
    assert tasks(build(root / "outlines" / "safety-quarter.yaml", notes=False)) == tasks(deck)


def test_items_of_a_tables_rows_have_slides_of_their_own(root: Path) -> None:
    found = tasks(build(root / "outlines" / "branch-meeting.yaml"))
    assert len({task.topic for task in found}) == len({task.slide for task in found}) == 3


def test_a_text_opens_in_excel_and_runs_nothing(tmp_path: Path) -> None:
    content = render_csv(built(tmp_path))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 6
    found = rows(content)
    assert found[0] == HEAD
    assert found[2][3:8] == ["一；二：三，四", "办公室", "各支部", "年底前", "力量薄弱、检查少"]
    assert [found[4][3], found[4][6]] == ["'=cmd()", "'@9月"]


def test_a_workbook_is_ready_to_print_filter_and_jump(tmp_path: Path) -> None:
    path = save_tasks(built(tmp_path), tmp_path / "任务.xlsx", deck_file="my decks/讲话.pptx")
    sheet = load_workbook(path).active
    assert sheet is not None
    assert [cell.value for cell in sheet[3]] == HEAD
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A4", "A3:I8", "$3:$3")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    link = sheet["I4"].hyperlink
    assert link is not None
    assert (link.target, link.location) == ("my%20decks/讲话.pptx", str(sheet["I4"].value))
    assert (sheet["D7"].value, sheet["D7"].data_type) == ("=cmd()", "s")
    assert sheet["G4"].value is None


def test_without_a_deck_there_are_numbers_and_no_jumps(tmp_path: Path) -> None:
    sheet = load_workbook(io.BytesIO(render_workbook(built(tmp_path)))).active
    assert sheet is not None
    assert sheet["I4"].value
    assert sheet["I4"].hyperlink is None


def test_a_workbook_is_the_same_each_time_fits_the_schema_and_is_kept_once_edited(tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit")
    deck = built(tmp_path)
    path = save_tasks(deck, tmp_path / "a.xlsx", deck_file="a.pptx")
    assert path.read_bytes() == render_workbook(built(tmp_path), deck_file="a.pptx")
    assert audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365).validate(path).errors == []
    assert intact(path)
    save_tasks(deck, path)
    book = load_workbook(path)
    book.active["E4"] = "somebody"  # type: ignore[index]
    book.save(path)
    with pytest.raises(WriteError):
        save_tasks(deck, path)

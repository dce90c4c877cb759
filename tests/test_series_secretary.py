"""A series as an office makes it: an own outline, a workbook with whatever people type, names that no file may have."""

from __future__ import annotations

import csv
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook
from pptx import Presentation

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

    Slides = Callable[..., Run]

OUTLINE = """\
title: ${科室}患者安全讲评
subtitle: ${日期:%Y年%m月%d日}
speaker: ${主讲人}
achievements:
  - title: 不良事件 ${不良事件} 起
    points: ["手卫生依从率 ${手卫生}"]
"""
COLUMNS = ["科室", "日期", "主讲人", "不良事件", "手卫生"]
NAMES = {
    "内科/一病区": "内科_一病区",
    "CON": "_CON",
    "..": "_",
    "名 ": "名",
    "结尾点...": "结尾点",
    ':*?"<>|': "_______",
    "👩\u200d⚕️护理": "👩⚕️护理",
    "\u0649\u062f\u0639\u0648\u0629": "\u0649\u062f\u0639\u0648\u0629",
    "Cafe\u0301": "Caf\u00e9",
    "Caf\u00e9": "Caf\u00e9 (2)",
    "ICU": "ICU",
    "icu": "icu (2)",
    "=1+1": "=1+1",
    "-外科": "-外科",
    "急\n诊": "急 诊",
    "nul.txt": "_nul.txt",
    "../../etc/x": "_.._.._etc_x",
    "~$ab": "_~$ab",
    ".hidden": "_.hidden",
    "manifest": "manifest",
    "100%": "100%",
    "${主讲人}": "${主讲人}",
}
BATCH = ("batch", "ward.yaml", "ward.xlsx", "-o", "decks", "--name", "${科室}")


def workbook(folder: Path, rows: list[list[object]]) -> None:
    """Write the outline, and a workbook with a merged title, dates that are dates, and a second sheet."""
    (folder / "ward.yaml").write_text(OUTLINE, encoding="utf-8")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["2026 年患者安全讲评"])
    sheet.merge_cells("A1:E1")
    sheet.append(COLUMNS)
    for row in rows:
        sheet.append(row)
        if not str(row[3]).startswith("="):
            sheet.cell(sheet.max_row, 1).data_type = "s"
        sheet.cell(sheet.max_row, 5).number_format = "0.0%"
    book.create_sheet("说明").append(["给秘书看"])
    book.save(folder / "ward.xlsx")


def ordinary(name: object) -> list[object]:
    return [name, date(2026, 3, 5), "张三", 2, 0.953]


def test_names_that_no_file_may_have_become_names_inside_the_folder(slides: Slides, here: Path) -> None:
    workbook(here, [ordinary(name) for name in [*NAMES, "长" * 300]])
    run = slides(*BATCH)
    assert run.code == 0
    made = {unicodedata.normalize("NFC", deck.stem) for deck in (here / "decks").glob("*.pptx")}
    long = made.difference(NAMES.values())
    assert made.issuperset(NAMES.values())
    assert [len(name.encode()) <= 200 for name in long] == [True]
    assert sorted(path.name for path in here.iterdir()) == ["decks", "ward.xlsx", "ward.yaml"]
    assert slides(*BATCH).out.splitlines()[1] == f"  unchanged  {len(NAMES) + 1}"
    shown = [shape.text_frame.text for shape in Presentation(str(here / "decks" / "_CON.pptx")).slides[0].shapes]
    assert {"CON患者安全讲评", "2026年03月05日", "张三"} <= set(shown)


def test_a_changed_name_is_told_apart_from_one_that_another_row_has(slides: Slides, here: Path) -> None:
    workbook(here, [ordinary(name) for name in ["CON", "ICU", "icu"]])
    said = slides(*BATCH).err
    assert "note[row-name-cleaned]: the file's name “CON.pptx” became “_CON.pptx” (row 3 of ward.xlsx)" in said
    assert "note[row-name-numbered]: another row has the file's name “icu.pptx”; this one is “icu (2).pptx”" in said
    assert said.count("note[row-name-") == 2


def test_what_is_wrong_in_a_row_is_said_once_with_its_cell(slides: Slides, here: Path) -> None:
    empty, when, formula = ordinary(None), ordinary("骨科"), ordinary("儿科")
    when[1], formula[3] = "下周三", "=1/0"
    workbook(here, [ordinary("ICU"), empty, when, formula])
    run = slides(*BATCH)
    assert run.code == 1
    assert "ward.xlsx:4:1: error[row-empty-cell]: the cell of “科室” (A4) is empty" in run.err
    assert "“日期”, “下周三”, is no date (row 5 of ward.xlsx)" in run.err
    assert "ward.xlsx:6:1: error[rows-no-value]: the formula in cell D6 was never calculated" in run.err
    assert run.err.count("error[") == 3
    assert "row-name-" not in run.err
    with (here / "decks" / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        listed = [line[:3] for line in csv.reader(file)][1:]
    assert listed == [
        ["3", "ICU.pptx", "built"], ["4", "ward-4.pptx", "failed"],
        ["5", "骨科.pptx", "failed"], ["6", "儿科.pptx", "failed"],
    ]  # fmt: skip


def test_a_short_line_is_said_once(slides: Slides, here: Path) -> None:
    workbook(here, [])
    (here / "ward.csv").write_bytes(f"{','.join(COLUMNS)}\n内科,2026-03-05,张三,2\n".encode("gb18030"))
    run = slides("batch", "ward.yaml", "ward.csv", "-o", "decks", "--name", "${科室}")
    assert run.code == 3
    assert "ward.csv:2:1: error[rows-short]" in run.err
    assert run.err.count("error[") == 1
    assert "read as GB18030" in run.err
    assert "--encoding" in run.err


@pytest.mark.parametrize("sheet", ["2", "说明"])
def test_another_sheet_is_named_as_the_hint_says(slides: Slides, here: Path, sheet: str) -> None:
    workbook(here, [ordinary("ICU")])
    assert "with --sheet in a batch" in slides(*BATCH).err
    assert "the sheet “说明” of ward.xlsx has no column “科室”" in slides(*BATCH, "--sheet", sheet).err

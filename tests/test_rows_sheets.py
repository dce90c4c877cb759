"""Tables of workbooks say what Excel, WPS and Calc show; a cell that shows an error or was never calculated is named."""

from __future__ import annotations

import datetime as dt
import shutil
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings, strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from slides import messages, rows
from slides.errors import InputError, Severity
from slides.rows.grid import letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.rows import Table

TABLES = Path(__file__).with_name("tables")
NAMES = ("单位", "任务", "时限", "完成率", "金额", "年份", "编号", "备注")
SHOWN = [
    ("一厂", "巡检", "2026-11-22", "98.1%", "1,234,567.50", "2026", "007", ""),
    ("一厂", "检修", "2026-12-01 09:30:00", "100.0%", "12.00", "2026", "110101199003071234", ""),
    ("二厂", "培训", "2026年12月31日", "50.0%", "0.30", "2027", "007", "2"),
]
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a workbook whose first sheet has some rows, after something was done to it."""

    def made(*lines: tuple[Any, ...], change: Callable[[Any], object] = lambda _: None) -> Path:
        workbook = Workbook()
        for line in lines:
            workbook.active.append(line)
        change(workbook)
        path = tmp_path / "t.xlsx"
        workbook.save(path)
        return path

    return made


def said(table: Table) -> list[tuple[str, ...]]:
    return [tuple(row.values.values()) for row in table.rows()]


def flaws(table: Table) -> list[tuple[str, object]]:
    return [(flaw.problem.code, flaw.problem.args.get("cell")) for row in table.rows() for flaw in row.flaws]


def codes(path: Path, **wishes: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        said(rows.read(path, **wishes))
    assert all(messages.hint(problem, lang) for problem in caught.value.problems for lang in ("zh", "en"))
    return [problem.code for problem in caught.value.problems]


def rewritten(path: Path, **parts: str | None) -> Path:
    """Write the workbook anew with other texts for some parts, or without them."""
    with zipfile.ZipFile(path) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    changed = {name: text for name, text in parts.items() if text is not None}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in kept.items():
            short = Path(name).stem
            if short in changed:
                new.writestr(name, changed[short])
            elif short not in parts:
                new.writestr(name, content)
    return path


def saved_by_calc(folder: Path) -> Path:
    """Return a copy of a workbook with shared texts."""
    return Path(shutil.copy(TABLES / "tasks.xlsx", folder))


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_what_calc_saved_reads_as_it_shows_whatever_the_format(ending: str) -> None:
    table = rows.read(TABLES / f"tasks.{ending}")
    assert (table.columns, table.sheet, said(table)) == (NAMES, "任务", SHOWN)
    assert [row.number for row in table.rows()] == [3, 4, 5]
    assert flaws(table) == [("rows-cell-error", "H3")]
    assert [note.code for note in table.notes] == ["rows-sheets", "rows-merged", "rows-hidden", "rows-title"]
    assert {note.severity for note in table.notes} == {Severity.NOTE}


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_sheet_is_chosen_by_name_or_number(ending: str) -> None:
    file = TABLES / f"tasks.{ending}"
    assert rows.read(file, sheet="2").columns == NAMES
    assert rows.read(file, sheet="封面").columns == ("x",)
    for sheet, hint in (("任 务表", "did you mean “任务”?"), ("台账", "one of: 封面, 任务, 说明")):
        with pytest.raises(InputError) as caught:
            rows.read(file, sheet=sheet)
        assert messages.hint(caught.value.problems[0], "en") == hint


def test_an_uncalculated_formula_is_named_and_an_empty_one_is_empty(book: Callable[..., Path]) -> None:
    path = book(("a", "b", "c"), ("=1+1", 1, "=A1"))
    assert flaws(rows.read(path)) == [("rows-no-value", "A2"), ("rows-no-value", "C2")]
    sheet = SHEET.format(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="str"><v>b</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
    )
    table = rows.read(rewritten(path, sheet1=sheet))
    assert said(table) == [("", "2")]
    assert not flaws(table)


def test_merged_cells_are_filled_and_a_covered_row_is_no_row(book: Callable[..., Path]) -> None:
    def merge(workbook: Any) -> None:
        for cells in ("A2:A4", "B2:B3", "C2:D2"):
            workbook.active.merge_cells(cells)

    path = book(("a", "b", "c", "d"), ("x", "y", "z", None), (), (None, "w", "u", "v"), (None, 1), change=merge)
    table = rows.read(path)
    assert said(table) == [("x", "y", "z", "z"), ("x", "w", "u", "v"), ("", "1", "", "")]


def test_names_over_two_merged_lines_are_those_of_the_lower(book: Callable[..., Path]) -> None:
    def merge(workbook: Any) -> None:
        workbook.active.merge_cells("A1:A2")
        workbook.active.merge_cells("B1:C1")

    table = rows.read(book(("单位", "任务", None), (None, "名称", "时限"), ("一厂", "巡检", "月底"), change=merge))
    assert table.columns == ("单位", "名称", "时限")
    assert said(table) == [("一厂", "巡检", "月底")]


def test_text_that_looks_like_a_number_stays_as_typed(book: Callable[..., Path]) -> None:
    line = ("007", "13800138000", "110101199003071234", "1e5", "2026.0", " x ")
    assert said(rows.read(book(tuple("abcdef"), line))) == [(*line[:-1], "x")]


def test_a_number_with_more_digits_than_a_sheet_keeps_is_a_warning(book: Callable[..., Path]) -> None:
    table = rows.read(book(("a", "b"), (110101199003071234, 1)))
    (row,) = table.rows()
    assert [problem.severity for problem in row.problems(["a"])] == [Severity.WARNING]
    assert not row.failed(["a"])


def test_a_cell_beside_the_named_columns_is_a_warning(book: Callable[..., Path]) -> None:
    table = rows.read(book(("a", "b"), (1, 2, None, "?")))
    assert flaws(table) == [("rows-outside", "D2")]


def test_a_cell_far_away_costs_nothing(book: Callable[..., Path]) -> None:
    def far(workbook: Any) -> None:
        workbook.active["XFD1048576"] = "x"

    assert said(rows.read(book(("a", "b"), (1, 2), change=far))) == [("1", "2")]


def test_hidden_and_empty_sheets_are_not_the_first(book: Callable[..., Path]) -> None:
    def more(workbook: Any) -> None:
        workbook.active.sheet_state = "hidden"
        workbook.create_sheet("空")
        workbook.create_sheet("表").append(("a",))

    table = rows.read(book(("x",), change=more))
    assert table.sheet == "表"
    assert [note.code for note in table.notes] == ["rows-only-head"]


def test_days_may_count_from_1904(book: Callable[..., Path]) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    def change(workbook: Any) -> None:
        workbook.epoch = CALENDAR_MAC_1904

    assert said(rows.read(book(("a", "b"), (dt.date(2026, 11, 22), 1), change=change))) == [("2026-11-22", "1")]


CELLS = st.one_of(
    st.integers(-(10**14), 10**14), st.booleans(), st.dates(dt.date(1901, 1, 1)),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Cf"]), min_size=1, max_size=6).map(lambda text: f"字{text}"),
)  # fmt: skip


@settings(max_examples=25)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_what_another_writer_wrote_is_read(tmp_path_factory: Any, lines: list[tuple[Any, ...]]) -> None:
    from slides.rows.grid import cleaned

    workbook = Workbook()
    for line in (("a", "b", "c"), *lines):
        workbook.active.append(line)
    path = tmp_path_factory.getbasetemp() / "law.xlsx"
    workbook.save(path)
    wanted = [
        tuple(cleaned(str(cell).upper() if isinstance(cell, bool) else str(cell)) for cell in line) for line in lines
    ]
    assert said(rows.read(path)) == wanted


def test_the_other_reader_agrees_on_what_calc_wrote() -> None:
    sheet = load_workbook(TABLES / "tasks.xlsx", data_only=True)["任务"]
    texts = {
        (row, column): cell.value for row, line in enumerate(sheet.iter_rows(), 1) for column, cell in enumerate(line)
    }
    for row in rows.read(TABLES / "tasks.xlsx").rows():
        for column, text in enumerate(row.values.values()):
            value = texts[row.number, column]
            if isinstance(value, str) and not value.startswith("#"):
                assert text == value


@given(st.integers(0, 16_383))
def test_columns_are_lettered_as_in_a_sheet(index: int) -> None:
    assert letter(index) == get_column_letter(index + 1)


class TestHostile:
    def test_a_doctype_is_refused_and_never_expanded(self, book: Callable[..., Path], tmp_path: Path) -> None:
        laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + SHEET.format(
            '<row><c t="str"><v>&b;</v></c></row>'
        )
        assert codes(rewritten(book(("a",), (1,)), sheet1=laughs)) == ["rows-doctype"]
        outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'
        assert codes(rewritten(saved_by_calc(tmp_path), sharedStrings=outside)) == ["rows-doctype"]

    def test_a_part_that_swells_is_refused(self, book: Callable[..., Path]) -> None:
        bomb = SHEET.format("<row><c><v>1</v></c></row>" * 400_000)
        assert codes(rewritten(book(("a",), (1,)), sheet1=bomb)) == ["rows-too-large"]

    @pytest.mark.parametrize("part", ["workbook", "sheet2", "styles", "sharedStrings"])
    def test_xml_that_is_none_is_damage(self, tmp_path: Path, part: str) -> None:
        assert codes(rewritten(saved_by_calc(tmp_path), **{part: "<a><v>1</v><b></a>"})) == ["rows-damaged"]

    def test_references_into_nothing_are_damage(self, book: Callable[..., Path]) -> None:
        sheet = SHEET.format('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')
        assert codes(rewritten(book(("a",), (1,)), sheet1=sheet)) == ["rows-damaged"]
        assert codes(rewritten(book(("a",), (1,)), sheet1=SHEET.format('<row r="1"><c><v>x</v></c></row>'))) == [
            "rows-damaged"
        ]

    @pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
    def test_a_file_cut_short_or_with_a_flipped_byte_is_one_problem_or_none(self, tmp_path: Path, ending: str) -> None:
        whole = (TABLES / f"tasks.{ending}").read_bytes()
        path = tmp_path / f"t.{ending}"
        for cut in range(8, len(whole), len(whole) // 40):
            for content in (whole[:cut], whole[:cut] + bytes([whole[cut] ^ 0xFF]) + whole[cut + 1 :]):
                path.write_bytes(content)
                with suppress(InputError):
                    said(rows.read(path))

    def test_a_password_is_said(self, tmp_path: Path) -> None:
        path = tmp_path / "t.xlsx"
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
        assert codes(path) == ["rows-locked"]

    def test_other_zip_files_are_named(self, tmp_path: Path) -> None:
        for part, shown in (("word/document.xml", "DOCX"), ("xl/workbook.bin", "XLSB"), ("x", "ZIP")):
            content = BytesIO()
            with zipfile.ZipFile(content, "w") as made:
                made.writestr(part, "x")
            path = tmp_path / "t.xlsx"
            path.write_bytes(content.getvalue())
            with pytest.raises(InputError) as caught:
                rows.read(path)
            assert caught.value.problems[0].args["format"] == shown

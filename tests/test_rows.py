"""Tables of text: every encoding and delimiter that a Chinese office produces reads the same; what is wrong is said with its line."""

from __future__ import annotations

import csv
import io
import os
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, strategies as st

from slides import messages, rows
from slides.errors import InputError, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from slides.rows import Table

TEXT = "单位,任务,编号\n一厂,巡检,007\n二厂,“检修”,1.10\n"
READ = [{"单位": "一厂", "任务": "巡检", "编号": "007"}, {"单位": "二厂", "任务": "“检修”", "编号": "1.10"}]


@pytest.fixture
def table(tmp_path: Path) -> Any:
    """Return a function that writes a file and reads it as a table."""

    def made(content: str | bytes, name: str = "t.csv", **wishes: str) -> Table:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return rows.read(path, **wishes)

    return made


def values(read: Table) -> list[dict[str, str]]:
    return [dict(row.values) for row in read.rows()]


def flaws(read: Table) -> list[tuple[int, str, str]]:
    return [(row.number, flaw.column, flaw.problem.code) for row in read.rows() for flaw in row.flaws]


def refused(make: Any, *args: Any, **wishes: str) -> list[tuple[str, int]]:
    with pytest.raises(InputError) as caught:
        values(make(*args, **wishes))
    for problem in caught.value.problems:
        assert messages.text(problem, "zh") != messages.text(problem, "en") != problem.code
        assert messages.hint(problem, "zh")
    return [(problem.code, problem.span.line if problem.span else -1) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [("utf-8", ""), ("utf-8-sig", ""), ("gbk", "GB18030"), ("gb18030", "GB18030"), ("utf-16", ""), ("utf-16-le", "UTF-16"),
     ("utf-16-be", "UTF-16"), ("utf-32", "")],
)  # fmt: skip
def test_every_encoding_reads_alike_and_a_guess_is_said(table: Any, encoding: str, guessed: str) -> None:
    found = table(TEXT.encode(encoding))
    assert found.columns == ("单位", "任务", "编号")
    assert values(found) == READ
    assert [note.args["encoding"] for note in found.notes] == [guessed][: bool(guessed)]
    assert all(note.severity is Severity.NOTE for note in found.notes)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_delimiter_and_line_end_reads_alike(table: Any, delimiter: str, end: str) -> None:
    assert values(table(TEXT.replace(",", delimiter).replace("\n", end))) == READ


@pytest.mark.parametrize("sign", [";", ":", "，"])
def test_a_first_line_may_name_the_delimiter(table: Any, sign: str) -> None:
    found = table(f"sep={sign}\r\n" + TEXT.replace(",", sign))
    assert values(found) == READ
    assert [row.number for row in found.rows()] == [3, 4]


def test_decimal_commas_do_not_cut_what_semicolons_separate(table: Any) -> None:
    assert values(table("a;b\n1,5;2,5\n3,5;4,5")) == [{"a": "1,5", "b": "2,5"}, {"a": "3,5", "b": "4,5"}]


def test_one_column_is_a_table(table: Any) -> None:
    assert values(table("单位\n一厂\n\n二厂")) == [{"单位": "一厂"}, {"单位": "二厂"}]


def test_an_encoding_can_be_named(table: Any) -> None:
    assert values(table("a\né\n".encode("latin-1"), encoding="latin-1")) == [{"a": "é"}]
    assert values(table(TEXT.encode("gbk"), encoding="GBK")) == READ
    assert refused(table, TEXT, encoding="klingon") == [("rows-encoding-unknown", 0)]
    assert refused(table, TEXT.encode("gbk"), encoding="utf-8") == [("encoding-invalid", 1)]


def test_one_bad_byte_is_named_with_its_line(table: Any) -> None:
    raw = TEXT.encode() * 40
    assert refused(table, raw + b"\xff\xfe\n") == [("encoding-invalid", 121)]
    assert refused(table, b"a,b\n" * 9 + b"1,\0\n") == [("encoding-nul", 10)]


def test_quoted_cells_hold_delimiters_quotes_and_lines(table: Any) -> None:
    found = table('a,b\n"x, ""y""","1\n2"\nz,3\n')
    assert values(found) == [{"a": 'x, "y"', "b": "1\n2"}, {"a": "z", "b": "3"}]
    assert [row.number for row in found.rows()] == [2, 4]


def test_an_open_quote_is_named_by_the_line_where_it_opens(table: Any) -> None:
    assert refused(table, 'a,b\n1,2\n"3,4\n5,6\n') == [("rows-open-quote", 3)]
    assert refused(table, 'a,b\n1,2\n"3,4\n' + "5,6\n" * 50_000) == [("rows-open-quote", 3)]


def test_rows_that_are_short_long_or_badly_quoted_fail_alone(table: Any) -> None:
    found = table('a,b\n1,2\n3\n4,5,6\n"7"x,8\n9,10,,\n11,12\n')
    assert flaws(found) == [(3, "", "rows-short"), (4, "", "rows-long"), (5, "", "rows-stray-quote")]
    assert [row.number for row in found.rows() if not row.failed(["a"])] == [2, 6, 7]


def test_blank_rows_are_no_rows(table: Any) -> None:
    assert [row.number for row in table("\n,\na,b\n\n,,\n1,2\n  ,\n3,4\n").rows()] == [6, 8]


def test_a_title_above_the_names_is_passed_over_with_a_note(table: Any) -> None:
    found = table("2026年任务表,,\n" + TEXT)
    assert values(found) == READ
    assert [note.code for note in found.notes] == ["rows-title"]


def test_names_of_columns_are_trimmed_and_closed_up(table: Any) -> None:
    found = table(' 单 位 ,"责任\n单位",plan no ,姓\u3000名\u200b\n1,2,3,4\n')
    assert found.columns == ("单位", "责任单位", "plan no", "姓名")


def test_names_that_are_missing_or_double_are_all_named_before_any_row(table: Any) -> None:
    codes = refused(table, "a,,b, a\n1,2,3,4\n")
    assert codes == [("rows-column-unnamed", 1), ("rows-column-twice", 1)]


@pytest.mark.parametrize("content", ["", "\n\n", ",,\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(table: Any, content: str) -> None:
    assert refused(table, content) == [("rows-empty", 0)]


def test_a_table_without_rows_is_a_warning(table: Any) -> None:
    assert [(note.code, note.severity) for note in table("a,b\n").notes] == [("rows-only-head", Severity.WARNING)]


@pytest.mark.parametrize(
    ("text", "code"),
    [("#REF!", "rows-cell-error"), ("#N/A", "rows-cell-error"), ("#####", "rows-cell-narrow"), ("1.10101E+17", "rows-digits-lost")],
)  # fmt: skip
def test_what_a_sheet_exports_for_a_broken_cell_is_a_flaw_of_its_column(table: Any, text: str, code: str) -> None:
    found = table(f"a,b\n{text},2\n#1,3\n")
    assert flaws(found) == [(2, "a", code)]
    (row, _) = found.rows()
    assert not row.problems(["b"])
    assert row.problems(["a"])[0].args["value"] == text


def test_values_are_text_and_nothing_else(table: Any) -> None:
    typed = ["${a}", "=1+1", "- x: [y]", "<b>", "007", "2026-11-22", "true", "{}"]
    assert [row["v"] for row in values(table("v,w\n" + "".join(f'"{text}",\n' for text in typed)))] == typed


DELIMITED = st.lists(
    st.tuples(*[st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Cf"]), max_size=8)] * 3), min_size=1
)


@given(DELIMITED, st.sampled_from([",", ";", "\t"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_what_was_written_is_read(
    tmp_path_factory: Any, lines: list[tuple[str, ...]], sign: str, encoding: str
) -> None:
    from slides.rows.grid import cleaned

    file = io.StringIO()
    writer = csv.writer(file, delimiter=sign, quoting=csv.QUOTE_ALL)
    writer.writerows([("单位", "b", "c"), *lines])
    path = tmp_path_factory.getbasetemp() / "law.csv"
    path.write_bytes(file.getvalue().encode(encoding))
    said = [tuple(map(cleaned, line)) for line in lines]
    assert [tuple(row.values.values()) for row in rows.read(path).rows()] == [line for line in said if any(line)]


def test_many_rows_need_no_memory(table: Any) -> None:
    found = table("单位,任务\n" + "一厂,巡检\n" * 20_000)
    tracemalloc.start()
    assert sum(1 for _ in found.rows()) == 20_000
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


class TestListed:
    def test_a_list_of_maps_is_a_table_with_its_lines(self, table: Any) -> None:
        found = table("- {单位: 一厂, 任务: 巡检}\n\n- 单位: 二厂\n  时限: 2026-11-22\n", "t.yaml")
        assert found.columns == ("单位", "任务", "时限")
        assert values(found)[1] == {"单位": "二厂", "任务": "", "时限": "2026-11-22"}
        assert [row.number for row in found.rows()] == [1, 3]

    def test_json_is_read_as_typed(self, table: Any) -> None:
        found = table('{"rows": [\n\t{"a": 2026.0, "b": null, "c": true, "d": "\\u4e00\\/\\n二"}\n]}', "t.json")
        assert values(found) == [{"a": "2026.0", "b": "", "c": "true", "d": "一/\n二"}]

    def test_keys_stay_as_typed(self, table: Any) -> None:
        assert table("- {标题: 一, title: 二}", "t.yaml").columns == ("标题", "title")

    @pytest.mark.parametrize(
        ("content", "code"),
        [("a: 1\nb: 2", "rows-not-list"), ("- a", "rows-not-list"), ("- {a: [1]}", "rows-value"), ("- {a: 1, a: 2}", "key-twice"),
         ("- &x {a: 1}", "yaml-anchor"), ("- {a: 1", "yaml-open-bracket"), ("- {}", "rows-empty")],
    )  # fmt: skip
    def test_what_is_no_table_is_said(self, table: Any, content: str, code: str) -> None:
        assert code in [found for found, _ in refused(table, content, "t.yaml")]


class TestFiles:
    def test_a_missing_file_names_the_nearest(self, tmp_path: Path) -> None:
        (tmp_path / "tasks.xlsx").write_bytes(b"")
        with pytest.raises(InputError) as caught:
            rows.read(tmp_path / "task.xlsx")
        assert "tasks.xlsx" in messages.hint(caught.value.problems[0])

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "t.csv")
        with pytest.raises(InputError):
            rows.read(tmp_path / "t.csv")
        with pytest.raises(InputError):
            rows.read(tmp_path)

    @pytest.mark.parametrize(
        ("name", "content", "shown"),
        [("t.xlsx", b"a,b\n1,2\n", "TXT"), ("t.xls", b"<html><table>", "HTML"), ("t.csv", b"\x89PNG\r\n\x1a\n", "PNG"),
         ("t.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "OLE")],
    )  # fmt: skip
    def test_what_is_no_table_is_named(self, table: Any, name: str, content: bytes, shown: str) -> None:
        with pytest.raises(InputError) as caught:
            table(content, name)
        assert [(problem.code, problem.args["format"]) for problem in caught.value.problems] == [
            ("rows-other-format", shown)
        ]

"""Items are filled from tables, each unit with its own rows; what is wrong names the outline's line and the table's row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml
from hypothesis import given, strategies as st

from slides import kinds, messages, outline, source
from slides.errors import InputError
from slides.schema import outline_schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

    from slides.speech import Outline

TASKS = "单位,任务,时限,完成率,备注\n一厂,巡检,2026/11/22,98.1%,\n二厂,培训,2026-12-31,50%,内部\n一厂,检修,2026年12月1日,100%,抓紧\n"
HEAD = 'title: "${单位}"\ntables: {tasks: tasks.csv}\nvars: {单位: 一厂}\n'
ITEMS = HEAD + (
    "recommendations:\n"
    "  items:\n"
    "    from: tasks\n"
    '    where: {单位: "${单位}"}\n'
    "    title: ${任务}\n"
    '    points: ["${时限:%Y年%-m月%-d日}前完成 ${完成率:.0%}", "${备注}"]\n'
    "    owner: ${单位}\n"
)


@pytest.fixture
def bound(here: Path) -> Callable[..., Outline]:
    """Return a function that binds an outline beside `tasks.csv`."""

    def made(text: str, tasks: str = TASKS, **values: str) -> Outline:
        (here / "tasks.csv").write_text(tasks, encoding="utf-8")
        return outline.bind(source.parse(text.encode(), "o.yaml", kinds.keys()), values)

    return made


def problems(bind: Any, text: str, tasks: str = TASKS) -> list[tuple[str, int, str]]:
    with pytest.raises(InputError) as caught:
        bind(text, tasks)
    assert all(messages.text(found, "zh") != messages.text(found, "en") for found in caught.value.problems)
    errors = [found for found in caught.value.problems if found.severity == "error"]
    return [(found.code, found.span.line if found.span else -1, messages.text(found, "en")) for found in errors]


def titles(made: Outline) -> list[str]:
    return [item.title for item in made.items()]


def test_each_row_that_where_keeps_is_an_item(bound: Callable[..., Outline]) -> None:
    (part,) = bound(ITEMS).sections
    assert [item.title for item in part.items] == ["巡检", "检修"]
    assert [[point.text for point in item.points] for item in part.items] == [
        ["2026年11月22日前完成 98%"],
        ["2026年12月1日前完成 100%", "抓紧"],
    ]
    assert {getattr(item, "owner", ()) for item in part.items} == {("一厂",)}


def test_each_unit_sees_its_own_rows(bound: Callable[..., Outline]) -> None:
    assert titles(bound(ITEMS, 单位="二厂")) == ["培训"]


def test_a_part_that_no_row_is_for_is_dropped(bound: Callable[..., Outline]) -> None:
    made = bound(ITEMS + "achievements: [x]\n", 单位="三厂")
    assert [part.kind for part in made.sections] == ["achievement"]


def test_chinese_keys_and_long_entries_do_the_same(bound: Callable[..., Outline]) -> None:
    text = (
        "标题: x\n数据表: {任务表: {文件: ./tasks.csv, 编码: utf-8}}\n变量: {厂: 一厂}\n"
        "建议: {事项: {来源: 任务表, 条件: {单位: [二厂, '${厂}']}, 标题: '${任务}', 责任: '${单位}'}}\n"
    )
    assert titles(bound(text)) == ["巡检", "培训", "检修"]


def test_a_column_goes_before_a_variable_and_a_variable_fills_the_rest(bound: Callable[..., Outline]) -> None:
    text = HEAD.replace("一厂", "总厂, 年: 2026") + "content: {items: {from: tasks, title: '${年}${单位}'}}"
    assert titles(bound(text)) == ["2026一厂", "2026二厂", "2026一厂"]


def test_only_and_except_see_the_row(bound: Callable[..., Outline]) -> None:
    text = HEAD + "content: {items: {from: tasks, title: '${任务}', except: {备注: 内部}}}"
    assert titles(bound(text)) == ["巡检", "检修"]


def test_an_empty_cell_is_without_a_value_so_that_filters_keep_it(bound: Callable[..., Outline]) -> None:
    text = HEAD + "content: {items: {from: tasks, title: '${任务}', only: {备注: 内部}}}"
    assert titles(bound(text)) == ["巡检", "培训"]


def test_ids_are_filled_so_that_answers_can_name_them(bound: Callable[..., Outline]) -> None:
    text = HEAD + (
        "problems: {items: {from: tasks, where: {单位: '${单位}'}, id: '${任务}', title: '${任务}不到位'}}\n"
        "recommendations: [{title: a, answers: [巡检, 培训不到位]}]\n"
    )
    made = bound(text)
    assert made.sections[1].items[0].changed().__dict__["answers"] == ("巡检",)


def test_a_kind_can_be_named_in_the_template(bound: Callable[..., Outline]) -> None:
    made = bound(HEAD + "achievements: {items: {from: tasks, kind: content, title: '${任务}'}}")
    assert {item.kind for item in made.items()} == {"content"}


TEXTS = st.text(st.sampled_from("ab ${}:单位任务%\\*[]-#'"), min_size=1, max_size=12).map(str.strip).filter(bool)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_what_a_cell_says_is_shown_as_it_is(cells: list[str]) -> None:
    from slides.rows import Row, Table

    rows = tuple(Row(number, {"任务": cell, "单位": "${任务}"}) for number, cell in enumerate(cells, 2))
    tables = outline.Tables({"t": Table("t.csv", ("任务", "单位"), lambda: rows)})
    text = "title: x\ncontent: {items: {from: t, title: '${任务}', lead: '${单位}'}}"
    made = outline.bind(source.parse(text.encode(), "o.yaml", kinds.keys()), tables=tables)
    assert titles(made) == cells
    assert {item.lead for item in made.items()} == {"${任务}"}


class TestProblems:
    def test_names_that_are_none_are_told_with_the_nearest(self, bound: Any) -> None:
        text = ITEMS.replace("from: tasks", "from: task").replace("${任务}", "${任务名}")
        assert [found[:2] for found in problems(bound, text)] == [("unknown-table", 6)]
        text = ITEMS.replace('{单位: "', '{单 位: "').replace("${任务}", "${任务名}").replace("${备注}", "${x}")
        assert [found[:2] for found in problems(bound, text)] == [("no-column", 7), ("no-column", 8), ("no-column", 9)]

    def test_a_hint_has_the_nearest_column_or_all(self, bound: Any) -> None:
        with pytest.raises(InputError) as caught:
            bound(ITEMS.replace("${任务}", "${任务名}").replace("${备注}", "${x}"))
        assert [messages.hint(found, "en") for found in caught.value.problems] == [
            "did you mean “任务”?",
            "its columns and the variables are: 单位, 任务, 时限, 完成率, 备注",
        ]

    def test_an_empty_cell_where_a_text_is_needed_names_row_and_column(self, bound: Any) -> None:
        tasks = TASKS.replace("巡检", " ").replace("检修", "")
        assert problems(bound, ITEMS, tasks) == [
            ("empty-column", 8, "“title” is empty, as the column “任务” is (row 2 of tasks.csv)"),
            ("empty-column", 8, "“title” is empty, as the column “任务” is (row 4 of tasks.csv)"),
        ]

    def test_a_broken_cell_counts_only_where_it_is_used(self, bound: Any) -> None:
        tasks = TASKS.replace("98.1%", "#REF!").replace("内部", "#REF!")
        assert problems(bound, ITEMS, tasks) == [
            ("rows-cell-error", 6, "cell “完成率” is the error “#REF!” (row 2 of tasks.csv)")
        ]
        assert titles(bound(ITEMS.replace("${完成率:.0%}", ""), tasks)) == ["巡检", "检修"]
        assert problems(bound, ITEMS, TASKS.replace("二厂", "#N/A"))[0][0] == "rows-cell-error"

    def test_a_value_that_has_no_such_format_names_its_row(self, bound: Any) -> None:
        found = problems(bound, ITEMS, TASKS.replace("98.1%", "很高"))
        assert found == [("bad-number", 9, "the variable “完成率”, “很高”, is no number (row 2 of tasks.csv)")]

    def test_a_slip_in_the_template_is_said_once(self, bound: Any) -> None:
        found = problems(bound, ITEMS.replace("owner", "ownr"))
        assert [one[:2] for one in found] == [("unknown-key", 10)]
        assert problems(bound, ITEMS + "    only: x\n")[0][:2] == ("bad-filter", 11)
        assert len(problems(bound, ITEMS + "    only: x\n")) == 1

    @pytest.mark.parametrize(
        ("entry", "code"),
        [("task.csv", "file-missing"), ("../tasks.csv", "table-outside"), ("/etc/passwd", "table-outside"), ("[a]", "bad-tables"),
         ("{fil: tasks.csv}", "bad-tables"), ("http://x/tasks.csv", "file-missing"), ("o.yaml", "file-missing"), ("{file: [x]}", "bad-tables")],
    )  # fmt: skip
    def test_a_table_that_cannot_be_had_is_said_at_its_line(self, bound: Any, entry: str, code: str) -> None:
        text = ITEMS.replace("tasks.csv", entry)
        assert [found[:2] for found in problems(bound, text)] == [(code, 2)]

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [("from: tasks", "from:", "empty"), ("from: tasks", "from: [a]", "want-text"), ('{单位: "${单位}"}', "x", "bad-where"),
         ("tables: {tasks: tasks.csv}", "tables: tasks.csv", "bad-tables"), ("{tasks:", "{a b:", "bad-table-name")],
    )  # fmt: skip
    def test_forms(self, bound: Any, old: str, new: str, code: str) -> None:
        assert code in [found[0] for found in problems(bound, ITEMS.replace(old, new))]

    def test_a_table_may_not_give_a_book(self, bound: Any) -> None:
        text = HEAD + "content: {items: {from: tasks, title: '${任务}'}}"
        tasks = TASKS + "一厂,x,,,\n" * 2_000
        assert problems(bound, text, tasks)[0][:2] == ("too-many-items", 4)


class TestNeeds:
    def needs(self, text: str, *, tables: bool = True) -> dict[str, outline.Need]:
        parsed = source.parse(text.encode(), "o.yaml", kinds.keys())
        return outline.needed(parsed, outline.named_tables(parsed) if tables else None)

    def test_names_in_texts_and_filters_have_their_places(self) -> None:
        found = self.needs(
            "title: ${a} ${b:%Y} $${c}\nvars: {a: 1}\nproblems:\n  - {title: x, only: {类: 甲}, points: ['${a}']}\n"
        )
        assert {
            name: ([at.line for at in need.texts], [at.line for at in need.filters]) for name, need in found.items()
        } == {
            "a": ([1, 4], []),
            "b": ([1], []),
            "类": ([], [4]),
        }
        assert found["a"].default == "1"
        assert found["b"].default is None

    def test_columns_of_a_table_of_the_outline_are_not_needed(self, bound: Any) -> None:
        bound(ITEMS)
        assert {name: [at.line for at in need.texts] for name, need in self.needs(ITEMS).items()} == {"单位": [1, 7]}
        assert set(self.needs(ITEMS, tables=False)) == {"单位", "任务", "时限", "完成率", "备注"}


def test_a_deck_is_built_from_an_outline_and_its_table(slides: Callable[..., Run], here: Path) -> None:
    (here / "tasks.csv").write_bytes(TASKS.encode("gbk"))
    (here / "o.yaml").write_text(ITEMS, encoding="utf-8")
    done = slides("build", "o.yaml")
    assert done.code == 0
    assert "tasks.csv: note[encoding-guessed]" in done.err
    assert slides("check", "o.yaml", "--set", "单位=二厂").code == 0


def test_a_table_is_read_once_for_many_units(bound: Callable[..., Outline], here: Path) -> None:
    bound(ITEMS)
    parsed = source.parse(ITEMS.encode(), "o.yaml", kinds.keys())
    tables = outline.named_tables(parsed)
    (here / "tasks.csv").unlink()
    assert [titles(outline.bind(parsed, {"单位": unit}, tables=tables)) for unit in ("一厂", "二厂")] == [
        ["巡检", "检修"],
        ["培训"],
    ]


@pytest.mark.parametrize("old", ["from", "tables", "tasks.csv"])
def test_the_schema_takes_what_binds_and_nothing_misspelt(old: str) -> None:
    validator = jsonschema.Draft7Validator(outline_schema())
    assert not [error.message for error in validator.iter_errors(yaml.load(ITEMS, yaml.CSafeLoader))]
    long = ITEMS.replace("tasks.csv", "{file: tasks.csv, 工作表: 1}")
    assert validator.is_valid(yaml.load(long, yaml.CSafeLoader))
    assert not validator.is_valid(
        yaml.load(ITEMS.replace(old, "[x]" if "." in old else f"{old}x", 1), yaml.CSafeLoader)
    )

"""Planning a series: all is looked at before anything is built, what is wrong with a row costs that row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from slides.errors import InputError
from slides.messages import hint, text
from slides.series.naming import Names, formed, pattern
from slides.series.planning import Plan, planned
from slides.series.values import Wanted

if TYPE_CHECKING:
    from pathlib import Path

OUTLINE = """标题: ${支部名称}汇报
会议: {名称: 例会, 日期: "${日期:%Y年%m月%d日}"}
变量: {备注: , 地点: 三楼会议室}
成绩:
  - 标题: 党员 ${人数} 名
    要点: [一, "${备注}二", "${地点}"]
  - {标题: "窗口${窗口}", 仅限: {类别: 机关}}
问题: [力量薄弱]
"""
HEAD = "支部名称,日期,人数,类别,窗口,备注,地点\n"


class Folder:
    """A folder with an outline and a table."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def wanted(self, rows: str, outline: str = OUTLINE, **wishes: object) -> Wanted:
        (self.path / "o.yaml").write_text(outline, encoding="utf-8")
        (self.path / "r.csv").write_text(rows, encoding="utf-8")
        return Wanted(self.path / "o.yaml", self.path / "r.csv", self.path / "out", **wishes)  # type: ignore[arg-type]

    def plan(self, rows: str, outline: str = OUTLINE, **wishes: object) -> Plan:
        return planned(self.wanted(HEAD + rows, outline, **wishes))

    def refused(self, rows: str, outline: str = OUTLINE, **wishes: object) -> list[str]:
        with pytest.raises(InputError) as failure:
            planned(self.wanted(rows, outline, **wishes))
        return [f"{one.span.line if one.span else 0} {text(one)} {hint(one)}" for one in failure.value.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def targets(plan: Plan) -> list[str]:
    return [one.job.target.name for one in plan.jobs()]


def test_each_row_is_a_job_named_after_it(folder: Folder) -> None:
    plan = folder.plan(
        "一支部,2026-11-22,12,企业,,,\n二支部,2026/11/23,8,机关,大厅,,二楼\n", name="${日期:%m%d}-${支部名称}"
    )
    assert targets(plan) == ["1122-一支部.pptx", "1123-二支部.pptx"]
    assert (plan.count, plan.failed, plan.problems, plan.themes) == (2, 0, (), ("base",))
    assert targets(plan) == targets(plan)


def test_the_name_is_the_outline_s_and_the_first_used_column_s_by_default(folder: Folder) -> None:
    assert targets(folder.plan("一支部,2026-11-22,12,企业,,,\n")) == ["o-一支部.pptx"]
    assert pattern("", "branch", ["b"], ("a", "b")) == "branch-${b}"
    assert pattern("x.PPTX", "branch", [], ("a",)) == "x"


def test_missing_columns_are_said_at_once_with_the_nearest_and_every_place(folder: Folder) -> None:
    outline = OUTLINE.replace("问题:", "问题:\n  - 人数只有 ${人数}\n  -", 1).replace("- [力量薄弱]", "- 力量薄弱")
    said = folder.refused("支部名,日期,类别\n一,2026-1-1,机关\n", outline)
    assert len(said) == 3
    assert "1 " in said[0][:2]
    assert "支部名称" in said[0]
    assert "did you mean" in said[0]
    assert any("人数" in one and "also wanted on lines 9" in one for one in said)
    assert any("窗口" in one for one in said)


def test_an_outline_and_a_table_that_cannot_be_read_are_said_together(folder: Folder) -> None:
    said = folder.refused("a,a\n1,2\n", "标题: [")
    assert len(said) >= 2


def test_what_is_wrong_with_the_outline_for_every_row_stops_all(folder: Folder) -> None:
    said = folder.refused(
        HEAD + "一,2026-1-1,1,企业,,,\n二,2026-1-1,1,企业,,,\n", OUTLINE + "建议:\n  - {标题: 好, 步骤列: 1}\n"
    )
    assert len(said) == 1
    assert "步骤列" in said[0]


def test_an_empty_cell_costs_its_row_where_the_row_s_own_pages_need_it(folder: Folder) -> None:
    plan = folder.plan("一,2026-1-1,,企业,,,\n二,2026-1-1,3,企业,,,\n三,2026-1-1,3,机关,,,\n,2026-1-1,3,企业,,,\n")
    assert [one.failed for one in plan.jobs()] == [True, False, True, True]
    assert [(one.span and one.span.line, one.args["column"]) for one in plan.problems] == [
        (2, "人数"), (4, "窗口"), (5, "支部名称"),
    ]  # fmt: skip
    assert plan.failed == 3


def test_a_value_of_the_wrong_form_costs_its_row(folder: Folder) -> None:
    plan = folder.plan("一,明天,1,企业,,,\n二,2026-1-1,1,企业,,,\n")
    assert [one.failed for one in plan.jobs()] == [True, False]
    assert "row 2 of" in text(plan.problems[0])


def test_names_are_numbered_over_all_rows_whatever_is_chosen(folder: Folder) -> None:
    rows = "A,2026-1-1,1,企业,,,\na,2026-1-1,1,机关,厅,,\n二/三,2026-1-1,1,机关,厅,,\nA,2026-1-1,1,企业,,,\n"
    plan = folder.plan(rows, name="${支部名称}")
    assert targets(plan) == ["A.pptx", "a (2).pptx", "二_三.pptx", "A (3).pptx"]
    assert len(plan.notes) == 3
    assert targets(folder.plan(rows, name="${支部名称}", where=(("类别", ("企业",)),))) == ["A.pptx", "A (3).pptx"]
    assert targets(folder.plan(rows, name="${支部名称}", limit=2)) == ["A.pptx", "a (2).pptx"]


def test_a_numbered_name_never_meets_one_that_is_typed_so() -> None:
    names = Names()
    assert [names.claim(name) for name in ("a", "a (2)", "a", "A", "con", "é", "e\u0301")] == [
        "a", "a (2)", "a (3)", "A (4)", "_con", "é", "é (2)",
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["../../etc/passwd", "a/b\\c", "CON", "名" * 300, "x" * 400, ".", "", "a\u202eb"])
def test_a_name_stays_in_its_folder_and_is_short_enough(value: str) -> None:
    name = Names().claim(formed("${v}", {"v": value}, []))
    assert "/" not in name
    assert "\\" not in name
    assert name not in {"", ".", ".."}
    assert len(f"{name} (2).pptx".encode()) < 255


def test_a_value_is_never_read_again(folder: Folder) -> None:
    plan = folder.plan("${人数},2026-1-1,${备注},企业,,,\n", name="${支部名称}")
    assert targets(plan) == ["${人数}.pptx"]
    assert [one.failed for one in plan.jobs()] == [False]


def test_unknown_columns_of_where_and_name_stop_all(folder: Folder) -> None:
    said = folder.refused(HEAD + "一,2026-1-1,1,企业,,,\n", where=(("类", ("企业",)),), name="${支部}")
    assert len(said) == 2
    assert "--where" in said[0]
    assert "--name" in said[1]


def test_a_column_chooses_the_theme_and_a_strange_one_costs_its_row(folder: Folder) -> None:
    rows = "支部名称,日期,人数,类别,窗口,主题\n一,2026-1-1,1,企业,,党政红\n二,2026-1-1,1,企业,,\n三,2026-1-1,1,企业,,party-rad\n"
    outline = OUTLINE.replace(', "${地点}"', "")
    plan = planned(folder.wanted(rows, outline))
    assert [(one.job.theme, one.failed) for one in plan.jobs()] == [
        ("党政红", False),
        ("base", False),
        ("party-rad", True),
    ]
    assert "party-red" in hint(plan.problems[0])
    assert {one.job.theme for one in planned(folder.wanted(rows, outline, theme="party-red")).jobs()} == {"party-red"}


def test_a_column_called_theme_that_a_text_shows_is_what_it_says(folder: Folder) -> None:
    outline = OUTLINE.replace("力量薄弱", '"主题是${主题}"').replace(', "${地点}"', "")
    plan = planned(folder.wanted("支部名称,日期,人数,类别,窗口,主题\n一,2026-1-1,1,企业,,学习\n", outline))
    assert [(one.job.theme, one.failed) for one in plan.jobs()] == [("base", False)]


def test_an_unknown_theme_for_all_stops_all(folder: Folder) -> None:
    assert "there is no theme" in folder.refused(HEAD + "一,2026-1-1,1,企业,,,\n", theme="no-such")[0]


def test_a_condition_on_a_missing_column_is_said(folder: Folder) -> None:
    plan = folder.plan("一,2026-1-1,1,企业,厅,,\n", OUTLINE.replace("类别", "单位类别"))
    assert [one.code for one in plan.notes] == ["row-unset-filter"]


def test_inputs_change_with_what_the_deck_is_made_from_and_nothing_else(folder: Folder) -> None:
    rows = "支部名称,日期,人数,类别,窗口,无关\n一,2026-1-1,1,企业,,{}\n二,2026-1-1,{},企业,,\n"
    outline = OUTLINE.replace(', "${地点}"', "")

    def inputs(other: str, count: str, outline: str = outline, **wishes: object) -> list[str]:
        plan = planned(folder.wanted(rows.format(other, count), outline, **wishes))
        return [one.job.inputs for one in plan.jobs()]

    first = inputs("x", "1")
    assert inputs("y", "1") == first
    assert [one == other for one, other in zip(inputs("x", "2"), first, strict=True)] == [True, False]
    assert not set(inputs("x", "1", outline + "\n")) & set(first)
    assert not set(inputs("x", "1", theme="party-red")) & set(first)
    assert not set(inputs("x", "1", notes=False)) & set(first)


def test_a_long_table_is_not_kept(folder: Folder) -> None:
    plan = folder.plan("".join(f"第{number}支部,2026-1-1,,企业,,,\n" for number in range(3_000)))
    assert (plan.count, plan.failed, len(plan.problems)) == (3_000, 3_000, 1_000)


def test_everything_is_bound_when_asked(folder: Folder) -> None:
    rows = (
        "".join(f"第{number}支部,2026-1-1,1,企业,,,flag\n" for number in range(200)) + "末,2026-1-1,1,企业,,,坏图标\n"
    )
    outline = OUTLINE.replace("[力量薄弱]", '[{标题: 力量薄弱, 图标: "${地点}"}]')
    wanted = folder.wanted(HEAD + rows, outline)
    assert planned(wanted).failed == 0
    assert planned(wanted, every=True).failed == 1


def test_a_column_misspelt_where_the_outline_has_a_value_of_its_own_is_said(folder: Folder) -> None:
    rows = "支部名称,日期,人数,类别,窗口,备注,会议地点\n一,2026-1-1,1,企业,,,二楼\n"
    plan = planned(folder.wanted(rows))
    assert [(one.code, one.args["near"]) for one in plan.notes] == [("row-default-used", "会议地点")]

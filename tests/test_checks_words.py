"""Rules of words at their place: across items, by the language of each run, by the unit's own phrases, and repaired in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from slides import build, check, kinds, source
from slides.checks.fixing import repaired

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from slides.errors import Problem


@pytest.fixture
def found(tmp_path: Path) -> Callable[..., list[Problem]]:
    def _found(typed: str, *codes: str) -> list[Problem]:
        outline = tmp_path / "talk.yaml"
        outline.write_text(typed, encoding="utf-8")
        return [problem for problem in check(build(outline)) if not codes or problem.code in codes]

    return _found


def places(typed: str, problems: list[Problem]) -> list[tuple[str, str]]:
    """Return the words of each finding and what stands in the file at its place."""
    lines = typed.splitlines()
    shown = [(str(problem.args["text"]), problem.span) for problem in problems]
    return [(text, lines[span.line - 1][span.column - 1 :][: len(text)]) for text, span in shown if span]


ADVICE = "标题: 会\n建议:\n  标题: 下一步打算\n  导语: LEAD\n  事项: [甲, 乙, 丙, 丁]\n"


@pytest.mark.parametrize("lead", ["我讲三点", "重点抓好五个方面：", "提三点建议", "下面我谈两点。", "强调以下5点："])
def test_a_number_that_the_items_do_not_bear_out_is_found(found: Callable[..., list[Problem]], lead: str) -> None:
    assert [one.code for one in found(ADVICE.replace("LEAD", lead), "number-words")] == ["number-words"]


@pytest.mark.parametrize(
    "lead",
    [
        "我讲四点",
        "抓好四个方面",
        "会议开到下午三点",
        "坚持三个代表",
        "协调推进四个全面",
        "三项任务已经完成",
        "第二个方面",
    ],
)
def test_a_number_that_fits_or_announces_nothing_is_right(found: Callable[..., list[Problem]], lead: str) -> None:
    assert found(ADVICE.replace("LEAD", lead), "number-words") == []


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("标题: 会\n内容: [{标题: 甲, 讲稿: 'He said we should visit the the plant.'}]\n", ["doubled-words"]),
        ("标题: 会\n内容: [Move to the the new plant]\n", ["doubled-words"]),
        (
            "title: A\nlang: en\ncontent: [{title: B, notes: 'The motto is 落实了落实各项任务 for us.'}]\n",
            ["doubled-words"],
        ),
        ("title: A\nlang: en\ncontent: [XX年度工作总结会议材料]\n", ["unfilled"]),
        ("title: A\nlang: en\ncontent: [{title: B, notes: 'The plan, as agreed, is 坚持党的领导 for us.'}]\n", []),
        ("标题: 会\n内容: [Plan A, plan B and plan C]\n", []),
    ],
)
def test_each_run_is_judged_by_its_own_language(
    found: Callable[..., list[Problem]], typed: str, codes: list[str]
) -> None:
    assert [one.code for one in found(typed, "doubled-words", "unfilled", "mixed-width", "end-marks")] == codes


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("标题: '**搬迁**安臵工作安臵到位'\n内容: [甲]\n", ["臵", "臵"]),
        ("变量: {区: 安臵区}\n标题: ${区}的工作 # 臵\n内容: [甲]\n", ["臵"]),
        ("变量: {区: 新区}\n标题: 在${区}安臵 # 臵\n内容: [甲]\n", ["臵"]),
        (
            "标题: 会\n内容:\n  - 标题: 甲\n    讲稿: | # 臵\n      前面\n      安臵\n\n        再臵\n    要点: [臵, '它''臵']\n",
            ["臵"] * 4,
        ),
        ("标题: 会\n内容:\n  - 标题: 甲\n    要点: [{丁: [乙臵]}, 丙]\n", ["臵"]),
        ('标题: "全部安臵\n  到位"\n内容: [甲]\n', ["臵"]),
    ],
)
def test_a_finding_points_at_its_own_characters(
    found: Callable[..., list[Problem]], typed: str, words: list[str]
) -> None:
    at = places(typed, found(typed, "ocr-form"))
    assert [text for text, _ in at] == words
    assert all(text == there for text, there in at)
    spans = {problem.span for problem in found(typed, "ocr-form")}
    comments = {
        match.start() for match in re.finditer("臵", typed) if "#" in typed[: match.start()].rpartition("\n")[2]
    }
    starts = [0, *(match.end() for match in re.finditer("\n", typed))]
    assert comments.isdisjoint({starts[span.line - 1] + span.column - 1 for span in spans if span})


@pytest.mark.parametrize(
    "typed",
    [
        '标题: "\\u81f5" # 臵\n内容: [甲]\n',
        '标题: "安\\u81f5" # 臵\n内容: [甲]\n',
        "变量: {区: 3}\n标题: 会${区:.1f}议\n内容: [甲]\n",
    ],
)
def test_what_was_not_typed_as_shown_is_found_where_its_value_begins_and_stays(
    found: Callable[..., list[Problem]], tmp_path: Path, typed: str
) -> None:
    problems = found(typed, "ocr-form")
    assert all(
        problem.span and typed.splitlines()[problem.span.line - 1][problem.span.column - 1] == '"'
        for problem in problems
    )
    name = str(tmp_path / "talk.yaml")
    assert repaired(typed.encode(), name, problems) == (typed.encode(), ())


def test_rows_of_a_table_are_found_in_their_template_and_never_repaired(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("任务\n搬迁安臵\n其他\n", encoding="utf-8")
    outline = tmp_path / "a.yaml"
    typed = "标题: 会\n数据表: {表: t.csv}\n建议:\n  事项:\n    来源: 表\n    标题: ${任务}\n    要点: [设臵]\n"
    outline.write_text(typed, encoding="utf-8")
    problems = [one for one in check(build(outline)) if one.code == "ocr-form"]
    assert problems
    content, done = repaired(outline.read_bytes(), str(outline), problems)
    assert content.decode() == typed.replace("设臵", "设置")
    assert len(done) == 1


SLIPS = {"臵": "置", "。。": "。", "\u200b": "", "\u00ad": "", "⼯": "工", "，，": "，"}
_WORDS = st.lists(
    st.sampled_from(["安", "工作", "；", "**要**", "${区}", " ", "é", "🙂", *SLIPS]), min_size=1, max_size=8
)


def _written(words: list[str], style: str) -> str:
    text = "甲" + "".join(words).strip() + "乙"
    if style == "|":
        return f"|  # 臵。。\n      {text}\n      {text}"
    return f"{style}{text}{style}  # 臵。。\u200b"


@given(
    st.lists(st.tuples(_WORDS, st.sampled_from(["", "'", '"', "|"])), min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
)
def test_what_is_repaired_reads_as_the_outline_with_its_repairs_and_all_else_stays(
    tmp_path_factory: pytest.TempPathFactory, items: list[tuple[list[str], str]], end: str, codec: str
) -> None:
    notes = "".join(f"  - 标题: 题{n}\n    讲稿: {_written(*item)}\n" for n, item in enumerate(items))
    typed = f"变量: {{区: 新臵区}}\n标题: ${{区}}会\n# 臵。。\n内容:\n{notes}".replace("\n", end)
    outline = tmp_path_factory.mktemp("fix") / "a.yaml"
    outline.write_bytes(typed.encode(codec))
    codes = {"ocr-form", "end-marks", "hidden-characters", "title-full-stop"}
    problems = [one for one in check(build(outline)) if one.code in codes]
    content, done = repaired(outline.read_bytes(), str(outline), problems)
    before = source.parse(outline.read_bytes(), "a", kinds.keys()).value
    after = source.parse(content, "a", kinds.keys()).value
    assert after == _repaired(before)
    assert [line.split("#")[-1] for line in content.decode(codec).splitlines() if "#" in line] == [
        line.split("#")[-1] for line in typed.splitlines() if "#" in line
    ]
    outline.write_bytes(content)
    if not re.search("[\u200b\u00ad]", typed):
        assert [one for one in check(build(outline)) if one.code in codes and one.args["right"] is not None] == []
    assert bool(done) == bool(problems and content != typed.encode(codec))


def _repaired(value: object) -> object:
    if isinstance(value, dict):
        return {key: _repaired(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_repaired(inner) for inner in value]
    if isinstance(value, str):
        single = re.sub(
            "[，、；：。]{2,}", lambda run: run[0][0] if len(run[0]) == 2 and len({*run[0]}) == 1 else run[0], value
        )
        return re.sub("[\u200b\u00ad]", "", single).translate({ord("臵"): "置", ord("⼯"): "工"})
    return value

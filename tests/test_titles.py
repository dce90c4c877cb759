from __future__ import annotations

import re
import sys
from itertools import accumulate

import pytest
from hypothesis import given, strategies as st

from slides import titles
from slides.breaking import NO_END, NO_START, title_lines
from slides.metrics import width

FACE = "Arial"

TITLES = {
    "把握六项要求，推动机关党建走在前作表率": "把握六项要求，|推动机关党建走在前作表率",
    "聚焦“两个维护”强化政治机关意识教育": "聚焦“两个维护”|强化政治机关意识教育",
    "以党建思路促工作开展": "以党建思路|促工作开展",
    "党建+依法行政提升执法公信力": "党建+依法行政|提升执法公信力",
    "着力建设高素质专业化干部人才队伍": "着力建设高素质|专业化干部人才队伍",
    "深入学习贯彻习近平新时代中国特色社会主义思想": "深入学习贯彻习近平新时代|中国特色社会主义思想",
    "教育局党委：打造特色鲜明的党建工作品牌": "教育局党委：|打造特色鲜明的党建工作品牌",
    "在党建工作经验交流会上的讲话": "在党建工作|经验交流会上的讲话",
    "把党的领导政治优势转化为企业核心竞争力": "把党的领导政治优势|转化为企业核心竞争力",
    "认真贯彻《中国共产党支部工作条例（试行）》全面提升党支部建设质量": "认真贯彻《中国共产党支部工作条例（试行）》|全面提升党支部建设质量",
    "Report on the work of the Party committee in the development zone": "Report on the work of the Party|committee in the development zone",
    "AI 赋能基层治理 数字化转型新路径": "AI 赋能基层治理|数字化转型新路径",
}
TOKENS = "党建 工作 推动 高质量发展 的 和 ， 5.8% 2026年11月 “两个维护” 以 促 党建+ 机关 王某 落实 《意见》 Work"
WORDS = st.lists(
    st.sampled_from(TOKENS.split()),
    max_size=14,
).map("".join)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_broken_by_sense(title: str) -> None:
    assert title_lines(title, width(title, FACE, bold=True) * 0.75, FACE) == tuple(TITLES[title].split("|"))


def test_a_title_that_fits_stays_on_one_line() -> None:
    assert title_lines("在会上的讲话", 7, FACE) == ("在会上的讲话",)


def test_a_title_without_room_has_no_lines() -> None:
    assert title_lines("在党建工作经验交流会上的讲话" * 3, 8, FACE) is None
    assert title_lines("党" * 5000, 10, FACE) is None
    assert title_lines("习近平新时代", 4, FACE, most=1) is None


def test_three_lines_are_taken_where_two_have_no_room() -> None:
    title = "以高质量党建引领保障高质量发展工作交流会"
    assert title_lines(title, 8.5, FACE, most=3) == ("以高质量党建引领", "保障高质量发展", "工作交流会")


def test_a_typed_break_is_kept() -> None:
    assert title_lines("甲乙丙\v丁", 20, FACE) == ("甲乙丙", "丁")
    assert title_lines("甲\n乙\n丙", 20, FACE) is None


@pytest.mark.parametrize(
    "whole", ["2026年11月22日", "12.5%", "3.2亿元", "“两个维护”", "《意见》", "党建+依法行政", "习近平", "第二十届"]
)
@pytest.mark.parametrize("room", [6, 7.5, 9, 11])
def test_what_belongs_together_stays_on_one_line(whole: str, room: float) -> None:
    lines = title_lines(f"推动机关工作{whole}全面落实重点任务", room, FACE, most=4)
    assert lines is None or any(whole in line for line in lines)


@given(WORDS, st.floats(min_value=2, max_value=30), st.integers(1, 3))
def test_no_character_but_spaces_is_lost_and_every_line_fits(text: str, room: float, most: int) -> None:
    lines = title_lines(text, room, FACE, bold=True, most=most)
    if lines is None:
        return
    assert "".join(lines) == text
    assert len(lines) <= most
    assert all(width(line, FACE, bold=True) <= room for line in lines)
    if len(lines) > 1:
        assert all(line[0] not in NO_START for line in lines[1:])
        assert all(line[-1] not in NO_END for line in lines[:-1])
        assert len(lines[-1]) > 1


def test_titles_are_broken_without_budoux_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "budoux", None)
    titles._model.cache_clear()
    titles.by_sense.cache_clear()
    try:
        assert title_lines("窗口单位展现党员新形象、执法部门提升队伍形象", 14, FACE) == (
            "窗口单位展现党员新形象、",
            "执法部门提升队伍形象",
        )
        assert title_lines("绿水青山就是金山银山", 6, FACE) == ("绿水青山就", "是金山银山")
    finally:
        titles._model.cache_clear()
        titles.by_sense.cache_clear()


def test_a_title_on_one_line_needs_no_phrase_model() -> None:
    import subprocess

    script = "import sys; from slides.breaking import title_lines; title_lines('讲话', 9, 'Arial'); print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert not re.search("budoux|slides.titles|slides.words", loaded)


@given(st.text(st.sampled_from("机关党建走在前作表率，推动工作高质量发展2026年a"), min_size=1, max_size=40))
def test_phrases_end_where_budoux_ends_them(text: str) -> None:
    import budoux

    ends = accumulate(map(len, budoux.load_default_simplified_chinese_parser().parse(text)))
    assert titles._phrases(text) == frozenset(ends) - {len(text)}

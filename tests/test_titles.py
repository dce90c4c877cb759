from __future__ import annotations

import re
import sys
from itertools import accumulate, combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from slides.breaking import NO_END, NO_START, blemishes, title_lines, wrap
from slides.breaking.labels import label_ends
from slides.breaking.names import Names
from slides.metrics import parted_width, width
from slides.titles import by_sense, phrases

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
    "Report on the work of the Party committee in the development zone": "Report on the work of the Party committee|in the development zone",
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
    "whole",
    [
        "2026年11月22日",
        "12.5%",
        "3.2亿元",
        "“两个维护”",
        "《意见》",
        "党建+依法行政",
        "习近平",
        "第二十届",
        "满意不满意",
        "办得好不好",
    ],
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
    phrases.model.cache_clear()
    by_sense.cache_clear()
    try:
        assert title_lines("窗口单位展现党员新形象、执法部门提升队伍形象", 14, FACE) == (
            "窗口单位展现党员新形象、",
            "执法部门提升队伍形象",
        )
        assert title_lines("绿水青山就是金山银山", 6.5, FACE) == ("绿水青山", "就是金山银山")
    finally:
        phrases.model.cache_clear()
        by_sense.cache_clear()


def test_a_title_on_one_line_needs_no_phrase_model() -> None:
    import subprocess

    script = "import sys; from slides.breaking import title_lines; title_lines('讲话', 9, 'Arial'); print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert not re.search("budoux|slides.titles|slides.words", loaded)


@given(st.text(st.sampled_from("机关党建走在前作表率，推动工作高质量发展2026年a"), min_size=1, max_size=40))
def test_phrases_end_where_budoux_ends_them(text: str) -> None:
    import budoux

    ends = accumulate(map(len, budoux.load_default_simplified_chinese_parser().parse(text)))
    assert phrases.phrase_ends(text, range(1, len(text))) == frozenset(ends) - {len(text)}


CORPUS = [
    line
    for line in (Path(__file__).parent / "titles.txt").read_text(encoding="utf-8").splitlines()
    if line and line[0] != "#"
]
"""Titles with `|` wherever a reader would accept a line's end."""
ROOMS = ((0.92, 2), (0.75, 2), (0.62, 2), (0.56, 3), (0.45, 3), (0.38, 3))
"""Widths as shares of the title's own, with the most lines that it may take."""
ACCEPTED = 0.95
MOST_UNEVEN = 1.4


def ends_of(marked: str) -> frozenset[int]:
    parts = marked.split("|")
    text = "".join(parts)
    return frozenset(len(text[:end].rstrip()) for end in accumulate(map(len, parts[:-1])))


def longest(text: str, ends: tuple[int, ...]) -> float:
    return max(parted_width(text[start:end].strip(), FACE, bold=True) for start, end in pairwise((0, *ends, len(text))))


def possible(text: str, accepted: frozenset[int], room: float, most: int) -> bool:
    return any(
        longest(text, ends) < room - 0.01 and min(len(text[a:b]) for a, b in pairwise((0, *ends, len(text)))) > 2
        for count in range(1, most)
        for ends in combinations(sorted(accepted), count)
    )


def test_nearly_all_titles_are_broken_where_a_reader_would() -> None:
    judged = []
    assert len(CORPUS) > 180
    for marked in CORPUS:
        text, accepted = marked.replace("|", ""), ends_of(marked)
        for share, most in ROOMS:
            room = width(text, FACE, bold=True) * share
            lines = title_lines(text, room, FACE, bold=True, most=most)
            ends = breaks(text, lines) if lines else ()
            if accepted.issuperset(ends) and lines:
                judged.append(1)
            elif possible(text, accepted, room, most):
                judged.append(0)
    assert sum(judged) >= ACCEPTED * len(judged), f"{sum(judged)} of {len(judged)}"


def breaks(text: str, lines: tuple[str, ...]) -> tuple[int, ...]:
    found: list[int] = []
    for line in lines[:-1]:
        found.append(text.index(line, found[-1] if found else 0) + len(line))
    return tuple(found)


@pytest.mark.parametrize("share", [0.75, 0.6])
def test_lines_of_titles_are_of_like_length(share: float) -> None:
    uneven = []
    for marked in CORPUS:
        text, accepted = marked.replace("|", ""), ends_of(marked)
        lines = title_lines(text, width(text, FACE, bold=True) * share, FACE)
        if lines is None or not accepted.issuperset(ends := breaks(text, lines)):
            continue
        assert len(lines[-1]) > 2
        best = min(longest(text, other) for other in combinations(sorted(accepted), len(ends)))
        if longest(text, ends) > MOST_UNEVEN * best:
            uneven.append(lines)
    assert len(uneven) <= 2, uneven


NAMES = frozenset(["新英湾区党委", "沈望川", "第二会议室", "国投澄澜港有限公司党委", "Harbor Hall", "Dana Whitlock"])


@pytest.mark.parametrize(
    "title",
    [
        "请新英湾区党委介绍党建工作的好做法好经验", "听取沈望川同志在党建工作例会上的讲话", "全体人员到第二会议室参加会议部署工作",
        "向国投澄澜港有限公司党委学习创新经验做法", "Dana Whitlock welcomes all new staff to Harbor Hall",
    ],
)  # fmt: skip
def test_a_name_of_the_outline_stays_on_one_line(title: str) -> None:
    total = width(title, FACE, bold=True)
    names = Names(NAMES).within(title)
    assert names
    for share in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7):
        lines = title_lines(title, total * share, FACE, names=names, most=3)
        assert lines is not None
        assert all(any(name in line for line in lines) for name in names), lines


def test_names_are_found_in_time_that_grows_with_the_text_alone() -> None:
    many = Names(f"单位{number}号" for number in range(10_000))
    assert many.within("今天单位77号和单位9999号发言") == {"单位77号", "单位9999号", "单位77号"[:4] + "号"}
    assert Names().within("单位") == frozenset()
    assert Names(["甲", ""]).within("甲乙") == frozenset()


def test_a_label_is_broken_only_where_powerpoints_own_lines_are_poor() -> None:
    assert label_ends("机关党委与企业工委", 8.2, FACE, bold=True) == ((4, 4),)
    assert label_ends("围绕中心任务服务大局", 6.6, FACE, bold=True) == ()
    assert label_ends("围绕中心任务服务大局", 6.2, FACE, bold=True) == ((6, 6),)  # where text is set a little wider
    assert label_ends("Safety first in all we do", 5, FACE, bold=True) == ()
    told = "Berths are booked by phone and confirmed in an hour."
    assert wrap(told, 7, "Arial")[-1] == "hour."
    assert [told[after:] for _, after in label_ends(told, 7, "Arial", bold=False)][-1] == "an hour."
    assert label_ends(told, 6, "Arial", bold=False) == ()  # short phrases on lines of their own would tear the edge
    assert label_ends("抓牢主体责任，在推进工作中有所作为", 12.5, FACE, bold=True) == ((7, 7),)  # at the pause


@given(WORDS, st.floats(min_value=3, max_value=30))
def test_a_broken_label_has_as_many_lines_and_no_more_blemishes(text: str, room: float) -> None:
    lines = wrap(text, room, FACE, bold=True)
    ends = label_ends(text, room, FACE, bold=True)
    assert len(ends) in {0, len(lines) - 1}
    for start, end in pairwise((0, *(after for _, after in ends), len(text))):
        assert not ends or width(text[start:end].strip(), FACE, bold=True) <= room


def test_blemishes_weigh_what_a_reader_minds() -> None:
    assert blemishes(("机关党建", "工作")) == 4
    assert blemishes(("完成投资5.8", "亿元，同比增长")) == 3
    assert blemishes(("抓党", "建促发展")) == 1
    assert blemishes(("以党", "建促发展")) == 3
    assert blemishes(("新英", "湾区党委发言"), frozenset(["新英湾区党委"])) == 3
    assert blemishes(("围绕中心任务，", "紧密服务大局")) == 0
    assert blemishes(("一行",)) == 0


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Qu’est-ce que la sécurité ? Une question pour tous",
            ("Qu’est-ce que la sécurité ?", "Une question pour tous"),
        ),
        ("Отчёт о работе комитета за третий квартал", None),
        ("안전한 일터를 만드는 다섯 가지 약속", None),
        ("みんなで作る安全な職場のための約束", None),
        ("รายงานการประชุมประจำปี ความปลอดภัย", None),
    ],
)
def test_other_scripts_are_broken_too(title: str, lines: tuple[str, ...] | None) -> None:
    found = title_lines(title, width(title, FACE, bold=True) * 0.7, FACE)
    assert found is not None
    assert "".join(found).replace(" ", "") == title.replace(" ", "")
    assert lines is None or found == lines
    if " " in title:
        assert " ".join(found) == title


@pytest.mark.parametrize(
    "title",
    ["满意率98.6%、支出￥3,500、走访120次、建成5G机房3座", "用好AI和GDP等指标，构建1+2+3+4体系，抓好2026年例会"],
)
@pytest.mark.parametrize("room", [12, 15, 18, 21])
def test_a_line_stays_one_where_chinese_and_latin_are_parted(title: str, room: float) -> None:
    lines = title_lines(title, room, FACE, most=4)
    assert lines is not None
    assert all(parted_width(line, FACE, bold=True) <= room for line in lines)

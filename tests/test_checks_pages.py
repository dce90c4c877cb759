"""The rules that judge pages and time: what is too much, and what is just not."""

from __future__ import annotations

from pathlib import Path

import pytest

from slides import build, check

SAFETY = Path(__file__).resolve().parent.parent / "outlines" / "safety-quarter.yaml"
WORD = "各支部要按月通报进度并逐项对账、"
SAID = "We will walk the site together and write down what we see. "


def han(count: int) -> str:
    """Return so many Chinese characters of speech."""
    return (WORD * count)[:count]


def words(count: int) -> str:
    """Return so many English words of speech."""
    return " ".join((SAID * count).split()[:count])


def points(*lengths: int) -> str:
    return ", ".join(han(length).rstrip("、") for length in lengths)


def timed(minutes: float, rest: str = "") -> str:
    return f"会议: {{时长: 10}}\n内容: [{{标题: 甲, 分钟: {minutes}{rest}}}, {{标题: 乙, 分钟: 1}}]"


def icon(item: str) -> str:
    return f"领域: [{{名称: 甲组, {item}}}]"


WRONG = {
    "page-too-long": [
        f"内容: [{{标题: 甲, 讲稿: {han(760)}}}]",
        "内容: [{标题: 甲, 分钟: 3.2}]",
        f"内容: [{{标题: 甲, 要点: [乙, 丙], 讲稿: {han(900)}}}]",
        f"title: A\nlang: en\ncontent: [{{title: B, notes: {words(520)}}}]",
        f"开场: {{标题: 甲, 讲稿: {han(760)}}}\n内容: [乙]",
    ],
    "speech-too-long": [
        timed(9.5),
        f"会议: {{时长: 2}}\n内容: [{{标题: 甲, 讲稿: {han(600)}}}]",
        f"会议: {{时长: 2}}\n成绩: {{标题: 乙, 讲稿: {han(600)}, 事项: [甲]}}",
        f"title: A\nlang: en\nmeeting: {{slot: 2}}\ncontent: [{{title: B, notes: {words(400)}}}]",
        "会议: {时长: 1}\n内容: [{标题: 甲, 分钟: 0.5}, {标题: 乙, 分钟: 1}]",
    ],
    "page-continued": [
        f"内容: [{{标题: 甲, 要点: [{points(*[60] * 6)}]}}]",
        f"问题: [{{标题: 甲, 要点: [{points(*[80] * 5)}]}}]",
        f"内容: [{{标题: 甲, 适配: 续页, 要点: [{points(*[34] * 9)}]}}]",
    ],
    "page-density": [
        f"成绩: [{{标题: 甲, 适配: 缩小, 要点: [{points(*[50] * 5)}]}}]",
        f"问题: [{{标题: 甲, 适配: 缩小, 要点: [{points(*[80] * 3)}]}}]",
    ],
    "text-smaller": [f"成绩: [{{标题: 甲, 适配: 缩小, 要点: [{points(*[90] * 6)}]}}]"],
    "layout-not-taken": [
        "内容: [{标题: 甲, 页型: cards-2, 要点: [乙, 丙, 丁]}]",
        f"内容: [{{标题: 甲, 页型: statement, 要点: [{points(*[30] * 4)}]}}]",
        "内容: [{标题: 甲, 页型: tiles-4, 要点: [乙, 丙, 丁]}]",
    ],
    "icon-no-place": ["内容: [{标题: 甲, 图标: 书}]", "内容: [{标题: 甲, 图标: 书, 要点: 乙, 页型: statement}]"],
    "no-notes": ["内容: [{标题: 甲, 讲稿: 说}, 乙, 丙, 丁]", "主讲: {姓名: 林知远}\n内容: [甲]"],
    "point-length": [
        f"内容: [{{标题: 甲, 要点: [{han(34)}]}}]",
        f"内容: [{{标题: 甲, 分组: [{{名称: 乙, 要点: [{han(34)}]}}]}}]",
        f"内容: [{{标题: 甲, 要点: [《办法》规定{han(30)}]}}]",
        f"内容: [{{标题: 甲, 要点: [“{han(30)}”，见 https://example.org]}}]",
    ],
    "title-length": [
        "内容: [《办法》要求各级党组织把制度落实到每一个工作岗位]",
        "内容: [各支部要“按月通报进度”、逐项对账、年底一并考核]",
    ],
}

RIGHT = {
    "page-too-long": [
        f"内容: [{{标题: 甲, 讲稿: {han(640)}}}]",
        "内容: [{标题: 甲, 分钟: 3}]",
        f"内容: [{{标题: 甲, 分钟: 2, 讲稿: {han(900)}}}]",
        f"内容: [{{标题: 甲, 隐藏: 是, 讲稿: {han(900)}}}]",
        f"内容: [{{标题: 甲, 要点: [{points(*[60] * 8)}], 讲稿: '{han(300)}。{han(300)}。{han(300)}。'}}]",
        f"title: A\nlang: en\ncontent: [{{title: B, notes: {words(380)}}}]",
        f"成绩: {{标题: 甲, 讲稿: {han(500)}, 事项: [{{标题: 乙, 讲稿: {han(500)}}}]}}",
    ],
    "speech-too-long": [
        timed(8),
        timed(60, ", 隐藏: 是"),
        timed(60).replace("会议: {时长: 10}\n", ""),
        f"会议: {{时长: 4}}\n内容: [{{标题: 甲, 讲稿: {han(700)}}}]",
        f"title: A\nlang: en\nmeeting: {{slot: 4}}\ncontent: [{{title: B, notes: {words(440)}}}]",
    ],
    "page-continued": [
        f"内容: [{{标题: 甲, 要点: [{points(*[28] * 5)}]}}]",
        f"内容: [{{标题: 甲, 要点: [{points(*[14] * 6)}]}}]",
        f"问题: [{{标题: 甲, 要点: [{points(*[40] * 3)}]}}]",
        f"内容: [{{标题: 甲, 要点: [{points(60)}]}}]",
        f"成绩: [{{标题: 甲, 适配: 缩小, 要点: [{points(*[50] * 5)}]}}]",
        f"开场: {{标题: 甲, 要点: [{points(*[24] * 4)}]}}\n内容: [乙]",
        f"成绩: [{', '.join(f'第{one}项工作落到实处' for one in '一二三四五六七八九十百千')}]",
        f"内容: [{{标题: 甲, 隐藏: 是, 要点: [{points(*[60] * 6)}]}}, 乙]",
    ],
    "page-density": [
        f"成绩: [{{标题: 甲, 要点: [{points(*[40] * 5)}]}}]",
        f"内容: [{{标题: 甲, 要点: [{points(*[60] * 9)}]}}]",
        f"成绩: [{{标题: 甲, 隐藏: 是, 适配: 缩小, 要点: [{points(*[50] * 5)}]}}]",
        f"内容: [{{标题: 甲, 要点: [乙], 讲稿: {han(600)}}}]",
    ],
    "text-smaller": [
        f"内容: [{{标题: 甲, 要点: [{points(*[28] * 5)}]}}]",
        f"问题: [{{标题: 甲, 要点: [{points(*[30] * 3)}]}}]",
        "内容: [{标题: 甲, 数据: 320家 规上企业, 要点: [乙, 丙]}]",
        "建议: [{标题: 甲, 责任: 教育局, 时限: 长期, 步骤: [乙, 丙, 丁]}]",
        f"成绩: [{{标题: 甲, 隐藏: 是, 适配: 缩小, 要点: [{points(*[90] * 6)}]}}, 乙]",
    ],
    "layout-not-taken": [
        "内容: [{标题: 甲, 页型: cards, 要点: [乙, 丙]}]",
        "内容: [{标题: 甲, 页型: panel-rows, 导语: 一句, 要点: [乙, 丙]}]",
        "内容: [{标题: 甲, 页型: statement, 要点: [乙]}]",
        "内容: [{标题: 甲, 页型: points, 要点: [乙, 丙, 丁, 戊, 己]}]",
    ],
    "icon-no-place": [
        icon("图标: 书, 要点: [乙, 丙]"),
        icon("图标: 无, 要点: [乙, 丙]"),
        icon("图标: 书, 要点: [乙, 丙], 公式: 党建+服务"),
        icon("图标: 书, 分组: [{名称: 丁, 要点: 戊}, {名称: 己, 要点: 庚}]"),
    ],
    "no-notes": [
        "内容: [甲, 乙]",
        "内容: [{标题: 甲, 讲稿: 说}, 乙]",
        "主讲: {姓名: 林知远}\n内容: [{标题: 甲, 讲稿: 说}, {标题: 乙, 分钟: 2}]",
    ],
    "point-length": [
        f"内容: [{{标题: 甲, 要点: [{han(27)}]}}]",
        f"内容: [{{标题: 甲, 隐藏: 是, 要点: [{han(27)}]}}]",
        f"内容: [{{标题: 甲, 要点: [乙: [{han(27)}]]}}]",
        f"内容: [{{标题: 甲, 要点: 乙, 讲稿: {han(200)}}}]",
        "内容: [{标题: 甲, 要点: [学习《关于进一步加强新时代基层党组织建设工作若干问题的实施意见》, 乙]}]",
        "内容: [{标题: 甲, 要点: [报名地址 https://example.org/notices/2026/registration?id=20261123&from=meeting, 乙]}]",
        "title: A\nlang: en\ncontent: [{title: B, points: ['See https://example.org/notices/2026/registration?id=20261123&from=meeting']}]",
    ],
    "title-length": [
        "内容: [“一科一策”抓防控，“一人一档”抓培训]",
        "内容: [学习《关于进一步加强新时代基层党组织建设工作的意见》]",
        "内容: [抓好“一岗双责”、“三管三必须”的落实]",
    ],
}


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(code, typed) for code, all_ in table.items() for typed in all_]


def found(folder: Path, code: str, typed: str) -> int:
    outline = folder / "talk.yaml"
    outline.write_text(typed if typed.startswith("title:") else f"标题: 会\n{typed}\n", encoding="utf-8")
    return sum(problem.code == code for problem in check(build(outline), only=[code]))


@pytest.mark.parametrize(("code", "typed"), cases(WRONG))
def test_a_rule_speaks_on_a_page_that_is_too_much(tmp_path: Path, code: str, typed: str) -> None:
    assert found(tmp_path, code, typed)


@pytest.mark.parametrize(("code", "typed"), cases(RIGHT))
def test_a_rule_is_silent_on_a_page_that_is_just_right(tmp_path: Path, code: str, typed: str) -> None:
    assert not found(tmp_path, code, typed)


_CAPTION = "规上工业企业安全生产标准化建设达标率"


@pytest.mark.parametrize(
    ("inside", "hint"),
    [
        (f"成绩: [{{标题: 甲, 适配: 缩小, 要点: [{points(*[90] * 6)}]}}]", "say-less"),
        (
            f"建议: [{{标题: 甲, 要点: [乙, 丙, 丁], 责任: 教育局, 时限: 长期, 数据: {{数值: 98.1%, 说明: {_CAPTION}}}}}]",
            "shorten-figure",
        ),
    ],
)
def test_small_text_is_enlarged_by_what_is_small(inside: str, hint: str, tmp_path: Path) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(f"标题: 会\n{inside}\n", encoding="utf-8")
    assert {problem.hint for problem in check(build(outline), only=["text-smaller"])} == {hint}


def test_small_owners_and_dates_are_enlarged_by_fewer_of_them() -> None:
    problems = check(build(SAFETY), only=["text-smaller"])
    hints = {str(problem.args["title"]): problem.hint for problem in problems}
    assert hints["Bring leadership to the night shift"] == "shorten-duty"
    assert hints["Reporting a near miss became normal"] == "shorten-figure"
    assert hints["Hazards are fixed on time"] == "shorten-figure"

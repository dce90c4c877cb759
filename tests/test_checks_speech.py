"""Rules of `check` on the speech as a whole: each speaks on an outline that breaks it, and is silent on its near misses."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from slides import build, check
from slides.blocks import text
from slides.checks.rules.missing_face import RULE as MISSING_FACE
from slides.errors import Problem, Severity

ROOT = Path(__file__).resolve().parent.parent
OUTLINES = ROOT / "outlines"
SPEECH = OUTLINES / "party-building-exchange.yaml"


Finder = Callable[..., list[Problem]]


@pytest.fixture
def found(tmp_path: Path) -> Finder:
    def _found(typed: str, *codes: str) -> list[Problem]:
        outline = tmp_path / "talk.yaml"
        outline.write_text(typed, encoding="utf-8")
        return [problem for problem in check(build(outline)) if not codes or problem.code in codes]

    return _found


def points(count: int) -> str:
    return ", ".join("甲乙丙丁戊己庚辛"[:count])


TITLE = "坚持以高质量党建引领保障开发区高质量发展"
POINT = "各级党组织要进一步提高政治站位，把思想和行动统一到工委的决策部署上来"
ENGLISH = "Every single department signs for every single repair that was ever ordered on the site"
DATED = "标题: 会\n会议: {日期: 2026年11月22日}\n建议:\n  - {标题: 甲, 时限: DUE}\n"
ANSWERED = "标题: 会\n问题: [{标题: 人手不足, 编号: 人手}, 经费不足]\n建议:\n  - {标题: 增加人手, 回应: 人手}\n"

WRONG = {
    "title-length": (f"标题: 会\n内容: [{TITLE}]\n", f"title: A\nlang: en\ncontent: [{ENGLISH}]\n"),
    "point-length": (
        f"标题: 会\n内容: [{{标题: 甲, 要点: [{POINT}]}}]\n",
        f"标题: 会\n建议: [{{标题: 甲, 步骤: [{POINT}]}}]\n",
    ),
    "too-many-points": (
        f"标题: 会\n内容: [{{标题: 甲, 要点: [{points(6)}]}}]\n",
        f"标题: 会\n内容: [{{标题: 甲, 分组: [{{名称: 乙, 要点: [{points(7)}]}}]}}]\n",
    ),
    "page-density": (
        "标题: 会\n成绩:\n  - 标题: 甲\n    事例:\n"
        + "".join(f"      - {{单位: 单位{n}, 做法: {'做法' * 20}, 成效: {'成效' * 10}}}\n" for n in range(4)),
    ),
    "duplicate-title": ("标题: 会\n问题: [人手不足]\n内容: [{标题: 人手 不足, 要点: 甲}]\n",),
    "empty-group": ("标题: 会\n内容: [{标题: 甲, 分组: [{名称: 乙, 要点: 丙}, 丁]}]\n",),
    "empty-part": ("标题: 会\n内容: [甲]\n问题: {标题: 乙}\n",),
    "missing-notes": ("标题: 会\n内容: [{标题: 甲, 讲稿: 说}, {标题: 乙, 讲稿: 说}, 丙]\n",),
    "no-notes": (
        "标题: 会\n内容: [{标题: 甲, 讲稿: 说}, 乙, 丙]\n",
        "标题: 会\n主讲: {姓名: 林知远}\n内容: [乙, 丙]\n",
    ),
    "unanswered-problem": (ANSWERED,),
    "due-before-meeting": (
        DATED.replace("DUE", "9月底前"),
        DATED.replace("时限: DUE", "步骤: [{标题: 乙, 时限: 2026年3月}]"),
        "title: A\nlang: en\nmeeting: {date: 3 December 2026}\nrecommendations: [{title: B, due: by October 2026}]\n",
    ),
    "numbers-disagree": (
        "标题: 会\n成绩: [{标题: 甲, 数据: {数值: '91.2', 单位: '%', 原值: '86.5', 变化: 提高 5.7 个百分点}}]\n",
        "标题: 会\n成绩: [{标题: 甲, 要点: 三次产业分别占60%、30%、20%}]\n",
        "标题: 会\n成绩: [{标题: 甲, 数据: 320家 规上企业, 讲稿: 规上企业达到230家。}]\n",
    ),
    "unit-two-names": (
        "标题: 会\n建议: [{标题: 甲, 责任: 教育局党委}, {标题: 乙, 步骤: [{标题: 丙, 责任: 市教育局党委}]}]\n",
        "标题: 会\n成绩: [{标题: 甲, 事例: ['县卫健局：建成中医馆']}]\n建议: [{标题: 乙, 责任: 县卫生健康局}]\n",
    ),
}

RIGHT = {
    "title-length": ("标题: 在全县县域医共体建设推进会暨年度工作总结会议上的讲话\n内容: [构建1+2+3+4党建工作体系]\n",),
    "point-length": ("标题: 会\n内容: [{标题: 甲, 要点: ['国家要求: 2027年底县域医共体基本全覆盖']}]\n",),
    "too-many-points": (
        f"标题: 会\n内容: [{{标题: 甲, 要点: [{points(5)}]}}]\n",
        "标题: 会\n内容: [{标题: 甲, 要点: [一: [子, 丑, 寅], 二: [卯, 辰, 巳]]}]\n",
    ),
    "duplicate-title": (
        "标题: 会\n问题: {标题: 人手不足, 事项: [人手不足]}\n内容: [人手仍不足]\n",
        "标题: 会\n内容: [甲, {标题: 甲, 隐藏: 是}]\n",
    ),
    "empty-group": ("标题: 会\n内容: [{标题: 甲, 分组: [乙, 丙]}, {标题: 丁, 分组: [{名称: 戊, 公式: 党建+服务}]}]\n",),
    "empty-part": (
        "标题: 会\n内容: [甲]\n问题: {标题: 乙, 讲稿: 说一句。}\n",
        "标题: 会\n内容: [{标题: 甲, 仅限: {类: 乙}}, 丙]\n变量: {类: 丁}\n",
    ),
    "missing-notes": (
        "标题: 会\n内容: [{标题: 甲, 讲稿: 说}, {标题: 看片子, 分钟: 2}, {标题: 备用, 隐藏: 是}]\n结尾: 谢谢 大家\n",
    ),
    "no-notes": ("标题: 会\n内容: [乙, 丙]\n",),
    "unanswered-problem": (
        "标题: 会\n问题: [人手不足, 经费不足]\n建议: [增加人手]\n",
        ANSWERED.replace("回应: 人手", "回应: [人手, 经费不足]"),
    ),
    "due-before-meeting": (
        *(DATED.replace("DUE", due) for due in ("长期", "每季度", "2027年3月底前", "3月底前", "2026年底前")),
        DATED.replace("DUE", "9月底前").replace("甲", "明年的打算"),
        DATED.replace("DUE", "2026年3月").replace("2026年11月22日", "另行通知"),
    ),
    "numbers-disagree": (
        "标题: 会\n成绩: [{标题: 甲, 数据: {数值: '91.2', 单位: '%', 原值: '86.5', 变化: 提高 4.7 个百分点}}]\n",
        "标题: 会\n成绩: [{标题: 甲, 数据: 320家 规上企业, 讲稿: 规上企业从230家增加到320家。}]\n",
    ),
    "unit-two-names": (
        "标题: 会\n建议: [{标题: 甲, 责任: [教育局党委, 教育局党支部]}, {标题: 乙, 责任: [县医院, 县中医院]}]\n",
    ),
}


@pytest.mark.parametrize(("code", "typed"), [(code, typed) for code, all_ in WRONG.items() for typed in all_])
def test_a_rule_speaks_at_the_place(found: Finder, code: str, typed: str) -> None:
    problems = found(typed, code)
    assert len(problems) == 1
    assert problems[0].span is not None
    assert problems[0].span.line > 0


@pytest.mark.parametrize(("code", "typed"), [(code, typed) for code, all_ in RIGHT.items() for typed in all_])
def test_a_rule_is_silent_on_near_misses(found: Finder, code: str, typed: str) -> None:
    assert found(typed, code) == []


def place(problem: Problem) -> tuple[int, int]:
    assert problem.span is not None
    return problem.span.line, problem.span.column


def test_a_finding_points_at_the_words(found: Finder) -> None:
    (due,) = found(DATED.replace("DUE", "9月底前"), "due-before-meeting")
    assert (place(due), due.args["text"]) == ((4, 17), "9月底前")
    typed = "标题: 会\n成绩:\n  - 标题: 甲\n    讲稿: |\n      先说一句。\n      三次产业分别占60%、30%、20%。\n"
    (shares,) = found(typed, "numbers-disagree")
    assert place(shares) == (6, 11)
    assert shares.args["right"] == "60 + 30 + 20 = 110%"


def test_an_item_continued_more_than_twice_is_warned_of(found: Finder) -> None:
    long = "、".join(["各级党组织要进一步提高政治站位"] * 9)
    typed = "标题: 会\n内容:\n  - 标题: 甲\n    要点:\n" + f"      - {long}\n" * 24
    (problem,) = found(typed, "page-continued")
    assert problem.severity is (Severity.WARNING if int(str(problem.args["parts"])) > 3 else Severity.NOTE)
    assert int(str(problem.args["parts"])) > 3


def test_a_title_that_leaves_one_character_on_its_last_line_is_noted() -> None:
    deck = build(SPEECH)
    slide = next(slide for slide in deck.slides if slide.kind == "problem")
    assert not any(problem.code == "orphan" for problem in check(deck))
    for title, alone in (
        ("党建工作\v好", True),
        ("党建工作\v好。", True),
        ("党建工作\v很好", False),
        ("党建工作\vA", False),
    ):
        fills = tuple(fill._replace(text=text(title)) if fill.slot.name == "title" else fill for fill in slide.fills)
        one = replace(deck, slides=(slide._replace(fills=fills),))
        assert any(problem.code == "orphan" for problem in check(one)) is alone


THEME = "name: own\nextends: base\nfonts: {heading: {ea: FACE}}\n"


def test_a_face_that_no_hall_has_is_warned_of(tmp_path: Path) -> None:
    outline = tmp_path / "talk.yaml"
    outline.write_text("标题: 会\n主题: own.yaml\n内容: [甲]\n", encoding="utf-8")
    for face in (*MISSING_FACE.wrong, *MISSING_FACE.right):
        (tmp_path / "own.yaml").write_text(THEME.replace("FACE", face), encoding="utf-8")
        warned = [problem for problem in check(build(outline)) if problem.code == "missing-face"]
        assert [problem.args["text"] for problem in warned] == ([face] if face in MISSING_FACE.wrong else [])


@pytest.mark.parametrize(("alt", "count"), [("", 1), (", alt: 澄澜医院院徽", 0)])
def test_a_picture_of_the_theme_without_a_description_is_noted(tmp_path: Path, alt: str, count: int) -> None:
    (tmp_path / "logo.png").write_bytes((OUTLINES / "logos" / "hospital.png").read_bytes())
    (tmp_path / "own.yaml").write_text(f"name: own\nextends: base\nlogo: {{file: logo.png{alt}}}\n", encoding="utf-8")
    outline = tmp_path / "talk.yaml"
    outline.write_text("标题: 会\n主题: own.yaml\n内容: [甲]\n", encoding="utf-8")
    assert sum(problem.code == "alt-text" for problem in check(build(outline))) == count


def test_the_themes_as_shipped_have_faces_that_halls_have() -> None:
    for theme in sorted(path.stem for path in (ROOT / "themes").glob("*.yaml")):
        codes = {problem.code for problem in check(build(SPEECH, theme=theme))}
        assert codes.isdisjoint({"missing-face", "alt-text", "orphan"}), theme


def test_every_deck_of_the_regular_meeting_is_right() -> None:
    with (OUTLINES / "branches.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [{name: value for name, value in row.items() if name != "主题"} for row in csv.DictReader(file)]
    for row in rows:
        problems = check(build(OUTLINES / "branch-meeting.yaml", values=row))
        assert {problem.code for problem in problems} <= {"page-continued", "text-smaller"}, row["支部名称"]


def test_an_item_on_many_pages_is_too_dense_once_and_a_deck_without_outline_can_be_judged(tmp_path: Path) -> None:
    outline = tmp_path / "talk.yaml"
    example = f"      - {{单位: 单位, 做法: {'做法' * 40}, 成效: {'成效' * 20}}}\n"
    outline.write_text("标题: 会\n适配: 缩小\n成绩:\n  - 标题: 甲\n    事例:\n" + example * 12, encoding="utf-8")
    deck = build(outline)
    assert sum(slide.kind == "achievement" for slide in deck.slides) > 1
    assert sum(problem.code == "page-density" for problem in check(deck)) == 1
    assert {problem.code for problem in check(replace(deck, outline=None, origin=None))} <= {
        "page-density",
        "text-smaller",
        "page-continued",
    }

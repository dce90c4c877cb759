"""Set phrases by the unit's own list: near misses are warned of, right forms and other words are not, a bad list is said at its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from slides import build, check
from slides.checks.phrases import near
from slides.errors import Problem, Severity

PARTY = Path(__file__).resolve().parent.parent / "outlines" / "phrases" / "party.yaml"
FORM = "统筹推进“五位一体”总体布局"
RIGHT = {FORM: (), "全面从严治党": ("从严全面治党",), "新时代党的建设总要求": (), "总书记": ("总书计",)}


@pytest.mark.parametrize(
    ("text", "missed", "right"),
    [
        ("要统筹推进五位一体总体布局，抓落实", "统筹推进五位一体总体布局", FORM),
        ("统筹推进“五位一体”整体布局", "统筹推进“五位一体”整体布局", FORM),
        ("坚持全面从严管党不动摇", "全面从严管党", "全面从严治党"),
        ("坚持从严全面治党", "从严全面治党", "全面从严治党"),
        ("按照新时代党建总要求", "新时代党建总要求", "新时代党的建设总要求"),
        ("总书计强调", "总书计", "总书记"),
    ],
)
def test_a_near_miss_is_found_with_the_right_form(text: str, missed: str, right: str) -> None:
    assert [(one.text, one.right) for one in near(text, RIGHT)] == [(missed, right)]
    assert all(text.startswith(one.text, one.start) for one in near(text, RIGHT))


@pytest.mark.parametrize(
    "text",
    [
        *RIGHT,
        *(f"我们要{form}，久久为功。" for form in RIGHT),
        "全面推进依法治国",
        "从严管理干部",
        "新时代的建设者",
        "统筹城乡发展，推进一体化布局",
        "总书记的书记员",
        "全面从严治党治吏",
        "",
    ],
)
def test_the_right_form_and_other_words_are_right(text: str) -> None:
    assert list(near(text, RIGHT)) == []


def findings(folder: Path, listed: str, phrases: str | None = None) -> list[Problem]:
    if phrases is not None:
        (folder / "phrases.yaml").write_text(phrases, encoding="utf-8")
    outline = folder / "a.yaml"
    outline.write_text(f"标题: 会\n检查: {{提法: {listed}}}\n内容: [坚持全面从严管党]\n", encoding="utf-8")
    return list(check(build(outline), only=["set-phrase"]))


@pytest.mark.parametrize(
    ("listed", "phrases"),
    [
        ("[全面从严治党]", None),
        ("phrases.yaml", "全面从严治党:\n"),
        ("[phrases.yaml, 甲]", "全面从严治党: [从严全面治党]\n"),
    ],
)
def test_a_list_or_a_file_names_the_phrases(tmp_path: Path, listed: str, phrases: str | None) -> None:
    (problem,) = findings(tmp_path, listed, phrases)
    assert (problem.code, problem.severity, problem.args["right"]) == ("set-phrase", Severity.WARNING, "全面从严治党")
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (3, 8)


@pytest.mark.parametrize(
    ("phrases", "code", "line"),
    [
        ("甲: [乙]\n丙: {丁: 戊}\n", "bad-phrase", 2),
        ("甲: [乙]\n丙: [乙, [戊]]\n", "bad-phrase", 2),
        ("甲: [乙]\n丙: [丁, 丙]\n", "phrase-both", 2),
    ],
)
def test_a_bad_list_is_said_at_its_line(tmp_path: Path, phrases: str, code: str, line: int) -> None:
    (problem,) = findings(tmp_path, "phrases.yaml", phrases)
    assert problem.span is not None
    assert (problem.code, problem.severity, Path(problem.span.file).name, problem.span.line) == (
        code,
        Severity.ERROR,
        "phrases.yaml",
        line,
    )


@pytest.mark.parametrize(("listed", "code"), [("none.yaml", "file-missing"), ("../x.yaml", "phrases-outside")])
def test_a_list_that_is_not_there_is_said_in_the_outline(tmp_path: Path, listed: str, code: str) -> None:
    (problem,) = findings(tmp_path, listed)
    assert problem.code == code
    assert problem.span is not None
    assert (Path(problem.span.file).name, problem.span.line) == ("a.yaml", 2)


def test_the_example_list_finds_nothing_in_a_speech_that_is_right(tmp_path: Path) -> None:
    shutil.copy(PARTY, tmp_path / "party.yaml")
    speech = PARTY.parent.parent / "party-building-exchange.yaml"
    outline = tmp_path / "a.yaml"
    outline.write_text(speech.read_text(encoding="utf-8") + "\n检查: {提法: party.yaml}\n", encoding="utf-8")
    assert [
        problem.args for problem in check(build(outline), only=["set-phrase"]) if problem.code == "set-phrase"
    ] == []

"""Every mistake in a theme is a problem at its line, in words of both languages, and all come at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from slides import messages, template, theme
from slides.color import LEAST_CONTRAST
from slides.errors import InputError, Problem
from slides.messages.pictures import MESSAGES as PICTURES
from slides.messages.theme import MESSAGES
from slides.theme.contrast import failing

FIXTURES = sorted((Path(__file__).parent / "errors" / "themes").glob("*.yaml"))


def expected(path: Path) -> list[tuple[int, str]]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if (comment := re.search(r"# error: (.*)", line)) is not None:
            found += [(number, code) for code in comment[1].split()]
    return found


def problems_of(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        template.compile(theme.load(str(path), folders=theme.folders()), template.size("16:9"), "zh-CN")
    return caught.value.problems


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_each_mistake_is_a_problem_at_its_line(path: Path) -> None:
    problems = problems_of(path)
    assert sorted((problem.span.line, problem.code) for problem in problems if problem.span) == sorted(expected(path))
    for problem in problems:
        assert problem.code in {*MESSAGES, *PICTURES}
        for lang in ("zh", "en"):
            said, remedy = messages.text(problem, lang), messages.hint(problem, lang)
            assert remedy, problem
            assert not re.search(r"\{\w+\}", said + remedy), said + remedy


def test_there_are_enough_of_them() -> None:
    assert len(FIXTURES) >= 20


@pytest.mark.parametrize("role", ["primary", "deep", "dark", "text", "earth"])
def test_a_colour_that_fails_is_one_problem_whose_hint_passes_everywhere(tmp_path: Path, role: str) -> None:
    pale = "#EFB9BB"
    file = tmp_path / "mine.yaml"
    file.write_text(f'extends: base\ncolors:\n  {role}: "{pale}"\n', encoding="utf-8")
    (problem,) = problems_of(file)
    assert problem.code == "theme-contrast"
    assert problem.span is not None
    assert problem.span.line == 3
    assert float(str(problem.args["ratio"])) < LEAST_CONTRAST
    file.write_text(f'colors: {{{role}: "{problem.args["nearest"]}"}}\n', encoding="utf-8")
    assert not failing(theme.load(str(file), folders=theme.folders()))


def test_a_long_chain_of_themes_is_a_problem(tmp_path: Path) -> None:
    for number in range(1, 12):
        (tmp_path / f"t{number}.yaml").write_text(f"extends: t{number + 1}\n", encoding="utf-8")
    (problem,) = problems_of(tmp_path / "t1.yaml")
    assert problem.code == "theme-too-deep"


def test_a_theme_may_extend_one_beside_it(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text('colors: {accent: "#C9A063"}\n', encoding="utf-8")
    (tmp_path / "mine.yaml").write_text("extends: house\n", encoding="utf-8")
    loaded = theme.load(str(tmp_path / "mine.yaml"), folders=theme.folders())
    assert loaded.colors["accent"] == "#C9A063"
    assert [Path(file).stem for file in loaded.files] == ["mine", "house", "base"]


def test_one_size_is_a_ladder_and_one_title_is_the_title_in_every_language(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("title: 我的主题\ntype: {ordinal: 60}\n", encoding="utf-8")
    loaded = theme.load(str(tmp_path / "mine.yaml"), folders=theme.folders())
    assert loaded.ladders["ordinal"] == (60,)
    assert loaded.titles == {"zh": "我的主题", "en": "我的主题"}
    assert theme.titles((tmp_path,))["mine"] == {"zh": "我的主题", "en": "我的主题"}

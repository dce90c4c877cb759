"""Every mistake in an outline is a problem at its line, in the author's own words, and all come at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from speeches import bound

from slides import kinds, messages, outline, source
from slides.errors import InputError, Problem, Severity
from slides.messages import icons as drawings, source as loader
from slides.messages.outline import HINTS, MESSAGES

FIXTURES = sorted((Path(__file__).parent / "errors" / "outline").glob("*.yaml"))


def wrong(text: str, **given: Any) -> list[str]:
    with pytest.raises(InputError) as caught:
        bound(text, **given)
    return [problem.code for problem in caught.value.problems]


def expected(path: Path) -> list[tuple[int, str]]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if (comment := re.search(r"# error: (.*)", line)) is not None:
            found += [
                (number, code)
                for code in comment[1].split()
                if code in {*MESSAGES, *loader.MESSAGES, *drawings.MESSAGES}
            ]
    return found


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_each_mistake_is_a_problem_at_its_line(path: Path) -> None:
    loaded = source.load(path, kinds.keys())
    with pytest.raises(InputError) as caught:
        outline.bind(loaded)
    problems = caught.value.problems
    assert sorted((problem.span.line, problem.code) for problem in problems if problem.span) == sorted(expected(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    for problem in problems:
        assert problem.span is not None
        assert problem.span.file == str(path)
        near = re.search(r"# error: [a-z-]+ (@)?(\S+)$", lines[problem.span.line - 1])
        if near and near[2] not in MESSAGES:
            assert (problem.hint if near[1] else problem.args.get("near", near[2])) == near[2]
        for lang in ("zh", "en"):
            words = messages.text(problem, lang) + messages.hint(problem, lang)
            assert messages.hint(problem, lang)
            assert not re.search(r"\{\w+\}(?!\})", words.replace("${", "").replace("{date", "").replace("{unit", "")), (
                words
            )


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    codes = wrong("theme: x\nproblems:\n  - {id: a b, title: x}\n  - {titel: y}\nclosing: {points: [a]}\nsize: big")
    assert codes == ["missing-key", "bad-id", "unknown-key", "missing-key", "bad-size"]


def test_a_wrong_problem_does_not_make_its_answer_wrong_too() -> None:
    assert wrong("title: t\nproblems: [{title: a, foo: b}]\nrecommendations: [{title: x, answers: a}]") == [
        "unknown-key"
    ]


def test_an_unknown_key_is_placed_at_the_key() -> None:
    with pytest.raises(InputError) as caught:
        bound("title: t\nproblems:\n  - title: a\n    pionts: [b]")
    (problem,) = caught.value.problems
    assert (problem.span.line, problem.span.column) == (4, 5)  # type: ignore[union-attr]


def test_a_variable_that_is_unknown_in_many_places_is_said_once_with_their_lines() -> None:
    with pytest.raises(InputError) as caught:
        bound("title: ${a}\nproblems:\n  - ${b}\n  - ${a} ${a}\n  - ${a}")
    problems = caught.value.problems
    assert [(problem.span.line, problem.args["name"]) for problem in problems if problem.span] == [(1, "a"), (3, "b")]
    assert messages.text(problems[0], "en") == "there is no variable “a”, also on lines 4, 5"


def test_a_part_with_wrong_keys_does_not_make_the_answers_to_it_wrong() -> None:
    assert wrong("title: t\nproblems: {itms: [a]}\nrecommendations: [{title: x, answers: a}]") == ["unknown-key"]


def test_a_list_under_the_wrong_key_is_one_problem_for_each_item() -> None:
    text = "title: t\nachievements:\n  - title: a\n    points: [{unit: b, did: c, result: d}]"
    assert wrong(text) == ["unknown-key"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: t\nvars: {unit: a}\nproblems: [{title: x, only: {unti: a}}]", "unset-filter"),
        ("title: t\nvars: {unit: a}\nproblems: [{title: x, only: {class: a}}]", ""),
        ("title: “t”\nproblems: [x]", "quotes-shown"),
        ("title: “t” and “u”\nproblems: [x]", ""),
    ],
)
def test_what_is_most_likely_not_meant_is_a_doubt(text: str, code: str) -> None:
    doubts: list[Problem] = []
    bound(text, doubts=doubts)
    assert [doubt.code for doubt in doubts] == ([code] if code else [])
    for doubt in doubts:
        assert doubt.severity is Severity.WARNING
        assert messages.text(doubt)
        assert messages.hint(doubt)


def test_every_code_has_words_in_both_languages() -> None:
    for message in (*MESSAGES.values(), *HINTS.values()):
        assert message.zh
        assert message.en
        assert not message.en.endswith(".")
        assert not message.zh.endswith("。")

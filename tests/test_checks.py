"""Rules of `check` speak where something is wrong, are silent where it is right, and repair nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from slides import build, check
from slides.checks.fixing import repaired
from slides.checks.reading import Said
from slides.checks.rules import all_rules
from slides.errors import Problem, Severity, Span
from slides.messages.checks import HINTS, MESSAGES
from slides.messages.icons import MESSAGES as ICON_MESSAGES
from slides.messages.rules import WHYS

if TYPE_CHECKING:
    from slides.checks.rule import Rule

ROOT = Path(__file__).resolve().parent.parent
RAW = Path(__file__).parent / "checks" / "raw-speech.yaml"
OF_WORDS = [rule for rule in all_rules() if rule.slips]
OF_OUTLINES = [rule for rule in all_rules() if not rule.slips and rule.code != "missing-face"]
OF_DECKS = {"page-continued", "text-smaller", "page-too-long"}
RIGHT = [
    line
    for file in sorted((Path(__file__).parent / "checks").glob("right*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def said(rule: Rule, text: str) -> list[str]:
    assert rule.slips is not None
    lang = "zh-CN" if any("一" <= char <= "鿿" for char in text) else "en-US"
    return [slip.text for slip in rule.slips(Said(text, "title", lang))]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_has_its_words(rule: Rule) -> None:
    assert rule.code in WHYS
    assert rule.code in MESSAGES | ICON_MESSAGES
    assert rule.found or rule.code in HINTS


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in OF_WORDS for text in rule.wrong])
def test_a_rule_speaks_on_what_is_wrong(rule: Rule, text: str) -> None:
    assert said(rule, text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in OF_WORDS for text in rule.right])
def test_a_rule_is_silent_on_what_is_right(rule: Rule, text: str) -> None:
    assert said(rule, text) == []


def found(rule: Rule, folder: Path, inside: str) -> bool:
    outline = folder / "speech.yaml"
    title = "Speech" if inside.isascii() else "讲话"
    outline.write_text(f"{{title: {title}, {inside}}}\n", encoding="utf-8")
    return rule.code in {problem.code for problem in check(build(outline))}


@pytest.mark.parametrize(("rule", "inside"), [(rule, inside) for rule in OF_OUTLINES for inside in rule.wrong])
def test_a_rule_speaks_on_an_outline_that_is_wrong(rule: Rule, inside: str, tmp_path: Path) -> None:
    assert found(rule, tmp_path, inside)


@pytest.mark.parametrize(("rule", "inside"), [(rule, inside) for rule in OF_OUTLINES for inside in rule.right])
def test_a_rule_is_silent_on_an_outline_that_is_right(rule: Rule, inside: str, tmp_path: Path) -> None:
    assert not found(rule, tmp_path, inside)


@pytest.mark.parametrize("text", RIGHT)
def test_no_rule_speaks_on_a_sentence_as_it_should_be(text: str) -> None:
    assert {rule.code: found for rule in OF_WORDS if (found := said(rule, text))} == {}


@pytest.mark.parametrize("outline", sorted((ROOT / "outlines").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_outlines_as_shipped_have_nothing_but_facts_of_fit(outline: Path) -> None:
    assert {problem.code for problem in check(build(outline))} <= OF_DECKS


def test_the_raw_speech_has_its_unfilled_places_and_slips_and_nothing_else() -> None:
    lines = RAW.read_text(encoding="utf-8").splitlines()
    found = [problem for problem in check(build(RAW)) if problem.code in {rule.code for rule in OF_WORDS}]
    shown = [(problem.code, str(problem.args["text"])) for problem in found]
    typed = "\n".join(lines)
    assert sum(code == "unfilled" for code, _ in shown) == typed.count("X") - typed.count("XX")
    assert [text for code, text in shown if code == "ocr-form"] == ["臵", "臵"]
    assert [text for code, text in shown if code == "doubled-words"] == ["实现了实现"]
    assert {code for code, _ in shown} == {"unfilled", "ocr-form", "doubled-words", "mixed-width"}
    assert [text for code, text in shown if code == "mixed-width"] == [":", ":"]
    for problem, (_, text) in zip(found, shown, strict=True):
        assert problem.span is not None
        assert lines[problem.span.line - 1].startswith(text, problem.span.column - 1)


def test_final_makes_errors_of_warnings_and_a_code_can_be_left_out() -> None:
    deck = build(RAW)
    assert any(problem.severity is Severity.ERROR for problem in check(deck, final=True))
    assert {problem.code for problem in check(deck, only=["ocr-form"])} == {"ocr-form"}
    assert "unfilled" not in {problem.code for problem in check(deck, ignore=["unfilled"])}


def test_an_outline_says_itself_what_is_left_out(tmp_path: Path) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(
        "标题: 安臵XX年度工作\n检查: {忽略: [unfiled, ocr-form], 定稿: 是}\n内容: [甲]\n", encoding="utf-8"
    )
    found = {problem.code: problem.severity for problem in check(build(outline))}
    assert found == {"unknown-rule": Severity.WARNING, "unfilled": Severity.ERROR}


@given(
    st.lists(st.sampled_from(["安臵", "设置", "# 臵", "“党建”", " ", "é", "🙂", "\t"]), min_size=1, max_size=12),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
)
def test_a_repair_changes_its_own_characters_and_nothing_else(words: list[str], end: str, codec: str) -> None:
    text = end.join(["标题: 安臵工作标题文字", *words, ""])
    raw = text.encode(codec)
    problem = Problem("ocr-form", Span("a.yaml", 1, 6), args={"text": "臵", "right": "置"})
    moved = Problem("ocr-form", Span("a.yaml", 1, 7), args={"text": "臵", "right": "置"})
    content, done = repaired(raw, "a.yaml", [problem, moved])
    assert done == (problem,)
    assert content == text.replace("臵", "置", 1).encode(codec)

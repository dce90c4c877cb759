"""The loader: text as typed with its place, or every problem at the line that it is about."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from reading import problems, read, said

from slides import messages
from slides.errors import Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = sorted((Path(__file__).parent / "errors" / "source").glob("*.yaml"))
INLINE = re.compile(r"# (error|warning): ([a-z-]+)\s*$")
SIDECAR = re.compile(r"# (error|warning) (\d+):(\d+): ([a-z-]+)\s*$")


def expected(text: str) -> Iterator[tuple[str, str, int]]:
    for number, line in enumerate(text.splitlines(), 1):
        if found := SIDECAR.search(line):
            yield found[1], found[4], int(found[2])
        elif found := INLINE.search(line):
            yield found[1], found[2], number


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
class TestFixtures:
    def test_each_problem_stands_at_the_line_it_is_about_and_there_are_no_others(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        found = [(each.severity.value, each.code, each.span.line) for each in problems(text) if each.span]
        assert sorted(found, key=lambda each: each[2]) == sorted(expected(text), key=lambda each: each[2])

    def test_the_column_is_the_one_named(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        named = {
            (match[4], int(match[2]), int(match[3])) for line in text.splitlines() if (match := SIDECAR.match(line))
        }
        assert named <= set(said(text))

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_each_problem_and_hint_has_words_with_all_their_places_filled(self, path: Path, lang: str) -> None:
        for each in problems(path.read_bytes()):
            words = messages.text(each, lang), messages.hint(each, lang)
            for said_ in words:
                assert said_
                assert not re.search(r"(?<!\$)\{[a-z]+\}", said_.replace("{name}", "")), said_
            assert each.code not in words[0]

    def test_the_pure_python_parser_is_as_strict(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("slides.source.events._LOADER", yaml.Loader)
        text = path.read_text(encoding="utf-8")
        errors = {(code, line) for severity, code, line in expected(text) if severity == "error"}
        found = {
            (each.code, each.span.line) for each in problems(text) if each.severity is Severity.ERROR and each.span
        }
        assert found == errors


def test_every_problem_of_a_text_has_a_fixture() -> None:
    from slides.messages.source import MESSAGES

    shown = {code for path in FIXTURES for _, code, _ in expected(path.read_text(encoding="utf-8"))}
    unshown = {code for code in MESSAGES if not code.startswith(("file-", "encoding-"))} - shown
    assert unshown == {"yaml-syntax", "yaml-too-deep", "yaml-too-many", "bidi-dropped", "characters-dropped"}


COLUMNS = {
    "标题：大会\n": ("yaml-wide-colon", 1, 3),
    "  - 标题：大会\n    要点: x\n": ("yaml-wide-colon", 1, 7),
    "a: b: c\n": ("yaml-second-colon", 1, 4),
    "a: {b: c: d}\n": ("yaml-second-colon", 1, 8),
    "- {due: ${d}}\n": ("yaml-braces-variable", 1, 9),
    "a:\n  - **重点**\n": ("yaml-special", 2, 5),
    'a:\n  - "重点" 抓好\n': ("yaml-text-after-quote", 2, 10),
    'a: "x\\工"\n': ("yaml-escape", 1, 6),
    "a: 关于 #1\n": ("text-cut", 1, 7),
    "a: #1\n": ("text-is-comment", 1, 4),
    "x: y\na: {b: c, 廊坊}\n": ("brace-item", 2, 11),
    "a: [4,000 hours]\n": ("number-split", 1, 7),
    "a: x\ny: z\u202e\n": ("bidi-dropped", 2, 5),
    "a: x\ny: z\x07\n": ("characters-dropped", 2, 5),
}


@pytest.mark.parametrize(("text", "place"), COLUMNS.items(), ids=range(len(COLUMNS)))
def test_a_problem_stands_at_its_column(text: str, place: tuple[str, int, int]) -> None:
    assert said(text) == [place]


class TestText:
    def test_scalars_are_text_as_typed(self) -> None:
        typed = [
            "no",
            "010",
            "12:30",
            "1.10",
            "2026-11-22",
            "2026-02-30",
            "1_000",
            "0x1F",
            ".nan",
            "=",
            "+86",
            "True",
            "y",
        ]
        assert read("a:\n" + "".join(f"- {each}\n" for each in typed)).value["a"] == typed

    @pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
    def test_nothing_is_none(self, nothing: str) -> None:
        assert read(f"a: {nothing}\n").value == {"a": None}

    def test_quoted_nothing_is_text(self) -> None:
        assert read("a: ''\nb: '~'\nc: \"null\"\n").value == {"a": "", "b": "~", "c": "null"}

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_every_newline_reads_alike(self, end: str) -> None:
        assert read(f"a: |{end}  x{end}  y{end}b: z{end}").value == {"a": "x\ny\n", "b": "z"}

    @pytest.mark.parametrize("sign", list("\x0b\x0c\x85\u2028\u2029"))
    def test_a_break_inside_a_line_becomes_a_newline_of_the_text(self, sign: str) -> None:
        assert read(f"a: x{sign}y\nb: 'x{sign}y{sign}'\nc: z{sign}\n").value == {"a": "x\ny", "b": "x\ny\n", "c": "z"}

    def test_escapes_are_cleaned_too(self) -> None:
        found = read('a: "x\\r\\ny\\vz"\nb: "e\\u0301"\nc: "\\0\\u202e!"\n')
        assert found.value == {"a": "x\ny\nz", "b": "é", "c": "!"}
        assert [each.code for each in found.warnings] == ["bidi-dropped", "characters-dropped"]

    def test_text_is_composed_while_columns_stay_those_of_the_file(self) -> None:
        found = read("a: [e\u0301, b]\n")
        assert found.value == {"a": ["é", "b"]}
        assert found.span(("a", 1)) == Span("f.yaml", 1, 9)

    def test_escaped_surrogate_pairs_are_joined_and_lone_ones_dropped(self) -> None:
        found = read('a: "\\uD83D\\uDE00"\nb: "x\\ud83d"\n')
        assert found.value == {"a": "😀", "b": "x"}
        assert [(each.code, each.span and each.span.line) for each in found.warnings] == [("characters-dropped", 2)]

    def test_joiners_stay_in_text_and_emoji_keys(self) -> None:
        family = "👨‍👩‍👧"
        assert read(f"{family}: {family}\n").value == {family: family}

    def test_an_invisible_character_in_a_key_is_shown(self) -> None:
        (problem,) = problems("标\u200b题: x\n")
        assert "\\u200b" in messages.text(problem, "en")


class TestKeys:
    def test_chinese_keys_become_english_and_are_kept_as_typed(self) -> None:
        found = read("标题: x\nplace: y\n会议: {姓名: z}\n")
        assert found.value == {"title": "x", "place": "y", "meeting": {"name": "z"}}
        assert found.typed(("title",)) == "标题"
        assert found.typed(("meeting", "name")) == "姓名"
        assert found.typed(("place",)) == "place"

    @pytest.mark.parametrize("key", ["vars", "变量", "only", "仅限", "except", "where", "tables"])
    def test_the_authors_own_keys_stay_as_typed_below_some(self, key: str) -> None:
        found = read(f"{key}: {{单位: a, 标题: {{日期: b}}}}\n标题: c\n")
        (inner, title) = found.value.values()
        assert inner == {"单位": "a", "标题": {"日期": "b"}}
        assert title == "c"

    def test_the_first_of_two_equal_keys_is_named_with_its_line(self) -> None:
        (problem,) = problems("标题: a\nb: c\ntitle: d\n")
        assert problem.args["line"] == 1
        assert problem.args["first"] == "标题"
        assert problem.span == Span("f.yaml", 3, 1)


class TestSpans:
    SOURCE = "标题: x\n成绩:\n  - 标题: y\n    要点: [a, {b: c}]\n  - z\n"

    @pytest.mark.parametrize(
        ("path", "line", "column"),
        [
            ((), 1, 1),
            (("title",), 1, 5),
            (("achievements",), 3, 3),
            (("achievements", 0), 3, 5),
            (("achievements", 0, "title"), 3, 9),
            (("achievements", 0, "points", 0), 4, 10),
            (("achievements", 0, "points", 1, "b"), 4, 17),
            (("achievements", 1), 5, 5),
            (("achievements", 9), 3, 3),
            (("achievements", 0, "figure", "value"), 3, 5),
            (("nothing",), 1, 1),
        ],
    )
    def test_a_span_is_that_of_the_value_or_of_its_nearest_parent(
        self, path: tuple[str | int, ...], line: int, column: int
    ) -> None:
        assert read(self.SOURCE).span(path) == Span("f.yaml", line, column)

    def test_a_key_span_is_that_of_the_key(self) -> None:
        found = read(self.SOURCE)
        assert found.key_span(("achievements",)) == Span("f.yaml", 2, 1)
        assert found.key_span(("achievements", 0, "points")) == Span("f.yaml", 4, 5)
        assert found.key_span(("achievements", 1)) == Span("f.yaml", 5, 5)
        assert found.key_span(("achievements", 1, "x")) == Span("f.yaml", 5, 5)
        assert found.typed(("achievements", 0, "points", 1)) == "要点"

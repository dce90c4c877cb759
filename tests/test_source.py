"""The loader: text as typed with its place, or every problem at the line that it is about."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given, settings, strategies as st

from slides import messages
from slides.errors import InputError, Problem, Severity, Span
from slides.source import Map, Seq, Source, clean_text, load, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FIXTURES = sorted((Path(__file__).parent / "errors" / "source").glob("*.yaml"))
KEYS = {
    "标题": "title", "会议": "meeting", "日期": "date", "地点": "place", "名称": "name", "姓名": "name", "成绩": "achievements",
    "问题": "problems", "建议": "recommendations", "要点": "points", "讲稿": "notes", "数据": "figure", "数值": "value",
    "时限": "due", "单位": "unit", "仅限": "only", "变量": "vars",
}  # fmt: skip
INLINE = re.compile(r"# (error|warning): ([a-z-]+)\s*$")
SIDECAR = re.compile(r"# (error|warning) (\d+):(\d+): ([a-z-]+)\s*$")


def read(text: str | bytes) -> Source:
    return parse(text if isinstance(text, bytes) else text.encode(), "f.yaml", KEYS)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """Return all that the loader has to say about `text`."""
    try:
        return read(text).warnings
    except InputError as error:
        return error.problems


def said(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in problems(text) if each.span]


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


class TestEncodings:
    TEXT = "标题: 大会\n"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_marked_and_utf_8_text_is_read(self, encoding: str) -> None:
        found = read(self.TEXT.encode(encoding))
        assert (found.value, found.warnings) == ({"title": "大会"}, ())

    def test_gb18030_is_read_with_a_note(self) -> None:
        found = read(self.TEXT.encode("gb18030"))
        assert found.value == {"title": "大会"}
        assert [(each.code, each.severity) for each in found.warnings] == [("encoding-guessed", Severity.NOTE)]

    def test_one_bad_byte_in_utf_8_is_not_read_as_gb18030(self) -> None:
        raw = (self.TEXT * 3).encode() + b"x: \xe6\xff\n"
        (problem,) = problems(raw)
        assert (problem.code, problem.span) == ("encoding-invalid", Span("f.yaml", 4, 4))
        assert problem.args == {"encoding": "UTF-8", "byte": "E6"}

    def test_what_is_no_gb18030_either_names_the_line(self) -> None:
        (problem,) = problems("标题: 大会\r\n地点: ".encode("gb18030") + b"\xff\n")
        assert (problem.code, problem.span) == ("encoding-invalid", Span("f.yaml", 2, 5))
        assert problem.args["encoding"] == "GB18030"

    def test_half_a_character_of_utf_16_names_the_line(self) -> None:
        assert said("a: b\nc: d\n".encode("utf-16") + b"x") == [("encoding-invalid", 3, 1)]

    @pytest.mark.parametrize(
        ("raw", "form"),
        [
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\xff\xd8\xff\xe0", "JPEG"),
            (b"%PDF-1.7\n", "PDF"),
            (b"PK\x03\x04....ppt/presentation.xml", "PPTX"),
            (b"PK\x03\x04....word/document.xml", "DOCX"),
            (b"PK\x03\x04....a.txt", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
        ],
    )
    def test_another_format_is_named(self, raw: bytes, form: str) -> None:
        (problem,) = problems(raw)
        assert problem.code == "file-other-format"
        assert form in messages.text(problem, "zh")

    def test_zero_bytes_are_named(self) -> None:
        assert said(b"a: b\nc\0: d\n") == [("encoding-nul", 2, 2)]


class TestFiles:
    def test_a_file_is_read_under_its_own_name(self, tmp_path: Path) -> None:
        path = tmp_path / "讲话.yaml"
        path.write_text("标题: x\n", encoding="utf-8")
        assert load(path, KEYS).span(("title",)) == Span(str(path), 1, 5)
        assert load(str(path), KEYS).name == str(path)

    def refusal(self, path: Path | str) -> Problem:
        with pytest.raises(InputError) as caught:
            load(path, KEYS)
        (problem,) = caught.value.problems
        assert messages.text(problem)
        assert messages.hint(problem)
        return problem

    def test_a_missing_file_names_its_nearest_neighbour(self, tmp_path: Path) -> None:
        (tmp_path / "outline.yaml").touch()
        problem = self.refusal(tmp_path / "Outlin.yml")
        assert problem.code == "file-missing"
        assert "outline.yaml" in messages.hint(problem)

    def test_a_missing_file_without_neighbours_and_a_missing_folder_are_named(self, tmp_path: Path) -> None:
        assert self.refusal(tmp_path / "a.yaml").hint == "file-missing"
        assert self.refusal(tmp_path / "b" / "a.yaml").code == "file-missing"

    def test_a_folder_is_named(self, tmp_path: Path) -> None:
        assert self.refusal(tmp_path).code == "file-is-folder"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.yaml")
        assert self.refusal(tmp_path / "a.yaml").code == "file-not-regular"

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
    def test_a_device_is_not_read(self) -> None:
        assert self.refusal("/dev/zero").code == "file-not-regular"

    @pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
    def test_a_socket_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("a.yaml")
            assert self.refusal("a.yaml").code == "file-unreadable"

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read all")
    def test_a_file_without_permission_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.touch(mode=0)
        assert self.refusal(path).code == "file-no-access"

    @pytest.mark.parametrize("name", ["a\0.yaml", "x" * 300 + ".yaml"])
    def test_a_name_that_cannot_be_is_refused(self, name: str) -> None:
        assert self.refusal(name).code in {"file-name-invalid", "file-unreadable"}

    def test_a_file_too_large_is_refused_unread(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        with path.open("wb") as file:
            file.truncate(5 * 1024 * 1024)
        assert self.refusal(path).code == "file-too-large"


LARGEST = 4 * 1024 * 1024 - 64
HOSTILE: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b"[" * LARGEST,
    "braces": lambda: b"a: " + b"{a: " * (LARGEST // 4),
    "dashes": lambda: b"- " * (LARGEST // 2),
    "items": lambda: b"a:\n" + b"- a\n" * (LARGEST // 4),
    "aliases": lambda: b"a: &a [b]\n" + b"b: [*a,*a,*a]\n" * (LARGEST // 14),
    "twins": lambda: b"a: b\n" * (LARGEST // 5),
    "flow": lambda: b"a: [" + b"a," * (LARGEST // 2 - 4) + b"]",
    "open quote": lambda: b'a: "' + b"x \n" * (LARGEST // 3 - 4),
    "blanks": lambda: b" " * LARGEST,
    "colons": lambda: b"a: " * (LARGEST // 3),
    "wide colons": lambda: "标题：a\n".encode() * (LARGEST // 11),
    "dropped": lambda: b"a: " + b"\x01" * (LARGEST - 4),
    "comments": lambda: b"#\n" * (LARGEST // 2),
    "swallowed": lambda: b"a: b\n" + b" - c\n" * (LARGEST // 5 - 9) + b"d",
    "many failures": lambda: (b"k: [\n" + "标题：a\n".encode()) * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_few_problems_or_read(name: str) -> None:
    assert len(problems(HOSTILE[name]())) <= 200


def test_limits_are_named() -> None:
    assert said("a: " + "[" * 60)[-1][0] == "yaml-too-deep"
    assert said("a: [" + "a," * 200_000 + "]")[-1][0] == "yaml-too-many"
    assert said(b" " * (4 * 1024 * 1024 + 1))[-1][0] == "file-too-large"


def test_fifty_levels_and_long_texts_are_read() -> None:
    assert read("a: " + "[" * 49 + "x" + "]" * 49)
    assert read("a: " + "x" * 1_000_000).value["a"] == "x" * 1_000_000


def test_a_library_of_plain_values_needs_no_yaml() -> None:
    code = "import sys, slides.source; sys.exit('yaml' in sys.modules or 'pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[1]).returncode == 0


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TREES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)


def cleaned(tree: object) -> object:
    """Return `tree` as it should read back."""
    if isinstance(tree, dict):
        return {clean_text(key).text: cleaned(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [cleaned(each) for each in tree]
    assert isinstance(tree, str)
    return clean_text(tree).text


def keys_of(tree: object) -> Iterator[str]:
    children: list[object] = []
    if isinstance(tree, dict):
        yield from tree
        children = [*tree.values()]
    elif isinstance(tree, list):
        children = tree
    for child in children:
        yield from keys_of(child)


def is_plain_key(key: str) -> bool:
    return (
        bool(key)
        and key == clean_text(key).text == key.strip()
        and (key.isascii() or key.isprintable())
        and key != "<<"
    )


@given(TREES.filter(lambda tree: all(map(is_plain_key, keys_of(tree)))), st.sampled_from([None, False, True]))
@settings(max_examples=300, deadline=None)
def test_what_yaml_writes_reads_back_with_the_same_texts(tree: object, flow: bool | None) -> None:
    raw = yaml.safe_dump({"root": tree}, default_flow_style=flow, width=10_000).encode()
    assert parse(raw, "f.yaml", {}).value == cleaned({"root": tree})


@given(TREES.filter(lambda tree: all(map(is_plain_key, keys_of(tree)))))
@settings(max_examples=200, deadline=None)
def test_what_is_written_in_chinese_reads_back_with_the_same_texts(tree: object) -> None:
    tree = cleaned(tree)
    raw = yaml.safe_dump({"root": tree}, allow_unicode=True, width=10_000).encode()
    assert parse(raw, "f.yaml", {}).value == cleaned({"root": tree})


WORDS = st.text("大会abc一二 三", min_size=1, max_size=8).map(lambda text: f"w{text}w")
WORD_TREES = st.dictionaries(
    WORDS,
    st.recursive(
        WORDS, lambda inner: st.lists(inner, min_size=1) | st.dictionaries(WORDS, inner, min_size=1), max_leaves=8
    ),
)


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, Map):
        for key, child in value.items():
            yield from leaves(child, (*path, key))
    elif isinstance(value, Seq):
        for index, child in enumerate(value):
            yield from leaves(child, (*path, index))
    else:
        yield path, str(value)


@given(WORD_TREES.filter(bool), st.booleans())
@settings(deadline=None)
def test_a_span_points_at_the_text_and_a_key_span_at_the_key(tree: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=10_000)
    lines = text.split("\n")
    found = parse(text.encode(), "f.yaml", {})
    for path, value in leaves(found.value):
        span = found.span(path)
        assert lines[span.line - 1][span.column - 1 :].startswith(value)
        if isinstance(path[-1], str):
            place = found.key_span(path)
            assert lines[place.line - 1][place.column - 1 :].startswith(path[-1])


NASTY = st.lists(
    st.sampled_from(
        [*"-:?[]{},#&*!|>'\"%@`\\ \t\n：　$~<=", "\n- ", "\n  ", ": ", "---\n", "...\n", "%YAML ", "标题", "a", "大会", "\\u", "\\uD83D",
         "<<", "\u200b", "\u202e", "\ufeff", "\x85", "\x0b", "\r\n", "😀", "${d}", "\n标题：", "4,000"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


def check_problems(raw: bytes) -> None:
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for each in problems(raw):
        assert messages.text(each, "zh")
        assert messages.hint(each, "en")
        assert each.span is not None
        assert each.span.line <= lines


@given(NASTY)
@settings(max_examples=1_000, deadline=None)
@example("? a\n? b\n")
def test_any_signs_are_read_or_refused(text: str) -> None:
    check_problems(text.encode())


@given(st.binary(max_size=200) | st.text(max_size=60).map(str.encode))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    check_problems(raw)


@given(NASTY)
@settings(max_examples=200, deadline=None)
def test_the_pure_python_parser_fails_no_otherwise(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("slides.source.events._LOADER", yaml.Loader)
        check_problems(text.encode())


@given(st.text())
def test_clean_text_is_settled_and_keeps_all_else(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once.text) == (once.text, "")
    assert not set(once.text) & set("\r\x00\x0b\x0c\x85\u2028\u2029\u202e\ufeff\ufffe\uffff")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("\x00a\x07\x1b[0m\ufffe\uffff\ufeff", "a[0m"),
        ("\ud83d\ude00\ud83d!\ude00", "😀!"),
        ("\u202eabc\u2066", "abc"),
        ("e\u0301", "é"),
        ("👨‍👩‍👧\u200b\t", "👨‍👩‍👧\u200b\t"),
    ],
)
def test_clean_text_drops_what_cannot_be_shown(text: str, clean: str) -> None:
    assert clean_text(text).text == clean

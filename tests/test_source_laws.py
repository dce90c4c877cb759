"""Laws of the loader: what YAML writes reads back, spans point at their text, and nothing makes it fail otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given, settings, strategies as st
from reading import problems

from slides import messages
from slides.source import Map, Seq, clean_text, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

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
@settings(max_examples=50, deadline=None)
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

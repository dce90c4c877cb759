from __future__ import annotations

import re
import time
from itertools import accumulate

import pytest
from hypothesis import assume, given, settings, strategies as st

from slides.breaking import (
    HARD,
    MARGIN,
    NO_END,
    NO_START,
    clauses,
    line_count,
    may_break,
    pieces,
    sentences,
    stretches,
    title_lines,
    wrap,
)
from slides.metrics import width

FACE = "Arial"
SPEECH = (
    "今年以来，工委高度重视“基层党建”工作，积极探索创新党建工作模式（含试点），构建了1+2+3+4党建工作体系；"
    "《意见》下发后，增长5.8%，完成投资￥3.2亿元——同比增长12%……这就是open-source well-known work！"
)
CLOSING = "，。、；：！？）》」』】〕”’%％…"
OPENING = "（《「『【〔“‘￥$"

MIXED = st.text(st.sampled_from("一二三党建工作的，。；：（）《》“”……——5.8%￥Aab c-  1\u0301"), max_size=120)
ANY_TEXT = st.text(max_size=80)
WIDTHS = st.floats(min_value=0.5, max_value=40)


def shown(line: str) -> float:
    return width(line.rstrip(" "), FACE)


def opportunities(text: str) -> set[int]:
    return {at for at in range(1, len(text)) if may_break(text, at)}


@pytest.mark.parametrize("room", [4.2, 5.5, 7, 10, 13.2, 20])
def test_no_line_starts_or_ends_with_a_mark_that_must_not(room: float) -> None:
    lines = wrap(SPEECH, room, FACE)
    assert "".join(lines) == SPEECH
    assert all(line[0] not in CLOSING for line in lines)
    assert all(line[-1] not in OPENING for line in lines)
    assert all(shown(line) <= room + 0.001 for line in lines if len(line.strip()) > 1)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("高质量发展", 2, ("高质", "量发", "展")),
        ("增长5.8%，好", 4, ("增长", "5.8%，", "好")),
        ("党建（试点）工作", 3, ("党建", "（试", "点）工", "作")),
        ("we keep whole words", 4, ("we keep ", "whole ", "words")),
        ("well-known", 3, ("well-", "known")),
        ("一         二", 1, ("一         ", "二")),
        ("甲\n乙\v丙", 9, ("甲", "乙", "丙")),
        ("甲\n\n", 9, ("甲", "", "")),
        ("是——的", 2, ("是", "——", "的")),
        ("it’s 好的", 2.5, ("it’s ", "好的")),
    ],
)
def test_lines_end_where_powerpoint_ends_them(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room + 2 * MARGIN, FACE) == lines


def test_a_word_longer_than_the_line_starts_a_line_and_is_cut_between_characters() -> None:
    lines = wrap("请看 " + "w" * 30, 5, "Times New Roman")
    assert lines[0] == "请看 "
    assert [len(line) for line in lines[1:]] == [6, 6, 6, 6, 6]


def test_an_empty_text_takes_one_line() -> None:
    assert wrap("", 10, FACE) == ("",)
    assert line_count("", 10, FACE) == 1


def test_an_emoji_sequence_is_never_cut() -> None:
    family = "👨‍👩‍👧‍👦"
    assert wrap(family * 3, 1.4, FACE) == (family,) * 3


@given(st.one_of(MIXED, ANY_TEXT), WIDTHS)
def test_no_character_is_lost(text: str, room: float) -> None:
    lines = wrap(text, room, FACE)
    assert "".join(lines) == "".join(char for char in text if char not in HARD)
    assert line_count(text, room, FACE) == len(lines)


@given(st.one_of(MIXED, ANY_TEXT), WIDTHS)
def test_no_line_is_wider_than_its_box_unless_it_is_one_character(text: str, room: float) -> None:
    assume("\t" not in text)
    for line in wrap(text, room, FACE):
        visible = line.rstrip()
        seen = [char for char in visible if width(char, FACE) > 0]
        assert len(seen) <= 1 or width(visible, FACE) <= room + 0.001 or not visible.isprintable()


@given(st.one_of(MIXED, ANY_TEXT), WIDTHS, WIDTHS)
def test_a_wider_box_never_needs_more_lines(text: str, one: float, other: float) -> None:
    narrow, wide = sorted((one, other))
    assert line_count(text, wide, FACE) <= line_count(text, narrow, FACE)


@settings(max_examples=300)
@given(MIXED)
def test_every_break_that_we_allow_is_one_of_unicode_too(text: str) -> None:
    from uniseg.linebreak import line_break_boundaries

    quotes = set("“”‘’…·￥$%") | {"\u0301"}
    allowed = set(line_break_boundaries(text))
    for at in opportunities(text):
        after_spaces = text[at - 1] == " " and text[:at].rstrip()[-1:] in NO_END | {"—"}
        if quotes.isdisjoint(text[max(0, at - 2) : at + 1]) and not after_spaces:
            assert at in allowed, (text[:at], text[at:])


@given(st.lists(st.from_regex(r"[A-Za-z]{1,9}(-[a-z]{2,5})?[,.;!?]?", fullmatch=True), min_size=1))
def test_latin_words_end_where_unicode_ends_them(words: list[str]) -> None:
    from uniseg.linebreak import line_break_boundaries

    text = " ".join(words)
    assert opportunities(text) | {len(text)} == set(line_break_boundaries(text)) - {0}


@given(MIXED)
def test_no_break_stands_before_a_closing_or_after_an_opening_mark(text: str) -> None:
    for at in opportunities(text):
        assert text[at] not in NO_START
        assert text[at - 1] not in NO_END


@pytest.mark.parametrize(
    "text",
    ["a", " ", "一", "（", "\u0301", "，", ".", "!)", "a ", "👨‍👩‍👧‍👦", "《一", "5.8%", "a" * 200 + " " * 200, "1\n"],
    ids=ascii,
)
@pytest.mark.parametrize(
    "work", [line_count, pieces, sentences, clauses, stretches, title_lines], ids=lambda work: work.__name__
)
def test_time_grows_no_faster_than_the_text(text: str, work: object) -> None:
    def spent(length: int) -> float:
        repeated = (text * length)[:length]
        arguments = {line_count: (20, FACE), pieces: (20, 3, FACE), stretches: (20, FACE), title_lines: (20, FACE)}.get(
            work, ()
        )
        start = time.perf_counter()
        work(repeated, *arguments)  # type: ignore[operator]
        return time.perf_counter() - start

    spent(100)
    assert spent(80_000) < max(0.2, 60 * min(spent(8_000), spent(8_001)))


def test_sentences_end_after_their_marks_and_quotes() -> None:
    text = "一是抓好党建。“要落实！”他说；Mr. Li grew it by 5.8 points. Good? Yes"
    assert sentences(text) == (
        "一是抓好党建。",
        "“要落实！”",
        "他说；",
        "Mr. Li grew it by 5.8 points. ",
        "Good? ",
        "Yes",
    )


def test_clauses_end_at_every_pause_but_not_in_a_time() -> None:
    assert clauses("到12：30，甲、乙——丙：丁, e") == ("到12：30，", "甲、", "乙——", "丙：", "丁, ", "e")


@given(st.one_of(MIXED, ANY_TEXT))
def test_sentences_and_clauses_keep_every_character(text: str) -> None:
    assert "".join(sentences(text)) == "".join(clauses(text)) == text


@given(st.one_of(MIXED, ANY_TEXT), st.floats(min_value=2, max_value=20), st.integers(1, 5))
def test_a_head_fits_and_nothing_is_lost(text: str, room: float, lines: int) -> None:
    head, rest = pieces(text, room, lines, FACE)
    assert head + rest == text
    assert head or not text
    assert line_count(head.rstrip(HARD), room, FACE) <= lines or not rest


def test_a_head_ends_with_a_sentence_where_that_fills_half() -> None:
    assert pieces("甲" * 9 + "。" + "乙" * 20, 8.1, 2, FACE)[0] == "甲" * 9 + "。"
    assert pieces("甲" * 3 + "。" + "乙" * 6 + "，" + "丙" * 20, 8.1, 2, FACE)[0] == "甲" * 3 + "。" + "乙" * 6 + "，"
    assert pieces("甲" * 40, 8.1, 2, FACE)[0] == "甲" * 16


WHOLES = (
    "5.8亿元",
    "2026年11月22日",
    "Wrenmouth",
    "98.1%",
    "《意见》",
    "👨‍👩‍👧‍👦",
    "党建+互联网",
    "120个",
    "1,200万元",
)
STRETCH = st.lists(st.sampled_from([*WHOLES, "抓好落实", "推进", "服务群众", "各", "单位"]), min_size=1, max_size=30)


@given(STRETCH, st.floats(min_value=9, max_value=30), st.integers(1, 4))
def test_a_cut_text_parts_no_number_word_emoji_or_formula(parts: list[str], room: float, lines: int) -> None:
    text = "各".join(parts)
    whole = {
        at
        for match in re.finditer("|".join(map(re.escape, WHOLES)), text)
        for at in range(match.start() + 1, match.end())
    }
    assert len(pieces(text, room, lines, FACE)[0]) not in whole
    cut = stretches(text, room, FACE)
    assert "".join(cut) == text
    assert whole.isdisjoint(accumulate(map(len, cut[:-1])))


def test_a_name_is_not_cut_either() -> None:
    text = "请各单位向新英湾区党委学习经验做法" * 8
    for room in (10, 13, 16.5, 20):
        cut = stretches(text, room, FACE, names=frozenset(["新英湾区党委"]))
        assert "".join(cut) == text
        assert sum(line.count("新英湾区党委") for line in cut) == 8


@given(st.one_of(MIXED, ANY_TEXT), st.floats(min_value=2, max_value=20))
def test_stretches_keep_every_character(text: str, room: float) -> None:
    assert "".join(stretches(text, room, FACE)) == text

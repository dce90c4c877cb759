from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from slides.metrics import LINE, PARTED, parted_reach, parted_width, reach, width
from slides.widths import CHARACTERS, TABLES

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("一二，。“”（）…—·Aa1 %→❤\t\u0301\u200d\ufe0f\u20e3\U0001f468\U0001f1e8"), st.characters()
    )
)


def test_a_chinese_character_is_one_em_in_every_face() -> None:
    assert width("高质量发展，", "Arial") == width("高质量发展，", "Georgia", bold=True) == 6


@pytest.mark.parametrize(
    ("face", "digit", "capital"), [("Arial", 556, 667), ("Calibri", 507, 579), ("Times New Roman", 500, 722)]
)
def test_latin_takes_the_widths_of_the_face(face: str, digit: int, capital: int) -> None:
    assert width("0A", face) == pytest.approx((digit + capital) / 1000)


def test_an_unknown_face_is_taken_as_wide() -> None:
    text = "The quick brown fox jumps over 100% of dogs"
    assert width(text, "Nobody Sans") >= max(width(text, face) for face in TABLES if face != "courier new")


def test_round_and_typewriter_faces_are_wider_than_others() -> None:
    assert width("growth", "Century Gothic") > width("growth", "Nobody Sans")
    assert width("illicit", "Consolas") == width("illicit", "Courier New") == pytest.approx(7 * 0.6)


def test_faces_of_the_same_metrics_share_a_table() -> None:
    assert width("growth", "Helvetica") == width("growth", "Arial") != width("growth", "Cambria")


def test_a_sign_that_no_latin_face_has_is_one_em() -> None:
    assert width("a → b", "Arial") == pytest.approx(width("a  b", "Arial") + 1)


def test_latin_in_a_song_face_is_half_an_em() -> None:
    assert width("ab1", "宋体") == 1.5


def test_quotes_are_full_width_in_chinese_and_narrow_in_english() -> None:
    assert width("“两个维护”……", "Arial") == 8
    assert width("“a”", "Arial") == pytest.approx(0.333 + 0.556 + 0.333)


def test_bold_latin_is_wider_and_bold_chinese_is_not() -> None:
    assert width("Development", "Arial", bold=True) > width("Development", "Arial")
    assert width("发展", "Arial", bold=True) == 2


@pytest.mark.parametrize("marks", ["\u0301", "\u200d", "\ufe0f", "\u200b", "\xad"])
def test_marks_without_width_add_none(marks: str) -> None:
    assert width("e" + marks, "Arial") == width("e", "Arial")


@pytest.mark.parametrize(
    "sequence", ["👨‍👩‍👧‍👦", "👍🏽", "🇨🇳", "🏴\U000e0067\U000e0062\U000e007f", "1️⃣", "❤️", "⭐", "🏳️‍🌈"]
)
def test_an_emoji_sequence_counts_once(sequence: str) -> None:
    assert width(sequence, "Arial") == pytest.approx(width("😀", "Arial"))


@pytest.mark.parametrize(
    ("text", "changes"), [("增长5.8%以上", 2), ("用AI和5G网络", 4), ("发展，5年", 2), ("发展", 0), ("GDP 100", 0)]
)
def test_programs_that_part_chinese_from_latin_need_more_room(text: str, changes: int) -> None:
    assert parted_width(text, "Arial") == pytest.approx(width(text, "Arial") + PARTED * changes)


def test_a_line_advances_by_one_and_a_fifth() -> None:
    assert LINE == 1.2


def test_every_table_names_every_character() -> None:
    assert all(len(weight.split()) == len(CHARACTERS) for weights in TABLES.values() for weight in weights)


@given(ANY_TEXT, st.sampled_from(["Arial", "宋体", "?"]), st.booleans())
def test_reach_ends_where_width_says(text: str, face: str, bold: bool) -> None:
    starts = reach(text, face, bold)
    assert len(starts) == len(text) + 1
    assert starts[-1] == pytest.approx(width(text, face, bold))
    assert all(one <= other for one, other in pairwise(starts))


@pytest.mark.parametrize("text", ["完成投资1,200万元14号", "“两张皮”问题", "well-known", "用好AI和GDP等指标", ""])
def test_the_reach_of_parted_text_ends_at_its_parted_width(text: str) -> None:
    starts = parted_reach(text, "Arial")
    assert starts[-1] == pytest.approx(parted_width(text, "Arial"))
    assert all(one <= other for one, other in zip(reach(text, "Arial"), starts, strict=True))

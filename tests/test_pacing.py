"""The minutes of a speech: what is said counts, what the program says of itself does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from slides import build, pace
from slides.pacing import HAN_A_MINUTE, clock, minutes, shown
from slides.richtext import plain

if TYPE_CHECKING:
    from pathlib import Path

    from slides.pacing import Pace

HEAD = "title: T\nmeeting: {name: M, slot: 2}\n"


def paced(folder: Path, text: str) -> Pace:
    path = folder / "a.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return pace(build(path))


def test_a_minute_is_220_characters_or_135_words() -> None:
    assert minutes("讲" * 220) == minutes("word " * 135) == 1
    assert minutes("，。！") == 0
    assert minutes("98.1% 的 don't") == pytest.approx(1 / 220 + 2 / 135)


def test_what_the_author_wrote_counts_and_what_the_program_adds_does_not(tmp_path: Path) -> None:
    timed = paced(tmp_path, f"achievements:\n  - {{title: A, notes: {'讲' * 110}}}\n  - B\nproblems: [C]\n")
    assert timed.total == pytest.approx(0.5)
    assert [page.slide.kind for page in timed.pages if page.minutes] == ["achievement"]
    assert timed.over == pytest.approx(-1.5)


def test_planned_minutes_count_instead_of_the_notes_and_are_shared_by_the_pages_of_an_item(tmp_path: Path) -> None:
    points = ", ".join(f"{'A point that says a good deal, ' * 4}{number}" for number in range(1, 15))
    timed = paced(tmp_path, f"achievements:\n  - {{title: A, minutes: 3, notes: hello, points: [{points}]}}\n")
    parts = [page.minutes for page in timed.pages if page.slide.parts > 1]
    assert len(parts) > 1
    assert sum(parts) == pytest.approx(3)
    assert len(set(parts)) == 1


def test_a_hidden_slide_takes_no_time(tmp_path: Path) -> None:
    timed = paced(tmp_path, "achievements:\n  - {title: A, hidden: true, minutes: 5, notes: words}\n")
    assert timed.total == 0
    assert not timed.spoken


def test_the_words_of_a_part_without_a_page_of_its_own_are_said_at_its_first_page(tmp_path: Path) -> None:
    text = "deck: {dividers: false, overviews: false}\nachievements:\n  notes: First **this**\n  items:\n    - {title: A, notes: Then that}\n"
    assert [page.words for page in paced(tmp_path, text).pages if page.words] == ["First this\nThen that"]


def test_each_page_begins_where_the_one_before_it_ends(root: Path) -> None:
    timed = pace(build(root / "outlines" / "safety-quarter.yaml"))
    at = 0.0
    for page in timed.pages:
        assert page.start == pytest.approx(at)
        at += page.minutes
    assert at == pytest.approx(timed.total)
    assert sum(part.minutes for part in timed.parts) == pytest.approx(timed.total)


@pytest.mark.parametrize("name", ["party-building-exchange", "safety-quarter", "branch-meeting"])
def test_every_word_of_the_notes_is_timed_once(root: Path, name: str) -> None:
    deck = build(root / "outlines" / f"{name}.yaml")
    assert deck.outline is not None
    said = "".join("".join(plain(value.notes).split()) for value in (*deck.outline.sections, *deck.outline.items()))
    timed = "".join("".join(page.words.split()) for page in pace(deck).pages)
    assert sorted(timed) == sorted(said)


def test_a_deck_without_notes_says_nothing(root: Path) -> None:
    timed = pace(build(root / "outlines" / "safety-quarter.yaml", notes=False))
    assert not timed.spoken
    assert timed.total == 0


@pytest.mark.parametrize(
    ("length", "expected"), [(0, "0:00"), (8.084, "8:05"), (59.999, "1:00:00"), (62.5, "1:02:30"), (0.9999, "1:00")]
)
def test_a_clock_carries_over(length: float, expected: str) -> None:
    assert clock(length) == expected


@given(st.text(), st.text())
def test_saying_more_never_takes_less(one: str, other: str) -> None:
    assert minutes(f"{one} {other}") >= minutes(one)
    assert minutes(f"{one} {other}") <= len(one + other) / HAN_A_MINUTE * 2


def test_minutes_are_shown_without_a_needless_zero() -> None:
    assert [shown(12.04), shown(12.06), shown(0.0)] == ["12", "12.1", "0"]

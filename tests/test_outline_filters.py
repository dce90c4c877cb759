"""Filters keep what they name, answers find their problem, and a bound outline reads back."""

from __future__ import annotations

import pytest
from speeches import FILTERED, RICH, bound

from slides import kinds, outline, source
from slides.speech import Item, Outline


def titles(speech: Outline) -> str:
    return "".join(one.title for one in speech.items())


def test_filters_keep_what_they_name() -> None:
    assert titles(bound(FILTERED)) == "甲乙丙丁戊"
    assert titles(bound(FILTERED, values={"unit": "a"})) == "甲丙戊"
    assert titles(bound(FILTERED, values={"unit": "b"})) == "甲乙丙丁戊"
    assert titles(bound(FILTERED, values={"unit": "b", "类别": "乙"})) == "甲乙丙戊"
    assert titles(bound(FILTERED, values={"unit": "c"})) == "乙丙戊"


def test_answers_to_filtered_problems_are_dropped() -> None:
    answers = {unit: list(bound(FILTERED, values={"unit": unit}).items())[-1].answers for unit in "abc"}  # type: ignore[attr-defined]
    assert answers == {"a": ("p1", "丙"), "b": ("p1", "乙", "丙"), "c": ("乙", "丙")}


def test_an_answer_names_a_title_as_shown() -> None:
    assert (
        titles(bound('title: t\nproblems: ["**甲** 乙"]\nrecommendations: [{title: 丙, answers: 甲 乙}]'))
        == "**甲** 乙丙"
    )


def test_a_section_that_filters_empty_is_dropped() -> None:
    text = "title: t\nproblems: {title: 有, items: [{title: 甲, only: {u: a}}]}\ncontent: [乙]"
    assert [section.kind for section in bound(text, values={"u": "b"}).sections] == ["content"]


def test_one_id_may_stand_in_items_that_exclude_each_other() -> None:
    text = "title: t\nproblems: [{id: a, title: x, only: {u: x}}, {id: a, title: y, except: {u: x}}]"
    assert titles(bound(text, values={"u": "x"})) == "x"


def test_set_goes_before_vars() -> None:
    assert bound("title: ${a}\nvars: {a: x}").title == "x"
    assert bound("title: ${a}\nvars: {a: x}", values={"a": "y"}).title == "y"


def test_items_without_variables_are_shared_between_rows() -> None:
    parsed = source.parse(b"title: ${u}\nproblems: [{title: a}, {title: '${u}'}]", "o.yaml", kinds.keys())
    shared: dict[int, Item] = {}
    one, two = (outline.bind(parsed, {"u": unit}, shared=shared) for unit in "xy")
    assert one.sections[0].items[0] is two.sections[0].items[0]
    assert [speech.sections[0].items[1].title for speech in (one, two)] == ["x", "y"]


def test_an_outline_is_dumped_and_read_back() -> None:
    speech = bound(RICH)
    assert outline.read(speech.dump()) == speech
    assert outline.read(speech.dump()).dump() == speech.dump()


def test_values_are_frozen() -> None:
    speech = bound(RICH)
    with pytest.raises(AttributeError):
        speech.title = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Item(titel="x")  # type: ignore[call-arg]
    assert hash(speech) == hash(bound(RICH))

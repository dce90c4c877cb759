"""Every problem has its words, in both languages; nothing that is echoed can trick a terminal."""

from __future__ import annotations

import string
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given, strategies as st

from slides import messages
from slides.errors import Problem
from slides.messages.message import Message

STAGES = [
    import_module(f"slides.messages.{found.name}")
    for found in iter_modules(messages.__path__)
    if found.name != "message"
]


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def all_messages() -> list[tuple[str, Message]]:
    tables = ("MESSAGES", "HINTS")
    return [
        (code, message) for stage in STAGES for table in tables for code, message in getattr(stage, table, {}).items()
    ]


@pytest.mark.parametrize(("code", "message"), all_messages(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_message_has_both_languages_the_same_places_one_line_and_no_full_stop(code: str, message: Message) -> None:
    assert message.zh, code
    assert message.en, code
    assert places(message.zh) == places(message.en)
    for words in message:
        assert "\n" not in words
        assert not words.endswith(("。", "."))
    assert any("一" <= char <= "鿿" for char in message.zh)


@pytest.mark.parametrize("table", ["MESSAGES", "HINTS"])
def test_a_code_belongs_to_one_stage(table: str) -> None:
    codes = [code for stage in STAGES for code in getattr(stage, table, {})]
    assert sorted(codes) == sorted(set(codes))


def test_a_code_without_words_is_shown_with_its_arguments() -> None:
    assert messages.text(Problem("no-such-code", args={"value": "x"})) == "no-such-code value=x"


def test_a_place_without_argument_and_a_hint_without_words_do_not_fail() -> None:
    assert messages.text(Problem("write-exists"), "en") == "“{path}” exists already"
    assert messages.hint(Problem("write-exists", hint="no-such-hint")) == ""


def test_values_are_listed_in_the_language_of_the_message() -> None:
    message = Message("{names}", "{names}")
    assert messages.say(message, "zh", names=("甲", "乙")) == "甲、乙"
    assert messages.say(message, "en", names=["a", "b"]) == "a, b"


@given(st.text())
def test_what_is_shown_is_short_and_printable(value: str) -> None:
    shown = messages.shown(value)
    assert not any(char in shown for char in "\n\r\x1b\x07\u202e\u2066\u200b\x9b")
    shown.encode()


def test_a_long_value_is_cut() -> None:
    assert messages.shown("长" * 1000) == "长" * 79 + "…"


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"SLIDES_LANG": "zh"}, "zh"),
        ({"SLIDES_LANG": "zh-CN", "LANG": "en_US.UTF-8"}, "zh"),
        ({"SLIDES_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_what_was_asked_for_else_the_locales(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], lang: str
) -> None:
    monkeypatch.delenv("SLIDES_LANG")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert messages.language() == lang

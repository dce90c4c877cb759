"""How a plain text of the outline becomes a value: lines, switches, minutes, members of closed sets, lists of one.

What comes in is what the file says, as text, map or list; what goes out is the value, or an error whose *type* is
a code of `slides.messages.outline`. What isn't text is handed on for the type of the field to refuse.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from pydantic_core import PydanticCustomError

from slides.vocabulary import LANGS, LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Mapping

# Patterns are compiled on first use: all together they would cost a few milliseconds of every start.
_WIDE = r"[⺀-鿿豈-﫿＀-￯　-〿‘-”…—]"
_NUMBER = r"(?i)\s*(\d+(?:\.\d+)?)\s*(?:分钟|分|minutes?|mins?|m)?\s*"
_ID = r"[\w-]+"
_SIZE = r"(?i)\d+(?:\.\d+)?\s*[:：]\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:[x×*])\s*\d+(?:\.\d+)?\s*(?:cm|in|mm|px)?|[aA]\d"
_ON = frozenset({"true", "yes", "on", "1", "是", "有", "开", "真"})
_OFF = frozenset({"false", "no", "off", "0", "否", "无", "关", "假"})
SWITCHES = ("true", "false", "是", "否")
MOST_MINUTES = 600


def refuse(code: str, **args: object) -> NoReturn:
    """Raise the error that stands for the problem `code` with its arguments."""
    raise PydanticCustomError(code, code, args)


def one_line(text: str) -> str:
    """Return `text` with its lines joined: without a blank between Chinese, else with one."""
    if "\n" not in text and "\r" not in text:
        return text.strip()
    joined = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        gap = "" if not joined or (re.match(_WIDE, joined[-1]) and re.match(_WIDE, line)) else " "
        joined += gap + line
    return joined


def line(value: object) -> object:
    """Return text on one line; line ends are joined."""
    return one_line(value) if isinstance(value, str) else value


def needed(value: object) -> object:
    """Return text on one line; it mustn't be empty."""
    if not isinstance(value, str):
        return value
    if not (joined := one_line(value)):
        refuse("empty")
    return joined


def prose(value: object) -> object:
    """Return text whole, with its line ends."""
    return value.strip("\n") if isinstance(value, str) else value


def slogan(value: object) -> object:
    """Return text on one line whose halves stand apart by one blank; it mustn't be empty."""
    return needed(" ".join(value.split())) if isinstance(value, str) else value


def listed(value: object) -> object:
    """Return a list, or one value as a list of one."""
    return value if isinstance(value, (list, tuple)) else (value,)


def switch(value: object) -> object:
    """Return what `true`, `false`, `是`, `否` and their like stand for."""
    if isinstance(value, bool):
        return value
    typed = value.strip().lower() if isinstance(value, str) else ""
    if typed in _ON or typed in _OFF:
        return typed in _ON
    refuse("want-switch")


def minutes(value: object) -> object:
    """Return minutes above 0, typed with or without the unit."""
    if isinstance(value, (int, float)):
        return value
    found = re.fullmatch(_NUMBER, value) if isinstance(value, str) else None
    if found and 0 < float(found[1]) <= MOST_MINUTES:
        return float(found[1])
    refuse("want-minutes", most=MOST_MINUTES)


def identifier(value: object) -> object:
    """Return a name of letters, digits, Chinese, `-` and `_`."""
    if isinstance(value, str) and not re.fullmatch(_ID, value):
        refuse("bad-id", value=value)
    return value


def size(value: object) -> object:
    """Return a slide size, right by its form: a ratio, width x height, or a paper size."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(_SIZE, value.strip()):
        refuse("bad-size", value=value)
    return re.sub(r"\s+", "", value).replace("：", ":").replace("×", "x").replace("*", "x").lower()


class Closed:
    """A closed set of values with their other spellings, as a form: any spelling in, the value out."""

    def __init__(self, code: str, values: Mapping[str, tuple[str, ...]]) -> None:
        self.code = code
        self.values = values

    def spellings(self) -> tuple[str, ...]:
        """Return every spelling, each value followed by its other spellings."""
        return tuple(typed for value, others in self.values.items() for typed in (value, *others))

    def __call__(self, value: object) -> object:
        """Return the value that the text `value` spells; anything but text is left for the type to refuse."""
        if not isinstance(value, str):
            return value
        typed = value.strip()
        if typed in self.values:
            return typed
        for name, others in self.values.items():
            if typed in others or typed.lower() == name.lower():
                return name
        refuse(self.code, value=value, known=self.spellings())


LAYOUT = Closed("unknown-layout", LAYOUTS)
LANG = Closed("unknown-lang", LANGS)

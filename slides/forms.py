"""How a plain text of the outline becomes a value: lines, switches, minutes, members of closed sets, lists of one.

What comes in is what the file says, as text, map or list; what goes out is the value, or an error whose *type* is
a code of `slides.messages.outline`. What isn't text is handed on for the type of the field to refuse.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from pydantic_core import PydanticCustomError

from slides.vocabulary import FITS, LANGS, LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Mapping

# Patterns are compiled on first use: all together they would cost a few milliseconds of every start.
_WIDE = r"[⺀-鿿豈-﫿＀-￯　-〿‘-”…—]"
_NUMBER = r"(?i)\s*(\d+(?:\.\d+)?)\s*(?:分钟|分|minutes?|mins?|m)?\s*"
_ID = r"[\w-]+"
_UNIT = r"\s*(?:cm|in|mm|px|厘米|毫米|英寸|像素)?\s*"
_SIZE = (
    r"(?i)\d+(?:\.\d+)?\s*[:：]\s*\d+(?:\.\d+)?"
    rf"|\d+(?:\.\d+)?{_UNIT}[x×*＊]\s*\d+(?:\.\d+)?{_UNIT}"
    r"|A\d(?:-?(?:portrait|landscape)|[竖横]版|[纵横]向)?|超?宽屏|标准|竖版|wide(?:screen)?|standard|ultrawide"
)
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
    return re.sub(r"\s+", "", value).replace("：", ":").replace("×", "x").replace("*", "x").replace("＊", "x").lower()


def icon(value: object) -> object:
    """Return the name of the icon that the text `value` means, `none`, or the path of an SVG file."""
    if not isinstance(value, str):
        return value
    from slides import icons

    if found := icons.named(value):
        return found
    refuse("unknown-icon", value=value, near=icons.near(value))


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


class Counted(Closed):
    """A closed set whose values may also be typed with a count: `cards-3`, `卡片-3`."""

    def __call__(self, value: object) -> object:
        """Return the value that the text `value` spells, with its count."""
        counted = re.fullmatch(COUNTED, value.strip()) if isinstance(value, str) else None
        if counted is None or counted[1] not in self.spellings():
            return super().__call__(value)
        return f"{super().__call__(counted[1])}-{counted[2]}"


COUNTED = r"(.+)-([1-9]|1[0-2])"
FIT = Closed("unknown-fit", FITS)
LAYOUT = Counted("unknown-layout", LAYOUTS)
LANG = Closed("unknown-lang", LANGS)

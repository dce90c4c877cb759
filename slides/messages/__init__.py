"""The words of every problem, in Chinese and English, by code.

What comes in is a `Problem`; what goes out is its text or its hint in one language. Each stage keeps its
messages in a file of its own, both languages side by side, so that neither is forgotten: `MESSAGES` by
problem code and `HINTS` by hint code. Every value that a message echoes is made harmless and short first; paths (`os.PathLike`) stay whole.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Literal

from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.errors import Problem

Lang = Literal["zh", "en"]

LONGEST_VALUE = 80
"""The most characters of one value that a message shows."""

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}  # controls, bidi marks, surrogates, private use, line separators


def language() -> Lang:
    """Return the language to speak: `SLIDES_LANG`, else the locale's; Chinese for zh*, English for all others."""
    named = os.environ.get("SLIDES_LANG") or _locale()
    return "zh" if named.lower().startswith("zh") else "en"


def text(problem: Problem, lang: str | None = None) -> str:
    """Return what is wrong in one line; a code without words is shown with its arguments."""
    message = _catalogue("MESSAGES").get(problem.code)
    if message is None:
        return " ".join([problem.code, *(f"{name}={_words(value, 'en')}" for name, value in problem.args.items())])
    said = _filled(message, problem.args, lang)
    row = problem.args.get("of")
    if not isinstance(row, Message):
        return said
    return said + _filled(Message("（{of}）", " ({of})"), {"of": row}, lang)


def hint(problem: Problem, lang: str | None = None) -> str:
    """Return the remedy in one line, or nothing where none is known."""
    message = _catalogue("HINTS").get(problem.hint)
    return _filled(message, problem.args, lang) if message else ""


def say(message: Message, lang: str | None = None, /, **args: object) -> str:
    """Return `message` in one language with its places filled."""
    return _filled(message, args, lang)


def shown(value: str) -> str:
    """Return `value` fit for a message: its hidden characters visible, at most 80 characters."""
    return escaped(value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…")


def escaped(text: str) -> str:
    r"""Return `text` with its control and bidi characters as `\u202e`, so that it cannot trick a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if unicodedata.category(char) not in _HIDDEN:
        return char
    return char.encode("unicode-escape").decode()


class _Places(dict[str, object]):
    """Arguments by name; a place without an argument shows its own name instead of failing."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


class _Number(int):
    """A number that counts: `{count:deck|decks}` is `1 deck`, `2 decks`."""

    def __format__(self, form: str) -> str:
        one, bar, many = form.partition("|")
        return f"{int(self):,} {one if self == 1 else many}" if bar else format(int(self), form)


def _filled(message: Message, args: Mapping[str, object], lang: str | None) -> str:
    spoken = lang or language()
    template = message.zh if spoken.startswith("zh") else message.en
    return template.format_map(_Places({name: _words(value, spoken) for name, value in args.items()}))


def _words(value: object, lang: str) -> object:
    if isinstance(value, int):
        return _Number(value)
    if isinstance(value, float):
        return value
    if isinstance(value, Message):
        return value.zh if lang.startswith("zh") else value.en
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return ("、" if lang.startswith("zh") else ", ").join(str(_words(item, lang)) for item in items)
    return escaped(os.fspath(value)) if isinstance(value, os.PathLike) else shown(str(value))


@cache
def _catalogue(table: str) -> dict[str, Message]:
    from importlib import import_module
    from pkgutil import iter_modules

    found: dict[str, Message] = {}
    for module in iter_modules(__path__):
        stage = import_module(f"{__name__}.{module.name}")
        found.update(getattr(stage, table, {}))
    return found


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""

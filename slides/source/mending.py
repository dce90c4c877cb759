"""Taking a slip out of a text, so that reading it again comes to the next one.

What comes in is the text and the problem that stopped the parser; what goes out is the text with something harmless
in the slip's place, or nothing where one line does not tell how far the slip goes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slides.errors import Problem

_LARGEST = 64 * 1024
_VALUES = frozenset({"yaml-special", "yaml-second-colon", "yaml-open-quote"})
_VARIABLE = re.compile(r"\$\{[^}\n]*\}?")
_LIKE_KEY = re.compile(r"\w[\w ]{1,19}")
_ITEM_END = re.compile(r"[,\]}]|$")


def without(text: str, problem: Problem, first: int) -> str | None:
    """Return `text`, which begins at line `first` of its file, without the slip that `problem` is about, if that can be."""
    if problem.span is None or len(text) > _LARGEST:
        return None
    lines = text.split("\n")
    number, column = problem.span.line - first, problem.span.column - 1
    if not 0 <= number < len(lines):
        return None
    mended = _mended(lines[number], column, problem.code)
    if mended is None or mended == lines[number]:
        return None
    lines[number] = mended
    return "\n".join(lines)


def _mended(line: str, column: int, code: str) -> str | None:
    before, after = line[:column], line[column:]
    in_brackets = before.count("[") + before.count("{") > before.count("]") + before.count("}")
    if code == "yaml-braces-variable":
        return before + _VARIABLE.sub("x", after, count=1)
    if in_brackets:
        end = _ITEM_END.search(after)
        return f"{before}x{after[end.start() :]}" if end and code in _VALUES - {"yaml-open-quote"} else None
    if code in _VALUES:
        return f"{before}x"
    if code == "yaml-no-colon":
        return f"{line.rstrip()}:" if _LIKE_KEY.fullmatch(after.rstrip()) else None
    return {"yaml-text-after-quote": before, "yaml-dash-blank": f"{before}- {after[1:]}"}.get(code)

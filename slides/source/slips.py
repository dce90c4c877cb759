"""What authors write that is YAML, but not what they meant: small judgements on the text around a value.

What comes in is the file's text and a place in it; what goes out is a fact, a piece to quote, or a problem.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.errors import Problem, Severity, Span
from slides.source.cleaning import is_override

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN = 40
"""The most characters of the file that a message quotes."""

KEPT = frozenset({"vars", "only", "except", "where", "tables"})
"""Keys below which every key is the author's own and stays as typed."""

LISTS = frozenset({
    "items", "points", "chips", "examples", "steps", "columns", "groups",
    "achievements", "problems", "sectors", "recommendations", "content",
})  # fmt: skip
"""Keys that want a list, and below which several lines of text are most likely its items."""

_WIDE_COMMA = re.compile("[，、]")
_TAIL = re.compile(r"\n|[ \t]++#[ \t]|[ \t]{2,}+#")
_COMMENT = re.compile(r"[ \t]+(#[^\n]{0,80})")
_COLON = re.compile(r"\s{0,80}:")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_BEFORE_COMMA = re.compile(r"[^\s,\[\]{}:]*\d,$")
_SWALLOWED_ITEM = re.compile(r"\n[ \t]*(-[^\n]{0,80})")
_SWALLOWED_KEY = re.compile(r"\n[ \t]*(([^\s:：]{1,20})：[^\n]{0,80})")
_HIDDEN = re.compile(r"[^\S ]|[\u00ad\u180e\u200b-\u200f\u061c\u2060-\u2064\ufe0e\ufe0f]")


def known(keys: Mapping[str, str]) -> frozenset[str]:
    """Return every spelling of every key."""
    return frozenset(keys) | frozenset(keys.values())


def titles_with_wide_colon(text: str, keys: Mapping[str, str]) -> tuple[str, ...]:
    """Return how a list item would begin in which the colon after `title` is full-width, if `text` has it at all."""
    spellings = ("title", *(typed for typed, key in keys.items() if key == "title"))
    return tuple(start for start in (f"{spelling}：" for spelling in spellings) if start in text)


def rest_of_line(text: str, index: int) -> str:
    """Return what stands from `index` to the line's end or a comment, as much as a message quotes."""
    rest = _TAIL.split(text[index : index + SHOWN + 1], maxsplit=1)[0].rstrip()
    return f"{rest[:SHOWN]}…" if len(rest) > SHOWN else rest


def directive(text: str) -> tuple[int, str]:
    """Return the line, from 0, and the words of the first directive of `text`."""
    index = 0 if text.startswith("%") else text.find("\n%") + 1
    return text.count("\n", 0, index), rest_of_line(text, index)


def quoted(text: str) -> str:
    """Return `text` as the author should write it in quotes; the straight quotes around one word count as part of it."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def shown(key: str) -> str:
    r"""Return `key` with its characters of no width, and blanks other than a space, spelled out: `\\u200b`."""
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", key)


def comment_at(text: str, index: int) -> tuple[int, str] | None:
    """Return the number of blanks at `index` and the comment that follows them, if one does."""
    found = _COMMENT.match(text, index)
    return (found.start(1) - index, found[1].rstrip()[:SHOWN]) if found else None


def is_cut(comment: str) -> bool:
    """Tell whether `comment`, one blank after a plain text, is more likely part of it.

    Why: people put a blank after the `#` of a comment; `关于 #1 的通知` has none.
    """
    return len(comment) > 1 and comment[1] not in " \t#!-="


def colon_follows(text: str, index: int) -> bool:
    """Tell whether the next sign after `index` is a colon."""
    return bool(_COLON.match(text, index))


def split_number(text: str, index: int, value: str) -> str:
    """Return the number that a comma split before `value` at `index`: `4,000 hours` in `[4,000 hours]`; else nothing."""
    if not _THOUSANDS.match(value):
        return ""
    head = _BEFORE_COMMA.search(text, max(index - 16, 0), index)
    return f"{head[0]}{value[:SHOWN]}" if head else ""


def is_for_list(text: str, index: int, keys: Mapping[str, str]) -> bool:
    """Tell whether the value at `index` stands below a key that wants a list."""
    head = text[max(index - SHOWN * 4, 0) : index].rstrip()
    key = head[head.rfind("\n") + 1 :].strip(" -:") if head.endswith(":") else ""
    return keys.get(key, key) in LISTS


def wide_comma(text: str, start: int, end: int) -> int:
    """Return where the full-width comma stands that was to part the items of the list from `start` to `end`, or -1."""
    if "\n" in text[start:end] or text[start + 1 : end].lstrip()[:1] in {'"', "'", "[", "{"}:
        return -1
    found = _WIDE_COMMA.search(text, start, end)
    return found.start() if found else -1


def swallowed(raw: str, keys: frozenset[str]) -> tuple[str, int, int, str] | None:
    """Return code, line offset, column and text of a line in the plain text `raw` that looks like an item or a key."""
    item = _SWALLOWED_ITEM.search(raw)
    if item:
        return "item-swallowed", *_where(raw, item.start(1)), item[1].rstrip()[:SHOWN]
    key = next((found for found in _SWALLOWED_KEY.finditer(raw) if found[2] in keys), None)
    return ("key-swallowed", *_where(raw, key.start(1)), key[1].rstrip()[:SHOWN]) if key else None


def _where(raw: str, index: int) -> tuple[int, int]:
    return raw.count("\n", 0, index), index - raw.rfind("\n", 0, index) - 1


def dropped(characters: str, span: Span) -> list[Problem]:
    """Return the warnings for `characters` that were dropped from the text at `span`."""
    overrides = "".join(filter(is_override, characters))
    others = "".join(character for character in characters if not is_override(character))
    return [
        Problem(code, span, Severity.WARNING, {"count": len(gone), "characters": _names(gone)}, code)
        for code, gone in (("bidi-dropped", overrides), ("characters-dropped", others))
        if gone
    ]


def _names(characters: str) -> str:
    names = sorted({f"U+{ord(character):04X}" for character in characters})
    return ", ".join(names[:3]) + ("…" if len(names) > 3 else "")

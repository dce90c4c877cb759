"""Text at the boundary: what comes in may hold any character, what goes out can stand on a slide and in XML.

Why: PowerPoint shows a carriage return as `_x000D_` and a bell as `_x0007_`; U+FFFE, U+FFFF and lone surrogates
can't stand in XML at all; bidirectional overrides make text read differently from what it says.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, is_normalized, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

SOFT_BREAK = "\ufdd0"
"""Stands for a line break inside raw text, where a real one would end the line; a noncharacter, so never text."""

_MOST_LINES = 100
_MOST_CHARACTERS = 1_000
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INNER_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_EDGE_BREAK = re.compile("(?m)^[\x0b\x0c\x85\u2028\u2029]+|[\x0b\x0c\x85\u2028\u2029]+$")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]+"
)
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u200e\u200f\u061c\u2060-\u2064]")
_JOINERS = re.compile("[\u200c\u200d\ufe0e\ufe0f]")


class Cleaned(NamedTuple):
    """Text that is safe to show, and the characters that had to go, in their order."""

    text: str
    dropped: str


class Drop(NamedTuple):
    """Characters dropped from one line of a file, and where the first of them stood."""

    line: int
    column: int
    characters: str


def is_override(character: str) -> bool:
    """Tell whether `character` turns the direction of the text after it."""
    return character in _OVERRIDES


def invisible(key: str, known: frozenset[str]) -> bool:
    """Tell whether `key` holds characters of no width; the joiners of emoji count only where `known` has the key without them."""
    if key.isascii():
        return False
    return bool(_INVISIBLE.search(key)) or (bool(_JOINERS.search(key)) and _JOINERS.sub("", key) in known)


def clean_text(text: str) -> Cleaned:
    """Return `text` with every kind of line break as a newline, without controls and overrides, in NFC.

    Surrogate pairs become the character that they stand for; lone ones are dropped.
    """
    dropped = ""
    if _SUSPECT.search(text):
        text = _PAIR.sub(_joined, _BREAK.sub("\n", text))
        dropped = "".join(_UNWANTED.findall(text))
        text = _UNWANTED.sub("", text) if dropped else text
    return Cleaned(composed(text), dropped)


def composed(text: str) -> str:
    """Return `text` in NFC, with at most 30 marks on one character.

    Why: to order a run of marks takes time by its square, an hour for a megabyte; Unicode's stream-safe format
    (UAX #15, section 13) has 30 as the most that any text needs.
    """
    return text if is_normalized("NFC", text) else normalize("NFC", _piled().sub(r"\1", text))


@cache
def _piled() -> re.Pattern[str]:
    """Return the pattern of more than 30 combining marks in a row, the first 30 as its group."""
    marks = "".join(chr(code) for code in range(0x300, 0x1F000) if combining(chr(code)))
    return re.compile(f"([{marks}]{{30}})[{marks}]++")


def clean_raw(text: str) -> tuple[str, tuple[Drop, ...]]:
    r"""Return the text of a whole file fit for a YAML parser, and what was dropped by line.

    Newlines become "\\n"; breaks inside a line become `SOFT_BREAK`, for `settle` to turn into newlines.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _SUSPECT.search(text):
        return text, ()
    text = _PAIR.sub(_joined, text)
    drops = tuple(_drops(text))
    text = _UNWANTED.sub("", text) if drops else text
    return _INNER_BREAK.sub(SOFT_BREAK, _EDGE_BREAK.sub("", text)), drops


def _drops(text: str) -> Iterator[Drop]:
    """Return what `clean_raw` drops, line by line; a file's first hundred such lines are enough."""
    index = 0
    line = 1
    for _ in range(_MOST_LINES):
        found = _UNWANTED.search(text, index)
        if found is None:
            return
        line += text.count("\n", index, found.start())
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        characters = "".join(_UNWANTED.findall(text[found.start() : min(end, found.start() + _MOST_CHARACTERS)]))
        yield Drop(line, found.start() - text.rfind("\n", 0, found.start()), characters)
        index = end


def settle(value: str) -> str:
    """Return a text out of a file that `clean_raw` passed, with its soft breaks as newlines and in NFC."""
    return composed(value.replace(SOFT_BREAK, "\n"))


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def needs_settling(text: str) -> bool:
    """Tell whether any value out of `text` can be changed by `settle`."""
    return SOFT_BREAK in text or not is_normalized("NFC", text)

"""How wide text is set: a string and a Latin face come in, a length in em goes out; no font file is read.

Every Chinese character and full-width mark is 1 em wide in all Chinese faces. Latin letters take the widths of the theme's
Latin face (`slides/widths.py`). Characters that both kinds of face have (“ ” … — · ①) are 1 em in a text that has Chinese in
it, as PowerPoint takes them from the East Asian face there, and Latin elsewhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LINE = 1.2
"""PowerPoint advances a line by 1.2 x type size x line spacing, whatever the font's own height.

Measured natively for Arial, Calibri, Verdana, Courier, Georgia, Malgun Gothic and Meiryo (developer0hye/office2pdf#513,
yukiyokotani/office-open-xml-viewer#1473).
"""

TAB = 4.0
"""A tab counts as 4 em: the default stops are an inch apart (ECMA-376 Part 1, 21.1.2.1.2 `defTabSz`)."""

EMOJI = 1.37
"""The advance of Segoe UI Emoji, in em."""

MARGIN = 0.05
"""A line that fills its box to within this, in em, counts as too wide: programs round boxes and advances differently."""

PARTED = 0.3
"""What LibreOffice puts between a Chinese character and a Latin letter, digit or sign, in em: a fifth of the line; PowerPoint nothing."""

_WIDE = re.compile("[^\0-\u2e7f\ufb00-\uff00\U00010000-\U0001ffff\U00040000-\U0010ffff]+")
"""The characters that are 1 em in any text: nearly UAX #11's classes W and F, half-width kana among them.

Why not exactly these: a set of more or longer ranges takes 2 ms to compile, at every start of the program.
"""

_SEQUENCE = (
    "\u200d[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?|[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3"
    "|[\xa9\xae\u203c-\u2bff]\ufe0f"
)
"""Of an emoji: what is joined to the one before, a flag, a keycap, a sign that the selector behind it makes a picture."""
_SCRIPTS = "[^\0-\u1fff](?=[!-~\xa1-\u024f])|[!-~\xa1-\u024f](?=[^\0-\u1fff])"
"""Where Chinese, or a mark that Chinese has too, meets Latin letters, digits or signs such as + and %."""
_SAME = {
    "helvetica": "arial",
    "liberation sans": "arial",
    "carlito": "calibri",
    "times": "times new roman",
    "liberation serif": "times new roman",
    "caladea": "cambria",
    "gelasio": "georgia",
    "courier": "courier new",
    "consolas": "courier new",
    "lucida console": "courier new",
}
"""Faces with the metrics of another that has a table, or narrower and as even."""
_WIDER = frozenset(["verdana", "century gothic", "arial black"])
_MUCH = 1.12
"""How much wider than the widest table a bold or round letter of these faces is at most."""
_HALF_EM = frozenset(
    [
        "宋体",
        "simsun",
        "新宋体",
        "nsimsun",
        "黑体",
        "simhei",
        "楷体",
        "kaiti",
        "仿宋",
        "fangsong",
        "仿宋_gb2312",
        "楷体_gb2312",
    ]
)


class _Advances(dict[str, float]):
    """Widths by character; what the tables lack is judged by its class once and kept."""

    def __init__(self, widths: dict[str, float], *, chinese: bool) -> None:
        super().__init__(widths)
        self.chinese = chinese
        self.widest_capital, self.widest_small = widths["M"], widths["m"]

    def __missing__(self, char: str) -> float:
        width = self[char] = self.judged(char)
        return width

    def judged(self, char: str) -> float:
        """Return the width of `char` in em by its Unicode properties."""
        if _WIDE.match(char):
            return 1.0
        from unicodedata import category, east_asian_width

        kind, breadth = category(char), east_asian_width(char)
        if kind in {"Mn", "Me", "Cc", "Cf"}:
            return 0.0
        if "\U0001f000" <= char < "\U00020000":
            return _emoji(char)
        if breadth == "W" and "\u2300" <= char < "\u2c00":
            return EMOJI
        if kind[0] not in "LMNZ" or breadth in {"W", "F"} or (breadth == "A" and self.chinese and kind[0] != "L"):
            return 1.0
        return self.widest_capital if kind in {"Lu", "Lt"} else self.widest_small


def _emoji(char: str) -> float:
    """Return the width of `char`: half a flag, a tint of the skin or a whole picture."""
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return EMOJI / 2
    return 0.0 if "\U0001f3fb" <= char <= "\U0001f3ff" else EMOJI


@cache
def _advances(face: str, bold: bool, chinese: bool) -> _Advances:  # noqa: FBT001 - the key of a cache
    from slides.widths import CHARACTERS, TABLES

    name = face.casefold()
    if name in _HALF_EM:
        widths = dict.fromkeys(CHARACTERS, 0.5)
    else:
        table = TABLES.get(_SAME.get(name, name), TABLES["any"])[bold]
        em = 1000 / _MUCH if name in _WIDER else 1000
        widths = {char: int(width) / em for char, width in zip(CHARACTERS, table.split(), strict=True)}
    widths |= {"\t": TAB, "\xad": 0.0}
    return _Advances(widths | _shared() if chinese else widths, chinese=chinese)


@cache
def _shared() -> dict[str, float]:
    """Return the characters of the tables that a Chinese text takes from its East Asian face: all but letters of class A."""
    from unicodedata import category, east_asian_width

    from slides.widths import CHARACTERS

    return {
        char: 1.0
        for char in CHARACTERS
        if east_asian_width(char) == "A" and category(char)[0] != "L" and char != "\xad"
    }


def is_chinese(text: str) -> bool:
    """Return whether `text` has a character that is 1 em wide by itself."""
    return _WIDE.search(text) is not None


@lru_cache(maxsize=2048)
def width(text: str, face: str, bold: bool = False) -> float:  # noqa: FBT001, FBT002 - as positional in every call
    """Return the width of `text` on one line, in em of its size.

    `face` is the theme's Latin face; one without a table is taken as wide. Line breaks and combining marks have no width.
    """
    latin = _WIDE.sub("", text)
    if not latin:
        return float(len(text))
    wide = len(text) - len(latin)
    advance = _advances(face, bold, wide > 0)
    if "\ufe0f" in latin or "\u200d" in latin or "\u20e3" in latin:
        latin = re.sub(_SEQUENCE, _glued, latin)
    return wide + sum(map(advance.__getitem__, latin))


@lru_cache(maxsize=2048)
def parted_width(text: str, face: str, bold: bool = False) -> float:  # noqa: FBT001, FBT002 - as `width`
    """Return the width of `text` on one line, in em, where the program parts Chinese from Latin letters and digits.

    PowerPoint doesn't, LibreOffice does: a line that is to stay one line everywhere needs this much room.
    """
    found = width(text, face, bold)
    return found if found == len(text) else found + PARTED * len(re.findall(_SCRIPTS, text))


def narrowed(room: float, text: str, face: str, bold: bool = False) -> float:  # noqa: FBT001, FBT002 - as `width`
    """Return `room`, in em, less what a program that parts Chinese from Latin puts between the two on a full line of `text`."""
    found = width(text, face, bold)
    parted = parted_width(text, face, bold)
    return room * found / parted if parted > found else room


def reach(text: str, face: str, bold: bool = False) -> Sequence[float]:  # noqa: FBT001, FBT002 - as `width`
    """Return where each character of `text` starts, in em from the first, and at last where the text ends.

    The second and later parts of an emoji sequence, like combining marks, have no width of their own.
    """
    if _WIDE.fullmatch(text):
        return range(len(text) + 1)
    advance = _advances(face, bold, is_chinese(text))
    if not text.isascii():
        text = re.sub(_SEQUENCE, _glued, text)
    starts = accumulate(map(advance.__getitem__, text), initial=0.0)
    return tuple(starts)


def parted_reach(text: str, face: str, bold: bool = False) -> Sequence[float]:  # noqa: FBT001, FBT002 - as `width`
    """Return what `reach` does, in a program that parts Chinese from Latin; the gap counts to the character behind it."""
    starts = reach(text, face, bold)
    if isinstance(starts, range):
        return starts
    gaps = [0.0] * len(starts)
    for match in re.finditer(_SCRIPTS, text):
        gaps[match.end() + 1] = PARTED
    return tuple(map(add, starts, accumulate(gaps)))


def _glued(match: re.Match[str]) -> str:
    """Return as many characters as `match` has, together as wide as it is: nothing where it is joined, else one picture."""
    found = match[0]
    return ("" if found[0] == "\u200d" else "\U0001f600").ljust(len(found), "\u200d")

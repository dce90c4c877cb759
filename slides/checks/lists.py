"""Lists in running text: a text comes in, the order words of each style of list go out (一是, 第一，, （1）, ①, First,).

An order word stands where a sentence or a clause begins; 一、二、四季度, 1、3、5号楼, 附件（1） and 9.1 are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from slides.checks.announcing import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_NAMED = r"(?!号(?!召)|班(?:[获参的全共为被\W]|$)|标段)"
_BEGUN, _AFTER = r"(?:^|(?<=[。；：，\n])|(?<=[。；：，] ))", r"(?:^|(?<=[。；：！？\n])|(?<=[。；：！？] ))"
_HAN = rf"(?P<number>[{DIGITS}])"
_MUST = r"要(?![求素务事件害点道紧闻领义，、])"
_CHINESE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_BEGUN}|(?<=、)){_HAN}是(?!(?P=number)(?:[、，。；]|$))",
        rf"{_AFTER}{_HAN}{_MUST}",
        rf"{_BEGUN}其{_HAN}，",
        rf"{_BEGUN}第{_HAN}(?:[，、](?!第)|是|{_MUST}|[点步]，|个?方面，)",
        rf"{_AFTER}[（(]{_HAN}[)）]{_NAMED}",
        rf"{_AFTER}{_HAN}、(?![{DIGITS}]{{1,2}}[、和及])(?![{DIGITS}][一-鿿])",
        rf"{_BEGUN}[（(]?(?P<number>\d{{1,2}})[)）](?![\d，。、和]){_NAMED}",
        rf"(?<![图表见注式第法选按、和{_CIRCLED}])(?P<number>[{_CIRCLED}])(?![、，。和的{_CIRCLED}]){_NAMED}",
        rf"{_AFTER}(?P<number>\d{{1,2}})(?:[．.](?!\d)|、)[ \u3000]?(?![\d\s])",
    )
)
_ENGLISH = (
    re.compile(
        rf"(?:^|(?<=[.;:!?] )|(?<=\n))(?i:(?P<number>{'|'.join(_ORDINALS)})(?:ly)?),(?! (?:and|or|{'|'.join(_ORDINALS)})\b)"
    ),
    re.compile(r"(?:^|(?<=[.;:!?] )|(?<=\n))(?P<number>\d{1,2})[.)] (?=[A-Z])"),
    re.compile(r"(?:^|(?<=[.;:,!?] )|(?<=\n))\((?P<number>\d{1,2})\) (?!(?:and|or|to)\b)(?=[A-Za-z])"),
)
_OTHERWISE = re.compile(
    r"其次|再次|再者|(?:^|[。；：\n])(?:还有|此外|另外|同时|接着|然后|再就是|再一个|最后)"
    r"|[.;:!?]\s+(?i:next|then|also|another|besides|and|finally|last(?:ly)?)\b"
)
"""What goes on with a list and has no number."""


class Mark(NamedTuple):
    """An order word: where it begins, the word, its number."""

    start: int
    text: str
    number: int


def marks(text: str, *, chinese: bool) -> Iterator[list[Mark]]:
    """Yield the order words of `text` in each style that it has."""
    for style in _CHINESE if chinese else _ENGLISH:
        found = [Mark(match.start(), match[0].strip(), _number(match["number"])) for match in style.finditer(text)]
        if found:
            yield found


def told_otherwise(text: str, number: int) -> bool:
    """Tell whether `text` has the entry `number` of a list in words of another style, or one without a number."""
    if _OTHERWISE.search(text):
        return True
    if number > len(DIGITS):
        return False
    han, word = DIGITS[number - 1], _ORDINALS[number - 1]
    return re.search(rf"[第其]{han}|{han}(?:[要就则在来为是]|[、，])|\b(?i:{word})(?:ly)?\b", text) is not None


def _number(typed: str) -> int:
    if typed.isdecimal():
        return int(typed)
    for row in (DIGITS, _CIRCLED):
        if typed in row:
            return row.index(typed) + 1
    return _ORDINALS.index(typed.lower()) + 1

"""Order words that leave a number out or say it twice: 一是, 二是, 四是."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.announcing import DIGITS
from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_STYLES = (
    re.compile(rf"(?:^|(?<=[。；：，\n]))(?P<number>[{DIGITS}])是"),
    re.compile(rf"(?:^|(?<=[。；：\n]))第(?P<number>[{DIGITS}])，"),
    re.compile(rf"(?:^|(?<=[。；：\n]))（(?P<number>[{DIGITS}])）"),
)


def slips(said: Said) -> Iterator[Slip]:
    """Yield every order word of `said` that does not follow the one before; a list within a list starts anew at one."""
    for style in _STYLES if said.chinese else ():
        open_lists: list[int] = []
        for match in style.finditer(said.text):
            number = DIGITS.index(match["number"]) + 1
            outer = [depth for depth, last in enumerate(open_lists) if last == number - 1]
            if number == 1:
                open_lists.append(1)
            elif outer:
                open_lists[outer[-1] :] = [number]
            elif open_lists:
                last, open_lists[-1] = open_lists[-1], number
                if not _bridged(said.text[: match.start()], last, number):
                    yield Slip(match.start(), match[0])


def _bridged(text: str, last: int, number: int) -> bool:
    """Tell whether the numbers between `last` and `number` stand in `text` in other words: 第一，其次，第三."""
    return last < number - 1 and all(
        re.search(rf"其次|再次|再者|第{DIGITS[missing]}|{DIGITS[missing]}(?:[要就则在来为]|[、，])", text)
        for missing in range(last, number - 1)
    )


RULE = Rule(
    "numbering-skips",
    slips,
    wrong=("一是组织健全。二是队伍建强。四是制度完善。",),
    right=(
        "一是组织健全；二是队伍建强；三是制度完善",
        "四是载体不够丰富；五是宣传不足",
        "总分全省第一，连续三年",
        "第一，学。其次，做。第三，查",
    ),
)

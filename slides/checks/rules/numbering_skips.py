"""Order words that leave a number out or say it twice: 一是, 二是, 四是."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.announcing import DIGITS
from slides.checks.lists import marks
from slides.checks.pointing import at_text
from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from slides.checks.lists import Mark
    from slides.checks.reading import Reading, Said
    from slides.errors import Problem
    from slides.source import Path


def slips(said: Said) -> Iterator[Slip]:
    """Yield every order word of `said` that does not follow the one before; a list within a list starts anew at one."""
    for found in marks(said.text, chinese=said.chinese):
        for mark, last in _skipping(found):
            if not said.chinese or not _bridged(said.text[: mark.start], last, mark.number):
                yield Slip(mark.start, mark.text)


def _skipping(found: Iterable[Mark]) -> Iterator[tuple[Mark, int]]:
    """Yield every mark that continues no open list, with the number of the last one."""
    open_lists: list[int] = []
    for mark in found:
        outer = [depth for depth, last in enumerate(open_lists) if last == mark.number - 1]
        if mark.number == 1:
            open_lists.append(1)
        elif outer:
            open_lists[outer[-1] :] = [mark.number]
        elif open_lists:
            yield mark, open_lists[-1]
            open_lists[-1] = mark.number


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every title of a part, an item or a point whose number does not follow that of the one before."""
    groups: dict[Path, list[Said]] = {}
    for said in reading.texts:
        if said.role == "sections":
            groups.setdefault((), []).append(said)
        elif said.role in {"title", "points"} and len(said.path) > 1:
            groups.setdefault(said.path[:-2], []).append(said)
    for group in groups.values():
        for said, mark in _unfollowed(group):
            yield at_text(reading, RULE.code, said, RULE.severity, text=mark.text)


def _unfollowed(titles: list[Said]) -> Iterator[tuple[Said, Mark]]:
    """Yield each of `titles` that begins with a number which does not follow, with that number."""
    starts: dict[int, Said] = {}
    at = 0
    for said in titles:
        starts[at] = said
        at += len(said.text) + 1
    for style in marks("\n".join(said.text for said in titles), chinese=titles[0].chinese):
        for mark, _ in _skipping([mark for mark in style if mark.start in starts]):
            yield starts[mark.start], mark


def _bridged(text: str, last: int, number: int) -> bool:
    """Tell whether the numbers between `last` and `number` stand in `text` in other words: 第一，其次，第三."""
    return last < number - 1 and all(
        re.search(rf"其次|再次|再者|第{DIGITS[missing]}|{DIGITS[missing]}(?:[要就则在来为]|[、，])", text)
        for missing in range(last, min(number - 1, len(DIGITS)))
    )


RULE = Rule(
    "numbering-skips",
    slips,
    found,
    wrong=(
        "一是组织健全。二是队伍建强。四是制度完善。",
        "一要抓学习；二要抓作风；四要抓落实",
        "（1）摸清底数；（2）建立台账；（4）限时整改",
        "1. 摸清底数。2. 建立台账。4. 限时整改。",
        "First, count. Second, list. Fourth, mend.",
    ),
    right=(
        "一、二、四季度增长较快",
        "整治1、3、5号楼",
        "一是（1）摸底；（2）建账。二是（1）整改；（2）销号",
        "In 2024 it rose to 2. We met 4. The rest came later.",
        "一是组织健全；二是队伍建强；三是制度完善",
        "四是载体不够丰富；五是宣传不足",
        "总分全省第一，连续三年",
        "第一，学。其次，做。第三，查",
    ),
)

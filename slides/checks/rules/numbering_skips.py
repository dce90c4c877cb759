"""Order words that leave a number out or say it twice: 一是, 二是, 四是."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.lists import marks, told_otherwise
from slides.checks.pointing import at_text
from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from slides.checks.lists import Mark
    from slides.checks.reading import Reading, Said
    from slides.errors import Problem
    from slides.source import Path


_DEEPEST = 8
"""So many lists within lists are told apart."""


def slips(said: Said) -> Iterator[Slip]:
    """Yield every order word of `said` that does not follow the one before; a list within a list starts anew at one."""
    for found in marks(said.text, chinese=said.chinese):
        for last, mark in _skipping(found):
            missing = range(last.number + 1, mark.number)
            between = said.text[last.start + len(last.text) : mark.start]
            if not missing or not all(told_otherwise(between, number) for number in missing):
                yield Slip(mark.start, mark.text)


def _skipping(found: Iterable[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Yield every mark that continues no open list, behind the one before it."""
    open_lists: list[Mark] = []
    for mark in found:
        outer = [depth for depth, last in enumerate(open_lists) if last.number == mark.number - 1]
        if mark.number == 1:
            open_lists = [*open_lists[1 - _DEEPEST :], mark]
        elif outer:
            open_lists[outer[-1] :] = [mark]
        elif open_lists:
            yield open_lists[-1], mark
            open_lists[-1] = mark


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
    """Yield each of `titles` that begins with a number which does not follow, with that number; titles without one count along."""
    starts: dict[int, int] = {}
    at = 0
    for place, said in enumerate(titles):
        starts[at] = place
        at += len(said.text) + 1
    for style in marks("\n".join(said.text for said in titles), chinese=titles[0].chinese):
        for last, mark in _skipping([mark for mark in style if mark.start in starts]):
            if mark.number - last.number != starts[mark.start] - starts[last.start]:
                yield titles[starts[mark.start]], mark


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
        "其一，认识不足。其二，投入不足。其四，人手不足",
        "第一，摸清底数，第二，建立台账，第四，限时整改",
        "第一是摸清底数，第二是建立台账，第四是限时整改",
        "第一步，摸清底数。第二步，建立台账。第四步，限时整改。",
        "一是摸清底数、二是建立台账、四是限时整改",
        "(一)摸清底数；(二)建立台账；(四)限时整改",
        "1）摸清底数；2）建立台账；4）限时整改",
        "First, count; second, list; fourth, mend.",
        "We do this: (1) count, (2) list, (4) mend.",
    ),
    right=(
        "一、二、四季度增长较快",
        "一要抓学习；二是抓培训；三要抓检查；四是抓整改",
        "First, thank you. Next, safety. Third, cost.",
        "整治1、3、5号楼",
        "一是（1）摸底；（2）建账。二是（1）整改；（2）销号",
        "In 2024 it rose to 2. We met 4. The rest came later.",
        "一是组织健全；二是队伍建强；三是制度完善",
        "四是载体不够丰富；五是宣传不足",
        "总分全省第一，连续三年",
        "第一，学。其次，做。第三，查",
    ),
)

"""A number of points that is announced and another that follows: 我讲三点, and four come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.announcing import DIGITS, announced as ending, value
from slides.checks.foretold import foretold
from slides.checks.rule import Rule, Slip
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.announcing import Announced
    from slides.checks.reading import Reading, Said
    from slides.source import Path
    from slides.speech import Item

_ANNOUNCED = re.compile(rf"(?:讲|强调|提|谈)(?:以下)?(?P<number>[{DIGITS}两])(?:点|个方面|条)")
_FIRST = re.compile(r"(?:^|(?<=[。；：，\n]))(?P<before>第?)一(?P<behind>是|，)")

_FRAME = re.compile(
    r"前言|引言|开场|背景|概况|结语|结束|致谢|附|小结|目录|议程|(?i:introduction|background|overview|agenda|summary|conclusion|thank|appendix|question)"
)
"""Titles of parts that nobody counts."""
_SEVERAL = 2


def slips(said: Said) -> Iterator[Slip]:
    """Yield the number word of `said` that its own list does not bear out; a list within the list leaves it open."""
    announced = list(_ANNOUNCED.finditer(said.text)) if said.chinese else []
    first = _FIRST.search(said.text, announced[0].end()) if len(announced) == 1 else None
    if first is None:
        return
    style = rf"(?:^|(?<=[。；：，\n])){first['before']}(?P<number>[{DIGITS}]){first['behind']}"
    numbers = [DIGITS.index(match["number"]) + 1 for match in re.finditer(style, said.text[first.start() :])]
    wanted = value(announced[0]["number"])
    if len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)] and len(numbers) != wanted:
        yield Slip(announced[0].start(), announced[0][0])


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every title or lead of a part and every opening that announces another number than follows."""
    counts = _counts(reading)
    for said in reading.texts:
        count = counts.get(said.path[:-1]) if said.chinese and said.path else None
        said_last = ending(said.text.rstrip()) if count and said.path[-1] in {"title", "lead"} else None
        if said_last and count and said_last.number not in count:
            yield _at(reading, said, said_last)
        if said.path == ("opening", "notes"):
            yield from _foretold(reading, said)


def _foretold(reading: Reading, said: Said) -> Iterator[Problem]:
    """Yield what the opening foretells where neither the parts nor the items of the speech can be meant."""
    outline = reading.outline
    announced = foretold(said.text, chinese=said.chinese)
    if outline is None or announced is None:
        return
    parts = [section for section in outline.sections if section.title or section.items]
    inner = {len(section.items) for section in parts} | {len(section.own_items()) for section in parts}
    inner |= {number for item in outline.items() for number in _within(item)}
    framed = sum(_FRAME.search(section.title) is not None for section in parts)
    meant = inner | {sum(len(section.items) for section in parts), len(parts), len(parts) - framed}
    if max(meant) > 1 and announced.number not in meant:
        yield _at(reading, said, announced)


def _at(reading: Reading, said: Said, words: Announced) -> Problem:
    span = reading.place(said, words.start, words.text)
    return Problem(RULE.code, span, Severity.WARNING, {"text": words.text, "right": ""}, RULE.code)


def _counts(reading: Reading) -> dict[Path, set[int]]:
    """Return the numbers that a title may mean, by its path: of the items of a part, of the points of an item, of what is in them."""
    found: dict[Path, set[int]] = {}
    for section in reading.outline.sections if reading.outline else ():
        own = section.own_items()
        found[section.path] = {len(own), len(section.items), sum(len(item.points) for item in own)}
        if len(own) < _SEVERAL:
            found.pop(section.path)
    for item in reading.outline.items() if reading.outline else ():
        if len(item.points) >= _SEVERAL:
            found[item.path] = {*_within(item), sum(len(point.points) or 1 for point in item.points)}
    return found


def _within(item: Item) -> set[int]:
    """Return how many there are of each kind of thing on the page of `item`."""
    kinds = ("points", "groups", "columns", "steps", "examples", "figure")
    return {len(getattr(item, kind, ())) for kind in kinds}


RULE = Rule(
    "number-words",
    slips,
    found,
    wrong=("我讲三点：一是组织健全；二是队伍建强；三是制度完善；四是机制顺畅",),
    right=("我讲三点：一是组织健全；二是队伍建强；三是制度完善", "我强调五点建议。一是以党建思路促工作开展"),
)

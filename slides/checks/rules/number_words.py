"""A number of points that is announced and another that follows: 我讲三点, and four come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.announcing import announced as ending, before_lists, follows
from slides.checks.foretold import foretold
from slides.checks.lists import marks, told_otherwise
from slides.checks.rule import Rule, Slip
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.announcing import Announced
    from slides.checks.reading import Reading, Said
    from slides.source import Path
    from slides.speech import Item

_FRAME = re.compile(
    r"前言|引言|开场|背景|概况|结语|结束|致谢|附|小结|目录|议程|(?i:introduction|background|overview|agenda|summary|conclusion|thank|appendix|question)"
)
"""Titles of parts that nobody counts."""
_SEVERAL = 2
_ADDED = re.compile("补充|再[讲谈说提加]")
"""What tells that an entry behind it was not announced."""


def slips(said: Said) -> Iterator[Slip]:
    """Yield the number word of `said` that its own list does not bear out; a list within the list leaves it open."""
    for words, behind in before_lists(said.text, chinese=said.chinese):
        if words.number >= _SEVERAL and not _borne_out(said, words.number, behind):
            yield Slip(words.start, words.text)


def _borne_out(said: Said, number: int, behind: int) -> bool:
    """Return whether the first list from `behind` on may have `number` entries; true where there is none to count."""
    lists = [[mark for mark in style if mark.start >= behind] for style in marks(said.text, chinese=said.chinese)]
    begun = [style for style in lists if style and style[0].number == 1]
    listed = min(begun, key=lambda style: style[0].start, default=[])
    numbers = [mark.number for mark in listed]
    count = next((at for at, found in enumerate(numbers) if found != at + 1), len(numbers))
    if count in {0, 1, number} or (count < len(numbers) and (count < number or numbers[count] != 1)):
        return True
    if not follows(said.text[behind : listed[0].start]):
        return True
    if count > number and _ADDED.search(said.text, listed[number - 1].start, listed[number].start):
        return True
    return count < number and told_otherwise(
        said.text[listed[count - 1].start + len(listed[count - 1].text) :], count + 1
    )


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every title or lead of a part and every opening that announces another number than follows."""
    counts = _counts(reading)
    parts = {section.path for section in reading.outline.sections} if reading.outline else set()
    for said in reading.texts:
        count = counts.get(said.path[:-1]) if said.chinese and said.path else None
        said_last = ending(said.text.rstrip()) if count and said.path[-1] in {"title", "lead"} else None
        if said_last and count and said_last.number not in count:
            yield _at(reading, said, said_last)
        if count and said.path[:-1] in parts and said.path[-1] == "notes":
            words = foretold(said.text, chinese=True)
            if words and words.number not in count:
                yield _at(reading, said, words)
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
    wrong=(
        "我讲三点：一是组织健全；二是队伍建强；三是制度完善；四是机制顺畅",
        "抓好三项工作：一是学；二是做；三是查；四是改",
        "下一步，从三个方面发力：一是学；二是做；三是查；四是改",
        "办好三件实事：一是修路；二是通水；三是架桥；四是建校",
        "存在三个问题：其一，人少；其二，钱少；其三，地少；其四，路远",
        "三点建议：（一）学。（二）做。（三）查。（四）改。",
        "主要做了三方面工作：一是修路；二是通水；三是架桥；四是建校",
        "做到三个到位：一是思想到位；二是责任到位；三是措施到位；四是督查到位",
        "主要有三个问题：一是人少；二是钱少；三是地少；四是路远",
        "采取三条措施。一是摸底；二是建账；三是整改；四是考核",
        "要在三个方面下功夫：一是学；二是做；三是查；四是改",
        "There are three reasons for this. First, cost. Second, time. Third, quality. Fourth, law.",
        "We have three priorities this year: first, safety; second, quality; third, cost; fourth, people.",
        "I have three points. First, count. Second, list. Third, mend. Fourth, check.",
    ),
    right=(
        "我讲三点：一是组织健全；二是队伍建强；三是制度完善",
        "我强调五点建议。一是以党建思路促工作开展",
        "我再讲一点：一是一，二是二",
        "我讲三点：一是抓学习；二是抓培训；最后一点，抓检查",
        "There are three reasons. First, cost. Second, time. Last, quality.",
        "We have four priorities this year: first, safety; second, quality; third, cost; finally, people.",
    ),
)

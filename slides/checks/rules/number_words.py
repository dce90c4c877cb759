"""A number of points that is announced and another that follows: 我讲三点, and four come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.announcing import DIGITS, announced as ending, value
from slides.checks.rule import Rule, Slip
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading, Said
    from slides.source import Path

_ANNOUNCED = re.compile(rf"(?:讲|强调|提|谈)(?:以下)?(?P<number>[{DIGITS}两])(?:点|个方面|条)")
_FIRST = re.compile(r"(?:^|(?<=[。；：，\n]))(?P<before>第?)一(?P<behind>是|，)")


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
    """Yield a warning for every title, lead or speech of a part that announces another number than it has items."""
    counts = _counts(reading)
    for said in reading.texts if counts else ():
        count = counts.get(said.path[:-1]) if said.chinese and said.path else None
        said_last = ending(said.text.rstrip()) if count and said.path[-1] in {"title", "lead"} else None
        if said_last and said_last.number != count:
            span = reading.place(said, said_last.start, said_last.text)
            yield Problem(RULE.code, span, Severity.WARNING, {"text": said_last.text, "right": ""}, RULE.code)


def _counts(reading: Reading) -> dict[Path, int]:
    """Return how many items each part has and how many points each item, where there are two or more, by path."""
    if reading.outline is None:
        return {}
    parts = {section.path: len(section.own_items()) for section in reading.outline.sections}
    items = {item.path: len(getattr(item, "points", ())) for item in reading.outline.items()}
    return {path: count for path, count in {**items, **parts}.items() if count > 1}


RULE = Rule(
    "number-words",
    slips,
    found,
    wrong=("我讲三点：一是组织健全；二是队伍建强；三是制度完善；四是机制顺畅",),
    right=("我讲三点：一是组织健全；二是队伍建强；三是制度完善", "我强调五点建议。一是以党建思路促工作开展"),
)

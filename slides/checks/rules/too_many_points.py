"""More points side by side than anybody keeps in mind: beyond five."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_value, pages
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem
    from slides.speech import Item

MOST = 5


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every item with too many points, in itself or in one of its groups."""
    for item in pages(reading):
        count = max(_counts(item))
        if count > MOST:
            yield at_value(reading, RULE.code, item, count=count, most=MOST)


def _counts(item: Item) -> list[int]:
    groups = [group for key in ("groups", "columns") for group in getattr(item, key, ())]
    return [len(one.points) for one in (item, *groups)]


RULE = Rule(
    "too-many-points",
    found=found,
    wrong=("内容: [{标题: 要求, 要点: [甲, 乙, 丙, 丁, 戊, 己]}]",),
    right=("内容: [{标题: 要求, 要点: [甲, 乙, 丙, 丁, 戊]}]",),
    severity=Severity.NOTE,
)

"""Pages of which nothing is said, in a speech that says something on most others."""

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


def unspoken(reading: Reading) -> tuple[list[Item], int]:
    """Return the items without notes or planned minutes, and how many there are in all."""
    shown = list(pages(reading))
    return [item for item in shown if not item.notes.strip() and item.minutes is None], len(shown)


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every item without notes where at least half have some."""
    silent, count = unspoken(reading)
    if 2 * len(silent) <= count:
        for item in silent:
            yield at_value(reading, RULE.code, item)


RULE = Rule(
    "missing-notes",
    found=found,
    wrong=("内容: [{标题: 开场, 讲稿: 先看短片。}, 看短片]",),
    right=("内容: [{标题: 开场, 讲稿: 先看短片。}, {标题: 看短片, 分钟: 2}, {标题: 备用页, 隐藏: 是}]",),
    severity=Severity.NOTE,
)

"""Set phrases that are almost right, by the unit's own list: the right form stands there, with near misses or without.

check: {phrases: phrases.yaml}      # right form: [near miss, …], or nothing behind it
check: {phrases: [全面从严治党, 新时代党的建设总要求]}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.phrases import listed, near
from slides.checks.rule import Rule
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every near miss, and what is wrong with the files of phrases."""
    right, problems = listed(reading.deck)
    yield from problems
    for said in reading.texts if right else ():
        for start, text, form in near(said.text, right):
            args: dict[str, object] = {"text": text, "right": form}
            yield Problem(RULE.code, reading.place(said, start, text), RULE.severity, args, RULE.code)


RULE = Rule(
    "set-phrase",
    found=found,
    wrong=(
        "检查: {提法: [全面从严治党]}, 内容: [全面从严管党]",
        "检查: {提法: [统筹推进“五位一体”总体布局]}, 内容: [统筹推进五位一体总体布局]",
    ),
    right=(
        "检查: {提法: [全面从严治党]}, 内容: [全面从严治党]",
        "检查: {提法: [全面从严治党]}, 内容: [全面从严治校]",
    ),
    severity=Severity.WARNING,
)

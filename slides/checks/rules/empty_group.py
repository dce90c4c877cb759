"""Groups of which nothing is said but their name, beside others that have points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_text, pages
from slides.checks.reading import Said
from slides.checks.rule import Rule
from slides.errors import Severity
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem
    from slides.speech import Group


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every group without points and formulas whose sisters have some."""
    for item in pages(reading):
        for key in ("groups", "columns"):
            groups: tuple[Group, ...] = getattr(item, key, ())
            if any(group.points or group.chips for group in groups):
                for number, group in enumerate(groups):
                    if not (group.points or group.chips):
                        said = Said(plain(group.name), "name", path=(*item.path, key, number, "name"))
                        yield at_text(reading, RULE.code, said, RULE.severity)


RULE = Rule(
    "empty-group",
    found=found,
    wrong=("内容: [{标题: 各单位, 分组: [{名称: 窗口单位, 要点: 亮身份}, 执法部门]}]",),
    right=("内容: [{标题: 各单位, 分组: [窗口单位, 执法部门]}]",),
    severity=Severity.WARNING,
)

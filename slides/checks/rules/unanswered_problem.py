"""Problems that no recommendation answers, in a speech whose recommendations answer others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_value
from slides.checks.rule import Rule
from slides.errors import Severity
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every problem left without an answer."""
    items = list(reading.outline.items()) if reading.outline else []
    answered = {plain(answer) for item in items for answer in getattr(item, "answers", ())}
    for item in items if answered else ():
        if item.kind == "problem" and not item.hidden and answered.isdisjoint(item.names()):
            yield at_value(reading, RULE.code, item, RULE.severity)


RULE = Rule(
    "unanswered-problem",
    found=found,
    wrong=("问题: [人手不足, 经费不足], 建议: [{标题: 增加人手, 回应: 人手不足}]",),
    right=(
        "问题: [人手不足, 经费不足], 建议: [{标题: 增人增费, 回应: [人手不足, 经费不足]}]",
        "问题: [人手不足, {标题: 经费不足, 隐藏: 是}], 建议: [{标题: 增人, 回应: 人手不足}]",
    ),
    severity=Severity.WARNING,
)

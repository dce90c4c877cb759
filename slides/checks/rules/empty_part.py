"""Parts of the speech with a title and nothing under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_value
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every part of which nothing is shown or said but its title."""
    for section in reading.outline.sections if reading.outline else ():
        if not (section.items or section.lead or section.notes.strip()):
            yield at_value(reading, RULE.code, section, RULE.severity)


RULE = Rule(
    "empty-part",
    found=found,
    wrong=("问题: {标题: 差距和不足}",),
    right=("问题: {标题: 差距和不足, 讲稿: 下面请大家讨论。}",),
    severity=Severity.WARNING,
)

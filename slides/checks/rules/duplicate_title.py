"""Two pages or two parts under one title, which nobody can tell apart in an agenda or in a question from the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_value, pages
from slides.checks.rule import Rule
from slides.errors import Severity
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem
    from slides.speech import Item, Section


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every item and every part with the title of one before it."""
    yield from _repeated(reading, pages(reading))
    if reading.outline is not None:
        yield from _repeated(reading, reading.outline.sections)


def _repeated(reading: Reading, values: Iterable[Item | Section]) -> Iterator[Problem]:
    first: dict[str, Item | Section] = {}
    for value in values:
        name = "".join(plain(value.title).split()).casefold()
        if name and first.setdefault(name, value) is not value:
            span = reading.origin.span(first[name].path) if reading.origin else None
            yield at_value(reading, RULE.code, value, RULE.severity, line=span.line if span else 0)


RULE = Rule(
    "duplicate-title",
    found=found,
    wrong=(
        "问题: [人手不足, 人手 不足]",
        "问题: {标题: 工作情况, 事项: [人手不足]}, 建议: {标题: 工作 情况, 事项: [充实人手]}",
    ),
    right=(
        "问题: [人手不足, 人手老化]",
        "问题: {标题: 工作情况, 事项: [人手不足]}, 建议: {标题: 工作打算, 事项: [工作情况]}",
    ),
    severity=Severity.WARNING,
)

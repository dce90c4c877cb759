"""Two pages under one title, which nobody can tell apart in an agenda or in a question from the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_value, pages
from slides.checks.rule import Rule
from slides.errors import Severity
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem
    from slides.speech import Item


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every item with the title of one before it."""
    first: dict[str, Item] = {}
    for item in pages(reading):
        name = "".join(plain(item.title).split()).casefold()
        if name and first.setdefault(name, item) is not item:
            span = reading.origin.span(first[name].path) if reading.origin else None
            yield at_value(reading, RULE.code, item, RULE.severity, line=span.line if span else 0)


RULE = Rule(
    "duplicate-title",
    found=found,
    wrong=("问题: [人手不足, 人手 不足]",),
    right=("问题: [人手不足, 人手老化]",),
    severity=Severity.WARNING,
)

"""Titles that the hall can't take in at a glance: beyond 18 Chinese characters, 60 English ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_text, is_long
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem

MOST_HAN, MOST_LATIN = 18, 60

_HEAD = 2
"""The steps to the title of opening or part; what has fewer is the title of the whole speech, which may be long."""


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every title that is too long."""
    for said in reading.texts:
        if (
            said.path[-1:] == ("title",)
            and len(said.path) >= _HEAD
            and said.role in _ROLES
            and is_long(said, MOST_HAN, MOST_LATIN)
        ):
            yield at_text(reading, RULE.code, said)


_ROLES = frozenset({"title", "opening", "sections"})


RULE = Rule(
    "title-length",
    found=found,
    wrong=("内容: [坚持以高质量党建引领保障开发区经济社会高质量发展]",),
    right=(
        "内容: [构建1+2+3+4党建工作体系]",
        "content: [Stand by contractors for the first month]",
    ),
    severity=Severity.NOTE,
)

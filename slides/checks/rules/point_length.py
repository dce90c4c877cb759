"""Points that are sentences of the speech: beyond 28 Chinese characters, 90 English ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_text, is_long
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem

MOST_HAN, MOST_LATIN = 28, 90


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every point and step that is too long."""
    for said in reading.texts:
        if said.role in {"points", "steps"} and is_long(said, MOST_HAN, MOST_LATIN):
            yield at_text(reading, RULE.code, said)


RULE = Rule(
    "point-length",
    found=found,
    wrong=("内容: [{标题: 要求, 要点: [各级党组织要进一步提高政治站位把思想和行动统一到工委的决策部署上来]}]",),
    right=(
        '内容: [{标题: 要求, 要点: ["国家要求: 2027年底县域医共体基本全覆盖"]}]',
        "content: [{title: Cost, points: [Fixed cost is spread over half the drops of the network average]}]",
    ),
    severity=Severity.NOTE,
)

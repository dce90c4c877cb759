"""Points that are sentences of the speech: beyond 28 Chinese characters, 90 English ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.pointing import at_text, em
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading, Said
    from slides.errors import Problem

MOST_HAN, MOST_LATIN = 28, 90


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every point and step that is too long."""
    for said in reading.texts:
        if said.role in {"points", "steps"} and _long(said):
            yield at_text(reading, RULE.code, said)


def _long(said: Said) -> bool:
    return em(said.text) > MOST_HAN if said.chinese else len(said.text) > MOST_LATIN


RULE = Rule(
    "point-length",
    found=found,
    wrong=("各级党组织要进一步提高政治站位，把思想和行动统一到工委的决策部署上来",),
    right=("国家要求: 2027年底县域医共体基本全覆盖", "Fixed cost is spread over half the drops of the network average"),
    severity=Severity.NOTE,
)

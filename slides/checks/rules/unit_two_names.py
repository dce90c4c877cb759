"""One unit under two names, which the hall takes for two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.bureaus import same
from slides.checks.pointing import at_text
from slides.checks.rule import Rule
from slides.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading, Said
    from slides.errors import Problem

_HEADS = frozenset({"meeting", "vars"})
_PARTS = frozenset({"figure", "groups", "columns", "points"})


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for the first place of every name whose unit had another before."""
    first: dict[str, Said] = {}
    for said in reading.texts:
        if _names_unit(said):
            first.setdefault(said.text, said)
    for name, other in same(first):
        yield at_text(reading, RULE.code, first[other], RULE.severity, other=name)


def _names_unit(said: Said) -> bool:
    """Tell whether `said` is the name of a unit: a speaker's, an example's, an owner's, a sector's."""
    steps = set(said.path)
    if steps & _HEADS or steps & _PARTS:
        return False
    return said.role in {"unit", "owner"} or (said.role == "name" and "speaker" not in steps)


RULE = Rule(
    "unit-two-names",
    found=found,
    wrong=(
        "领域: [教育局党委, 市教育局党委]",
        "建议: [{标题: 甲, 责任: 卫健局}, {标题: 乙, 责任: 卫生健康局}]",
        "建议: [{标题: 甲, 责任: 院感科}, {标题: 乙, 责任: 医院感染管理科}]",
        "建议: [{标题: 甲, 责任: 市监局}, {标题: 乙, 责任: 市场监督管理局}]",
    ),
    right=(
        "领域: [教育局党委, 教育局党支部]",
        "领域: [县医院, 县中医院]",
        "领域: [市教育局, 县教育局]",
        "建议: [{标题: 甲, 责任: 云岭县教育局}, {标题: 乙, 责任: 县教育局}]",
        "建议: [{标题: 甲, 责任: 院感科}, {标题: 乙, 责任: 感染科}]",
    ),
    severity=Severity.WARNING,
)

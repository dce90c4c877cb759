"""Faces of the theme that neither Windows with Office nor WPS brings along, so that the hall's computer shows others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.rule import Rule
from slides.errors import Problem
from slides.fonts import SYSTEMS, fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading

_HALLS = [SYSTEMS.index(system) for system in ("windows", "wps")]


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every such face."""
    for name in reading.deck.template.typefaces:
        if not _known(name):
            span = reading.origin.span(("theme",)) if reading.origin else None
            yield Problem(RULE.code, span, RULE.severity, {"text": name}, RULE.code)


def _known(name: str) -> bool:
    known = fact(name)
    return known is not None and any(known.shown[hall].startswith(known.names) for hall in _HALLS)


RULE = Rule("missing-face", found=found, wrong=("苹方-简", "方正小标宋简体"), right=("微软雅黑", "华文中宋", "Calibri"))

"""Pictures of the theme, logo or emblem, that nothing describes for those who cannot see them."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from slides.checks.rule import Rule
from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.layout import Template

_PICTURE = re.compile(r'<p:pic><p:nvPicPr><p:cNvPr id="\d+" name="(?P<name>.*?) \d+" descr="(?P<said>[^"]*)"')


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every kind of picture that has its own name for a description."""
    for name in dict.fromkeys(_undescribed(reading.deck.template)):
        span = reading.origin.span(("theme",)) if reading.origin else None
        yield Problem(RULE.code, span, Severity.NOTE, {"text": name}, RULE.code)


def _undescribed(template: Template) -> Iterator[str]:
    if not any(part.name.startswith("ppt/media/") for part in template.parts):
        return
    for part in template.parts:
        if re.fullmatch(r"ppt/slide(?:Master|Layout)s/[^/]*\.xml", part.name):
            drawn = zlib.decompress(part.data, -zlib.MAX_WBITS).decode("utf-8")
            yield from (match["name"] for match in _PICTURE.finditer(drawn) if match["said"] == match["name"])


RULE = Rule(
    "alt-text",
    found=found,
    wrong=("logo: {file: logo.png}",),
    right=("logo: {file: logo.png, alt: 开发区标志}",),
    severity=Severity.NOTE,
)

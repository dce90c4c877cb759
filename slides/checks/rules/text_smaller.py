"""Pages whose text is as small as it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.place import place, title, visible
from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.fit.furniture import FURNITURE
from slides.fit.setting import READABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.deck import Fill, Slide


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every page with text below what is read from the back row, the most reduced of it named."""
    for number, slide in visible(reading.deck):
        smallest = min(_reduced(slide), key=lambda pair: pair[0] / pair[1], default=None)
        if smallest:
            args: dict[str, object] = {"slide": number, "size": f"{smallest[0]:g}", "first": f"{smallest[1]:g}"}
            args["title"] = title(slide)
            yield Problem(RULE.code, place(reading.deck, slide), RULE.severity, args, "say-less")


def _reduced(slide: Slide) -> Iterator[tuple[float, float]]:
    """Yield the size of each text at its floor and the size preferred for it, in points."""
    for fill in slide.fills:
        if fill.slot.name not in FURNITURE:
            yield from _at_floor(fill)


def _at_floor(fill: Fill) -> Iterator[tuple[float, float]]:
    used = {paragraph.level for paragraph in fill.text.paragraphs}
    for level, (style, size) in enumerate(zip(fill.slot.levels, fill.sizes, strict=False)):
        if level in used and size == style.sizes[-1] < READABLE and len(style.sizes) > 1:
            yield size, style.sizes[0]


RULE = Rule("text-smaller", found=found, severity=Severity.NOTE)

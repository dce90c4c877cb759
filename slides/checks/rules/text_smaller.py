"""Pages whose text is as small as it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.checks.place import place, title, visible
from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.fit.furniture import FURNITURE
from slides.fit.setting import READABLE
from slides.layout import series_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.deck import Fill, Slide


class _Small(NamedTuple):
    """A text at its floor: its size and the size preferred for it, in points, and the hint that enlarges it."""

    size: float
    first: float
    hint: str


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a note for every page with text below what is read from the back row, the most reduced of it named."""
    duties = frozenset(_duties(reading))
    for number, slide in visible(reading.deck):
        smallest = min(_reduced(slide, duties), key=lambda small: small.size / small.first, default=None)
        if smallest:
            args: dict[str, object] = {"slide": number, "size": f"{smallest.size:g}", "first": f"{smallest.first:g}"}
            args["title"] = title(slide)
            yield Problem(RULE.code, place(reading.deck, slide), RULE.severity, args, smallest.hint)


def _duties(reading: Reading) -> Iterator[str]:
    """Yield every owner and every due date of the speech."""
    return (said.text for said in reading.texts if said.role in {"owner", "due"})


def _reduced(slide: Slide, duties: frozenset[str]) -> Iterator[_Small]:
    """Yield each text of `slide` at its floor."""
    for fill in slide.fills:
        if fill.slot.name not in FURNITURE:
            yield from _at_floor(fill, duties)


def _at_floor(fill: Fill, duties: frozenset[str]) -> Iterator[_Small]:
    used = {paragraph.level for paragraph in fill.text.paragraphs}
    for level, (style, size) in enumerate(zip(fill.slot.levels, fill.sizes, strict=False)):
        if level in used and size == style.sizes[-1] < READABLE and len(style.sizes) > 1:
            yield _Small(size, style.sizes[0], _hint(fill, level, duties))


def _hint(fill: Fill, level: int, duties: frozenset[str]) -> str:
    """Return what is to be shortened for larger text: the figure, who and by when, the formula, or the points."""
    if fill.slot.levels[0].whole:
        return "shorten-figure"
    said = ["".join(run.text for run in one.runs) for one in fill.text.paragraphs if one.level == level]
    if any(duty in text for duty in duties for text in said):
        return "shorten-duty"
    return "shorten-formula" if series_of(fill.slot.name) == "chip" else "say-less"


RULE = Rule("text-smaller", found=found, severity=Severity.NOTE)

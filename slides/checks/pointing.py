"""Findings at their place: a text or an item of the speech comes in, a problem with its place in the outline goes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.errors import Problem, Severity
from slides.kinds.place import length
from slides.outline.findings import real
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading, Said
    from slides.speech import Item, Section

_NOT_READ = re.compile(r"《[^《》]*》|\b(?:https?://|www\.)[^\s一-鿿（）]+")
"""What the hall takes for one thing, however long: the name of a paper, an address."""
_MARKS = re.compile("[“”‘’「」『』（）《》〈〉，、。；：！？…—·]")


def at_text(
    reading: Reading, code: str, said: Said, severity: Severity = Severity.NOTE, *, text: str = "", **args: object
) -> Problem:
    """Return the finding `code` on the words `text` of `said`, or on all of it."""
    shown = text or said.text
    start = max(0, said.text.find(shown))
    return Problem(code, reading.place(said, start, shown), severity, {"text": shown, **args}, code)


def at_value(
    reading: Reading, code: str, value: Item | Section, severity: Severity = Severity.NOTE, **args: object
) -> Problem:
    """Return the finding `code` on an item or a part."""
    origin = reading.origin
    span = origin.span(real(origin, value.path)) if origin else None
    return Problem(code, span, severity, {"text": plain(value.title), **args}, code)


def pages(reading: Reading) -> Iterator[Item]:
    """Yield the items that are shown, opening included and closing not, which is a slogan."""
    outline = reading.outline
    if outline is not None:
        yield from (item for item in outline.items() if item is not outline.closing and not item.hidden)


def is_long(said: Said, han: int, latin: int) -> bool:
    """Tell whether `said` has more than `han` Chinese characters, or `latin` of another script, names of papers and marks aside."""
    shown = _NOT_READ.sub("", said.text)
    return length(_MARKS.sub("", shown)) > han if said.chinese else len(shown) > latin

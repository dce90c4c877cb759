"""Two texts in, their common and their changed runs out: word by word, Chinese character by character."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"\d[\d.,]*[%％]?|[^\W\d_㐀-鿿]+(?:['’-][^\W\d_㐀-鿿]+)*|\s+|.", re.DOTALL)
_MOST_PAIRS = 4_000_000
_LEAST_KEPT = 2
_ALIKE = 0.3
"""Texts less alike than this have nothing in common but chance."""


class Run(NamedTuple):
    """A stretch of text: what it was and what it is; the two are equal where nothing changed."""

    before: str
    after: str


def words(text: str) -> list[str]:
    """Return the words of `text`: a Latin word, a number, blanks, or one other character each; joined they are the text."""
    return _WORD.findall(text)


def runs(before: str, after: str) -> tuple[Run, ...]:
    """Return the stretches of two texts in order; a single character or blank between two changes goes with them."""
    old, new = words(before), words(after)
    if len(old) * len(new) > _MOST_PAIRS:
        return (Run(before, after),)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (Run(before, after),)
    found: list[Run] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        run = Run("".join(old[i1:i2]), "".join(new[j1:j2]))
        if tag != "equal" and len(found) > 1 and found[-1].before == found[-1].after and _is_scrap(found[-1].before):
            scrap, last = found.pop(), found.pop()
            run = Run(last.before + scrap.before + run.before, last.after + scrap.after + run.after)
        found.append(run)
    return tuple(found)


def likeness(before: str, after: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    if before == after:
        return 1.0
    matcher = SequenceMatcher(None, before[:400], after[:400], autojunk=False)
    return matcher.ratio()


def _is_scrap(text: str) -> bool:
    return not text.strip() or (len(text) < _LEAST_KEPT and not text.isdigit())

"""What the end of a title's line costs: a place in a text comes in, a cost comes out, or None where no line may end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.breaking.kinsoku import is_wide
from slides.titles.wholes import opens
from slides.words import HEADS, NEVER_FIRST, NEVER_LAST, VERBS

if TYPE_CHECKING:
    from slides.titles.wholes import Words

_DANGLING = 3.5
_VERB_WITH_OBJECT = 3
_GLUED = frozenset("党我你他它新好大小老")
"""Single words that 的 binds closely: 党的领导."""
_COUNTS = re.compile("[一二两三四五六七八九十几多各][个大项次条类种级支套点]$")

_SMALL_WORDS = """
a an and as at by but each every for from her his how if in into is its my no not of on or our over per than that the their to
under very was were what when where which who why will with your de des du la le les et un une en au aux à der die das und ein
eine im am zu von el los las y del i na w z
"""
_OPENING_WORDS = """
about across after against among and as at before between beyond but by during for from how if in into not on or over since
that than through to toward towards under until when where which while who why with within without pour dans avec sur et für
mit und auf
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words of English, French, German, Spanish that no line ends with."""
_OPENING = frozenset(_OPENING_WORDS.split())
"""Words that a line likes to begin with."""


def cost_of_break(text: str, at: int, words: Words, ends: frozenset[int] | None) -> float | None:
    """Return what a break before the character `at` costs, None where there must be none.

    `words` are the known words of the text, `ends` the ends of its phrases by the model, None without one.
    """
    before, after = text[at - 1], text[at]
    if before.isspace():
        return _cost_of_space(text, at, words)
    if before in "，。；：！？,;:、—" or text.startswith("——", at):
        return 0.8 if before == "、" else 0.2
    ended = words.last.get(at, before)
    if ended in NEVER_LAST or before in "+＋" or (after in NEVER_FIRST and at not in words.first):
        return None
    cost = _cost_of_phrase(text, at, words, ends)
    if cost is None:
        return None
    counted = _COUNTS.search(text, max(0, at - 2), at) is not None
    return cost + _DANGLING * (ended in VERBS and len(ended) != _VERB_WITH_OBJECT) + _DANGLING * counted


def _cost_of_phrase(text: str, at: int, words: Words, ends: frozenset[int] | None) -> float | None:
    """Return the cost by what begins or ends at `at`: a verb, a preposition, a quotation, a word."""
    before, after = text[at - 1], text[at]
    if opens(words.first.get(at)):
        return 0.8
    if before == "的":
        return 4.0 if at > 1 and text[at - 2] in _GLUED else 1.3
    if after in NEVER_LAST and at not in words.first and (ends is None or at in ends):
        return 1.2
    if before in "》”）" or after in "《“（":
        return 1.8
    if before.isascii() or after.isascii():
        return _cost_of_latin(before, after)
    return _cost_of_words(at, words, ends)


def _cost_of_latin(before: str, after: str) -> float:
    """Return the cost beside a Latin letter, a digit or a hyphen."""
    if before == "-":
        return 8.0
    return 4.0 if after.isdigit() else 2.8


def _cost_of_words(at: int, words: Words, ends: frozenset[int] | None) -> float | None:
    """Return the cost by how many witnesses see the end of a word at `at`."""
    begins, ended = at in words.first, at in words.last
    seen = ends is not None and at in ends
    if begins and ended:
        return 4.2 if words.first[at] in HEADS else 3.0
    if begins or ended:
        return 3.2 if seen else 5.5
    if seen:
        return 4.5
    return 9.0 if ends is None else None


def _cost_of_space(text: str, at: int, words: Words) -> float:
    """Return the cost of ending a line at the space before `at`: between halves of Chinese, or between words."""
    before = text[:at].rstrip()
    last, after = before[-1:] or " ", text[at]
    if is_wide(last) or is_wide(after):
        if is_wide(last) and is_wide(after):
            return 0.0
        return 1.5 if opens(words.first.get(at)) else 2.8
    if last in ",;:.?!—–" and not re.search(r"\b[A-Z][a-z]?\.$|«$", before):
        return 0.2
    return _cost_between(before.split()[-1].strip("“”\"'‘’()«»"), text[at:].split(maxsplit=1)[0].strip("“\"'‘(,.:;»"))


def _cost_between(word: str, following: str) -> float:
    """Return the cost of a line's end between two words: dear where they belong together."""
    if word.casefold() in _SMALL:
        return 9.0
    small = following.casefold()
    if small in _OPENING:
        return 0.8
    if small == "of":
        return 1.6
    if word[-1:].isdigit() or (word[:1].isupper() and following[:1].isupper()):
        return 3.2
    return 1.8 if small in _SMALL else 2.4

"""Between which two characters a line may end: PowerPoint's standard kinsoku for zh-CN, as pairs of neighbours."""

from __future__ import annotations

NO_START = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
    "–†‡•‼⁇⁈⁉々〜・ーァィゥェォッャュョぁぃぅぇぉっゃゅょ゛゜ゝゞヽヾ\u3000\xa0\u2060\ufeff\u202f"
)
"""No line starts with these: Word's and PowerPoint's list for zh-CN, with the Japanese marks and the glueing spaces."""

NO_END = frozenset("$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥€#№±\xa0\u2060\ufeff\u202f")
"""No line ends with these: the same programs' list for zh-CN, with the signs that stand before a number."""

SPACES = frozenset(" \t\u200b\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
"""These hang over the end of a line; a tab counts as one."""

_STRAIGHT = frozenset("\"'")
_STRAIGHT_OR_HYPHEN = frozenset("\"'-\u2010")
_HYPHENS = frozenset("-\u2010\u2013\u2014")


def may_break(text: str, at: int) -> bool:
    """Return whether a line may end before the character `at` of `text`, by its two neighbours."""
    before, after = text[at - 1], text[at]
    if after in NO_START or after in SPACES or before in NO_END:
        return False
    if before in SPACES:
        return True
    if before in _STRAIGHT or after in _STRAIGHT_OR_HYPHEN or (before == after == "—"):
        return False
    if is_wide(before) or is_wide(after):
        return True
    if before in "”’…":
        return not after.isascii()
    return before in _HYPHENS and at > 1 and (text[at - 2].isalpha() and after.isalpha())


def is_wide(char: str) -> bool:
    """Return whether `char` is Chinese, Japanese or Korean, or a full-width mark: a line may end beside it."""
    return "\u2e80" <= char < "\ufb00" or "\ufe30" <= char < "\ufe70" or char >= "\uff01"

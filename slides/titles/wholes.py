"""What no line parts: a text comes in, the spans of its numbers with units, quotations, formulas and names come out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.words import PHRASES, VERBS, word_at

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

LONG_NAME = 12.0
"""A name wider than this, in em, may go over two lines."""

NUMERAL, MEASURE = "\ue000", "\ue001"
_SIGNS = str.maketrans(
    dict.fromkeys("〇零一二两三四五六七八九十百千万亿余多几", NUMERAL)
    | dict.fromkeys(
        "个大项次届条类种级年月日号名位家场期批章节篇步点人元件支套座所天周轮重维户岁公倍成度米吨亩", MEASURE
    )
)
"""Chinese numerals and measure words as one sign each: patterns of these need no large set, which is slow to compile."""

_DIGITS = r"[-+±]?[$€£¥￥]?\d(?:[\d.,:/+×~～–-]*\d)?"
_COUNTED = re.compile(rf"{_DIGITS}[%％‰℃+]?{NUMERAL}*{MEASURE}?|{NUMERAL}+{MEASURE}|第[\d{NUMERAL}]+\S?")
_UNIT = "个百分点|平方公里|平方米|立方米|公里|公斤|公顷|周年|季度|方面|个月|个季度|亿元|万元|万吨|万人|万户|小时|分钟|人次|万余户"
_WHOLE = re.compile(
    r"\d+\s*年(?:\s*\d+\s*月(?:\s*\d+\s*[日号]起?)?)?|\d+\s*月\s*\d+\s*[日号]|第[一二三四]季度"
    rf"|(?:\d|[一二两三四五六七八九十百千几半]+)[万亿余多]*(?:{_UNIT})"
)
_BRACKETED = re.compile(
    r"《[^《》]{1,16}》|“[^“”]{1,18}”|‘[^‘’]{1,10}’|「[^「」]{1,10}」|（[^（）]{1,12}）|\([^()]{1,24}\)"
    r'|"[^"]{1,24}"'
)
_BOUND = re.compile("\\S(?:以[上下内外]|左右|之[后前间内外中]|起施行)")
_ADDRESS = re.compile(r"[!-~]*[\w-]\.(?:com|cn|org|net|gov|edu|io|eu|de|fr|uk)\b[!-~]*|https?://[!-~]+", re.ASCII)
_SPACED = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Vol|Fig|nr|Nr|Mme)\.\s\S+|\b[A-Z][A-Za-z]*\s\d+(?:[.]\d+)*(?![\d.,%％])"
    r"|\d\s(?:million|billion|trillion|thousand|percent|per cent|km|kg|m|cm|mm|MW|GW|kWh|GB|TB|am|pm|a\.m\.|p\.m\.|USD|EUR"
    r"|RMB|yuan|January|February|March|April|May|June|July|August|September|October|November|December|[%€°℃]|janvier|mai)(?!\w)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d+(?:,\s\d{4})?"
    r"|«\s?[^«»]{1,24}\s?»|\S\s[!?:;»](?=\s|$)|\d\s\d{3}\b"
)
_PLUS = re.compile(r"[^\W_]{1,4}[+＋](?=[^\W\d])|党建加(?=\w)")
_EITHER = re.compile(r"(?:\S得)?([^\W\da-zA-Z]{1,2})不\1")
_DRIVES = re.compile(r"以([^\W_]{1,8}?)(?=[促带])[促带]\w\w")
_BY_SIGN = ((frozenset("./"), _ADDRESS), (frozenset("不"), _EITHER))
"""Patterns that are only looked for where one of their signs stands."""
_UNIT_LIST = "月份 周年 年度 年来 年底 年初 季度 公里 公斤 公顷 人次 人民币 平方米 小时 分钟"
_UNIT_WORDS = frozenset(_UNIT_LIST.split())
_SINGLE_VERBS = frozenset("抓促谋强优护惠稳聚")


class Words(NamedTuple):
    """The known words of a text by the index of their first character and by that after their last."""

    first: dict[int, str]
    last: dict[int, str]


@lru_cache(maxsize=256)
def known_words(text: str) -> Words:
    """Return the known words of `text`, the longest first, from its beginning on; 抓 with its object is one verb."""
    found = Words({}, {})
    at = 0
    while at < len(text):
        word = word_at(text, at)
        if not word and text[at] in _SINGLE_VERBS and (after := word_at(text, at + 1)) and after not in VERBS:
            word = text[at] + after
        if word:
            found.first[at] = found.last[at + len(word)] = word
        at += len(word) or 1
    return found


def opens(word: str | None) -> bool:
    """Return whether a phrase begins with `word`: a verb, or 抓 with its object."""
    if word is None:
        return False
    return word in VERBS or word in PHRASES or (word[0] in _SINGLE_VERBS and word_at(word, 0) != word)


@lru_cache(maxsize=512)
def wholes(text: str, names: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """Return the spans of `text` that stay on one line where they can; they may overlap."""
    return tuple((start, end) for start, end in _spans(text, names) if end - start > 1)


def _spans(text: str, names: frozenset[str]) -> Iterator[Span]:
    further = [pattern for signs, pattern in _BY_SIGN if not signs.isdisjoint(text)]
    for pattern in (_WHOLE, _BRACKETED, _BOUND, *further):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _COUNTED.finditer(text.translate(_SIGNS)):
        yield _with_unit(text, match.start(), match.end())
    if " " in text or "\u202f" in text:
        for match in _SPACED.finditer(text):
            yield match.span()
    if "+" in text or "＋" in text or "党建加" in text:
        yield from _formulas(text)
    if "以" in text:
        yield from _drives(text)
    for name in names - {text}:
        yield from _places(name, text)


def _places(name: str, text: str) -> Iterator[Span]:
    at = text.find(name)
    while at >= 0:
        yield at, at + len(name)
        at = text.find(name, at + len(name))


def _with_unit(text: str, start: int, end: int) -> Span:
    """Return the span of a number with the unit behind it: a measure word, or a character that begins no known word."""
    last = text[end - 1]
    if not text[start].isdigit() and text[start] != "第":
        return start, end
    if last > "\u4e00" and text[end - 2].isascii():
        word = word_at(text, end - 1)
        return start, (end - 1 + len(word) if word in _UNIT_WORDS else end - 1 if word else end)
    if last.isascii() and text[end : end + 1] >= "\u4e00" and text[end] not in "和与及至到" and not word_at(text, end):
        end += 1
    return start, end


def _drives(text: str) -> Iterator[Span]:
    """Yield the two halves of `以A促B`."""
    for match in _DRIVES.finditer(text):
        driver = match.end(1)
        yield match.start(), driver
        yield driver, match.end() - 2 + len(word_at(text, match.end() - 2) or "二字")


def _formulas(text: str) -> Iterator[Span]:
    """Yield `党建+X` with all of its word X, and with the word that the plus stands behind."""
    words = known_words(text)
    for match in _PLUS.finditer(text):
        plus = match.end() - 1
        before = words.last.get(plus) or _latin_before(text, plus)
        whole = word_at(text, match.end()) or _latin(text, match.end()) or "二字"
        yield plus - len(before) if before else match.start(), min(match.end() + len(whole), len(text))


def _latin_before(text: str, at: int) -> str:
    start = at
    while start and text[start - 1].isascii() and text[start - 1].isalnum():
        start -= 1
    return text[start:at]


def _latin(text: str, at: int) -> str:
    end = at
    while end < len(text) and text[end].isascii() and text[end].isalnum():
        end += 1
    return text[at:end]

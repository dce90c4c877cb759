"""Stretches of time as speeches name them: a text comes in, its years, months and days go out.

2026年3月, 二〇二六年七月三日, 本月5日, 6.30前, 一季度末, 2026Q2, 20260630, 30.6.2026, by March 2026. Names of papers and numbers of
standards are left aside, and so is a past year that says which one is meant: 2025年标准.
"""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "一二三四五六七八九"
_DIGITS = str.maketrans("〇○零" + _HAN, "000123456789")
_M, _D = r"(1[0-2]|0?[1-9])", r"(3[01]|[12]\d|0?[1-9])"
_REWRITTEN = [
    (re.compile(pattern), form)
    for pattern, form in (
        (r"《[^《》]*》|[〔\[［]20\d\d[〕\]］]|[A-Z]{2,}(?:[/ ][A-Z]+)* ?\d[\d.:/—–-]*", " "),
        (r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)", r"\1-\2-\3"),
        (rf"(?<![\d.]){_D}\.{_M}\.(20\d\d)(?!\d)", r"\3-\2-\1"),
        (rf"(?<![\d/])(1[3-9]|2\d|3[01])/{_M}/(20\d\d)(?!\d)", r"\3-\2-\1"),
        (rf"(?<![\d/]){_M}/(1[3-9]|2\d|3[01])/(20\d\d)(?!\d)", r"\3-\1-\2"),
        (rf"(?<![A-Za-z\d./-]){_M}[./-]{_D}(?=[之以]?前)", r"\1月\2日"),
        (rf"(?:^|(?<=\d[—~～至到-])){_M}[./](3[01]|[12]\d)$", r"\1月\2日"),
        (r"(?i:\bfirst half of (?=20)|\b1H(?= 20))", "H1 "),
        (r"(20\d\d)\s*年?\s*([QH][1-4])(?!\w*[A-Za-z\d])", r"\2 \1 "),
    )
]
_YEAR_IN_HAN = re.compile(rf"二[〇○零{_HAN}]{{3}}(?=\s*年)")
_EITHER_ORDER = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(20\d\d)(?!\d)")
_THIS_MONTH = re.compile(rf"本月(?=\s*[\d{_HAN}十初上中])")
_MONTH = rf"(?P<month>1[0-2]|0?[1-9](?!\d)|十[一二]?|[{_HAN}])\s*月(?![度内])"
_QUARTER = r"第?(?P<quarter>[一二三四1-4])\s*季度"
_COMMON = (
    r"(?<![A-Za-z])(?:Q(?P<q>[1-4])(?:\s+(?P<q_year>20\d\d))?|H(?P<h>[12])\s+(?P<h_year>20\d\d))(?![A-Za-z\d])"
    r"|(?P<iso_year>20\d\d)[-/.](?P<iso_month>\d{1,2})(?:[-/.](?P<iso_day>\d{1,2}))?(?!\d)"
)
_CHINESE = re.compile(
    rf"(?<![\d每{_HAN}十几])(?:(?:(?P<year>20\d\d|[今本当明去])\s*年|(?P<bare_year>20\d\d)(?=上半年|第?[一二三四]季度|第[1-4]季度)))?\s*"
    rf"(?:{_MONTH}\s*(?:(?P<day>\d{{1,2}}|[{_HAN}十]{{1,3}})\s*[日号]|(?P<third>[上中]旬|初))?|(?P<half>上半年)|{_QUARTER})"
    rf"|{_COMMON}|(?P<whole>20\d\d|[今本当明去])\s*年"
)
_ENDS = re.compile(
    r"度?\s*(?:$|年?[底末]|年?内(?!部)|[之以]?前(?![期列后])|全年|完成(?![率的情])|[，、；。）)—–~～至到-])"
)
_NAMES = {name[:3]: number for number, name in enumerate(month_name) if name}
_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in month_name if name)
_ENGLISH = re.compile(
    r"(?:\b(?P<before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"\b(?P<name>{_MONTHS}|Sept)(?:\.|(?![A-Za-z’']))(?:\s+(?P<after>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year>20\d\d))?"
    rf"|{_COMMON}|\b(?P<whole>20\d\d)\b"
)
_STANDS_ALONE = re.compile(r"\s*(?:$|[-–—,;.)/])")
_DAYS = {"上旬": 10, "中旬": 20, "初": 10}
_YEARS = {"今": 0, "本": 0, "当": 0, "明": 1, "去": -1}


class Stretch(NamedTuple):
    """A stretch of time: its year, None where not named, its last month and, where named, its last day; `dated` by its month."""

    year: int | None
    month: int
    day: int | None = None
    dated: bool = True

    def last_day(self, year: int) -> date | None:
        """Return its last day in the year that it names, else in `year`; None where there is no such day."""
        length = monthrange(self.year or year, self.month)[1] if 1 <= self.month <= 12 else 0
        day = length if self.day is None else self.day
        return date(self.year or year, self.month, day) if 1 <= day <= length else None


def stretches(text: str, today: date | None = None) -> Iterator[Stretch]:
    """Yield every stretch that `text` names on the day `today`; of a date that can be read in two ways the later one.

    Without `today` it is a date itself that is read: words such as 明年 name nothing then, and of two ways it is the earlier one.
    """
    text = _rewritten(text, today)
    chinese = re.search("[年月日季]", text) is not None
    for match in (_CHINESE if chinese else _ENGLISH).finditer(text):
        if match["whole"]:
            year = _year(match["whole"], today)
            behind = text[match.end() :]
            over = (_ENDS if chinese else _STANDS_ALONE).match(behind) is not None
            if year and (over or not today or year >= today.year):
                yield Stretch(year, 12, dated=False)
        elif match["iso_year"]:
            yield Stretch(int(match["iso_year"]), int(match["iso_month"]), _whole(match["iso_day"]))
        elif match["q"]:
            yield Stretch(_whole(match["q_year"]), 3 * int(match["q"]), dated=False)
        elif match["h"]:
            yield Stretch(int(match["h_year"]), 6 * int(match["h"]), dated=False)
        elif chinese:
            yield _chinese(match, _year(match["year"] or match["bare_year"], today))
        else:
            yield Stretch(_whole(match["year"]), _NAMES[match["name"][:3]], _whole(match["before"] or match["after"]))


def _rewritten(text: str, today: date | None) -> str:
    """Return `text` with its dates in the forms that the patterns know."""
    text = _YEAR_IN_HAN.sub(lambda match: match[0].translate(_DIGITS), text)
    for pattern, form in _REWRITTEN:
        text = pattern.sub(form, text)
    text = _EITHER_ORDER.sub(lambda match: _in_order(match, later=today is not None), text)
    return _THIS_MONTH.sub(f"{today.year}年{today.month}月", text) if today else text


def _in_order(match: re.Match[str], *, later: bool) -> str:
    """Return the later or the earlier of both days that 7/3/2026 may be."""
    day, month = sorted((int(match[1]), int(match[2])), reverse=not later)
    return f"{match[3]}-{month}-{day}"


def _chinese(match: re.Match[str], year: int | None) -> Stretch:
    if match["half"]:
        return Stretch(year, 6, dated=False)
    if match["quarter"]:
        return Stretch(year, 3 * _count(match["quarter"]), dated=False)
    day = _count(match["day"]) if match["day"] else _DAYS.get(match["third"] or "")
    return Stretch(year, _count(match["month"]), day)


def _count(number: str) -> int:
    """Return the value of a number below a hundred, in figures or in Chinese."""
    if number.isdigit():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (10 * (_HAN.find(tens) + 1 if tens else 1) if ten else 0) + (_HAN.find(ones) + 1 if ones else 0)


def _year(typed: str | None, today: date | None) -> int | None:
    if typed is None or typed.isdigit():
        return _whole(typed)
    return today.year + _YEARS[typed] if today else None


def _whole(typed: str | None) -> int | None:
    return int(typed) if typed else None

"""Deadlines as speeches name them: a text and the day of the meeting come in, the last day that the text allows goes out.

2026年3月, 9月底前, 一季度末, 2026-09-30, by March 2026. A month without a year is one of the meeting's year where that lies within
the last three months, for in November 三月 is next March.
"""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "一二三四五六七八九"
_MONTH = rf"(?P<month>1[0-2]|0?[1-9](?!\d)|十[一二]?|[{_HAN}])\s*月(?![度内])"
_QUARTER = r"第?(?P<quarter>[一二三四1-4])\s*季度"
_CHINESE = re.compile(
    rf"(?<![\d每{_HAN}十几])(?:(?P<year>20\d\d|[今本当明去])\s*年)?\s*"
    rf"(?:{_MONTH}\s*(?:(?P<day>\d{{1,2}})\s*[日号]|(?P<third>[上中]旬|初))?|(?P<half>上半年)|{_QUARTER})"
    r"|(?P<iso_year>20\d\d)[-/.](?P<iso_month>\d{1,2})(?:[-/.](?P<iso_day>\d{1,2}))?(?!\d)"
    r"|(?P<whole>20\d\d|[今本当明去])\s*年"
)
_NAMES = {name[:3]: number for number, name in enumerate(month_name) if name}
_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in month_name if name)
_ENGLISH = re.compile(
    r"(?:\b(?P<before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"\b(?P<name>{_MONTHS}|Sept)(?:\.|(?![A-Za-z’']))(?:\s+(?P<after>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year>20\d\d))?"
    r"|\bQ(?P<quarter>[1-4])(?:\s+(?P<of>20\d\d))?|(?P<iso_year>20\d\d)[-/.](?P<iso_month>\d{1,2})(?:[-/.](?P<iso_day>\d{1,2}))?(?!\d)"
    r"|\b(?P<whole>20\d\d)\b"
)
_OPEN = re.compile(
    r"起|开始|以来|自|从|长期|持续|每|常态|随时|始终|长效|常年|巩固|逢|已|全程"
    r"|(?i:\b(?:from|since|starting|ongoing|every|each|monthly|weekly|quarterly|after|onwards?|done|(?<!be )(?:closed|completed)(?! by))\b)"
)
_A_QUARTER = timedelta(days=91)
_DAYS = {"上旬": 10, "中旬": 20, "初": 10}
_YEARS = {"今": 0, "本": 0, "当": 0, "明": 1, "去": -1}


class _Named(NamedTuple):
    """A stretch of time in a text: its year, None where not named, its last month and, where named, its last day."""

    year: int | None
    month: int
    day: int | None = None

    def last_day(self, year: int) -> date | None:
        """Return its last day in the year that it names, else in `year`; None where there is no such day."""
        length = monthrange(self.year or year, self.month)[1] if 1 <= self.month <= 12 else 0
        day = length if self.day is None else self.day
        return date(self.year or year, self.month, day) if 1 <= day <= length else None


def meeting_day(text: str) -> date | None:
    """Return the day that `text` names, the first of a month where it names no day; None where it names none with its year."""
    for one in _named(text, 0):
        if one.year:
            return one._replace(day=one.day or 1).last_day(0)
    return None


def missed(text: str, meeting: date, *, next_year: bool = False) -> bool:
    """Tell whether all days that `text` names are before the meeting; with `next_year` those without a year are not."""
    if _OPEN.search(text):
        return False
    latest: date | None = None
    year: int | None = None
    for one in _named(text, meeting.year):
        year = one.year or year
        last = one._replace(year=year).last_day(meeting.year)
        if last is None or (year is None and (next_year or not _lately(last, meeting))):
            return False
        latest = max(latest or last, last)
    return latest is not None and latest < meeting


def _lately(last: date, meeting: date) -> bool:
    return meeting - last < _A_QUARTER


def _named(text: str, year: int) -> Iterator[_Named]:
    chinese = re.search("[年月日季]", text) is not None
    for match in (_CHINESE if chinese else _ENGLISH).finditer(text):
        if match["whole"]:
            yield _Named(_year(match["whole"], year), 12)
        elif match["iso_year"]:
            yield _Named(int(match["iso_year"]), int(match["iso_month"]), _whole(match["iso_day"]))
        elif chinese:
            yield _chinese(match, _year(match["year"], year))
        elif match["quarter"]:
            yield _Named(_whole(match["of"]), 3 * int(match["quarter"]))
        else:
            yield _Named(_whole(match["year"]), _NAMES[match["name"][:3]], _whole(match["before"] or match["after"]))


def _chinese(match: re.Match[str], year: int | None) -> _Named:
    if match["half"]:
        return _Named(year, 6)
    if match["quarter"]:
        return _Named(year, 3 * _count(match["quarter"]))
    return _Named(year, _count(match["month"]), _whole(match["day"]) or _DAYS.get(match["third"] or ""))


def _count(number: str) -> int:
    """Return the value of a number to twelve, in figures or in Chinese."""
    if number.isdigit():
        return int(number)
    ten = number.startswith("十")
    return 10 * ten + _HAN.find(number.removeprefix("十") or "?") + 1


def _year(typed: str | None, meeting: int) -> int | None:
    return None if typed is None else meeting + _YEARS[typed] if typed in _YEARS else int(typed)


def _whole(typed: str | None) -> int | None:
    return int(typed) if typed else None

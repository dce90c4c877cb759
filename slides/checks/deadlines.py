"""Deadlines as speeches set them: a text and the day of the meeting come in, whether all its days are over goes out.

A month without a year is one of the meeting's year where that lies within the last three months, for in November 三月 is next
March.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from slides.checks.stretches import stretches

_OPEN = re.compile(
    r"起|开始|以来|自|从|长期|持续|每|常态|随时|始终|长效|常年|巩固|逢|已|全程|(?<!前)后"
    r"|(?i:\b(?:from|since|starting|ongoing|every|each|monthly|weekly|quarterly|after|onwards?|done|(?<!be )(?:closed|completed)(?! by))\b)"
)
_A_QUARTER = timedelta(days=91)


def meeting_day(text: str) -> date | None:
    """Return the day that `text` names, the first of a month where it names no day; None where it names none with its year."""
    for one in stretches(text):
        if one.year and one.dated:
            return one._replace(day=one.day or 1).last_day(one.year)
    return None


def missed(text: str, meeting: date, *, next_year: bool = False) -> bool:
    """Tell whether all days that `text` names are before the meeting; with `next_year` those without a year are not."""
    if _OPEN.search(text):
        return False
    latest: date | None = None
    year: int | None = None
    for one in stretches(text, meeting):
        year = one.year or year
        last = one._replace(year=year).last_day(meeting.year)
        if last is None or (year is None and (next_year or not _lately(last, meeting))):
            return False
        latest = max(latest or last, last)
    return latest is not None and latest < meeting


def _lately(last: date, meeting: date) -> bool:
    return meeting - last < _A_QUARTER

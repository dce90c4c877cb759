"""Dates by a sheet's Chinese formats: `yyyy"年"m"月"d"日"`, weekdays, 上午 and 下午, and numerals by `[DBNum1]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.numerals import chinese

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from slides.rows.formats import Token

_DAYS = "一二三四五六日"


def chinese_date(date: datetime, section: Sequence[Token]) -> str:
    """Return `date` as the tokens of a format say; `m` is minutes beside hours or seconds."""
    numerals = any(token.sort == "bracket" and token.text.lower() == "dbnum1" for token in section)
    twelve = any(token.sort == "half" for token in section)
    clock = [token for token in section if token.sort == "date"]
    made = ""
    place = 0
    for token in section:
        if token.sort == "half":
            made += "上午" if date.hour < 12 else "下午"
        elif token.sort == "date":
            beside = [clock[near].text[:1].lower() for near in (place - 1, place + 1) if 0 <= near < len(clock)]
            minutes = (place > 0 and beside[0] == "h") or (place + 1 < len(clock) and beside[-1] == "s")
            text = _part(date, token.text.lower(), minutes=minutes, twelve=twelve)
            made += _numerals(text, year=token.text[0].lower() in "ye") if numerals else text
            place += 1
        elif token.sort in {"literal", "sign"}:
            made += token.text
    return made.strip()


def _part(date: datetime, code: str, *, minutes: bool, twelve: bool) -> str:
    hour = (date.hour - 1) % 12 + 1 if twelve else date.hour
    first = code[0]
    if first in "ye":
        return f"{date.year % 100:02}" if code in {"y", "yy"} else f"{date.year:04}"
    if first == "a" or (first == "d" and len(code) > 2):
        return ("星期" if len(code) == 4 else "") + _DAYS[date.weekday()]
    number = {"m": date.minute if minutes else date.month, "d": date.day, "h": hour, "s": date.second}[first]
    return f"{number:02}" if len(code) == 2 else str(number)


def _numerals(text: str, *, year: bool) -> str:
    if not text.isdigit():
        return text
    return re.sub(r"\d", lambda digit: "〇一二三四五六七八九"[int(digit[0])], text) if year else chinese(int(text))

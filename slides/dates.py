"""Dates as outlines and tables write them, read and written the same on every machine, whatever its locale.

What comes in is text: `2026-11-22`, `2026/11/22`, `2026.11.22` or `2026年11月22日`, with a time or without.
"""

from __future__ import annotations

import re
from datetime import datetime

_DATE = (
    r"\s*(?P<year>\d{4})(?:-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})|/(?P<m2>\d{1,2})/(?P<d2>\d{1,2})"
    r"|\.(?P<m3>\d{1,2})\.(?P<d3>\d{1,2})|\s*年\s*(?P<m4>\d{1,2})\s*月\s*(?P<d4>\d{1,2})\s*日)"
    r"(?:[T\s]+(?P<hour>\d{1,2})[:：](?P<minute>\d{2})(?:[:：](?P<second>\d{2})(?:\.\d+)?)?)?\s*"
)
_CODE = r"%(-?[A-Za-z%])"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def moment(text: str) -> datetime | None:
    """Return the date, with its time, that `text` writes; None if it writes none."""
    found = re.fullmatch(_DATE, text)
    if found is None:
        return None
    month, day = (next(filter(None, (found[f"{part}{form}"] for form in "1234"))) for part in "md")
    try:
        hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
        return datetime(int(found["year"]), int(month), int(day), hour, minute, second)  # noqa: DTZ001 - a wall clock
    except ValueError:
        return None


def written(date: datetime, form: str) -> str | None:
    """Return `date` in the format `form` with the codes of strftime, English names; None for an unknown code."""
    texts = {
        "Y": f"{date.year:04}", "y": f"{date.year % 100:02}", "m": f"{date.month:02}", "-m": str(date.month),
        "d": f"{date.day:02}", "-d": str(date.day), "e": str(date.day), "j": f"{date.timetuple().tm_yday:03}",
        "H": f"{date.hour:02}", "-H": str(date.hour), "M": f"{date.minute:02}", "S": f"{date.second:02}",
        "B": _MONTHS[date.month - 1], "b": _MONTHS[date.month - 1][:3],
        "A": _DAYS[date.weekday()], "a": _DAYS[date.weekday()][:3], "F": date.date().isoformat(), "%": "%",
    }  # fmt: skip
    if any(code not in texts for code in re.findall(_CODE, form)):
        return None
    return re.sub(_CODE, lambda code: texts[code[1]], form)

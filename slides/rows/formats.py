"""Numbers as a sheet shows them: what comes in is a value and its number format, what goes out is text.

Dates are ISO (`2026-11-22`) unless the format itself writes 年, 月, 日 or 时; percent, thousands, leading zeros, units and
the sections for negative and zero values are as shown. A format that says more than this falls back to plain digits.
Source: ECMA-376 part 1, 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from slides.rows.calendars import chinese_date

_PLAIN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 48: "##0.0E+0", 49: "@",
    30: "m-d-yy",
}  # fmt: skip
_CHINESE = {
    'yyyy"年"m"月"': (27, 36, 50, 52, 57),
    'm"月"d"日"': (28, 29, 51, 53, 54, 58),
    'yyyy"年"m"月"d"日"': (31,),
    'h"时"mm"分"': (32, 34, 55),
    'h"时"mm"分"ss"秒"': (33, 35, 56),
}
BUILT_IN = {**_PLAIN, **{number: code for code, numbers in _CHINESE.items() for number in numbers}}
"""Number formats by their number, those for Chinese among them."""

_PARTS = (
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>(?i:general)|G/通用格式)'
    r"|(?P<half>(?i:am/pm|a/p)|上午/下午)|(?P<power>[eE][+-])|(?P<date>(?i:y+|m+|d+|h+|s+|a{3,4}|e+))"
    r"|(?P<digits>[0#?][0#?,]*)|(?P<sign>.)"
)
_SYMBOL = r"\$([^-]*)(?:-[0-9A-Fa-f]+)?"
_ELAPSED = r"(?i)h+|m+|s+"
_CONDITION = r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)"
_DIGITS = r"[0#?,]*(?:\.[0#?]{0,15})?"
_MOST_DAYS = 2_958_466  # the day after 9999-12-31
_EXACT = 15
_LARGE = 1e20


class Token(NamedTuple):
    """A part of a format: what it is, and its letters."""

    sort: str
    text: str


@lru_cache(4_096)
def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """Return `value` as a cell with the number format `code` shows it; days count from 1900 or 1904."""
    if not code or code in {"General", "@"} or abs(value) >= _LARGE:
        return general(value)
    section, magnitude = _section(value, _sections(code))
    if _is_date(section):
        return _date(value, section, from_1904=from_1904)
    text = _number(magnitude, section)
    if text is None:
        return general(value)
    lost = magnitude != value and not any(sign in text for sign in "-(（负")  # the sign was in the colour
    return f"-{text.strip()}" if lost else text.strip()


def general(value: float) -> str:
    """Return `value` with its 15 digits that count, and never as 2026.0 or 1E+05."""
    if value == int(value) and abs(value) < 10**_EXACT:
        return str(int(value))
    number = Decimal(f"{value:.{_EXACT}g}")
    return f"{number:f}" if -10 < number.adjusted() < 21 else f"{number:.6E}"


def loses_digits(value: float, code: str) -> bool:
    """Tell whether the whole number shown has more than the 15 digits that a sheet keeps, as an identity number has."""
    return abs(value) >= 10**_EXACT and not any(sign in code for sign in "Ee%")


@lru_cache(512)
def _sections(code: str) -> tuple[tuple[Token, ...], ...]:
    """Return the sections of a format, each as its tokens."""
    found: list[list[Token]] = [[]]
    for match in re.finditer(_PARTS, code):
        sort = match.lastgroup
        if sort == "sign" and match[sort] == ";":
            found.append([])
        elif sort:
            found[-1].append(Token("literal" if sort in {"quoted", "escaped"} else sort, match[sort]))
    return tuple(map(tuple, found))


def _section(value: float, sections: tuple[tuple[Token, ...], ...]) -> tuple[tuple[Token, ...], float]:
    """Return the section for `value`, and the number that it shows: without its sign where a section is for negatives."""
    conditions = [_condition(section) for section in sections[:2]]
    if any(conditions):
        for section, holds in zip(sections, conditions, strict=False):
            if holds and _holds(value, holds):
                return section, value
        return sections[min(len(sections) - 1, sum(map(bool, conditions)))], value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    return (sections[2] if value == 0 and len(sections) > 2 else sections[0]), value


def _condition(section: tuple[Token, ...]) -> re.Match[str] | None:
    brackets = (re.fullmatch(_CONDITION, token.text) for token in section if token.sort == "bracket")
    return next(filter(None, brackets), None)


def _holds(value: float, condition: re.Match[str]) -> bool:
    bound = float(condition[2])
    signs = {"<": value < bound, "=": value == bound, ">": value > bound}
    return any(signs[sign] for sign in condition[1])


def _is_date(section: tuple[Token, ...]) -> bool:
    return any(
        token.sort in {"date", "half"} or (token.sort == "bracket" and re.fullmatch(_ELAPSED, token.text))
        for token in section
    )


def _date(value: float, section: tuple[Token, ...], *, from_1904: bool) -> str:
    """Return the date, time or time span that `value` counts in days."""
    seconds = round(value * 86_400)
    if any(token.sort == "bracket" and re.fullmatch(_ELAPSED, token.text) for token in section):
        sign, seconds = "-" if seconds < 0 else "", abs(seconds)
        return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if not 0 <= value < _MOST_DAYS:
        return general(value)
    days = 1462 if from_1904 else 1 if value < 60 else 0  # 1900 counts a 29 February that it did not have
    date = datetime(1899, 12, 30) + timedelta(days=days, seconds=seconds)  # noqa: DTZ001 - a wall clock
    letters = "".join(token.text[0].lower() for token in section if token.sort == "date")
    told = "".join(token.text for token in section if token.sort in {"literal", "sign"})
    if any(sign in told for sign in "年月日时分"):
        return chinese_date(date, section)
    has_day = any(letter in letters for letter in "yde") or (
        "m" in letters and "h" not in letters and "s" not in letters
    )
    clock = (f"{date:%H:%M:%S}" if "s" in letters else f"{date:%H:%M}") if "h" in letters or "s" in letters else ""
    return " ".join(filter(None, (date.date().isoformat() if has_day else "", clock)))


def _number(value: float, section: tuple[Token, ...]) -> str | None:
    """Return `value` in a section of digits, or None where the section says more than digits in a row."""
    before, digits, after = _parted(section)
    if digits == "general":
        return before + general(value) + after
    if not digits:
        return before + after
    if any(token.sort == "power" for token in section) or not re.fullmatch(_DIGITS, digits):
        return None
    whole, _, decimals = digits.partition(".")
    percents = sum(token == Token("sign", "%") for token in section)
    thousands = len(whole) - len(whole.rstrip(","))
    number = Decimal(repr(value)).scaleb(2 * percents - 3 * thousands)
    number = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text, _, rest = f"{abs(number):f}".partition(".")
    fixed = decimals.rfind("0") + 1
    rest = rest[:fixed] + rest[fixed:].rstrip("0")
    text = text.lstrip("0").rjust(whole.count("0"), "0")
    if text and "," in whole.rstrip(","):
        text = f"{int(text):,}".rjust(len(text), "0")
    return f"{'-' if number < 0 else ''}{before}{text}{'.' + rest if rest else ''}{after}"


def _parted(section: tuple[Token, ...]) -> tuple[str, str, str]:
    """Return the text before the digits of a section, the digits with their point or `general`, and the text after."""
    before = digits = after = ""
    for token in section:
        text = token.text
        if token.sort == "general":
            digits = "general"
        elif token.sort == "digits" or (token == Token("sign", ".") and not after):
            digits += ("x" if after.strip() else "") + text
        elif token.sort in {"literal", "sign", "bracket"}:
            symbol = re.fullmatch(_SYMBOL, text) if token.sort == "bracket" else None
            said = text if token.sort != "bracket" else symbol[1] if symbol else ""
            before, after = (before, after + said) if digits else (before + said, after)
    return before, digits, after

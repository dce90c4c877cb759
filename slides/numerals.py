"""Ordinals as a speech counts: 一、二、三 in Chinese (GB/T 15835, 5.1), 1, 2, 3 in English."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """Return a whole number from 0 to 9999 in Chinese numerals; larger ones keep their digits."""
    if not 0 <= number <= 9999:
        return str(number)
    if number < 10:
        return _DIGITS[number]
    shown = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            shown += ("零" if gap else "") + _DIGITS[digit] + name
            gap = False
        elif shown:
            gap = bool(number)
    return shown.removeprefix("一") if shown.startswith("一十") else shown


def ordinal(number: int, lang: str) -> str:
    """Return the ordinal of a part or an item: `二` in Chinese, `2` elsewhere."""
    return chinese(number) if lang.startswith("zh") else str(number)


def numbered(number: int, title: str, lang: str) -> str:
    """Return the title of a part behind its ordinal: `二、主要做法` in Chinese, `2. How we worked` elsewhere."""
    return f"{ordinal(number, lang)}{'、' if lang.startswith('zh') else '. '}{title}"

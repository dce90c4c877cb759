"""Ordinals as a speech counts: 一、二、三 in Chinese (GB/T 15835, 5.1), 1, 2, 3 in English; slides show parts as 01, 02, 03."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """Return a whole number from 0 to 9999 in Chinese numerals; larger ones keep their digits."""
    if not 0 <= number <= 9999:
        return str(number)
    if number < 10:
        return _DIGITS[number]
    words = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap else "") + _DIGITS[digit] + name
            gap = False
        elif words:
            gap = bool(number)
    return words.removeprefix("一") if words.startswith("一十") else words


def ordinal(number: int, lang: str) -> str:
    """Return the ordinal of a part or an item: `二` in Chinese, `2` elsewhere."""
    return chinese(number) if lang.startswith("zh") else str(number)


def digits(number: int) -> str:
    """Return the number of a part as slides show it, `02`: set large, 一 and 二 look like bars."""
    return f"{number:02d}"


def marked(number: int, title: str) -> str:
    """Return the title of a part behind its number as slides show it: `02 主要做法`."""
    return f"{digits(number)} {title}"


def numbered(number: int, title: str, lang: str) -> str:
    """Return the title of a part behind its ordinal: `二、主要做法` in Chinese, `2. How we worked` elsewhere."""
    return f"{ordinal(number, lang)}{'、' if lang.startswith('zh') else '. '}{title}"

"""Characters that nobody sees: of no width, soft hyphens, blanks that do not break between Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_HIDDEN = re.compile(
    "(?<![\u0600-\u0dff])\u200c|[\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c\ue000-\uf8ff]|(?<=[一-鿿])\u00a0|\u00a0(?=[一-鿿])"
)
_OWN = re.compile("[\ue000-\uf8ff]")
_AMONG_HAN = re.compile("[一-鿿]\u00a0[一-鿿]")


def slips(said: Said) -> Iterator[Slip]:
    """Yield every hidden character of `said`; what a font of its own shows there nobody can tell, so that stays."""
    for match in _HIDDEN.finditer(said.text):
        yield Slip(match.start(), match[0], _right(said.text, match))


def _right(text: str, match: re.Match[str]) -> str | None:
    if _OWN.match(match[0]) or not _HIDDEN.sub("", text).strip():
        return None
    if match[0] != "\u00a0" or _AMONG_HAN.match(text, match.start() - 1):
        return ""
    return " "


RULE = Rule(
    "hidden-characters",
    slips,
    wrong=("党建\u200b工作", "工\u00a0作", "Work\u00adshop", "党建\u200c引领"),
    right=("党建工作", "10\u00a0km", "聚精会神\u3000一心一意", "👨\u200d👩\u200d👧", "نمی\u200cشود"),
    repairs=True,
)

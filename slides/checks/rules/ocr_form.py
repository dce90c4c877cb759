"""Characters that only scanning and converting put into modern Chinese: 安臵 for 安置, radicals for characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_FORMS = {"臵": "置", "癿": "的", "旳": "的", "乊": "之", "呾": "和", "斱": "方", "敁": "效", "迚": "进", "觃": "规"}
_FORMS |= {"幵": "并", "仸": "任", "枀": "极", "叧": "另", "亊": "事", "仹": "份"}
_WRONG = re.compile(f"[{''.join(_FORMS)}⼀-⿕]")  # the radicals of Unicode's block U+2F00 stand for no character


def slips(said: Said) -> Iterator[Slip]:
    """Yield every such character of `said` with the right one."""
    for match in _WRONG.finditer(said.text) if said.chinese else ():
        yield Slip(match.start(), match[0], _FORMS.get(match[0]) or normalize("NFKC", match[0]))


RULE = Rule("ocr-form", slips, wrong=("搬迁安臵", "同步设臵", "⼯作"), right=("搬迁安置", "设置", "工作"), repairs=True)

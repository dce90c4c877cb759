"""Two marks where one belongs, as in 。。 or ，。 of an edited text; a mark that only stands twice is repaired."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_CHINESE = re.compile(r"[，、；：。]{2,}|[？！][。，；]+|。[”』」]。")
_ENGLISH = re.compile(r"(?<=\w),{2,}|(?<=\w);{2,}|(?<=\w),\.|(?<=[A-Za-z])\.\.(?=\s|$)")
_TWICE = 2


def slips(said: Said) -> Iterator[Slip]:
    """Yield every run of marks of `said` of which one is too many."""
    for match in (_CHINESE if said.chinese else _ENGLISH).finditer(said.text):
        twice = len(match[0]) == _TWICE and len(set(match[0])) == 1
        yield Slip(match.start(), match[0], match[0][0] if twice else None)


RULE = Rule(
    "end-marks",
    slips,
    wrong=("成效明显。。", "抓好落实，。", "一是组织；。", "他说：“干。”。大家鼓掌"),
    right=("还有……", "怎么办？！", "他说：“好。”", "——这是根本", "一、二、三", "《怎么办？》，", "主题是“怎么办？”。"),
    repairs=True,
)

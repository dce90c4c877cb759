"""Formulas on one line: `党建+依法执业`, `党建+诚信从业` come in, `党建+依法执业、诚信从业` goes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHINESE = "[\u4e00-\u9fff]"


def on_one_line(chips: Sequence[str]) -> str:
    """Return formulas as one line, a head that all share only once; `、` stands between Chinese ones, else a comma."""
    gap = "、" if re.search(_CHINESE, "".join(chips)) else ", "
    head, plus, _ = chips[0].partition("+")
    if plus and len(chips) > 1 and all(chip.startswith(head + plus) for chip in chips):
        return gap.join([chips[0], *(chip[len(head) + 1 :].strip() for chip in chips[1:])])
    return gap.join(chips)

"""A mark at the end of a title or a point, which the screen does without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_ROLES = frozenset({"title", "subtitle", "points", "name", "chips", "lead", "slogan"})
_CHINESE = re.compile(r"[。；，、](?=[”’）》]?$)")
_ENGLISH = re.compile(r"(?<![.\s])(?<!\b[A-Za-z])\.$")
_SHORT = re.compile(
    r"\b(?:Inc|Co|Ltd|etc|Corp|Bros|No|Nos|[JSDM]r|Mrs|Ms|Prof|vs|al|ext|approx|est|dept|St|Ave|Rd|Blvd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|kg|km|hrs?|mins?|max|min|fig|vol|pp|incl|excl|Ph\.D|B\.Sc)\.$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{5,}\.$")


def slips(said: Said) -> Iterator[Slip]:
    """Yield the mark at the end of `said`, a title or a point; it can go where it ends a single plain statement."""
    wanted = said.role in _ROLES if said.chinese else said.role == "title"
    match = (_CHINESE if said.chinese else _ENGLISH).search(said.text) if wanted else None
    if match and match.start() and (said.chinese or not _SHORT.search(said.text)):
        alone = match.end() == len(said.text) and not re.search("[。；，、.\\s]$", said.text[: match.start()])
        single = "。" not in said.text[: match.start()] if said.chinese else bool(_WORD.search(said.text))
        yield Slip(match.start(), match[0], "" if alone and single else None)


RULE = Rule(
    "title-full-stop",
    slips,
    wrong=("党建工作取得新成效。", "健全机制；"),
    right=("党建工作取得新成效", "怎么办？", "加油干！", "永远在路上……", "Opens at 9 a.m.", "Ready by Dec."),
    repairs=True,
)

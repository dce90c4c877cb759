"""One page of a continued item, as a spec of its own: a numbered title; what introduces it stands on the first only.

What concludes the item stands on the last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.blocks import Text
from slides.layout import HEADLINE, ORDINAL, TAG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Cell, SlideSpec

LAST_RESORT = ("panel-rows", "cards", "points")
"""The families that hold what no family of the kind's own choice does; the last takes plain text of any number of cells."""
_GROUNDS = frozenset({"cover", "divider", "closing"})
_HEAD = frozenset({ORDINAL, HEADLINE, TAG})
_CONCLUDED, _PLAIN = "answer-", "panel-"
MOST_PAGES = 999
"""The number of pages that a title is made to have room for."""


def part(spec: SlideSpec, group: Sequence[Cell], number: int, total: int, lang: str) -> SlideSpec:
    """Return page `number` of `total` of `spec` with the cells `group`."""
    title = spec.running if number > 1 and spec.running else spec.title
    if total > 1 and (number > 1 or not stands_alone(spec)):
        title += suffix(number, total, lang)
    if number == 1:
        slots = dict(spec.slots)
    else:
        slots = {name: _repeated(name, text) for name, text in spec.slots.items() if name == "panel"}
    families = spec.families
    if "conclusion" in spec.slots:
        if total in {number, MOST_PAGES}:
            slots["conclusion"] = spec.slots["conclusion"]
        else:
            slots.pop("conclusion", None)
            families = tuple(family.replace(_CONCLUDED, _PLAIN) for family in families)
    chips = spec.chips if number == 1 else ()
    return spec._replace(
        title=title, slots=slots, chips=chips, cells=tuple(group), families=families, continued=total > 1
    )


def stands_alone(spec: SlideSpec) -> bool:
    """Return whether the item's first page is one with a ground of its own, which bears no number in its title."""
    return bool(spec.families) and spec.families[0] in _GROUNDS


def desperate(spec: SlideSpec) -> SlideSpec:
    """Return `spec` for the families of last resort."""
    if "conclusion" in spec.slots:
        return spec._replace(families=("answer-rows",))
    families = LAST_RESORT if "panel" in spec.slots else LAST_RESORT[1:]
    return spec._replace(families=families)


def suffix(number: int, total: int, lang: str) -> str:
    """Return what a continued title ends with: `（2/3）`."""
    return f"（{number}/{total}）" if lang.startswith("zh") else f" ({number}/{total})"


def _repeated(name: str, text: Text) -> Text:
    return Text(tuple(line for line in text.paragraphs if line.level in _HEAD)) if name == "panel" else text

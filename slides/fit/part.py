"""One page of a continued item, as a spec of its own: a numbered title; what introduces it stands on the first only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides.blocks import Text
from slides.fit.page import FURNITURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Cell, SlideSpec

LAST_RESORT = ("panel-rows", "cards", "points")
"""The families that hold what no family of the kind's own choice does; the last takes plain text of any number of cells."""
_REPEATED = FURNITURE | {"panel"}
MOST_PAGES = 999
"""The number of pages that a title is made to have room for."""


def part(spec: SlideSpec, group: Sequence[Cell], number: int, total: int, lang: str) -> SlideSpec:
    """Return page `number` of `total` of `spec` with the cells `group`."""
    title = spec.title + suffix(number, total, lang) if total > 1 else spec.title
    if number == 1:
        return replace(spec, title=title, cells=tuple(group))
    slots = {name: _repeated(name, text) for name, text in spec.slots.items() if name in _REPEATED}
    return replace(spec, title=title, slots=slots, chips=(), cells=tuple(group))


def desperate(spec: SlideSpec) -> SlideSpec:
    """Return `spec` for the families of last resort."""
    return replace(spec, families=LAST_RESORT)


def suffix(number: int, total: int, lang: str) -> str:
    """Return what a continued title ends with: `（2/3）`."""
    return f"（{number}/{total}）" if lang.startswith("zh") else f" ({number}/{total})"


def _repeated(name: str, text: Text) -> Text:
    return Text(tuple(line for line in text.paragraphs if line.level < 2)) if name == "panel" else text

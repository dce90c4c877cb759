"""A problem: what is still wanting, in a sentence and a few points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.deck import Cell
from slides.kinds.kind import Kind
from slides.kinds.place import (
    Place,
    bare,
    introduced,
    length,
    levels,
    listing,
    point_cells,
    short,
    sign_of,
    signed,
    spec,
    texts,
    with_figures,
)
from slides.layout import SENTENCE
from slides.messages.message import Message
from slides.speech import Item

if TYPE_CHECKING:
    from slides.deck import SlideSpec


class Problem(Item):
    """A page on what is still wanting; it has the keys of any item."""


_ANSWERED = Message("**对策**　{}", "**Answered by** {}")
_MOST_TOLD = 34.0
_COLUMNS = {2: 32, 3: 24}
"""How many columns there may be, and how many em each holds well."""


def page(item: Problem, place: Place) -> SlideSpec:
    """Return the page: its ordinal large, its consequences beside it, and below them the recommendations that answer it."""
    cells = point_cells(item.points)
    panel = list(place.head)
    lead, cells = introduced(item, cells, place.lead)
    panel += lead
    figure, cells = with_figures(item, cells)
    cells = signed(cells, sign_of(item, KIND.name))
    answered = bool(place.answers and cells)
    if not cells:
        cells = tuple(Cell(levels((SENTENCE, answer.title)), answer.name) for answer in place.answers)
    if not cells:
        return bare(item, place)
    slots = texts(panel=levels(*panel), figure=figure, conclusion=levels((0, _answered(place))) if answered else None)
    kept = "answer" if answered else "panel"
    rows, columns = f"{kept}-rows", f"{kept}-columns"
    families = place.varied((rows, columns)) if short(cells, _COLUMNS.get(len(cells), 0)) else (rows,)
    return spec(item, place, families, cells=cells, slots=slots, nav=place.stepper())


def _answered(place: Place) -> str:
    """Return the line on what answers the problem: one recommendation with its name, several by title, too many by name."""
    if not place.answers:
        return ""
    chinese = place.lang.startswith("zh")
    colon, apart = ("：", "；") if chinese else (": ", "; ")
    titles = [title or name for name, title in place.answers]
    (name, title), *others = place.answers
    if not others:
        told = f"{name}{colon}{title}" if title else name
    elif length(apart.join(titles)) <= _MOST_TOLD:
        told = apart.join(titles)
    else:
        told = listing((name for name, _ in place.answers), place.lang)
    return place.word(_ANSWERED).format(told)


KIND = Kind(
    name="problem",
    zh="问题",
    about=Message("问题：差距和不足，可由建议回应", "a problem: what is still wanting; recommendations answer it"),
    section="problems",
    section_zh="问题",
    title=Message("存在问题", "What still falls short"),
    label=Message("问题", "Problem"),
    model=Problem,
    cues=("在肯定成绩的同时", "清醒地看到", "差距", "不足", "存在的问题", "however", "remains", "falls short"),
    example=Message(
        "问题:\n  - 基层力量薄弱\n  - 标题: 督查机制不健全\n    要点: [检查频次不够, 整改缺少跟踪]\n",
        "problems:\n  - Too few hands on site\n  - title: No follow-up on findings\n    points: [Rounds are rare, Nobody tracks repairs]\n",
    ),
    page=page,
)

"""An achievement: what has been done, with the units that did it and what came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from slides.deck import Cell, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.pictured import row_icons
from slides.kinds.place import (
    Place,
    bare,
    figure_cells,
    figure_families,
    flat,
    introduced,
    levels,
    numbered,
    point_cells,
    sign_of,
    spec,
    strong,
    texts,
    with_figures,
)
from slides.layout import LISTED, SENTENCE
from slides.messages.message import Message
from slides.records import ICON, LINE, NEEDED, SWITCH, Value, field, many, one
from slides.speech import Item
from slides.vocabulary import ICON as ICON_KEY, INTERNAL, ITEM, key

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORT = r"(?s)(?:(?P<unit>[^：:→]+?)\s*(?:：|: )\s*)?(?P<did>[^→]*)(?:→\s*(?P<result>.*))?"


class Example(Value):
    """What one unit did and what came of it; short: `unit：did → result`."""

    KEYS = (
        key("unit", "单位", "哪个单位", "which unit"),
        key("did", "做法", "做了什么", "what it did"),
        key("result", "成效", "取得什么成效", "what came of it"),
        ICON_KEY,
        INTERNAL,
    )
    SHORT = "did"

    unit: str = field(LINE, default="")
    did: str = field(NEEDED)
    result: str = field(LINE, default="")
    icon: str = field(ICON, default="")
    internal: bool = field(SWITCH, default=False)

    @classmethod
    def long_form(cls, text: str) -> Mapping[str, Any]:
        """Return the parts of `unit：did → result`: the unit ends at the first `：` or `: `, the result begins after `→`."""
        found = re.fullmatch(_SHORT, text.strip())
        return {name: part.strip() for name, part in found.groupdict("").items()} if found else {"did": text}


class Achievement(Item):
    """A page on what has been done."""

    KEYS = (*ITEM, key("examples", "事例", "事例：单位、做法、成效", "examples: unit, what it did, what came of it"))

    examples: tuple[Example, ...] = field(many(one(Example)), default=())


def page(item: Achievement, place: Place) -> SlideSpec:
    """Return the page: examples as cards beside a panel with the points, else the points beside a panel with the lead."""
    drawn = row_icons(((example.icon, example.unit) for example in item.examples), place.outline.drawings)
    cells = tuple(
        Cell(levels((SENTENCE, example.did), (SENTENCE, strong(example.result))), example.unit, icon=icon)
        for example, icon in zip(item.examples, drawn, strict=True)
    )
    panel = list(place.head)
    if cells:
        panel += [(place.lead, item.lead), *((LISTED, point.text) for point in flat(item.points))]
        families: tuple[str, ...] = ("panel-cards", "panel-rows")
    else:
        cells = numbered(point_cells(item.points), sign_of(item, KIND.name))
        lead, cells = introduced(item, cells, place.lead)
        panel += lead
        families = place.sentences(cells)
    if not cells and item.figure:
        figures = figure_cells(item.figure)
        return spec(item, place, figure_families(figures), cells=figures)
    if not cells:
        return bare(item, place)
    figure, cells = with_figures(item, cells)
    slots = texts(panel=levels(*panel), figure=figure)
    return spec(item, place, families, cells=cells, slots=slots, nav=place.stepper())


KIND = Kind(
    name="achievement",
    zh="成绩",
    about=Message(
        "成绩：已经做成的事，附各单位事例和数据", "an achievement: what has been done, with examples and figures"
    ),
    section="achievements",
    section_zh="成绩",
    title=Message("主要成效", "What we have achieved"),
    label=Message("成绩", "Achievement"),
    model=Achievement,
    parts=(Example,),
    cues=("今年以来", "取得", "成效", "成绩", "重点体现", "achieved", "this year", "progress"),
    example=Message(
        "成绩:\n  - 标题: 隐患排查更加扎实\n    数据: 98.1% 整改率\n    事例:\n      - 控股党委：邀请专家授课 → 推动党组织建设\n",
        "achievements:\n  - title: Inspections reach every site\n    figure: 98.1% of faults put right\n"
        "    examples:\n      - 'North depot: weekly rounds → no lost day'\n",
    ),
    page=page,
)

"""A sector: what one field of work or kind of unit is asked to do, with formulas and groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.deck import Cell
from slides.kinds.kind import Kind
from slides.kinds.pictured import drawing, item_icon
from slides.kinds.place import (
    Place,
    bare,
    group_cells,
    introduced,
    levels,
    numbered,
    point_cells,
    spec,
    texts,
    with_figures,
)
from slides.layout import HEADLINE, SENTENCE
from slides.messages.message import Message
from slides.records import LINE, NEEDED, field, many, one
from slides.speech import Group, Item
from slides.vocabulary import ITEM, key

if TYPE_CHECKING:
    from slides.deck import SlideSpec


class Sector(Item):
    """A page on one field of work; its title is its name unless another is given."""

    KEYS = (
        *ITEM,
        key("name", "名称", "领域的名称；没有标题时作标题", "the sector's name; its title where none is given", "姓名"),
        key("chips", "公式", "公式，如 党建+依法行政", "formulas: party building + rule of law"),
        key("groups", "分组", "分组：名称、要点、公式", "groups: name, points, chips"),
    )
    SHORT = "name"
    PAIR = ("title", "name")

    name: str = field(LINE, default="")
    chips: tuple[str, ...] = field(many(NEEDED), default=())
    groups: tuple[Group, ...] = field(many(one(Group)), default=())


def page(item: Sector, place: Place) -> SlideSpec:
    """Return the page: the name, or the icon or ordinal alone, and the formulas on the panel, groups or points beside it."""
    named = item.name if item.name != item.title else ""
    groups = group_cells(item.groups, place.outline.drawings)
    points = point_cells(item.points)
    cells = (*points, *groups)
    icon = drawing(item_icon(item, place.section), place.outline.drawings)
    panel = [(HEADLINE, named)] if named else [] if icon else list(place.head)
    lead, cells = introduced(item, cells)
    panel += lead
    figure, cells = with_figures(item, cells)
    chips = item.chips if cells else ()
    if not cells:
        cells = tuple(Cell(levels((SENTENCE, chip))) for chip in item.chips)
    if not cells and named:
        return spec(item, place, ("statement", "cards"), title=named, cells=(Cell(levels((SENTENCE, item.title))),))
    if not cells:
        return bare(item, place)
    if groups and points:
        families: tuple[str, ...] = ("panel-cards", "panel-rows")
    elif groups:
        families = ("panel-groups", "panel-columns", "panel-cards", "panel-rows")
    else:
        cells = numbered(cells)
        families = place.sentences(cells)
    slots = texts(panel=levels(*panel), figure=figure)
    return spec(item, place, families, cells=cells, chips=chips, slots=slots, nav=place.stepper(), icon=icon)


KIND = Kind(
    name="sector",
    zh="领域",
    about=Message(
        "领域：一类单位或一个方面的工作，附公式和分组", "a sector: one field of work, with formulas and groups"
    ),
    section="sectors",
    section_zh="领域",
    title=Message("分领域推进", "Field by field"),
    label=Message("领域", "Sector"),
    model=Sector,
    parts=(Group,),
    cues=("各领域", "党组织：", "单位：", "部门要", "sector", "department"),
    example=Message(
        "领域:\n  - 名称: 机关党组织\n    标题: 机关：起示范、站前列\n    公式: [党建+依法行政, 党建+作风效能]\n"
        "    分组:\n      - {名称: 窗口单位, 要点: [展现新形象, 体现真服务]}\n",
        "sectors:\n  - name: Offices\n    title: Offices lead by example\n    chips: [service + speed]\n"
        "    groups:\n      - {name: Front desks, points: [One visit, One form]}\n",
    ),
    page=page,
    among_peers=True,
)

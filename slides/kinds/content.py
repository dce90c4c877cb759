"""A page of content: anything that is neither achievement, problem, sector nor recommendation."""

from __future__ import annotations

from slides.deck import Cell, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.place import (
    Place,
    bare,
    figure_cells,
    figure_families,
    group_cells,
    levels,
    numbered,
    point_cells,
    sign_of,
    spec,
    texts,
    with_figures,
)
from slides.layout import HEADLINE, SENTENCE
from slides.messages.message import Message
from slides.records import field, many, one
from slides.speech import Group, Item
from slides.vocabulary import ITEM, key

_FEW = 3
"""So many sentences stand one below the other where nothing introduces them."""


class Content(Item):
    """A page with points, groups or columns."""

    KEYS = (
        *ITEM,
        key("groups", "分组", "分组：名称、要点、公式", "groups: name, points, chips"),
        key("columns", "分栏", "并列的栏：名称、要点、公式", "columns side by side: name, points, chips"),
    )

    groups: tuple[Group, ...] = field(many(one(Group)), default=())
    columns: tuple[Group, ...] = field(many(one(Group)), default=())


def page(item: Content, place: Place) -> SlideSpec:
    """Return the page: its groups, columns or points, beside a panel where there is a lead or a figure."""
    return composed(item, place, group_cells((*item.groups, *item.columns), place.outline.drawings))


def composed(item: Item, place: Place, groups: tuple[Cell, ...] = ()) -> SlideSpec:
    """Return the page of an item that has `groups`, points, figures and a lead, as far as there are any."""
    cells = (*point_cells(item.points), *groups)
    if not groups:
        cells = numbered(cells, sign_of(item, place.section.kind if place.section else ""))
    if not cells and item.figure:
        figures = figure_cells(item.figure)
        return spec(item, place, (*figure_families(figures), "cards"), cells=figures,
                    slots=texts(lead=levels((0, item.lead))))  # fmt: skip
    if not cells:
        lead = Cell(levels((SENTENCE, item.lead)))
        return spec(item, place, ("statement", "cards"), cells=(lead,)) if item.lead else bare(item, place)
    if item.lead or item.figure:
        figure, cells = with_figures(item, cells)
        slots = texts(panel=levels((HEADLINE, item.lead)), figure=figure)
        families = ("panel-groups", "panel-columns", "panel-rows") if groups else ("panel-rows", "panel-cards")
        return spec(item, place, families, cells=cells, slots=slots)
    if groups or len(cells) > _FEW or any(cell.label for cell in cells):
        return spec(item, place, ("cards",), cells=cells)
    if len(cells) == 1:
        return spec(item, place, ("statement",), cells=cells)
    return spec(item, place, ("bars", "cards"), cells=cells)


KIND = Kind(
    name="content",
    zh="内容",
    about=Message("内容：其他页面，要点、分组或分栏", "content: any other page, with points, groups or columns"),
    section="content",
    section_zh="内容",
    title=Message("主要内容", "Main points"),
    model=Content,
    parts=(Group,),
    cues=("典型案例", "背景", "总体要求", "background", "case"),
    example=Message(
        "内容:\n  标题: 总体要求\n  事项:\n    - 标题: 三个到位\n      分栏:\n"
        "        - {名称: 思想, 要点: [认识到位]}\n        - {名称: 组织, 要点: [领导到位]}\n",
        "content:\n  title: Background\n  items:\n    - title: Three things changed\n      columns:\n"
        "        - {name: People, points: [Two new teams]}\n        - {name: Tools, points: [One system]}\n",
    ),
    page=page,
)

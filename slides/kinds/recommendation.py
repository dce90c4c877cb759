"""A recommendation: what is to be done, by whom, by when, and which problem it answers."""

from __future__ import annotations

from slides.deck import Cell, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.place import (
    DETAIL,
    LEAD,
    LISTED,
    Place,
    bare,
    flat,
    introduced,
    levels,
    listing,
    point_cells,
    short,
    shown_figures,
    spec,
    texts,
)
from slides.messages.message import Message
from slides.records import LINE, NEEDED, Value, field, many, one
from slides.speech import Item
from slides.vocabulary import ITEM, TITLE, key

_OWNER = key("owner", "责任", "责任单位或责任人", "who is to do it")
_DUE = key("due", "时限", "完成的时限", "by when")


class Step(Value):
    """One of several measures in order; short: its title."""

    KEYS = (TITLE, _OWNER, _DUE)
    SHORT = "title"

    title: str = field(NEEDED)
    owner: tuple[str, ...] = field(many(NEEDED), default=())
    due: str = field(LINE, default="")


class Recommendation(Item):
    """A page on what is to be done; `answers` holds ids or titles of problems, as typed."""

    KEYS = (
        *ITEM,
        key(
            "steps",
            "步骤",
            "依次的措施，各为一句或标题、责任、时限",
            "ordered measures: a text each, or title, owner, due",
        ),
        _OWNER,
        _DUE,
        key("answers", "回应", "所回应的问题：编号或标题", "the problems it answers: ids or titles"),
    )

    steps: tuple[Step, ...] = field(many(one(Step)), default=())
    owner: tuple[str, ...] = field(many(NEEDED), default=())
    due: str = field(LINE, default="")
    answers: tuple[str, ...] = field(many(LINE), default=())


_WHO, _WHEN = Message("责任：{}", "Owner: {}"), Message("时限：{}", "Due: {}")
_PILLARS, _TWO_BY_TWO = 3, 4
_ANSWERS = Message("回应：{}", "Answers: {}")


def page(item: Recommendation, place: Place) -> SlideSpec:
    """Return the page: steps as a sequence or points side by side; who, by when and which problem on the panel."""
    figure, further = shown_figures(item)
    panel = list(place.head)
    if item.steps:
        cells = tuple(_step(step, number, place) for number, step in enumerate(item.steps, 1))
        panel += [(LEAD, item.lead), *((LISTED, point.text) for point in flat(item.points))]
        families: tuple[str, ...] = ("panel-steps", "panel-rows")
    else:
        cells = point_cells(item.points)
        lead, cells = introduced(item, cells)
        panel += lead
        families = _families(cells)
    cells += further
    if not cells and figure is None:
        return bare(item, place)
    meta = levels(
        (0, _line(place, _WHO, item.owner)),
        (0, _line(place, _WHEN, (item.due,))),
        (0, _line(place, _ANSWERS, tuple(answer.name for answer in place.answers))),
    )
    slots = texts(panel=levels(*panel), figure=figure, meta=meta)
    return spec(item, place, families, cells=cells, slots=slots, nav=place.stepper())


def _families(cells: tuple[Cell, ...]) -> tuple[str, ...]:
    """Return the layouts that suit measures side by side: named ones in groups, few short ones in columns."""
    if len(cells) == _TWO_BY_TWO:
        return "panel-cards", "panel-rows"
    if cells and all(cell.label for cell in cells):
        return "panel-groups", "panel-cards", "panel-rows"
    return ("panel-columns", "panel-rows") if len(cells) == _PILLARS and short(cells) else ("panel-rows", "panel-cards")


def _line(place: Place, message: Message, names: tuple[str, ...]) -> str:
    shown = listing(filter(None, names), place.lang)
    return place.word(message).format(shown) if shown else ""


def _step(step: Step, number: int, place: Place) -> Cell:
    told = levels((DETAIL, _line(place, _WHO, step.owner)), (DETAIL, _line(place, _WHEN, (step.due,))))
    return Cell(told, step.title, str(number))


KIND = Kind(
    name="recommendation",
    zh="建议",
    about=Message(
        "建议：下一步要做的事，附步骤、责任、时限", "a recommendation: what is to be done, with steps, owner, due"
    ),
    section="recommendations",
    section_zh="建议",
    title=Message("工作建议", "What we recommend"),
    label=Message("建议", "Recommendation"),
    model=Recommendation,
    parts=(Step,),
    cues=("下一步", "我强调几点", "提几点要求", "几点建议", "we must", "i propose", "next"),
    example=Message(
        "建议:\n  - 标题: 以机制保障促责任落实\n    步骤: [建立督查机制, {标题: 纳入述职考核, 时限: 2026年12月底前}]\n"
        "    责任: 各党委\n    回应: 基层力量薄弱\n",
        "recommendations:\n  - title: Put two more people on each site\n"
        "    steps: [Open the posts, {title: Train the crew, due: by May}]\n"
        "    owner: Staff office\n    answers: Too few hands on site\n",
    ),
    page=page,
)

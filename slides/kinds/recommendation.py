"""A recommendation: what is to be done, by whom, by when, and which problem it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.deck import Cell, SlideSpec
from slides.kinds.kind import Kind
from slides.kinds.place import (
    Place,
    abreast,
    bare,
    flat,
    introduced,
    levels,
    listing,
    numbered,
    point_cells,
    short,
    spec,
    texts,
    with_figures,
)
from slides.layout import DETAIL, LISTED, SENTENCE
from slides.messages.message import Message
from slides.records import LINE, NEEDED, SWITCH, Value, field, many, one
from slides.speech import Item
from slides.vocabulary import INTERNAL, ITEM, TITLE, key

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWNER = key("owner", "责任", "责任单位或责任人", "who is to do it")
_DUE = key("due", "时限", "完成的时限", "by when")


class Step(Value):
    """One of several measures in order; short: its title."""

    KEYS = (TITLE, _OWNER, _DUE, INTERNAL)
    SHORT = "title"

    title: str = field(NEEDED)
    owner: tuple[str, ...] = field(many(NEEDED), default=())
    due: str = field(LINE, default="")
    internal: bool = field(SWITCH, default=False)


class Duty(NamedTuple):
    """What is to be done, by whom and by when; the last two may be empty."""

    task: str
    owner: tuple[str, ...]
    due: str


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

    def duties(self) -> tuple[Duty, ...]:
        """Return who does what by when: for each step, and for the whole where that has an owner whom no step names.

        What a step doesn't say holds from the whole.
        """
        steps = tuple(Duty(step.title, step.owner or self.owner, step.due or self.due) for step in self.steps)
        named = {owner for step in steps for owner in step.owner}
        whole = not steps or not named.issuperset(self.owner)
        return (Duty(self.title, self.owner, self.due), *steps) if whole else steps


_WHO, _WHEN, _ANSWERS = Message("责任", "Owner"), Message("时限", "Due"), Message("回应", "Answers")
_PILLARS, _TWO_BY_TWO = 3, 4


def page(item: Recommendation, place: Place) -> SlideSpec:
    """Return the page: steps as a sequence or points side by side; who, by when and which problem on the panel."""
    panel = list(place.head)
    if item.steps:
        cells = tuple(_step(step, number, place) for number, step in enumerate(item.steps, 1))
        panel += [(place.lead, item.lead), *((LISTED, point.text) for point in flat(item.points))]
        families: tuple[str, ...] = ("panel-steps", "panel-rows")
    else:
        cells = numbered(point_cells(item.points))
        lead, cells = introduced(item, cells, place.lead)
        panel += lead
        families = _families(cells)
    figure, cells = with_figures(item, cells)
    told = _told(place, item.owner, item.due, tuple(answer.name for answer in place.answers))
    meta = levels(*((0, line) for line in _lines(told, place))) if cells else None
    if not cells:
        cells = tuple(Cell(levels((SENTENCE, said)), name) for name, said in told)
    if not cells:
        return bare(item, place)
    slots = texts(panel=levels(*panel), figure=figure, meta=meta)
    return spec(item, place, families, cells=cells, slots=slots, nav=place.stepper())


def _families(cells: tuple[Cell, ...]) -> tuple[str, ...]:
    """Return the layouts that suit measures side by side: named ones in groups, few short ones in columns."""
    named = bool(cells) and all(cell.label for cell in cells)
    if named and len(cells) == _TWO_BY_TWO:
        return "panel-cards", "panel-rows"
    if named:
        return "panel-groups", "panel-cards", "panel-rows"
    return ("panel-columns", "panel-rows") if len(cells) == _PILLARS and short(cells) else ("panel-rows", "panel-cards")


def _told(place: Place, owner: tuple[str, ...], due: str, answers: tuple[str, ...] = ()) -> tuple[tuple[str, str], ...]:
    """Return who, by when and which problem, as far as they are known, each with its name."""
    given = ((_WHO, owner), (_WHEN, (due,)), (_ANSWERS, answers))
    return tuple((place.word(name), listing(filter(None, names), place.lang)) for name, names in given if any(names))


def _lines(told: tuple[tuple[str, str], ...], place: Place) -> Iterator[str]:
    colon = "：" if place.lang.startswith("zh") else ": "
    return (f"{name}{colon}{said}" for name, said in told)


def _step(step: Step, number: int, place: Place) -> Cell:
    told = abreast(_lines(_told(place, step.owner, step.due), place), place.lang)
    return Cell(levels((DETAIL, told)), step.title, str(number))


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

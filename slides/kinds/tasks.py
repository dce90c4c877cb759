"""The tasks: who is to do what by when, as a table; the deck makes it where `deck: {tasks: true}` asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Row, Table, text
from slides.kinds.kind import Kind
from slides.kinds.overview import gist
from slides.kinds.place import Place, called, item_keys, listing, spec
from slides.kinds.recommendation import Recommendation
from slides.kinds.sector import Sector
from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import SlideSpec
    from slides.speech import Outline

TITLE = Message("任务清单", "Who does what by when")
_SOURCE, _TASK = Message("来源", "From"), Message("任务", "Task")
_WHO, _WHEN = Message("责任单位", "Owner"), Message("完成时限", "Due")


class _Line(NamedTuple):
    """A row of the table: what the item is called, its slide, what is to be done, by whom and by when."""

    name: str
    key: str
    task: str
    owner: str
    due: str


def page(outline: Outline, place: Place) -> SlideSpec:
    """Return the table of the speech's tasks, the first column a jump to the slide; columns that say nothing are left out."""
    lines = tuple(_lines(outline))
    columns = [(_SOURCE, "name"), (_TASK, "task"), (_WHO, "owner"), (_WHEN, "due")]
    shown = [(head, name) for head, name in columns if any(getattr(line, name) for line in lines)]
    rows = tuple(Row(tuple(text(getattr(line, name)) for _, name in shown), line.key) for line in lines)
    table = Table(tuple(place.word(head) for head, _ in shown), rows)
    return spec(outline, place, ("table",), kind="tasks", title=place.word(TITLE), table=table)


def any_task(outline: Outline) -> bool:
    """Return whether the speech sets a task at all."""
    return next(_lines(outline), None) is not None


def _lines(outline: Outline) -> Iterator[_Line]:
    for part, section in enumerate(outline.sections, 1):
        number = 0
        for item, key in zip(section.items, item_keys(section, part, outline.switches), strict=True):
            number += item.kind == section.kind
            name = called(item, number, section, outline.lang).name if item.kind == section.kind else ""
            if isinstance(item, Recommendation):
                for duty in item.duties():
                    yield _Line(name, key, duty.task, listing(duty.owner, outline.lang), duty.due)
            elif isinstance(item, Sector) and item.name and gist(item):
                yield _Line(name, key, gist(item), item.name, "")


KIND = Kind(
    name="tasks",
    zh="任务清单",
    about=Message("任务清单：责任单位、任务、时限的表格", "the tasks: a table of owner, task and deadline"),
    page=page,
)

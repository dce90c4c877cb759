"""The opening: what the speech begins with, on one page without number."""

from __future__ import annotations

from slides.kinds.content import composed
from slides.kinds.kind import Kind
from slides.messages.message import Message
from slides.records import LINE, field
from slides.speech import Item


class Opening(Item):
    """The first page after the agenda; it has the keys of any item, and a title by default."""

    title: str = field(LINE, default="")


KIND = Kind(
    name="opening",
    zh="开场",
    about=Message("开场：讲话由何说起，一页", "the opening: what the speech begins with, one page"),
    section="opening",
    section_zh="开场",
    title=Message("开场", "Opening"),
    model=Opening,
    single=True,
    cues=("刚才", "今天", "this morning", "today", "thank you"),
    example=Message(
        "开场:\n  标题: 交流党建经验 提升党建水平\n  要点: [各单位交流做法, 查找不足, 部署下一步工作]\n",
        "opening:\n  title: One year of safer roads\n  points: [What we did, What remains, What comes next]\n",
    ),
    page=composed,
)

"""The language of a deck as the format states it on each run, and the names that shapes bear in it.

What comes in is a language tag and a slot's name; what goes out are attributes and names for the selection pane.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from slides.layout import series_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHINESE = {
    "title": "标题", "subtitle": "副标题", "date": "日期", "footer": "页脚", "number": "页码", "mark": "标识",
    "part": "所属部分", "lead": "导语", "panel": "侧栏", "figure": "数字", "meta": "责任说明", "conclusion": "结论",
    "meeting": "会议名称", "speaker": "发言人", "day": "会议日期", "ordinal": "部分序号", "body": "正文", "slogan": "口号", "table": "表格",
    "chip": "提法", "badge": "序号", "label": "小标题", "cell": "内容",
}  # fmt: skip
_ENGLISH = {
    "title": "Title", "subtitle": "Subtitle", "date": "Date", "footer": "Footer", "number": "Slide Number", "mark": "Mark",
    "part": "Part Name", "lead": "Lead", "panel": "Panel", "figure": "Figure", "meta": "Details", "conclusion": "Conclusion",
    "meeting": "Meeting", "speaker": "Speaker", "day": "Meeting Day", "ordinal": "Part Ordinal", "body": "Body", "slogan": "Slogan", "table": "Table",
    "chip": "Chip", "badge": "Badge", "label": "Label", "cell": "Content",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language: its tag, the attributes of a run, and the words that the writer itself needs.

    Why: compared by identity, as it is part of the key of every cache of the hot path.
    """

    tag: str
    run: str  # attributes of a:rPr and a:endParaRPr (ECMA-376 part 1, 21.1.2.3.9)
    shapes: Mapping[str, str]
    navigation: str
    icon: str
    medal: str
    sum: str
    image: str
    notes: str
    beginning: str


CHINESE = Language(
    "zh-CN", 'lang="zh-CN" altLang="en-US"', _CHINESE, "导航", "图标", "底", "算式", "幻灯片图像", "备注", "开头"
)
ENGLISH = Language(
    "en-US", 'lang="en-US"', _ENGLISH, "Navigation", "Icon", "Medal", "Sum", "Slide Image", "Notes", "Beginning"
)


def language(tag: str) -> Language:
    """Return the language for `tag`: Chinese for `zh…`, else English."""
    return CHINESE if tag.lower().startswith("zh") else ENGLISH


@lru_cache(maxsize=512)
def shape_name(slot: str, spoken: Language) -> str:
    """Return the name that the shape of `slot` bears, unique on a slide: `内容 3`."""
    series = series_of(slot)
    name = spoken.shapes.get(series, series)
    return f"{name} {slot[len(series) :]}" if series != slot else name

"""The words of the template itself, in the deck's language: names of layouts and shapes, prompts of empty placeholders."""

from __future__ import annotations

from slides.layout import series_of
from slides.numerals import chinese

_FAMILIES = {
    "cover": ("封面", "Cover"),
    "agenda": ("目录", "Agenda"),
    "divider": ("过渡页", "Divider"),
    "closing": ("结尾页", "Closing"),
    "panel-rows": ("面板＋{n}行", "Panel + {n} rows"),
    "slim-rows": ("序号＋{n}行", "Ordinal + {n} rows"),
    "panel-cards": ("面板＋{n}卡", "Panel + {n} cards"),
    "band-cards": ("横幅＋{n}卡", "Band + {n} cards"),
    "band-figure": ("横幅数据＋{n}卡", "Band with a figure + {n} cards"),
    "panel-groups": ("面板＋{n}组", "Panel + {n} groups"),
    "panel-columns": ("面板＋{n}柱", "Panel + {n} columns"),
    "panel-steps": ("面板＋{n}步", "Panel + {n} steps"),
    "answer-rows": ("面板＋{n}行＋结论", "Panel + {n} rows + conclusion"),
    "slim-answers": ("序号＋{n}行＋结论", "Ordinal + {n} rows + conclusion"),
    "answer-columns": ("横幅＋{n}栏＋结论", "Band + {n} columns + conclusion"),
    "tiles": ("总览{n}格", "Overview, {n} tiles"),
    "rows": ("总览{n}行", "Overview, {n} rows"),
    "cards": ("{n}张卡片", "{n} cards"),
    "bars": ("{n}行要点", "{n} points in rows"),
    "figures": ("{n}个数据", "{n} figures"),
    "figure-rows": ("{n}行数字", "{n} figures in rows"),
    "statement": ("一句话", "Statement"),
    "points": ("要点", "Points"),
    "table": ("表格", "Table"),
    "title-only": ("仅标题", "Title only"),
}
_SLOTS = {
    "title": ("标题", "Title", "单击添加标题", "Click to add a title"),
    "subtitle": ("副标题", "Subtitle", "副标题", "Subtitle"),
    "date": ("日期", "Date", "", ""),
    "footer": ("页脚", "Footer", "会议名称", "Name of the meeting"),
    "number": ("页码", "Slide number", "", ""),
    "mark": ("标识", "Mark", "文稿标识", "Mark of the deck"),
    "part": ("部分", "Part", "部分名称", "Name of the part"),
    "lead": ("导语", "Lead", "一句话导语", "A lead of one sentence"),
    "panel": ("面板", "Panel", "一\n小标题\n一句话\n要点\n标签", "1\nHeadline\nOne sentence\nPoint\nLabel"),
    "figure": ("数据", "Figure", "98%\n数据说明", "98%\nWhat it counts"),
    "meta": ("责任与时限", "Owner and deadline", "责任单位　完成时限", "Owner, deadline"),
    "conclusion": ("结论", "Conclusion", "结论或对策", "Conclusion or answer"),
    "meeting": ("会议", "Meeting", "会议名称", "Name of the meeting"),
    "speaker": ("主讲", "Speaker", "单位\n姓名　职务", "Unit\nName, post"),
    "day": ("时间", "Day", "年 月 日", "Date"),
    "ordinal": ("序号", "Ordinal", "一", "1"),
    "body": ("正文", "Text", "单击添加文字", "Click to add text"),
    "table": ("表格", "Table", "单击图标添加表格", "Click the icon to add a table"),
    "chip": ("公式", "Chip", "关键词", "Keyword"),
    "badge": ("序号", "Ordinal", "1", "1"),
    "label": ("名称", "Label", "名称", "Label"),
    "cell": ("内容", "Content", "名称\n一句话\n要点", "Label\nOne sentence\nPoint"),
}
_DECORATION = ("装饰", "Decoration")
_HANGINGS = {"logo": ("标志", "Logo"), "emblem": ("徽标", "Emblem")}


def _column(lang: str) -> int:
    return 0 if lang.startswith("zh") else 1


def layout_title(family: str, cells: int, lang: str) -> str:
    """Return the name of a layout as New Slide shows it."""
    column = _column(lang)
    name = _FAMILIES[family][column]
    if "{n}" in name:
        return name.format(n=_counted(cells) if not column else cells)
    if not cells:
        return name
    return f"{name}, {cells}" if column else f"{name}（{chinese(cells)}项）"


def family_title(family: str, lang: str) -> str:
    """Return the name of a family of layouts, `n` standing for the number of its cells."""
    return _FAMILIES[family][_column(lang)].format(n="n")


def hanging(kind: str, lang: str) -> str:
    """Return what a picture of the theme is called where it says nothing of itself."""
    return _HANGINGS[kind][_column(lang)]


def _counted(cells: int) -> str:
    return "两" if cells == 2 else chinese(cells)


def slot_name(slot: str, lang: str) -> str:
    """Return the name of a placeholder in the selection pane."""
    series = series_of(slot)
    return f"{_SLOTS[series][_column(lang)]} {slot[len(series) :]}".rstrip()


def prompt(slot: str, lang: str) -> str:
    """Return what an empty placeholder shows, a line for each level."""
    return _SLOTS[series_of(slot)][2 + _column(lang)]


def decoration(lang: str) -> str:
    """Return the name of decorative shapes."""
    return _DECORATION[_column(lang)]

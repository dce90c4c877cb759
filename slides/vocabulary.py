"""The words of the outline: every key in both languages, closed sets of values, and names kept for later.

Nothing comes in; tables go out. Keys that belong to one kind of page stand in that kind's own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Key(NamedTuple):
    """A key of the outline: its English and Chinese spelling, what it is for, and further Chinese spellings."""

    en: str
    zh: str
    about: Message
    also: tuple[str, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """Return every way to type the key, the English one first."""
        return (self.en, self.zh, *self.also)


def key(en: str, zh: str, about_zh: str, about_en: str, *also: str) -> Key:
    """Return the key `en`, spelt `zh` or one of `also` in Chinese, with one line on it in each language."""
    return Key(en, zh, Message(about_zh, about_en), also)


def spellings(keys: Iterable[Key]) -> dict[str, str]:
    """Return every spelling of `keys` with the English key that it stands for."""
    return {typed: found.en for found in keys for typed in found.spellings()}


TITLE = key("title", "标题", "标题", "the title")
NOTES = key("notes", "讲稿", "讲话人所讲的话，整段进入备注", "what the speaker says; goes to the speaker notes whole")
ONLY = key("only", "仅限", "只在变量取这些值时保留", "keep it only for these values of variables")
EXCEPT = key("except", "除外", "变量取这些值时去掉", "leave it out for these values of variables")
POINTS = key("points", "要点", "要点，最多两级", "the points, at most two levels")
INTERNAL = key("internal", "内部", "对外的版本里不出现", "left out of public copies")
FIT = key(
    "fit",
    "适配",
    "内容多时怎么办：shrink 先缩小字号，continue 早些续页，error 一页放不下就报错",
    "what to do with long content: shrink the type first, continue early on a further page, or an error",
)
ICON = key(
    "icon",
    "图标",
    "图标的名称（landmark、学校）或自己的 SVG 文件；none 为不用图标",
    "an icon by name (landmark, school) or an SVG file of your own; none for no icon",
)

OUTLINE: tuple[Key, ...] = (
    key("title", "标题", "讲话的标题", "the title of the speech"),
    key("subtitle", "副标题", "封面上的副标题", "a second line on the cover"),
    key(
        "meeting",
        "会议",
        "会议：名称，或名称、地点、日期、标识、时长",
        "the meeting: its name, or name, place, date, mark, slot",
    ),
    key(
        "speaker",
        "主讲",
        "主讲人：姓名，或姓名、职务、单位；可以有几位",
        "who speaks: a name, or name, post, unit; or a list",
    ),
    key("unit", "单位", "主讲人的单位", "the speaker's unit"),
    key("date", "日期", "会议的日期，按所写显示", "the meeting's date, shown as typed"),
    key("lang", "语言", "默认标题、序号和语速所用的语言", "the language of default titles, ordinals and reading speed"),
    key(
        "theme",
        "主题",
        "主题的名称或文件，可带变体，如 party-red/deep、mine.yaml/deep",
        "the theme's name or file, with a variant: party-red/deep, mine.yaml/deep",
    ),
    key("size", "画幅", "画面大小，如 16:9、4:3、3840x1080", "the slide size: 16:9, 4:3, 3840x1080"),
    key("vars", "变量", "文中 ${名称} 的值", "values for ${name} in any text"),
    key(
        "tables",
        "数据表",
        "数据表的名称和文件，供“事项”取用",
        "tables by name, each a file, for items to be filled from",
    ),
    key("deck", "版式", "自动生成的页面和元素的开关", "switches for the pages and marks that come by themselves"),
    FIT,
    key("sections", "部分", "各部分依次列出，可重复", "the parts in order, where a kind of part repeats"),
    key(
        "check",
        "检查",
        "检查时忽略哪些规则、是否定稿",
        "which rules `check` leaves out, and whether the speech is final",
    ),
)

CHECK: tuple[Key, ...] = (
    key("ignore", "忽略", "不检查的规则，写代号", "the codes of rules that are not to be checked"),
    key(
        "phrases",
        "提法",
        "规范提法：提纲旁边的 .yaml 文件，或直接列出",
        "set phrases: a .yaml file beside the outline, or the phrases themselves",
    ),
    key("final", "定稿", "提醒也算错误，同 --final", "warnings are errors, as with --final"),
)

DECK: tuple[Key, ...] = (
    key("agenda", "目录", "目录页", "the agenda"),
    key("dividers", "过渡页", "每部分前的过渡页", "a divider before each part"),
    key("overviews", "总览页", "多于一项的部分的总览页", "an overview for each part with more than one item"),
    key("numbers", "页码", "页码", "slide numbers"),
    key("footer", "页脚", "写有会议名称的页脚", "the footer with the meeting's name"),
    key(
        "tasks",
        "任务清单",
        "任务清单：责任单位、任务、时限的表格，默认没有",
        "a table of owner, task and deadline; off by default",
    ),
)

MEETING: tuple[Key, ...] = (
    key("name", "名称", "会议名称", "the meeting's name", "姓名"),
    key("place", "地点", "会议地点", "where it takes place"),
    key("date", "日期", "会议日期，按所写显示", "its date, shown as typed"),
    key("mark", "标识", "每页都有的标识，如 内部资料", "a mark on every page, such as internal"),
    key("slot", "时长", "讲话的分钟数", "the minutes given to the speech"),
)

SPEAKER: tuple[Key, ...] = (
    key("name", "姓名", "姓名", "the name", "名称"),
    key("post", "职务", "职务", "the post"),
    key("unit", "单位", "单位", "the unit"),
)

SECTION: tuple[Key, ...] = (
    key("title", "标题", "这一部分的标题", "the part's title"),
    key("label", "称谓", "序号前的称谓，如 挑战 3", "what an item is called before its ordinal: challenge 3"),
    key("lead", "导语", "这一部分的导语", "a lead for the part"),
    NOTES,
    key("items", "事项", "这一部分的各项", "the part's items"),
    ONLY,
    EXCEPT,
    INTERNAL,
    key("layout", "页型", "这一部分首选的页型", "the layout that the part prefers"),
    key("overview", "总览", "这一部分有无总览页", "whether the part has an overview"),
)

ITEM: tuple[Key, ...] = (
    key("id", "编号", "名称，供“回应”引用；全文唯一", "a name for others to refer to; unique"),
    key("kind", "类型", "页面的类型，默认随所在部分", "the kind of page, by default that of the part"),
    key("title", "标题", "这一页的标题", "the page's title"),
    key("lead", "导语", "标题之下的一句话", "a sentence below the title"),
    POINTS,
    NOTES,
    key("minutes", "分钟", "计划的分钟数", "planned minutes, instead of the estimate"),
    key("layout", "页型", "这一页的页型", "the page's layout"),
    ONLY,
    EXCEPT,
    key("hidden", "隐藏", "在文件里，放映时跳过", "in the deck, but skipped in the show"),
    INTERNAL,
    key("figure", "数据", "突出的数据，如 98.1% 整改率", "a figure set large: 98.1% of orders on time"),
    FIT,
    ICON,
)

POINT: tuple[Key, ...] = (TITLE, POINTS, INTERNAL)

FIGURE: tuple[Key, ...] = (
    key("value", "数值", "数值", "the value"),
    key("unit", "单位", "单位", "its unit"),
    key("caption", "说明", "数值是什么", "what it counts"),
    key("from", "原值", "原来的数值", "the value before"),
    key("change", "变化", "变化，如 提高 3 个百分点", "the change: up 3 points"),
)

GROUP: tuple[Key, ...] = (
    key("name", "名称", "这一组的名称", "the group's name", "姓名"),
    key("title", "标题", "同“名称”", "the same as name"),
    POINTS,
    key("chips", "公式", "公式，如 党建+依法行政", "formulas: party building + rule of law"),
    ICON,
    INTERNAL,
)

FILLED: tuple[Key, ...] = (
    key(
        "from",
        "来源",
        "数据表的名称；每行一项，其余的键是每一项的样子",
        "a table's name; each row is an item, as the other keys say",
    ),
    key("where", "条件", "只取这些列等于这些值的行", "take only the rows with these values in these columns"),
)

TABLE: tuple[Key, ...] = (
    key(
        "file",
        "文件",
        "提纲旁边的文件：.xlsx、.csv、.yaml 等",
        "a file beside the outline: .xlsx, .csv, .yaml and others",
    ),
    key("sheet", "工作表", "工作表的名称或序号，默认是第一个", "the sheet's name or number; the first one otherwise"),
    key("encoding", "编码", "CSV 的编码，通常不用写", "the encoding of a CSV file; mostly found out"),
)

RESERVED: Mapping[str, str] = {
    "template": "模板", "cover": "封面", "transition": "切换",
    "picture": "图片", "table": "表格", "chart": "图表", "quote": "引文",
    "timeline": "时间线", "matrix": "矩阵", "pyramid": "金字塔", "process": "流程", "compare": "对比", "gallery": "图集",
}  # fmt: skip
"""Keys of later capabilities, so that none is spent twice."""

LANGS: Mapping[str, tuple[str, ...]] = {"zh-CN": ("zh", "中文"), "en-US": ("en", "English")}

FITS: Mapping[str, tuple[str, ...]] = {"shrink": ("缩小",), "continue": ("续页",), "error": ("报错",)}

LAYOUTS: Mapping[str, tuple[str, ...]] = {
    "panel-rows": ("分行",),
    "panel-cards": ("卡片",),
    "panel-groups": ("分组",),
    "panel-columns": ("分栏",),
    "panel-steps": ("步骤",),
    "tiles": ("磁贴",),
    "rows": ("通栏",),
    "cards": ("通栏卡片",),
    "bars": ("分行要点",),
    "figures": ("大数字",),
    "figure-rows": ("分行数字",),
    "statement": ("一句话",),
    "points": ("要点",),
}
"""The families of layouts that an author may ask for, with their Chinese names; `cards-3` is the very layout for three."""

"""Number words that announce what follows: a text comes in, the words and their number go out (我讲三点, 四个方面)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

DIGITS = "一二三四五六七八九十"
_NOUN = "建议|意见|要求|措施|举措|任务|体会|经验|做法|成效|成绩|问题|不足|打算|希望"
_NUMBER = rf"(?<![{DIGITS}\d第午晚晨早])(?P<number>[二两三四五六七八九十]|[2-9])(?!\d)"
_END = r"(?=[：:。，]?$)"
_LAST = re.compile(
    rf"{_NUMBER}个方面(?:的?(?:工作|{_NOUN}))?{_END}|{_NUMBER.replace('number', 'listed')}[点条]的?(?:{_NOUN}){_END}"
    rf"|(?:[讲谈提说]|强调|以下|如下|下面)(?:以下|如下)?{_NUMBER.replace('number', 'said')}[点条项]{_END}"
)

_CLAUSE = re.compile(r"[^，。；：！？、\n]*$")
_OWN_VERB = re.compile(r"(?<!针对)(?<!对照)(?:[讲谈提说]|提出|强调|抓好|抓住|做好|做了|存在|取得)(?:以下|如下)?$")
_OTHERS = re.compile(
    r"[前后]$|其[他余它]|上述|以上|剩余|回应|采纳|收到|办[结理]|整改|巡[察视]|反馈|对照|针对|根据|按照|落实|贯彻|围绕|去年|上[次年]|会议|领导|书记|[市县局院校]长"
)
_THEY = re.compile(r"(?:[他她]|大家|代表|同志|领导|书记|[市县局院校]长)(?:们|都|也|曾|还)?$")

_BETWEEN = re.compile(r"我们|我来|为此|措施|回应|落实|办理|采取|整改|[^，。；：\n]*[，。；：\n][^。；：\n]{24}")
"""What makes a list behind an announcement one of something else."""
_LIST = r"(?=一是|一要|其一，|第一[，、是]|（一）|（1）|①|1[．.、]|一、)"
_HELD = "到位|关系|原则|特点|环节|原因|优势|亮点|短板|差距|困难|挑战|转变|提升"
"""What a list behind it tells one by one where the speaker does it or has it: 做到三个到位, 处理好三个关系."""
_WITH_LIST = re.compile(
    rf"(?:讲|强调|提|谈)(?:以下)?(?P<said>[{DIGITS}两2-9])(?!\d)(?:点|个方面|条)(?!钟)"
    rf"|(?<![{DIGITS}\d第午晚晨早年月日])(?P<number>[二两三四五六七八九十2-9])(?:[项条]|个?方面(?:的|(?:持续|重点|聚焦)?(?:发力|着手|入手|努力|用力|着力|推进|突破|下功夫|求突破|见成效|见实效))?|件(?=[大实]?事)|点(?=[^：\n]))"
    rf"(?:具体|重点|主要|突出|硬)?(?:{_NOUN}|工作|转变|提升|[大实]?事)?[：:]\n?{_LIST}"
    r"|(?:做到|处理好|把握好?|坚持|抓好|抓住|实现|(?P<told>采取|做了|存在|面临|呈现|有))[了着出]?(?:以下|下列|如下)?"
    rf"(?P<held>[二两三四五六七八九十2-9])(?:[个大种项条点]|个?方面)的?(?:具体|重点|主要|突出|明显)?(?:{_NOUN}|{_HELD})(?(told)[：:。]|[：:])\n?{_LIST}"
)
SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH_WITH_LIST = re.compile(
    rf"\b(?P<number>{'|'.join(SMALL)}|[2-9]) (?:[a-z]+ )?"
    r"(?:points|things|steps|measures|priorities|tasks|reasons|requests|goals|problems|challenges|suggestions|lessons)"
    r"(?: (?:today|to make|to share|for this|(?:this|next) (?:morning|afternoon|evening|quarter|year)))?[.:](?= [Ff]irst(?:ly)?,| 1[.)] | \(1\) )"
)
"""What announces the list that follows in the same text."""


class Announced(NamedTuple):
    """Words that announce a number: where they begin, the words, the number."""

    start: int
    text: str
    number: int


def announced(text: str) -> Announced | None:
    """Return the announcement that `text` ends with, if it does."""
    match = _LAST.search(text)
    if match is None or re.search("代表|全面", match[0]):
        return None
    before = _clause(text, match.start())
    if _THEY.search(before) if match["said"] else _of_others(before):
        return None
    return Announced(match.start(), match[0], value(match["number"] or match["listed"] or match["said"]))


def before_lists(text: str, *, chinese: bool) -> Iterator[tuple[Announced, int]]:
    """Yield every announcement of `text` with where its list may begin; one without a colon only where there is no other."""
    found = [*(_WITH_LIST if chinese else _ENGLISH_WITH_LIST).finditer(text)]
    for match in found:
        kind = match.lastgroup or "number"
        if chinese and kind != "said" and _of_others(_clause(text, match.start(kind))):
            continue
        if kind != "said" or len(found) == 1:
            typed = match[kind]
            count = SMALL.index(typed) + 2 if typed in SMALL else value(typed)
            yield Announced(match.start(), match[0], count), match.end()


def follows(between: str) -> bool:
    """Tell whether a list behind `between`, which stands behind an announcement, may be the one announced."""
    return _BETWEEN.search(between) is None


def _clause(text: str, end: int) -> str:
    """Return the clause of `text` up to `end`."""
    clause = _CLAUSE.search(text[:end])
    return clause[0] if clause else ""


def _of_others(clause: str) -> bool:
    """Tell whether the number behind `clause` is that of others."""
    return _OWN_VERB.search(clause) is None and _OTHERS.search(clause) is not None


def value(typed: str) -> int:
    """Return the number that one character stands for."""
    return int(typed) if typed.isdecimal() else "零一二三四五六七八九十".find(typed.replace("两", "二"))

"""What an opening foretells: its speech comes in, the number of parts that are to come goes out (下面我讲三点意见, I will make three points).

Only what the speaker says of the own speech counts: not what others said, what was said before, or a time of the day.
"""

from __future__ import annotations

import re

from slides.checks.announcing import DIGITS, SMALL, Announced, value

_CHINESE = re.compile(
    r"(?:^|(?<=[，。；：！？\n]))(?:(?:下面|接下来|现在|今天|这次|在此|借此机会|最后)，?)?(?:就|围绕|结合|针对|根据|按照)?[^，。；：！？\n]{0,24}?"
    r"(?P<own>我[再就]?[^，。；：！？、\n第]{0,12}?|(?:下面|接下来|今天|在此)[^，。；：！？、\n我第]{0,8}?|^|(?<=[，。；：！？\n]))"
    r"(?P<text>(?:主要|重点|简要|着重|再|先|来|想|就)*(?:分成?|[讲谈说提]|汇报|报告|强调)(?:以下|如下)?"
    rf"(?P<number>[二两三四五六七八九十]|[2-9])(?![{DIGITS}\d])个?(?:点|方面|部分|问题|条)的?"
    r"(?:意见|建议|体会|想法|看法|要求|希望|工作|内容|情况|认识|打算)?)"
    r"(?=[：。，！\n]|$)"
)
_NOT_OWN = re.compile(r"去年|上[次周月年届]|昨天|刚才|刚刚|前面|曾|过|书记|[市县局院校部处科]长|主任|主席|同志|[他她]")
_ITS_LIST = re.compile(
    r"(?:^|[。；：，！\n])(?:第?一(?:是|，|、|要|个|点|条|方面)|首先|其一|一来|就是|即|[1１][.．、])"
)
_ENGLISH = re.compile(
    r"(?:\b(?:I|we)(?:['’](?:ll|d|ve)| will| would| want to| have| shall| am going to)(?: (?:just|only|briefly|like to|got|try to))*"
    r"(?: (?:make|cover|raise|have|share|take up|talk about|speak about|leave you with))?"
    r"|\b(?:my|this) (?:talk|speech|report|presentation) (?:has|comes in|is in|falls into))"
    rf" (?P<text>(?P<number>{'|'.join(SMALL)}|[2-9])(?: (?:short|main|brief|simple|key))? (?:points|parts|topics|themes|messages|sections))"
    r"(?=(?: (?:today|tonight|this (?:morning|afternoon|evening)|to make|to share))?(?:[.!\n]|$))",
    re.IGNORECASE,
)
_ENGLISH_LIST = re.compile(r"\b(?:first|one|number one|the one)\b", re.IGNORECASE)


def foretold(text: str, *, chinese: bool) -> Announced | None:
    """Return the one announcement in `text` of the parts to come, None where there are several or its list follows at once."""
    pattern, listed = (_CHINESE, _ITS_LIST) if chinese else (_ENGLISH, _ENGLISH_LIST)
    matches = [match for match in pattern.finditer(text) if not (chinese and _NOT_OWN.search(match[0]))]
    if len(matches) != 1 or listed.search(text, matches[0].end()):
        return None
    number = matches[0]["number"].lower()
    count = SMALL.index(number) + 2 if number in SMALL else value(number)
    return Announced(matches[0].start("text"), matches[0]["text"], count)

"""Numbers that belong together: figures and texts of an item come in, what does not add up goes out.

Rounding is allowed for; what may be counted twice (女党员 and 大专以上, 规上企业 and 高新企业) is left alone.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from slides.speech import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"(?<![\d.])\d[\d,]*(?:\.\d+)?")
_OTHER_BASE = re.compile(
    r"同比|环比|较上|比上|比去|较去|年均|月均|平均|人均|户均|累计|新[增建]|完成|目标|计划|倍|(?i:a year|annual|a month|year on year|average|times)"
)
_POINTS = re.compile(r"个?百分点|(?i:percentage points?|points?|pp|pts)\b")
_LOOSE = re.compile(r"(?i:\s*(?:more|fewer|less|higher|lower|up|down)?\s*)")
_RISEN, _FALLEN = re.compile(r"增加|增长|提高|上升"), re.compile(r"减少|下降|降低")
_RANKS = re.compile(r"[位名]|(?i:rank|place)")
_OVERLAP = re.compile(
    r"[女男]|学历|大专|本科|以上|以下|以内|岁|年轻|青年|退休|少数民族|规上|规模|高新|上市|外资|民营|国有|前[一二三四五十\d]|民间|重点|示范|先进|达标|文明|生态|特色|试点|标杆|星级|品牌|贫困|同时|兼|血压|病|患者"
)

_SEVERAL = re.compile(
    r"多选|率|覆盖|满意|计划|任务|目标|预算|费用|指标|[今去前明]年|20\d\d年|、全[省市国区县]|我[省市县区校院]、|占比分别(?:提|增|上|下|降|减)"
)
"""What makes shares ones of several wholes: years, rates, plans, answers of which one may give more."""
_ANOTHER_TIME = re.compile(
    r"去年|前年|上[年次轮季月届]|同期|以前|原来|原先|过去|此前|当时|累计|[年月]来|目标|计划|力争|由|从|邻|兄弟|(?i:\b(?:last|previous|before|from|target|goal)\b)"
)
"""What makes a number like a figure's one of another time or place."""
_FEWEST_DIGITS = 3
"""Numbers of fewer digits are too often the same digits by chance."""
_SECTORS = r"机关|企业|农村|社区|学校|医院|城区|乡镇|街道|(?:^|中)(?:工|农|服务|建筑)业$|[类产]$|优秀$|良好$|合格$"
_KINDS = re.compile(rf"{_SECTORS}|[科镇县区市州组队班改楼季月]$|支部$|党委$|车间$")
"""Names of parts that nothing belongs to twice; sectors have no share of a whole of their own (一班占60%、二班占50%)."""
_SEXES = re.compile(
    r"(?:.*中)?(?:男(?P<men>[性生]?|职工|员工|教师|党员|干部|代表)\n女(?P=men)|女(?P<women>[性生]?|职工|员工|教师|党员|干部|代表)\n男(?P=women))"
)
_OF_A_KIND = re.compile(r"[一-鿿](?:企业|学校|医院|社区)$")
"""Names of parts that stand beside others of the same: 出口企业, 农村企业."""


class Clash(NamedTuple):
    """Words with a number that others contradict: where they begin, the words, and what those others make."""

    start: int
    text: str
    right: str


class _Amount(NamedTuple):
    value: Decimal
    rounding: Decimal  # half of what the last decimal place counts

    @classmethod
    def of(cls, typed: str) -> _Amount:
        value = Decimal(typed.replace(",", ""))
        exponent = int(value.as_tuple().exponent)
        return cls(value, Decimal(1).scaleb(exponent) / 2)


def change_clash(figure: Figure) -> Clash | None:
    """Return the change of `figure` where it is not that from its value before to its value."""
    value, before = (_whole(typed) for typed in (figure.value, figure.before))
    changed = list(_NUMBER.finditer(figure.change))
    if value is None or before is None or len(changed) != 1 or _OTHER_BASE.search(figure.change):
        return None
    if re.match("[万亿千]", figure.unit.strip()) and before.value > 100 * value.value:
        return None  # the value before counts single ones
    match = changed[0]
    change, behind = _Amount.of(match[0]), figure.change[match.end() :].lstrip()
    differences = list(_differences(figure, value, before, change, behind))
    if differences and all(abs(change.value - right) > slack for right, slack, _ in differences):
        return Clash(0, figure.change, differences[0][2])
    risen = value.value > before.value
    wrong = _FALLEN if risen else _RISEN
    kept = _RISEN if risen else _FALLEN
    ranked = _RANKS.search(figure.unit + figure.caption + figure.change)
    if differences and wrong.search(figure.change) and not kept.search(figure.change) and not ranked:
        return Clash(0, figure.change, f"{figure.before} → {figure.value}")
    return None


def _differences(
    figure: Figure, value: _Amount, before: _Amount, change: _Amount, behind: str
) -> Iterator[tuple[Decimal, Decimal, str]]:
    """Yield each difference that `change` may mean, how far rounding may lead away from it, and the sum."""
    percent = "%" in (figure.unit.strip()[:1], figure.value.strip()[-1:])
    counted = not percent and value.value % 1 == before.value % 1 == 0 and not re.match("[万亿千百]", figure.unit)
    blur = Decimal(0) if counted else value.rounding + before.rounding
    low, high = sorted((before, value))
    apart = high.value - low.value
    points, relative = _POINTS.match(behind), behind.startswith("%")
    same_unit = behind.startswith(figure.unit.strip()) if figure.unit.strip() else not behind
    if (percent and (points or relative)) or (not percent and not relative and (same_unit or _LOOSE.fullmatch(behind))):
        yield apart, (change.rounding if blur else Decimal(0)) + blur, f"{high.value} - {low.value} = {apart}"
    if relative and before.value:
        share = apart / before.value * 100
        reckoned = f"{apart} / {before.value} = {share:.1f}%"
        yield share, 2 * change.rounding + blur / before.value * 100, reckoned


def _whole(typed: str) -> _Amount | None:
    shown = typed.strip().removesuffix("%")
    return _Amount.of(shown) if _NUMBER.fullmatch(shown) else None


_PER_CENT = r"\d+(?:\.\d+)?%"
_SHARE = rf"[^。；！？，、\d]{{0,12}}?占[^。；！？，、\d]{{0,6}}{_PER_CENT}"
_SHARES = re.compile(
    rf"(?:分别占|占比分别[为是达]?)[^。；！？、，\d]{{0,12}}(?P<list>{_PER_CENT}(?:[、，和及]{_PER_CENT})+)"
    rf"|(?:其中(?P<each>{_SHARE}(?:[、，和及]{_SHARE})+)|(?P<all>{_SHARE}(?:[、，和及]{_SHARE})+))"
)


def share_clashes(text: str) -> Iterator[Clash]:
    """Yield every list of shares in `text` that make more than the whole."""
    for match in _SHARES.finditer(text):
        listed = match["list"] or match["each"] or match["all"]
        names = _names(listed)
        sentence = _sentence(text, match.start(), match.end())
        if (_OVERLAP.search(sentence) and not _sexes(names)) or _SEVERAL.search(sentence):
            continue
        if not match["list"] and ("其中" in listed or not _disjoint(names)):
            continue
        sectors = len(names) > 2 and all(re.search(_SECTORS, name) for name in names)
        if match["all"] and not sectors and not _sexes(names):
            continue
        if len(set(re.findall(r"占([^，\d]*)\d", listed))) > 1:
            continue  # of different wholes
        shares = [_Amount.of(one[:-1]) for one in re.findall(_PER_CENT, listed)]
        whole = sum((share.value for share in shares), Decimal(0))
        if whole > 100 + sum((share.rounding for share in shares), Decimal(0)):
            yield Clash(match.start(), match[0], f"{' + '.join(str(share.value) for share in shares)} = {whole}%")


_MEASURE = r"[个名家件项所处户座台条支辆场篇张间人](?![次均月百])"
_WHOLE = re.compile(
    rf"(?P<all>(?:共有?|总计|合计|现有)[^，。；\d]{{0,8}})?(?<![\d.第])(?P<count>\d+)\s*(?P<measure>{_MEASURE})[^，。；：\d]{{0,10}}"
    r"[，：（](?P<how>其中|(?(all)(?:分别[为是])?|(?!)))(?P<parts>[^。；！？）]*)"
)
_NO_PART = re.compile(r"新增|完成|比|较|增加|减少|已|占|每|超过|达到|解决|实现")


def count_clashes(text: str) -> Iterator[Clash]:
    """Yield every whole in `text` whose parts are more than it, or other than it where all of them are named."""
    for match in _WHOLE.finditer(text):
        measure = re.escape(match["measure"])
        named = re.findall(rf"([^、，和及\d]*)(\d+)\s*{measure}(?![次均])", match["parts"])
        names, parts = [name.strip() for name, _ in named], [int(one) for _, one in named]
        if not parts or _NO_PART.search(match["parts"]) or any(name.endswith("第") for name in names):
            continue
        whole, count = int(match["count"]), sum(parts)
        complete = match["how"].startswith("分别") and len(parts) > 1
        disjoint = (complete or _disjoint(names)) and (_sexes(names) or not _OVERLAP.search(match["parts"]))
        more = disjoint and count > whole
        if not match["all"] or not match["how"]:
            before = _sentence(text[: match.start()], match.start(), match.start())
            alike = match["how"] or len(set(map(len, names))) == 1
            told = more and alike and max(parts) <= whole and not re.search(rf"每|平均|各|\d\s*{measure}", before)
        else:
            told = max(parts) > whole or more or (complete and disjoint and count != whole)
        if told:
            yield Clash(match.start(), match[0], f"{' + '.join(map(str, parts))} = {count}")


_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_MOVED = r"提[高升]|上升|增[加长]|下降|降低|减少|缩短|压缩"
_WHEN = r"(?:(?:20\d\d年|[今当]年|目前|现在)[底末初]?的?)?"
_CHANGED = re.compile(
    rf"(?:由|从){_WHEN}[^，。；：！？\d]{{0,10}}(?P<before>{_AMOUNT})(?P<unit>%|[一-鿿]{{0,3}}?)(?:{_MOVED}|发展|扩大|攀升|降|增|升|提)(?:至|到|为)"
    rf"{_WHEN}(?P<value>{_AMOUNT})(?P<same>%|[一-鿿]{{0,3}}?)[，、（]"
    rf"(?P<change>(?:(?:共|净)?(?:{_MOVED})了?|(?:增|降|升)幅[达为]?|增长率[达为]?)(?P<by>{_AMOUNT})(?P<what>个?百分点|%|[一-鿿]{{0,3}}))"
    r"(?=[，。；、）\n]|$)(?![，、](?:新[增建]|增加|减少|撤[并销]|合并|关停|[退转调]出|退休|注销|清退|流失)\d)"
)
_UNIT = r"(?:%| (?!in\b|to\b)[a-z]+)?"
_YEAR_OF = r"(?: in 20\d\d)?"
_CHANGED_ENGLISH = re.compile(
    rf"\bfrom (?P<before>{_AMOUNT})(?P<unit>{_UNIT}){_YEAR_OF} to (?P<value>{_AMOUNT})(?P<same>{_UNIT}){_YEAR_OF}, "
    rf"(?P<change>(?:up|down|a (?:rise|fall|drop|gain) of|an increase of|a decrease of)(?: by)? (?P<by>{_AMOUNT})(?P<what> percentage points?| points?|%|(?P=same)|)(?=[.,;]|$))"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MAGNITUDE = re.compile(r" (?:thousand|million|billion|trillion)")


def told_changes(text: str, *, chinese: bool) -> Iterator[Clash]:
    """Yield every change in `text` that is not that from the number before to the number behind: 由81.9%提高到86.4%，提高5.5个百分点."""
    for match in (_CHANGED if chinese else _CHANGED_ENGLISH).finditer(text):
        unit, same = (match[group].replace(" percent", "%") for group in ("unit", "same"))
        years = not same and _YEAR.fullmatch(match["before"]) and _YEAR.fullmatch(match["value"])
        magnitude = _MAGNITUDE.fullmatch(same) and (unit != same or not match["what"])
        if years or magnitude or (unit not in {"", same}):
            continue
        change = re.sub(r" percent\b", "%", match["change"])
        clash = change_clash(Figure(value=match["value"], unit=same, before=match["before"], change=change))
        if clash:
            yield clash._replace(start=match.start("change"), text=match["change"])


_FOUND_AND_MENDED = re.compile(
    r"(?:发现|排查出?|查出|收到|交办|梳理)[^，。；：！？\d]{0,12}(?P<found>\d+)(?P<measure>[个件处项条起户])[^，。；：！？\d]{0,8}，"
    r"(?:其中)?(?:目前|现)?(?:已|全部|均已)?(?:完成|推动|督促|成功|及时)?(?P<text>(?:整改|办结|化解|解决|销号|处置)(?:完成|到位|了)?(?P<mended>\d+)(?P=measure))(?=[，。；、]|$)"
)


_CARRIED_OVER = re.compile(r"含|其中|包括|结转|遗留|历史|存量|往年|本[月周季]|当[月日]")
"""What makes more done than was found in the same time."""


def overdone(text: str) -> Iterator[Clash]:
    """Yield every number of things done in `text` that is more than was found: 发现问题342处，整改350处."""
    for match in _FOUND_AND_MENDED.finditer(text):
        more = int(match["mended"]) > int(match["found"]) and not _ANOTHER_TIME.search(match[0])
        sentence = _sentence(text, match.start(), match.end()).replace(match[0], match[0].replace("，其中", "，"))
        if more and not _CARRIED_OVER.search(sentence):
            yield Clash(match.start("text"), match["text"], f"{match['mended']} > {match['found']}")


def _names(listed: str) -> list[str]:
    """Return the names of the parts whose shares are listed."""
    return re.findall(r"([^，、和及\d%]*)占", listed)


def _disjoint(names: list[str]) -> bool:
    """Tell whether nothing belongs to two of the parts `names`."""
    return all(map(_apart, names)) or _sexes(names)


def _sexes(names: list[str]) -> bool:
    """Tell whether the parts `names` are the men and the women among the same."""
    return _SEXES.fullmatch("\n".join(names)) is not None


def _apart(name: str) -> bool:
    """Tell whether nothing belongs to the part `name` and to another of its kind."""
    return _KINDS.search(name) is not None and not _OF_A_KIND.search(name)


def swapped(figure: Figure, text: str) -> Clash | None:
    """Return a number in `text` that is the figure's with its digits in another order, about the same thing in the same unit."""
    value = figure.value.strip().removesuffix("%")
    digits = re.sub(r"\D", "", value)
    if len(digits) < _FEWEST_DIGITS or len(set(digits)) < 2 or not _NUMBER.fullmatch(value):
        return None
    unit = "%" if figure.value.strip().endswith("%") else figure.unit.strip()
    for match in _NUMBER.finditer(text):
        said = re.sub(r"\D", "", match[0])
        if said == digits or sorted(said) != sorted(digits) or not text[match.end() :].lstrip().startswith(unit):
            continue
        sentence = _sentence(text, match.start(), match.end())
        if value not in sentence and not _ANOTHER_TIME.search(sentence) and _about(figure.caption, sentence):
            return Clash(match.start(), match[0], value)
    return None


def _about(caption: str, sentence: str) -> bool:
    """Tell whether `sentence` has words of `caption`: three Chinese characters in a row, or all of a shorter one, or a longer word."""
    if re.search("[一-鿿]", caption):
        size = min(3, len(caption))
        return any(caption[at : at + size] in sentence for at in range(len(caption) - size + 1))
    words = re.findall(r"[a-z]{5,}", caption.lower())
    return any(word in sentence.lower() for word in words)


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around `start` to `end`."""
    begin = max(text.rfind(mark, 0, start) for mark in "。；！？\n") + 1
    ends = [at for mark in "。；！？\n" if (at := text.find(mark, end)) >= 0]
    return text[begin : min(ends, default=len(text))]

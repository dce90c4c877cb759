"""Numbers that contradict each other: shares above the whole, parts that are more than it, a change that is another one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from slides.checks.pointing import at_text, pages
from slides.checks.reading import Said
from slides.checks.rule import Rule
from slides.errors import Severity
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem
    from slides.speech import Item


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every number that others of its item contradict."""
    for said in reading.texts:
        if _TOLD.search(said.text):
            yield from _told(reading, said)
    places = Counter(item.path for item in pages(reading))
    for item in pages(reading):
        if item.figure:
            yield from _changes(reading, item)
            if places[item.path] == 1:
                yield from _swapped(reading, item)


_TOLD = re.compile(
    r"其中|共\D{0,12}\d|总计|合计|现有|分别[占为是]|占[^，。]{0,6}\d|[由从][^，。]*\d[^，。]*[到至为][今当目现\d]|整改|办结|化解|解决|销号|处置|\bfrom \d"
)
"""What a text has in it that is worth a closer look."""


def _told(reading: Reading, said: Said) -> Iterator[Problem]:
    from slides.checks.amounts import count_clashes, overdone, share_clashes, told_changes

    found = [*told_changes(said.text, chinese=said.chinese)]
    if said.chinese:
        found += (*share_clashes(said.text), *count_clashes(said.text), *overdone(said.text))
    for clash in found:
        yield at_text(reading, RULE.code, said, RULE.severity, text=clash.text, right=clash.right)


def _changes(reading: Reading, item: Item) -> Iterator[Problem]:
    from slides.checks.amounts import change_clash

    for number, figure in enumerate(item.figure):
        clash = change_clash(figure)
        if clash:
            said = Said(plain(figure.change), "change", path=(*item.path, "figure", number, "change"))
            yield at_text(reading, RULE.code, said, RULE.severity, right=clash.right)


def _swapped(reading: Reading, item: Item) -> Iterator[Problem]:
    """Yield the numbers of the item's texts that are one of its figures with digits in another order."""
    from slides.checks.amounts import swapped

    length = len(item.path)
    texts = [said for said in reading.texts if said.path[:length] == item.path and "figure" not in said.path]
    for figure in item.figure:
        for said in texts:
            clash = swapped(figure, said.text)
            if clash:
                yield at_text(reading, RULE.code, said, RULE.severity, text=clash.text, right=clash.right)


RULE = Rule(
    "numbers-disagree",
    found=found,
    wrong=(
        '内容: [{标题: 产业, 要点: "三次产业分别占60%、30%、20%"}]',
        '内容: [{标题: 支部, 要点: "共5个，分别为甲3个、乙1个"}]',
        '成绩: [{标题: 整改, 数据: {数值: "91.2", 单位: "%", 原值: "86.5", 变化: 提高 5.7 个百分点}}]',
        '内容: [{标题: 满意度, 要点: "满意度由81.9%提高到86.4%，提高5.5个百分点"}]',
        '内容: [{标题: 企业, 要点: "企业从4000家增加到4500家，增长15.5%"}]',
        '内容: [{标题: 整改, 要点: "发现问题342处，整改350处"}]',
        '内容: [{标题: 党员, 要点: "机关占60%、企业占30%、农村占20%"}]',
        '内容: [{标题: 企业, 要点: "企业由2024年的4000家发展到2025年的4500家，增幅达15.5%"}]',
        '内容: [{标题: 整改, 要点: "发现问题342处，其中已整改350处"}]',
        '内容: [{标题: 乡镇, 要点: "全县25个乡镇，其中甲类12个、乙类10个、丙类8个"}]',
        '内容: [{标题: 学生, 要点: "共有学生1200人，其中男生700人、女生600人"}]',
        'content: [{title: Reports, points: "Reports rose from 81.9% to 86.4%, up 5.5 percentage points"}]',
    ),
    right=(
        '内容: [{标题: 满意度, 要点: "满意度由81.9%提高到86.4%，提高4.5个百分点"}]',
        '内容: [{标题: 企业, 要点: "企业从4000家增加到4500家，增长12.5%"}]',
        '内容: [{标题: 整改, 要点: "发现问题342处，整改340处"}]',
        '内容: [{标题: 患者, 要点: "其中高血压占60%、糖尿病占50%"}]',
        'content: [{title: Reports, points: "Reports rose from 81.9% to 86.4%, up 4.5 percentage points"}]',
        '内容: [{标题: 产业, 要点: "三次产业分别占50%、30%、20%"}]',
        '内容: [{标题: 党员, 要点: "共有党员31名，其中女党员15名、大专以上28名"}]',
        '内容: [{标题: 问卷, 要点: "问卷可多选，三项分别占72%、65%、48%"}]',
        '内容: [{标题: 学生, 要点: "共有学生1200人，其中寄宿生800人、留守儿童500人"}]',
        '成绩: [{标题: 整改, 数据: {数值: "91.2", 单位: "%", 原值: "86.5", 变化: 提高 4.7 个百分点}}]',
    ),
    severity=Severity.WARNING,
)

"""Deadlines that are over on the day of the meeting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.pointing import at_text
from slides.checks.rule import Rule
from slides.errors import Severity
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading
    from slides.errors import Problem
    from slides.speech import Outline

_NEXT_YEAR = re.compile(r"明年|来年|下一年|新一年|(?i:next year|coming year)")


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every deadline before the meeting."""
    outline = reading.outline
    named = [said for said in reading.texts if said.role == "due"]
    if outline is None or not outline.meeting.date or not named:
        return
    from slides.checks.deadlines import meeting_day, missed

    meeting = meeting_day(plain(outline.meeting.date))
    if meeting is None:
        return
    next_year = _is_of_next_year(outline, meeting.year)
    for said in named:
        if missed(said.text, meeting, next_year=next_year):
            yield at_text(reading, RULE.code, said, RULE.severity, meeting=plain(outline.meeting.date))


def _is_of_next_year(outline: Outline, year: int) -> bool:
    """Tell whether the speech plans the next year, so that a month without a year may be one of that."""
    heads = [outline.title, *(section.title for section in outline.sections if section.kind == "recommendation")]
    heads += [item.title for item in outline.items() if item.kind == "recommendation"]
    return any(_NEXT_YEAR.search(head) or str(year + 1) in head for head in heads)


RULE = Rule(
    "due-before-meeting",
    found=found,
    wrong=(
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 2026年3月}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 8月底前}]",
        "会议: {日期: 2026年7月10日}, 建议: [{标题: 压实责任, 时限: 6.30前}]",
        "会议: {日期: 2026年7月10日}, 建议: [{标题: 压实责任, 时限: 本月5日前}]",
        "会议: {日期: 二〇二六年七月十日}, 建议: [{标题: 压实责任, 时限: 2026Q2}]",
    ),
    right=(
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 2026年底前}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 明年3月}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 长期}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 每季度}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 2026年9月起}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 对标2025年标准}]",
        "会议: {日期: 2026年9月24日}, 建议: [{标题: 压实责任, 时限: 2025年度考核后}]",
        "会议: {日期: 二〇二六年七月三日}, 建议: [{标题: 压实责任, 时限: 7.5前}]",
        "会议: {日期: 2026年11月24日}, 建议: [{标题: 压实责任, 时限: 6月底前}]",
    ),
    severity=Severity.WARNING,
)

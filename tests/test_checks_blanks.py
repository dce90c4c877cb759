"""Blanks of drafts are found, in sentences and in fields; what looks like one and belongs there is not."""

from __future__ import annotations

import pytest

from slides.checks.reading import Said
from slides.checks.rules.unfilled import RULE

WRONG = """增长XX.X%=XX.X|增长x.x%=x.x|任务【】落实=【】|【】=【】|市教育局（）=（）|增长【数据】%=【数据】|增长[数据来源]=[数据来源]|由{单位}负责={单位}
共有_个村=_|建成??家=??|??家企业=??|XXX=XXX|x月x日前=x月x日|x年x月=x年x月|数据待核=数据待核|时间（待通知）=（待通知）|（名单待确认）=（名单待确认）
地点：待确认=待确认|时间待定，另行通知=待定|□□局=□□|〇〇市=〇〇|由某医院牵头=某医院|某领导致辞=某领导|20XX工作要点=20XX|202X年=202X
20XX plan=20XX|[X] units shipped=[X]|we reached [XX] sites=[XX]|Presented by [NAME OF CHAIR]=[NAME OF CHAIR]|$X million invested=X|up X.X percent=X.X
XX thousand people=XX|owner: tbd=tbd|(insert chart here)=(insert chart here)|venue (to be confirmed)=(to be confirmed)"""
FIELDS = """（）|()|【】|XXX|XX|X|待确认|待核实|待通知|待定|某领导|某市卫生健康局|A市|A市教育局|某某街道|??|TBD"""
FILLED = """A区管委会|X光室|长期|另行通知|待办事项工作组|待产楼三层会议室|各科室（部门）|4.9|3/4|—|主任医师|B超室|C座会议室"""
TITLES = """待确认|待核实|【数据】|（）|A市的做法|某医院|某领导"""


def blanks(text: str, role: str) -> list[str]:
    lang = "en-US" if text.isascii() and any(map(str.islower, text)) else "zh-CN"
    assert RULE.slips is not None
    return [slip.text for slip in RULE.slips(Said(text, role, lang))]


@pytest.mark.parametrize("row", WRONG.replace("\n", "|").split("|"))
def test_a_blank_in_a_sentence(row: str) -> None:
    text, _, blank = row.partition("=")
    assert blanks(text, "title") == [blank]


@pytest.mark.parametrize("role", ["owner", "due", "place"])
@pytest.mark.parametrize("text", FIELDS.split("|"))
def test_a_field_that_is_a_blank(text: str, role: str) -> None:
    assert len(blanks(text, role)) == 1


@pytest.mark.parametrize("text", FILLED.split("|"))
def test_a_field_that_is_filled(text: str) -> None:
    assert blanks(text, "owner") == []


@pytest.mark.parametrize("text", TITLES.split("|"))
def test_what_may_be_right_as_a_title(text: str) -> None:
    assert blanks(text, "title") == []


def test_a_speaker_without_a_name() -> None:
    assert RULE.slips is not None
    assert [slip.text for slip in RULE.slips(Said("XX", "name", path=("speaker", 0, "name")))] == ["XX"]

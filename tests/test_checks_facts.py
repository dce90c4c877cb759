"""What rules of `check` know of dates, units and numbers: what is wrong is found, and what may be right is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from slides.checks.amounts import change_clash, count_clashes, share_clashes, swapped
from slides.checks.bureaus import same
from slides.checks.deadlines import meeting_day, missed
from slides.speech import Figure

MEETING = date(2026, 11, 22)

MISSED = """2026年3月|9.30|2026年3月底前|9月底前|九月底前|今年9月底前|2026年9月30日前|2026-09-30|2026/9/30|2026.9.30|2025年底前|2026年上半年
9.30前|9/30前|6.15—9.30|2026上半年|2026Q2|2026H1|H1 2026|20260930|30.9.2026|30/9/2026|9/30/2026|10/11/2026|first half of 2026|十一月五日前|本月5日前|本月上旬|二〇二五年底|2025年度|2025年内
2026年一季度末|本年三季度|2026年11月上旬|2026年9月至10月|October 30|By September 2026|30 September|Q2 2026|2025|by Oct. 30"""
OPEN = """长期|每季度|每年9月|明年3月|2027年3月底前|3月底前|年底前|2026年底前|2026年9月起|2026年9月至12月|9月-12月|3个月内|三个月内|2026年11月22日
11月底前|January|From October 30|December 18, 2026|by the end of 2026|Q4 2026|ongoing|within 30 days|2027年全年|10月度考核|ISO 9001:2015|GB/T 9704-2012|对标2025年标准|按《2025年工作要点》执行|2025年度考核后|国发〔2025〕12号|2025年版目录|2025年内部审计整改|11.30前|11.30|3.5|1.5|本月底前|本月25日前|2026Q4
H2 2026|20261230|1.5个月内|V9.30版|完成率98.9%|11/12/2026|9月底验收后|to the 2025 standard|2月30日|会后一周内"""


@pytest.mark.parametrize("due", MISSED.replace("\n", "|").split("|"))
def test_a_deadline_is_over(due: str) -> None:
    assert missed(due, MEETING)


@pytest.mark.parametrize("due", OPEN.replace("\n", "|").split("|"))
def test_a_deadline_is_not_over_or_not_known_to_be(due: str) -> None:
    assert not missed(due, MEETING)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026年11月22日（星期日）上午9时", MEETING),
        ("Sunday, November 22, 2026", MEETING),
        ("2026-11-22", MEETING),
        ("2026年11月", date(2026, 11, 1)),
        ("二〇二六年十一月二十二日", MEETING),
        ("二○二六年十一月", date(2026, 11, 1)),
        ("20261122", MEETING),
        ("22.11.2026", MEETING),
        ("11/22/2026", MEETING),
        ("7/3/2026", date(2026, 3, 7)),
        ("2026年", None),
        ("2026年第三季度", None),
        ("明年3月", None),
        ("11月22日", None),
        ("下周一", None),
    ],
)
def test_the_day_of_the_meeting(typed: str, day: date | None) -> None:
    assert meeting_day(typed) == day


ONE_UNIT = """教育局党委 市教育局党委|卫健局 卫生健康局|县卫健局 卫生健康局|院感科 医院感染管理科|村委会 村民委员会|市监局 市场监管局|市监局 市场监督管理局|市市监局 市市场监督管理局|市疾控中心 疾病预防控制中心|市市场监管局 市场监管局|市场监管局 市场监督管理局
人民医院 县人民医院|国投港有限公司党委 国投港公司党委"""
TWO_UNITS = """教育局党委 教育局党支部|教育局 教育局党委|县医院 县中医院|市教育局 县教育局|市教育局 县教育局 教育局|各党委 党委|党委 区党委|控股党委 国投控股党委
市政府办 市委办|甲山县人民医院 乙水县人民医院 县人民医院|一中 市一中|清河县人社局 县人社局|云岭县教育局 县教育局|云岭县教育局 教育局|院感科 感染科|院感科 院感办|村委会 居委会|城关村村委会 东街村村委会|县监局 市监局|发改委 发改局|工商局党委 工商联党委|城区党委 区党委"""


@pytest.mark.parametrize("names", ONE_UNIT.replace("\n", "|").split("|"))
def test_two_names_of_one_unit(names: str) -> None:
    assert list(same(names.split())) == [tuple(names.split())]


@pytest.mark.parametrize("names", TWO_UNITS.replace("\n", "|").split("|"))
def test_names_of_several_units(names: str) -> None:
    assert list(same(names.split())) == []


def test_names_of_units_in_english() -> None:
    assert list(same(["Safety team", "the Safety Team"])) == [("Safety team", "the Safety Team")]
    assert list(same(["Safety team", "Safety teams", "Operations", "Quay operations"])) == []


CLASHES = """91.2 % 86.5 提高5.7个百分点|588 件 412 增加167件|588 - 412 up_53%|588 件 412 增长50%|1.2 days 1.9 0.9_days_faster|91.2 % 86.5 下降4.7个百分点"""
CHANGES = """91.2 % 86.5 提高4.7个百分点|91.2 % 86.5 提高4.6个百分点|91.2 % 86.5 提高5.4%|588 件 412 增加176件|588 - 412 up_43%|1.2 days 1.9 0.7_days_faster
312 件 280 平均少跑2趟|91.2 % 86.5 同比提高1.2个百分点|4.93 万亿元 4.5 增加4300亿元|4.93 万亿元 4.5 增长9.6%|2 位 5 提升3位|1+2+3 - 1 增加3|300 家 100 增长2倍
12 个 10 新增5个、撤并3个|3.2 万人 3.0 增加2000人|72 小时 24 三倍|91.2 % 86.5 全省第2"""


def _figure(row: str) -> Figure:
    value, unit, before, change = row.split()
    return Figure(value=value, unit=unit.strip("-"), before=before, change=change.replace("_", " "))


@pytest.mark.parametrize("row", CLASHES.split("|"))
def test_a_change_is_another_one(row: str) -> None:
    assert change_clash(_figure(row))


@pytest.mark.parametrize("row", CHANGES.replace("\n", "|").split("|"))
def test_a_change_is_right_as_far_as_one_can_tell(row: str) -> None:
    assert change_clash(_figure(row)) is None


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("三次产业分别占60%、30%、20%", True),
        ("其中机关占60%、企业占30%、农村占20%", True),
        ("占比分别为60%、30%和20%", True),
        ("三次产业分别占50%、30%、20%", False),
        ("三类占比分别为33.4%、33.4%、33.3%", False),
        ("女党员、大专以上学历党员分别占40%、70%", False),
        ("三次产业分别增长60%、30%、20%", False),
        ("其中工业占全市的60%，农业占全省的50%", False),
        ("其中规上企业占80%、民营企业占70%", False),
        ("占比由60%提高到80%", False),
    ],
)
def test_shares_of_one_whole(typed: str, *, wrong: bool) -> None:
    assert bool(list(share_clashes(typed))) is wrong


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("共5个，分别为甲3个、乙1个", True),
        ("共有党支部12个，其中机关8个、企业6个", True),
        ("现有党员 31 名，其中预备党员 32 名", True),
        ("共整改问题20个（其中立行立改15个、限期整改8个）", True),
        ("共5个，其中甲3个、乙2个", False),
        ("现有党员 31 名，其中预备党员 2 名", False),
        ("共有党员31名，其中女党员15名、大专以上28名", False),
        ("全区共有企业320家，其中规上企业246家、高新企业125家", False),
        ("共培训12场，其中每场50人", False),
        ("共服务300人，其中党员带头服务1200人次", False),
        ("共排查问题20个，其中已整改18个，新增5个", False),
        ("共有5个镇、120个村，其中贫困村130个", False),
    ],
)
def test_parts_of_one_whole(typed: str, *, wrong: bool) -> None:
    assert bool(list(count_clashes(typed))) is wrong


@pytest.mark.parametrize(
    ("value", "unit", "caption", "typed", "wrong"),
    [
        ("320", "家", "规上企业", "全区规上企业达到230家", True),
        ("98.1%", "", "整改率", "整改率达到91.8%", True),
        ("588", "", "near-miss reports", "You sent us 885 near-miss reports", True),
        ("320", "家", "规上企业", "规上企业从230家增加到320家", False),
        ("98.1%", "", "整改率", "优良率达到91.8%", False),
        ("320", "家", "规上企业", "规上企业吸纳230人", False),
        ("588", "", "near-miss reports", "885 people worked here", False),
    ],
)
def test_digits_in_another_order(value: str, unit: str, caption: str, typed: str, *, wrong: bool) -> None:
    assert bool(swapped(Figure(value=value, unit=unit, caption=caption), typed)) is wrong

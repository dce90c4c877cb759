"""Numbers, dates, units and announcements that look like a slip and are right, and the slips beside them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from slides import build, check
from slides.checks.amounts import change_clash, count_clashes, overdone, share_clashes, swapped, told_changes
from slides.checks.announcing import announced
from slides.checks.bureaus import same
from slides.checks.deadlines import missed
from slides.checks.foretold import foretold
from slides.checks.phrases import near
from slides.speech import Figure

if TYPE_CHECKING:
    from pathlib import Path

MEETING = date(2026, 11, 22)


def lines(typed: str) -> list[str]:
    return typed.strip().replace("\n", "|").split("|")


OPEN = """每年9月底前|次年3月|来年3月|春节前|国庆前|十五五期间|2026年9月完成，长效坚持|逢9月|6月底|上半年|9月至次年3月|2025—2027年|今冬明春
2026年9月（已完成）|已于9月完成|closed Sept 2026|completed, October 2026|FY2026|2026/27|by June|when Marketing signs off|before the Mayor visits|Julia’s return|Junior staff day|May’s round|each March|30 days after approval"""


@pytest.mark.parametrize("due", lines(OPEN))
def test_a_deadline_may_be_still_to_come(due: str) -> None:
    assert not missed(due, MEETING)


@pytest.mark.parametrize(
    "due", ["去年底", "8月31日前", "2026年11月21日", "今年上半年", "by Sept. 1", "12 October", "by September 2026"]
)
def test_a_deadline_is_over(due: str) -> None:
    assert missed(due, MEETING)


CHANGES = """240 家 100 是上年的2.4倍|3 天 5 压缩40%|12 起 20 下降四成|5 位 12 上升7位|4.93 万人 4.51 增加4200人|15 家 12 新增4家
10 个 8 完成年度目标的125%|1.2 万 9800 增长22.4%|320 家 300 目标350家|1800 人次 1500 人均2次|0 起 3 下降100%|240 家 100 增长140%"""


@pytest.mark.parametrize("row", lines(CHANGES))
def test_a_change_may_be_right(row: str) -> None:
    value, unit, before, change = row.split()
    assert change_clash(Figure(value=value, unit=unit, before=before, change=change)) is None


SHARES = """多选题中，三项分别占80%、60%、40%|问卷可多选，三项分别占72%、65%、48%|其中工业投资占60%，民间投资占55%|今年、去年、前年分别占60%、55%、50%
我市、邻市、全省分别占60%、58%、55%|2024年、2025年占比分别为55%、60%|占比分别提高60%、20%、30%|城区、乡镇覆盖面分别占95%、90%
分别占年度任务的95%、102%|收入、支出分别占预算的60%、58%|门诊、住院医保费用分别占60%、70%"""
COUNTS = """共有学生1200人，其中寄宿生800人、留守儿童500人、低保家庭200人|共有教师86人，其中高级职称20人、骨干教师40人、班主任36人
共有企业50家，其中国家级5家、省级30家、科技型45家|总计30项，其中牵头20项、配合15项|共有志愿者80名，其中党员60名、大学生40名
共有住院患者90人，其中高血压60人、糖尿病50人|共5个支部，分别为第1个、第2个|共有10个村，其中3个村有5个组、4个村有6个组
现有专家40名，其中博士20名、硕导30名、省级人才5名|共有困难群众60人，其中低保对象40人、残疾人35人"""


@pytest.mark.parametrize("typed", lines(SHARES + "\n" + COUNTS))
def test_parts_may_overlap_or_be_of_several_wholes(typed: str) -> None:
    assert [*share_clashes(typed), *count_clashes(typed)] == []


@pytest.mark.parametrize(
    "typed",
    [
        "一、二、三产占比分别是10.5%、45.2%、54.3%",
        "东、中、西部分别占50%、40%、20%",
        "共有床位100张，其中内科60张、外科50张",
        "共有8个村，分别为甲镇5个、乙镇4个",
    ],
)
def test_parts_that_make_more_than_the_whole(typed: str) -> None:
    assert [*share_clashes(typed), *count_clashes(typed)]


TOLD_RIGHT = """由2.6万吨提高到3.1万吨，提高了0.5万吨|由12%下降到9%，下降25%|由1万人增加到1.2万人，增加2000人|从2021年的300家增加到2025年的450家，增加150家
从10个增加到12个，增加3个、撤并1个|编制由50名增加到60名，增加15名，减少5名|由300张增加到450张（增加150张，其中内科80张）|由60分钟压缩到15分钟，压缩75%|从24小时缩短到2小时，缩短90%以上
能耗由100吨降到80吨，减少20吨、减少排放50吨|从3500万元增加到1.2亿元，增长2.4倍|from 2020 to 2025, up 12%|It rose from 120 to 150, up 30 from last year|It moved from 9 to 5, down 4 places
收到提案120件，办结132件（含上年结转）|发现隐患30处，整改35处，其中上月遗留8处|本周排查隐患20处，整改25处|梳理问题12项，整改措施完成30项|排查风险20处，化解矛盾纠纷35处|收到信访件20件，化解历史积案35件
发现问题20个，已整改20个|其中高血压占60%、糖尿病占50%|其中骨干教师占60%、班主任占50%|高血压、糖尿病、冠心病患者分别占60%、50%、30%|近视学生一班占60%、二班占50%、三班占40%
共有企业50家，其中出口企业30家、农村企业25家|民营企业占60%，出口企业占50%，高新企业占30%|甲类占60%、乙类占30%、丙类占10%，其中优秀占80%、良好占15%、合格占5%|优秀占30%、良好占50%、合格占20%
新建10个、改造25个，其中甲镇20个、乙镇12个|建成3个园区，其中甲区企业12个、乙区企业15个|全县25个乡镇，其中先进乡镇12个、达标乡镇20个|平均每校25个班，其中初中班12个、高中班15个
学生1200人，其中男生700人、女生500人|男生近视占60%、女生近视占50%|男职工占60%、女干部占50%|高技术制造业占60%、装备制造业占50%、新兴产业占30%|工业占60%、农业占25%、服务业占15%
共25个，改造甲镇12个、乙镇10个、丙镇8个|共120人，机关50人、企业40人、社区30人|发现隐患30处，其中历史遗留20处，整改35处|发现问题20个，其中已整改18个
由2024年的4000家增加到2025年的4500家，增幅12.5%|由4000家增至4500家，增幅较上年高3个百分点|由3个发展到12个，增长3倍|党员由31名增加到35名，增加6名、转出2名
from 40 percent to 50 percent, up 25 percent|from 1.2 million to 1.5 million, up 300,000|from 900 to 1.2 million, up 33%|from 20 days in 2024 to 12 days in 2025, down 8 days|from 40 to 50 staff, up 12 before two left"""
TOLD_WRONG = """由81.9%提高到86.4%，提高5.5个百分点|整改率从81.9%提高到86.4%、提升5.5个百分点|由81.9%提高到86.4%（提高5.5个百分点）|企业从4000增加到4500，增长15.5%|由15天缩短到5天，缩短12天
发现问题342处，已整改350处|发现问题342处，目前已整改350处|共排查隐患342个，整改完成350个|机关占60%、企业占30%、农村占20%|优秀占40%、良好占50%、合格占20%
rose from 81.9% to 86.4%, up 5.5 percentage points|Reports grew from 412 to 588, up 167.|from 40 percent to 50 percent, up 30 percent|from 20 days in 2024 to 12 days in 2025, down 10 days|from 40 million to 50 million, up 35%
由2024年的4000家发展到今年的4500家，增幅达15.5%|住院日由8.6天缩短至今年的7.9天，缩短0.9天|发现问题20个，其中已整改25个|排查矛盾纠纷12起，成功化解13起
全县25个乡镇，其中甲类12个、乙类10个、丙类8个|参训120人，其中机关50人、企业60人、社区30人|共120人，机关50人、企业60人、社区30人|共有党员31名，其中女党员15名、男党员20名
工业占60%、农业占30%、服务业占20%|男性占60%，女性占50%|参会人员中女性占60%、男性占50%"""


def told(typed: str) -> list[str]:
    """Return the words with a number that another of the text contradicts."""
    clashes = [*told_changes(typed, chinese=not typed.isascii())]
    return [clash.text for clash in (*clashes, *share_clashes(typed), *count_clashes(typed), *overdone(typed))]


@pytest.mark.parametrize("typed", lines(TOLD_RIGHT))
def test_numbers_of_a_sentence_may_go_together(typed: str) -> None:
    assert told(typed) == []


@pytest.mark.parametrize("typed", lines(TOLD_WRONG))
def test_numbers_of_a_sentence_disagree(typed: str) -> None:
    assert len(told(typed)) == 1


@pytest.mark.parametrize(
    ("value", "caption", "typed"),
    [
        ("320", "规上企业", "规上企业由去年的230家增加90家"),
        ("320", "规上企业", "邻县规上企业203家，我们还有差距"),
        ("98.1%", "整改率", "上年整改率91.8%"),
        ("15", "宣讲", "全市宣讲51场"),
        ("36", "培训", "累计培训63人"),
        ("588", "near-miss reports", "Last year there were 858 near-miss reports"),
    ],
)
def test_a_number_may_be_of_another_time_or_place(value: str, caption: str, typed: str) -> None:
    assert swapped(Figure(value=value, caption=caption), typed) is None


UNITS = """第一人民医院 人民医院|县人民医院 县第二人民医院|财务部 财务科|公安局 森林公安局|市公安局 区公安分局|办公室 县委办公室|团委 团县委
卫健局 卫健委|市卫健委 县卫健局|城关镇 城关镇中心小学|县委办 县政府办|州医院 苏州医院|教务处 教务科|Sales Sales-team"""


@pytest.mark.parametrize("names", lines(UNITS))
def test_units_may_be_two(names: str) -> None:
    assert list(same(names.split())) == []


PHRASES = (
    "全面从严治党",
    "以人民为中心的发展思想",
    "国家治理体系和治理能力现代化",
    "社会主义核心价值观",
    "公立医院高质量发展",
)


@pytest.mark.parametrize(
    "typed",
    lines(
        "推进全面从严治校|全面从严治军、全面从严治团|以患者为中心的发展思想|社会治理体系和治理能力现代化|治理体系和治理能力现代化|社会主义核心价值体系|民营医院高质量发展"
    ),
)
def test_a_phrase_may_be_another_one(typed: str) -> None:
    assert list(near(typed, dict.fromkeys(PHRASES, ()))) == []


OTHERS = """去年提出的八条建议|他说三点|前三个方面|上述三条意见|采纳政协委员四条建议|整改巡察反馈的三个方面问题|落实会议三点要求|贯彻书记四点要求|说定在明天八点
时间定于四点|中央八项规定|二十个方面|围绕两个方面的工作"""


@pytest.mark.parametrize("typed", lines(OTHERS))
def test_a_number_may_be_that_of_others(typed: str) -> None:
    assert announced(typed) is None


UNFORETOLD = """会议下午三点开始。|去年我在这里讲了三点意见。|刚才，李书记讲了三点意见，我完全赞成。|我讲三点意见：一是学；二是做。|上次会议我讲过三点，今天不重复。
三点半我们准时结束。|我讲第三点。|他谈三点体会。|下面请张主任讲三点意见。|我讲三十点意见。|我先讲三分钟。|我提三个问题，请大家思考。首先，问题在哪。|我强调几点要求。
We scored three points more than last year.|I have three points of contact.|I will make three points: first, speed.|We have three parts in stock.|Sales rose three points."""
FORETOLD = """下面我讲三点意见。|同志们，今天我讲三个方面。|我主要汇报三个方面的工作。|下面，我就做好下一步工作讲三点意见。|今天的报告分三个部分。|借此机会，我讲三点。
Good morning. I will make three points.|I have three points to make.|My talk has three parts."""


@pytest.mark.parametrize("typed", lines(UNFORETOLD))
def test_an_opening_may_foretell_nothing(typed: str) -> None:
    assert foretold(typed, chinese=not typed.isascii()) is None


@pytest.mark.parametrize("typed", lines(FORETOLD))
def test_an_opening_foretells_its_parts(typed: str) -> None:
    words = foretold(typed, chinese=not typed.isascii())
    assert words
    assert words.number == 3
    assert typed[words.start :].startswith(words.text)


FOUR = "成绩: [甲, 乙]\n问题: [丙, 丁]\n内容: [戊, 己]\n建议: [庚, ADVICE]\n"
FLAT = "内容: [甲, 乙, 丙, 丁]\n"


@pytest.mark.parametrize(
    ("notes", "parts", "count"),
    [
        ("下面我讲三点意见。", FOUR, 1),
        ("今天我讲三个方面。", FLAT, 1),
        ("我讲四点意见。", FOUR, 0),
        ("我讲四点意见。", FLAT, 0),
        ("下面我讲三点意见。", FOUR.replace("ADVICE", "辛, 壬"), 0),
        ("下面我讲三点意见。", FOUR.replace("ADVICE", "{标题: 辛, 要点: [子, 丑, 寅]}"), 0),
        ("下面我讲三点意见。", FOUR.replace("成绩: [甲, 乙]", "成绩: {标题: 工作背景, 事项: [甲, 乙]}"), 0),
        ("我讲三点意见：一是甲；二是乙；三是丙。", FOUR, 0),
        ("会议下午三点开始。", FOUR, 0),
        ("刚才李书记讲了三点意见。", FOUR, 0),
    ],
)
def test_an_opening_and_its_parts(tmp_path: Path, notes: str, parts: str, count: int) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(f"标题: 会\n开场: {{标题: 开场, 讲稿: {notes}}}\n{parts}", encoding="utf-8")
    assert len(check(build(outline), only=["number-words"])) == count


DECKS = [
    ("unanswered-problem", "问题: [甲一, {标题: 乙二, 隐藏: 是}]\n建议: [{标题: 丙, 回应: 甲一}]"),
    ("unanswered-problem", "问题: [{标题: '**甲一**'}]\n建议: [{标题: 丙, 回应: 甲一}]"),
    ("number-words", "建议: {标题: 提四点要求, 事项: [{标题: 甲, 要点: [子, 丑]}, {标题: 乙, 要点: [寅, 卯]}]}"),
    ("number-words", "内容: [{标题: 落实会议三点要求, 要点: [子, 丑]}]"),
    ("number-words", "内容: [{标题: 抓好三个方面, 要点: [子, 丑], 分组: [甲, 乙, 丙]}]"),
    ("number-words", "内容: {标题: 丙, 讲稿: 我讲三点。第一点是甲。, 事项: [甲, 乙, 丁, 戊]}"),
    ("numbering-skips", "内容: [一、学习, 二、培训, 检查, 四、整改]"),
    ("numbering-skips", "内容: [{标题: 甲, 要点: [一是学, 二是做, 其三查, 四是改]}]"),
    ("numbering-skips", "内容: [{标题: 甲, 要点: [①学, 做, ③查]}]"),
    ("duplicate-title", "内容: [工作（上）, 工作（下）, 党建+, 党建]"),
    ("duplicate-title", "开场: {标题: 谢谢, 讲稿: 好}\n内容: [甲]\n结尾: 谢谢"),
    ("empty-part", "内容: [甲]\n成绩: {标题: 甲, 导语: 一句话}"),
    ("empty-group", "内容: [{标题: 甲, 隐藏: 是, 分组: [{名称: 乙, 要点: 丁}, 丙]}]"),
    ("missing-notes", "内容: [{标题: 甲, 讲稿: 说。}, {标题: 乙, 分钟: 1}]"),
    ("too-many-points", "内容: [{标题: 甲, 隐藏: 是, 要点: [一, 二, 三, 四, 五, 六]}]"),
    (
        "unit-two-names",
        "建议: [{标题: 甲, 责任: 各镇（街道）}, {标题: 乙, 责任: 护理部、医务科}, {标题: 丙, 责任: 护理部}]",
    ),
]


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("number-words", "内容: [{标题: 甲, 讲稿: 会议提出三点要求：一是学；二是做；三是查；四是改。}]"),
        ("number-words", "内容: [{标题: 甲, 讲稿: 我讲四点，请大家记住：一是学；二是做；三是查。}]"),
        ("number-words", "内容: {标题: 丙, 讲稿: 我讲三点。, 事项: [甲, 乙, 丁, 戊]}"),
        ("numbering-skips", "内容: [{标题: 甲, 讲稿: 一要学；二是做；四要查。}]"),
        ("numbering-skips", "内容: [{标题: 甲, 讲稿: ①加强学习②加强培训④加强检查}]"),
        ("numbering-skips", "内容: [一、学习, 培训, 四、整改]"),
        ("numbering-skips", "内容: [{标题: 甲, 要点: [①学, 做, ④查]}]"),
    ],
)
def test_an_outline_has_one_slip(tmp_path: Path, code: str, parts: str) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(f"标题: 会\n{parts}\n", encoding="utf-8")
    assert [problem.code for problem in check(build(outline), only=[code])] == [code]


@pytest.mark.parametrize(("code", "parts"), DECKS)
def test_an_outline_may_be_right(tmp_path: Path, code: str, parts: str) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(f"标题: 会\n{parts}\n", encoding="utf-8")
    assert list(check(build(outline), only=[code])) == []

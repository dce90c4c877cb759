"""Places that were left to be filled in: XX年度, X个, 某市, ____, 【待补】, TBD."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_MARKS = re.compile(
    r"(?<![\w/.＿])_{2,}(?![\w/.])|＿{2,}|(?<=[一-鿿])_{2,}|(?<![\w/.])_{3,}(?=[一-鿿])"
    r"|[【\[［〔（(](?:待[补填定核]|列出(?!的)|填(?:写(?!时|说明|要求|人|的)|入)|插入(?![语式])|此处(?!应有)|请[填补]|补充[:：…])[^】\]］〕）)\n]{0,40}[】\]］〕）)]"
    r"|(?<![有等尚还亟招接对看期款优善])待(?:定(?!系数|论|点|期|时|位|向|量|性)|填写|补充(?!完善|说明))"
    r"|(?<![A-Za-z0-9_])(?:TBD|TBC|TBA|TODO|FIXME)(?![A-Za-z0-9_])|(?<![A-Za-z吗呢么谁吧啊呀办何?？])[?？]{3,}|[×✕]{2,}|(?<![一二三四五六七八九○◯])[○◯]{2,}(?![一二三四五六七八九○◯后])|＊{2,}"
    r"|\[(?:insert|list|name|date|number|add|fill in|your)\b[^\]\n]{0,40}\]|(?<=[$£€])X{2,}\b|\bX{2,}(?=%| percent\b| million\b| billion\b)"
    r"|年[ \u3000]+月(?![度份])(?:[ \u3000]+日)?|（[ \u3000]+）(?![内里])|《[ \u3000]*》"
)
_ALGEBRA_BEFORE = r"(?<!变量)(?<!参数)(?<!未知数)(?<!因子)(?<!系数)(?<!函数)(?<!指标)(?<!元素)(?<!维生素)(?<![YＹ][和与、])(?<!^设)(?<![，。：；]设)(?<!设有)(?<!代号)"
_JOINED = "(?<!互联网)(?<!智能)(?<!媒体)(?<!大数据)"
_ALGEBRA_BEHIND = r"(?! ?(?:的(?:取?值|函数|平方|导数)|值|取|表示|代表[^团大会]|(?:不?等|大|小)于|上?求导|是(?:未知|变|自变|因变)|为(?:未知|变|自变|因变)|[和与、][YＹ]))"
_OF_ITSELF = (
    r"(?! ?(?:光|射线|线|荧光|衍射|片|刀|轴|坐标|染色体|[型形]|档案|战警|世代|一代|因素|效率|理论|系列|版|款|模式))"
)
_BLANK = "(?:X{1,5}|Ｘ{1,5}|x{2,5})"
_FREE = rf"(?<![A-Za-z0-9+\-])(?<![A-Za-z0-9] ){_ALGEBRA_BEFORE}{_JOINED}"
_HAN = re.compile(
    rf"{_FREE}{_BLANK}(?![A-Za-z0-9+\-]){_ALGEBRA_BEHIND}{_OF_ITSELF}(?= ?[一-鿿])"
    rf"|{_FREE}(?<=[一-鿿])(?<![加选打画标勾]){_BLANK}(?![A-Za-z]){_ALGEBRA_BEHIND}(?=$|[，。；、！？）”\n%％])"
    r"|(?<![A-Za-z0-9 ])(?<![长宽高深厚积价率重数量])×(?=[个家名项次市县区乡镇村年月日局厅委部省])"
    r"|(?<!\d)\d{2,3}[XＸ×]{1,2}(?=年)|(?<![A-Za-z0-9+第])[NＮ](?=[个家名项场户](?!理由|可能|为什么))"
    r"|某年某月(?:某日)?|某月某日|(?:(?<![一-鿿])|(?<=[在由向请为对和与及是的]))某某"
    r"|(?<![有如若外同])某(?:单位|支部|党委|公司|同志|企业)"
    r"|(?<![外兄内周邻有国省])(?<![外邻]地)某(?:省(?![份长级直属])|市(?![场民值长级直属])|区(?![域间块段长级直属])|县(?![长域城级直属])|镇(?!长)"
    r"|乡(?![镇村])|村(?![民庄落])|局(?![部面长势])|厅(?!长))"
)
_UNNAMED = re.compile(
    r"例子|案例|例如|比如|譬如|举例|以某|警示|教训|事故|通报|曝光|当事人|嫌疑|涉嫌|诈骗|骗|挪用|贪|侵占|违规|违纪|违法|瞒报|造假"
    r"|有一次|听说|曾经|被(?:处|罚|查|刑|追|立案|举报)|患者|病人|先生|女士|[张王李赵刘陈]某"
)
"""Words of a sentence that tells of somebody whose name is kept back on purpose."""


def slips(said: Said) -> Iterator[Slip]:
    """Yield every place of `said` that nobody has filled yet."""
    for pattern in (_MARKS, _HAN) if said.chinese else (_MARKS,):
        for match in pattern.finditer(said.text):
            if not (
                match[0].startswith("某")
                and match[0][1:2] not in {"年", "月", "某"}
                and _is_tale(said.text, match.start())
            ):
                yield Slip(match.start(), match[0])


def _is_tale(text: str, at: int) -> bool:
    """Tell whether the sentence at `at` tells of somebody who is left unnamed."""
    begin = max(text.rfind(mark, 0, at) for mark in "。！？\n") + 1
    end = min((found for mark in "。！？\n" if (found := text.find(mark, at)) >= 0), default=len(text))
    return _UNNAMED.search(text, begin, end) is not None


RULE = Rule(
    "unfilled",
    slips,
    wrong=(
        *(
            "XX年度第二次例会",
            "X个党支部作了交流",
            "国投X港有限公司",
            "为X建设保驾护航",
            "建设美丽新X",
            "20XX年工作要点",
        ),
        *(
            "【待补】",
            "时间：____",
            "____年工作总结",
            "负责人：某某",
            "某月某日召开会议",
            "（此处填写数据）",
            "[列出单位名单]",
        ),
        *("新增N家企业", "owner: TBD", "完成率???", "占比XX%", "把变量讲清楚，X个支部参加"),
    ),
    right=(
        *(
            "拍X光片",
            "X射线检查",
            "某种程度上",
            "某一天",
            "某些单位",
            "党建+X模式",
            "1+N工作格局",
            "iPhone X手机",
            "SpaceX公司",
        ),
        *(
            "Super Bowl XX",
            "变量X的取值",
            "设X为未知数",
            "X和Y两个变量",
            "Y染色体",
            "XL码",
            "C位",
            "某市场主体",
            "有待定论",
            "张某某",
            "警示案例：某镇卫生院违规收费",
            "二○○八年",
            "难道不该反思吗？？？",
        ),
    ),
)

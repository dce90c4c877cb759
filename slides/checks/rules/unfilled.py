"""Places that were left to be filled in: XX年度, X个, 某市, ____, 【待补】, TBD; in a field also XXX, （）, 待确认."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.blanks import blanks
from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_FIELDS = frozenset({"owner", "due", "value", "before", "date", "place", "post"})
_UNNAMED = re.compile(
    r"例子|案例|例如|比如|譬如|举例|以某|警示|教训|事故|通报|曝光|当事人|嫌疑|涉嫌|诈骗|骗|挪用|贪|侵占|违规|违纪|违法|瞒报|造假"
    r"|有一次|听说|曾经|被(?:处|罚|查|刑|追|立案|举报)|患者|病人|先生|女士|[张王李赵刘陈]某"
)
"""Words of a sentence that tells of somebody whose name is kept back on purpose."""


def slips(said: Said) -> Iterator[Slip]:
    """Yield every place of `said` that nobody has filled yet."""
    field = said.role in _FIELDS or "speaker" in said.path
    for match in blanks(said.text, chinese=said.chinese, field=field):
        one = match[0].startswith("某") and match[0][1:2] not in {"年", "月", "某"}
        if field or not one or not _is_tale(said.text, match.start()):
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
        *("增长X.X%", "由{单位}负责", "共有_个村", "任务【】落实", "□□局", "数据待核", "XX thousand people"),
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
            "待定岗位5个",
            "待补充材料",
            "标题用【】括起来",
            "【案例】",
            "警示案例：某镇卫生院违规收费",
            "二○○八年",
            "难道不该反思吗？？？",
        ),
    ),
)

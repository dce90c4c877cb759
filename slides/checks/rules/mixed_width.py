"""Half-width marks and parentheses among Chinese characters, and full-width figures and letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_HAN = "一-鿿"
_CHINESE = re.compile(
    rf"(?<=[{_HAN}”》）])[,;:!?](?=[{_HAN}“《（])|(?<=[{_HAN}”》）])[,;!?.](?=[”』」]?$)|(?<=[{_HAN}”》）])\.(?=[{_HAN}“])"
    rf"|(?<=[{_HAN}”》）])[,;](?= +[{_HAN}“《（](?!.* (?:and|or|et) ))|(?<=\d)％"
    r"|(?:(?<=[午晚晨早日])|(?<=时间：)|(?<=[一二三四五六日]）))(?:[01]?\d|2[0-3])：[0-5]\d(?:[—–~～至到-]\d{1,2}：[0-5]\d)?(?![\d：个家名项条人件万亿元%％])"
    rf"|(?<=[{_HAN}”》）])[,;](?=\d)|(?<=[\d%％])[,;](?=[{_HAN}“])"
    rf"|(?<![A-Za-z_])\([^()（）\n]*[{_HAN}][^()（）\n]*\)(?!\.[A-Za-z])|（[^()（）\n]*\)|\([^()（）\n]*）|[０-９Ａ-Ｚａ-ｚ]+"
)
_ENGLISH = re.compile(r"(?<=[A-Za-z])[，。；：？！](?=\s?[A-Za-z]|$)|[０-９Ａ-Ｚａ-ｚ]+")
_CODE = re.compile(r"(?:https?://|www\.)[^\s，。；）”]+|`[^`]*`|[\w.+-]+@[\w.-]+")


def slips(said: Said) -> Iterator[Slip]:
    """Yield every mark or figure of `said` that has the width of the other script."""
    code = [match.span() for match in _CODE.finditer(said.text)]
    for match in (_CHINESE if said.chinese else _ENGLISH).finditer(said.text):
        if not any(start <= match.start() < end for start, end in code):
            yield Slip(match.start(), match[0])


RULE = Rule(
    "mixed-width",
    slips,
    wrong=(
        "国有企业党组织:要大力推行",
        "抓好落实,取得成效",
        "２０２６年",
        "管理办法(试行)印发",
        "会议开得很好.",
        "落实, 取得实效",
        "增长5％",
        "上午9：30开会",
    ),
    right=(
        *("目标: 增长5%", "上午9:30开会", "98.1%", "采用A,B两种办法", "Plan A, plan B", "GB/T 9704", "比例为1:2"),
        *(
            "(1) 组织建设",
            "人工智能(AI)应用",
            "共1,000户",
            "方案.docx",
            "方案(终稿).docx",
            "附件1：30家企业名单",
            "比例为1：50",
        ),
    ),
)

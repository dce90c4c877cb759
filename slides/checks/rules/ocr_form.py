"""What only scanning and converting put into modern Chinese: 安臵 for 安置, radicals for characters, 2O26 for 2026, 自已 for 自己."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_FORMS = {"臵": "置", "癿": "的", "旳": "的", "乊": "之", "呾": "和", "斱": "方", "敁": "效", "迚": "进", "觃": "规"}
_FORMS |= {"幵": "并", "仸": "任", "枀": "极", "叧": "另", "亊": "事", "仹": "份", "収": "收"}
_RADICALS = "⺁厂⺒巳⺝月⺠民⺩王⺫目⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙"
"""Radicals of Unicode's supplement that normalizing leaves as they are, each with its character."""
_FORMS |= dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))
_WRONG = re.compile(
    f"[{''.join(_FORMS)}⺟⻳⼀-⿕]"  # the radicals of Unicode's block U+2F00 stand for no character
    r"|(?<![来源出取始])自已(?=[的身]|人(?!员)|动手)|(?<=[我你他她])自已|(?<![自知律克利异])己经"
    r"|(?<![A-Za-z\d.-])(?:\d[\d,.]*[OoＯ][OoＯ\d]*|l[\dOo][\d,.Oo]*)(?=[年月日个家名项万亿元%％人户件次条])"
)
_WORDS = {"自已": "自己", "己经": "已经"}
_DIGITS = str.maketrans("OoＯl", "0001")


def slips(said: Said) -> Iterator[Slip]:
    """Yield every such character of `said` with the right one."""
    for match in _WRONG.finditer(said.text) if said.chinese else ():
        yield Slip(match.start(), match[0], _right(match[0]))


def _right(text: str) -> str:
    return _FORMS.get(text) or _WORDS.get(text) or normalize("NFKC", text).translate(_DIGITS)


RULE = Rule(
    "ocr-form",
    slips,
    wrong=("搬迁安臵", "同步设臵", "⼯作", "⻄部大开发", "财政収入", "2O26年", "共l00家", "自已的事", "会议己经结束"),
    right=("搬迁安置", "设置", "工作", "来自已建成项目", "自己经历", "O2O模式", "H2O", "CO2排放"),
    repairs=True,
)

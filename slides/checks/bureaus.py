"""Units under their names: the names of a speech come in, those that stand for one unit go out in pairs.

Two names are one where a level is left out (市教育局, 教育局) or where one is the usual short form (卫健局, 卫生健康局). A place
before the level may be left off (清河县人社局, 县人社局); 党委 and 党支部, 县医院 and 县中医院 stay apart.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONG_FORMS = {
    "卫生健康委员会": "卫健委", "卫生健康委": "卫健委", "卫生健康局": "卫健局", "发展和改革委员会": "发改委",
    "发展改革委": "发改委", "发展和改革局": "发改局", "发展改革局": "发改局", "人力资源和社会保障局": "人社局",
    "人力资源社会保障局": "人社局", "住房和城乡建设局": "住建局", "住房城乡建设局": "住建局", "市场监督管理局": "市监局",
    "市场监管局": "市监局", "城市管理局": "城管局", "科学技术局": "科技局", "教育和体育局": "教体局", "教育体育局": "教体局",
    "疾病预防控制中心": "疾控中心", "医院感染管理科": "院感科", "院感管理科": "院感科", "感染管理科": "院感科",
    "医院感染管理办公室": "院感办", "村民委员会": "村委会", "居民委员会": "居委会", "残疾人联合会": "残联", "妇女联合会": "妇联",
    "科学技术协会": "科协",
    "自然资源和规划局": "自然资源局", "文化和旅游局": "文旅局", "文化旅游局": "文旅局", "工业和信息化局": "工信局",
    "退役军人事务局": "退役军人局", "医疗保障局": "医保局", "交通运输局": "交通局", "机构编制委员会办公室": "编办",
    "国有资产监督管理委员会": "国资委", "纪律检查委员会": "纪委", "共产主义青年团委员会": "团委", "综合行政执法局": "综合执法局",
    "应急管理局": "应急局", "股份有限公司": "公司", "有限责任公司": "公司", "有限公司": "公司",
}  # fmt: skip
"""What offices are called in full and in short in documents of the party and the state."""

_LEVEL = re.compile(r"(?:我|全|本)?(?P<level>[省市县区州])(?P<rest>(?![场监政直级域块委民容长内外]).{3,})")


class _Unit(NamedTuple):
    level: str
    rest: str


def same(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield every name with the one before it that stands for the same unit."""
    units = {name: _unit(name) for name in dict.fromkeys(names)}
    levels: dict[str, set[str]] = {}
    for unit in units.values():
        levels.setdefault(unit.rest, set()).add(unit.level)
    for first, second in combinations(units, 2):
        rest = units[first].rest
        if rest == units[second].rest and len(levels[rest] - {""}) <= 1:
            yield first, second


def _unit(name: str) -> _Unit:
    shown = re.sub(r"\s+", "", name) if re.search("[一-鿿]", name) else _english(name)
    for long, short in _LONG_FORMS.items():
        shown = shown.replace(long, short)
    match = _LEVEL.fullmatch(shown)
    return _Unit(match["level"], match["rest"]) if match else _Unit("", shown)


def _english(name: str) -> str:
    shown = re.sub(r"\bdept\b\.?", "department", " ".join(name.casefold().replace("&", "and").split()))
    return shown.removeprefix("the ").replace("’", "'")

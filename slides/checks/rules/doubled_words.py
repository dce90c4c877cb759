"""Words that stand twice by a slip of the hand: 实现了实现, 推动推动, 的的, the the.

Chinese doubles words on purpose as well: verbs for a moment's doing (研究研究), counting (一个一个), emphasis (非常非常).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.checks.rule import Rule, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Said

_MEANT = (
    "研究 讨论 商量 学习 了解 考虑 总结 交流 锻炼 调查 休息 介绍 打扫 整理 检查 体验 感受 琢磨 比较 准备 收拾 宣传 鼓励 表扬 批评 教育"
    " 帮助 支持 反映 沟通 协调 活动 走动 打听 合计 议论 分析 核对 核实 对照 参考 参观 观察 尝试 练习 复习 演练 演示 测试 调研 汇报 反思"
    " 思考 回忆 回顾 体会 品味 欣赏 认识 熟悉 照顾 关心 安慰 提醒 解释 说明 指点 指导 点拨 商讨 探讨 切磋 争取 修改 完善 改进 清理 收集"
    " 统计 试验 实验 关注 放松 轻松 高兴 热闹 暖和 凉快 打量 掂量 盘点 摸排 梳理 请教 咨询 意思 走访 慰问 督促 过问 加油 谢谢 恭喜"
    " 欢迎 努力 前进 注意 抓紧 彼此 哪里 雪白 通红 漆黑 笔直 冰凉 碧绿 金黄 非常 特别 十分 永远 多少 快点 赶紧 辛苦 祝贺 同意 大家"
    " 中国 小心 明白 仔细 认真 团结 奋斗 拼搏 奋进 胜利 万岁 可以 是的 代表 组织 除恶 谁谁 如何 怎么 怎样 什么 这样 那样"
)
_DONE_A_BIT = frozenset(_MEANT.split())
_ALWAYS = "我们|他们|你们|以及|并且|通过|关于|对于|根据|按照|围绕|为了|因为|由于|所以|但是|虽然|如果|而且|同时|各级|进一步|不断|更加|必须|应当"
_LIKE_WHAT = (
    "重要|主要|良好|积极|全面|深入|明显|显著|突出|坚强|强大|有力|有效|严格|扎实|具体|广大|美好|丰富|我们|他们|进一步"
)
_HEAD = "率者员室院馆稿点路街证家会史学版型式类性权制法站队册图表线法规|生(?!产)|方案|方式|方法|路径|办法|措施|机制|计划|细则|清单|小组|人员|组(?!织)|办(?![好理成实])|科(?![技学普研])|地(?![方区])|体系|部门|大会|之"
_COMPOUND = rf"(?![{_HEAD.split('|', 1)[0]}]|{_HEAD.split('|', 1)[1]}|再|得|不|起来|中[的出存遇])"
_COUNTED = "一二两三四五六七八九十百千万几每逐半多不没很太真好更最越又再边大小可有是能要会想来去说某各何"
_PARTICLES = "了的着过不没也都吗呢吧啊呀嘛地得么点些个上下"
_WORD = rf"(?![{_COUNTED}])[一-鿿][一-鿿]{{0,2}}(?![{_PARTICLES}])[一-鿿]"
_CHINESE = re.compile(
    rf"(?P<done>{_WORD})了(?P=done){_COMPOUND}|(?P<always>{_ALWAYS})(?P=always)(?![率地]|[为了]?什么)|会议会议(?=[认强指要决听])"
    rf"|(?P<twice>(?!主任主任[医护技药中检记科]){_WORD})(?P=twice){_COMPOUND}|(?P<like>{_LIKE_WHAT})的(?P=like)(?!性)"
    r"|(?<![现存实所正内好])在在(?=工作|会议|推进|基层|我|这次|全[市县省区]|各[级地])|(?<![目标打之有无])的的(?![确士])|(?<![为除不未受算罢得免忘])了了(?![解之然却结如断])"
)
_ENGLISH = re.compile(
    r"(?:(?<!-)\b(?P<word>[Tt]he|an|a|(?:(?<=[.!?] )|(?<![^\n]))An?|[Oo]f|[Tt]o|[Aa]nd|[Ff]or|[Ww]ith|[Ww]e|[Oo]ur|[Aa]re|[Ff]rom|[Tt]heir|[Yy]our|[Ii]ts|or|be|in|is)"
    r"\s(?i:(?P=word))\b)(?!-)"
)
_CALLED = re.compile(r"[，。；：！？“、\n]?，")
"""What stands before and behind a word that is said twice to dwell on it: 管理管理，既要管又要理."""
_QUESTION = re.compile(r"(?i:\b(?:what|who|where|how|which|why|when|all|it|as|that|thing|there)\b)[^.;!?]*$")
_MOVED = re.compile(
    r"(?i:\b(?:a[mr]e?|is|was|were|been?|(?:walk|come|came|go|goe|went|gone|mov|turn|check|logg?|sign|bring|brought|tak|took|giv|gave|hand|stepp?"
    r"|dropp?|fill|sett?|gett?|got|lett?|call|send|sent|pour|fly|flew|driv|drove|built|fitt?|join|lock|stay|jump|rush|crowd|pack|settl|sleep"
    r"|slept|break|broke|phas|optt?|kick|chipp?|pitch|pull|factor|weigh|cash|trad|plugg?|tun|zoom|digg?|dug|clock|badg|buy|bought|eas|usher"
    r"|tapp?|tuck|writ|wrote|phon|dial|roll|sitt?|sat|stand|stood|stopp?|tie|tied|blend|fad|cav|key|typ|report)(?:s|es|e|ed|en|ing|n)?)\s)$"
)
"""Verbs that 'in' may belong to, with the blank behind them."""
_LONGEST = 24
"""No such verb has more characters."""


def slips(said: Said) -> Iterator[Slip]:
    """Yield every doubled word of `said`."""
    pattern = _CHINESE if said.chinese else _ENGLISH
    at = 0
    while match := pattern.search(said.text, at):
        meant = _meant(match) if said.chinese else _asked(match)
        at = match.start() + 1 if meant else match.end()
        if not meant:
            yield Slip(match.start(), match[0])


def _meant(match: re.Match[str]) -> bool:
    """Tell whether a word is doubled as Chinese doubles it: for a moment, one by one, or in joy."""
    word = match["twice"] or match["done"] or ""
    if not word:
        return False
    if match["twice"] and _CALLED.fullmatch(
        match.string[match.start() - 1 : match.start()] + match.string[match.end() :][:1]
    ):
        return True
    return word in _DONE_A_BIT or len(set(word)) == 1 or word[:2] in _DONE_A_BIT


def _asked(match: re.Match[str]) -> bool:
    """Tell whether the second of two words begins anew: what we are are partners, he came in in May."""
    before = match.string[: match.start()]
    if match["word"] == "in":
        return _MOVED.search(before[-_LONGEST:]) is not None
    return match["word"] in {"are", "is"} and _QUESTION.search(before) is not None


RULE = Rule(
    "doubled-words",
    slips,
    wrong=(
        "实现了实现省级文明单位三连冠",
        "落实了落实",
        "推动推动项目落地",
        "我们的的工作",
        "进一步进一步加强",
        "重要的重要",
        "安全安全生产",
        "在在全市推广",
        "The plan is is ready",
        "Work in in the plant",
    ),
    right=(
        *("常常", "天天", "认认真真", "研究研究", "讨论讨论", "一个一个", "高高兴兴", "试一试", "看了看", "好好学习"),
        *("的的确确", "目的的实现", "为了了解", "研究了研究方向", "是不是不符合", "走着走着", "该落实的落实"),
        *("党组织组织党员学习", "心内科主任主任医师", "管理管理，既要管又要理", "for for-profit units"),
        *("现在在全市推广", "在在岗职工中开展", "He came in in May", "What it is is a promise"),
    ),
)

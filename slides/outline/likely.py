"""Words that authors type for a key which has another name; what goes out is the key that they mean.

Why: `bullets` and `points` have no letters in common, so no measure of likeness finds the one from the other.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = {
    "title": "heading headline header topic 题目 大标题 主标题",
    "subtitle": "subheading tagline 小标题",
    "meeting": "event conference occasion 会议名称",
    "speaker": "author presenter by 讲话人 主讲人 发言人 演讲人 报告人 汇报人 作者",
    "place": "venue location room 会址 会场",
    "date": "day time when 时间 会议时间",
    "post": "title role position job 职位 职称",
    "slot": "duration length 用时",
    "mark": "classification 密级",
    "theme": "style design look 风格 模版",
    "size": "ratio aspect format 尺寸 比例",
    "vars": "variables params values",
    "lang": "language locale",
    "sections": "parts chapters 章节",
    "opening": "introduction intro beginning start 开头 引言 前言 开场白",
    "achievements": (
        "results accomplishments successes wins progress highlights"
        " 成效 成果 亮点 主要成效 主要成绩 工作成效 工作成绩 取得的成效 取得的成绩"
    ),
    "problems": (
        "issues challenges weaknesses risks gaps 不足 短板 困难 挑战 存在问题 存在的问题 主要问题 问题与不足 问题和不足"
    ),
    "sectors": "areas divisions departments lines 行业 板块 战线 条线",
    "recommendations": (
        "actions measures plan plans proposals suggestions 措施 对策 下一步 下一步工作 工作安排 工作要求 意见建议"
    ),
    "content": "body chapter main 正文 主体",
    "closing": "conclusion conclusions end ending summary thanks 结束 结束语 结语 尾声 总结",
    "slogan": "motto 标语",
    "items": "entries 条目 各项",
    "points": "bullets bullet details text content task tasks 任务 工作任务 具体内容 主要内容 内容要点",
    "notes": "script speech speaker_notes 备注 讲话稿 演讲稿 发言稿 演讲者备注",
    "lead": "intro summary 引言 摘要 概述",
    "figure": "number kpi metric stat 数字 指标",
    "examples": "cases case 案例 例子 实例",
    "owner": "responsible who assignee 责任人 责任单位 牵头单位 主办",
    "due": "deadline by when 期限 完成时限 完成时间",
    "answers": "solves addresses fixes 针对 对应 解决",
    "minutes": "duration time 用时",
    "hidden": "hide skip",
    "chips": "tags formula 标签",
}


@cache
def meanings() -> Mapping[str, tuple[str, ...]]:
    """Return the English keys that each word can mean."""
    found: dict[str, tuple[str, ...]] = {}
    for key, words in _WORDS.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), key)
    return MappingProxyType(found)

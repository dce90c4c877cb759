"""Outlines that several tests bind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides import kinds, outline, source

if TYPE_CHECKING:
    from slides.speech import Outline

RICH = """
title: 在党建工作经验交流会上的讲话
meeting: {name: 工委第二次党建工作例会, place: 三楼会议室, date: "${date}", mark: 内部资料, slot: 20}
speaker: {name: 某某, post: 工委书记, unit: 工委}
theme: party-red
size: "16:9"
vars: {date: 2026年11月22日}
deck: {agenda: false}
opening: {title: 交流党建经验, points: [甲], notes: 讲}
achievements:
  title: 主要成效
  lead: 导语
  items:
    - title: 党建政治意识不断提高
      points: [甲, {责任体系: [一岗三责, 层层签订]}]
      examples:
        - {unit: 某区党委, did: 组织观看山歌剧, result: 强化宣传}
      figure: 98.1% 整改率
      hidden: true
    - {kind: content, title: 成绩来之不易, points: [甲]}
problems: [基层力量薄弱]
sectors:
  - {name: 机关党组织, title: 机关：站前列, chips: [党建+法], groups: [{name: 窗口单位, points: [甲]}]}
recommendations:
  - {id: m, title: 以机制促落实, steps: [甲, {title: 乙, owner: 丙, due: 丁}], owner: 各党委, due: 2026年底, answers: [基层力量薄弱]}
closing: {slogan: 聚精会神抓党建 一心一意谋发展, points: [甲]}
"""


def bound(text: str, **given: Any) -> Outline:
    return outline.bind(source.parse(text.encode(), "o.yaml", kinds.keys()), **given)


FILTERED = """
title: t
problems:
  - {id: p1, title: 甲, only: {unit: [a, b]}}
  - {title: 乙, except: {unit: a}}
  - 丙
content: {only: {unit: b, 类别: 甲}, items: [丁]}
recommendations:
  - {title: 戊, answers: [p1, 乙, 丙]}
"""

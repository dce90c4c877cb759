"""The words that a script has of its own, in the language of the speech."""

from __future__ import annotations

from slides.messages.message import Message

WORDS = {
    "slide": Message("幻灯片 {number}", "Slide {number}"),
    "minutes": Message("约 {minutes} 分钟", "{minutes} min"),
    "so-far": Message("已讲 {clock}", "at {clock}"),
    "meeting": Message("会议", "Meeting"),
    "date": Message("时间", "Date"),
    "place": Message("地点", "Place"),
    "speaker": Message("主讲", "Speaker"),
    "length": Message("用时", "Time"),
    "about": Message("约 {minutes} 分钟", "about {minutes} min"),
    "left": Message(
        "约 {minutes} 分钟（会议给 {slot} 分钟，余 {over} 分钟）", "about {minutes} of {slot} minutes, {over} to spare"
    ),
    "over": Message(
        "约 {minutes} 分钟（会议给 {slot} 分钟，超 {over} 分钟）",
        "about {minutes} minutes, {over} more than the slot of {slot}",
    ),
    "exact": Message("约 {minutes} 分钟（会议给 {slot} 分钟）", "about {minutes} of {slot} minutes"),
    "extent": Message("篇幅", "Extent"),
    "extent-of": Message("约 {count} 字，幻灯片 {slides} 页", "about {count} words, {slides} slides"),
    "part": Message("部分", "Part"),
    "slides": Message("幻灯片", "Slides"),
    "begins": Message("开始", "Begins"),
    "takes": Message("分钟", "Minutes"),
    "total": Message("合计", "Total"),
    "page": Message("第 {page} 页　共 {pages} 页", "Page {page} of {pages}"),
}

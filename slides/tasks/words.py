"""The words that a table of tasks has of its own, in the language of the speech."""

from __future__ import annotations

from slides.messages.message import Message

WORDS = {
    "title": Message("任务清单", "Tasks"),
    "number": Message("序号", "No."),
    "part": Message("部分", "Part"),
    "topic": Message("重点工作", "Topic"),
    "measures": Message("具体任务", "Task"),
    "lead": Message("牵头单位", "Lead"),
    "support": Message("配合单位", "Supporting"),
    "due": Message("完成时限", "Due"),
    "answers": Message("对应问题", "Answers"),
    "slide": Message("幻灯片", "Slide"),
    "jump": Message("打开幻灯片第 {slide} 页", "open slide {slide}"),
    "page": Message("第 {page} 页　共 {pages} 页", "Page {page} of {pages}"),
}

COLUMNS = ("number", "part", "topic", "measures", "lead", "support", "due", "answers", "slide")
"""The columns in their order."""

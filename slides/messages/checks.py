"""The words of findings on a finished deck."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "page-too-full": Message("“{title}”一页放不下", "“{title}” doesn't fit one slide"),
    "layout-not-taken": Message(
        "第 {slide} 页“{title}”放不进“{wanted}”，用了“{taken}”",
        "slide {slide} “{title}” doesn't fit “{wanted}” and stands on “{taken}”",
    ),
    "page-continued": Message(
        "第 {slide} 页“{title}”内容多，分成了 {parts} 页", "slide {slide} “{title}” continues over {parts} slides"
    ),
    "text-smaller": Message(
        "第 {slide} 页“{title}”的文字缩小到 {size} 磅（首选 {first} 磅）",
        "slide {slide} “{title}” has text at {size} pt instead of {first} pt",
    ),
    "speech-too-long": Message(
        "讲稿约需 {minutes} 分钟，会议只给 {slot} 分钟", "the speech takes about {minutes} minutes, the slot is {slot}"
    ),
    "page-too-long": Message(
        "第 {slide} 页要讲约 {minutes} 分钟，超过 {most} 分钟",
        "slide {slide} stands for about {minutes} minutes, more than {most}",
    ),
}

HINTS = {
    "say-less": Message(
        "想要大字，就精简要点，把话放进讲稿", "for larger text, shorten the points and leave the rest to the notes"
    ),
    "other-layout": Message("少写几条，或换一种页型", "say less, or ask for another layout"),
    "shorten": Message("精简讲稿，或改“时长”", "shorten the notes, or change the slot"),
    "split-page": Message("分成两条，或把讲稿移一部分到前后页", "make two items of it, or move some of the notes"),
}

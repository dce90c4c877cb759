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
    "unfilled": Message("“{text}”还没有填", "“{text}” is not filled in yet"),
    "ocr-form": Message("“{text}”应为“{right}”", "“{text}” should be “{right}”"),
    "doubled-words": Message("“{text}”重复了", "“{text}” stands twice"),
    "end-marks": Message("标点“{text}”重了", "“{text}” is one mark too many"),
    "title-full-stop": Message("末尾多了“{text}”", "“{text}” ends a title or point"),
    "hidden-characters": Message("有看不见的字符“{text}”", "there is a hidden character “{text}”"),
    "mixed-width": Message("“{text}”全角半角混用", "“{text}” has the width of another script"),
    "numbering-skips": Message("“{text}”和前面的序号接不上", "“{text}” does not follow the number before"),
    "number-words": Message("“{text}”和后面的条数对不上", "“{text}” is not the number that follows"),
    "set-phrase": Message("“{text}”规范的提法是“{right}”", "“{text}” is “{right}” in the list of phrases"),
    "phrases-outside": Message(
        "提法文件“{path}”不在提纲的文件夹里", "the file of phrases “{path}” is outside the outline's folder"
    ),
    "bad-phrase": Message("提法“{text}”写得不对", "“{text}” is not an entry of a file of phrases"),
    "phrase-both": Message("“{text}”既是对的又是错的", "“{text}” is both right and a near miss"),
    "unknown-rule": Message("没有“{code}”这条检查规则", "there is no rule “{code}”"),
    "title-length": Message("标题“{text}”太长", "the title “{text}” is too long"),
    "point-length": Message("要点“{text}”太长", "the point “{text}” is too long"),
    "too-many-points": Message(
        "“{text}”有 {count} 个要点，超过 {most} 个", "“{text}” has {count} points, more than {most}"
    ),
    "page-density": Message(
        "第 {slide} 页约有 {count} 个字，太密", "slide {slide} holds about {count} em of text, too much to read"
    ),
    "orphan": Message(
        "第 {slide} 页“{text}”最后一行只有一个字", "on slide {slide} the last line of “{text}” is a single character"
    ),
    "duplicate-title": Message("标题“{text}”和第 {line} 行的一样", "the title “{text}” stands in line {line} already"),
    "empty-part": Message("“{text}”只有标题，没有内容", "“{text}” has a title and nothing under it"),
    "empty-group": Message("“{text}”下面没有内容", "nothing stands under “{text}”"),
    "missing-notes": Message("“{text}”没有讲稿", "“{text}” has no notes"),
    "no-notes": Message("{all} 条内容里有 {count} 条没有讲稿", "{count} of {all} items have no notes"),
    "unanswered-problem": Message("问题“{text}”没有建议回应", "no recommendation answers the problem “{text}”"),
    "due-before-meeting": Message(
        "时限“{text}”早于会议日期 {meeting}", "“{text}” is over before the meeting, {meeting}"
    ),
    "numbers-disagree": Message("“{text}”和其他数字对不上：{right}", "“{text}” disagrees with other numbers: {right}"),
    "unit-two-names": Message("“{text}”和“{other}”像是同一个单位", "“{text}” and “{other}” look like the same unit"),
    "alt-text": Message("主题里的“{text}”没有文字说明", "“{text}” of the theme has no description"),
    "missing-face": Message(
        "字体“{text}”在 Windows 和 WPS 上都没有", "the face “{text}” comes with neither Windows nor WPS"
    ),
}

HINTS = {
    "unfilled": Message("填上实际内容", "put in what belongs there"),
    "ocr-form": Message("改正，或用 --fix", "put it right, or use --fix"),
    "doubled-words": Message("删去重复的字", "leave one out"),
    "end-marks": Message("只留一个标点", "keep one of them"),
    "title-full-stop": Message("标题和要点末尾不加标点", "titles and points end without a mark"),
    "hidden-characters": Message("删去它，重新键入", "delete it and type the place anew"),
    "mixed-width": Message(
        "中文用全角标点，数字和字母用半角", "use full-width marks in Chinese, half-width figures and letters"
    ),
    "numbering-skips": Message("核对序号，看是否漏了一条", "look whether one was left out"),
    "number-words": Message("数一数后面的条目", "count what follows"),
    "set-phrase": Message("照规范的提法写", "write it as the list has it"),
    "phrases-outside": Message("把文件放到提纲旁边", "put the file beside the outline"),
    "bad-phrase": Message(
        "写成 “对的提法: [错写, 错写]”，没有错写就空着",
        "write “right form: [near miss, near miss]”, or nothing behind the colon",
    ),
    "phrase-both": Message("从错写里删去它", "take it out of the near misses"),
    "see-rules": Message("规则代号见 docs/reference/rules.md", "the codes are in docs/reference/rules.md"),
    "say-less": Message(
        "想要大字，就精简要点，把话放进讲稿", "for larger text, shorten the points and leave the rest to the notes"
    ),
    "shorten-figure": Message(
        "想要大字，就缩短数据的单位和说明", "for larger text, shorten the figure, its unit or its caption"
    ),
    "shorten-duty": Message(
        "想要大字，就少列几个责任单位，时限写短些", "for larger text, name fewer owners, or a shorter date"
    ),
    "shorten-formula": Message("想要大字，就缩短公式", "for larger text, shorten the formula"),
    "other-layout": Message("少写几条，或换一种页型", "say less, or ask for another layout"),
    "shorten": Message("精简讲稿，或改“时长”", "shorten the notes, or change the slot"),
    "split-page": Message("分成两条，或把讲稿移一部分到前后页", "make two items of it, or move some of the notes"),
    "title-length": Message("中文不超过 18 个字，英文不超过 60 个字符", "at most 60 characters, 18 in Chinese"),
    "point-length": Message(
        "中文不超过 28 个字，英文不超过 90 个字符，其余放进讲稿",
        "at most 90 characters, 28 in Chinese; the rest is for the notes",
    ),
    "too-many-points": Message("合并几条，或分成两条内容", "join some, or make two items of it"),
    "page-density": Message("精简文字，把话放进讲稿", "shorten it and leave the rest to the notes"),
    "orphan": Message("删去或添上一两个字", "leave out or add a word"),
    "duplicate-title": Message("改其中一个，让听众分得清", "change one of them, so that they can be told apart"),
    "empty-part": Message("写上内容，或删去这一部分", "say something there, or leave the part out"),
    "empty-group": Message("写上要点，或删去这一组", "say something there, or leave it out"),
    "missing-notes": Message(
        "写上讲稿；不讲的可写“分钟”", "write what is said; for a film or a question, say its minutes"
    ),
    "no-notes": Message("写上讲稿，时间和逐字稿才准", "time and script are made of the notes"),
    "unanswered-problem": Message("在某条建议的“回应”里写上它", "name it under “answers” of a recommendation"),
    "due-before-meeting": Message("核对年份和月份", "look at year and month"),
    "numbers-disagree": Message("核对原始数据", "look at where the numbers come from"),
    "unit-two-names": Message("统一用一个名称", "take one name throughout"),
    "alt-text": Message("在主题的图片上写“alt”", "write “alt” beside the picture in the theme"),
    "missing-face": Message(
        "换一种字体，如微软雅黑；或在会场的电脑上装好",
        "take another, such as Microsoft YaHei or Arial, or install it on the hall's computer",
    ),
}

"""Why each rule of `check` is there, by its code."""

from __future__ import annotations

from slides.messages.message import Message

WHYS = {
    "unfilled": Message("空着的地方一念就露馅，定稿前必须填上", "a place left open is read out in front of the hall"),
    "ocr-form": Message(
        "扫描和转换文件时认错的字，现代汉语里没有这样写的", "characters that scanning puts in and no modern text has"
    ),
    "doubled-words": Message("改稿时容易留下重复的字词", "edits leave words behind"),
    "end-marks": Message("两个标点连用，多半是删改留下的", "two marks in a row are mostly left by an edit"),
    "title-full-stop": Message("屏幕上的标题和要点末尾不用标点", "titles and points on a screen end without a mark"),
    "hidden-characters": Message(
        "从网页复制来的隐藏字符会打断查找和换行", "hidden characters from web pages break searching and line breaks"
    ),
    "mixed-width": Message("全角半角混用，版面不齐", "marks of two widths make the line uneven"),
    "number-words": Message("说几点就要有几点，听众会数", "an audience counts along"),
    "numbering-skips": Message("序号跳了，听众会以为漏讲一条", "a number left out sounds like a point left out"),
    "set-phrase": Message("固定提法一个字都不能差", "a set phrase is said word for word"),
    "page-continued": Message(
        "一条内容分成几页，听众容易跟丢", "an audience loses the thread of an item on many pages"
    ),
    "layout-not-taken": Message(
        "指定的页型放不下，程序换了一种", "the layout asked for was too small and another was taken"
    ),
    "text-smaller": Message("字太小，后排看不清", "small text is not read from the back row"),
    "icon-no-place": Message("写了图标，页面上却没有位置", "an icon was asked for and no page has room for it"),
    "speech-too-long": Message("超过会议给的时间", "the meeting gives less time"),
    "page-too-long": Message("一页停留太久，听众会走神", "a page that stands too long loses the hall"),
    "title-length": Message("标题要一眼看完，不能像一句话", "a title is taken in at a glance"),
    "point-length": Message("屏幕上放要点，原话在讲稿里", "the screen has the skeleton, the notes have every word"),
    "too-many-points": Message("一页多于五条，听众记不住", "nobody keeps more than five points in mind"),
    "page-density": Message("字太密，听众只顾看、顾不上听", "who reads that much does not listen"),
    "orphan": Message("一个字独占一行不好看", "a character alone on a line looks like a slip"),
    "duplicate-title": Message(
        "两页或两个部分标题相同，提问时说不清是哪一个", "two pages or parts of one title can't be told apart"
    ),
    "empty-part": Message("目录和过渡页上有，后面却没有", "agenda and divider announce what never comes"),
    "empty-group": Message("页面上会留下一个空框", "it leaves an empty box on the page"),
    "missing-notes": Message("到这一页没有话讲", "the speaker has nothing to say there"),
    "no-notes": Message("没有讲稿，时间算不准", "without notes there is no script and no time"),
    "unanswered-problem": Message("提了问题没有对策，听众会问", "the hall asks what will be done about it"),
    "due-before-meeting": Message(
        "期限在开会前就过了，多半是从旧稿里带来的", "a date that is over mostly comes from an older speech"
    ),
    "numbers-disagree": Message("数字自相矛盾，台下有人会算", "somebody in the hall adds them up"),
    "unit-two-names": Message("同一个单位两种叫法，像是两家", "two names sound like two units"),
    "alt-text": Message("看不见图片的人靠它知道是什么", "who can't see the picture has only its description"),
    "missing-face": Message(
        "会场电脑没有这种字体，会换成别的，版面就变了",
        "the hall's computer shows another face, and lines end elsewhere",
    ),
}

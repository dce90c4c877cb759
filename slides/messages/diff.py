"""The words of `slides diff`: help, what it prints, what can be wrong with its files."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "diff-foreign": Message("“{path}”不是由 slides 生成的文稿", "“{path}” is not a deck made by slides"),
    "diff-without-outline": Message("“{path}”里没有提纲", "“{path}” carries no outline"),
}

HINTS = {
    "diff-foreign": Message(
        "比较提纲（.yaml）或由提纲生成的 .pptx", "compare outlines (.yaml) or decks that were built from one (.pptx)"
    ),
    "diff-without-outline": Message(
        "它是用 --no-source 生成的；请与提纲文件比较",
        "it was built with --no-source; compare the outline file itself",
    ),
}

DIFF_HELP = {
    "diff": Message(
        "比较两个版本：提纲，或由提纲生成的文稿。",
        "Tell what changed between two versions: outlines, or decks made from one.",
    ),
    "diff.examples": Message(
        """\b
        例子：
          slides diff 初稿.yaml 二稿.yaml
          slides diff 讲话.yaml 讲话.pptx     文稿生成之后改了什么
          slides diff 旧.pptx 新.pptx --json

        没有不同时退出码为 0，有不同时为 1。""",
        """\b
        Examples:
          slides diff first.yaml second.yaml
          slides diff speech.yaml speech.pptx    what was edited since it was built
          slides diff old.pptx new.pptx --json

        The exit code is 0 when nothing differs, 1 when something does.""",
    ),
    "diff.before": Message("原来的提纲或文稿", "the outline or deck as it was"),
    "diff.after": Message("现在的提纲或文稿", "the outline or deck as it is"),
}

DIFF_LINES = {
    "same": Message("{before} 与 {after} 内容相同", "{before} and {after} say the same"),
    "between": Message("{before} → {after}", "{before} → {after}"),
    "speech": Message("全篇", "the speech as a whole"),
    "was": Message("原为“{was}”", "was “{was}”"),
    "was-in": Message("原在“{part}”", "was in “{part}”"),
    "aside": Message("（{said}）", " ({said})"),
    "moved": Message("移动", "moved"),
    "renamed": Message("改名", "renamed"),
    "at": Message("第 {line} 行", "line {line}"),
    "was-at": Message("原第 {line} 行", "was line {line}"),
    "touched": Message("{path} 生成之后被人改过", "{path} was edited by hand since it was built"),
    "touched-only": Message(
        "{path} 生成之后被人改过，文字没有变", "{path} was edited by hand since it was built, its words are the same"
    ),
    "slide": Message("第 {number} 页 {title}", "slide {number}, {title}"),
    "slide-moved": Message("移到第 {number} 页：{title}", "slide moved, now {number}: {title}"),
    "slide-gone": Message("删去的一页：{title}", "slide removed: {title}"),
    "slide-new": Message("新的一页，第 {number} 页：{title}", "new slide {number}: {title}"),
    "where-title": Message("标题", "title"),
    "where-text": Message("文字", "text"),
    "where-cell": Message("表格", "cell"),
    "where-notes": Message("备注", "notes"),
    "sum": Message(
        "增加 {added}，删去 {removed}，移动 {moved}，改名 {renamed}，修改 {changed}",
        "added {added}, removed {removed}, moved {moved}, renamed {renamed}, changed {changed}",
    ),
    "sum-edits": Message("；文稿里改动 {edits} 处", "; edited by hand in {edits:place|places}"),
}

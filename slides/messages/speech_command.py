"""The words of `slides time`, `slides script` and `slides tasks`: help, what they print, what can be wrong with their use."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "script-not-docx": Message("讲稿只能写成 .docx，不能写成“{path}”", "a script is a .docx, it cannot be “{path}”"),
    "tasks-not-table": Message(
        "任务清单只能写成 .xlsx 或 .csv，不能写成“{path}”", "tasks are written as .xlsx or .csv, not as “{path}”"
    ),
    "paper-unknown": Message("没有“{given}”这种纸", "there is no paper “{given}”"),
    "nothing-to-read": Message("提纲里没有讲稿", "the outline has no notes, there is nothing to read"),
    "no-tasks": Message(
        "提纲里没有任务：没有建议，也没有领域", "the outline sets no tasks: no recommendations, no sectors"
    ),
}

HINTS = {
    "name-docx": Message("例如 -o 讲稿.docx", "for example -o script.docx"),
    "name-table": Message("例如 -o 任务.xlsx", "for example -o tasks.xlsx"),
    "papers": Message("可用：{papers}", "choose {papers}"),
    "write-notes": Message("把要讲的话写在各条的“讲稿”里", "write what is said under “notes” of each item"),
    "write-tasks": Message(
        "在“建议”里写步骤、责任、时限", "write recommendations with steps, owner and due, or sectors"
    ),
}

SPEECH_HELP = {
    "speech.outline": Message("提纲文件（.yaml）", "the outline (.yaml)"),
    "time": Message(
        "估算每一页、每一部分和全篇要讲多久。", "Tell how long each slide, each part and the whole speech takes."
    ),
    "time.examples": Message(
        """\b
        例子：
          slides time 讲话.yaml
          slides time 讲话.yaml --json

        中文按每分钟 220 字、英文按每分钟 135 词估算；事项里写了“时长”的，以“时长”为准；隐藏的页不算。""",
        """\b
        Examples:
          slides time speech.yaml
          slides time speech.yaml --json

        Counted: 220 Chinese characters or 135 English words a minute; `minutes` of an item
        counts instead of its notes; hidden slides take no time.""",
    ),
    "script": Message(
        "写出讲稿：大字、带幻灯片标记，照着念。", "Write what the speaker reads: large type, a mark for each slide."
    ),
    "script.examples": Message(
        """\b
        例子：
          slides script 讲话.yaml                      写成 讲话.docx
          slides script 讲话.yaml -o 讲稿.docx --paper A5
          slides script 讲话.yaml --no-marks           不带标记的正文

        改过的讲稿不会被覆盖，除非加 --force。""",
        """\b
        Examples:
          slides script speech.yaml                    make speech.docx
          slides script speech.yaml -o script.docx --paper A5
          slides script speech.yaml --no-marks         the words alone

        A script that was edited since is not overwritten without --force.""",
    ),
    "script.output": Message(
        "写到哪个 .docx 或文件夹（默认当前文件夹）", "the .docx or folder to write (the current folder)"
    ),
    "script.no-marks": Message(
        "不写幻灯片标记、时间和首页表格", "no slide marks, no times, no table on the first page"
    ),
    "script.paper": Message("纸张：A4、A5 或 Letter", "the paper: A4, A5 or Letter"),
    "tasks": Message(
        "列出任务清单：谁牵头、做什么、何时完成。", "Write the table of tasks: who leads, what is to be done, by when."
    ),
    "tasks.examples": Message(
        """\b
        例子：
          slides tasks 讲话.yaml -o 任务.xlsx
          slides tasks 讲话.yaml -o 任务.csv
          slides tasks 讲话.yaml -o 任务.xlsx --deck 会议/交流.pptx

        每一行的页码点开就是那一页幻灯片；不加 --deck 时指当前文件夹里的 讲话.pptx。""",
        """\b
        Examples:
          slides tasks speech.yaml -o tasks.xlsx
          slides tasks speech.yaml -o tasks.csv
          slides tasks speech.yaml -o tasks.xlsx --deck out/talk.pptx

        The number in each row opens that slide; without --deck, that of speech.pptx in the current folder.""",
    ),
    "tasks.output": Message(
        "写到哪个 .xlsx、.csv 或文件夹（默认当前文件夹）", "the .xlsx, .csv or folder to write (the current folder)"
    ),
    "tasks.deck": Message("页码链接到哪个演示文稿", "the deck that the slide numbers open"),
    "speech.force": Message("覆盖改过的或别处来的文件", "overwrite a file that was edited or made elsewhere"),
}

SPEECH_LINES = {
    "built-time": Message("，约讲 {minutes} 分钟", ", {minutes} min"),
    "built-in-slot": Message("，约讲 {minutes} 分钟、限 {slot} 分钟", ", {minutes} of {slot} min"),
    "built-over": Message("，约讲 {minutes} 分钟、超时 {over} 分钟", ", {minutes} min, {over} over the slot"),
    "slide": Message("页", "slide"),
    "at": Message("已讲", "at"),
    "minutes": Message("分钟", "min"),
    "title": Message("标题", "title"),
    "hidden": Message("{title}（隐藏）", "{title} (hidden)"),
    "total": Message("约讲 {minutes} 分钟", "about {minutes} min"),
    "total-left": Message(
        "约讲 {minutes} 分钟，会议给 {slot} 分钟，余 {over} 分钟", "about {minutes} of {slot} min, {over} to spare"
    ),
    "total-over": Message(
        "约讲 {minutes} 分钟，会议给 {slot} 分钟，超 {over} 分钟",
        "about {minutes} min, {over} over the slot of {slot}",
    ),
    "silent": Message("提纲里没有讲稿，估不出时间", "the outline has no notes to be timed"),
    "script": Message("已生成 {path}（约 {minutes} 分钟）", "made {path} (about {minutes} min)"),
    "tasks": Message("已生成 {path}（{count} 项任务）", "made {path} (tasks: {count})"),
}

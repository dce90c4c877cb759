"""The words of the command line: its help, what it says when it is done, and what can be wrong with its use."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "no-such-option": Message("没有“{option}”这个选项", "there is no option “{option}”"),
    "no-such-command": Message("没有“{command}”这个命令", "there is no command “{command}”"),
    "missing-argument": Message("缺少 {name}", "{name} is missing"),
    "option-without-value": Message("“{option}”后面要有一个值", "“{option}” wants a value after it"),
    "option-with-value": Message("“{option}”后面不带值", "“{option}” takes no value"),
    "extra-argument": Message("多出来“{given}”", "there is no place for “{given}”"),
    "bad-usage": Message("命令用法不对：{reason}", "the command cannot be read: {reason}"),
    "set-without-value": Message(
        "“{given}”应写成 --set 名称=值", "“{given}” gives no value: a variable is set as name=value"
    ),
    "output-one-for-many": Message(
        "{count} 份提纲不能写进同一个文件“{path}”", "{count:outline|outlines} cannot be written to one file “{path}”"
    ),
    "output-clash": Message(
        "“{first}”和“{second}”都要写成“{path}”", "“{first}” and “{second}” would both become “{path}”"
    ),
    "output-not-pptx": Message("只能生成 .pptx，不能生成“{path}”", "“{path}” is not .pptx, the only format written"),
    "output-not-a-folder": Message("“{path}”不是文件夹的名字", "“{path}” is no name of a folder"),
    "no-such-choice": Message("{name} 不能是“{given}”", "{name} cannot be “{given}”"),
    "unknown-audience": Message("没有“{given}”这种版本", "there is no copy for “{given}”"),
    "unknown-output-lang": Message("没有“{given}”这种语言", "there is no language “{given}”"),
    "outline-missing": Message("找不到“{path}”", "“{path}” does not exist"),
    "no-icon": Message("没有与“{word}”有关的图标", "no icon has to do with “{word}”"),
}

HINTS = {
    "see-help": Message("运行 {program} --help 查看用法", "see {program} --help"),
    "choices": Message("可用：{choices}", "choose from: {choices}"),
    "near-command": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "quote-the-pair": Message('例如 --set "单位=机关党委"', 'for example --set "unit=Head office"'),
    "name-a-folder": Message("用 -o 给一个文件夹，例如 -o decks/", "name a folder, for example -o decks/"),
    "one-by-one": Message("分两次生成，用 -o 取不同的名字", "build them one by one under other names with -o"),
    "name-pptx": Message("例如 -o 讲话.pptx", "for example -o speech.pptx"),
    "all-icons": Message("运行 slides icons 查看全部", "see them all with slides icons"),
    "audiences": Message("可用：public 公开、internal 内部", "choose public or internal"),
    "langs": Message("可用：zh-CN、en-US", "choose zh-CN or en-US"),
}

HELP = {
    "slides": Message(
        "把讲话提纲做成可以直接编辑的 PowerPoint 演示文稿。",
        "Build a native, fully editable PowerPoint deck from the outline of a speech.",
    ),
    "slides.examples": Message(
        """\b
        例子：
          slides new 讲话.yaml              写一份带说明的提纲
          slides build 讲话.yaml            生成 讲话.pptx
          slides check 讲话.yaml            只检查，不生成
          slides script 讲话.yaml           写出照着念的大字讲稿
          slides batch 例会.yaml 单位.xlsx -o decks/   每行一份
          slides theme list                 有哪些主题

        每个命令都有例子：slides build --help。任何命令都可加 --debug 查看错误的细节。""",
        """\b
        Examples:
          slides new speech.yaml            write a commented outline to start from
          slides build speech.yaml          build speech.pptx
          slides check speech.yaml          look for problems, build nothing
          slides script speech.yaml         write what the speaker reads, in large type
          slides batch meeting.yaml units.xlsx -o decks/   a deck for each row
          slides theme list                 list the themes

        Every command has its examples: slides build --help. Add --debug anywhere to see the details of a failure.""",
    ),
    "build": Message("由提纲生成演示文稿。", "Build decks from outlines."),
    "build.examples": Message(
        """\b
        例子：
          slides build 讲话.yaml                          生成 讲话.pptx
          slides build 讲话.yaml -o 会议/交流.pptx        换个名字和位置
          slides build 讲话.yaml --theme state-blue       换一个主题
          slides build 讲话.yaml --set 日期=2026年11月22日
          slides build 提纲/*.yaml -o decks/              一次生成多份

        \b
        退出码：0 全部生成；1 有的没生成；2 用法不对；3 提纲有错，没有生成；
        4 写不了文件；130 被中断；70 本程序的错误。""",
        """\b
        Examples:
          slides build speech.yaml                        make speech.pptx
          slides build speech.yaml -o out/talk.pptx       another name and place
          slides build speech.yaml --theme party-red      another theme
          slides build speech.yaml --set date="22 November 2026"
          slides build outlines/*.yaml -o decks/          several at once

        \b
        Exit codes: 0 all built, 1 some failed, 2 wrong usage, 3 an outline is
        invalid and nothing was built, 4 cannot write, 130 interrupted, 70 our bug.""",
    ),
    "outlines": Message("提纲文件（.yaml）", "the outlines (.yaml)"),
    "build.output": Message(
        "写到哪个文件或文件夹（默认当前文件夹）", "the file or folder to write (the current folder)"
    ),
    "theme": Message(
        "主题名称或主题文件，如 party-red/deep、mine.yaml/deep，代替提纲里写的",
        "a theme by name or file, such as party-red/deep or mine.yaml/deep, instead of the outline's",
    ),
    "size": Message("画幅：16:9、4:3、A4、33.9x19.1cm…", "slide size: 16:9, 4:3, A4, 33.9x19.1cm …"),
    "lang": Message("语言：zh-CN 或 en-US", "the deck's language: zh-CN or en-US"),
    "for": Message(
        "给谁看：internal 全部，public 不含标为“内部”的",
        "for whom: internal is everything, public leaves out what is internal",
    ),
    "set": Message("给变量赋值，可以多次使用", "give a variable its value, may be repeated"),
    "build.no-notes": Message("不写演讲者备注", "leave the speaker notes out"),
    "build.no-source": Message("不在文件里保存提纲", "leave out the outline that travels in the file"),
    "build.verify": Message("写盘前按文件格式标准再检查一遍", "check against the file format before writing"),
    "build.force": Message("覆盖改过的或别处来的文件", "overwrite a deck that was edited or made elsewhere"),
    "quiet": Message("成功时不输出", "say nothing when all goes well"),
    "json": Message("输出 JSON，供别的程序读取", "print JSON for other programs"),
    "check": Message("检查提纲，不生成文件。", "Look for problems in outlines and build nothing."),
    "check.final": Message("按定稿检查：提醒也算错误", "judge it as final: warnings are errors"),
    "check.only": Message("只查这条规则，可以多次使用", "look for this rule only, may be repeated"),
    "check.ignore": Message("不查这条规则，可以多次使用", "leave this rule out, may be repeated"),
    "check.fix": Message("改正有把握的错字，其余不动", "put right what is safe, leave all else as it is"),
    "check.examples": Message(
        """\b
        例子：
          slides check 讲话.yaml
          slides check 讲话.yaml --final --fix
          slides check 提纲/*.yaml --json

        退出码：0 没有错误；1 发现错误；3 提纲或提法文件读不了。""",
        """\b
        Examples:
          slides check speech.yaml
          slides check speech.yaml --final --fix
          slides check outlines/*.yaml --json

        Exit codes: 0 no errors, 1 errors found, 3 an outline or its file of
        phrases cannot be read.""",
    ),
    "new": Message("写一份带说明的提纲，填好就能用。", "Write a commented outline to start from."),
    "new.examples": Message(
        """\b
        例子：
          slides new 讲话.yaml
          slides new 讲话.yaml --theme state-blue
          slides new talk.yaml --lang en-US

        旁边的 outline.schema.json 让编辑器给出提示；已有的文件不会被覆盖。""",
        """\b
        Examples:
          slides new speech.yaml
          slides new speech.yaml --theme state-blue
          slides new 讲话.yaml --lang zh-CN

        The outline.schema.json beside it lets editors complete the keys. No file is ever overwritten.""",
    ),
    "new.file": Message("新提纲的文件名（.yaml）", "the name of the new outline (.yaml)"),
    "new.lang": Message("提纲的语言：zh-CN 或 en-US", "the outline's language: zh-CN or en-US"),
    "new.theme": Message("提纲用的主题", "the outline's theme"),
    "kinds": Message("列出事项的类型和它们的键。", "List the kinds of items and their keys."),
    "icons": Message("列出图标，或查找与一个词有关的图标。", "List the icons, or those that have to do with a word."),
    "icons.word": Message("要查找的词，中文或英文", "the word to look for, Chinese or English"),
    "icons.examples": Message(
        """\b
        例子：
          slides icons 学校
          slides icons school
          slides icons --json               全部图标

        在提纲里写 icon: 学校 或 icon: school；自己的图形写 icon: 标志.svg；icon: none 为不用图标。""",
        """\b
        Examples:
          slides icons school
          slides icons 学校
          slides icons --json               all icons

        In an outline: icon: school; a drawing of your own: icon: ours.svg; no icon: icon: none.""",
    ),
    "schema": Message("输出提纲或主题的 JSON Schema。", "Print the JSON Schema of outlines or themes."),
    "schema.examples": Message(
        """\b
        例子：
          slides schema > outline.schema.json
          slides schema theme > theme.schema.json
          slides schema --lang zh-CN          说明用中文""",
        """\b
        Examples:
          slides schema > outline.schema.json
          slides schema theme > theme.schema.json
          slides schema --lang zh-CN          with descriptions in Chinese""",
    ),
    "schema.of": Message("outline 或 theme", "outline or theme"),
    "schema.lang": Message("说明文字的语言：zh-CN 或 en-US", "the language of the descriptions: zh-CN or en-US"),
    "version": Message("显示版本号", "show the version"),
}

LINES = {
    "built": Message(
        "已生成 {path}（{slides} 页{time}，{seconds} 秒）", "made {path} ({slides:slide|slides}{time}, {seconds} s)"
    ),
    "summary": Message(
        "{count} 份提纲：生成 {built}，失败 {failed}", "{count:outline|outlines}: {built} built, {failed} failed"
    ),
    "fixed": Message("{place}：“{text}” → “{right}”", "{place}: “{text}” → “{right}”"),
    "checked": Message("{path}：没有问题", "{path}: no problems"),
    "found": Message(
        "{path}：{errors} 个错误，{warnings} 个警告，{notes} 条说明",
        "{path}: errors {errors}, warnings {warnings}, notes {notes}",
    ),
    "more": Message("还有 {count} 个问题（用 --json 查看全部）", "and {count} more (see them all with --json)"),
    "created": Message("已创建 {path}", "created {path}"),
    "kept": Message("已有 {path}，没有改动", "kept {path}, which was there already"),
    "next": Message("下一步：填好提纲，然后运行 slides build {path}", "next: fill it in, then run slides build {path}"),
    "interrupted": Message("已中断", "interrupted"),
    "no-output": Message("写不出结果：{reason}", "the output cannot be written: {reason}"),
    "bug": Message(
        "本程序出错（{error}），请报告；细节在 {log}", "a bug in slides ({error}), please report it; details in {log}"
    ),
    "no-log": Message("（写不了日志）", "(no log could be written)"),
    "usage": Message("用法：", "Usage: "),
    "arguments": Message("参数：", "Arguments:"),
    "options": Message("选项：", "Options:"),
    "commands": Message("命令：", "Commands:"),
    "required": Message("[必填]", "[required]"),
    "show-help": Message("显示帮助", "Show this message and exit."),
    "install-completion": Message("为当前 shell 安装补全", "Install completion for the current shell."),
    "show-completion": Message(
        "显示补全脚本", "Show completion for the current shell, to copy it or customize the installation."
    ),
}

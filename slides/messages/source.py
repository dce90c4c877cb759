"""What `slides.source` says about a file that can't be read, or that reads otherwise than its author means."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES: dict[str, Message] = {
    "file-missing": Message("没有文件“{file}”", "there is no file “{file}”"),
    "file-is-folder": Message("“{file}”是文件夹，不是文件", "“{file}” is a folder, not a file"),
    "file-not-regular": Message("“{file}”是管道或设备，不是文件", "“{file}” is a pipe or device, not a file"),
    "file-no-access": Message("没有权限读取“{file}”", "no permission to read “{file}”"),
    "file-unreadable": Message("无法读取“{file}”（{reason}）", "cannot read “{file}” ({reason})"),
    "file-name-invalid": Message(
        "文件名“{file}”含有不允许的字符", "the file name “{file}” has characters that no name can have"
    ),
    "file-too-large": Message("文件超过 {limit} MiB", "the file is larger than {limit} MiB"),
    "file-other-format": Message(
        "这是 {format} 文件，不是 YAML 文本", "this is a file in {format} format, not YAML text"
    ),
    "encoding-invalid": Message("不是有效的 {encoding} 文本：字节 {byte}", "not valid {encoding} text: byte {byte}"),
    "encoding-nul": Message("不是文本文件：含有空字节", "not a text file: it has zero bytes"),
    "encoding-guessed": Message("按 {encoding} 编码读取", "read as {encoding}"),
    "source-empty": Message("文件里没有内容", "the file has no content"),
    "source-is-list": Message("文件以列表开头，应是“键: 值”", "the file is a list where “key: value” is wanted"),
    "source-is-text": Message(
        "整个文件是一段文字“{text}”，应是“键: 值”", "the whole file is one text “{text}” where “key: value” is wanted"
    ),
    "yaml-syntax": Message("这里读不懂：“{text}”", "cannot make sense of “{text}”"),
    "yaml-tab": Message("用了制表符（Tab，共 {count} 行）", "a tab where blanks are wanted (lines: {count})"),
    "yaml-directive": Message("“{text}”是 YAML 指令，这里不用", "“{text}” is a YAML directive, not wanted here"),
    "yaml-special": Message("文字不能以“{sign}”开头：“{text}”", "a text cannot begin with “{sign}”: “{text}”"),
    "yaml-open-quote": Message("引号没有配对：“{text}”", "a quote is never closed: “{text}”"),
    "yaml-open-bracket": Message("括号“{sign}”没有配对：“{text}”", "the bracket “{sign}” is not closed: “{text}”"),
    "yaml-extra-bracket": Message("多出一个“{sign}”", "one “{sign}” too many"),
    "yaml-no-colon": Message(
        "“{text}”既不是“键: 值”，也不是列表项", "“{text}” is neither “key: value” nor a list item"
    ),
    "yaml-escape": Message("双引号里的反斜杠“{text}”无效", "the backslash in double quotes means nothing: “{text}”"),
    "yaml-list-in-line": Message(
        "列表项“{text}”不能和键写在同一行", "the list item “{text}” cannot stand on the line of its key"
    ),
    "yaml-second-colon": Message(
        "文字里又有冒号加空格：“{text}”", "a second colon with a blank inside a text: “{text}”"
    ),
    "yaml-dash-blank": Message("列表项“{text}”的横线后面没有空格", "no blank after the dash of “{text}”"),
    "yaml-under-value": Message(
        "“{key}”不能再缩进到文字“{above}”的下面", "“{key}” cannot be indented under the text “{above}”"
    ),
    "yaml-key-under-item": Message(
        "“{above}”只是文字，下面不能接“{key}”", "“{above}” is only a text, so “{key}” cannot stand below it"
    ),
    "yaml-documents": Message(
        "--- 或 ... 把文件分成了几份", "a line of --- or ... splits the file into more than one document"
    ),
    "yaml-empty-item": Message("两个逗号之间没有内容", "nothing between two commas"),
    "yaml-braces-variable": Message(
        "括号里的变量“{text}”没有加引号", "the variable “{text}” inside brackets has no quotes"
    ),
    "yaml-wide-comma": Message("括号里的“{sign}”是全角的", "the “{sign}” inside brackets is full-width"),
    "yaml-hash-in-brackets": Message(
        "括号里有“ #”，后面的都成了注释：“{text}”", "“ #” inside brackets makes the rest a comment: “{text}”"
    ),
    "yaml-text-after-quote": Message("引号之后还有文字：“{whole}”", "text after the closing quote: “{whole}”"),
    "yaml-text-after-bracket": Message("括号之后还有文字：“{whole}”", "text after the closing bracket: “{whole}”"),
    "yaml-block-indent": Message(
        "“{text}”的缩进比这段文字的第一行少", "“{text}” is indented less than the first line of its text block"
    ),
    "yaml-item-or-key": Message(
        "“{text}”和上面同一缩进的内容不是一类", "“{text}” is not of the kind of what stands at this indent above"
    ),
    "yaml-item-beside-key": Message(
        "列表项“{text}”和键写在同一级", "the item “{text}” stands at the level of the keys above"
    ),
    "yaml-indent": Message(
        "缩进 {found} 格，和上面哪一行都对不齐", "indented by {found}, which lines up with nothing above"
    ),
    "yaml-wide-colon": Message("“{key}”后面是全角冒号“：”", "a full-width colon “：” after “{key}”"),
    "yaml-colon-blank": Message("“{key}:”后面没有空格", "no blank after “{key}:”"),
    "yaml-wide-indent": Message("缩进用了全角空格", "a full-width blank in the indent"),
    "yaml-too-deep": Message("嵌套超过 {limit} 层", "nested more than {limit} levels deep"),
    "yaml-too-many": Message("内容超过 {limit} 项", "more than {limit} keys and values"),
    "yaml-anchor": Message("文字不能以“&”开头：“{text}”", "a text cannot begin with “&”: “{text}”"),
    "yaml-alias": Message("文字不能以“*”开头：“{text}”", "a text cannot begin with “*”: “{text}”"),
    "yaml-tag": Message("文字不能以“!”开头：“{text}”", "a text cannot begin with “!”: “{text}”"),
    "yaml-merge": Message("不支持合并键“<<”", "the merge key “<<” is not taken"),
    "key-not-text": Message("键不能是列表或括号：“{text}”", "a key cannot be a list or a bracket: “{text}”"),
    "key-empty": Message("冒号前面没有键", "no key before the colon"),
    "key-invisible": Message("键“{key}”里有看不见的字符", "the key “{key}” has invisible characters"),
    "key-wide-space": Message("键“{key}”的前后有全角空格", "the key “{key}” has full-width blanks around it"),
    "key-twice": Message("“{key}”写了两次，第一次在第 {line} 行", "“{key}” stands twice, first on line {line}"),
    "key-twice-bilingual": Message(
        "“{key}”就是第 {line} 行的“{first}”，写了两次", "“{key}” is the same as “{first}” on line {line}"
    ),
    "wide-colon-in-text": Message(
        "“{key}：”是全角冒号，整行成了文字", "“{key}：” has a full-width colon, so the line is all text"
    ),
    "text-is-comment": Message("“{text}”成了注释，这里没有值", "“{text}” is a comment, so there is no value"),
    "text-cut": Message(
        "“ #”之后成了注释，不会显示：“{cut}”", "what follows “ #” is a comment and is not shown: “{cut}”"
    ),
    "item-swallowed": Message(
        "“{text}”没有成为列表项，并进了上一行的文字", "“{text}” is no list item but part of the text above"
    ),
    "key-swallowed": Message("“{text}”没有成为键，并进了上一行的文字", "“{text}” is no key but part of the text above"),
    "lines-joined": Message(
        "{count} 行文字并成了一条：“{text}”", "{count:line is|lines are} read as one text: “{text}”"
    ),
    "wide-comma": Message(
        "“{sign}”是全角的，方括号里成了一条", "“{sign}” is full-width, so the brackets hold one item"
    ),
    "number-split": Message("“{text}”在逗号处被分成了两项", "“{text}” is split in two at its comma"),
    "brace-item": Message("花括号里的“{text}”成了没有值的键", "“{text}” inside braces is a key without value"),
    "bidi-dropped": Message(
        "去掉了 {count} 个改变文字方向的字符（{characters}）",
        "dropped {count:character that turns|characters that turn} the text's direction ({characters})",
    ),
    "characters-dropped": Message(
        "去掉了 {count} 个不能显示的字符（{characters}）",
        "dropped {count:character|characters} that cannot be shown ({characters})",
    ),
}

_QUOTE = Message("给整段文字加英文引号：{quoted}", "put the whole text in quotes: {quoted}")
_SAVE = Message("用记事本另存为 UTF-8 编码", "save it again as UTF-8")

HINTS: dict[str, Message] = {
    "file-missing": Message("检查文件名和所在的文件夹", "check the name and the folder"),
    "file-missing-near": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "file-is-folder": Message("写出文件夹里 .yaml 文件的名字", "name a .yaml file in the folder"),
    "file-not-regular": Message("先存成普通的 .yaml 文件", "save it as a plain .yaml file first"),
    "file-no-access": Message("请文件的主人给予读取权限", "ask its owner for permission to read it"),
    "file-unreadable": Message("看看能否用别的程序打开它", "see whether another program can open it"),
    "file-name-invalid": Message("换一个文件名", "give the file another name"),
    "file-too-large": Message("把讲话分成几个文件", "split the speech into several files"),
    "file-other-format": Message("另存为纯文本，扩展名 .yaml", "save the outline as plain text ending in .yaml"),
    "encoding-invalid": _SAVE,
    "encoding-nul": _SAVE,
    "encoding-guessed": Message(
        "如果文字不对，用记事本另存为 UTF-8 编码", "if the text looks wrong, save it again as UTF-8"
    ),
    "source-empty": Message("第一行写“标题: …”", "begin with “title: …”"),
    "source-only-comments": Message(
        "以 # 开头的行都是注释；要用的行删去 #", "lines that begin with # are comments; delete the # to use them"
    ),
    "source-is-list": Message(
        "第一行写“标题: …”，列表放在“成绩:”等键的下面",
        "begin with “title: …” and put the list under a key such as “achievements:”",
    ),
    "source-is-text": Message(
        "每行写成“键: 值”，用英文冒号加一个空格", "write “key: value” on each line, with a colon and a blank"
    ),
    "yaml-syntax": Message(
        "检查这一行的标点和缩进，或者给文字加英文引号", "check the line's signs and indent, or put its text in quotes"
    ),
    "yaml-tab": Message("把制表符换成空格，每级两格", "put blanks instead, two for each level"),
    "yaml-directive": Message(
        "删去这一行；如果是正文，给它加英文引号", "delete the line; if it is text, put it in quotes"
    ),
    "yaml-special": _QUOTE,
    "yaml-open-quote": Message(
        "在文字末尾补上 {sign}；文字里的引号用中文引号“ ”",
        "close it with {sign} at the end of the text; use “ ” inside a text",
    ),
    "yaml-open-bracket": Message(
        "在末尾补上“{close}”；如果括号是正文，给整段文字加英文引号",
        "close it with “{close}”; if the bracket is text, put the whole text in quotes",
    ),
    "yaml-extra-bracket": Message(
        "删去“{sign}”；如果是正文，给整段文字加英文引号", "delete “{sign}”; if it is text, put the whole text in quotes"
    ),
    "yaml-no-colon": Message(
        "键写成“{text}: …”，列表项写成“- {text}”，接着上一行的文字就再缩进一些",
        "write a key as “{text}: …”, an item as “- {text}”, or indent it more if it goes on from the line above",
    ),
    "yaml-escape": Message("写两个反斜杠，或者把双引号换成单引号", "write the backslash twice, or use single quotes"),
    "yaml-list-in-line": Message(
        "另起一行，缩进两格写“{text}”", "write “{text}” on a line of its own, indented by two"
    ),
    "yaml-second-colon": Message(
        "冒号是正文就给整段文字加英文引号：{quoted}；也可以改用中文冒号“：”", "put the whole text in quotes: {quoted}"
    ),
    "yaml-dash-blank": Message("横线后面加一个空格", "put a blank after the dash"),
    "yaml-under-value": Message(
        "与上一行的键对齐；接着上一行的文字就给整段文字加英文引号",
        "line it up with the key above; if it goes on from the text, put the whole text in quotes",
    ),
    "yaml-key-under-item": Message("把那一行写成“- 标题: {above}”", "write that line as “- title: {above}”"),
    "yaml-documents": Message("删去 --- 和 ... 这样的行", "delete the lines of --- and ... in it"),
    "yaml-empty-item": Message("删去多余的逗号", "delete one of the commas"),
    "yaml-braces-variable": Message("给它加英文引号：{quoted}", "put it in quotes: {quoted}"),
    "yaml-wide-comma": Message(
        "换成英文逗号加一个空格：“, {text}”；如果是正文，给整段文字加英文引号",
        "write a comma and a blank: “, {text}”; if it is text, put the whole text in quotes",
    ),
    "yaml-hash-in-brackets": Message("给带 # 的文字加英文引号", "put the text with the # in quotes"),
    "yaml-text-after-quote": Message(
        "引号是正文就写成中文引号“ ”，或者这样写：{quoted}",
        "write “ ” if the quotes are text, or quote it all: {quoted}",
    ),
    "yaml-text-after-bracket": _QUOTE,
    "yaml-block-indent": Message(
        "“|”下面的每一行都至少与第一行对齐", "indent each line below “|” at least as the first"
    ),
    "yaml-item-or-key": Message(
        "列表的每一项都以“- ”开头；键不加横线，与同级的键对齐",
        "begin each item of a list with “- ”; line keys up with the keys of their level",
    ),
    "yaml-item-beside-key": Message(
        "上面加一行“事项:”（或别的键），列表缩进到它的下面",
        "put the key of the list above it, such as “items:”, and indent the list below",
    ),
    "yaml-indent": Message(
        "与上面同级的行对齐，缩进格数可以是：{expected}", "indent it as the lines of its level above: {expected}"
    ),
    "yaml-wide-colon": Message("换成英文冒号加一个空格：“{key}: …”", "write a colon and a blank: “{key}: …”"),
    "yaml-colon-blank": Message("冒号后面加一个英文空格：“{key}: …”", "put a blank after the colon: “{key}: …”"),
    "yaml-wide-indent": Message("换成英文空格，每级两格", "put plain blanks instead, two for each level"),
    "yaml-too-deep": Message("要点最多两级；检查是否多了括号", "points have two levels; look for brackets too many"),
    "yaml-too-many": Message("把讲话分成几个文件", "split the speech into several files"),
    "yaml-anchor": _QUOTE,
    "yaml-alias": _QUOTE,
    "yaml-tag": _QUOTE,
    "yaml-merge": Message(
        "把要用的键逐个写出来；如果是正文，给它加英文引号", "write out the keys; if it is text, put it in quotes"
    ),
    "key-not-text": _QUOTE,
    "key-empty": Message(
        "在冒号前写上键；如果是正文，给整段文字加英文引号",
        "write the key before the colon; if it is text, put it all in quotes",
    ),
    "key-invisible": Message("删去这个键，重新输入", "delete the key and type it again"),
    "key-wide-space": Message("把全角空格删去，缩进用英文空格", "delete them, and indent with plain blanks"),
    "key-twice": Message(
        "合并成一个，或者删去一个；如果是列表里新的一项，前面写“- ”",
        "merge the two or delete one; if a new item of a list begins here, put “- ” before it",
    ),
    "key-twice-bilingual": Message("中文和英文的键只用一个", "use the key in one language only"),
    "wide-colon-in-text": Message(
        "如果是键，换成英文冒号加一个空格：“{key}: …”", "if it is a key, write a colon and a blank: “{key}: …”"
    ),
    "text-is-comment": Message("如果是正文，加英文引号：{quoted}", "if it is text, put it in quotes: {quoted}"),
    "text-cut": Message(
        "如果是正文，加英文引号：{quoted}；如果是注释，# 后面加一个空格",
        "if it is text, put it in quotes: {quoted}; if it is a comment, put a blank after the #",
    ),
    "item-swallowed": Message(
        "与上一项的横线对齐，横线后面加一个空格", "line its dash up with the one above, with a blank after it"
    ),
    "key-swallowed": Message(
        "与上一行的键对齐，换成英文冒号加一个空格", "line it up with the key above, with a colon and a blank"
    ),
    "lines-joined": Message("每一条前面写“- ”（减号加一个空格）", "begin each item with “- ”, a hyphen and a blank"),
    "wide-comma": Message(
        "几条之间用英文逗号加一个空格；如果是一条，去掉方括号",
        "put a comma and a blank between items; if it is one item, take the brackets away",
    ),
    "number-split": Message(
        "如果是一个数，加英文引号：{quoted}；如果是两项，逗号后面加一个空格",
        "if it is one number, put it in quotes: {quoted}; if it is two items, put a blank after the comma",
    ),
    "brace-item": Message(
        "如果是前面文字的一部分，给那段文字加英文引号；如果是键，补上冒号和值",
        "if it belongs to the text before, put that in quotes; if it is a key, give it a value",
    ),
    "bidi-dropped": Message(
        "从网页粘贴的文字常带这种字符，不影响显示", "text pasted from web pages often has them; nothing else is lost"
    ),
    "characters-dropped": Message("检查这一行的文字是否完整", "check that the line's text is whole"),
}

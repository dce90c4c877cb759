"""The words of problems with what an outline says: its keys, values, variables and filters."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "public-notes": Message(
        "对外的版本里还有讲稿（{count} 处），收到文件的人都能读到",
        "the public copy still has speaker notes ({count}), whoever gets the file can read them",
    ),
    "unknown-key": Message("这里没有“{key}”这个键", "there is no key “{key}” here"),
    "not-yet": Message("“{key}”还不能用", "“{key}” can not be used yet"),
    "missing-key": Message("缺少“{key}”", "“{key}” is missing"),
    "empty": Message("这里是空的", "nothing stands here"),
    "want-text": Message("“{key}”应是一句话", "“{key}” wants a text"),
    "want-keys": Message("这里应是一句话或“键: 值”", "a text or “key: value” lines are wanted here"),
    "want-map": Message("“{key}”下应是“键: 值”", "“{key}” wants “key: value” lines"),
    "pair-twice": Message("“{first}”和“{key}”说的是同一件事", "“{first}” and “{key}” say the same"),
    "want-list": Message("“{key}”应是一个列表", "“{key}” wants a list"),
    "want-switch": Message(
        "“{key}”只能是 true 或 false，不能是“{value}”", "“{key}” wants true or false, not “{value}”"
    ),
    "want-minutes": Message("“{key}”应是分钟数，不能是“{value}”", "“{key}” wants minutes, not “{value}”"),
    "too-deep": Message("要点最多两级", "points have at most two levels"),
    "bad-figure": Message("数据“{value}”不是以数字开头", "the figure “{value}” does not begin with a number"),
    "bad-id": Message("编号“{value}”含有不能用的字符", "the id “{value}” has characters that an id can't have"),
    "bad-size": Message("没有“{value}”这种画幅", "there is no slide size “{value}”"),
    "unknown-layout": Message("没有“{value}”这种页型", "there is no layout “{value}”"),
    "unknown-fit": Message("没有“{value}”这种适配", "there is no way to fit “{value}”"),
    "unknown-lang": Message("没有“{value}”这种语言", "there is no language “{value}”"),
    "unknown-kind": Message("没有“{kind}”这一种页面", "there is no kind of page “{kind}”"),
    "automatic-kind": Message("“{kind}”不用写，它自动生成", "“{kind}” comes by itself"),
    "name-is-key": Message("“{key}”是名称，这里却写成了键", "“{key}” is a name but stands as a key"),
    "text-is-key": Message("“{key}”后面的冒号使它成了键", "the colon after “{key}” makes it a key"),
    "unset-filter": Message(
        "变量“{name}”没有值，这个条件不起作用", "the variable “{name}” has no value, so this condition keeps everything"
    ),
    "quotes-shown": Message("标题的引号会照样显示：{value}", "the quotes of the title will be shown: {value}"),
    "want-one": Message("“{key}”只有一个，不能写成列表", "there is one “{key}”, so it can not be a list"),
    "misplaced-kind": Message("“{kind}”不能放在一个部分里", "“{kind}” can not stand inside a part"),
    "duplicate-id": Message("编号“{id}”在第 {line} 行已经用过", "the id “{id}” was used in line {line}"),
    "unknown-answer": Message("没有叫“{answer}”的问题", "no problem is called “{answer}”"),
    "section-twice": Message("“{key}”写了两次", "“{key}” is given twice"),
    "both-forms": Message("“{key}”与“部分”列表同时出现", "“{key}” stands beside the list of sections"),
    "want-section": Message("列表中的每一项应只有一个部分", "each item of this list is one part: “- key: …”"),
    "empty-section": Message("“{key}”下没有内容", "“{key}” has nothing in it"),
    "given-twice": Message("“{key}”在会议或主讲中也写了", "“{key}” is also given inside meeting or speaker"),
    "bad-filter": Message("“{key}”的条件应写成“变量: 值”", "“{key}” wants “variable: value” lines"),
    "bad-vars": Message("“{key}”应写成“名称: 值”", "“{key}” wants “name: value” lines"),
    "bad-variable-name": Message("“{name}”不能作变量名", "“{name}” can not name a variable"),
    "variable-in-variable": Message("变量“{name}”的值里又用了变量", "the variable “{name}” uses a variable itself"),
    "unknown-variable": Message("没有变量“{name}”{again}", "there is no variable “{name}”{again}"),
    "unclosed-variable": Message("“{text}”缺少右花括号", "“{text}” has no closing brace"),
    "bad-reference": Message("“{text}”里没有变量名", "“{text}” names no variable"),
    "bad-date": Message("变量“{name}”的值“{value}”不是日期", "the variable “{name}”, “{value}”, is no date"),
    "bad-number": Message("变量“{name}”的值“{value}”不是数", "the variable “{name}”, “{value}”, is no number"),
    "bad-tables": Message("“{key}”应写成“名称: 文件”", "“{key}” wants “name: file” lines"),
    "bad-table-name": Message("“{name}”不能作数据表的名称", "“{name}” can not name a table"),
    "table-outside": Message(
        "数据表“{file}”不在提纲所在的文件夹里", "the table “{file}” is not in the outline's folder"
    ),
    "unknown-table": Message("没有叫“{table}”的数据表", "no table is called “{table}”"),
    "no-column": Message("{file} 里没有“{column}”这一列", "{file} has no column “{column}”"),
    "bad-where": Message("“{key}”的条件应写成“列名: 值”", "“{key}” wants “column: value” lines"),
    "empty-column": Message("“{key}”是空的：表格的“{column}”列没有填", "“{key}” is empty, as the column “{column}” is"),
    "too-many-items": Message("数据表给出的事项超过 {limit} 项", "the table gives more than {limit} items"),
    "bad-format": Message("变量“{name}”的格式“{format}”看不懂", "the format “{format}” of “{name}” is not known"),
}

HINTS = {
    "public-notes": Message("生成时加 --no-notes 就不写进去", "build with --no-notes to leave them out"),
    "did-you-mean": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "known-values": Message("可以用：{known}", "one of: {known}"),
    "keys-here": Message("这里可以用：{keys}", "the keys here are: {keys}"),
    "key-elsewhere": Message("“{key}”应写在：{places}", "“{key}” belongs in: {places}"),
    "key-of-item": Message(
        "它属于每一项；请把各项写成以“- ”开头的列表",
        "it belongs to an item; write the items as a list, each after “- ”",
    ),
    "not-yet": Message("以后的版本会支持，现在请删去", "a later version will take it; leave it out for now"),
    "missing-key": Message("请加上“{key}: …”", "add “{key}: …”"),
    "empty": Message("请写上文字，或删去这一行", "write a text or remove the line"),
    "want-text": Message("请写成一行文字，不要写成列表或“键: 值”", "write one line, neither a list nor “key: value”"),
    "want-keys": Message("可以用的键：{keys}", "the keys are: {keys}"),
    "want-map": Message("可以用的键：{keys}", "the keys are: {keys}"),
    "pair-twice": Message("只保留一处", "keep one of them"),
    "want-list": Message("每一条前写“- ”", "begin each with “- ”"),
    "want-switch": Message("写 true 或 false，也可写 是 或 否", "write true or false"),
    "want-minutes": Message("例如 2 或 1.5，大于 0，不超过 {most}", "such as 2 or 1.5, above 0, at most {most}"),
    "too-deep": Message("把下一级并入上一级，或分成两页", "merge the lower level into the upper, or make two pages"),
    "bad-figure": Message(
        "请用完整写法：{{数值: …, 单位: …, 说明: …}}", "write it out: {{value: …, unit: …, caption: …}}"
    ),
    "bad-id": Message("只用字母、数字、汉字、- 和 _", "use letters, digits, Chinese, - and _"),
    "bad-size": Message("例如 16:9、4:3、3840x1080、33.87x19.05cm", "such as 16:9, 4:3, 3840x1080, 33.87x19.05cm"),
    "unknown-kind": Message("可以用：{known}", "one of: {known}"),
    "automatic-kind": Message(
        "删去这一项；封面、目录、过渡页、总览页由“版式”决定有无",
        "remove the item; “deck” switches agenda, dividers and overviews",
    ),
    "name-is-key": Message(
        "写成“{name}: {key}”，列表另起一行放在“要点:”的后面", "write “{name}: {key}”, and its list after “points:”"
    ),
    "text-is-key": Message(
        "如果是一句话，给它加英文引号：{quoted}，或改用中文冒号", "if it is text, put it in quotes: {quoted}"
    ),
    "quotes-shown": Message("不要显示就删去引号", "delete them if they should not be shown"),
    "list-in-list": Message("去掉方括号或多出的横线“- ”", "take the brackets or the second “- ” away"),
    "want-one": Message(
        "去掉横线“- ”或方括号；可以用的键：{keys}", "take the “- ” or the brackets away; the keys are: {keys}"
    ),
    "misplaced-kind": Message("请写在最外层", "write it at the head of the outline"),
    "duplicate-id": Message("每个编号只用一次", "use each id once"),
    "unknown-answer": Message("写问题的标题或编号", "write a problem's title or id"),
    "section-twice": Message("只保留一处", "keep one of them"),
    "both-forms": Message("把它移到“部分”列表里", "move it into the list"),
    "want-section": Message("例如“- 成绩: […]”", "such as “- achievements: […]”"),
    "empty-section": Message("写上内容，或删去", "fill it or remove it"),
    "given-twice": Message("只保留一处", "keep one of them"),
    "bad-filter": Message("例如“仅限: {{类别: [甲, 乙]}}”", "such as “only: {{unit: [north, south]}}”"),
    "bad-vars": Message("例如“变量: {{日期: 2026年11月22日}}”", "such as “vars: {{date: 2026-11-22}}”"),
    "bad-variable-name": Message("只用字母、数字、_ 和汉字", "use letters, digits, _ and Chinese"),
    "variable-in-variable": Message("请把文字写全", "write the text out"),
    "unknown-variable": Message("在“变量”里写上，或用 --set {name}=…", "give it under vars or with --set {name}=…"),
    "unclosed-variable": Message(
        "写成 ${{名称}}；要显示 ${{ 本身请写 $${{", "write ${{name}}; a literal ${{ is written $${{"
    ),
    "bad-reference": Message("写成 ${{名称}} 或 ${{名称:格式}}", "write ${{name}} or ${{name:format}}"),
    "bad-date": Message("日期写成 2026-11-22、2026/11/22 或 2026年11月22日", "write dates as 2026-11-22 or 2026/11/22"),
    "bad-number": Message("数字写成 1234.5 或 1,234.5", "write numbers as 1234.5 or 1,234.5"),
    "bad-tables": Message(
        "例如“数据表: {{任务: 任务.xlsx}}”，或 {{文件: 任务.xlsx, 工作表: 一月}}",
        "such as “tables: {{tasks: tasks.xlsx}}”, or {{file: tasks.xlsx, sheet: January}}",
    ),
    "bad-table-name": Message("只用字母、数字、_ 和汉字", "use letters, digits, _ and Chinese"),
    "table-outside": Message("把它放到提纲旁边", "put it beside the outline"),
    "unknown-table": Message(
        "在最外层写上“数据表: {{{table}: 文件}}”", "name its file at the head: “tables: {{{table}: file}}”"
    ),
    "columns-here": Message("表里的列和变量有：{known}", "its columns and the variables are: {known}"),
    "bad-where": Message("例如“条件: {{单位: 一厂}}”", "such as “where: {{unit: plant 1}}”"),
    "empty-column": Message("在表格里填上", "fill it in the table"),
    "too-many-items": Message("用“条件”挑选需要的行", "choose rows with “where”"),
    "bad-format": Message("日期用 %Y年%m月%d日，数字用 ,.1f", "dates take %Y-%m-%d and its like, numbers ,.1f"),
}

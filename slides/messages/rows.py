"""The words of problems with tables: the files that rows come from, their columns and their cells."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "rows-empty": Message("表格里没有内容", "the table is empty"),
    "rows-only-head": Message("表格只有列名，没有数据", "the table has the names of its columns and no rows"),
    "rows-title": Message("第 {lines} 行是表格的标题，没有读取", "taken as a title above the table (line: {lines})"),
    "rows-column-unnamed": Message("第 {column} 列没有列名", "column {column} has no name"),
    "rows-column-twice": Message("有几列都叫“{column}”：{places}", "several columns are called “{column}”: {places}"),
    "rows-short": Message(
        "这一行只有 {cells} 格，应有 {columns} 格", "cells in this row: {cells}; columns of the table: {columns}"
    ),
    "rows-long": Message(
        "这一行有 {cells} 格，只应有 {columns} 格", "cells in this row: {cells}; columns of the table: {columns}"
    ),
    "rows-outside": Message(
        "单元格 {cell} 所在的列没有列名，没有读取", "the column of cell {cell} has no name and is not read"
    ),
    "rows-open-quote": Message("从这一行开始的引号没有配对", "a quote that begins in this row is never closed"),
    "rows-stray-quote": Message("引号后面还有文字", "text follows a closing quote"),
    "rows-cell-error": Message("单元格 {cell} 是错误值“{value}”", "cell {cell} is the error “{value}”"),
    "rows-cell-narrow": Message("单元格 {cell} 只有“{value}”", "cell {cell} says only “{value}”"),
    "rows-no-value": Message("单元格 {cell} 的公式没有算过", "the formula in cell {cell} was never calculated"),
    "rows-digits-lost": Message(
        "单元格 {cell} 的数“{value}”超过 15 位，后面的数字已经丢失",
        "the number “{value}” in cell {cell} has lost the digits after the 15th",
    ),
    "rows-merged": Message(
        "合并的单元格已按整块填满（{count} 处）", "merged cells were filled throughout (ranges: {count})"
    ),
    "rows-hidden": Message(
        "隐藏或筛选掉的 {count} 行也读取了", "rows that are hidden or filtered out were read too: {count}"
    ),
    "rows-sheets": Message(
        "读取工作表“{sheet}”；另有：{others}", "the sheet “{sheet}” was read; there are also: {others}"
    ),
    "rows-no-sheet": Message("没有工作表“{sheet}”", "there is no sheet “{sheet}”"),
    "rows-encoding-unknown": Message("没有“{encoding}”这种编码", "there is no encoding “{encoding}”"),
    "rows-locked": Message("这个工作簿有密码", "the workbook has a password"),
    "rows-damaged": Message("工作簿已损坏，读不出来", "the workbook is damaged and cannot be read"),
    "rows-too-large": Message("工作簿展开后太大", "the workbook is too large when unpacked"),
    "rows-doctype": Message("工作簿里有不允许的 DOCTYPE 声明", "the workbook has a DOCTYPE, which no workbook needs"),
    "rows-other-format": Message("这是 {format}，不是表格", "this is {format}, not a table"),
    "rows-not-list": Message(
        "这里应是一个列表，每一条是“列名: 值”", "a list is wanted here, each item “column: value” lines"
    ),
    "rows-value": Message("“{column}”的值应是一句话", "the value of “{column}” wants to be a text"),
    "rows-too-many": Message("超过 {limit} 行", "more than {limit} rows"),
}

HINTS = {
    "rows-empty": Message("第一行写列名，下面每行一条", "write the names of the columns first, then one row for each"),
    "rows-only-head": Message("在列名下面写上数据", "write rows below the names"),
    "rows-column-unnamed": Message("给它写上列名，或删去这一列", "give it a name or delete the column"),
    "rows-column-twice": Message("给它们取不同的列名", "give them different names"),
    "rows-short": Message(
        "补上缺少的分隔符，含有分隔符的值要加引号", "add what is missing; a value with the delimiter in it wants quotes"
    ),
    "rows-long": Message("含有分隔符的值要加英文引号", "put a value with the delimiter in it in quotes"),
    "rows-outside": Message("给这一列写上列名，或删去这一格", "name the column or clear the cell"),
    "rows-open-quote": Message(
        "补上另一个引号；值里的引号要写两遍", "close it; a quote inside a value is written twice"
    ),
    "rows-stray-quote": Message(
        "给整个值加引号，值里的引号写两遍", "quote the whole value and write a quote inside it twice"
    ),
    "rows-cell-error": Message("在表格里改好公式或数据，再运行一次", "put it right in the sheet and run again"),
    "rows-cell-narrow": Message("把这一列加宽，再导出一次", "make the column wider and export again"),
    "rows-no-value": Message("在 Excel 或 WPS 里打开，保存一次", "open the file in Excel or WPS and save it once"),
    "rows-digits-lost": Message(
        "把这一列设为“文本”格式，重新输入", "set the column's format to text and type the numbers anew"
    ),
    "rows-hidden": Message("不要的行请删去", "delete rows that are not wanted"),
    "rows-sheets": Message(
        "要读另一个：批量时用 --sheet，提纲的“数据表”里用“工作表”",
        "name another one: with --sheet in a batch, with “sheet” under tables in an outline",
    ),
    "rows-encoding": Message(
        "用 encoding 指定编码，或另存为 UTF-8 的 CSV", "name the encoding, or save the file as CSV UTF-8"
    ),
    "rows-encoding-guessed": Message(
        "如果有乱码，批量时用 --encoding 指定编码，或另存为 UTF-8 的 CSV",
        "if the text looks wrong, name the encoding (--encoding in a batch), or save the file as CSV UTF-8",
    ),
    "rows-encoding-unknown": Message("例如 utf-8、gb18030、utf-16", "such as utf-8, gb18030, utf-16"),
    "rows-locked": Message("在 Excel 或 WPS 里去掉密码，再保存", "remove the password in Excel or WPS and save it"),
    "rows-damaged": Message("在 Excel 或 WPS 里打开，另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx"),
    "rows-too-large": Message("另存为 CSV，或只留需要的表", "save it as CSV, or keep only the sheet that is needed"),
    "rows-doctype": Message("在 Excel 或 WPS 里打开，另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx"),
    "rows-other-format": Message(
        "在 Excel 或 WPS 里打开，另存为 .xlsx", "open it in Excel or WPS and save it as .xlsx"
    ),
    "rows-not-list": Message("例如“- {{单位: 一厂, 任务: 巡检}}”", "such as “- {{unit: plant 1, task: rounds}}”"),
    "rows-value": Message("写成一行文字，不要写成列表或“键: 值”", "write one line, neither a list nor “key: value”"),
    "rows-too-many": Message("用“条件”挑选，或拆成几张表", "choose some with “where”, or split the table"),
}

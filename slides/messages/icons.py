"""The words of problems with icons: names that are unknown, and drawings that can't be taken."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "unknown-icon": Message("没有“{value}”这个图标", "there is no icon “{value}”"),
    "icon-outside": Message("图标“{path}”不在提纲所在的文件夹里", "the icon “{path}” is not in the outline's folder"),
    "icon-missing": Message("找不到图标“{path}”", "there is no file “{path}”"),
    "icon-unreadable": Message("读不了图标“{path}”", "the icon “{path}” can not be read"),
    "icon-no-place": Message("图标“{icon}”在这一页没有位置", "this page has no place for the icon “{icon}”"),
    "svg-too-large": Message("图标“{path}”太大", "the icon “{path}” is too large"),
    "svg-broken": Message("图标“{path}”第 {line} 行不是正确的 XML", "line {line} of the icon “{path}” is no correct XML"),
    "svg-not-svg": Message("“{path}”不是 SVG 图形", "“{path}” is no SVG drawing"),
    "svg-doctype": Message(
        "图标“{path}”第 {line} 行有 DOCTYPE，出于安全不读取",
        "line {line} of the icon “{path}” has a DOCTYPE, which is not read for safety",
    ),
    "svg-unsupported": Message(
        "图标“{path}”第 {line} 行有“{found}”，画不成形状",
        "line {line} of the icon “{path}” has “{found}”, which can not become a shape",
    ),
    "svg-bad-path": Message(
        "图标“{path}”第 {line} 行的路径在“{found}”处有错", "the path in line {line} of the icon “{path}” is wrong at “{found}”"
    ),
    "svg-bad-value": Message(
        "图标“{path}”第 {line} 行的“{found}”看不懂", "“{found}” in line {line} of the icon “{path}” is not understood"
    ),
    "svg-bad-size": Message(
        "图标“{path}”没有可用的 viewBox", "the icon “{path}” has no viewBox that can be used"
    ),
    "svg-empty": Message("图标“{path}”里没有图形", "nothing is drawn in the icon “{path}”"),
    "svg-outside": Message("图标“{path}”的图形远在 viewBox 之外", "the icon “{path}” is drawn far outside of its viewBox"),
}  # fmt: skip

HINTS = {
    "unknown-icon": Message(
        "用 slides icons 词语 查找图标，例如 slides icons 学校", "look for one with slides icons WORD, such as slides icons school"
    ),
    "icon-outside": Message("把 SVG 文件放在提纲旁边，写相对路径", "put the SVG beside the outline and name it from there"),
    "icon-missing": Message("路径从提纲所在的文件夹算起", "the path begins at the outline's folder"),
    "icon-unreadable": Message("检查文件的权限，或换一个文件", "look at the file's permissions, or take another"),
    "icon-no-place": Message("并列的各项都要有图标；页型要有侧栏或卡片，文字不要太满", "all beside it need an icon too; the layout, a panel or cards with room beside the text"),
    "svg-too-large": Message("图标应不超过 256 KB、2,000 个图形；请先简化", "at most 256 KB and 2,000 shapes; simplify it first"),
    "svg-broken": Message("从制图软件重新导出 SVG", "export it again from the drawing program"),
    "svg-not-svg": Message("文件要以 <svg> 开头", "the file begins with <svg>"),
    "svg-doctype": Message("用文本编辑器删去 <!DOCTYPE …>，或重新导出", "remove <!DOCTYPE …>, or export it again without"),
    "svg-unsupported": Message("在制图软件里把它转成路径再导出", "turn it into paths in the drawing program and export again"),
    "svg-bad-path": Message("从制图软件重新导出 SVG", "export it again from the drawing program"),
    "svg-bad-value": Message("从制图软件重新导出 SVG", "export it again from the drawing program"),
    "svg-bad-size": Message('写成 viewBox="0 0 24 24"，长短边之比不超过 20', 'such as viewBox="0 0 24 24", its sides at most 20 to 1'),
    "svg-empty": Message("画上路径或形状，并给填充或线条", "draw a path or shape, with a fill or a line"),
    "svg-outside": Message("让画板贴合图形再导出", "fit the artboard to the drawing and export again"),
}  # fmt: skip

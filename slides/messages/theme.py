"""The words for what can be wrong with a theme or a slide size."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "theme-unknown": Message("没有“{name}”这个主题", "there is no theme “{name}”"),
    "theme-no-file": Message("“{name}”不是主题", "“{name}” is no theme"),
    "theme-parent-unknown": Message("没有“{name}”这个主题可以继承", "there is no theme “{name}” to extend"),
    "theme-variant-unknown": Message("主题“{theme}”没有“{name}”这个变体", "theme “{theme}” has no variant “{name}”"),
    "theme-cycle": Message("主题互相继承：{chain}", "themes extend each other: {chain}"),
    "theme-name": Message(
        "主题名“{name}”与文件名“{stem}”不同", "the theme's name “{name}” differs from its file's name “{stem}”"
    ),
    "theme-shape": Message("“{key}”应为{expected}", "“{key}” must be {expected}"),
    "theme-key-unknown": Message("“{parent}”下没有“{key}”这一项", "“{parent}” has no key “{key}”"),
    "theme-key-missing": Message("“{parent}”缺少“{key}”", "“{parent}” lacks “{key}”"),
    "theme-value": Message(
        "“{key}”的值“{value}”不对，应为{expected}", "“{value}” is no value for “{key}”; expected {expected}"
    ),
    "theme-role-unknown": Message("没有“{value}”这个颜色角色", "there is no colour role “{value}”"),
    "theme-surface-unknown": Message("没有“{value}”这个底面", "there is no surface “{value}”"),
    "theme-like": Message("“{key}”和“{value}”互相照搬", "“{key}” and “{value}” are like each other"),
    "theme-ladder": Message(
        "“{key}”的字号应由大到小、至少一级：{value}", "the sizes of “{key}” must fall, at least one of them: {value}"
    ),
    "theme-contrast": Message(
        "用“{tone}”的地方文字看不清（{surfaces}）：对比度最低 {ratio}，至少要 {least}",
        "text cannot be read where “{tone}” is used ({surfaces}): the lowest contrast is {ratio}, at least {least} is needed",
    ),
    "theme-too-deep": Message(
        "主题一个继承一个，超过 {limit} 层：{chain}", "more than {limit} themes extend each other: {chain}"
    ),
    "theme-empty": Message("“{key}”没有内容", "“{key}” is empty"),
    "theme-color-empty": Message("“{key}”没有颜色：# 后面成了注释", "“{key}” has no colour: all behind # is a comment"),
    "theme-ornament-key": Message("图形“{shape}”没有“{key}”这一项", "the shape “{shape}” has no key “{key}”"),
    "theme-needs-line": Message("图形“{shape}”要用线条画", "the shape “{shape}” is drawn by a line"),
    "theme-unseen": Message(
        "图形“{shape}”看不见：没有填充，也没有线条", "the shape “{shape}” cannot be seen: it has neither fill nor line"
    ),
    "theme-path": Message("路径在第 {number} 步不对：“{value}”", "the path cannot be read at step {number}: “{value}”"),
    "theme-picture-place": Message(
        "“{surface}”不是整页，不能放图片", "“{surface}” is no whole page and shows no picture"
    ),
    "theme-crop": Message("“{key}”把图片裁得所剩无几", "“{key}” leaves next to nothing of the picture"),
    "theme-layout-unknown": Message("没有“{name}”这个版式", "there is no layout “{name}”"),
    "theme-slot-unknown": Message("版式“{layout}”没有“{name}”这一处", "the layout “{layout}” has no “{name}”"),
    "theme-slot-outside": Message(
        "版式“{layout}”的“{name}”超出了页面", "“{name}” of the layout “{layout}” leaves the slide"
    ),
    "theme-slot-overlap": Message(
        "版式“{layout}”的“{name}”与“{other}”重叠", "“{name}” of the layout “{layout}” overlaps “{other}”"
    ),
    "theme-slot-small": Message(
        "版式“{layout}”的“{name}”太小，放不下文字", "“{name}” of the layout “{layout}” is too small for text"
    ),
    "theme-ground-contrast": Message(
        "版式“{layout}”放在“{ground}”上，“{name}”的对比度只有 {ratio}，至少要 {least}",
        "on “{ground}”, “{name}” of the layout “{layout}” has a contrast of only {ratio}, at least {least} is needed",
    ),
    "size-unknown": Message("没有“{value}”这个画幅", "there is no slide size “{value}”"),
    "size-range": Message(
        "画幅“{value}”超出范围，边长应在 {least} 到 {most} 厘米之间",
        "slide size “{value}” is out of range; sides must be {least} to {most} cm",
    ),
}

HINTS = {
    "theme-no-file": Message(
        "主题是 slides theme list 里的名称，或一个 .yaml 文件；新建用 slides theme new",
        "a theme is a name that slides theme list shows, or a .yaml file; slides theme new starts one",
    ),
    "theme-near": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "theme-choices": Message("可用：{choices}", "known: {choices}"),
    "theme-contrast": Message(
        "把“{tone}”改为 {nearest} 就都看得清", "with “{tone}” as {nearest} all of it can be read"
    ),
    "theme-contrast-tone": Message("文字颜色可用“{nearest}”", "take “{nearest}” as the colour of the text"),
    "theme-contrast-tint": Message(
        "给图片加一层颜色，例如 tint: {nearest}", "lay a tint over the picture, for example tint: {nearest}"
    ),
    "theme-contrast-none": Message(
        "只改“{tone}”还不够：把底色改深或改浅一些", "“{tone}” alone cannot mend it: make the ground darker or lighter"
    ),
    "theme-empty": Message("写上内容，或删掉这一行", "write something, or delete the line"),
    "theme-color": Message('写成 "{near}"', 'write it as "{near}"'),
    "theme-color-quotes": Message('颜色要加引号，例如 {key}: "#C00000"', 'put the colour in quotes: {key}: "#C00000"'),
    "theme-one-face": Message("只写一种字体的名称", "name one face"),
    "theme-needs-line": Message(
        "例如 line: {{color: accent, width: 1pt}}", "for example line: {{color: accent, width: 1pt}}"
    ),
    "theme-unseen": Message("加上 fill 或 line，例如 fill: accent", "give it fill or line, for example fill: accent"),
    "theme-path": Message(
        "例如 M 0 0 L 100 0 L 50 100 Z：命令 M L Q C Z，数字 0 到 100",
        "for example M 0 0 L 100 0 L 50 100 Z: commands M L Q C Z, numbers 0 to 100",
    ),
    "theme-slot": Message("改 at: [左, 上, 宽, 高]", "change at: [left, top, width, height]"),
    "theme-ground": Message("换一个 ground，或改那里的文字颜色", "take another ground, or other colours of its text"),
    "theme-like": Message("直接写“{key}”自己的内容", "write out “{key}” itself"),
    "theme-cycle": Message("改掉其中一个 extends", "change one of their extends"),
    "theme-too-deep": Message("让它直接继承 base", "let it extend base"),
    "theme-name": Message("把 name 改成“{stem}”，或给文件改名", "write name: {stem}, or rename the file"),
    "theme-ladder": Message("例如 [30, 28, 26]", "for example [30, 28, 26]"),
    "theme-shape": Message("照 base.yaml 里的写法", "see how base.yaml writes it"),
    "theme-value": Message("照 base.yaml 里的写法", "see how base.yaml writes it"),
    "theme-key-missing": Message("补上“{key}”", "add “{key}”"),
    "theme-crop": Message("左右、上下各自合计不超过 90%", "left and right, top and bottom together at most 90%"),
    "size-choices": Message("例如 {choices}", "for example {choices}"),
}

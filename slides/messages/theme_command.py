"""The words of `slides theme …` and `slides fonts`: help, what they print, and what can be wrong with their use."""

from __future__ import annotations

from slides.messages.message import Message

MESSAGES = {
    "moved-command": Message("“{command}”现在叫“{now}”", "“{command}” is “{now}” now"),
    "theme-name-unsafe": Message(
        "主题名“{name}”只能用文字、数字、- 和 _", "the theme's name “{name}” may have letters, digits, - and _ only"
    ),
    "theme-name-taken": Message("已有名叫“{name}”的主题", "there is a theme called “{name}” already"),
    "theme-from-variant": Message("“{name}”是变体，不能继承", "“{name}” is a variant and cannot be extended"),
    "theme-exists": Message("已有“{path}”", "“{path}” exists already"),
    "color-without-value": Message("“{given}”应写成 角色=#RRGGBB", "“{given}” gives no colour to a role"),
    "color-role-unknown": Message("没有“{role}”这个颜色角色", "there is no colour role “{role}”"),
    "color-not-hex": Message("“{value}”不是颜色", "“{value}” is no colour"),
    "color-unreadable": Message(
        "“{role}”用 {value} 时，“{surface}”上文字的对比度只有 {ratio}，至少要 {least}",
        "with {value} as “{role}”, text on “{surface}” has a contrast of only {ratio}, at least {least} is needed",
    ),
    "logo-missing": Message("找不到标志文件“{path}”", "there is no logo “{path}”"),
    "theme-faint": Message(
        "“{surface}”上的“{ink}”对比度 {ratio}，投影时低于 {least} 会看不清",
        "the contrast of “{ink}” on “{surface}” is {ratio}; below {least} a projector may lose it",
    ),
    "theme-face-rare": Message("没有哪个系统自带字体“{face}”", "no system brings the face “{face}” along"),
    "theme-crowded": Message(
        "这些版式连短文字也放不下：{layouts}", "these layouts cannot hold even short words: {layouts}"
    ),
}

HINTS = {
    "use-moved": Message("运行 slides {now}", "run slides {now}"),
    "plain-name": Message("例如 slides theme new my-house", "for example slides theme new my-house"),
    "own-name": Message("换一个名字，或用 --from {name} 继承它", "take another name, or extend it with --from {name}"),
    "from-parent": Message("继承“{parent}”，再用 --color 定颜色", "extend “{parent}” and give colours with --color"),
    "force-or-name": Message("换一个名字，或加 --force 覆盖", "take another name, or overwrite it with --force"),
    "color-pair": Message('例如 --color "primary=#1F4E79"', 'for example --color "primary=#1F4E79"'),
    "color-near": Message("是不是“{near}”？", "did you mean “{near}”?"),
    "color-roles": Message("可用：{roles}", "known: {roles}"),
    "color-nearest": Message(
        "最接近而又清楚的是 --color {role}={nearest}", "the nearest that reads is --color {role}={nearest}"
    ),
    "theme-faint": Message("把文字颜色改深或改浅一些", "make the text colour a little darker or lighter"),
    "theme-face-rare": Message(
        "确认会场的电脑装了它；slides fonts 列出各系统用什么代替",
        "make sure that the machine in the hall has it; slides fonts lists what is shown instead",
    ),
    "theme-crowded": Message(
        "加大 grid 里的区域，或给 type 加更小的字号", "widen the areas in grid, or add smaller sizes to type"
    ),
}

THEME_HELP = {
    "theme.group": Message(
        "主题：列出、查看、新建、检查。", "Themes: list them, look at them, make your own, check it."
    ),
    "theme.group.examples": Message(
        """\b
        例子：
          slides theme list                                     有哪些主题
          slides theme gallery party-red -o gallery.pptx        看每一种版式
          slides theme new my-house --color primary=#1F4E79     做自己单位的主题""",
        """\b
        Examples:
          slides theme list                                     which themes there are
          slides theme gallery party-red -o gallery.pptx        every layout of one
          slides theme new my-house --color primary=#1F4E79     a theme for your house""",
    ),
    "theme list": Message("列出主题和它们的颜色。", "List the themes and their colours."),
    "theme show": Message(
        "查看一个主题：颜色和对比度、字体、字号、版式、文件。",
        "Show a theme: colours with contrasts, faces, sizes, layouts, its file.",
    ),
    "theme show.examples": Message(
        """\b
        例子：
          slides theme show party-red
          slides theme show 党政红 --json
          slides theme show my-house.yaml""",
        """\b
        Examples:
          slides theme show party-red
          slides theme show party-red/deep --json
          slides theme show my-house.yaml""",
    ),
    "theme new": Message("写一个带说明的主题文件，马上能用。", "Write a commented theme file that works at once."),
    "theme new.examples": Message(
        """\b
        例子：
          slides theme new my-house --color primary=#1F4E79
          slides theme new my-house --from party-red --color primary=#1F4E79 --color accent=#C8A24A
          slides theme new my-house --logo logo.png

        只给一种颜色也行：其余的由它推出来，并保证文字看得清。""",
        """\b
        Examples:
          slides theme new my-house --color primary=#1F4E79
          slides theme new my-house --from party-red --color primary=#1F4E79 --color accent=#C8A24A
          slides theme new my-house --logo logo.png

        One colour is enough: the others are derived from it, so that all text stays readable.""",
    ),
    "theme check": Message("检查一个主题文件。", "Look for problems in a theme file."),
    "theme check.examples": Message(
        """\b
        例子：
          slides theme check my-house.yaml
          slides theme check my-house.yaml --json

        退出码：0 没有错误；1 发现错误。""",
        """\b
        Examples:
          slides theme check my-house.yaml
          slides theme check my-house.yaml --json

        Exit codes: 0 no errors, 1 errors found.""",
    ),
    "theme gallery": Message(
        "生成样张：主题的每种版式一页。", "Build a gallery: one slide for each layout of a theme."
    ),
    "theme gallery.examples": Message(
        """\b
        例子：
          slides theme gallery party-red -o gallery.pptx
          slides theme gallery my-house.yaml --size 4:3 --length long""",
        """\b
        Examples:
          slides theme gallery party-red -o gallery.pptx
          slides theme gallery my-house.yaml --size 4:3 --lang en-US --length long""",
    ),
    "fonts": Message(
        "列出演示文稿用到的字体，本机有没有，别的系统用什么代替。",
        "List the faces that a deck names, whether they are here, and what is shown elsewhere.",
    ),
    "fonts.examples": Message(
        """\b
        例子：
          slides fonts 讲话.yaml
          slides fonts 讲话.yaml --theme ink --json""",
        """\b
        Examples:
          slides fonts speech.yaml
          slides fonts speech.yaml --theme ink --json""",
    ),
    "fonts.outline": Message("提纲文件（.yaml）", "the outline (.yaml)"),
    "theme.name": Message("主题名称、标题或文件", "a theme by name, title or file"),
    "theme.file": Message("主题文件（.yaml）", "the theme's file (.yaml)"),
    "theme.new-name": Message("新主题的名称，也是文件名", "the new theme's name, as its file will be called"),
    "theme.from": Message("以哪个主题为底（默认 base）", "the theme that it differs from (base)"),
    "theme.color": Message("某个角色的颜色，可以多次使用", "the colour of a role, may be repeated"),
    "theme.logo": Message("标志的图片文件，放到主题旁边", "the picture of a logo, kept beside the theme"),
    "theme.lang": Message("说明用的语言：zh-CN 或 en-US", "the language of its comments: zh-CN or en-US"),
    "theme.force": Message("覆盖已有的主题文件", "overwrite the theme file that is there"),
    "theme.output": Message("写到哪个文件（.pptx）", "the file to write (.pptx)"),
    "theme.length": Message("文字多少：short、typical 或 long", "how much the pages say: short, typical or long"),
}

THEME_LINES = {
    "gallery": Message("已生成 {path}：{theme} 的 {layouts} 种版式", "made {path}: {layouts} layouts of {theme}"),
    "colors": Message("颜色（在最不利的底色上的对比度）", "Colours (contrast on the ground where it is lowest)"),
    "fonts": Message("字体（中文、西文）", "Faces (Chinese, Latin)"),
    "type": Message("字号（首选在前，下限在后）", "Type (the preferred size first, the floor last)"),
    "layouts": Message("版式（可放的项数）", "Layouts (for how many items)"),
    "variants": Message("变体", "Variants"),
    "sizes": Message("画幅", "Sizes"),
    "heading": Message("标题", "headings"),
    "body": Message("正文", "text"),
    "ea": Message("中文", "Chinese"),
    "latin": Message("西文", "Latin"),
    "reads": Message("{ratio}（{surface}）", "{ratio} ({surface})"),
    "gallery-next": Message("看样张：slides theme gallery {path}", "see every layout: slides theme gallery {path}"),
    "check-next": Message("改过以后：slides theme check {path}", "after a change: slides theme check {path}"),
    "use-next": Message(
        "用到提纲里：写 theme: {name}（主题文件放在提纲旁边）", "use it: write theme: {name} in an outline beside it"
    ),
    "here": Message("本机有", "here"),
    "not-here": Message("本机没有", "not here"),
    "unknown-here": Message("本机不明", "not known here"),
    "own": Message("自带", "has it"),
    "elsewhere": Message("各系统显示的字体", "What is shown elsewhere"),
    "face": Message("字体", "Face"),
    "windows": Message("Windows", "Windows"),
    "macos": Message("macOS", "macOS"),
    "wps": Message("WPS（Linux）", "WPS (Linux)"),
    "linux": Message("LibreOffice（Linux）", "LibreOffice (Linux)"),
    "no-fact": Message("看装没装", "where installed"),
    "advice": Message("建议", "Advice"),
    "all-well": Message(
        "Windows 上的 PowerPoint 和 WPS 都有这些字体，照常使用即可",
        "PowerPoint and WPS on Windows have these faces; nothing to do",
    ),
    "install-rare": Message(
        "“{face}”不是系统自带的：先在会场电脑上装好，或在主题的 fonts 里换成 微软雅黑、宋体、黑体",
        "“{face}” comes with no system: install it on the machine in the hall, or name 微软雅黑, Arial … under fonts in the theme",
    ),
    "office-face": Message(
        "“{face}”随 Office 安装，只有 WPS 的电脑上会换成别的字体",
        "“{face}” comes with Office; a machine with WPS alone shows another",
    ),
    "not-bundled": Message(
        "文件里不带字体：换了字体，字宽不变的是中文，西文可能换行不同",
        "no face travels in the file: with another one Chinese keeps its width, Latin text may break elsewhere",
    ),
}

ROLE_USES = {
    "text": Message("浅底上的正文", "sentences on light"),
    "card": Message("卡片、表格", "cards, tables"),
    "dark": Message("深色整页和色块", "whole dark pages, dark blocks"),
    "ground": Message("页面底色", "the page"),
    "primary": Message("面板、序号、图表", "panels, badges, charts"),
    "deep": Message("标题", "titles"),
    "accent": Message("线条和图形，不写字", "lines and shapes, never text"),
    "earth": Message("浅底上的小字", "small print on light"),
    "bright": Message("深底上的序号和数据", "ordinals and figures on dark"),
    "pale": Message("深底上的文字", "text on dark"),
    "link": Message("链接", "links"),
    "visited": Message("点过的链接", "visited links"),
}
"""What each colour role is for."""

"""The styles of a script: real ones, so that whoever wants other type changes it in one place (ECMA-376 part 1, 17.7).

What comes in is the type and the language; what goes out are the texts of the parts for styles and fonts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD
from slides.script.paper import TWIPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.script.paper import Paper, Type

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XMLNS = f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TALL = 14_000  # twips from which a sheet has room for larger tables
_INSIDE = '<w:overflowPunct w:val="0"/>'  # LibreOffice loses marks that hang into the margin, or that a justified line squeezes
INK, QUIET, RULE, SHADE = "000000", "595959", "8C8C8C", "F2F2F2"

READ, STRONG, HEADS, ASIDE = "仿宋", "宋体", "黑体", "楷体"
_FACES = {
    READ: ("FangSong,仿宋_GB2312,STFangsong,FandolFang,Noto Serif CJK SC", "roman"),
    STRONG: ("SimSun,STSong,Songti SC,Noto Serif CJK SC", "roman"),
    HEADS: ("SimHei,STHeiti,Heiti SC,Noto Sans CJK SC", "swiss"),
    ASIDE: ("KaiTi,楷体_GB2312,STKaiti,Noto Serif CJK SC", "roman"),
    "Times New Roman": ("Liberation Serif,Tinos", "roman"),
    "Arial": ("Liberation Sans,Arimo,Helvetica", "swiss"),
}
"""Each face with those that stand in for it where it is missing, the nearest first, and its family."""


class Style(NamedTuple):
    """A paragraph style; sizes and distances in points, `indent` in characters of its own size."""

    id: str
    name: str
    chinese: str
    latin: str
    size: float
    pitch: float = 0
    before: float = 0
    after: float = 0
    align: str = "left"
    indent: float = 0
    bold: bool = False
    color: str = INK
    level: int | None = None
    following: str = ""
    more: str = ""  # further properties of the paragraph, in the order of the schema behind `keepNext`

    @property
    def kept(self) -> bool:
        """Whether it stays with the next paragraph."""
        return self.level is not None


def styles_xml(paper: Paper, lang: str) -> str:
    """Return the styles for a paper and a language."""
    made = "".join(_style(style) for style in _styles(paper, paper.type(lang), chinese=lang.startswith("zh")))
    east = lang if lang.startswith("zh") else "zh-CN"
    west = "en-US" if lang.startswith("zh") else lang
    return (
        f"{HEAD}<w:styles {XMLNS}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(READ, 'Times New Roman')}"
        f'<w:lang w:val="{attribute(west)}" w:eastAsia="{attribute(east)}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>{made}</w:styles>'
    )


def fonts_xml() -> str:
    """Return the table of faces with what stands in for them (17.8.3.1: commas between alternate names)."""
    listed = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{others}"/><w:family w:val="{family}"/></w:font>'
        for face, (others, family) in _FACES.items()
    )
    return f"{HEAD}<w:fonts {XMLNS}>{listed}</w:fonts>"


def _styles(paper: Paper, type_: Type, *, chinese: bool) -> Iterator[Style]:
    body, pitch, heading, title, small, running = type_
    roman, sans = "Times New Roman", "Arial"
    yield Style(
        "BodyText", "Body Text", READ, roman, body, pitch,
        after=0 if chinese else pitch / 3, indent=2 if chinese else 0,
        more=_INSIDE,
    )  # fmt: skip
    yield Style(
        "Salutation", "Salutation", READ, roman, body, pitch, after=0 if chinese else pitch / 3, following="BodyText"
    )
    yield Style(
        "Title",
        "Title",
        STRONG,
        roman,
        title,
        title * 1.4,
        title * 0.6,
        title * 0.6,
        "center",
        bold=True,
        following="BodyText",
    )
    yield Style("Subtitle", "Subtitle", ASIDE, roman, body * 0.85, pitch * 0.85, after=pitch / 6, align="center")
    yield Style(
        "Heading1", "heading 1", HEADS, sans, heading, pitch, pitch / 2, pitch / 4, bold=not chinese,
        indent=2 if chinese else 0, level=0, following="BodyText",
    )  # fmt: skip
    bar = (
        f'<w:pBdr><w:left w:val="single" w:sz="36" w:space="5" w:color="{RULE}"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>'
        f'<w:tabs><w:tab w:val="right" w:pos="{paper.measure}"/></w:tabs>'
    )
    yield Style(
        "SlideMark", "Slide Mark", HEADS, sans, small, small * 1.6, small * 0.7, small * 0.5, color=QUIET, level=1,
        following="BodyText", more=bar,
    )  # fmt: skip
    told = small * (1.15 if paper.height > _TALL else 1)
    gap = told * (0.3 if paper.height > _TALL else 0.15)
    yield Style("SheetText", "Sheet Text", STRONG, roman, told, told * 1.5, gap, gap)
    yield Style("SheetNumber", "Sheet Number", STRONG, roman, told, told * 1.5, gap, gap, "right")
    line = f'<w:tabs><w:tab w:val="right" w:pos="{paper.measure}"/></w:tabs>'
    yield Style("Header", "header", HEADS, sans, running, color=QUIET, more=line)
    yield Style("Footer", "footer", STRONG, roman, running + 1, align="center")


def _style(style: Style) -> str:
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    level = f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else ""
    bold = "<w:b/>" if style.bold else ""
    color = f'<w:color w:val="{style.color}"/>' if style.color != INK else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/><w:pPr>'
        f"{'<w:keepNext/>' if style.kept else ''}<w:widowControl/>{style.more}{_spacing(style)}{_indent(style)}"
        f'<w:jc w:val="{style.align}"/>{level}</w:pPr><w:rPr>{_fonts(style.chinese, style.latin)}{bold}{color}'
        f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/></w:rPr></w:style>'
    )


def _spacing(style: Style) -> str:
    line = f' w:line="{round(style.pitch * TWIPS)}" w:lineRule="exact"' if style.pitch else ""
    return f'<w:spacing w:before="{round(style.before * TWIPS)}" w:after="{round(style.after * TWIPS)}"{line}/>'


def _indent(style: Style) -> str:
    """Return the first line's indent, in characters so that it follows another size of type."""
    if not style.indent:
        return ""
    first = round(style.indent * style.size * TWIPS)
    return f'<w:ind w:firstLineChars="{round(style.indent * 100)}" w:firstLine="{first}"/>'


def _fonts(chinese: str, latin: str) -> str:
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>'

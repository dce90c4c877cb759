"""The slide master: common placeholders, ornaments of content pages, nine levels of text (ECMA-376 part 1, 19.3.1.42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.ooxml import relationships
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import HEAD, REL_LAYOUT, REL_THEME, XMLNS
from slides.template import words
from slides.template.archetypes.draft import Place, foot, head
from slides.template.frame import Rect
from slides.template.layouts import TREE, Canvas
from slides.template.painter import LINE, prompt_xml
from slides.template.shapes import DECOR_XMLNS, SCHEME, color_xml, frame_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.layout import Layout
    from slides.theme import Theme

CLR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
"""The colour map of master and notes master."""

_FIRST_LAYOUT_ID = 2_147_483_649
_LEVELS = 9
_DATE = "{5D1B0A50-2F0A-4C1C-9C0B-6B1E6B0D9E10}"


def master_xml(canvas: Canvas, layouts: int) -> str:
    """Return the text of the master that owns `layouts` layouts."""
    frame, theme, lang = canvas.frame, canvas.theme, canvas.lang
    text = Rect(frame.body.x, 0, frame.body.width, frame.page.height)
    shapes = canvas.decor.scene("content", frame.page, 2)
    shapes += canvas.decor.scene("header", text, 2 + len(shapes))
    places = {place.slot: place for place in (*head(frame), *foot(frame))}
    footer = places["footer"].at
    half = footer.width / 2
    date = Place("date", "footer", Rect(footer.x + half, footer.y, half, footer.height))
    specs = (
        ("title", "title", places["title"].at, ""),
        ("body", "body", frame.body, ' idx="1"'),
        ("date", "dt", date.at, ' sz="half" idx="2"'),
        ("footer", "ftr", Rect(footer.x, footer.y, half, footer.height), ' sz="quarter" idx="3"'),
        ("number", "sldNum", places["number"].at, ' sz="quarter" idx="4"'),
    )
    shapes += [_placeholder(canvas, number, *spec, lang) for number, spec in enumerate(specs, 2 + len(shapes))]
    ids = "".join(f'<p:sldLayoutId id="{_FIRST_LAYOUT_ID + k}" r:id="rId{k + 1}"/>' for k in range(layouts))
    ground = theme.surfaces["page"].fill.tones[0]
    return (
        f'{HEAD}<p:sldMaster {XMLNS} {DECOR_XMLNS}><p:cSld><p:bg><p:bgRef idx="1001">{color_xml(ground)}</p:bgRef></p:bg>'
        f"<p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld>{CLR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles>{_title_style(theme)}{_body_style(theme)}{_other_style()}</p:txStyles></p:sldMaster>"
    )


def master_rels(layouts: Sequence[Layout]) -> str:
    """Return the relationships of the master: its layouts, then its theme."""
    own = [Relationship(f"rId{k}", REL_LAYOUT, f"../slideLayouts/{layout.part}") for k, layout in enumerate(layouts, 1)]
    return relationships.xml([*own, Relationship(f"rId{len(own) + 1}", REL_THEME, "../theme/theme1.xml")])


def _placeholder(canvas: Canvas, number: int, slot: str, kind: str, at: Rect, key: str, lang: str) -> str:
    inks = canvas.theme.surfaces["page"].inks
    small = {"date": "r", "footer": "l", "number": "ctr"}.get(slot)
    style = ""
    if small:
        size = round(canvas.theme.ladders["foot"][0] * canvas.frame.scale) * 100
        style = f'<a:lvl1pPr algn="{small}"><a:defRPr sz="{size}"><a:solidFill>{color_xml(inks["soft"])}</a:solidFill></a:defRPr></a:lvl1pPr>'
    text = (
        f'<a:p><a:endParaRPr lang="{lang}"/></a:p>'
        if slot == "date"
        else prompt_xml(slot, words.prompt(slot, lang), lang)
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{words.slot_name(slot, lang)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{key}/></p:nvPr></p:nvSpPr><p:spPr>{frame_xml(canvas.frame.box(at))}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{"t" if slot == "body" else "ctr"}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def _faces(voice: str) -> str:
    return f'<a:latin typeface="+{voice}-lt"/><a:ea typeface="+{voice}-ea"/><a:cs typeface="+{voice}-cs"/>'


def _title_style(theme: Theme) -> str:
    return (
        '<p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="{theme.ladders["title"][0] * 100}" b="1" kern="1200">'
        f"<a:solidFill>{color_xml(theme.surfaces['page'].inks['strong'])}</a:solidFill>{_faces('mj')}</a:defRPr></a:lvl1pPr></p:titleStyle>"
    )


def _body_style(theme: Theme) -> str:
    """Return the text that every slot starts from: without bullet or indent, for each level says its own."""
    sizes = [theme.ladders["text"][0], *[theme.ladders["small"][0]] * 2, *[theme.ladders["caption"][0]] * 6]
    levels = "".join(
        f'<a:lvl{n}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{round(LINE * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{size * 100}" kern="1200"><a:solidFill><a:schemeClr val="{SCHEME["text"]}"/></a:solidFill>{_faces("mn")}</a:defRPr></a:lvl{n}pPr>'
        for n, size in enumerate(sizes, 1)
    )
    return f"<p:bodyStyle>{levels}</p:bodyStyle>"


def _other_style() -> str:
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{_faces("mn")}</a:defRPr></a:lvl{n}pPr>'
        for n in range(1, _LEVELS + 1)
    )
    return f"<p:otherStyle>{levels}</p:otherStyle>"

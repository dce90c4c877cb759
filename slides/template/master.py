"""The slide master: common placeholders, ornaments of content pages, nine levels of text (ECMA-376 part 1, 19.3.1.42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.ooxml import relationships
from slides.ooxml.decorative import DECORATION_XMLNS
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import HEAD, REL_LAYOUT, REL_THEME, XMLNS
from slides.template import words
from slides.template.archetypes.draft import Hanging, Place, Plate, Scene, foot, head, header
from slides.template.frame import Rect
from slides.template.hangings import logo_at, picture_xml
from slides.template.layouts import TREE, Canvas
from slides.template.painter import LINE, prompt_xml
from slides.template.shapes import SCHEME, color_xml, frame_xml
from slides.template.styles import STYLES
from slides.template.themepart import color_map_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.layout import Layout
    from slides.theme import Theme

_FIRST_LAYOUT_ID = 2_147_483_649
_LEVELS = 9
_DATE = "{5D1B0A50-2F0A-4C1C-9C0B-6B1E6B0D9E10}"


def master_xml(canvas: Canvas, layouts: int) -> str:
    """Return the text of the master that owns `layouts` layouts."""
    frame, theme, lang = canvas.frame, canvas.theme, canvas.lang
    text = Rect(frame.body.x, 0, frame.body.width, frame.page.height)
    shapes = canvas.decor.tint("page", 2)
    scenes: tuple[Scene | Plate, ...] = (Scene("content", frame.page), *header(frame), Scene("header", text))
    for scene in scenes:
        shapes += canvas.decor.painted(scene, 2 + len(shapes))
    for hanging in hangings(canvas):
        shapes.append(picture_xml(hanging, 2 + len(shapes), frame, lang))
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
    fill = canvas.gallery.ground_xml("page", frame.box(frame.page))
    tone = theme.surfaces["page"].fill.tones[0]
    ground = f"<p:bgPr>{fill}<a:effectLst/></p:bgPr>" if fill else f'<p:bgRef idx="1001">{color_xml(tone)}</p:bgRef>'
    titles = _title_style(theme, places["title"], frame.scale)
    return (
        f"{HEAD}<p:sldMaster {XMLNS} {DECORATION_XMLNS}><p:cSld><p:bg>{ground}</p:bg>"
        f"<p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld>{color_map_xml(theme)}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"<p:txStyles>{titles}{_body_style(theme)}{_other_style()}</p:txStyles></p:sldMaster>"
    )


def hangings(canvas: Canvas) -> tuple[Hanging, ...]:
    """Return the logo of content pages."""
    corner = logo_at(canvas.theme, "content", canvas.frame)
    if corner is None:
        return ()
    return (Hanging("logo", canvas.gallery.number(corner.logo.picture), corner.at, corner.logo.alt),)


def master_rels(canvas: Canvas, layouts: Sequence[Layout]) -> str:
    """Return the relationships of the master: its layouts, then its theme, then its pictures."""
    own = [Relationship(f"rId{k}", REL_LAYOUT, f"../slideLayouts/{layout.part}") for k, layout in enumerate(layouts, 1)]
    numbers = [hanging.number for hanging in hangings(canvas)]
    backdrop = canvas.gallery.backdrop("page")
    if backdrop is not None:
        numbers.append(canvas.gallery.number(backdrop.picture))
    theme = Relationship(f"rId{len(own) + 1}", REL_THEME, "../theme/theme1.xml")
    return relationships.xml([*own, theme, *canvas.gallery.relationships(numbers)])


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


def _title_style(theme: Theme, title: Place, scale: float) -> str:
    ink = theme.surfaces[STYLES[title.style].surface].inks["strong"]
    return (
        f'<p:titleStyle><a:lvl1pPr algn="{"ctr" if title.align == "center" else "l"}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="{round(theme.ladders["title"][0] * scale) * 100}" b="1" kern="1200">'
        f"<a:solidFill>{color_xml(ink)}</a:solidFill>{_faces('mj')}</a:defRPr></a:lvl1pPr></p:titleStyle>"
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

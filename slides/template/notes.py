"""The notes master: the slide's picture above, the spoken words below (ECMA-376 part 1, 19.3.1.27)."""

from __future__ import annotations

from slides.ooxml.uris import HEAD, XMLNS
from slides.template import words
from slides.template.layouts import TREE
from slides.template.shapes import frame_xml
from slides.units import EMU_PER_INCH, Box, Emu

_WIDTH, _HEIGHT = 6_858_000, 9_144_000
_MARGIN = 685_800
_MOST_PICTURE_HEIGHT = 3.6 * EMU_PER_INCH
_CLR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)  # dark on light in every theme: notes are printed


def notes_master_xml(width: int, height: int, lang: str) -> str:
    """Return the text of the notes master for slides of `width` x `height` EMU."""
    shown = min(_WIDTH - 2 * _MARGIN, round(_MOST_PICTURE_HEIGHT * width / height))
    tall = round(shown * height / width)
    picture = Box(Emu((_WIDTH - shown) // 2), Emu(_MARGIN), Emu(shown), Emu(tall))
    top = _MARGIN * 2 + tall
    text = Box(Emu(_MARGIN), Emu(top), Emu(_WIDTH - 2 * _MARGIN), Emu(_HEIGHT - top - _MARGIN))
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 228_600}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPct val="120000"/></a:lnSpc><a:defRPr sz="1400" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )
    prompt = words.prompt("body", lang)
    return (
        f'{HEAD}<p:notesMaster {XMLNS}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>{TREE}'
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{frame_xml(picture)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>{frame_xml(text)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="{lang}"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
        f"</p:spTree></p:cSld>{_CLR_MAP}<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )

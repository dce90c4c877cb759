"""A notes page: the slide's image, its number, and what the speaker says (ECMA-376 part 1, 19.3.1.26).

What comes in is the text of the notes, a line for each paragraph; what goes out is a deflated part.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.ooxml.deflate import part
from slides.ooxml.escape import content
from slides.ooxml.uris import HEAD, TYPE_NOTES, XMLNS

if TYPE_CHECKING:
    from slides.layout import Part
    from slides.writer.language import Language

NUMBER_FIELD = "{0B1E5C4D-3C0A-5F5B-8C9D-6A7F4E2D9B10}"
_END = "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"


def notes_part(words: str, name: str, spoken: Language) -> Part:
    """Return the notes page `name` that says `words`."""
    return part(name, TYPE_NOTES, f"{_opening(spoken)}{_paragraphs(words, spoken)}{_END}")


def _paragraphs(words: str, spoken: Language) -> str:
    opening = f"<a:p><a:r><a:rPr {spoken.run}/><a:t>"
    closing = "</a:t></a:r></a:p>"
    empty = f"<a:p><a:endParaRPr {spoken.run}/></a:p>"
    return "".join([f"{opening}{content(line)}{closing}" if line else empty for line in words.splitlines()])


@lru_cache(maxsize=8)
def _opening(spoken: Language) -> str:
    return (
        f"{HEAD}<p:notes {XMLNS}><p:cSld><p:spTree>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{spoken.image}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        f'<p:sp><p:nvSpPr><p:cNvPr id="3" name="{spoken.shapes["number"]}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f'<a:p><a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr {spoken.run}/><a:t>‹#›</a:t></a:fld>'
        f"<a:endParaRPr {spoken.run}/></a:p></p:txBody></p:sp>"
        f'<p:sp><p:nvSpPr><p:cNvPr id="4" name="{spoken.notes}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
    )

"""The presentation part: its slides in order, their sections, its size (ECMA-376 part 1, 19.2.1.26).

What comes in is how many slides there are and in which sections; what goes out is the text of `ppt/presentation.xml`,
of its relationships, and of the view and presentation properties.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from slides.ooxml import relationships
from slides.ooxml.escape import attribute
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import (
    HEAD,
    P14,
    REL_CUSTOM,
    REL_MASTER,
    REL_NOTES_MASTER,
    REL_PRESENTATION_PROPERTIES,
    REL_SLIDE,
    REL_TABLE_STYLES,
    REL_THEME,
    REL_VIEW,
    XMLNS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Slide
    from slides.layout import Size
    from slides.writer.language import Language

FIRST_SLIDE_ID = 256  # the least that ECMA-376 allows (19.7.13)
_FIRST_SLIDE_RELATIONSHIP = 10

PRESENTATION_PROPERTIES = f"{HEAD}<p:presentationPr {XMLNS}/>"
VIEW_PROPERTIES = f"{HEAD}<p:viewPr {XMLNS}/>"
_OPENING = relationships.xml(
    (
        Relationship("rId1", REL_MASTER, "slideMasters/slideMaster1.xml"),
        Relationship("rId2", REL_NOTES_MASTER, "notesMasters/notesMaster1.xml"),
        Relationship("rId3", REL_PRESENTATION_PROPERTIES, "presProps.xml"),
        Relationship("rId4", REL_VIEW, "viewProps.xml"),
        Relationship("rId5", REL_THEME, "theme/theme1.xml"),
        Relationship("rId6", REL_TABLE_STYLES, "tableStyles.xml"),
        Relationship("rId7", REL_CUSTOM, "../customXml/item1.xml"),
    )
).removesuffix(relationships.CLOSING)


def presentation_xml(slides: int, sections: tuple[str, ...], size: Size, spoken: Language) -> str:
    """Return the presentation part of so many `slides`; `sections` are as `section_names` gives them."""
    last = FIRST_SLIDE_ID + slides
    shift = _FIRST_SLIDE_RELATIONSHIP - FIRST_SLIDE_ID
    listed = "".join([f'<p:sldId id="{number}" r:id="rId{number + shift}"/>' for number in range(FIRST_SLIDE_ID, last)])
    return (
        f'{HEAD}<p:presentation {XMLNS} saveSubsetFonts="1"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f"{f'<p:sldIdLst>{listed}</p:sldIdLst>' if listed else ''}"
        f'<p:sldSz cx="{size.width}" cy="{size.height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"{_text_style(spoken)}{_sections(sections)}</p:presentation>"
    )


def relationships_xml(slides: int) -> str:
    """Return the relationships of the presentation part."""
    first = _FIRST_SLIDE_RELATIONSHIP - 1
    pages = [
        f'<Relationship Id="rId{first + number}" Type="{REL_SLIDE}" Target="slides/slide{number}.xml"/>'
        for number in range(1, slides + 1)
    ]
    return f"{_OPENING}{''.join(pages)}{relationships.CLOSING}"


@lru_cache(maxsize=8)
def _text_style(spoken: Language) -> str:
    fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    levels = [
        f'<a:lvl{level}pPr marL="{457_200 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0"'
        f' hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{fonts}'
        f"</a:defRPr></a:lvl{level}pPr>"
        for level in range(1, 10)
    ]
    default = f'<a:defPPr><a:defRPr lang="{spoken.tag}"/></a:defPPr>'
    return f"<p:defaultTextStyle>{default}{''.join(levels)}</p:defaultTextStyle>"


def _sections(names: tuple[str, ...]) -> str:
    """Return the extension that lists each slide once, in order, under its section ([MS-PPTX] 2.6.1, sectionLst)."""
    if not names:
        return ""
    number = FIRST_SLIDE_ID
    found: list[str] = []
    for order, (name, members) in enumerate(groupby(names)):
        count = len(list(members))
        ids = "".join([f'<p14:sldId id="{one}"/>' for one in range(number, number + count)])
        number += count
        guid = _guid(f"{order}/{name}")
        found.append(
            f'<p14:section name="{attribute(name)}" id="{guid}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        )
    return (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{P14}">{"".join(found)}</p14:sectionLst></p:ext></p:extLst>'
    )


def section_names(slides: Sequence[Slide], spoken: Language) -> tuple[str, ...]:
    """Return the section of each slide; one that names none stays in the section before it, none at all gives none."""
    if not any(slide.section for slide in slides):
        return ()
    found: list[str] = []
    for slide in slides:
        found.append(slide.section or (found[-1] if found else spoken.beginning))
    return tuple(found)


@lru_cache(maxsize=256)
def _guid(name: str) -> str:
    """Return a GUID of version 5 (RFC 4122, 4.3) for `name`, upper-case in braces as [MS-PPTX] wants it."""
    from uuid import NAMESPACE_URL, uuid5

    return f"{{{str(uuid5(NAMESPACE_URL, 'urn:slides:section:' + name)).upper()}}}"

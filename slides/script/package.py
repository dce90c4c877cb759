"""The parts of a script put together: a manuscript and a paper come in, the bytes of a `.docx` go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.messages import say
from slides.ooxml.deflate import part
from slides.ooxml.escape import content
from slides.ooxml.package import TYPES_NAME, overrides, types_opening
from slides.ooxml.relationships import Relationship, part_name, xml
from slides.ooxml.uris import (
    HEAD,
    REL_APP,
    REL_CORE,
    REL_DOCUMENT,
    TYPE_APP,
    TYPE_CORE,
    TYPE_RELATIONSHIPS,
    TYPE_XML,
    R,
)
from slides.richtext import plain
from slides.script.body import paragraph, paragraphs, run
from slides.script.paper import PAPERS
from slides.script.sheet import head
from slides.script.styles import XMLNS, fonts_xml, styles_xml
from slides.script.words import WORDS
from slides.sealing import SEAL, TYPE_SEAL, sealed
from slides.writer.properties import core_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.layout import Part
    from slides.script.manuscript import Manuscript
    from slides.script.paper import Paper, Size

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT = "word/document.xml"
_THEME = "word/theme/theme1.xml"
_RUNNING = 0.45  # of a margin: where the running head and foot stand in it
_RELATIONS = (
    ("styles", "styles"),
    ("settings", "settings"),
    ("fontTable", "fontTable"),
    ("header", "header1"),
    ("footer", "footer1"),
    ("theme", "theme/theme1"),
)
_ROOT = xml(
    (
        Relationship("rId1", REL_DOCUMENT, _DOCUMENT),
        Relationship("rId2", REL_CORE, "docProps/core.xml"),
        Relationship("rId3", REL_APP, "docProps/app.xml"),
        Relationship("rId4", f"{R}/custom-properties", SEAL),
    )
)
_SETTINGS = (
    f'{HEAD}<w:settings {XMLNS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)


def package(script: Manuscript, paper: Size) -> bytes:
    """Return the script on its paper as a `.docx`."""
    parts = list(_parts(script, PAPERS[paper]))
    defaults = {"rels": TYPE_RELATIONSHIPS, "xml": TYPE_XML}
    seal = part(SEAL, TYPE_SEAL, "")
    types = f"{types_opening(defaults)}{overrides([*parts, seal])}</Types>"
    return sealed((part(TYPES_NAME, TYPE_XML, types), *parts))


def _parts(script: Manuscript, paper: Paper) -> Iterator[Part]:
    relations = xml(
        Relationship(f"rId{number}", f"{R}/{kind}", f"{name}.xml") for number, (kind, name) in enumerate(_RELATIONS, 1)
    )
    yield part(part_name(""), TYPE_RELATIONSHIPS, _ROOT)
    yield part(_DOCUMENT, f"{_WML}.document.main+xml", _document(script, paper))
    yield part(part_name(_DOCUMENT), TYPE_RELATIONSHIPS, relations)
    yield part("word/styles.xml", f"{_WML}.styles+xml", styles_xml(paper, script.lang))
    yield part("word/settings.xml", f"{_WML}.settings+xml", _SETTINGS)
    yield part("word/fontTable.xml", f"{_WML}.fontTable+xml", fonts_xml())
    yield part("word/header1.xml", f"{_WML}.header+xml", _header(script))
    yield part("word/footer1.xml", f"{_WML}.footer+xml", _footer(script.lang))
    yield from (one._replace(name=_THEME) for one in script.deck.template.parts if one.name == "ppt/theme/theme1.xml")
    yield part("docProps/core.xml", TYPE_CORE, core_xml(script.deck.properties))
    yield part("docProps/app.xml", TYPE_APP, _APP)


def _document(script: Manuscript, paper: Paper) -> str:
    top, right, bottom, left = paper.margins
    read = paragraphs(script.blocks, script.lang, turned=script.marked)
    return (
        f"{HEAD}<w:document {XMLNS}><w:body>{head(script, paper)}{read}"
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        f'<w:pgSz w:w="{paper.width}" w:h="{paper.height}"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}"'
        f' w:left="{left}" w:header="{round(top * _RUNNING)}" w:footer="{round(bottom * _RUNNING)}" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _header(script: Manuscript) -> str:
    """Return the running head: the meeting's mark on the left, the title on the right."""
    mark = plain(script.outline.meeting.mark) if script.outline else ""
    inner = f"{run(mark)}<w:r><w:tab/></w:r>{run(script.deck.properties.title)}"
    return f"{HEAD}<w:hdr {XMLNS}>{paragraph('Header', inner)}</w:hdr>"


def _footer(lang: str) -> str:
    """Return the running foot: the page and their number as fields."""
    before, between, after = say(WORDS["page"], lang, page="\t", pages="\t").split("\\t")
    inner = "".join((run(before), _field("PAGE"), run(between), _field("NUMPAGES"), run(after)))
    return f"{HEAD}<w:ftr {XMLNS}>{paragraph('Footer', inner)}</w:ftr>"


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {content(name)} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

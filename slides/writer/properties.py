"""What the file says about itself: docProps/core.xml and docProps/app.xml (ECMA-376 part 2, clause 8; part 1, 22.2).

What comes in are the deck's properties and counts; what goes out is the text of the two parts. No clock is read: a deck
without a date says 2000-01-01.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.ooxml.escape import content
from slides.ooxml.uris import HEAD

if TYPE_CHECKING:
    from slides.deck import Properties

_LONGEST = 255  # what PowerPoint takes
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_NO_DATE = "2000-01-01"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)
_APP = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'


def core_xml(properties: Properties) -> str:
    """Return the core properties; texts are cut to 255 characters."""
    date = properties.date if _DATE.fullmatch(properties.date) else _NO_DATE
    moment = f'xsi:type="dcterms:W3CDTF">{date}T00:00:00Z<'
    texts = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.creator),
        ("cp:lastModifiedBy", properties.creator),
        ("dc:language", properties.language),
    )
    elements = "".join([f"<{name}>{content(text[:_LONGEST])}</{name}>" for name, text in texts if text])
    return (
        f"{HEAD}{_CORE}{elements}<dcterms:created {moment}/dcterms:created>"
        f"<dcterms:modified {moment}/dcterms:modified></cp:coreProperties>"
    )


def app_xml(slides: int, notes: int, hidden: int) -> str:
    """Return the extended properties: how many slides there are, and how many with notes or hidden."""
    return (
        f"{HEAD}{_APP}<TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application>"
        f"<Slides>{slides}</Slides><Notes>{notes}</Notes><HiddenSlides>{hidden}</HiddenSlides>"
        "<AppVersion>16.0000</AppVersion></Properties>"
    )

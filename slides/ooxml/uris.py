"""The names that the format gives to its vocabularies: XML namespaces, relationship types, content types."""

from __future__ import annotations

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
TABLE_STYLE = "{E7B3900E-7FE2-5DCD-AD6A-5BAF57975DD7}"
"""The id by which a table asks for the style of its theme."""

XMLNS = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

REL_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
REL_APP = f"{R}/extended-properties"
REL_DOCUMENT = f"{R}/officeDocument"
REL_MASTER = f"{R}/slideMaster"
REL_LAYOUT = f"{R}/slideLayout"
REL_SLIDE = f"{R}/slide"
REL_NOTES_MASTER = f"{R}/notesMaster"
REL_IMAGE = f"{R}/image"
REL_NOTES = f"{R}/notesSlide"
REL_THEME = f"{R}/theme"
REL_PRESENTATION_PROPERTIES = f"{R}/presProps"
REL_VIEW = f"{R}/viewProps"
REL_TABLE_STYLES = f"{R}/tableStyles"
REL_HYPERLINK = f"{R}/hyperlink"
REL_CUSTOM = f"{R}/customXml"
REL_CUSTOM_PROPERTIES = f"{R}/customXmlProps"

_PML = "application/vnd.openxmlformats-officedocument.presentationml"
TYPE_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
TYPE_XML = "application/xml"
TYPE_PRESENTATION = f"{_PML}.presentation.main+xml"
TYPE_MASTER = f"{_PML}.slideMaster+xml"
TYPE_LAYOUT = f"{_PML}.slideLayout+xml"
TYPE_SLIDE = f"{_PML}.slide+xml"
TYPE_NOTES_MASTER = f"{_PML}.notesMaster+xml"
TYPE_NOTES = f"{_PML}.notesSlide+xml"
TYPE_PRESENTATION_PROPERTIES = f"{_PML}.presProps+xml"
TYPE_VIEW = f"{_PML}.viewProps+xml"
TYPE_TABLE_STYLES = f"{_PML}.tableStyles+xml"
TYPE_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
TYPE_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
TYPE_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
TYPE_CUSTOM_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

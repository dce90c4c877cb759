"""The table style of a template, on scheme colours (ECMA-376 part 1, 20.1.4.2)."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, A

TABLE_STYLE = "{" + str(uuid5(NAMESPACE_URL, "slides:table-style")).upper() + "}"
"""The id by which a table asks for the style."""


def _edge(side: str, width: int, color: str) -> str:
    return f'<a:{side}><a:ln w="{width}" cmpd="sng"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:ln></a:{side}>'


def _text(color: str, *, bold: bool = False) -> str:
    on = ' b="on"' if bold else ""
    return f'<a:tcTxStyle{on}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="{color}"/></a:tcTxStyle>'


def table_styles_xml(title: str) -> str:
    """Return the text of the table styles part, whose default is the theme's own style."""
    lines = _edge("top", 19050, "accent1") + _edge("bottom", 19050, "accent1") + _edge("insideH", 9525, "accent3")
    band = '<a:tcStyle><a:tcBdr/><a:fill><a:solidFill><a:schemeClr val="accent3"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr></a:solidFill></a:fill></a:tcStyle>'
    head = '<a:tcStyle><a:tcBdr/><a:fill><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:fill></a:tcStyle>'
    plain = "<a:tcStyle><a:tcBdr/></a:tcStyle>"
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" styleName="{attribute(title)}">'
        f'<a:wholeTbl>{_text("tx1")}<a:tcStyle><a:tcBdr>{lines}</a:tcBdr><a:fill><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl>'
        f"<a:band1H>{band}</a:band1H><a:firstCol>{_text('accent2', bold=True)}{plain}</a:firstCol>"
        f"<a:lastRow>{_text('accent2', bold=True)}{plain}</a:lastRow><a:firstRow>{_text('bg1', bold=True)}{head}</a:firstRow></a:tblStyle></a:tblStyleLst>"
    )

"""The table style of a template, on scheme colours (ECMA-376 part 1, 20.1.4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.color import contrast, rgb
from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, TABLE_STYLE, A
from slides.template.shapes import color_xml

if TYPE_CHECKING:
    from slides.theme import Theme


def _edge(side: str, width: int, color: str) -> str:
    return f'<a:{side}><a:ln w="{width}" cmpd="sng"><a:solidFill><a:schemeClr val="{color}"/></a:solidFill></a:ln></a:{side}>'


def _text(color: str, *, bold: bool = False) -> str:
    on = ' b="on"' if bold else ""
    return f'<a:tcTxStyle{on}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="{color}"/></a:tcTxStyle>'


def _fill(color: str, lighter: int = 0) -> str:
    inside = f'<a:lumMod val="{(100 - lighter) * 1000}"/><a:lumOff val="{lighter * 1000}"/>' if lighter else ""
    return f'<a:fill><a:solidFill><a:schemeClr val="{color}">{inside}</a:schemeClr></a:solidFill></a:fill>'


def _label_fill(theme: Theme) -> str:
    """Return the fill of names before their detail, which every other row has."""
    tone = theme.surfaces["label"].fill.tones[0]
    return f"<a:fill><a:solidFill>{color_xml(tone)}</a:solidFill></a:fill>"


def _head_text(theme: Theme) -> str:
    """Return the scheme colour that reads best on the heading row."""
    colors = {name: rgb(theme.colors[name]) for name in ("primary", "card", "text")}
    return max(("bg1", "card"), ("tx1", "text"), key=lambda one: contrast(colors[one[1]], colors["primary"]))[0]


def table_styles_xml(theme: Theme, title: str) -> str:
    """Return the text of the table styles part, whose default is the theme's own style."""
    lines = _edge("top", 19050, "accent1") + _edge("bottom", 19050, "accent1") + _edge("insideH", 9525, "accent3")
    band = f"<a:tcStyle><a:tcBdr/>{_fill('bg1', 8) if theme.is_dark else _label_fill(theme)}</a:tcStyle>"
    head = f"<a:tcStyle><a:tcBdr/>{_fill('accent1')}</a:tcStyle>"
    plain = "<a:tcStyle><a:tcBdr/></a:tcStyle>"
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" styleName="{attribute(title)}">'
        f"<a:wholeTbl>{_text('tx1')}<a:tcStyle><a:tcBdr>{lines}</a:tcBdr>{_fill('bg1')}</a:tcStyle></a:wholeTbl>"
        f"<a:band1H>{band}</a:band1H><a:firstCol>{_text('accent2', bold=True)}{plain}</a:firstCol>"
        f"<a:lastRow>{_text('accent2', bold=True)}{plain}</a:lastRow><a:firstRow>{_text(_head_text(theme), bold=True)}{head}</a:firstRow></a:tblStyle></a:tblStyleLst>"
    )

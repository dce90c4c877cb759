"""The theme part: twelve scheme colours, two voices of type, three fills, lines and effects (ECMA-376 part 1, 20.1.6.9).

In every theme dk1 and dk2 are dark, lt1 and lt2 light, as PowerPoint's own tables and shapes take for granted; the colour map
of a dark theme's master turns them round, so that new slides, text boxes and charts are light on dark there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, A
from slides.template.shapes import SCHEME
from slides.theme.values import ROLES

if TYPE_CHECKING:
    from slides.theme import Face, Theme

_SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
_DARK = {"text": "lt1", "card": "dk1", "dark": "accent6", "ground": "dk2", "pale": "lt2"}
_PH = '<a:schemeClr val="phClr"/>'


def _gradient(first: str, last: str) -> str:
    stops = f'<a:gs pos="0"><a:schemeClr val="phClr">{first}</a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr">{last}</a:schemeClr></a:gs>'
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'


def _stroke(width: int) -> str:
    return f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>{_PH}</a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'


def _shadow(blur: int, distance: int, opacity: int) -> str:
    return (
        f'<a:effectStyle><a:effectLst><a:outerShdw blurRad="{blur}" dist="{distance}" dir="5400000" algn="t" rotWithShape="0">'
        f'<a:srgbClr val="000000"><a:alpha val="{opacity}"/></a:srgbClr></a:outerShdw></a:effectLst></a:effectStyle>'
    )


_FORMATS = (
    f"<a:fillStyleLst><a:solidFill>{_PH}</a:solidFill>"
    + _gradient('<a:lumMod val="40000"/><a:lumOff val="60000"/>', '<a:lumMod val="20000"/><a:lumOff val="80000"/>')
    + _gradient('<a:lumMod val="100000"/>', '<a:lumMod val="75000"/>')
    + f"</a:fillStyleLst><a:lnStyleLst>{_stroke(9525)}{_stroke(19050)}{_stroke(28575)}</a:lnStyleLst>"
    + "<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle>"
    + _shadow(63500, 19050, 14000)
    + _shadow(114300, 38100, 20000)
    + f"</a:effectStyleLst><a:bgFillStyleLst><a:solidFill>{_PH}</a:solidFill>"
    + _gradient('<a:lumMod val="98000"/>', '<a:lumMod val="92000"/>')
    + _gradient('<a:lumMod val="100000"/>', '<a:lumMod val="80000"/>')
    + "</a:bgFillStyleLst>"
)


def _fonts(tag: str, face: Face) -> str:
    ea, latin = attribute(face.ea), attribute(face.latin)
    return (
        f'<a:{tag}><a:latin typeface="{latin}"/><a:ea typeface="{ea}"/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{ea}"/></a:{tag}>'
    )


def slots(theme: Theme) -> dict[str, str]:
    """Return the scheme colour of the theme part (`dk1`, `lt1` …) that keeps each colour role."""
    usual = dict(zip(ROLES, _SLOTS, strict=True))
    return {**usual, **_DARK} if theme.is_dark else usual


def color_map_xml(theme: Theme) -> str:
    """Return the colour map of the master: what text and background are among the scheme colours (19.3.1.6)."""
    kept = slots(theme)
    return "<p:clrMap " + " ".join(f'{name}="{kept[role]}"' for role, name in SCHEME.items()) + "/>"


def theme_xml(theme: Theme, title: str) -> str:
    """Return the text of a theme part named `title`."""
    roles = {slot: role for role, slot in slots(theme).items()}
    colors = "".join(f'<a:{slot}><a:srgbClr val="{theme.colors[roles[slot]][1:]}"/></a:{slot}>' for slot in _SLOTS)
    name = attribute(title)
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{colors}</a:clrScheme>'
        f'<a:fontScheme name="{name}">{_fonts("majorFont", theme.heading)}{_fonts("minorFont", theme.body)}</a:fontScheme>'
        f'<a:fmtScheme name="{name}">{_FORMATS}</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
    )

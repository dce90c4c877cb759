"""Icons as native shapes: an `Icon` comes in, its lines and the medal behind it go out, marked decorative.

An icon shows again what the words beside it say, so a screen reader passes over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.ooxml.decorative import DECORATION
from slides.ooxml.escape import attribute

if TYPE_CHECKING:
    from slides.deck import Icon
    from slides.units import Box
    from slides.writer.language import Language

_FIRST_ID = 600


def icon_xml(icon: Icon, number: int, spoken: Language) -> str:
    """Return icon `number` of a slide, from 1: one shape, or where it has a medal a group of two."""
    first = _FIRST_ID + 3 * (number - 1)
    name = f"{spoken.icon} {number}"
    lines = _shape(first, f"{name} {icon.glyph.name}", icon.box, _drawn(icon), DECORATION if not icon.medal else "")
    if not icon.medal:
        return lines
    medal = _shape(first + 2, f"{name} {spoken.medal}", icon.around, icon.medal, "")
    place = _place(icon.around)
    inner = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{first + 1}" name="{name}">{DECORATION}</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm>{place}{inner}</a:xfrm></p:grpSpPr>"
        f"{medal}{lines}</p:grpSp>"
    )


def _drawn(icon: Icon) -> str:
    """Return the geometry in the ink of its place; lines have round ends and joins and grow with the icon."""
    glyph, box = icon.glyph, icon.box
    ink = f"<a:solidFill>{icon.ink}</a:solidFill>"
    pen = round(glyph.pen * max(box.width, box.height))
    line = f'<a:ln w="{pen}" cap="rnd">{ink}<a:round/></a:ln>' if pen else "<a:ln><a:noFill/></a:ln>"
    return f"{glyph.geometry}{ink if glyph.filled else '<a:noFill/>'}{line}"


def _shape(number: int, name: str, box: Box, look: str, marked: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(name)}">{marked}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{_place(box)}</a:xfrm>{look}</p:spPr></p:sp>"
    )


def _place(box: Box) -> str:
    x, y, width, height = box
    return f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'

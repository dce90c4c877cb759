"""A formula such as `1+2+3+4` as native shapes: a mark for each term with plus signs between them, one group.

What comes in is a `Sum` and how its marks look; what goes out is the text of the group, described as the formula it is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.metrics import width
from slides.ooxml.escape import attribute, content
from slides.units import EMU_PER_PT, Box, Emu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Sum
    from slides.layout import NavStyle
    from slides.writer.language import Language

_GROUP_ID = 800
_SIZE, _PLUS_SIZE = 0.54, 0.5
"""The size of a numeral and of a plus sign as a share of a mark's side."""
_ROOM = 0.68
"""The share of a mark's side that its term may take."""


@lru_cache(maxsize=64)
def sum_xml(found: Sum, style: NavStyle, spoken: Language) -> str:
    """Return the group of shapes of a formula."""
    boxes = tuple(_boxes(found))
    first, last = boxes[0], boxes[-1]
    place = f'<a:off x="{first.x}" y="{first.y}"/><a:ext cx="{last.x + last.width - first.x}" cy="{first.height}"/>'
    inner = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    size = found.side / EMU_PER_PT
    longest = max([width(term, "any") for term in found.terms])
    large = int(min(_SIZE * size, _ROOM * size / longest))
    words = [part for term in found.terms for part in ("+", term)][1:]
    shapes = "".join(
        [
            _shape(number, word, box, large if number % 2 else int(_PLUS_SIZE * size), style, spoken)
            for number, (word, box) in enumerate(zip(words, boxes, strict=True), 1)
        ]
    )
    said = attribute("+".join(found.terms))
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{_GROUP_ID}" name="{spoken.sum}" descr="{said}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm>{place}{inner}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"
    )


def _boxes(found: Sum) -> Iterator[Box]:
    """Yield the boxes of terms and plus signs in turn, from left to right, in the middle of the height."""
    side, gap, count = found.side, found.side // 2, len(found.terms)
    x = found.box.x + found.box.width - count * side - (count - 1) * gap
    y = found.box.y + (found.box.height - side) // 2
    for number in range(count):
        if number:
            yield Box(Emu(x - gap), Emu(y), Emu(gap), Emu(side))
        yield Box(Emu(x), Emu(y), Emu(side), Emu(side))
        x += side + gap


def _shape(number: int, word: str, box: Box, size: int, style: NavStyle, spoken: Language) -> str:
    term = number % 2
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{_GROUP_ID + number}" name="{spoken.sum} {number}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
        f"{style.shape_lit if term else style.shape_dim}</p:spPr>"
        '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="ctr"/><a:r><a:rPr {spoken.run} sz="{size * 100}" b="1">{style.text_lit if term else style.text_dim}</a:rPr>'
        f"<a:t>{content(word)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )

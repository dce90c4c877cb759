"""The way through the speech, drawn on the slide: pills with the parts' names or a stepper of dots.

What comes in is a `Nav`, the box where it may stand and how its marks look; what goes out is one group of native
shapes, marked decorative, as the same words stand on the contents page. Names are never cut: pills take two lines
or become numbers, and a stepper that finds no room becomes one mark, `3/40`. A stepper without names is a row of dots
with the lit one long.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.breaking import title_lines
from slides.metrics import parted_width, width
from slides.ooxml.decorative import DECORATION
from slides.ooxml.escape import content
from slides.units import Box, Emu, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Nav
    from slides.layout import NavStyle
    from slides.writer.language import Language

_GROUP_ID = 900
_PADDING = 1.0  # of a pill, both sides together, in em
_HEIGHT = 2.1  # of a pill, in em
_HEIGHT_OF_TWO = 3.0  # of a pill with its name on two lines, in em
_WIDEST = 18.0  # in em
_DOT = 2.2  # the diameter of a step, in em
_PLAIN_DOT = 1.0  # the diameter of a dot without a number and the gap behind it, in em
_LONG = 2.8  # how much longer the lit one of these is
_GAP = 0.6  # between marks, in em
_NARROWEST_GAP = 0.15
_LOWEST = 1.3  # a mark must leave room for a line of its text, in em
_SHORT_NAME = 2  # as much as a dot holds, in em
_LATIN = 0.56  # the mean advance of bold Latin letters, in em


class Mark(NamedTuple):
    """One pill or dot: its words, whether it is lit, and its box on the slide."""

    words: str
    lit: bool
    box: Box


@lru_cache(maxsize=512)
def navigation(nav: Nav, box: Box, style: NavStyle, spoken: Language) -> str:
    """Return the group of shapes for `nav` inside `box`; empty when there is nothing to show."""
    marks = marks_of(nav, box, points(style.size))
    if not marks:
        return ""
    shapes = "".join([_shape(number, mark, style, spoken) for number, mark in enumerate(marks, 1)])
    place = f'<a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/>'
    inner = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{_GROUP_ID}" name="{spoken.navigation}">{DECORATION}</p:cNvPr>'
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{place}{inner}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"
    )


def marks_of(nav: Nav, box: Box, em: Emu) -> tuple[Mark, ...]:
    """Return the marks of `nav` with their boxes, all inside `box`; `em` is the size of their text."""
    if not nav.names:
        return ()
    if nav.form == "pills":
        found = _pills(nav.names, nav.current, box, em)
        if found:
            return found
    if not any(nav.names):
        return _plain_dots(len(nav.names), nav.current, box, em)
    numbers = tuple(str(number) for number in range(1, len(nav.names) + 1))
    short = nav.names if nav.form == "stepper" and all(_width(name) <= _SHORT_NAME for name in nav.names) else numbers
    return _dots(short, nav.current, box, em) or _single(nav, box, em)


def _pills(names: Sequence[str], current: int, box: Box, em: Emu) -> tuple[Mark, ...]:
    """Return pills of one width side by side over the whole box, long names on two lines; nothing where they don't fit."""
    gap = _GAP * em
    width = min((box.width - gap * (len(names) - 1)) / len(names), _WIDEST * em)
    widest = max(map(_width, names)) * em
    room = width - _PADDING * em
    lines = 1 if widest <= room else 2
    if lines == 2 and not all(_fits_twice(name, room / em) for name in names):
        return ()
    height = min((_HEIGHT if lines == 1 else _HEIGHT_OF_TWO) * em, box.height)
    if height < (_LOWEST if lines == 1 else _LOWEST * 1.9) * em:
        return ()
    top = box.y + (box.height - height) / 2
    return tuple(
        Mark(_broken(name, room / em), index == current, _box(box.x + index * (width + gap), top, width, height))
        for index, name in enumerate(names)
    )


def _broken(name: str, room: float) -> str:
    """Return the name; one of Chinese that has no room on one line of `room` em is broken by sense."""
    if _width(name) <= room or " " in name:
        return name
    return "\n".join(title_lines(name, room, "any", bold=False) or (name,))


def _fits_twice(name: str, room: float) -> bool:
    """Return whether the name stands on two lines of `room` em, broken between words where it has blanks."""
    if _width(name) <= room:
        return True
    words = name.split(" ")
    heads = (" ".join(words[:end]) for end in range(1, len(words)))
    return any(_width(head) <= room and _width(name[len(head) :].strip()) <= room for head in heads) or (
        len(words) == 1 and _width(name) <= 1.8 * room
    )


def _dots(names: Sequence[str], current: int, box: Box, em: Emu) -> tuple[Mark, ...]:
    size = min(_DOT * em, box.height)
    gap = min(_GAP * em, (box.width - size * len(names)) / max(1, len(names) - 1))
    if gap < _NARROWEST_GAP * em or size < _LOWEST * em:
        return ()
    top = box.y + (box.height - size) / 2
    return tuple(
        Mark(name, index == current, _box(box.x + index * (size + gap), top, size, size))
        for index, name in enumerate(names)
    )


def _plain_dots(count: int, current: int, box: Box, em: Emu) -> tuple[Mark, ...]:
    size, gap = _PLAIN_DOT * em, _PLAIN_DOT * em
    scale = min(1.0, box.width / (size * (count + _LONG - 1) + gap * (count - 1)))
    size, gap = size * scale, gap * scale
    top = box.y + (box.height - size) / 2
    marks, left = [], float(box.x)
    for index in range(count):
        width = size * _LONG if index == current else size
        marks.append(Mark("", index == current, _box(left, top, width, size)))
        left += width + gap
    return tuple(marks)


def _single(nav: Nav, box: Box, em: Emu) -> tuple[Mark, ...]:
    words = f"{nav.current + 1}/{len(nav.names)}"
    width, height = (_width(words) + _PADDING) * em, min(_DOT * em, box.height)
    if width > box.width or height < _LOWEST * em:
        return ()
    return (Mark(words, lit=True, box=_box(box.x, box.y + (box.height - height) / 2, width, height)),)


def _box(x: float, y: float, width: float, height: float) -> Box:
    return Box(Emu(int(x)), Emu(int(y)), Emu(int(width)), Emu(int(height)))


def _width(words: str) -> float:
    gaps = parted_width(words, "any") - width(words, "any")
    return gaps + sum(_LATIN if character < "\u2000" else 1 for character in words)


def _shape(number: int, mark: Mark, style: NavStyle, spoken: Language) -> str:
    x, y, width, height = mark.box
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{_GROUP_ID + number}" name="{spoken.navigation} {number}"/>'
        f'<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
        f"</a:xfrm>{style.shape_lit if mark.lit else style.shape_dim}</p:spPr>{_words(mark, style, spoken)}</p:sp>"
    )


def _words(mark: Mark, style: NavStyle, spoken: Language) -> str:
    if not mark.words:
        return ""
    look = (
        f'<a:rPr {spoken.run} sz="{round(style.size * 100)}">{style.text_lit if mark.lit else style.text_dim}</a:rPr>'
    )
    lines = f"<a:br>{look}</a:br>".join(
        [f"<a:r>{look}<a:t>{content(line)}</a:t></a:r>" for line in mark.words.split("\n")]
    )
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr>'
        f'<a:lstStyle/><a:p><a:pPr algn="ctr"/>{lines}</a:p></p:txBody>'
    )

"""Slots painted by a theme: the `Slot` that fit measures, and the placeholder that a layout carries, from one style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from slides.color import Tone
from slides.layout import HANG, Align, LevelStyle, Slot, idx
from slides.ooxml.escape import content
from slides.template import words
from slides.template.archetypes.draft import head
from slides.template.decor import striped
from slides.template.shapes import color_xml, frame_xml, surface_xml
from slides.template.styles import STYLES, Level, Style
from slides.units import EMU_PER_PT, Insets, Pt, points

if TYPE_CHECKING:
    from slides.template.archetypes.draft import Place
    from slides.template.frame import Frame
    from slides.theme import Surface, Theme

_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_ARROWS, _POINTED = ("badge-arrow", "badge-step"), ("pentagon", "chevron")
LINE = 1.15
"""The line pitch of the master's text, which most levels have."""

_HEADING = '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
_BODY = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
_PLAIN = Tone("text")  # what the master's body text has already, as it has the body face and the left edge


_WITHOUT_LEVELS = re.compile("<a:lstStyle>.*</a:lstStyle>")


class Look(NamedTuple):
    """A style in a theme: the values for fit, and the fragments of XML that all its placeholders share."""

    style: Style
    insets: Insets
    levels: tuple[LevelStyle, ...]
    surface: Surface | None
    text: str  # bodyPr and lstStyle


def sides_of(style: Style, surface: Surface) -> tuple[float, float, float, float]:
    """Return the insets of a style; what a box keeps free for its point, one without a point shares out evenly."""
    left, top, right, bottom = style.insets
    if style.surface not in _ARROWS or surface.shape in _POINTED:
        return style.insets
    return (left + right) / 2, top, (left + right) / 2, bottom


class _Words(NamedTuple):
    idx: int
    name: str
    prompt: str
    shown: str


class Painter:
    """Turns places into slots and placeholders; looks are made once for each style."""

    def __init__(self, theme: Theme, frame: Frame, lang: str) -> None:
        self._theme = theme
        self._frame = frame
        self._lang = lang
        self._looks: dict[tuple[str, Align | None], Look] = {}
        self._prompts: dict[str, _Words] = {}
        self._title = next(place for place in head(frame) if place.slot == "title")  # the master's own, so inherited

    def slot(self, place: Place) -> Slot:
        """Return the slot at `place`."""
        look, said = self._look(place), self._prompt(place.slot)
        style = look.style
        surface = style.surface if style.paint == "slot" else ""
        box = self._frame.box(place.at if look.surface is None else striped(place.at, look.surface)[0])
        return Slot(place.slot, said.idx, style.type, box, look.insets, style.anchor, look.levels, surface, said.prompt)

    def placeholder(self, place: Place, slot: Slot, number: int) -> str:
        """Return the placeholder of `slot` as shape `number` of its layout."""
        look = self._look(place)
        said = self._prompt(place.slot)
        box = slot.box
        form, text = frame_xml(box), look.text
        if place == self._title:
            form, text = "", _WITHOUT_LEVELS.sub("<a:lstStyle/>", text)
        elif look.surface is not None:
            form += surface_xml(look.surface, box.width, box.height, self._frame.scale, look.style.edge)
        kind = slot.type
        key = f'type="{kind}"' if kind in ("title", "ctrTitle") else f'type="{kind}" idx="{slot.idx}"'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{said.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr><p:ph {key}/></p:nvPr></p:nvSpPr><p:spPr>{form}</p:spPr>"
            f"<p:txBody>{text}{said.shown}</p:txBody></p:sp>"
        )

    def _look(self, place: Place) -> Look:
        key = (place.style, place.align)
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._made(STYLES[place.style], place.align)
        return found

    def _made(self, style: Style, align: Align | None) -> Look:
        surface = self._theme.surfaces[style.surface]
        emu = self._frame.emu
        left, top, right, bottom = sides_of(style, surface)
        shown = (left - min(left, style.slack), top, right - min(right, style.slack), bottom)
        levels = tuple(self._level(level, surface, align or style.align) for level in style.levels)
        steps = "".join(level_xml(n, level, surface, style.type) for n, level in enumerate(levels, 1))
        sides = zip(("lIns", "tIns", "rIns", "bIns"), (round(inset * emu) for inset in shown), strict=True)
        own = "".join(f' {side}="{inset}"' for side, inset in sides if inset)
        text = f'<a:bodyPr{own} anchor="{_ANCHOR[style.anchor]}"><a:normAutofit/></a:bodyPr><a:lstStyle>{steps}</a:lstStyle>'
        insets = Insets(*(points(inset * emu / EMU_PER_PT) for inset in (left, top, right, bottom)))
        return Look(style, insets, levels, surface if style.paint == "slot" else None, text)

    def _level(self, level: Level, surface: Surface, align: Align) -> LevelStyle:
        scale = self._frame.scale
        return LevelStyle(
            sizes=tuple(Pt(max(round(size * scale), 1)) for size in self._theme.ladders[level.ladder]),
            face="heading" if level.heading else "body",
            bold=level.bold,
            color=str(surface.inks[level.ink]),
            align="left" if level.bullet else align,
            line=level.line,
            before=level.before,
            bullet=level.bullet,
            whole=level.whole,
            depth=level.depth,
        )

    def _prompt(self, slot: str) -> _Words:
        found = self._prompts.get(slot)
        if found is None:
            prompt, lang = words.prompt(slot, self._lang), self._lang
            shown = prompt_xml(slot, prompt, lang)
            found = self._prompts[slot] = _Words(idx(slot), words.slot_name(slot, lang), prompt, shown)
        return found


def prompt_xml(slot: str, prompt: str, lang: str) -> str:
    """Return the paragraphs of an empty placeholder, one for each level; a field for the slide number."""
    if slot == "number":
        return (
            f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{lang}"/>'
            "<a:t>‹#›</a:t></a:fld></a:p>"
        )
    return "".join(
        f'<a:p>{_depth(level)}<a:r><a:rPr lang="{lang}"/><a:t>{content(line)}</a:t></a:r></a:p>'
        for level, line in enumerate(prompt.split("\n"))
    )


def _depth(level: int) -> str:
    return f'<a:pPr lvl="{level}"/>' if level else ""


def level_xml(number: int, level: LevelStyle, surface: Surface, kind: str) -> str:
    """Return the paragraph properties of level `number`, from 1, without what the master's text says already (ECMA-376 part 1, 21.1.2.4.13)."""
    size = level.sizes[0]
    ink = next(tone for tone in surface.inks.values() if str(tone) == level.color)
    plain = kind == "body"
    hang, bullet = "", ""
    if level.bullet:
        margin, hanging = points(level.sizes[-1] * level.indent), points(level.sizes[-1] * HANG)
        hang = f' marL="{margin}" indent="{-hanging}"'
        bullet = f'<a:buClr>{color_xml(surface.inks["accent"])}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="{level.bullet}"/>'
    elif not plain:
        hang, bullet = ' marL="0" indent="0"', "<a:buNone/>"
    line = "" if plain and level.line == LINE else f'<a:lnSpc><a:spcPct val="{round(level.line * 100_000)}"/></a:lnSpc>'
    before = (
        f'<a:spcBef><a:spcPct val="{round(level.before * 100_000)}"/></a:spcBef>' if level.before or not plain else ""
    )
    align = "" if plain and level.align == "left" else f' algn="{_ALIGN[level.align]}"'
    color = "" if plain and ink == _PLAIN else f"<a:solidFill>{color_xml(ink)}</a:solidFill>"
    bold = ' b="1"' if level.bold else "" if plain else ' b="0"'
    face = _HEADING if level.face == "heading" else "" if plain else _BODY
    run = _run(round(size * 100), bold, color + face)
    return f"<a:lvl{number}pPr{hang}{align}>{line}{before}{bullet}{run}</a:lvl{number}pPr>"


def _run(size: int, bold: str, inside: str) -> str:
    return f'<a:defRPr sz="{size}"{bold}>{inside}</a:defRPr>' if inside else f'<a:defRPr sz="{size}"{bold}/>'

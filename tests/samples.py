"""Decks to write and read back: every slot of some real layouts filled."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from slides import template, theme
from slides.blocks import Paragraph, Text, paragraph
from slides.deck import Deck, Fill, Nav, Properties, Slide
from slides.units import Pt

if TYPE_CHECKING:
    from slides.layout import Layout, Slot, Template
    from slides.richtext import Run

PROPERTIES = Properties("党建 <工作> 汇报", "某某市", "交流材料", date="2026-11-22")
SOURCE = '{"title":"党建 & <工作> 汇报","小节":["一","]]>"]}'.encode()


@cache
def compiled(name: str = "party-red", lang: str = "zh-CN") -> Template:
    return template.compile(theme.load(name, folders=theme.folders()), template.size("16:9"), lang)


def filled(slot: Slot) -> Fill:
    """Return the slot with a word of its own at each level."""
    if slot.type == "sldNum":
        return Fill(slot, Text(()))
    return Fill(slot, Text(tuple(paragraph(f"{slot.name}·{level}", level) for level in range(len(slot.levels)))))


def slide(layout: Layout, key: str, **rest: object) -> Slide:
    slots = sorted(layout.slots.values(), key=lambda slot: slot.name != "title")
    return Slide(key, layout.family, layout, tuple(filled(slot) for slot in slots), **rest)  # type: ignore[arg-type]


def titled(*words: Run, name: str = "party-red", **rest: object) -> Slide:
    """Return a slide whose title holds `words`."""
    layout = compiled(name).layouts["title-only"]
    fill = Fill(layout.slots["title"], Text((Paragraph(words),)))
    return Slide("only", "text", layout, (fill,), **rest)  # type: ignore[arg-type]


def deck(name: str = "party-red", lang: str = "zh-CN") -> Deck:
    """Return a deck with a slide on every layout, pills on the dividers, steppers on the panels, jumps on the agenda."""
    made = compiled(name, lang)
    slides: list[Slide] = []
    for number, layout in enumerate(made.layouts.values()):
        nav = None
        if layout.nav is not None:
            pills = layout.family == "divider"
            nav = Nav("pills", ("成绩与经验", "存在的问题"), 1) if pills else Nav("stepper", tuple("12345"), number % 5)
        path = ("parts", number, "a/b~c")
        notes = f"讲第{number}页\n\n完毕"
        slides.append(slide(layout, f"page{number}", nav=nav, section=layout.family, path=path, notes=notes))
    slides[1] = slides[1]._replace(fills=tuple(jumping(fill) for fill in slides[1].fills), hidden=True, notes="")
    return Deck(tuple(slides), made, PROPERTIES, (SOURCE,))


def jumping(fill: Fill) -> Fill:
    """Return a cell of the agenda with its link and sizes of its own; any other fill as it is."""
    if not fill.slot.name.startswith("cell"):
        return fill
    return fill._replace(link="page0" if fill.slot.name == "cell1" else "page7", sizes=(Pt(22), Pt(17.5)))


def alone(page: Slide, **rest: object) -> Deck:
    """Return a deck of one slide."""
    return Deck((page,), compiled(), Properties("一页", "某某"), **rest)  # type: ignore[arg-type]

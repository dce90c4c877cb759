"""Decks to write and read back: every slot of some real layouts filled."""

from __future__ import annotations

from functools import cache

from slides import template, theme
from slides.blocks import Paragraph, Text, paragraph
from slides.deck import Deck, Fill, Nav, Properties, Slide
from slides.layout import Layout, Slot, Template
from slides.richtext import Run
from slides.units import Pt

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



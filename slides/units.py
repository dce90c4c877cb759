"""Lengths of the format as types: EMU for boxes, points for type."""

from __future__ import annotations

from typing import NamedTuple, NewType

Emu = NewType("Emu", int)
Pt = NewType("Pt", float)

EMU_PER_INCH = 914_400
EMU_PER_PT = 12_700
EMU_PER_CM = 360_000


def inches(value: float) -> Emu:
    """Return `value` inches in EMU."""
    return Emu(round(value * EMU_PER_INCH))


def points(value: float) -> Emu:
    """Return `value` points in EMU."""
    return Emu(round(value * EMU_PER_PT))


class Box(NamedTuple):
    """A rectangle on the slide, in EMU from its top left corner."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu


class Insets(NamedTuple):
    """The inner margins of a text box, in EMU."""

    left: Emu
    top: Emu
    right: Emu
    bottom: Emu

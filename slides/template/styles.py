"""How the text of each kind of slot is set: its surface, margins, anchor, and for every level a type ladder and an ink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from slides.layout import Align, Anchor


class Level(NamedTuple):
    """A level of text: a ladder and an ink of the theme, the voice, and how lines and paragraphs are spaced."""

    ladder: str
    ink: str = "text"
    heading: bool = False
    bold: bool = False
    line: float = 1.1
    before: float = 0.0
    bullet: str = ""


class Style(NamedTuple):
    """How a slot is set on its surface, and who paints that: the slot itself, the layout behind it, or neither.

    Boxes that every slide of a layout fills are painted by the layout where their outline or ornament matters (LibreOffice 7
    draws placeholders square); boxes that may be left out paint themselves. Insets in inches: left, top, right, bottom.
    """

    surface: str
    levels: tuple[Level, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Anchor = "middle"
    align: Align = "left"
    paint: Literal["none", "slot", "layout"] = "none"
    type: str = "body"


def _cell(text: str, label: str, *, gap: float = 0.22) -> tuple[Level, ...]:
    return (
        Level(label, "strong", heading=True, bold=True, line=1.05),
        Level(text, "text", line=1.15, before=gap),
        Level(text, "text", line=1.12, before=0.28, bullet="•"),
    )


def _heading(ladder: str, ink: str = "strong", line: float = 1.0) -> Level:
    return Level(ladder, ink, heading=True, bold=True, line=line)


def _row(text: str, label: str) -> Style:
    return Style("plate", _cell(text, label, gap=0.12), (0.26, 0.04, 0.28, 0.04))


def _card(text: str, label: str, inset: float, anchor: Anchor) -> Style:
    top = inset if anchor == "top" else inset * 0.5
    return Style("card", _cell(text, label), (inset, top, inset * 0.8, inset * 0.5), anchor, paint="slot")


def _column(text: str, label: str, inset: float, top: float, levels: tuple[Level, ...] = ()) -> Style:
    return Style("column", levels or _cell(text, label, gap=0.35), (inset, top, inset * 0.85, 0.2), "top")


def _step(text: str, label: str, inset: float, top: float) -> Style:
    owner = Level("caption", "soft", bold=True, line=1.15, before=0.5)
    return _column(text, label, inset, top, (*_cell(text, label, gap=0.35)[:2], owner))


def _badge(surface: str, ladder: str, insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)) -> Style:
    return Style(surface, (_heading(ladder, "accent"),), insets, align="center", paint="layout")


def _cover(surface: str, ladder: str) -> Style:
    """Return a badge that covers the bullet that stands in its place where there is none."""
    return _badge(surface, ladder)._replace(paint="slot")


def _figure(ladder: str, caption: str, inset: float) -> Style:
    levels = (_heading(ladder, "accent", 0.95), Level(caption, "text", line=1.15, before=0.3))
    return Style("figure", levels, (inset, 0.2, inset, 0.2), align="center", paint="layout")


def _foot(surface: str) -> Style:
    return Style(surface, (Level("caption", "soft", line=1.0),), align="right")


_FOOT = Level("foot", "soft", line=1.0)
_PANEL = (
    _heading("ordinal", "accent"),
    Level("headline", "strong", heading=True, bold=True, line=1.12, before=0.35),
    Level("lead", "text", line=1.15, before=0.4),
    Level("lead", "text", line=1.15, before=0.4, bullet="•"),
)
_BOX = (
    _heading("label-small", line=1.1),
    Level("small", "text", line=1.15, before=0.2),
    Level("small", "text", before=0.2, bullet="•"),
)
_POINTS = (
    Level("text", "text", line=1.15, before=0.5, bullet="•"),
    Level("small", "text", line=1.12, before=0.28, bullet="–"),
    Level("small", "text", line=1.12, before=0.2),
)

STYLES = {
    # Every content page.
    "title": Style("page", (_heading("title"),), type="title"),
    "part": Style("part", (Level("tag", "strong", bold=True, line=1.0),), (0.1, 0.0, 0.1, 0.0), align="center", paint="slot"),
    "footer": Style("page", (_FOOT,), type="ftr"),
    "number": Style("number", (Level("foot", "strong", bold=True, line=1.0),), align="center", paint="slot", type="sldNum"),
    "mark": Style("page", (_FOOT,), align="right"),
    # The anchor panel.
    "panel": Style("panel", _PANEL, (0.32, 0.34, 0.26, 0.3), "top", paint="layout"),
    "figure": Style("panel", (_heading("figure-panel", "accent", 0.95), Level("caption", "text", before=0.1)), anchor="bottom"),
    "meta": Style("panel", (Level("caption", "text", line=1.05, before=0.15),), anchor="bottom"),
    "chip": Style("chip", (Level("caption", "strong", bold=True, line=1.0),), (0.1, 0.02, 0.1, 0.02), align="center", paint="slot"),
    "conclusion": Style("conclusion", (Level("conclusion", "strong", bold=True, line=1.1),), (0.3, 0.04, 0.3, 0.04), paint="slot"),
    # Rows, groups, cards, columns.
    "row-one": Style("plate", (_heading("statement", line=1.2), *_cell("statement", "label")[1:]), (0.5, 0.2, 0.5, 0.2)),
    "row-large": _row("large", "label-large"),
    "row": _row("text", "label"),
    "row-small": _row("small", "label-small"),
    "label": Style("plate", (_heading("label", line=1.08),), (0.26, 0.05, 0.1, 0.05)),
    "label-small": Style("plate", (_heading("label-small", line=1.08),), (0.26, 0.05, 0.1, 0.05)),
    "badge-large": _cover("badge", "badge-large"),
    "badge": _cover("badge", "badge"),
    "badge-small": _cover("badge", "badge-small"),
    "badge-arrow": _badge("badge-arrow", "badge", (0.05, 0.0, 0.3, 0.0)),
    "badge-step": _badge("badge-step", "badge-small", (0.1, 0.0, 0.3, 0.0)),
    "badge-column": _cover("badge-column", "badge-large"),
    "card-one": _card("large", "label-large", 0.9, "middle"),
    "card-stacked": _card("large", "label-large", 0.45, "middle"),
    "card-line": _card("text", "label", 0.36, "middle"),
    "card-tight": _card("small", "label-small", 0.32, "middle"),
    "card": _column("text", "label", 0.36, 0.46),
    "card-small": _card("small", "label-small", 0.28, "top"),
    "column-large": _column("large", "label-large", 0.44, 0.45),
    "column": _column("text", "label", 0.3, 0.34),
    "column-small": _column("small", "label-small", 0.14, 0.26),
    "step-large": _step("large", "label-large", 0.44, 0.45),
    "step": _step("text", "label", 0.3, 0.34),
    "step-small": _step("small", "label-small", 0.14, 0.26),
    # Overviews.
    "badge-tile-large": _badge("badge-tile", "badge-large"),
    "badge-tile": _badge("badge-tile", "badge"),
    "badge-card": _badge("badge-card", "badge"),
    "badge-card-small": _badge("badge-card", "badge-small"),
    "tile-large": Style("tile", _cell("large", "label-large", gap=0.3), (0.5, 0.05, 0.4, 0.3), "top"),
    "tile": Style("tile", _cell("text", "label", gap=0.2), (0.1, 0.1, 0.34, 0.1)),
    "tile-card": Style("tile-card", _cell("small", "label", gap=0.2), (0.08, 0.1, 0.24, 0.1)),
    "tile-card-top": Style("tile-card", _cell("small", "label-small", gap=0.2), (0.26, 0.04, 0.2, 0.16), "top"),
    "figure-one": _figure("figure-large", "large", 0.6),
    "figure-two": _figure("figure", "large", 0.25),
    "figure-small": _figure("figure-small", "text", 0.16),
    "statement": Style("statement", (_heading("statement", line=1.3),), (1.2, 0.4, 1.2, 0.4), align="center", paint="layout"),
    "points": Style("column", _POINTS, (0.6, 0.3, 0.6, 0.3), paint="layout"),
    # Pages with a ground of their own.
    "cover-title": Style("cover", (_heading("cover", line=1.1),), type="ctrTitle"),
    "subtitle": Style("cover", (Level("subtitle", "accent", line=1.1),), type="subTitle"),
    "meeting": Style("meeting", (Level("lead", "text", bold=True, line=1.0),), (0.2, 0.02, 0.2, 0.02), align="center", paint="slot"),
    "meeting-left": Style("meeting", (Level("lead", "text", bold=True, line=1.0),), paint="slot"),
    "speaker": Style("cover", (Level("lead", "text", line=1.1), Level("lead", "text", bold=True, line=1.1, before=0.2))),
    "day": Style("cover", (Level("list", "soft", line=1.0),)),
    "cover-mark": _foot("cover"),
    "aside-title": Style("aside", (_heading("divider", line=1.1),), type="title", anchor="bottom"),
    "badge-agenda": _badge("badge-agenda", "badge"),
    "badge-agenda-small": _badge("badge-agenda", "badge-small"),
    "agenda-large": Style("plate", (_heading("label-large", line=1.05), Level("lead", "soft", line=1.1, before=0.22)), (0.3, 0.05, 0.26, 0.05)),
    "agenda": Style("plate", (_heading("label", line=1.05), Level("list", "soft", line=1.1, before=0.15)), (0.26, 0.03, 0.26, 0.03)),
    "divider-title": Style("divider", (_heading("divider", line=1.1),), anchor="bottom", type="title"),
    "ordinal": _badge("medal", "ordinal"),
    "divider-lead": Style("divider", (Level("subtitle", "text", line=1.2, before=0.2),), anchor="top"),
    "divider-mark": _foot("divider"),
    "closing-title": Style("closing", (_heading("closing", line=1.15),), anchor="bottom", type="title"),
    "closing-lead": Style("closing", (Level("subtitle", "accent", line=1.2, before=0.2),), anchor="top"),
    "closing-mark": _foot("closing"),
    "box": Style("box", _BOX, (0.2, 0.08, 0.2, 0.08), align="center", paint="slot"),
}  # fmt: skip
"""The styles by name."""

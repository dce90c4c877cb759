"""How the text of each kind of slot is set: its surface, margins, anchor, and for every level a type ladder and an ink."""

from __future__ import annotations

from typing import NamedTuple

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
    """How a slot is set; `bare` text stands on `surface` without painting it. Insets in inches: left, top, right, bottom."""

    surface: str
    levels: tuple[Level, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Anchor = "middle"
    align: Align = "left"
    bare: bool = True
    type: str = "body"


def _cell(text: str, label: str, *, gap: float = 0.22) -> tuple[Level, ...]:
    return (
        Level(label, "strong", heading=True, bold=True, line=1.05),
        Level(text, "text", line=1.12, before=gap),
        Level("small" if text != "large" else "text", "text", line=1.08, before=0.2, bullet="•"),
    )


_ORDINAL = Level("badge", "accent", heading=True, bold=True, line=1.0)
_SMALL_ORDINAL = Level("badge-small", "accent", heading=True, bold=True, line=1.0)
_TAG = Level("tag", "strong", bold=True, line=1.0)
_FOOT = Level("foot", "soft", line=1.0)
_PANEL = (
    Level("ordinal", "accent", heading=True, bold=True, line=1.0),
    Level("headline", "strong", heading=True, bold=True, line=1.1, before=0.3),
    Level("lead", "text", line=1.15, before=0.5),
    Level("list", "text", line=1.12, before=0.35, bullet="•"),
)
_HUGE = (Level("figure", "accent", heading=True, bold=True, line=0.95), Level("large", "text", line=1.1, before=0.25))
_BOX = (0.14, 0.06, 0.14, 0.06)


def _row(text: str, label: str) -> Style:
    return Style("plate", _cell(text, label, gap=0.15), (0.22, 0.05, 0.26, 0.05))


def _card(text: str, label: str, inset: float, anchor: Anchor = "middle") -> Style:
    return Style("card", _cell(text, label, gap=0.3), (inset, inset * 0.6, inset, inset * 0.6), anchor, bare=False)


STYLES = {
    "title": Style("page", (Level("title", "strong", heading=True, bold=True, line=1.0),), type="title"),
    "part": Style("part", (_TAG,), (0.1, 0.0, 0.1, 0.0), align="center", bare=False),
    "footer": Style("page", (_FOOT,), type="ftr"),
    "number": Style("number", (Level("foot", "strong", bold=True, line=1.0),), align="center", bare=False, type="sldNum"),
    "mark": Style("page", (_FOOT,), align="right"),
    "panel": Style("panel", _PANEL, (0.34, 0.36, 0.28, 0.3), "top", bare=False),
    "figure": Style(
        "panel",
        (Level("figure-panel", "accent", heading=True, bold=True, line=0.95), Level("caption", "text", line=1.05, before=0.1)),
        anchor="bottom",
    ),
    "meta": Style("panel", (Level("caption", "text", line=1.05, before=0.15),), anchor="bottom"),
    "chip": Style("chip", (Level("caption", "strong", bold=True, line=1.0),), (0.12, 0.02, 0.12, 0.02), align="center", bare=False),
    "row-1": Style("card", (Level("statement", "strong", heading=True, bold=True), *_cell("large", "label")[1:]), (0.6, 0.3, 0.6, 0.3), bare=False),
    "row-large": _row("large", "label"),
    "row": _row("text", "label"),
    "row-small": _row("small", "label-small"),
    "badge": Style("badge", (_ORDINAL,), align="center", bare=False),
    "badge-small": Style("badge", (_SMALL_ORDINAL,), align="center", bare=False),
    "badge-arrow": Style("badge-arrow", (Level("label", "accent", heading=True, bold=True, line=1.0),), (0.1, 0, 0.3, 0), align="center", bare=False),
    "badge-step": Style("badge-step", (_SMALL_ORDINAL,), (0.2, 0, 0.2, 0), align="center", bare=False),
    "badge-column": Style("badge-column", (_SMALL_ORDINAL,), align="center", bare=False),
    "badge-tile": Style("badge-tile", (_ORDINAL,), align="center", bare=False),
    "badge-agenda": Style("badge-agenda", (_SMALL_ORDINAL,), align="center", bare=False),
    "label": Style("plate", (Level("label", "strong", heading=True, bold=True, line=1.05),), (0.2, 0.05, 0.1, 0.05)),
    "label-small": Style("plate", (Level("label-small", "strong", heading=True, bold=True, line=1.05),), (0.2, 0.05, 0.1, 0.05)),
    "card-large": _card("large", "label", 0.42),
    "card": _card("text", "label", 0.32),
    "card-small": _card("small", "label-small", 0.26),
    "column": Style("card", _cell("text", "label", gap=0.3), (0.22, 0.24, 0.2, 0.2), "top", bare=False),
    "column-small": Style("card", _cell("small", "label-small", gap=0.3), (0.15, 0.2, 0.13, 0.16), "top", bare=False),
    "tile-large": Style("tile", _cell("large", "headline", gap=0.3), (0.4, 0.05, 0.36, 0.3), "top"),
    "tile": Style("tile", _cell("text", "label", gap=0.2), (0.1, 0.1, 0.3, 0.1)),
    "tile-card": Style("tile-card", _cell("small", "label-small", gap=0.2), (0.1, 0.1, 0.22, 0.1)),
    "tile-card-top": Style("tile-card", _cell("small", "label-small", gap=0.2), (0.24, 0.04, 0.2, 0.16), "top"),
    "figure-card": Style("figure", _HUGE, (0.3, 0.2, 0.3, 0.2), align="center", bare=False),
    "figure-side": Style("figure", _HUGE, (0.6, 0.2, 0.6, 0.2), align="center", bare=False),
    "statement": Style("statement", (Level("statement", "strong", heading=True, bold=True, line=1.2, before=0.3),), (1.2, 0.4, 1.2, 0.4), align="center", bare=False),
    "points": Style(
        "card",
        (
            Level("text", "text", line=1.15, before=0.45, bullet="•"),
            Level("small", "text", line=1.12, before=0.25, bullet="–"),
            Level("small", "text", line=1.12, before=0.2),
        ),
        (0.5, 0.3, 0.5, 0.3),
        bare=False,
    ),
    "cover-title": Style("cover", (Level("cover", "strong", heading=True, bold=True, line=1.08),), type="ctrTitle"),
    "subtitle": Style("cover", (Level("subtitle", "accent", line=1.1),), type="subTitle"),
    "meeting": Style("meeting", (Level("lead", "text", bold=True, line=1.0),), (0.2, 0.02, 0.2, 0.02), align="center", bare=False),
    "speaker": Style("cover", (Level("lead", "text", line=1.1), Level("lead", "text", bold=True, line=1.1, before=0.15))),
    "day": Style("cover", (Level("list", "soft", line=1.0),)),
    "cover-mark": Style("cover", (Level("caption", "soft", line=1.0),), align="right"),
    "aside-title": Style("aside", (Level("divider", "strong", heading=True, bold=True, line=1.1),), type="title"),
    "agenda": Style("plate", (Level("label", "strong", heading=True, bold=True, line=1.05), Level("list", "soft", line=1.1, before=0.2)), (0.26, 0.05, 0.26, 0.05)),
    "divider-title": Style("divider", (Level("divider", "strong", heading=True, bold=True, line=1.1),), anchor="bottom", type="title"),
    "ordinal": Style("medal", (Level("ordinal", "accent", heading=True, bold=True, line=1.0),), align="center", bare=False),
    "divider-lead": Style("divider", (Level("lead", "text", line=1.15, before=0.2),), anchor="top"),
    "divider-mark": Style("divider", (_FOOT,), align="right"),
    "closing-title": Style("closing", (Level("closing", "strong", heading=True, bold=True, line=1.15),), anchor="bottom", type="title"),
    "closing-lead": Style("closing", (Level("subtitle", "accent", heading=True, line=1.15, before=0.2),), anchor="top"),
    "closing-mark": Style("closing", (_FOOT,), align="right"),
    "box": Style("box", (Level("label-small", "strong", heading=True, bold=True, line=1.05), Level("small", "text", line=1.12, before=0.2), Level("small", "text", before=0.2, bullet="•")), _BOX, align="center", bare=False),
}  # fmt: skip
"""The styles by name."""

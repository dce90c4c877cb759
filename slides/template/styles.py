"""How the text of each kind of slot is set: its surface, margins, anchor, and for every level a type ladder and an ink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from slides.template.compositions import HEAD, HEAD_TALL, VALUE, VALUE_NARROW, compositions

if TYPE_CHECKING:
    from slides.layout import Align, Anchor
    from slides.template.shapes import Edge


class Level(NamedTuple):
    """A level of text: a ladder and an ink of the theme, the voice, and how lines and paragraphs are spaced."""

    ladder: str
    ink: str = "text"
    heading: bool = False
    bold: bool = False
    line: float = 1.15
    before: float = 0.0
    bullet: str = ""
    whole: bool = False  # a figure, which stays on one line
    depth: int = 0  # how many levels of bullets it stands below


class Style(NamedTuple):
    """How a slot is set on its surface, and who paints that: the slot itself, the layout behind it, or neither.

    Boxes paint themselves, so that they move and go with their text; only the panel and the medals behind ordinals belong
    to the layout. Insets in inches: left, top, right, bottom.
    """

    surface: str
    levels: tuple[Level, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Anchor = "middle"
    align: Align = "left"
    paint: Literal["none", "slot", "layout"] = "none"
    type: str = "body"
    slack: float = 0.0  # inches of the side insets that only fit keeps free, for fonts that are wider
    edge: Edge = ""  # the only side with round corners, where a round box is part of a larger one


def _heading(ladder: str, ink: str = "strong", line: float = 1.0) -> Level:
    return Level(ladder, ink, heading=True, bold=True, line=line)


def _cell(text: str, label: str, *, gap: float = 0.25, line: float = 1.15) -> tuple[Level, ...]:
    return (
        _heading(label, line=min(line, 1.1)),
        Level(text, "text", before=gap, line=line),
        Level(text, "text", before=min(0.25, gap + 0.1), bullet="•", line=line),
    )


def _box(surface: str, levels: tuple[Level, ...], side: float, edge: float = 0.06, right: float | None = None) -> Style:
    """Return a box that paints itself, its text in its middle, `side` and `edge` from its sides and ends."""
    return Style(surface, levels, (side, edge, side if right is None else right, edge), paint="slot")


def _tile(surface: str, levels: tuple[Level, ...], insets: tuple[float, float, float, float]) -> Style:
    return Style(surface, levels, insets, "top", paint="slot")


def _step(text: str, label: str) -> Style:
    owner = Level("meta", "text", before=0.15)
    return _box("detail", (*_cell(text, label, gap=0.1)[:2], owner), 0.3, 0.02)


def _badge(surface: str, ladder: str, insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)) -> Style:
    return Style(surface, (_heading(ladder, "accent"),), insets, align="center", paint="layout")


def _numeral(surface: str, ladder: str, anchor: Anchor = "middle") -> Style:
    return Style(surface, (_heading(ladder, "accent"),), align="center", anchor=anchor)


def _medal(surface: str, ladder: str) -> Style:
    return _numeral(surface, ladder)._replace(paint="slot")


def _value(ladder: str, line: float = 1.0) -> Level:
    return _heading(ladder, "accent", line)._replace(whole=True)


def _figure(ladder: str, caption: str, inset: float) -> Style:
    levels = (_value(ladder), Level(caption, "text", before=0.3))
    return Style("figure", levels, (inset, 0.2, inset, 0.2), align="center", paint="slot")


_FOOT = Level("foot", "soft", line=1.0)


def _foot(surface: str) -> Style:
    return Style(surface, (_FOOT,), (0.08, 0.0, 0.0, 0.0), align="right", slack=0.08)


_TAG = Level("list", "soft", bold=True, line=1.0)
"""What an ordinal counts, small above it."""


def _panel(ordinal: str, headline: str) -> Style:
    levels = (
        _heading(ordinal, "accent", 0.9)._replace(before=0.12),
        _heading(headline)._replace(line=1.1, before=0.25),
        Level("lead", "text", before=0.25),
        Level("list", "text", before=0.3, bullet="•"),
        _TAG,
    )
    return Style("panel", levels, (0.32, 0.32, 0.24, 0.3), "top", paint="layout")


def _banner(right: float) -> Style:
    """Return the panel above the content: its text beside `right` inches for figure and chips."""
    levels = (
        _heading("badge-small", "accent", 0.9),
        _heading("headline")._replace(line=1.1, before=0.15),
        Level("lead", "text", line=1.1, before=0.2),
        Level("list", "text", line=1.05, before=0.15, bullet="•"),
        _TAG,
    )
    return Style("panel", levels, (0.42, 0.18, right, 0.14), paint="layout")


def _band(right: float) -> Style:
    """Return a low panel above the content: its text beside `right` inches for a figure."""
    levels = (
        _heading("badge-large", "accent", 0.9)._replace(before=0.0),
        _heading("headline", line=1.1),
        Level("lead", "text", line=1.1, before=0.2),
        Level("list", "text", line=1.05, before=0.15, bullet="•"),
        _TAG,
    )
    return Style("panel", levels, (0.42, 0.06, right, 0.06), paint="layout")


_BOX = (
    _heading("label-small", line=1.1),
    Level("small", "text", before=0.2),
    Level("small", "text", before=0.2, bullet="•"),
)
_POINTS = (
    Level("text", "text", before=0.5, bullet="•"),
    Level("small", "text", before=0.28, bullet="–", depth=1),
    Level("small", "text", before=0.2),
)

_USUAL = {
    # Every content page.
    "title": Style("page", (_heading("title"),), (0.0, 0.0, 0.1, 0.0), type="title", slack=0.1),
    "part": Style("part", (Level("tag", "strong", bold=True, line=1.0),), (0.12, 0.0, 0.0, 0.0), align="right", paint="slot", slack=0.08),
    "footer": Style("page", (_FOOT,), (0.0, 0.0, 0.08, 0.0), type="ftr", slack=0.08),
    "number": Style("number", (Level("foot", "strong", bold=True, line=1.0),), align="center", paint="slot", type="sldNum"),
    "mark": _foot("page"),
    # The anchor panel.
    "panel": _panel("ordinal", "headline"),
    "panel-narrow": _panel("ordinal-narrow", "headline-narrow"),
    "panel-strip": Style("panel", (_heading("label-large", "accent"), _heading("headline"), Level("lead"), Level("list"), _TAG), (0.44, 0.04, 2.5, 0.04), paint="layout"),
    "panel-slim": Style("panel", (_heading("medal", "accent", 0.95), _heading("headline-narrow"), Level("lead"), Level("list"), _TAG), (0.14, 0.2, 0.14, 0.5), align="center", paint="layout"),
    "figure-band": Style("panel", (_value("figure-panel", 0.8), Level("caption", "text", line=1.0, before=0.1)), (0.12, 0.0, 0.0, 0.0), align="right", slack=0.12),
    "figure": Style("panel", (_value("figure-panel", 0.8), Level("caption", "text", line=1.0)), (0.0, 0.0, 0.12, 0.0), anchor="bottom", slack=0.12),
    "meta": Style("panel", (Level("meta", "text", line=1.0),), anchor="bottom"),
    "chip": Style("chip", (Level("chip", "strong", line=1.0),), (0.12, 0.02, 0.12, 0.02), align="center", paint="slot", slack=0.1),
    "conclusion": _box("conclusion", (Level("conclusion", "strong", bold=True, line=1.1),), 0.44, 0.04),
    # Rows, groups, columns.
    "row-one": _box("plate", (_heading("statement", line=1.2), *_cell("statement", "label")[1:]), 0.6),
    "row-two": _box("plate", _cell("answer-large", "label-large", gap=0.15), 0.44, right=0.4),
    "row-large": _box("plate", _cell("answer", "label-large", gap=0.15), 0.44, right=0.4),
    "row": _box("plate", _cell("text", "label", gap=0.15), 0.4, right=0.4),
    "row-small": _box("plate", _cell("small", "label-small", gap=0.1), 0.36, 0.03),
    "answer-large": _box("plate", _cell("answer-large", "label-large", gap=0.15), 0.44),
    "answer": _box("plate", _cell("answer", "label-large", gap=0.15), 0.44, 0.04),
    "answer-small": _box("plate", _cell("text", "label", gap=0.1), 0.44, 0.03),
    "answer-column": _box("card", _cell("answer", "label-large", gap=0.4), 0.3, 0.2),
    "label": _box("label", (_heading("label", line=1.1),), 0.26)._replace(edge="left"),
    "label-small": _box("label", (_heading("label-small", line=1.1),), 0.26)._replace(edge="left"),
    "label-group": _box("label-group", (_heading("label", line=1.1),), 0.14)._replace(align="center", edge="left"),
    "label-group-small": _box("label-group", (_heading("label-small", line=1.1),), 0.1)._replace(align="center", edge="left"),
    "detail": _box("detail", _cell("text", "label", gap=0.12), 0.28, 0.04)._replace(edge="right"),
    "detail-small": _box("detail", _cell("small", "label-small", gap=0.1), 0.28, 0.02)._replace(edge="right"),
    "group": _box("detail", _cell("text", "label", gap=0.1), 0.36, 0.04)._replace(edge="right"),
    "group-small": _box("detail", _cell("small", "label-small", gap=0.1, line=1.05), 0.32, 0.03)._replace(edge="right"),
    "pillar": Style("card", _cell("small", "label-narrow", gap=0.6), (0.28, 0.5, 0.26, 0.8), "top", paint="slot"),
    "pillar-small": Style("card", _cell("small", "label-narrow", gap=0.6), (0.15, 0.5, 0.13, 0.8), "top", paint="slot"),
    "step-large": _step("text", "label"),
    "step": _step("small", "label-small"),
    "step-tight": _box("detail", tuple(level._replace(line=1.0, before=level.before * 0.6) for level in _step("small", "label-small").levels), 0.3, 0.0),
    "badge": _numeral("badge", "badge-small"),
    "badge-column": _numeral("badge-column", "badge"),
    "badge-arrow": _badge("badge-arrow", "badge", (0.05, 0.0, 0.3, 0.0)),
    "badge-step": _badge("badge-step", "badge", (0.05, 0.0, 0.25, 0.0)),
    # Cards.
    "card-one": _box("card", _cell("large", "label-large"), 0.9, 0.5),
    "card-stacked": _box("card", _cell("large", "label-large", gap=0.15), 0.4, 0.26, 0.36),
    "card": _box("card", _cell("text", "label"), 0.3, 0.26, 0.2),
    "card-small": _box("card", _cell("small", "label-small", gap=0.2), 0.26, 0.18),
    "column-large": _box("card", _cell("large", "label-large", gap=0.4), 0.4, 0.3),
    "unit-stacked": _box("plate", _cell("large", "label-large", gap=0.2), 0.44, 0.1),
    "unit": _box("card", _cell("small", "label-small", gap=0.2), 0.27, 0.18, 0.2),
    "unit-small": _box("card", _cell("small", "label-small", gap=0.1, line=1.1), 0.26, 0.08, 0.2),
    "unit-low-small": _box("card", _cell("text", "label-small", gap=0.1, line=1.05), 0.26, 0.08, 0.2),
    "unit-tight": _box("plate", _cell("small", "label-small", gap=0.1), 0.32, 0.03),
    # Overviews.
    "badge-tile": _medal("badge-tile", "badge-large"),
    "badge-card": _medal("badge-card", "badge"),
    "badge-tile-large": _medal("badge-tile", "figure"),
    "tile-pair": _tile("tile", _cell("large", "label-large", gap=0.4), (0.4, 1.84, 0.16, 0.16)),
    "tile-tall": _tile("tile", _cell("large", "label", gap=0.35), (0.42, 1.9, 0.3, 0.2)),
    "tile": _tile("tile", _cell("text", "label"), (1.78, 0.66, 0.34, 0.1)),
    "tile-card": _tile("tile-card", _cell("text", "label-small", gap=0.2), (1.18, 0.44, 0.14, 0.08)),
    "tile-card-named": _tile("tile-card", _cell("large", "label", gap=0.2), (0.3, 1.32, 0.2, 0.1)),
    "label-card": Style("tile-card", (_heading("label", line=1.05),)),
    "tile-card-tall": _tile("tile-card", _cell("small", "label-small", gap=0.2), (0.24, 1.1, 0.2, 0.1)),
    "figure-one": _figure("figure-large", "large", 0.6),
    "figure-two": _figure("figure", "large", 0.3),
    "figure-row": _box("figure", _cell("large", "label-large"), 0.3)._replace(insets=(VALUE + 0.2, 0.06, 0.4, 0.06)),
    "figure-row-narrow": _box("figure", _cell("large", "label-large"), 0.3)._replace(insets=(VALUE_NARROW + 0.16, 0.06, 0.3, 0.06)),
    "figure-value": Style("figure", (_value("figure"),), (0.5, 0.02, 0.04, 0.02)),
    "figure-three": _figure("figure", "large", 0.14),
    "figure-small": _figure("figure-small", "text", 0.12),
    "statement": Style("statement", (_heading("statement", line=1.3),), (1.2, 0.4, 1.2, 0.4), align="center", paint="layout"),
    "points": _box("detail", _POINTS, 0.6, 0.3),
    "table": Style("page", (Level("small", "strong", bold=True, line=1.1), Level("small", "text", line=1.1)), type="tbl", anchor="top"),
    # Pages with a ground of their own.
    "cover-title": Style("cover", (_heading("cover", line=1.1),), type="ctrTitle", anchor="bottom"),
    "subtitle": Style("cover", (Level("subtitle", "accent", line=1.1),), type="subTitle"),
    "meeting": Style("meeting", (Level("lead", "text", bold=True, line=1.0),), (0.2, 0.02, 0.2, 0.02), align="center", paint="slot"),
    "meeting-left": Style("cover", (Level("lead", "text", bold=True, line=1.0),)),
    "speaker": Style("cover", (Level("lead", "text", line=1.1), Level("lead", "text", bold=True, line=1.1, before=0.2))),
    "day": Style("cover", (Level("lead", "soft", line=1.0, whole=True),)),
    "cover-mark": _foot("cover"),
    "aside-title": Style("aside", (_heading("divider", line=1.1),), type="title", anchor="bottom"),
    "badge-agenda": _badge("badge-agenda", "badge"),
    "badge-agenda-small": _badge("badge-agenda", "badge-small"),
    "agenda-large": _box("detail", (_heading("label-large", line=1.1), Level("lead", "soft", line=1.1, before=0.2)), 0.34, 0.04),
    "agenda": _box("detail", (_heading("label", line=1.05), Level("lead", "soft", line=1.05, before=0.1)), 0.3, 0.02),
    "divider-title": Style("divider", (_heading("divider", line=1.1),), anchor="bottom", type="title"),
    "ordinal": _badge("medal", "medal"),
    "divider-lead": Style("divider", (Level("subtitle", "text", line=1.2),), anchor="top"),
    "divider-mark": _foot("divider"),
    "closing-title": Style("closing", (_heading("closing", line=1.15),), anchor="bottom", type="title"),
    "closing-lead": Style("closing", (Level("subtitle", "accent", line=1.2, before=0.2),), anchor="top"),
    "closing-mark": _foot("closing"),
    "box": _box("box", _BOX, 0.14, 0.08)._replace(align="center"),
    # What only other compositions have.
    "title-band": Style("band", (_heading("title"),), (0.0, 0.0, 0.1, 0.0), type="title", slack=0.1),
    "part-open": Style("page", (Level("tag", "accent", bold=True, line=1.0),), align="center"),
    "cover-title-band": Style("sheet", (_heading("cover", line=1.1),), type="ctrTitle"),
    "ordinal-giant": Style("numeral", (_heading("numeral", "accent", 0.8),), align="right", anchor="bottom"),
    "ordinal-bare": Style("divider", (_heading("medal", "accent"),), align="center"),
    "agenda-title": Style("page", (_heading("divider", line=1.1),), type="title"),
    "agenda-column": _tile("detail", (_heading("label-large", line=1.1), Level("large", "soft", line=1.1, before=0.4)), (0.34, 1.64, 0.26, 0.2)),
    "agenda-cell": _box("detail", (_heading("label-large", line=1.1), Level("lead", "soft", line=1.15, before=0.25)), 0.2)._replace(insets=(1.7, 0.1, 0.24, 0.1)),
    "agenda-cell-open": _tile("open", (_heading("label", line=1.05), Level("lead", "soft", line=1.05, before=0.2)), (0.95, 0.26, 0.1, 0.05)),
    "badge-agenda-large": _medal("badge-agenda", "badge-large"),
    "badge-agenda-medal": _medal("badge-agenda", "badge"),
    "badge-open-side": _numeral("open", "badge", "top")._replace(align="left"),
    "badge-open-large": _numeral("open", "figure", "top")._replace(align="left"),
    "tile-open-tall": _tile("open", _cell("large", "label-large", gap=0.35), (0.0, 2.4, 0.2, 0.1)),
    "tile-open-slim": _tile("open", _cell("small", "label-small", gap=0.25), (0.0, 1.2, 0.1, 0.05)),
    "tile-open": _tile("open", _cell("text", "label"), (1.4, 0.34, 0.2, 0.05)),
    "tile-open-small": _tile("open", _cell("text", "label-small", gap=0.2), (1.05, 0.34, 0.1, 0.05)),
    "badge-open": _numeral("open", "badge-large", "top")._replace(align="left"),
    "tile-card-low": _box("tile-card", _cell("small", "label-small", gap=0.1), 0.1)._replace(insets=(1.02, 0.04, 0.12, 0.04)),
    "tile-open-low": _box("open", _cell("small", "label-small", gap=0.1), 0.1)._replace(insets=(0.84, 0.04, 0.1, 0.04)),
    "badge-card-low": _medal("badge-card", "badge-small"),
    "badge-open-low": _numeral("open", "badge")._replace(align="left"),
    "tile-headed": _box("tile-card", _cell("large", "label-large", gap=0.35), 0.36, 0.2)._replace(insets=(0.36, HEAD + 0.2, 0.3, 0.2), slack=0.16),
    "tile-headed-tall": _box("tile-card", _cell("large", "label-large", gap=0.35), 0.36, 0.2)._replace(insets=(0.36, HEAD_TALL + 0.2, 0.2, 0.2)),
    "tile-paired": _box("tile-card", _cell("large", "label-large", gap=0.35), 0.44, 0.06),
    "label-paired": _box("card-band", (_heading("label-large", line=1.1),), 0.4)._replace(insets=(0.4, 1.44, 0.3, 0.1), anchor="top", edge="left"),
    "badge-paired": _numeral("card-band", "badge-large")._replace(align="left"),
    "tile-paired-open": _box("open", _cell("large", "label-large", gap=0.35), 0.2, 0.06),
    "label-paired-open": Style("open", (_heading("label-large", line=1.1),), (0.0, 1.44, 0.3, 0.1), "top", paint="slot"),
    "badge-paired-open": _numeral("open", "badge-large")._replace(align="left"),
    "tile-headed-small": _box("tile-card", _cell("text", "label-small", gap=0.2), 0.26)._replace(insets=(0.36, HEAD + 0.1, 0.2, 0.1), slack=0.12),
    "tile-headed-side": _box("tile-card", _cell("text", "label-small", gap=0.2), 0.2)._replace(insets=(HEAD + 0.2, 0.06, 0.2, 0.06)),
    "badge-side": _medal("card-band", "badge-small")._replace(edge="left"),
    "badge-header": _numeral("card-band", "badge"),
    "label-header": _box("card-band", (_heading("label", line=1.0),), 0.2, 0.04)._replace(insets=(HEAD, 0.04, 0.16, 0.04), edge="top"),
    "label-header-tall": _box("card-band", (_heading("label-large", line=1.05),), 0.36)._replace(insets=(0.36, 1.32, 0.2, 0.1), anchor="top", edge="top"),
    "label-header-small": _box("card-band", (_heading("label-small", line=1.0),), 0.2, 0.02)._replace(insets=(HEAD, 0.02, 0.12, 0.02), edge="top"),
    "label-band": _box("card-band", (_heading("label", line=1.0),), 0.3, 0.04)._replace(edge="top"),
    "label-band-small": _box("card-band", (_heading("label-small", line=1.0),), 0.15, 0.07)._replace(edge="top"),
    "label-top": _box("label-group", (_heading("label-small", line=1.0),), 0.14, 0.04)._replace(align="center", edge="top"),
    "group-below": _box("detail", _cell("small", "label-small", gap=0.15), 0.32, 0.03)._replace(edge="bottom"),
    "panel-band": _band(5.4),
    "panel-band-narrow": _band(4.0),
    "panel-top": _banner(4.7),
    "panel-top-narrow": _banner(3.5),
    "below": _box("card", _cell("text", "label", gap=0.3), 0.3)._replace(insets=(0.3, 0.2, 0.24, 0.5)),
    "below-small": _box("card", _cell("small", "label-small", gap=0.2), 0.26)._replace(insets=(0.26, 0.16, 0.2, 0.5)),
}  # fmt: skip

STYLES = {**_USUAL, **compositions(_USUAL)}
"""The styles by name."""

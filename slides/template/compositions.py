"""The styles of the compositions that differ from the usual one, made from the usual styles.

A name tells the model and the change: `row-open` is `row` between hairlines, `card-band` is `card` below a coloured header,
`row-box` is `row` in a plain box, `cover-title-sheet` is `cover-title` on a sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.template.styles import Style

HEAD, HEAD_SMALL, HEAD_TALL = 0.74, 0.5, 2.4
"""The height of a card's coloured header, in inches; the small and the tall one belong to the styles whose name ends so."""

VALUE, VALUE_NARROW = 5.6, 4.2
"""The width of the box for a figure with its caption beside it, in inches."""

LED = 0.8
"""The room for the ordinal that leads a row between hairlines, in inches."""

NUMBERED, NUMBERED_SMALL = 1.05, 0.85
"""The width of the block with the ordinal that leads a row in a box, in inches; the small one belongs to low rows."""

_ON_SHEET = (
    "cover-title", "cover-mark", "subtitle", "meeting-left", "speaker", "day",
    "divider-title", "divider-lead", "ordinal-bare", "closing-title", "closing-lead",
)  # fmt: skip
_BOXES = (
    "row-one", "answer-large", "answer", "answer-small", "unit-stacked", "unit-tight",
    "detail", "detail-small", "step-large", "step", "step-tight",
)  # fmt: skip
_ENTRIES = ("agenda-large", "agenda")
_LED_ROWS = ("row-one", "row-two", "row-large", "row", "row-small")
_LABELS = ("label", "label-small")
_NUMERALS = ("badge-arrow", "badge-step")
_CARDS = (
    "card-one", "column-large", "card-stacked", "card", "card-small", "unit", "unit-small", "unit-low-small",
    "pillar", "pillar-small", "answer-column", "below", "below-small",
)  # fmt: skip
_COLUMNS = ("column-large", "pillar", "pillar-small", "answer-column")
_CONCLUDED = ("answer-large", "answer", "answer-small")
_SIDE, _RIGHT, _TOP, _HIGH, _EDGE = 0.0, 0.3, 0.3, 0.7, 0.14
_CLOSER = 0.12  # so much nearer stands a text behind a block than behind an edge
_GUTTER = 0.2  # between a name and the detail beside it


def compositions(styles: Mapping[str, Style]) -> dict[str, Style]:
    """Return the styles of all compositions by name, made from the usual ones."""
    return {
        **{f"{name}-sheet": styles[name]._replace(surface="sheet", paint="none") for name in _ON_SHEET},
        **{f"{name}-open": _open_row(styles[name]) for name in (*_BOXES, *_ENTRIES)},
        **{f"{name}-open": _open_label(styles[name]) for name in _LABELS},
        **{f"{name}-open": _open_row(styles[name], styles[name].insets[0]) for name in _CONCLUDED},
        **{f"{name}-led": _open_row(styles[name], LED) for name in _LED_ROWS},
        **{f"{name}-numbered": _numbered(styles[name], small=name.endswith("small")) for name in _LED_ROWS},
        **{
            f"{name}-numbered-box": _numbered(styles[name], small=name.endswith("small"))._replace(surface="detail")
            for name in _LED_ROWS
        },
        "badge-numbered": styles["badge-step"]._replace(paint="slot"),
        "badge-numbered-box": _block(styles["badge-step"])._replace(edge="left"),
        **{f"{name}-open": _open_card(styles[name]) for name in _CARDS},
        "agenda-column-open": _open_card(styles["agenda-column"])._replace(insets=(0.0, 1.35, 0.1, 0.1)),
        **{f"{name}-open": _open_card(styles[name], _HIGH) for name in _COLUMNS},
        **{f"{name}-open": _open_numeral(styles[name]) for name in (*_NUMERALS, "badge-agenda")},
        **{f"{name}-box": styles[name]._replace(surface="detail") for name in _BOXES},
        **{f"{name}-box": _block(styles[name])._replace(edge="none") for name in _LABELS},
        **{f"{name}-box": _block(styles[name])._replace(edge="left") for name in _NUMERALS},
        **{f"{name}-band": _headed(styles[name], small=name.endswith("small")) for name in _CARDS},
    }


def _open_row(style: Style, left: float = _SIDE) -> Style:
    _, top, right, bottom = style.insets
    return style._replace(surface="open", insets=(left, top, min(right, _RIGHT), bottom), align="left", paint="slot")


def _numbered(style: Style, *, small: bool) -> Style:
    """Return the style of a row whose ordinal stands in a block at its left end."""
    left, top, right, bottom = style.insets
    block = NUMBERED_SMALL if small else NUMBERED
    return style._replace(insets=(block + left - _CLOSER, top, right, bottom))


def _open_label(style: Style) -> Style:
    return _open_row(style)._replace(insets=(0.0, style.insets[1], _GUTTER, style.insets[3]))


def _open_card(style: Style, least: float = _TOP) -> Style:
    _, top, right, bottom = style.insets
    return style._replace(surface="open", insets=(0.0, max(top, least), right, bottom), anchor="top", paint="slot")


def _open_numeral(style: Style) -> Style:
    return style._replace(surface="open", insets=(0.0, 0.0, 0.0, 0.0), align="left", paint="slot")


def _block(style: Style) -> Style:
    """Return the style as part of the dark block that begins a row."""
    _, top, _, bottom = style.insets
    return style._replace(surface="label-group", insets=(_EDGE, top, _EDGE, bottom), paint="slot")


def _headed(style: Style, *, small: bool) -> Style:
    left, _, right, bottom = style.insets
    top = (HEAD_SMALL if small else HEAD) + _EDGE
    return style._replace(insets=(left, top, right, max(bottom, _EDGE)), anchor="middle")

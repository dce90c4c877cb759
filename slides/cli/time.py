"""`slides time`: an outline in; how long each slide, each part and the whole takes is printed, as a table and as bars."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from slides.cli.arguments import AsJson, Assignments, Audience, Lang, Size, Speech, Theme, wishes
from slides.cli.columns import first_cells, padded, width
from slides.cli.report import report, wants_color
from slides.messages import escaped, say
from slides.messages.speech_command import SPEECH_LINES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.pacing import Pace, Page, Part

_WIDEST_TITLE = 56
_WIDEST_PART = 30
_AXIS = 40
"""The cells that the whole time takes, or the slot where that is longer."""
_LEAST = 0.05


def run(
    outline: Speech,
    theme: Theme = None,
    size: Size = None,
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    json: AsJson = False,
) -> int:
    """Print the time of the outline's speech."""
    from slides import pacing, pipeline

    deck = pipeline.build(outline, **wishes(theme, size, lang, assignments, audience))
    timed = pacing.pace(deck)
    if json:
        _print_json(outline, timed)
        return 0
    report(deck.warnings)
    print("\n".join(_told(timed)))
    return 0


def _told(timed: Pace) -> Iterator[str]:
    if not timed.spoken:
        yield say(SPEECH_LINES["silent"])
        return
    rows = [tuple(say(SPEECH_LINES[name]) for name in ("slide", "at", "minutes", "title")), *map(_row, timed.pages)]
    widths = [max(width(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        numbers = (" " * (most - width(cell)) + cell for cell, most in zip(row[:3], widths, strict=True))
        yield "  ".join((*numbers, row[3]))
    yield ""
    yield from _bars(timed)
    yield ""
    yield _total(timed)


def _row(page: Page) -> tuple[str, str, str, str]:
    from slides.pacing import clock

    shown = first_cells(escaped(page.title), _WIDEST_TITLE)
    if page.slide.hidden:
        return str(page.number), "", "", say(SPEECH_LINES["hidden"], title=shown)
    return str(page.number), clock(page.start), f"{page.minutes:.1f}" if page.minutes >= _LEAST else "", shown


def _bars(timed: Pace) -> Iterator[str]:
    """Yield a bar for each part where it falls in the speech, with the end of the slot across them."""
    scale = _AXIS / (max(timed.total, timed.slot or 0.0) or 1.0)
    rows = [
        (first_cells(escaped(part.title), _WIDEST_PART), _bar(part, timed.slot, scale), f"{part.minutes:>5.1f}")
        for part in timed.parts
    ]
    if timed.slot is not None:
        rows.append(("", " " * round(timed.slot * scale) + _glyph("│", "|"), f"{timed.slot:>5.1f}"))
    yield from padded(rows)


def _bar(part: Part, slot: float | None, scale: float) -> str:
    """Return the bar of a part on the axis; what lies beyond the slot is lighter."""
    start, end = round(part.start * scale), round((part.start + part.minutes) * scale)
    if part.minutes >= _LEAST:
        end = max(end, start + 1)
    limit = _AXIS if slot is None else round(slot * scale)
    within = _glyph("█", "#") * (min(end, limit) - start)
    beyond = _glyph("▒", "+") * (end - max(start, limit))
    return " " * start + within + beyond


def _glyph(shown: str, plain: str) -> str:
    """Return `shown`, or `plain` where the output cannot write it."""
    try:
        shown.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return plain
    return shown


def _total(timed: Pace) -> str:
    from slides.pacing import shown

    said = {"minutes": shown(timed.total), "over": shown(abs(timed.over))}
    if timed.slot is None:
        return say(SPEECH_LINES["total"], **said)
    if timed.over <= 0:
        return say(SPEECH_LINES["total-left"], slot=shown(timed.slot), **said)
    line = say(SPEECH_LINES["total-over"], slot=shown(timed.slot), **said)
    return f"\x1b[1;33m{line}\x1b[0m" if sys.stdout.isatty() and wants_color() else line


def _print_json(outline: str, timed: Pace) -> None:
    import json

    parts = [
        {
            "title": part.title,
            "start": round(part.start, 3),
            "minutes": round(part.minutes, 3),
            "slides": [
                {
                    "slide": page.number,
                    "title": page.title,
                    "hidden": page.slide.hidden,
                    "start": round(page.start, 3),
                    "minutes": round(page.minutes, 3),
                }
                for page in part.pages
            ],
        }
        for part in timed.parts
    ]
    total = {"minutes": round(timed.total, 3), "slot": timed.slot, "over": round(timed.over, 3)}
    said = {"ok": True, "command": "time", "outline": outline, **total, "parts": parts}
    print(json.dumps(said, ensure_ascii=False, indent=2))

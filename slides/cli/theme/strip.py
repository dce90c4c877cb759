"""A theme's colours on a terminal: a strip of blocks where it paints 24-bit colours, else their values."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from slides.cli.report import wants_color

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN = ("dark", "deep", "primary", "accent", "bright", "pale", "ground", "text")
"""The roles of a strip, in its order."""

_PROGRAMS = {"iTerm.app", "vscode", "WezTerm", "ghostty", "Hyper"}


def paints() -> bool:
    """Tell whether standard output is a terminal that shows 24-bit colours, and the user lets us colour it."""
    if not sys.stdout.isatty() or not wants_color():
        return False
    environment = os.environ
    return (
        environment.get("COLORTERM", "").lower() in {"truecolor", "24bit"}
        or "WT_SESSION" in environment
        or environment.get("TERM_PROGRAM") in _PROGRAMS
        or environment.get("TERM", "").endswith("-direct")
    )


def strip(colors: Mapping[str, str]) -> str:
    """Return the colours as blocks two cells wide."""
    return "".join(block(colors[role]) for role in SHOWN)


def block(value: str) -> str:
    """Return a block of the colour `value` (`#C00000`), two cells wide."""
    red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5))
    return f"\x1b[48;2;{red};{green};{blue}m  \x1b[0m"

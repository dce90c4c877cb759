"""One message in both languages."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """A text in both languages, with `{argument}` places filled from the problem's arguments."""

    zh: str
    en: str

"""The deck as a package: the last stage before the disk.

What comes in is a `Deck`; what goes out are the bytes of a `.pptx`. Equal decks give equal bytes: no clock, no
random number, no order of a hash is read.
"""

from __future__ import annotations

from slides.writer.session import Session, render

__all__ = ["Session", "render"]

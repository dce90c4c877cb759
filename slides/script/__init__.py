"""The script: what the speaker reads, in large type with a mark wherever a slide comes up.

What comes in is a `Deck`; what goes out is a Word document (ECMA-376 part 1, clause 17), the same bytes for equal decks.
It says the notes, the whole notes and nothing but the notes: what the program itself puts into agenda and overviews is left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slides.script.paper import PAPERS

if TYPE_CHECKING:
    from slides.deck import Deck
    from slides.script.paper import Size

__all__ = ["PAPERS", "render_script", "save_script"]


def render_script(deck: Deck, *, marks: bool = True, paper: Size = "A4") -> bytes:
    """Return the script of `deck` as a `.docx`; without `marks` it is the clean speech."""
    from slides.script.manuscript import manuscript
    from slides.script.package import package

    return package(manuscript(deck, marks=marks), paper)


def save_script(deck: Deck, path: str | Path, *, marks: bool = True, paper: Size = "A4", force: bool = False) -> Path:
    """Write the script of `deck` as the file `path`, whole or not at all, and return the path.

    A script that was edited since, or a file that is not ours, is kept unless `force`. Raises `WriteError`.
    """
    from slides.sealing import write_sealed

    return write_sealed(Path(path), render_script(deck, marks=marks, paper=paper), force=force)

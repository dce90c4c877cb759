"""Who is to do what by when: the speech's recommendations and sectors as a table, in Excel's format or as text.

What comes in is a `Deck`; what goes out are rows in the order of the speech, each with the slide that says it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slides.tasks.listing import Task, tasks

if TYPE_CHECKING:
    from slides.deck import Deck

__all__ = ["Task", "render_csv", "render_workbook", "save_tasks", "tasks"]


def render_workbook(deck: Deck, *, deck_file: str = "") -> bytes:
    """Return the tasks of `deck` as an `.xlsx`; each row jumps to its slide in `deck_file`, a path from where the table is."""
    from slides.tasks.workbook import workbook

    return workbook(deck, tasks(deck), deck_file)


def render_csv(deck: Deck) -> bytes:
    """Return the tasks of `deck` as a `.csv` that Excel opens in any language: UTF-8 with a byte order mark (RFC 4180)."""
    from slides.tasks.delimited import delimited

    return delimited(deck, tasks(deck))


def save_tasks(deck: Deck, path: str | Path, *, deck_file: str = "", force: bool = False) -> Path:
    """Write the tasks of `deck` as the file `path`, whole or not at all, and return the path; `.csv` is text, all else Excel's.

    A table that was edited since, or a file that is not ours, is kept unless `force`; a text can't tell, so one that says
    anything else is kept. Raises `WriteError`.
    """
    from slides.sealing import write_sealed, write_text

    target = Path(path)
    if target.suffix.lower() == ".csv":
        return write_text(target, render_csv(deck), force=force)
    return write_sealed(target, render_workbook(deck, deck_file=deck_file), force=force)

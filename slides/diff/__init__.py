"""What changed between two versions of a speech: outlines, or decks with the outline that they were made of.

What comes in are two versions; what goes out is a `Difference`: what was added, removed, moved, renamed or changed, by part,
item and key, and what somebody has edited in a deck by hand since it was made. Nothing is judged here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.diff.comparing import entries
from slides.diff.values import Change, Difference, Edit, Entry, Version

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Change", "Difference", "Edit", "Entry", "Version", "compare", "opened"]


def compare(before: Version, after: Version) -> Difference:
    """Return what changed from `before` to `after`, and what was edited by hand in each that is a deck."""
    edits = (*before.edits, *after.edits)
    touched = tuple(version.path for version in (before, after) if version.edited)
    return Difference(entries(before.outline, after.outline), edits, touched)


def opened(
    path: Path, *, values: Mapping[str, str] | None = None, lang: str | None = None, public: bool = False
) -> Version:
    """Return the version in the file `path`: an outline, or what is `public` of it, with `values` for its variables; or a deck.

    Raises `InputError`; also for a deck without an outline in it.
    """
    from slides.diff.versions import version

    return version(path, values=values or {}, lang=lang, public=public)

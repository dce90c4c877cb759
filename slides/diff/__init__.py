"""What changed between two versions of a speech: outlines, or decks with the outline that they were made of.

What comes in are two versions; what goes out is a `Difference`: what was added, removed, moved, renamed or changed, by part,
item and key, and what somebody has edited in a deck by hand since it was made. Nothing is judged here.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slides.diff.comparing import entries
from slides.diff.values import Change, Difference, Edit, Entry, Version

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Change", "Difference", "Edit", "Entry", "Version", "compare", "difference", "opened"]


def compare(
    before: str | Path,
    after: str | Path,
    *,
    values: Mapping[str, str] | None = None,
    lang: str | None = None,
    public: bool = False,
) -> Difference:
    """Return what changed from one file to another: outlines, or decks with the outline that they were made of.

    `values` stand for the variables of outlines; with `public` what is internal in them is left aside. Raises `InputError`;
    also for a deck without an outline in it.
    """
    old, new = (opened(Path(path), values=values, lang=lang, public=public) for path in (before, after))
    return difference(old, new)


def difference(before: Version, after: Version) -> Difference:
    """Return what changed from one version to another."""
    return Difference(before, after, entries(before.outline, after.outline))


def opened(
    path: Path, *, values: Mapping[str, str] | None = None, lang: str | None = None, public: bool = False
) -> Version:
    """Return the version in the file `path`: an outline, or what is `public` of it, with `values` for its variables; or a deck.

    Raises `InputError`; also for a deck without an outline in it.
    """
    from slides.diff.versions import version

    return version(path, values=values or {}, lang=lang, public=public)

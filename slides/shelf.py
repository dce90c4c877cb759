"""Compiled templates, kept while the program runs: the name of a theme comes in, its `Template` goes out.

Why: compiling takes longer than all else in a small deck. In a batch the very same value comes back each time, so
what is worked out about a template can be kept by its identity. An entry holds while the files and folders that the
theme was made of are as they were; nothing is written to the disk.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from slides.layout import Template

States = tuple[tuple[str, int, int], ...]
"""Files and folders with their age and size."""

_held: dict[tuple[str, str, str], tuple[States, Template]] = {}
_MOST_HELD = 16


def take(theme: str, size: str, lang: str) -> Template | None:
    """Return the template kept for these names, or None where there is none or its theme has changed."""
    key = (_place(theme), size, lang)
    held = _held.get(key)
    if held is None:
        return None
    if held[0] != state_of(path for path, _, _ in held[0]):
        del _held[key]
        return None
    return held[1]


def keep(theme: str, size: str, lang: str, template: Template, made_of: Iterable[Path]) -> None:
    """Keep `template`, compiled from the files and folders `made_of`."""
    if len(_held) >= _MOST_HELD:
        _held.clear()
    states = state_of(os.fspath(path.resolve()) for path in made_of)
    _held[_place(theme), size, lang] = states, template


def state_of(paths: Iterable[str]) -> States:
    """Return the age and size of each of `paths`; both are 0 for one that is not there."""
    return tuple(_state(path) for path in paths)


def _state(path: str) -> tuple[str, int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116  thrice as fast as through Path
    except OSError:
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size


def _place(theme: str) -> str:
    return os.path.abspath(theme) if "." in theme else theme  # noqa: PTH100  links stay as they are

"""Compiled templates at hand: the name of a theme comes in, its `Template` goes out.

Why: compiling takes longer than all else in a small deck. While the program runs the very same value comes back each
time, so what is worked out about a template can be kept by its identity; for later runs it stands in the store. An entry
holds while the files and folders that the theme was made of are as they were.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from slides import store
from slides.store import States, state_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from slides.layout import Template

_held: dict[tuple[str, str, str], tuple[States, Template]] = {}
_MOST_HELD = 16


def take(theme: str, size: str, lang: str) -> Template | None:
    """Return the template kept for these names, or None where there is none or its theme has changed."""
    key = (_place(theme), size, lang)
    held = _held.get(key)
    if held is None:
        stored = store.read(key)
        if stored is None:
            return None
        _hold(key, *stored)
        return stored[1]
    if held[0] != state_of(path for path, _, _ in held[0]):
        del _held[key]
        return None
    return held[1]


def keep(theme: str, size: str, lang: str, template: Template, made_of: Iterable[Path]) -> None:
    """Keep `template`, compiled from the files and folders `made_of`."""
    key, states = (_place(theme), size, lang), state_of(os.fspath(path.resolve()) for path in made_of)
    _hold(key, states, template)
    store.keep(key, states, template)


def _hold(key: tuple[str, str, str], states: States, template: Template) -> None:
    if len(_held) >= _MOST_HELD:
        _held.clear()
    _held[key] = states, template


def _place(theme: str) -> str:
    return os.path.abspath(theme) if "." in theme else theme  # noqa: PTH100  links stay as they are

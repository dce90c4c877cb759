"""Compiled templates, kept between runs: the name of a theme comes in, its `Template` goes out without compiling it again.

Why: a theme compiles in about 25 ms, half of what a deck of 25 slides takes from the shell; reading it back takes 2.
An entry holds for the very program and theme files it was made of. The folder is the user's cache folder, or
`SLIDES_CACHE`; without one, or where it is not the user's own, nothing is kept. What is read back may be made of
the value types of `slides.layout` and nothing else, so a file put there by another can do no harm.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from slides import __version__, layout, units
from slides.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Template

_PACKAGE = Path(__file__).parent
_MAKERS = (".", "template", "template/archetypes", "theme", "ooxml", "messages")
_HOMES = {home.__name__: home for home in (layout, units)}

States = tuple[tuple[str, int, int], ...]
"""Files and folders with their age and size."""


_held: dict[tuple[str, str, str], tuple[States, Template]] = {}
_MOST_HELD = 16


def take(theme: str, size: str, lang: str) -> Template | None:
    """Return the template kept for these names, or None where there is none or its theme or the program has changed.

    In one process it is the very same value each time, so what is worked out about it can be kept by its identity.
    """
    key = (_place(theme), size, lang)
    held = _held.get(key) or _read(key)
    if held is None or held[0] != state_of(path for path, _, _ in held[0]):
        _held.pop(key, None)
        return None
    _hold(key, held)
    return held[1]


def keep(theme: str, size: str, lang: str, template: Template, made_of: Iterable[Path]) -> None:
    """Keep `template`, compiled from the files and folders `made_of`, for this run and, if that can be done, the next."""
    from slides import files

    key = (_place(theme), size, lang)
    held = state_of(os.fspath(path.resolve()) for path in made_of), template
    _hold(key, held)
    file = _file(key)
    if file is not None:
        with suppress(OSError, WriteError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            files.write_atomic(file, pickle.dumps(held, protocol=5))


def _hold(key: tuple[str, str, str], held: tuple[States, Template]) -> None:
    if len(_held) >= _MOST_HELD and key not in _held:
        _held.clear()
    _held[key] = held


def _read(key: tuple[str, str, str]) -> tuple[States, Template] | None:
    file = _file(key)
    if file is None:
        return None
    try:
        with file.open("rb") as stream:
            if not _is_ours(os.fstat(stream.fileno())):
                return None
            states, template = _Reader(stream).load()
        return (states, template) if isinstance(template, layout.Template) else None
    except Exception:  # noqa: BLE001  whatever is wrong with an entry, the template can be compiled
        return None


def state_of(paths: Iterable[str]) -> States:
    """Return the age and size of each of `paths`; both are 0 for one that is not there."""
    return tuple(_state(path) for path in paths)


def _state(path: str) -> tuple[str, int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116  thrice as fast as through Path
    except OSError:
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size


class _Reader(pickle.Unpickler):
    """Reads back values of our own types only."""

    def find_class(self, module: str, name: str) -> object:
        """Return the class `name` of a module of value types. Raises `UnpicklingError` for anything else."""
        found = vars(_HOMES[module]).get(name) if module in _HOMES else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(name)
        return found


def _place(theme: str) -> str:
    return os.path.abspath(theme) if "." in theme else theme  # noqa: PTH100  links stay as they are


def _file(key: tuple[str, str, str]) -> Path | None:
    folder = _folder()
    if folder is None:
        return None
    whole = repr((key, __version__, sys.version_info[:2], _program()))
    return folder / f"{hashlib.sha256(whole.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.template"


def _program() -> tuple[int, int]:
    """Return the age of the newest file of the program that has a say in templates, and how many there are."""
    ages = [
        entry.stat().st_mtime_ns
        for folder in _MAKERS
        for entry in os.scandir(_PACKAGE / folder)
        if entry.name.endswith(".py")
    ]
    return max(ages), len(ages)


def _folder() -> Path | None:
    """Return the folder of the entries; none where the user has no home or it belongs to somebody else."""
    chosen = os.environ.get("SLIDES_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        base = os.environ.get("HOME") and f"{os.environ['HOME']}/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("HOME") and f"{os.environ['HOME']}/.cache")
    return Path(base) / "slides" if base and os.path.isabs(base) else None  # noqa: PTH117


def _is_ours(found: os.stat_result) -> bool:
    """Tell whether nobody else could have written the file."""
    if os.name != "posix":
        return True
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)

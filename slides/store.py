"""Compiled templates on the disk, so that the next run need not compile: a name comes in, a `Template` goes out.

They stand beside the compiled modules that Python keeps of this program, never among a user's files, and whatever forbids
those (PYTHONDONTWRITEBYTECODE, a folder that can't be written) forbids these. One entry is one file: its checksum, then
what it was made of and the template, pickled. It holds while the theme's files, our own modules, Python and zlib are those
it was made with; one that is torn, foreign or of another make is as none.

Why pickle: it is read in a hundredth of the time that compiling takes. Only the classes named here are ever made from a file.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
import time
import zlib
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

from slides import files, layout, units
from slides.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Template

States = tuple[tuple[str, int, int], ...]
"""Files and folders with their age and size."""

_SUFFIX = ".template"
_MOST_KEPT = 32
_CHECKSUM = 4
_SETTLED = 10 * 10**9
"""How many ns a file must be old: a younger one may have changed after it was read."""

_MADE = {
    (home.__name__, name): getattr(home, name)
    for home, names in (
        (layout, ("IconLook", "Layout", "LevelStyle", "NavStyle", "Part", "Size", "Slot", "Template")),
        (units, ("Box", "Insets")),
    )
    for name in names
}
"""The classes of which a template consists."""


def state_of(paths: Iterable[str]) -> States:
    """Return the age and size of each of `paths`; both are 0 for one that is not there."""
    return tuple(_state(path) for path in paths)


def read(key: tuple[str, ...]) -> tuple[States, Template] | None:
    """Return what was kept under `key` and the state of what it was made of, if all of it is still so."""
    place = _place(key)
    if place is None:
        return None
    try:
        content = place.read_bytes()
        body = memoryview(content)[_CHECKSUM:]
        if zlib.crc32(body).to_bytes(_CHECKSUM) != content[:_CHECKSUM]:
            return None
        named, program, made_of, template = _Reader(io.BytesIO(body)).load()
    except (OSError, EOFError, ValueError, TypeError, AttributeError, LookupError, pickle.UnpicklingError):
        return None
    fresh = named == _make(key) and all(
        states == state_of(path for path, _, _ in states) for states in (program, made_of)
    )
    return (made_of, template) if fresh else None


def keep(key: tuple[str, ...], made_of: States, template: Template) -> None:
    """Keep `template` under `key` for later runs; where that can't be done, it is not."""
    place, program = _place(key), state_of(_program())
    if place is None or any(changed > time.time_ns() - _SETTLED for _, changed, _ in (*program, *made_of)):
        return
    body = pickle.dumps((_make(key), program, made_of, template), pickle.HIGHEST_PROTOCOL)
    with suppress(OSError, WriteError):
        place.parent.mkdir(parents=True, exist_ok=True)
        files.write_atomic(place, (zlib.crc32(body).to_bytes(_CHECKSUM), body))
        _clear(place.parent)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        return _MADE[module, name]


def _place(key: tuple[str, ...]) -> Path | None:
    folder = _folder()
    return folder and folder / f"{zlib.crc32(repr(key).encode()):08x}{_SUFFIX}"


def _folder() -> Path | None:
    """Return the folder beside Python's own compiled modules of this program; None where nothing is to be written there."""
    return None if sys.dont_write_bytecode else Path(cache_from_source(__file__)).parent / "templates"


def _make(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return `key` with what else decides on a template's bytes."""
    return (*key, sys.version, zlib.ZLIB_RUNTIME_VERSION, __file__)


def _program() -> list[str]:
    """Return the files of all modules of ours that are loaded, those that compile templates among them."""
    ours = [module for name, module in sys.modules.items() if name.startswith("slides.")]
    return sorted(file for module in ours if (file := getattr(module, "__file__", None)))


def _clear(folder: Path) -> None:
    """Let only the newest entries of `folder` stay."""
    entries = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in entries[_MOST_KEPT:]:
        entry.unlink(missing_ok=True)


def _state(path: str) -> tuple[str, int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116  thrice as fast as through Path
    except OSError:
        return path, 0, 0
    return path, found.st_mtime_ns, found.st_size

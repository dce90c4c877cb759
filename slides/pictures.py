"""Picture files: what a theme names comes in, a picture that every program can show goes out.

A file is found in one folder or below it, opened only where it is a regular file, decoded to its last pixel, turned
upright, converted to PNG or JPEG in RGB, bounded in size and freed of what a camera wrote about it. Equal files give equal
bytes. What has been decoded is kept while the program runs, as long as the file is as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from slides.errors import InputError, Problem
from slides.imaging import Picture, Unusable, picture

if TYPE_CHECKING:
    from pathlib import Path

    from slides.errors import Span

__all__ = ["Picture", "decoded", "located", "opened", "read"]

LARGEST = 50 * 1024 * 1024
"""The most bytes that a picture file may have."""

_MOST_NEIGHBOURS = 2_000
_ELSEWHERE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:|/|~)")
_held: dict[tuple[str, int, int], Picture] = {}


def read(typed: str, folder: Path, span: Span | None = None) -> Picture:
    """Return the picture that `typed` names in `folder` or below it; `span` is where the name was written.

    Raises InputError where the name leads elsewhere, or where there is no whole picture of a kind that can be shown.
    """
    return opened(located(typed, folder, span), span)


def located(typed: str, folder: Path, span: Span | None = None) -> Path:
    """Return the file that `typed` names in `folder` or below it, whatever its slashes and accents are made of.

    Raises InputError for addresses, absolute paths, `..`, links that lead out, and where no such file is.
    """
    name = normalize("NFC", typed.strip().replace("\\", "/"))
    if not name or "\0" in name or _ELSEWHERE.match(name) or ".." in name.split("/"):
        raise _refusal(span, "picture-elsewhere", typed, folder=folder)
    root = folder.resolve()
    file = root
    for step in name.split("/"):
        file = _child(file, step)
    if not file.resolve().is_relative_to(root):
        raise _refusal(span, "picture-elsewhere", typed, folder=folder)
    if not file.exists():
        near = _nearest(file)
        hint = "picture-near" if near else "picture-missing"
        raise _refusal(span, "picture-missing", typed, hint, near=near, folder=folder)
    return file


def opened(file: Path, span: Span | None = None) -> Picture:
    """Return the picture in `file`, decoded once while the file stays as it is. Raises InputError like `read`."""
    from slides.source.reading import read as read_bytes

    try:
        status = file.stat()
        key = (str(file), status.st_mtime_ns, status.st_size)
        if key not in _held:
            _held[key] = decoded(read_bytes(file, LARGEST), file.name, span)
    except OSError as error:
        raise _refusal(span, "picture-broken", file.name) from error
    except InputError as error:
        raise InputError(
            [Problem(p.code, span or p.span, p.severity, p.args, p.hint) for p in error.problems]
        ) from error
    return _held[key]


def decoded(raw: bytes, name: str, span: Span | None = None) -> Picture:
    """Return the picture whose file has the bytes `raw`; `name` and `span` are for the message. Raises InputError."""
    try:
        return picture(raw)
    except Unusable as error:
        raise InputError(Problem(error.code, span, args={"file": name, **error.facts}, hint=error.code)) from error


def _child(folder: Path, step: str) -> Path:
    """Return the entry `step` of `folder`, also where the disk spells its accents in another way."""
    wanted = folder / step
    if step in ("", ".") or step.isascii() or wanted.exists():
        return wanted
    return next((entry for entry in _entries(folder) if normalize("NFC", entry.name) == step), wanted)


def _entries(folder: Path) -> list[Path]:
    from itertools import islice

    try:
        return sorted(islice(folder.iterdir(), _MOST_NEIGHBOURS))
    except OSError:
        return []


def _nearest(file: Path) -> str:
    """Return the name in the same folder that comes nearest, or nothing."""
    from difflib import get_close_matches

    names = {entry.name.casefold(): entry.name for entry in _entries(file.parent)}
    close = get_close_matches(file.name.casefold(), list(names), 1, 0.6)
    return names[close[0]] if close else ""


def _refusal(span: Span | None, code: str, typed: str, hint: str = "", **args: object) -> InputError:
    return InputError(Problem(code, span, args={"file": typed, **args}, hint=hint or code))

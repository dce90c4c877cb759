"""Who has a file open, as the programs of an office mark it beside the file: a path comes in, words or nothing go out.

LibreOffice keeps `.~lock.NAME#`, one line `full name,account,machine,since,profile;`. PowerPoint and WPS keep `~$NAME`, a
byte of length and the user's name in the system's code page, then from the 56th byte its length and the name in UTF-16.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from slides.messages.message import Message

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 4096
_WIDE, _LONGEST = 55, 52
"""Where the length of the name in UTF-16 stands, two bytes before the name, and how long that may be."""
_COMMA = re.compile(r"(?<!\\),")


def opened_by(path: Path) -> tuple[Message, str] | None:
    """Return the program that marks `path` as open, and its user where that can be read; None where there is no mark."""
    mark = _read(path.with_name(f".~lock.{path.name}#"))
    if mark is not None:
        return Message("LibreOffice", "LibreOffice"), _libreoffice_user(mark)
    mark = _read(path.with_name(f"~${path.name}"))
    if mark is not None:
        return Message("PowerPoint 或 WPS", "PowerPoint or WPS"), _office_user(mark)
    return None


def _read(mark: Path) -> bytes | None:
    """Return how the file begins; nothing of it where it can't be read, None where there is no such file."""
    try:
        if not stat.S_ISREG(mark.lstat().st_mode):
            return None
    except OSError:
        return None
    try:
        with mark.open("rb") as file:
            return file.read(_MOST)
    except OSError:  # its program may let nobody else read it
        return b""


def _libreoffice_user(mark: bytes) -> str:
    full, account, machine = [*_COMMA.split(mark.decode("utf-8", "replace")), "", "", ""][:3]
    return next(filter(None, map(_clean, (full, account, machine))), "")


def _office_user(mark: bytes) -> str:
    count = int.from_bytes(mark[_WIDE : _WIDE + 2], "little")
    name = mark[_WIDE + 2 :][: 2 * count]
    if 0 < count <= _LONGEST and len(name) == 2 * count:
        return _clean(name.decode("utf-16-le", "replace"))
    plain = mark[1 : 1 + mark[0]] if mark else b""
    return _clean(plain.decode("ascii", "replace"))


def _clean(name: str) -> str:
    """Return the name alone; nothing where it can't be read."""
    return "" if "\ufffd" in name else name.replace("\\", "").strip(" \0")

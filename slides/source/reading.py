"""The door to the disk: what comes in is a path, what goes out is the file's bytes, bounded, or an `InputError`.

A pipe or device is never waited for: it is opened without blocking and must be a regular file.
"""

from __future__ import annotations

import errno
import os
import stat
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from unicodedata import normalize

from slides.errors import InputError, Problem, Span

LARGEST = 4 * 1024 * 1024
"""The most bytes that a file may have."""

_MOST_NEIGHBOURS = 2_000
_ENDINGS = (".yaml", ".yml")
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".json")
"""The endings of files that are tables and no outlines."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read(path: str | Path, largest: int = LARGEST) -> bytes:
    """Return the bytes of the regular file at `path`; raises InputError naming what is there instead."""
    name = os.fspath(path)
    try:
        with opened(path, largest) as file:
            return file.read(largest + 1)
    except OSError as error:
        raise _unreadable(name, error) from error


def opened(path: str | Path, largest: int = LARGEST) -> BinaryIO:
    """Return the regular file at `path`, of at most `largest` bytes, open for reading; raises InputError like `read`."""
    name = os.fspath(path)
    descriptor = _opened(name)
    try:
        _check_regular(os.fstat(descriptor), name, largest)
    except BaseException:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def check_size(size: int, name: str, largest: int = LARGEST) -> None:
    """Raise InputError if a file of `size` bytes is larger than `largest`."""
    if size > largest:
        raise _refusal(name, "file-too-large", limit=largest // (1024 * 1024))


def _opened(name: str) -> int:
    try:
        return os.open(name, _FLAGS)
    except ValueError as error:  # a NUL or a lone surrogate in the name
        raise _refusal(name, "file-name-invalid") from error
    except FileNotFoundError as error:
        raise _missing(name) from error
    except OSError as error:
        if isinstance(error, PermissionError) and Path(name).is_dir():  # Windows won't open a folder
            raise _refusal(name, "file-is-folder") from error
        raise _unreadable(name, error) from error


def _check_regular(status: os.stat_result, name: str, largest: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _refusal(name, "file-is-folder")
    if not stat.S_ISREG(status.st_mode):
        raise _refusal(name, "file-not-regular")
    check_size(status.st_size, name, largest)


def _missing(name: str) -> InputError:
    near = _nearest(name)
    hint = "file-missing-near" if near else "file-missing"
    return InputError(Problem("file-missing", Span(name), args={"file": Path(name), "near": near}, hint=hint))


def _nearest(name: str) -> Path | None:
    """Return the file of its sort in the same folder whose name, without its ending, is most like `name`, if one is."""
    folder, wanted = os.path.split(name)
    endings = (*TABLES, *_ENDINGS) if wanted.lower().endswith(TABLES) else _ENDINGS
    try:
        with os.scandir(folder or ".") as entries:
            found = [entry.name for entry in islice(entries, _MOST_NEIGHBOURS) if entry.name.endswith(endings)]
    except OSError:
        return None
    names = {_stem(each): each for each in sorted(found)}
    near = get_close_matches(_stem(wanted), names, n=1)
    return Path(folder, names[near[0]]) if near else None


def _stem(name: str) -> str:
    return normalize("NFC", os.path.splitext(name)[0]).casefold()  # noqa: PTH122 - a name, not a path


def _unreadable(name: str, error: OSError) -> InputError:
    code = "file-no-access" if error.errno in {errno.EACCES, errno.EPERM} else "file-unreadable"
    return _refusal(name, code, reason=errno.errorcode.get(error.errno or 0, "?"))


def _refusal(name: str, code: str, **args: object) -> InputError:
    return InputError(Problem(code, Span(name), args={"file": Path(name), **args}, hint=code))

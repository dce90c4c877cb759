"""In which encoding a table's text is: read through once in pieces, so that a large file needs no memory.

What comes in is a path; what goes out is the codec, with a note where it had to be guessed, or an InputError with the
line of the first byte that is wrong. A byte order mark decides, else UTF-8 if all of the file is that, else GB18030.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from slides.errors import InputError, Problem, Severity, Span
from slides.source.decoding import BOMS, UNLIKELY
from slides.source.reading import opened

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 512 * 1024 * 1024
"""The most bytes that a table's file may have."""

_PIECE = 1 << 20
_ZEROS = 0.15
"""Which part of every second byte is zero in UTF-16 at least, if it holds separators and digits."""


class Encoding(NamedTuple):
    """A codec, the length of the byte order mark before the text, and a note where the codec was guessed."""

    codec: str
    skip: int = 0
    notes: tuple[Problem, ...] = ()


def detect(path: Path, name: str, wanted: str | None = None) -> Encoding:
    """Return the encoding of the file at `path`: the `wanted` one, or what its bytes say. Raises InputError."""
    with opened(path, LARGEST) as file:
        start = file.read(_PIECE)
        if wanted:
            return _wanted(file, start, wanted, name)
        for bom, codec, shown in BOMS:
            if start.startswith(bom):
                _check(file, codec, len(bom), shown, name)
                return Encoding(codec, len(bom))
        if b"\0" in start:
            return _wide(file, start, name)
        failure = _failure(file, "utf-8", 0)
        if failure is None:
            return Encoding("utf-8")
        if _is_utf8(start):
            raise _invalid(failure, "UTF-8", name)
        _check(file, "gb18030", 0, "GB18030", name)
        return Encoding("gb18030", 0, (_guessed("GB18030", name),))


def _wanted(file: BinaryIO, start: bytes, wanted: str, name: str) -> Encoding:
    try:
        codec = codecs.lookup({"gbk": "gb18030", "gb2312": "gb18030"}.get(wanted.lower(), wanted)).name
        "".encode(codec)
    except LookupError as error:
        problem = Problem("rows-encoding-unknown", Span(name), args={"encoding": wanted}, hint="rows-encoding-unknown")
        raise InputError(problem) from error
    skip = next((len(bom) for bom, same, _ in BOMS if start.startswith(bom) and codec[:6] == same[:6]), 0)
    if codec == "utf-16":
        codec = "utf-16-be" if start.startswith(codecs.BOM_UTF16_BE) else "utf-16-le"
    _check(file, codec, skip, wanted, name)
    return Encoding(codec, skip)


def _wide(file: BinaryIO, start: bytes, name: str) -> Encoding:
    """Return the half of UTF-16 that a text without a byte order mark is in: separators have their zero on one side."""
    first, second = (start[side::2].count(0) / max(1, len(start) // 2) for side in (0, 1))
    codec = "utf-16-le" if second > first else "utf-16-be"
    ends = start[: len(start) // 2 * 2].decode(codec, "replace").count("\n")
    if max(first, second) < _ZEROS or min(first, second) > max(first, second) / 3 or (not ends and b"\n" in start):
        line = start.count(b"\n", 0, start.index(0)) + 1
        raise _invalid((line, "00"), "UTF-8", name)
    _check(file, codec, 0, "UTF-16", name)
    return Encoding(codec, 0, (_guessed("UTF-16", name),))


def _check(file: BinaryIO, codec: str, skip: int, shown: str, name: str) -> None:
    """Raise InputError if what follows `skip` bytes can't be read as `codec`, or reads as what nobody types."""
    failure = _failure(file, codec, skip)
    if failure:
        raise _invalid(failure, shown, name)


def _failure(file: BinaryIO, codec: str, skip: int) -> tuple[int, str] | None:
    """Return the line of the first byte that isn't `codec`, and the byte; None if all are."""
    decoder = codecs.getincrementaldecoder(codec)()
    file.seek(skip)
    lines = 1
    while True:
        piece = file.read(_PIECE)
        try:
            text = decoder.decode(piece, not piece)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(codec, "ignore")
            return lines + before.count("\n"), error.object[error.start : error.start + 1].hex().upper()
        if codec != "utf-8" and (odd := UNLIKELY.search(text)):
            return lines + text.count("\n", 0, odd.start()), odd[0].encode(codec, "replace").hex().upper()
        lines += text.count("\n")
        if not piece:
            return None


def _is_utf8(start: bytes) -> bool:
    """Tell whether most of `start` that isn't ASCII is UTF-8, so that only some bytes are wrong."""
    text = start.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(not char.isascii() for char in text) - bad
    return good > 4 * bad


def _guessed(encoding: str, name: str) -> Problem:
    return Problem("encoding-guessed", Span(name), Severity.NOTE, {"encoding": encoding}, "rows-encoding-guessed")


def _invalid(failure: tuple[int, str], encoding: str, name: str) -> InputError:
    line, byte = failure
    code = "encoding-nul" if byte == "00" else "encoding-invalid"
    args = {"encoding": encoding, "byte": byte}
    return InputError(Problem(code, Span(name, line, 1), args=args, hint="rows-encoding"))

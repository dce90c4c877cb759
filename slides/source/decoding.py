"""From a file's bytes to its text: byte order mark, else UTF-8, else GB18030 with a note; never a guess beyond that."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from slides.errors import InputError, Problem, Severity, Span

BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""Byte order marks, each with the codec of what follows and its name."""

_MAGIC = (
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"SQLite format 3", "SQLite"),
)
_OFFICE = ((b"ppt/", "PPTX"), (b"word/", "DOCX"), (b"xl/", "XLSX"))
UNLIKELY = re.compile("[\ue000-\uf8ff\ufffd\u0080-\u009f]")
"""Characters that show that a text was read in the wrong encoding."""


class Decoded(NamedTuple):
    """A file's text, and a note where its encoding had to be guessed."""

    text: str
    notes: tuple[Problem, ...] = ()


def decode(raw: bytes, name: str) -> Decoded:
    """Return the text of `raw`; raises InputError naming the format, or the encoding and the line of the first bad byte."""
    for bom, codec, encoding in BOMS:
        if raw.startswith(bom):
            return Decoded(_strict(raw[len(bom) :], codec, encoding, name))
    other = other_format(raw)
    if other:
        raise InputError(Problem("file-other-format", Span(name), args={"format": other}, hint="file-other-format"))
    if b"\0" in raw:
        raise _bad(raw, raw.index(b"\0"), "utf-8", "UTF-8", name)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _chinese(raw, error, name)


def _chinese(raw: bytes, error: UnicodeDecodeError, name: str) -> Decoded:
    """Read as GB18030 what isn't UTF-8, unless nearly all of it is UTF-8 or the outcome isn't text."""
    as_utf8 = raw.decode("utf-8", "replace")
    bad = as_utf8.count("\ufffd")
    good = len(as_utf8) - bad - _ascii(raw)
    if good > 4 * bad:
        raise _bad(raw, error.start, "utf-8", "UTF-8", name) from error
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError as second:
        raise _bad(raw, second.start, "gb18030", "GB18030", name) from second
    odd = UNLIKELY.search(text)
    if odd:
        raise _bad(raw, len(text[: odd.start()].encode("gb18030")), "gb18030", "GB18030", name)
    note = Problem("encoding-guessed", Span(name), Severity.NOTE, {"encoding": "GB18030"}, "encoding-guessed")
    return Decoded(text, (note,))


def _ascii(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, bytes(range(128))))


def _strict(raw: bytes, codec: str, encoding: str, name: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise _bad(raw, error.start, codec, encoding, name) from error


def _bad(raw: bytes, start: int, codec: str, encoding: str, name: str) -> InputError:
    """Return the error for the byte of `raw` at `start`, with its line and column."""
    before = re.sub("\r\n?", "\n", raw[:start].decode(codec, "ignore"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    byte = raw[start : start + 1].hex().upper()
    code = "encoding-nul" if byte == "00" else "encoding-invalid"
    return InputError(Problem(code, Span(name, line, column), args={"encoding": encoding, "byte": byte}, hint=code))


def other_format(raw: bytes) -> str:
    """Return the name of the format that `raw` is in, when it isn't plain text."""
    if raw.startswith(b"PK\x03\x04"):
        return next((name for folder, name in _OFFICE if folder in raw), "ZIP")
    return next((name for magic, name in _MAGIC if raw.startswith(magic)), "")

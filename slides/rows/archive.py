"""The parts of a workbook that is a zip file, read in pieces and within limits; nothing in it is trusted.

What comes in is an open file; what goes out are the parts' bytes, or what an XML parser tells of them. A DOCTYPE, too many parts, parts that
swell and damage each raise InputError.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, BinaryIO, NoReturn
from xml.parsers import expat

from slides.ooxml.damage import DAMAGED
from slides.rows.table import refused

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_PART = 400 * 1024 * 1024
"""The most bytes of one part, unpacked."""

_MOST_PARTS = 5_000
_SWELLING = 250
_SMALL = 1 << 20
_PIECE = 1 << 16
_DAMAGE = (*DAMAGED, OSError)


class Archive:
    """An open zip file called `name` in messages."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self.name = name
        try:
            self.zip = zipfile.ZipFile(file)
        except _DAMAGE as error:
            self.refuse("rows-damaged", error)
        self.parts = {member.filename: member for member in self.zip.infolist()}
        if len(self.parts) > _MOST_PARTS:
            self.refuse("rows-too-large")

    def __contains__(self, part: str) -> bool:
        return part in self.parts

    def refuse(self, code: str, cause: Exception | None = None) -> NoReturn:
        """Raise the error `code` for the file as a whole."""
        raise refused(self.name, code) from cause

    def pieces(self, part: str) -> Iterator[bytes]:
        """Yield the bytes of `part` piece by piece."""
        member = self.parts.get(part)
        if member is None:
            self.refuse("rows-damaged")
        most = min(LARGEST_PART, max(_SMALL, _SWELLING * member.compress_size))
        size = 0
        try:
            with self.zip.open(member) as stream:
                while piece := stream.read(_PIECE):
                    size += len(piece)
                    if size > most:
                        self.refuse("rows-too-large")
                    yield piece
        except _DAMAGE as error:
            self.refuse("rows-damaged", error)

    def parsed(self, part: str, parser: expat.XMLParserType) -> Iterator[None]:
        """Feed `part` to `parser` piece by piece, yielding after each; a DOCTYPE is refused."""
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.buffer_text = True
        try:
            for piece in self.pieces(part):
                parser.Parse(piece, False)
                yield
            parser.Parse(b"", True)
            yield
        except (expat.ExpatError, ValueError, KeyError, IndexError, OverflowError) as error:
            self.refuse("rows-damaged", error)

    def _refuse_doctype(self, *_: object) -> None:
        self.refuse("rows-doctype")

"""A package put together from parts that are deflated already.

What comes in are parts; what goes out are the bytes of a zip (APPNOTE 6.3, OPC part 2 annex B) with fixed dates, so that
equal parts make equal files; and the digest that tells one deck from another.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, PACKAGE_TYPES, TYPE_RELATIONSHIPS, TYPE_XML

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Part

TYPES_NAME = "[Content_Types].xml"

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64 = struct.Struct("<4sIQI")
_VERSION = 20
_UNICODE_NAME = 0x800
_STORED, _DEFLATED = 0, 8
_DATE = 0x21  # 1980-01-01, the earliest that a zip can say
_MOST_ENTRIES = 0xFFFF


def assemble(parts: Iterable[Part]) -> bytes:
    """Return the package with `parts` in their order."""
    package, directory = BytesIO(), bytearray()
    entries = offset = 0
    for name, _, data, size, crc in parts:
        raw = name.encode()
        flags = 0 if name.isascii() else _UNICODE_NAME
        length, named = len(data), len(raw)
        method = _STORED if length == size and zlib.crc32(data) == crc else _DEFLATED
        package.write(_LOCAL.pack(b"PK\3\4", _VERSION, flags, method, 0, _DATE, crc, length, size, named, 0))
        package.write(raw)
        package.write(data)
        directory += _CENTRAL.pack(
            b"PK\1\2", _VERSION, _VERSION, flags, method, 0, _DATE, crc, length, size, named, 0, 0, 0, 0, 0, offset
        )
        directory += raw
        entries += 1
        offset += 30 + named + length
    package.write(directory)
    package.write(_end(entries, len(directory), offset))
    return package.getvalue()


def _end(entries: int, size: int, offset: int) -> bytes:
    if entries < _MOST_ENTRIES:
        return _END.pack(b"PK\5\6", 0, 0, entries, entries, size, offset, 0)
    large = _END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, entries, entries, size, offset)
    locator = _LOCATOR_64.pack(b"PK\6\7", 0, offset + size, 1)
    return large + locator + _END.pack(b"PK\5\6", 0, 0, _MOST_ENTRIES, _MOST_ENTRIES, size, offset, 0)


def digest(members: Iterable[tuple[str, int]]) -> str:
    """Return the identity of a package from its members' names and CRC-32s, whatever their order and compression."""
    from hashlib import sha256

    listed = sorted(members)
    names = "\n".join([name for name, _ in listed])
    return sha256(names.encode() + struct.pack(f"<{len(listed)}I", *[crc for _, crc in listed])).hexdigest()


def types_opening(defaults: dict[str, str]) -> str:
    """Return the beginning of `[Content_Types].xml` with the types of extensions."""
    declared = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in sorted(defaults.items()))
    return f'{HEAD}<Types xmlns="{PACKAGE_TYPES}">{declared}'


def overrides(parts: Iterable[Part]) -> str:
    """Return the declarations of the parts that their extension does not declare."""
    return "".join(
        [
            f'<Override PartName="/{attribute(part.name)}" ContentType="{part.content_type}"/>'
            for part in parts
            if part.content_type not in {TYPE_RELATIONSHIPS, TYPE_XML} and not part.content_type.startswith("image/")
        ]
    )

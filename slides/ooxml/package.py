"""A package put together from parts that are deflated already.

What comes in are parts; what goes out are the bytes of a zip (APPNOTE 6.3, OPC part 2 annex B) with fixed dates, so that
equal parts make equal files; and the digest that tells one deck from another.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, NamedTuple

from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, PACKAGE_TYPES, TYPE_RELATIONSHIPS, TYPE_XML

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from slides.layout import Part

TYPES_NAME = "[Content_Types].xml"

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5HI")
_OFFSET = struct.Struct("<I")
_END = struct.Struct("<4s4H2IH")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64 = struct.Struct("<4sIQI")
_VERSION = 20
_UNICODE_NAME = 0x800
_STORED, _DEFLATED = 0, 8
_DATE = 0x21  # 1980-01-01, the earliest that a zip can say
_MOST_ENTRIES = 0xFFFF


class Member(NamedTuple):
    """A part as the package carries it: its local header, its data, its entry of the directory up to the offset, its name."""

    header: bytes
    data: bytes
    entry: bytes
    name: bytes
    crc: int


def member(part: Part) -> Member:
    """Return `part` ready to stand anywhere in a package."""
    name, _, data, size, crc = part
    raw = name.encode()
    flags = 0 if name.isascii() else _UNICODE_NAME
    length, named = len(data), len(raw)
    method = _STORED if length == size and zlib.crc32(data) == crc else _DEFLATED
    header = _LOCAL.pack(b"PK\3\4", _VERSION, flags, method, 0, _DATE, crc, length, size, named, 0)
    entry = _CENTRAL.pack(
        b"PK\1\2", _VERSION, _VERSION, flags, method, 0, _DATE, crc, length, size, named, 0, 0, 0, 0, 0
    )
    return Member(header + raw, data, entry, raw, crc)


class Block:
    """Members that packages begin with, put together once."""

    __slots__ = ("count", "data", "directory")

    def __init__(self, members: Iterable[Member]) -> None:
        made = Assembly()
        made.add(members)
        self.count = len(made.crcs)
        self.data = made.data()
        self.directory = b"".join(made.directory)


class Assembly:
    """A package that grows by members, of which it keeps no more than their place in the directory.

    `crcs` are their CRC-32s in order, without those of the block `start` that it begins with.
    """

    __slots__ = ("_data", "_start", "crcs", "directory")

    def __init__(self, start: Block | None = None) -> None:
        self._start = start.count if start else 0
        self._data = io.BytesIO()
        self._data.write(start.data if start else b"")
        self.directory: list[bytes] = [start.directory] if start else []
        self.crcs: list[int] = []

    def add(self, members: Iterable[Member]) -> None:
        """Put `members` behind those that are there."""
        write, listed, pack, crcs = self._data.write, self.directory.append, _OFFSET.pack, self.crcs
        offset = self._data.tell()
        for header, content, entry, name, crc in members:
            listed(entry + pack(offset) + name)
            offset += write(header) + write(content)
            crcs.append(crc)

    def data(self) -> bytes:
        """Return the records of all members so far."""
        return self._data.getvalue()

    def closed(self) -> bytes:
        """Return the package, its directory behind the members; none can be added then."""
        offset = self._data.tell()
        size = sum(map(len, self.directory))
        self._data.writelines(self.directory)
        self._data.write(_end(self._start + len(self.crcs), size, offset))
        return self._data.getvalue()


def assemble(parts: Iterable[Part]) -> bytes:
    """Return the package with `parts` in their order."""
    made = Assembly()
    made.add(map(member, parts))
    return made.closed()


def _end(entries: int, size: int, offset: int) -> bytes:
    if entries < _MOST_ENTRIES:
        return _END.pack(b"PK\5\6", 0, 0, entries, entries, size, offset, 0)
    large = _END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, entries, entries, size, offset)
    locator = _LOCATOR_64.pack(b"PK\6\7", 0, offset + size, 1)
    return large + locator + _END.pack(b"PK\5\6", 0, 0, _MOST_ENTRIES, _MOST_ENTRIES, size, offset, 0)


def digest(members: Iterable[tuple[str, int]]) -> str:
    """Return the identity of a package from its members' names and CRC-32s, whatever their order and compression."""
    listed = list(members)
    return Identity([name for name, _ in listed]).of([crc for _, crc in listed])


class Identity:
    """What tells packages with members of the same `names` from one another, the names digested once."""

    __slots__ = ("_names", "_order", "_pack")

    def __init__(self, names: Sequence[str]) -> None:
        from hashlib import sha256

        self._order = sorted(range(len(names)), key=names.__getitem__)
        self._names = sha256("\n".join([names[place] for place in self._order]).encode())
        self._pack = struct.Struct(f"<{len(names)}I").pack

    def of(self, crcs: Sequence[int]) -> str:
        """Return the identity of the package whose members, in the order of the names, have these CRC-32s."""
        found = self._names.copy()
        found.update(self._pack(*[crcs[place] for place in self._order]))
        return found.hexdigest()


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

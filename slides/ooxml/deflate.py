"""Parts deflated once, as the package carries them.

What comes in is a part's text; what goes out is a `Part` with raw deflate data (RFC 1951), its plain size and CRC-32.

Why two libraries: libdeflate takes half of zlib's time for the same size, but deflates whole texts only; where a text
goes on behind one that is deflated already, zlib does.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from deflate import crc32, deflate_compress

from slides.layout import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEVEL = 6
_SHORT, _LONG = 4_096, 16_384
_WINDOW = 1_024
_LENGTHS = struct.Struct("<2H")
_EMPTY = 4
"""The bytes behind the header of the empty block that a segment ends with: its length, 0, and the complement of that."""


def deflated(plain: bytes, level: int = _LEVEL) -> bytes:
    """Return `plain` as raw deflate data, the same for equal bytes; `level` 1 is the fastest, 12 the smallest."""
    return bytes(deflate_compress(plain, level))


def part(name: str, content_type: str, text: str | bytes, level: int = _LEVEL) -> Part:
    """Return the part `name` that holds `text`, at a level of `deflated`."""
    plain = text.encode() if isinstance(text, str) else text
    return Part(name, content_type, deflated(plain, level), len(plain), crc32(plain))


class Segment(NamedTuple):
    """A text, and its data up to a byte border (RFC 1951, 3.2.4), behind which any other may go on."""

    plain: bytes
    data: bytes
    crc: int


def segment(text: str) -> Segment:
    """Return `text` deflated by itself, so that it need not be again whatever goes on behind it."""
    plain = text.encode()
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, *_measures(len(plain)))
    return Segment(plain, compressor.compress(plain) + compressor.flush(zlib.Z_SYNC_FLUSH), crc32(plain))


def chained(segments: Sequence[Segment], rest: bytes) -> tuple[bytes, int, int]:
    """Return the data, size and CRC-32 of the text of `segments` and then `rest`."""
    size, crc = len(rest), 0
    for one in segments:
        size += len(one.plain)
        crc = crc32(one.plain, crc)
    data = b"".join([*[one.data for one in segments], _end(segments[-1].plain[-_WINDOW:], rest)])
    return data, size, crc32(rest, crc)


def numbered(opening: Segment, number: int, rest: bytes) -> tuple[bytes, int, int]:
    """Return the data, size and CRC-32 of the text of `opening`, then `number`, then `rest`.

    Why: the empty block behind the opening takes the digits as they are (RFC 1951, 3.2.4), so nothing is deflated anew for texts
    that differ in a number alone.
    """
    digits = b"%d" % number
    count = len(digits)
    stored = _LENGTHS.pack(count, count ^ 0xFFFF) + digits
    window = (opening.plain + bytes(count))[
        -_WINDOW:
    ]  # no sign of a text is like these, so that nothing refers to the digits
    data = opening.data[:-_EMPTY] + stored + _end(window, rest)
    return data, len(opening.plain) + count + len(rest), crc32(rest, crc32(digits, opening.crc))


@lru_cache(maxsize=1_024)
def _end(window: bytes, rest: bytes) -> bytes:
    """Return the data of `rest`, the end of a part, which may refer back to the `window` before it."""
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, *_measures(len(rest)), zlib.Z_DEFAULT_STRATEGY, window)
    return compressor.compress(rest) + compressor.flush()


def _measures(size: int) -> tuple[int, int]:
    """Return the window (RFC 1951, negative for raw data) and the memory level that suit `size` bytes.

    Why: setting up a compressor for the largest window costs more than deflating a short text.
    """
    if size <= _SHORT:
        return -12, 5
    return (-14, 8) if size <= _LONG else (-15, 8)

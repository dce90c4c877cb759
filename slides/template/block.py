"""Text that many parts have in their middle, deflated once.

What comes in is the shared text, then for each part what stands before and behind it; what goes out are `Part`s. Raw deflate
data may be joined at byte borders (RFC 1951, 3.2.4); the end is deflated by a copy of what deflated the shared text, so it
refers back to it as if both were one.
"""

from __future__ import annotations

import zlib

from slides.layout import Part

_LEVEL, _WINDOW, _MEMORY = 6, -15, 8
_HEAD_WINDOW, _HEAD_MEMORY = -10, 3


class Block:
    """A text shared by parts, deflated."""

    __slots__ = ("_compressor", "_data", "_plain")

    def __init__(self, text: str) -> None:
        self._plain = text.encode()
        self._compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY)
        self._data = self._compressor.compress(self._plain)

    def between(self, head: str, end: str, name: str, content_type: str) -> Part:
        """Return the part `name` that says `head`, the shared text, `end`."""
        first, last = head.encode(), end.encode()
        opener = zlib.compressobj(_LEVEL, zlib.DEFLATED, _HEAD_WINDOW, _HEAD_MEMORY)
        closer = self._compressor.copy()
        data = b"".join(
            (opener.compress(first), opener.flush(zlib.Z_FULL_FLUSH), self._data, closer.compress(last), closer.flush())
        )
        crc = zlib.crc32(last, zlib.crc32(self._plain, zlib.crc32(first)))
        return Part(name, content_type, data, len(first) + len(self._plain) + len(last), crc)

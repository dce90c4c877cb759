"""What the standard library raises on a zip that is cut off, changed, encrypted or none at all."""

from __future__ import annotations

import struct
import zipfile
import zlib

DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError)
"""RuntimeError stands for a password and for compressions that nobody here knows, ValueError for names in no encoding."""

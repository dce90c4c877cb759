"""Rows of a table, from a file as Excel, WPS, a database or a person writes it.

What comes in is a path to `.csv`, `.tsv`, `.xlsx`, `.xls`, `.ods`, `.yaml` or `.json`; what goes out is a `Table`: its columns, checked,
and its rows, read from the file each time they are asked for. A value is text as the table shows it and never read again.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from slides.rows.table import Flaw, Row, Table, refused

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["Flaw", "Row", "Table", "read"]

_LISTED = frozenset({".yaml", ".yml", ".json"})
_SHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_START = 1_024


def read(path: str | Path, *, sheet: str | None = None, encoding: str | None = None) -> Table:
    """Return the table in the file at `path`, by what it is rather than by its ending.

    `sheet` is a sheet's name or number; `encoding` that of a delimited text, which is found out otherwise. Raises
    InputError with what is wrong with the file or its columns; what is wrong with a row is said by the row.
    """
    from slides.rows.encodings import LARGEST
    from slides.source.reading import opened

    file, name = Path(path), os.fspath(path)
    with opened(file, LARGEST) as stream:
        start = stream.read(_START)
        if start.startswith(b"PK\x03\x04"):
            return _zipped(stream, file, name, sheet)
    return _read(file, name, start, sheet, encoding)


def _read(file: Path, name: str, start: bytes, sheet: str | None, encoding: str | None) -> Table:
    from slides.source.decoding import other_format

    ending = file.suffix.lower()
    other = other_format(start)
    if other == "OLE":
        from slides.rows import xls

        return xls.read(file, name, sheet)
    if not start.strip():
        raise refused(name, "rows-empty")
    if other or ending in _SHEETS:
        page = start.lstrip(b"\xef\xbb\xbf\r\n\t ")[:1] == b"<"
        raise refused(name, "rows-other-format", format=other or ("HTML" if page else "TXT"))
    if ending in _LISTED:
        from slides.rows import listed

        return listed.read(file, name)
    from slides.rows import delimited

    return delimited.read(file, name, encoding)


def _zipped(stream: BinaryIO, file: Path, name: str, sheet: str | None) -> Table:
    """Return the table of a workbook that is a zip file."""
    from slides.rows import ods, xlsx
    from slides.rows.archive import Archive

    archive = Archive(stream, name)
    if ods.PART in archive:
        return ods.read(file, name, sheet)
    if any(part.endswith("workbook.xml") for part in archive.parts):
        return xlsx.read(file, name, sheet)
    shown = "XLSB" if "xl/workbook.bin" in archive else "DOCX" if "word/document.xml" in archive else "ZIP"
    raise refused(name, "rows-other-format", format=shown)

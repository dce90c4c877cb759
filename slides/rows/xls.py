"""Tables of `.xls` workbooks, the format of Excel 97 to 2003, read by xlrd.

What comes in is a path; what goes out is a `Table`. Such a sheet has at most 65,536 rows, so it is read at once.
"""

from __future__ import annotations

from functools import partial
from io import StringIO
from typing import TYPE_CHECKING, Any

from slides.rows import grid
from slides.rows.formats import general, loses_digits, shown
from slides.rows.grid import Fault, Line
from slides.rows.sheets import Range, Sheet, chosen, noted, with_merged
from slides.rows.table import refused
from slides.source.reading import read as read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from slides.rows.table import Table

LARGEST = 64 * 1024 * 1024
"""The most bytes of such a workbook."""

_WORKBOOK = "Workbook".encode("utf-16-le")
_BOOK = "Book".encode("utf-16-le")
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read(path: Path, name: str, sheet: str | None = None) -> Table:
    """Return the table in the workbook at `path`, called `name` in messages. Raises InputError."""
    raw = read_bytes(path, LARGEST)
    if _LOCKED in raw:
        raise refused(name, "rows-locked")
    if _WORKBOOK not in raw and _BOOK not in raw:
        raise refused(name, "rows-other-format", format="OLE")
    book = _opened(raw, name)
    sheets = [Sheet(each.name, each.visibility != 0, str(number)) for number, each in enumerate(book.sheets())]
    found, notes = chosen(sheets, sheet, name, lambda each: book.sheet_by_index(int(each.place)).nrows > 0)
    page = book.sheet_by_index(int(found.place))
    merged = [Range(top + 1, bottom, left, right - 1) for top, bottom, left, right in page.merged_cells]
    hidden = sum(1 for row in page.rowinfo_map.values() if row.hidden)
    notes += noted(name, len(merged), hidden)
    try:
        lines = tuple(with_merged(_lines(book, page), merged))
    except Exception as error:
        raise refused(name, "rows-damaged") from error
    return grid.table(name, partial(iter, lines), notes, lettered=True, sheet=found.name)


def _opened(raw: bytes, name: str) -> Any:
    """Return the workbook; xlrd raises whatever its reading of a damaged file runs into."""
    import xlrd

    try:
        return xlrd.open_workbook(file_contents=raw, formatting_info=True, logfile=StringIO())
    except xlrd.XLRDError as error:
        locked = "encrypted" in str(error)
        raise refused(name, "rows-locked" if locked else "rows-damaged") from error
    except Exception as error:
        raise refused(name, "rows-damaged") from error


def _lines(book: Any, page: Any) -> Iterator[Line]:
    """Yield the rows of `page` that have a cell with something in it."""
    for number in range(page.nrows):
        cells: dict[int, str] = {}
        faults: list[Fault] = []
        for index, cell in enumerate(page.row(number)):
            text, fault = _shown(book, cell)
            if fault:
                faults.append((index, fault, {"value": text}))
            if text and fault != "rows-cell-error":
                cells[index] = text
        if cells or faults:
            yield Line.of_sheet(number + 1, cells, faults)


def _shown(book: Any, cell: Any) -> tuple[str, str]:
    """Return the text that a cell shows, and the code of what is wrong with it."""
    import xlrd

    value = cell.value
    if cell.ctype in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
        code = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        fault = "rows-digits-lost" if loses_digits(value, code) else ""
        return (general(value) if fault else shown(value, code, from_1904=book.datemode == 1)), fault
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return ("TRUE" if value else "FALSE"), ""
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#N/A"), "rows-cell-error"
    return (value if cell.ctype == xlrd.XL_CELL_TEXT else ""), ""

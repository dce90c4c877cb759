"""Tables of `.xlsx` and `.xlsm` workbooks, read cell by cell from the file's own XML.

What comes in is an open file; what goes out is a `Table` whose rows are parsed as they are asked for. Source: ECMA-376 part 1, 18.2
(workbook), 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles).

Why no library: none tells an uncalculated formula from an empty cell, merged ranges, hidden rows and number formats in
one pass without holding the sheet in memory; the format is small where only values are read.
"""

from __future__ import annotations

import posixpath
import re
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.parsers import expat

from slides.rows import grid
from slides.rows.archive import Archive
from slides.rows.cells import Cells, unescaped
from slides.rows.encodings import LARGEST
from slides.rows.formats import BUILT_IN
from slides.rows.sheets import MOST_MERGED, Range, Sheet, chosen, noted, range_of, with_merged
from slides.source.reading import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from slides.rows.grid import Line
    from slides.rows.table import Table

_PART = "xl/workbook.xml"

_MERGED = rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z0-9$:]+)["']"""
_HIDDEN = rb"""<(?:\w+:)?row\s[^>]*?\bhidden=["'](?:1|true)["']"""
_FILLED = rb"<(?:\w+:)?(?:v|t)[ >]"
_OVERLAP = 1_024
_TEXTS = "xl/sharedStrings.xml"

Attributes = dict[str, str]


class Book(NamedTuple):
    """What the cells of every sheet refer to: shared texts, number formats by style, and from when days count."""

    texts: tuple[str, ...]
    formats: tuple[str, ...]
    from_1904: bool


def read(path: Path, name: str, sheet: str | None = None) -> Table:
    """Return the table in the workbook at `path`, called `name` in messages. Raises InputError."""
    with opened(path, LARGEST) as file:
        archive = Archive(file, name)
        sheets, from_1904 = _sheets(archive)
        found, notes = chosen(sheets, sheet, name, lambda each: _holds(archive, each.place))
        merged, hidden = _merged(archive, found.place)
        book = Book(_texts(archive), _formats(archive), from_1904)
    notes += noted(name, len(merged), hidden)
    lines = partial(_lines, path, name, found.place, book, merged)
    return grid.table(name, lines, notes, lettered=True, sheet=found.name)


def _lines(path: Path, name: str, part: str, book: Book, merged: tuple[Range, ...]) -> Iterator[Line]:
    """Yield the rows of the sheet in `part`, from the first."""
    with opened(path, LARGEST) as file:
        archive = Archive(file, name)
        cells = Cells(book.texts, book.formats, from_1904=book.from_1904)
        read_on = (line for _ in archive.parsed(part, cells.parser) for line in cells.taken())
        yield from with_merged(read_on, merged) if merged else read_on


def _merged(archive: Archive, part: str) -> tuple[tuple[Range, ...], int]:
    """Return the merged ranges of a sheet, which stand behind its cells, and how many of its rows are hidden."""
    found: list[Range] = []
    hidden = 0
    rest = b""
    for piece in archive.pieces(part):
        text = rest + piece
        end = text.rfind(b"<", max(0, len(text) - _OVERLAP))
        text, rest = (text[:end], text[end:]) if end > 0 else (text, b"")
        if b"hidden=" in text:
            hidden += len(re.findall(_HIDDEN, text))
        if b"mergeCell" in text:
            ranges = map(range_of, (match.decode() for match in re.findall(_MERGED, text)))
            found += filter(None, ranges)
        if len(found) > MOST_MERGED:
            archive.refuse("rows-too-large")
    return tuple(found), hidden


def _holds(archive: Archive, part: str) -> bool:
    """Tell whether a cell of the sheet has a value."""
    rest = b""
    for piece in archive.pieces(part):
        text = rest + piece
        if re.search(_FILLED, text):
            return True
        rest = text[-64:]
    return False


def _sheets(archive: Archive) -> tuple[list[Sheet], bool]:
    """Return the sheets with cells in the order of their tabs, and whether days count from 1904."""
    found: list[tuple[str, bool, str]] = []
    flags: list[bool] = []

    def start(tag: str, given: Attributes) -> None:
        if tag == "workbookPr":
            flags.append(given.get("date1904") in {"1", "true"})
        elif tag == "sheet":
            key = next((value for key, value in given.items() if key.endswith(":id")), "")
            found.append((given.get("name", ""), given.get("state", "visible") != "visible", key))

    main = _main(archive)
    _run(archive, main, start)
    targets = _targets(archive, main)
    kept = [Sheet(name, hidden, targets[key]) for name, hidden, key in found if targets.get(key) in archive.parts]
    return kept, any(flags)


def _main(archive: Archive) -> str:
    """Return the part of the workbook itself, by its usual name or by the package's relationship to it."""
    if _PART in archive:
        return _PART
    found = (target for target in _targets(archive, "").values() if target.endswith("workbook.xml"))
    return next(found, _PART)


def _targets(archive: Archive, part: str) -> Mapping[str, str]:
    """Return the worksheets and other parts that `part` refers to, by relationship id; chart sheets are left out."""
    folder, name = posixpath.split(part)
    found: dict[str, str] = {}

    def start(tag: str, given: Attributes) -> None:
        if tag == "Relationship" and not given.get("Type", "").endswith(("/chartsheet", "/dialogsheet")):
            target = given.get("Target", "")
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[given.get("Id", "")] = full

    _run(archive, posixpath.join(folder, "_rels", f"{name}.rels"), start)
    return found


def _texts(archive: Archive) -> tuple[str, ...]:
    """Return the shared texts; the runs of a rich text are joined, its readings left out."""
    if _TEXTS not in archive:
        return ()
    shared = _Shared()
    _run(archive, _TEXTS, shared.start, shared.end, shared.said)
    return tuple(shared.found)


class _Shared:
    """Collects the shared texts while their part is parsed."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.text: list[str] = []
        self.taking = self.reading = False

    def start(self, tag: str, _: Attributes) -> None:
        """Begin a text, a run of it or a reading beside it."""
        if tag == "si":
            self.text.clear()
        elif tag == "t":
            self.taking = not self.reading
        elif tag == "rPh":
            self.reading = True

    def said(self, text: str) -> None:
        """Take what stands in a run."""
        if self.taking:
            self.text.append(text)

    def end(self, tag: str) -> None:
        """End what `start` began."""
        if tag == "t":
            self.taking = False
        elif tag == "rPh":
            self.reading = False
        elif tag == "si":
            self.found.append(unescaped("".join(self.text)))


def _formats(archive: Archive) -> tuple[str, ...]:
    """Return the number format of each cell style."""
    part = "xl/styles.xml"
    if part not in archive:
        return ()
    own: dict[str, str] = {}
    found: list[str] = []
    inside: list[str] = []

    def start(tag: str, given: Attributes) -> None:
        if tag == "numFmt":
            own[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif tag in {"cellXfs", "cellStyleXfs"}:
            inside[:] = [tag]
        elif tag == "xf" and inside == ["cellXfs"]:
            found.append(given.get("numFmtId", "0"))

    _run(archive, part, start)
    return tuple(own[key] if key in own else BUILT_IN.get(int(key), "") if key.isdecimal() else "" for key in found)


def _run(
    archive: Archive,
    part: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    said: Callable[[str], Any] | None = None,
) -> None:
    """Parse a small part; tags come without their prefix."""
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
    if end is not None:
        parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    if said is not None:
        parser.CharacterDataHandler = said
    for _ in archive.parsed(part, parser):
        pass

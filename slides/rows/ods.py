"""Tables of `.ods` documents, whose cells hold their shown text beside the value.

What comes in is a path; what goes out is a `Table` whose rows are parsed as they are asked for. Source: OpenDocument 1.3 part 3, 9.1
(table content), 19.385 (office:value-type), 19.665 and 19.679 (repeated and spanned cells).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from xml.parsers import expat

from slides.rows import grid
from slides.rows.archive import Archive
from slides.rows.encodings import LARGEST
from slides.rows.grid import MOST_COLUMNS, MOST_ROWS, Fault, Line
from slides.rows.sheets import Range, Sheet, chosen, noted, with_merged
from slides.source.reading import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from slides.rows.table import Table

PART = "content.xml"

_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_NUMBERS = frozenset({"float", "percentage", "currency", "date", "time"})

Attributes = dict[str, str]


def read(path: Path, name: str, sheet: str | None = None) -> Table:
    """Return the table in the document at `path`, called `name` in messages. Raises InputError."""
    with opened(path, LARGEST) as file:
        archive = Archive(file, name)
        if "META-INF/manifest.xml" in archive and any(
            b"encryption-data" in piece for piece in archive.pieces("META-INF/manifest.xml")
        ):
            archive.refuse("rows-locked")
        content = _Content(-1)
        for _ in archive.parsed(PART, content.parser):
            content.lines.clear()
    filled = content.filled
    found, notes = chosen(content.sheets, sheet, name, lambda each: int(each.place) in filled)
    number = int(found.place)
    merged = tuple(content.merged.get(number, ()))
    notes += noted(name, len(merged), content.hidden.get(number, 0))
    lines = partial(_lines, path, name, number, merged)
    return grid.table(name, lines, notes, lettered=True, sheet=found.name)


def _lines(path: Path, name: str, number: int, merged: tuple[Range, ...]) -> Iterator[Line]:
    with opened(path, LARGEST) as file:
        archive = Archive(file, name)
        content = _Content(number)
        read_on = (line for _ in archive.parsed(PART, content.parser) for line in content.taken())
        yield from with_merged(read_on, merged)


class _Content:
    """The sheets of a document, and the rows of the one that is `wanted`; of all where it is -1."""

    def __init__(self, wanted: int) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._said
        self.wanted = wanted
        self.sheets: list[Sheet] = []
        self.merged: dict[int, list[Range]] = {}
        self.hidden: dict[int, int] = {}
        self.filled: set[int] = set()
        self.lines: list[Line] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.number = self.column = self.depth = 0
        self.repeated = 1
        self.row: dict[int, str] = {}
        self.faults: list[Fault] = []
        self.given: Attributes | None = None
        self.text: list[str] = []
        self.aside = 0  # how deep inside a comment

    def taken(self) -> list[Line]:
        """Return the rows that were completed since the last call."""
        lines, self.lines = self.lines, []
        return lines

    def _start(self, tag: str, given: Attributes) -> None:
        if self.aside or tag == "office:annotation":
            self.aside += 1
        elif tag in _CELLS:
            self.given = given
            self.text.clear()
        elif self.given is not None:
            self._inside(tag, given)
        elif tag == "table:table-row":
            self.number += self.repeated
            self.repeated = _count(given, "table:number-rows-repeated")
            self.column = 0
            self.row, self.faults = {}, []
            if given.get("table:visibility", "visible") != "visible" and self.repeated < 10_000:
                place = len(self.sheets) - 1
                self.hidden[place] = self.hidden.get(place, 0) + self.repeated
        elif tag == "table:table":
            hidden = given.get("table:style-name", "") in self.hidden_styles
            self.sheets.append(Sheet(given.get("table:name", ""), hidden, str(len(self.sheets))))
            self.number, self.repeated = 0, 1
        elif tag == "style:style":
            self.style = given.get("style:name", "")
        elif tag == "style:table-properties" and given.get("table:display") == "false":
            self.hidden_styles.add(self.style)

    def _inside(self, tag: str, given: Attributes) -> None:
        """Take what stands inside a cell: paragraphs, and blanks that are elements."""
        if tag == "text:p" and self.text:
            self.text.append("\n")
        elif tag == "text:s":
            self.text.append(" " * _count(given, "text:c"))
        elif tag in {"text:tab", "text:line-break"}:
            self.text.append("\t" if tag == "text:tab" else "\n")

    def _said(self, text: str) -> None:
        if self.given is not None and not self.aside:
            self.text.append(text)

    def _end(self, tag: str) -> None:
        if self.aside:
            self.aside -= 1
        elif tag in _CELLS and self.given is not None:
            self._take(self.given)
            self.given = None
        elif tag == "table:table-row":
            self._close()

    def _close(self) -> None:
        place = len(self.sheets) - 1
        if not self.row and not self.faults:
            return
        self.filled.add(place)
        if self.wanted not in {-1, place}:
            return
        line = Line.of_sheet(self.number, self.row, self.faults)
        for number in range(self.number, min(self.number + self.repeated, MOST_ROWS)):
            self.lines.append(line._replace(number=number))
            if self.wanted < 0:
                break

    def _take(self, given: Attributes) -> None:
        """Keep the text of the cell for as many columns as it stands for."""
        start, self.column = self.column, self.column + _count(given, "table:number-columns-repeated")
        wide, high = _count(given, "table:number-columns-spanned"), _count(given, "table:number-rows-spanned")
        if wide * high > 1:
            span = Range(self.number, self.number + high - 1, start, start + wide - 1)
            self.merged.setdefault(len(self.sheets) - 1, []).append(span)
        text, fault = _shown("".join(self.text), given)
        for index in range(start, min(self.column, MOST_COLUMNS)) if text or fault else ():
            if fault:
                self.faults.append((index, fault, {"value": text}))
            else:
                self.row[index] = text


def _shown(text: str, given: Attributes) -> tuple[str, str]:
    """Return the text that a cell shows, a date as ISO unless it is shown in Chinese, and the code of what is wrong."""
    kind = given.get("office:value-type", "")
    formula = given.get("table:formula", "")
    if given.get("calcext:value-type") == "error" or (
        formula and text.startswith(("Err:", "#")) and kind not in _NUMBERS
    ):
        return text, "rows-cell-error"
    if formula and not kind and not text:
        return text, "rows-no-value"
    if kind == "date" and not any(sign in text for sign in "年月日"):
        return given.get("office:date-value", text).removesuffix("T00:00:00").replace("T", " "), ""
    return text, ""


def _count(given: Attributes, name: str) -> int:
    typed = given.get(name, "1")
    return min(int(typed), MOST_ROWS) if typed.isdecimal() else 1

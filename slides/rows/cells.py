"""The cells of a worksheet part, row by row, while its XML is parsed.

What comes in are the events of expat; what goes out are lines whose cells are texts as the sheet shows them. An error
value and a formula that was never calculated are faults of their cell. Source: ECMA-376 part 1, 18.3.1.4 and 18.18.11.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from slides.rows.formats import general, loses_digits, shown
from slides.rows.grid import MOST_COLUMNS, MOST_ROWS, Fault, Line
from slides.rows.sheets import index_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_ESCAPED = r"_x([0-9A-Fa-f]{4})_"
_ON = {"1": "TRUE", "0": "FALSE"}


def unescaped(text: str) -> str:
    """Return `text` with `_x000D_` and its like as the characters that they stand for (ECMA-376 part 1, 22.9.2.19)."""
    return re.sub(_ESCAPED, lambda code: chr(int(code[1], 16)), text) if "_x" in text else text


class Cells:
    """Collects rows; `taken` hands over those that are complete."""

    def __init__(self, texts: Sequence[str], formats: Sequence[str], *, from_1904: bool) -> None:
        self.texts, self.formats, self.from_1904 = texts, formats, from_1904
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._said
        self.lines: list[Line] = []
        self.number = 0
        self.column = -1
        self.row: dict[int, str] = {}
        self.faults: list[Fault] = []
        self.cell: tuple[str, str] = ("", "")
        self.formula = self.taking = self.reading = False
        self.text: list[str] = []

    def taken(self) -> list[Line]:
        """Return the rows that were completed since the last call."""
        lines, self.lines = self.lines, []
        return lines

    def _start(self, tag: str, given: dict[str, str]) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        if tag == "c":
            reference = given.get("r")
            self.column = index_of(reference) if reference else self.column + 1
            self.cell = given.get("t", "n"), given.get("s", "")
            self.formula = False
            self.text.clear()
        elif tag in {"v", "t"}:
            self.taking = not self.reading
        elif tag == "f":
            self.formula = True
        elif tag == "row":
            number = given.get("r")
            self.number = int(number) if number else self.number + 1
            if self.number > MOST_ROWS:
                raise ValueError(number)
            self.column = -1
            self.row, self.faults = {}, []
        elif tag == "rPh":
            self.reading = True

    def _said(self, text: str) -> None:
        if self.taking:
            self.text.append(text)

    def _end(self, tag: str) -> None:
        if ":" in tag:
            tag = tag.rpartition(":")[2]
        if tag in {"v", "t"}:
            self.taking = False
        elif tag == "c":
            if (self.text or self.formula) and self.column < MOST_COLUMNS:
                self._take("".join(self.text))
        elif tag == "row":
            self._close()
        elif tag == "rPh":
            self.reading = False

    def _close(self) -> None:
        if self.row or self.faults:
            self.lines.append(Line.of_sheet(self.number, self.row, self.faults))

    def _take(self, text: str) -> None:
        """Keep the text that the cell shows, or what is wrong with it."""
        kind, style = self.cell
        if kind == "s":
            text = self.texts[int(text)]
        elif kind == "n":
            if text.strip():
                text = self._number(text, style)
            elif self.formula:
                self.faults.append((self.column, "rows-no-value", {}))
                return
        elif kind == "e":
            self.faults.append((self.column, "rows-cell-error", {"value": text}))
            return
        elif kind == "b":
            text = _ON.get(text.strip(), text)
        elif kind == "d":
            text = text.removesuffix("T00:00:00").removesuffix("Z").replace("T", " ")
        elif "_x" in text:
            text = unescaped(text)
        if text:
            self.row[self.column] = text

    def _number(self, text: str, style: str) -> str:
        code = self.formats[int(style)] if style and int(style) < len(self.formats) else ""
        value = float(text)
        if loses_digits(value, code):
            self.faults.append((self.column, "rows-digits-lost", {"value": general(value)}))
        return shown(value, code, from_1904=self.from_1904)

"""Tables of delimited text: `.csv`, `.tsv` and their like, as Excel, WPS and databases export them.

What comes in is a path; what goes out is a `Table` whose rows are read from the file as they are asked for. The
delimiter is what a first line `sep=;` says, else the one that cuts the first lines most evenly.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import partial
from io import StringIO, TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING

from slides.errors import InputError, Problem, Span
from slides.rows import grid
from slides.rows.encodings import LARGEST, Encoding, detect
from slides.rows.grid import Line
from slides.source.reading import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from slides.rows.table import Table

_DELIMITERS = "\t;,|"
_SAMPLE = 1 << 16
_LINES = 30


def read(path: Path, name: str, encoding: str | None = None) -> Table:
    """Return the table in the text file at `path`, called `name` in messages. Raises InputError."""
    found = detect(path, name, encoding)
    delimiter, first = _delimiter(path, found)
    lines = partial(_lines, path, name, found, delimiter, first)
    return grid.table(name, lines, found.notes, lettered=False)


def _text(path: Path, encoding: Encoding) -> TextIOWrapper:
    file = opened(path, LARGEST)
    file.seek(encoding.skip)
    return TextIOWrapper(file, encoding=encoding.codec, newline="")


def _delimiter(path: Path, encoding: Encoding) -> tuple[str, int]:
    """Return the delimiter, and how many lines stand before the table to say it."""
    with _text(path, encoding) as file:
        sample = file.read(_SAMPLE)
    first = sample.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r")
    if first.strip('"').lower().startswith("sep=") and len(first.strip('"')) == len("sep=") + 1:
        return first.strip('"')[-1], 1
    whole = sample if len(sample) < _SAMPLE else sample[: sample.rfind("\n") + 1] or sample
    return max(_DELIMITERS, key=lambda delimiter: _evenness(whole, delimiter)), 0


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    """Return which part of the first lines has as many cells as most, if more than one, and how many those are."""
    try:
        cut = list(
            islice((cells for cells in csv.reader(StringIO(sample, newline=""), delimiter=delimiter) if cells), _LINES)
        )
    except csv.Error:
        return 0, 0
    widths = Counter(map(len, cut))
    if not widths:
        return 0, 0
    width, count = max(widths.items(), key=lambda found: (found[1], found[0]))
    return (count / len(cut), width) if width > 1 else (0, 0)


class _Ended:
    """The physical lines of a file, and whether the last one was handed out and another asked for."""

    def __init__(self, file: TextIOWrapper) -> None:
        self.file = file
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        yield from self.file
        self.ended = True


def _lines(path: Path, name: str, encoding: Encoding, delimiter: str, first: int) -> Iterator[Line]:
    """Yield the lines that have a text; raises InputError for a quote that is never closed."""
    with _text(path, encoding) as file:
        for _ in range(first):
            file.readline()
        physical = _Ended(file)
        reader = csv.reader(iter(physical), delimiter=delimiter, strict=True)
        while True:
            start = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                if physical.ended or reader.line_num > start:
                    span = Span(name, start + first, 1)
                    raise InputError(Problem("rows-open-quote", span, hint="rows-open-quote")) from error
                yield Line(start + first, {}, ((-1, "rows-stray-quote", {}),))
                continue
            own = sum(bool(text) and not text.isspace() for text in cells)
            if own:
                yield Line(start + first, dict(enumerate(cells)), (), len(cells), own)

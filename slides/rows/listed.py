"""Tables of `.yaml` and `.json` files: a list of maps, each a row, whose keys are the columns.

What comes in is a path; what goes out is a `Table`. Both are read by the loader of outlines: text as typed, every
value with its line, the same limits. JSON is YAML but for its tabs, which stand only between values.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from slides.errors import InputError, Problem, Span
from slides.forms import one_line
from slides.rows.grid import column_name
from slides.rows.table import Row, Table
from slides.source.reading import read as read_bytes
from slides.source.values import Map, Seq

if TYPE_CHECKING:
    from pathlib import Path

    from slides.source.values import Source, Value


def read(path: Path, name: str) -> Table:
    """Return the table in the file at `path`, called `name` in messages. Raises InputError with every problem."""
    from slides.source.parsing import parse_list

    raw = read_bytes(path)
    if path.suffix.lower() == ".json":
        raw = raw.replace(b"\t", b" ")
    source = parse_list(raw, name)
    maps = _maps(source)
    problems = [problem for line, given in maps for problem in _problems(given, name, line)]
    if problems:
        raise InputError(problems)
    columns = tuple(dict.fromkeys(column_name(key) for _, given in maps for key in given))
    rows = tuple(Row(line, {**dict.fromkeys(columns, ""), **_values(given)}) for line, given in maps)
    if not columns:
        raise InputError(Problem("rows-empty", Span(name), hint="rows-not-list"))
    return Table(name, columns, partial(tuple, rows), source.warnings)


def _maps(source: Source) -> list[tuple[int, Map]]:
    """Return the rows with their lines: the list that the file is, or that its only key holds."""
    (listed,) = source.value.values() if len(source.value) == 1 else (None,)
    if not isinstance(listed, Seq):
        raise InputError(Problem("rows-not-list", Span(source.name, source.value.line, 1), hint="rows-not-list"))
    wrong = [line for (line, _), given in zip(listed.marks, listed, strict=True) if not isinstance(given, Map)]
    if wrong:
        raise InputError([Problem("rows-not-list", Span(source.name, line, 1), hint="rows-not-list") for line in wrong])
    return [(given.line, given) for given in listed if isinstance(given, Map)]


def _problems(given: Map, name: str, line: int) -> list[Problem]:
    """Return the problems of a row: values that are no text, and keys that name the same column."""
    found: list[Problem] = []
    seen: set[str] = set()
    for key, value in given.items():
        mark = given.marks[key]
        column = column_name(key)
        if isinstance(value, (Map, Seq)):
            span = Span(name, mark.line, mark.column)
            found.append(Problem("rows-value", span, args={"column": key}, hint="rows-value"))
        if column in seen:
            args = {"column": column, "places": [line]}
            found.append(
                Problem(
                    "rows-column-twice", Span(name, mark.key_line, mark.key_column), args=args, hint="rows-column-twice"
                )
            )
        seen.add(column)
    return found


def _values(given: Map) -> dict[str, str]:
    return {column_name(key): _text(value) for key, value in given.items()}


def _text(value: Value) -> str:
    if not isinstance(value, str):
        return ""
    return value.strip() if "\n" in value else one_line(value)

"""The tables that an outline names under `tables:`, read once for all items and all rows of a batch.

What comes in is a `Source`; what goes out are its tables by name, in memory, and what is wrong with them. Files stand in the
outline's folder or below.
"""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from slides import vocabulary
from slides.errors import InputError, Problem
from slides.references import inside
from slides.variables import is_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.rows import Table
    from slides.source import Source

MOST_ROWS = 200_000
"""The most rows of a table that items are filled from."""

_ENTRY = vocabulary.spellings(vocabulary.TABLE)


class Tables(NamedTuple):
    """Tables by name, None for one that could not be read, and the problems and notes of reading them."""

    named: Mapping[str, Table | None] = MappingProxyType({})
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def tables(source: Source) -> Tables:
    """Return the tables that the outline `source` names; nothing is raised, what is wrong is in `problems`."""
    given = source.value.get("tables")
    if given is None:
        return Tables()
    if not isinstance(given, dict):
        return Tables(problems=(_problem("bad-tables", source, ()),))
    named: dict[str, Table | None] = {}
    problems: list[Problem] = []
    for name, entry in given.items():
        named[name] = None
        try:
            named[name] = _table(name, entry, source)
        except InputError as error:
            problems += error.problems
    notes = tuple(note for table in named.values() if table for note in table.notes)
    return Tables(named, tuple(problems), notes)


def _table(name: str, entry: Any, source: Source) -> Table:
    """Return the table that `entry` describes: a file, or a map with it. Raises InputError."""
    from slides import rows

    if not is_name(name):
        raise InputError(_problem("bad-table-name", source, (name,), name=name))
    said = {"file": entry} if isinstance(entry, str) else _said(name, entry, source)
    file = str(said["file"])
    try:
        table = rows.read(_inside(file, name, source), sheet=said.get("sheet"), encoding=said.get("encoding"))
        return table.held(MOST_ROWS)
    except InputError as error:
        raise InputError([_placed(problem, name, source) for problem in error.problems]) from error


def _said(name: str, entry: Any, source: Source) -> dict[str, str]:
    """Return the long form of an entry by the English keys. Raises InputError."""
    if not isinstance(entry, dict):
        raise InputError(_problem("bad-tables", source, (name,)))
    unknown = [key for key in entry if key not in _ENTRY]
    said = {_ENTRY[key]: value for key, value in entry.items() if key in _ENTRY and value is not None}
    if unknown or "file" not in said or not all(isinstance(value, str) for value in said.values()):
        raise InputError(_problem("bad-tables", source, (name, *unknown[:1])))
    return said


def _inside(file: str, name: str, source: Source) -> Path:
    """Return the path of a table's file, which stands in the outline's folder or below. Raises InputError."""
    path = inside(file, Path(source.name).parent)
    if path is None:
        raise InputError(_problem("table-outside", source, (name,), file=file))
    return path


def _placed(problem: Problem, name: str, source: Source) -> Problem:
    """Return `problem` at the outline's line where the file itself can't be had."""
    if not problem.code.startswith("file-"):
        return problem
    return Problem(problem.code, source.span(("tables", name)), problem.severity, problem.args, problem.hint)


def _problem(code: str, source: Source, steps: tuple[str, ...], **args: object) -> Problem:
    at = ("tables", *steps)
    return Problem(code, source.span(at), args={"key": source.typed(at), **args}, hint=code)

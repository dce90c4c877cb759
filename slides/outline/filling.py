"""Items filled from the rows of a table: `items: {from: tasks, where: {unit: "${unit}"}, title: "${task}"}`.

What comes in is the template with its place and the tables; what goes out are items as if they had been typed, one for each row that
`where` keeps, with the row they come from. In the template a column of the table goes before a variable of the same
name; `where` knows variables only. What a cell says is text and never expanded again.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from slides.errors import Problem
from slides.outline.filters import is_filter
from slides.outline.needs import uses
from slides.variables import TEMPLATE, Fault, expand, filled, names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.messages.message import Message
    from slides.outline.problems import Problems
    from slides.outline.tables import Tables
    from slides.rows import Row, Table
    from slides.source import Path

MOST_ITEMS = 2_000
"""The most items of one part that rows may give."""

Values = dict[str, str | None]


class Filled(NamedTuple):
    """An item as if it had been typed: what it says, the variables with the row's columns, and where the row stands."""

    given: dict[str, Any]
    values: Values
    row: Row
    kept: bool
    place: Message


class Template(NamedTuple):
    """A template that is right as such: its table, the columns it uses, and the values that `where` wants by column."""

    table: Table
    item: dict[str, Any]
    columns: frozenset[str]
    where: Mapping[str, tuple[str, ...]]


def template(
    given: dict[str, Any], path: Path, tables: Tables, values: Mapping[str, str | None], problems: Problems
) -> Template | None:
    """Return the template `given` at `path`, or None with what is wrong with it noted."""
    before = len(problems.found)
    table = _table(given.get(TEMPLATE), (*path, TEMPLATE), tables, values, problems)
    if table is None:
        return None
    where = _where(given.get("where"), (*path, "where"), table, values, problems)
    item = copy(given)
    item.pop(TEMPLATE)
    item.pop("where", None)
    used = [use for use in uses(item, path) if use.name not in values or use.name in table.columns]
    told: set[str] = set()
    for use in used:
        if use.name in table.columns or use.name in told:
            continue
        told.add(use.name)
        if use.filters:
            problems.doubt_name("unset-filter", use.path, use.name, (*table.columns, *values))
        else:
            _no_column(use.name, use.path, table, problems, values)
    if len(problems.found) > before:
        return None
    return Template(table, item, frozenset(use.name for use in used if use.name in table.columns), where)


def fill(
    found: Template, path: Path, values: Mapping[str, str | None], problems: Problems, *, every: bool
) -> Iterator[Filled]:
    """Yield an item for each row that `where` keeps, with what is wrong with its cells noted; with `every`, for all rows."""
    table, count = found.table, 0
    wanted = {*found.columns, *found.where}
    rows = ((row, row.fits(found.where)) for row in table.rows()) if every else table.matching(found.where)
    for row, kept in rows:
        if row.flaws and (kept or row.failed(found.where)) and row.failed(wanted):
            problems.found += [
                flaw.of_row(table.place(row), problems.source.span(path)) for flaw in row.problems(wanted)
            ]
            continue
        if not kept and not every:
            continue
        known: Values = {**values, **row.given()}
        faults: list[Fault] = []
        given = expand(found.item, known, faults, path)
        if isinstance(found.item.get("id"), str):
            given = copy(given)
            given["id"] = filled(found.item["id"], known, faults, (*path, "id"))
        if kept:
            problems.add_row_faults(faults, table.place(row))
            count += 1
            if count > MOST_ITEMS:
                problems.add("too-many-items", path, limit=MOST_ITEMS)
                return
        yield Filled(_without_blanks(given, found.item), known, row, kept, table.place(row))


def _without_blanks(given: Any, typed: Any) -> Any:
    """Return what was `given` without the texts that a place left empty; `typed` is the same before places were filled."""
    if given is typed or not isinstance(given, (dict, list)):
        return given
    made = copy(given)
    for key in list(given) if isinstance(given, dict) else range(len(given) - 1, -1, -1):
        if isinstance(given[key], str):
            if given[key] != typed[key] and not given[key].strip():
                del made[key]
        else:
            made[key] = _without_blanks(given[key], typed[key])
    return made


def empty_columns(typed: Any, row: Row) -> tuple[str, ...]:
    """Return the columns that the text `typed` uses and that are empty in `row`."""
    found = names(typed) if isinstance(typed, str) else ()
    return tuple(dict.fromkeys(name for name in found if name in row.values and not row.values[name]))


def _table(
    typed: Any, path: Path, tables: Tables, values: Mapping[str, str | None], problems: Problems
) -> Table | None:
    if not isinstance(typed, str) or not typed.strip():
        problems.add("want-text" if typed else "empty", path)
        return None
    faults: list[Fault] = []
    name = filled(typed, values, faults, path).strip()
    problems.add_faults(faults, values)
    if not faults and name not in tables.named:
        problems.add_near("unknown-table", path, name, tables.named, table=name)
    return tables.named.get(name)


def _where(
    given: Any, path: Path, table: Table, values: Mapping[str, str | None], problems: Problems
) -> dict[str, tuple[str, ...]]:
    """Return the values wanted by column, the variables in them filled in."""
    if given is None:
        return {}
    if not is_filter(given):
        problems.add("bad-where", path)
        return {}
    for column in given:
        if column not in table.columns:
            _no_column(column, (*path, column), table, problems, {}, at_key=True)
    faults: list[Fault] = []
    made = expand(given, values, faults, path)
    problems.add_faults(faults, values)
    return {column: _stripped(wanted) for column, wanted in made.items() if column in table.columns}


def _stripped(wanted: str | list[str]) -> tuple[str, ...]:
    return tuple(value.strip() for value in ([wanted] if isinstance(wanted, str) else wanted))


def _no_column(
    name: str,
    path: Path,
    table: Table,
    problems: Problems,
    values: Mapping[str, str | None],
    *,
    at_key: bool = False,
) -> None:
    """Note that the table has no column `name`, with the most like one or all that it has."""
    from slides.outline.unknown import with_near

    span = problems.source.key_span(path) if at_key else problems.source.span(path)
    args = {"column": name, "file": table.name}
    known = tuple(dict.fromkeys((*table.columns, *values)))
    problems.found.append(with_near(Problem("no-column", span, args=args), name, known, otherwise="columns-here"))

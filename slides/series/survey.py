"""What an outline wants of its table: the outline, the table and the wishes come in, what is wrong with all or with one row goes out.

`Survey.shared` are the problems that every row has, such as a missing column; `Survey.checked` looks at one row: empty
cells that the outline needs there, values that don't have the form asked for, the theme, the file's name.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from slides import kinds, outline, rows, source
from slides.errors import InputError, Problem, Severity, Span
from slides.files import copy_of
from slides.messages.message import Message
from slides.outline.audience import Copies
from slides.outline.filters import keeps
from slides.outline.needs import uses
from slides.outline.problems import Problems
from slides.outline.unknown import nearest, with_near
from slides.series import naming
from slides.series.themes import Found, Themes, column as theme_column
from slides.source.reading import read
from slides.variables import PLACE, Fault, filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.outline import Need, Tables
    from slides.rows import Row, Table
    from slides.series.values import Wanted
    from slides.source import Source

Values = dict[str, "str | None"]


class Checked(NamedTuple):
    """A row as it was found: its file's name before it is made safe (None where it can't be formed), theme and problems."""

    name: str | None
    theme: Found
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether something stands in the way of its deck."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


class Survey:
    """An outline and its table, read; raises InputError where one of them can't be."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.outline, self.source, self.table = _read(wanted)
        self.given = dict(wanted.values)
        self.copies = Copies(self.source, public=wanted.public)
        self.source = self.copies.source
        self.tables: Tables = outline.named_tables(self.source)
        self.needs: Mapping[str, Need] = outline.needed(self.source, self.tables)
        self.themes = Themes(self.source, wanted.theme)
        self.theme_column = theme_column(self.table.columns, self.needs)
        columns = self.table.columns
        stem = copy_of(wanted.outline.stem, public=wanted.public)
        self.pattern = naming.pattern(wanted.name, stem, _texts(self.needs), columns)
        self.used = frozenset(name for name in self.needs if name in columns)
        self._named = frozenset(naming.columns_of(self.pattern)) & set(columns)
        self._wanted = tuple(name for name in columns if name in self._named or name in _texts(self.needs))

    @cached_property
    def vars(self) -> Values:
        """The outline's own variables, and those of the command line."""
        own = self.source.value.get("vars")
        listed = own.items() if isinstance(own, dict) else ()
        return {name: value if isinstance(value, str) else None for name, value in listed} | self.given

    def values(self, row: Row) -> Values:
        """Return the values that a row gives the outline: an empty cell leaves a variable of the outline as it is."""
        found = {name: text or None for name, text in row.values.items() if text or name not in self.vars}
        return found | self.given

    def shared(self) -> list[Problem]:
        """Return what is wrong for every row."""
        found = [*self.tables.problems, *self._missing(), *self._unknown_where(), *self._wrong_pattern()]
        if self.themes.shared:
            found += self.themes.of("").problems
        return sorted(found, key=lambda one: (one.span.line, one.span.column) if one.span else (0, 0))

    def notes(self) -> list[Problem]:
        """Return what the author should know of table and outline: what reading them assumed, conditions that keep all."""
        return [*self.table.notes, *self.tables.notes, *self._unset_filters(), *self._defaults()]

    def chosen(self, row: Row) -> bool:
        """Tell whether `--where` keeps the row."""
        return all(row.values[name] in values for name, values in self.wanted.where)

    def checked(self, row: Row, number: int) -> Checked:
        """Return what the row, the table's `number`-th, is found to be; the same each time."""
        problems = list(row.problems(self.used | self._named | {self.theme_column})) if row.flaws else []
        values = self.values(row)
        known = {**self.vars, **values}
        problems += self._empty(row, known)
        problems += self._misformed(known)
        theme = self._theme(row, known)
        faults: list[Fault] = []
        name = naming.formed(self.pattern, {naming.NUMBER: str(number), **known}, faults)
        problems += theme.problems
        problems += [Problem(fault.code, args={**fault.args, "key": "--name"}, hint=fault.code) for fault in faults]
        return Checked(None if faults or not name else name, theme, self.placed(problems, row) if problems else ())

    def placed(self, problems: list[Problem] | tuple[Problem, ...], row: Row) -> tuple[Problem, ...]:
        """Return the problems of a row with the row named."""
        place = self.table.place(row)
        return tuple(one if one.span and one.span.file == self.table.name else one.of_row(place) for one in problems)

    def _empty(self, row: Row, known: Values) -> Iterator[Problem]:
        """Yield a problem for each cell that is empty but needed: in the file's name, or where the row's own pages show it."""
        said = {flaw.column for flaw in row.flaws if flaw.problem.severity is Severity.ERROR}
        for name in self._wanted if "" not in said else ():
            if name in said or row.values[name] or known.get(name) or (name in self.vars and name not in self._named):
                continue
            need = self.needs.get(name)
            places = need.guards if need else ()
            if name in self._named or any(all(keeps(one, known) for one in guards) for guards in places):
                cell = self.table.cell(row, name)
                args = {"column": name, "cell": Message(f"（{cell}）", f" ({cell})") if cell else ""}
                span = Span(self.table.name, row.number, 1)
                yield Problem("row-empty-cell", span, args=args, hint="row-empty-cell")

    @cached_property
    def _formats(self) -> dict[str, tuple[str | int, ...]]:
        """The places with a format, each once, with where it stands first."""
        found: dict[str, tuple[str | int, ...]] = {}
        for use in uses(self.source.value, (), self.tables):
            if not use.filters and use.name in self.used:
                text: Any = self.source.value
                for step in use.path:
                    text = text[step]
                for place in re.finditer(PLACE, text):
                    if place["format"]:
                        found.setdefault(place[0], use.path)
        return found

    def _misformed(self, known: Values) -> list[Problem]:
        """Return what is wrong with values that the outline shows in a format of its own."""
        faults: list[Fault] = []
        for text, path in self._formats.items():
            filled(text, known, faults, path)
        if not faults:
            return []
        problems = Problems(self.source)
        problems.add_faults([fault for fault in faults if fault.code != "unknown-variable"], known)
        return problems.found

    def _theme(self, row: Row, known: Values) -> Found:
        typed = row.values[self.theme_column] if self.theme_column else ""
        return self.themes.of(typed or ("" if self.themes.shared else filled(self.themes.own, known, [])))

    def _missing(self) -> Iterator[Problem]:
        for name, need in self.needs.items():
            if need.texts and name not in self.table.columns and name not in self.vars:
                yield self._unknown("row-no-column", name, need.texts[0], need.texts[1:])

    def _unset_filters(self) -> Iterator[Problem]:
        for name, need in self.needs.items():
            if need.filters and not need.texts and name not in self.table.columns and name not in self.vars:
                found = self._unknown("row-unset-filter", name, need.filters[0], need.filters[1:])
                yield Problem(found.code, found.span, Severity.WARNING, found.args, found.hint)

    def _defaults(self) -> Iterator[Problem]:
        """Yield a warning for each variable that takes the outline's own value where a column of no use is spelt much like it."""
        idle = [name for name in self.table.columns if name not in self.used | self._named | {self.theme_column}]
        for name, need in self.needs.items():
            if name in self.vars and name not in self.given and name not in self.table.columns and nearest(name, idle):
                span = (*need.texts, *need.filters)[0]
                args = {"column": name, "file": self.table.shown, "near": nearest(name, idle)}
                yield Problem("row-default-used", span, Severity.WARNING, args, "did-you-mean")

    def _unknown_where(self) -> Iterator[Problem]:
        for name, _ in self.wanted.where:
            if name not in self.table.columns:
                yield self._unknown("row-where-column", name, None)

    def _wrong_pattern(self) -> Iterator[Problem]:
        known = {*self.table.columns, *self.vars, naming.NUMBER}
        for name in naming.columns_of(self.pattern):
            if name not in known:
                yield self._unknown("row-name-column", name, None)
        faults: list[Fault] = []
        naming.formed(self.pattern, dict.fromkeys(known, ""), faults)
        for fault in faults:
            if fault.code != "unknown-variable":
                yield Problem(fault.code, args={**fault.args, "key": "--name"}, hint=fault.code)

    def _unknown(self, code: str, name: str, span: Span | None, others: tuple[Span, ...] = ()) -> Problem:
        """Return the problem of a column that the table doesn't have, with the nearest and with all places that want it."""
        lines = sorted({str(one.line) for one in others if span and one.line != span.line}, key=int)
        shown = [*lines[:5], *("…" for _ in lines[5:6])]
        again = Message(f"，第 {'、'.join(shown)} 行也要用", f", also wanted on lines {', '.join(shown)}")
        args = {"column": name, "file": self.table.shown, "again": again if lines else ""}
        return with_near(Problem(code, span, args=args), name, self.table.columns, otherwise="columns-here")


def _texts(needs: Mapping[str, Need]) -> frozenset[str]:
    return frozenset(name for name, need in needs.items() if need.texts)


def _read(wanted: Wanted) -> tuple[bytes, Source, Table]:
    """Return the outline's bytes, what they say, and the table; raises InputError with what is wrong with both."""
    problems: list[Problem] = []
    read_in: tuple[bytes, Source] | None = None
    try:
        raw = read(wanted.outline)
        read_in = raw, source.parse(raw, str(wanted.outline), kinds.keys())
    except InputError as error:
        problems += error.problems
    try:
        table = rows.read(Path(wanted.rows), sheet=wanted.sheet, encoding=wanted.encoding)
    except InputError as error:
        problems += error.problems
    if problems or read_in is None:
        raise InputError(problems)
    return (*read_in, table)

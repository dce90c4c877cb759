"""A table as values: named columns, and rows that know where they stand. No file is opened here.

What comes in are the lines of a sheet or text by `slides.rows`; what goes out is read by whoever fills an outline.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from slides.errors import InputError, Problem, Severity, Span
from slides.messages import shown
from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


def refused(name: str, code: str, **args: object) -> InputError:
    """Return the error `code` of the file `name` as a whole."""
    return InputError(Problem(code, Span(name), args=args, hint=code))


class Flaw(NamedTuple):
    """What is wrong with the cell of one column, or with a row as a whole where `column` is empty."""

    column: str
    problem: Problem


class Row(NamedTuple):
    """One row: its line in a text or its row in a sheet, from 1, and its values as text by column, edges trimmed."""

    number: int
    values: Mapping[str, str]
    flaws: tuple[Flaw, ...] = ()

    def given(self) -> dict[str, str | None]:
        """Return the values as variables: what a cell leaves empty is without a value."""
        return {column: text or None for column, text in self.values.items()}

    def fits(self, where: Mapping[str, tuple[str, ...]]) -> bool:
        """Tell whether each column of `where` has one of the values that it wants."""
        return all(self.values[column] in values for column, values in where.items())

    def problems(self, columns: Iterable[str]) -> tuple[Problem, ...]:
        """Return what is wrong with the row as a whole or with its values in `columns`."""
        wanted = {"", *columns}
        return tuple(flaw.problem for flaw in self.flaws if flaw.column in wanted)

    def failed(self, columns: Iterable[str]) -> bool:
        """Tell whether an error stands in the way of using the values in `columns`."""
        return any(problem.severity is Severity.ERROR for problem in self.problems(columns))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the file as shown in messages, its columns in order, and what reading it had to assume.

    `letters` has the letter of each column of a sheet and is empty for text. `source` starts the rows from the first.
    """

    name: str
    columns: tuple[str, ...]
    source: Callable[[], Iterable[Row]]
    notes: tuple[Problem, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""

    @property
    def shown(self) -> str | Message:
        """What the table is called in messages: the file, and which sheet of a workbook it is."""
        if not self.sheet:
            return self.name
        name, sheet = shown(self.name), shown(self.sheet)
        return Message(f"{name} 的工作表“{sheet}”", f"the sheet “{sheet}” of {name}")

    def rows(self) -> Iterator[Row]:
        """Yield the rows, each time from the first; raises InputError where the file cannot be read on."""
        return iter(self.source())

    def held(self, most: int) -> Table:
        """Return the table with its rows in memory, for those who go through it often; raises InputError for over `most`."""
        rows = tuple(islice(self.source(), most + 1))
        if len(rows) > most:
            raise refused(self.name, "rows-too-many", limit=most)
        return replace(self, source=Held(rows))

    def matching(self, where: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Row, bool]]:
        """Yield each row that may have one of the values `where` wants in each of its columns, and whether it has.

        A row with an error in one of them may have any value there, so it is yielded too, as not having it.
        """
        for row in self._likely(where):
            if row.fits(where):
                yield row, True
            elif row.flaws and row.failed(where):
                yield row, False

    def _likely(self, where: Mapping[str, tuple[str, ...]]) -> Iterable[Row]:
        for column, values in where.items():
            if isinstance(self.source, Held):
                return self.source.having(column, values)
        return self.source()

    def cell(self, row: Row, column: str) -> str:
        """Return the reference of a cell of a sheet, such as `B7`; empty for text."""
        letter = self.letters.get(column, "")
        return f"{letter}{row.number}" if letter else ""

    def place(self, row: Row) -> Message:
        """Return which row of which file it is, in words."""
        return Message(f"{self.name} 第 {row.number} 行", f"row {row.number} of {self.name}")


class Held:
    """Rows in memory, called for to start from the first, and found by the value of a column without going through all."""

    __slots__ = ("_flawed", "_places", "rows")

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(rows)
        self._flawed = {place for place, row in enumerate(self.rows) if row.flaws}
        self._places: dict[str, dict[str, list[int]]] = {}

    def __call__(self) -> tuple[Row, ...]:
        """Return the rows."""
        return self.rows

    def having(self, column: str, values: Iterable[str]) -> Iterator[Row]:
        """Yield the rows with one of `values` in `column`, and those with flaws, in their order."""
        if column not in self._places:
            index = self._places[column] = {}
            for place, row in enumerate(self.rows):
                index.setdefault(row.values[column], []).append(place)
        found = {place for value in values for place in self._places[column].get(value, ())}
        yield from (self.rows[place] for place in sorted(found | self._flawed))

"""Planning: an outline, a table of rows and wishes come in; the plan of all decks goes out, checked before any is built.

Every row is looked at: cells that its pages need, values in a form of their own, theme, name of the file. The outline is
bound for the first rows, and for one of each further set of values that its filters ask for. What is wrong for all rows is
raised at once; what is wrong with one costs that row. A plan keeps no rows: `Plan.jobs` reads the table anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from slides import outline
from slides.errors import InputError, Problem, Severity
from slides.files import safe_name
from slides.series import inputs, naming
from slides.series.making import Recipe
from slides.series.survey import Survey
from slides.series.values import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.rows import Row
    from slides.series.survey import Checked, Values
    from slides.series.values import Wanted

MOST_TOLD = 1_000
"""The most problems of rows, and the most notes, that a plan keeps."""
MOST_BOUND = 64
"""So many rows are bound before anything is built, and as many more whose values the filters tell apart."""


class Planned(NamedTuple):
    """A row's job and what is wrong with the row; one that has `failed` is never made."""

    job: Job
    problems: tuple[Problem, ...]
    failed: bool


class _Seen(NamedTuple):
    """A chosen row with what was found of it, the name its file will have, and whether that isn't the name asked for."""

    row: Row
    checked: Checked
    name: str
    notes: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The decks to be made: how many, how many can't be, what is to be said, and the recipe that a workshop makes them by."""

    recipe: Recipe
    count: int
    failed: int
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    themes: tuple[str, ...]
    _survey: Survey
    _refused: dict[int, tuple[Problem, ...]]  # by line, what binding the outline found

    def jobs(self) -> Iterator[Planned]:
        """Yield each chosen row's job in order, the same each time; raises InputError where the table can't be read on."""
        survey, recipe = self._survey, self.recipe
        typed = inputs.drawings(survey.source)
        for number, seen in enumerate(_seen(survey), 1):
            row, checked = seen.row, seen.checked
            values = survey.values(row)
            used = {name: values[name] for name in survey.used if name in values}
            drawn = inputs.drawn(typed, survey.source, {**survey.vars, **values}) if typed else ()
            made_of = inputs.of_row(recipe.shared, checked.theme.digest, used, drawn)
            target = survey.wanted.folder / f"{seen.name}{naming.ENDING}"
            shown = {name: row.values[name] for name in sorted(survey.used)}
            job = Job(number, row.number, seen.name, shown, checked.theme.name, target, made_of)
            refused = self._refused.get(row.number, ())
            yield Planned(job, (*checked.problems, *refused), checked.failed or bool(refused))


def planned(wanted: Wanted, *, every: bool = False) -> Plan:
    """Return the plan of the decks `wanted`; with `every` the outline is bound for every row, which takes its time.

    Raises InputError with what is wrong for all rows: outline, tables, columns that are missing, `--where`, names, themes.
    """
    survey = Survey(wanted)
    found = survey.shared()
    trial = _Trial(survey, every=every)
    if found:
        raise InputError([*found, *trial.lasting(found)])
    problems: list[Problem] = []
    notes = survey.notes()
    count = failed = 0
    for seen in _seen(survey):
        refused = () if seen.checked.failed else trial.refused(seen.row)
        count += 1
        failed += seen.checked.failed or bool(refused)
        problems += (*seen.checked.problems, *refused)[: MOST_TOLD - len(problems)]
        notes += seen.notes[: max(MOST_TOLD - len(notes), 0)]
    if shared := trial.shared():
        raise InputError(shared)
    recipe = Recipe(wanted, survey.outline, inputs.shared(survey.outline, survey.tables, wanted))
    return Plan(recipe, count, failed, tuple(problems), tuple(notes), survey.themes.names(), survey, trial.found)


def _seen(survey: Survey) -> Iterator[_Seen]:
    """Yield the chosen rows; names are numbered over all rows, so that a choice changes none."""
    names = naming.Names()
    left = survey.wanted.limit
    for number, row in enumerate(survey.table.rows(), 1):
        if left is not None and left <= 0:
            return
        checked = survey.checked(row, number)
        stem = names.claim(checked.name) if checked.name is not None else ""
        if not survey.chosen(row):
            continue
        if left is not None:
            left -= 1
        stem = stem or safe_name(f"{survey.wanted.outline.stem}-{row.number}")
        notes = _renamed(survey, row, checked, stem) if stem != checked.name else ()
        yield _Seen(row, checked, stem, notes)


def _renamed(survey: Survey, row: Row, checked: Checked, stem: str) -> tuple[Problem, ...]:
    """Return the note on a file's name that is not the one asked for."""
    if checked.name is None:
        return ()
    code = "row-name-cleaned" if stem == safe_name(checked.name) else "row-name-numbered"
    args = {"name": f"{checked.name}{naming.ENDING}", "made": f"{stem}{naming.ENDING}"}
    return survey.placed([Problem(code, severity=Severity.NOTE, args=args)], row)


class _Trial:
    """Binds the outline for rows before anything is built; `found` is by line what a row was refused for."""

    def __init__(self, survey: Survey, *, every: bool) -> None:
        self._survey = survey
        self._every = every
        self._items: dict[int, object] = {}
        self._bound = 0
        self._kinds: set[tuple[str | None, ...]] = set()
        self._filters = tuple(name for name, need in survey.needs.items() if need.filters)
        self._common: list[Problem] | None = None
        self.found: dict[int, tuple[Problem, ...]] = {}

    def refused(self, row: Row) -> tuple[Problem, ...]:
        """Return what stands in the way of the row's outline, as far as it is tried."""
        values = self._survey.values(row)
        if not self._every and not self._due(values):
            return ()
        self._bound += 1
        problems = self._tried(values)
        self._common = problems if self._common is None else [one for one in self._common if one in problems]
        if problems:
            self.found[row.number] = self._survey.placed(problems, row)
        return self.found.get(row.number, ())

    def shared(self) -> list[Problem]:
        """Return what every row that was tried was refused for: that is the outline's."""
        return self._common or []

    def lasting(self, said: list[Problem]) -> list[Problem]:
        """Return what else is wrong with the outline whatever the values are, beside what was `said`."""
        anything = dict.fromkeys(self._survey.needs, "1") | self._survey.vars
        known = [(one.code, one.span) for one in said]
        of_values = {"bad-date", "bad-number", "unknown-variable", "unknown-answer"}
        return [one for one in self._tried(anything) if (one.code, one.span) not in known and one.code not in of_values]

    def _tried(self, values: Values) -> list[Problem]:
        survey = self._survey
        try:
            source, left_out = survey.copies.of(values)
            shared = self._items if source is survey.source else None
            outline.bind(
                source, values, lang=survey.wanted.lang, shared=shared, tables=survey.tables, left_out=left_out
            )
        except InputError as error:
            return [one for one in error.problems if one.severity is Severity.ERROR]
        return []

    def _due(self, values: Values) -> bool:
        if self._bound < MOST_BOUND:
            return True
        kind = tuple(values.get(name) for name in self._filters)
        if kind in self._kinds or len(self._kinds) >= MOST_BOUND:
            return False
        self._kinds.add(kind)
        return True

"""`slides batch`: an outline and a table in, a deck for each row written, a line printed for what went wrong, and a sum."""

from __future__ import annotations

import json as notation
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from slides.cli.arguments import Assignments, Audience, Lang, Quiet, Size, Theme, is_public, known_lang, variables
from slides.cli.columns import padded
from slides.cli.help import told
from slides.cli.interruption import Interruption
from slides.cli.progress import Progress
from slides.cli.report import MOST_SHOWN, as_json, lines, report, wants_color
from slides.cli.targets import folder_for_decks
from slides.errors import InputError, Problem, Severity, SlidesError, UsageError, WriteError
from slides.messages import escaped, hint, say
from slides.messages.series import LINES, PLAN, STATUSES

if TYPE_CHECKING:
    from slides.series.engines import Engine
    from slides.series.planning import Plan
    from slides.series.running import Run
    from slides.series.values import Result, Wanted

INTERRUPTED = 130
_MOST_LEFT = 5
_MOST_SENT = 8  # themes whose templates a cluster is given
_ENDS = ("built", "unchanged", "kept", "failed")


def run(
    outline: Annotated[str, typer.Argument(metavar="OUTLINE", help=told("batch.outline"), show_default=False)],
    rows: Annotated[str, typer.Argument(metavar="ROWS", help=told("batch.rows"), show_default=False)],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIR", help=told("batch.output"), show_default=False)
    ],
    name: Annotated[str | None, typer.Option("--name", "-n", metavar="NAME", help=told("batch.name"))] = None,
    theme: Theme = None,
    size: Size = None,
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    where: Annotated[
        list[str] | None, typer.Option("--where", metavar="COLUMN=VALUE", help=told("batch.where"))
    ] = None,
    limit: Annotated[str | None, typer.Option("--limit", metavar="N", help=told("batch.limit"))] = None,
    jobs: Annotated[str | None, typer.Option("--jobs", "-j", metavar="N", help=told("batch.jobs"))] = None,
    cluster: Annotated[str | None, typer.Option("--cluster", metavar="ADDRESS", help=told("batch.cluster"))] = None,
    sheet: Annotated[str | None, typer.Option("--sheet", metavar="SHEET", help=told("batch.sheet"))] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", metavar="NAME", help=told("batch.encoding"))] = None,
    no_notes: Annotated[bool, typer.Option("--no-notes", help=told("build.no-notes"))] = False,
    no_source: Annotated[bool, typer.Option("--no-source", help=told("build.no-source"))] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help=told("batch.fresh"))] = False,
    force: Annotated[bool, typer.Option("--force", "-f", help=told("batch.force"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=told("batch.dry-run"))] = False,
    quiet: Quiet = False,
    json: Annotated[bool, typer.Option("--json", help=told("batch.json"))] = False,
) -> int:
    """Plan the decks of all rows, then build them; one that fails does not stop the rest."""
    from slides.series.planning import planned
    from slides.series.values import Wanted
    from slides.source.reading import TABLES

    if jobs and cluster:
        raise UsageError(Problem("two-engines", hint="see-help", args={"program": "slides batch"}))
    if outline.lower().endswith(TABLES):
        raise UsageError(Problem("batch-swapped", args={"path": outline}, hint="batch-swapped"))
    wanted = Wanted(
        Path(outline), Path(rows), folder_for_decks(output), name or "", theme, size, known_lang(lang),
        tuple(variables(assignments or []).items()), _chosen(where or []), _number("--limit", limit),
        sheet, encoding, not no_notes, not no_source, fresh, force, is_public(audience),
    )  # fmt: skip
    count = _number("--jobs", jobs)
    try:
        plan = planned(wanted, every=dry_run)
    except SlidesError as error:
        if not json:
            raise
        return _said_in_json(error)
    if not plan.count:
        return _without_rows(plan, json=json)
    if dry_run:
        return _show(plan, json=json)
    if not quiet and not json:
        report(plan.notes)
    return _Session(plan, quiet=quiet, json=json).run(_engine(plan, count, cluster))


class _Session:
    """One run with what is said of it."""

    def __init__(self, plan: Plan, *, quiet: bool, json: bool) -> None:
        self._plan = plan
        self._wanted: Wanted = plan.recipe.wanted
        self._quiet = quiet
        self._json = json
        self._progress = Progress(plan.count, quiet=quiet or json)
        self._counts: Counter[str] = Counter()
        self._codes: set[str] = set()
        self._slides = self._told = self._untold = 0
        self._said: set[object] = set()

    def run(self, engine: Engine) -> int:
        """Run to the end or till the user wants one, and return the exit code."""
        from slides.series.running import Run

        start = time.perf_counter()
        with Interruption(self._ending) as interruption:
            run = Run(self._plan, engine, lambda: interruption.asked)
            try:
                with closing(run.results()) as results:
                    for result in results:
                        self._take(result)
            except KeyboardInterrupt:
                interruption.asked = True
            except SlidesError as error:
                self._progress.clear()
                return self._broken_off(error)
        self._progress.clear()
        self._sum(run, time.perf_counter() - start)
        if interruption.asked and self._counts.total() < self._plan.count:
            print(say(LINES["series-interrupted"], built=self._there, count=self._plan.count), file=sys.stderr)
            return INTERRUPTED
        return self._exit_code()

    @property
    def _there(self) -> int:
        return self._counts["built"] + self._counts["unchanged"]

    def _ending(self) -> None:
        if not self._json:
            self._progress.above(say(LINES["series-ending"]))

    def _take(self, result: Result) -> None:
        self._counts[result.status] += 1
        self._slides += result.slides
        self._codes |= {one.code for one in result.problems} if result.status == "failed" else set()
        if self._json:
            print(_dumped(_as_json(result)), flush=True)
            return
        self._progress.add(result.job.key, made=result.status != "unchanged")
        if result.problems:
            self._tell(result)

    def _tell(self, result: Result) -> None:
        """Print what is wrong with a row, for the first of them; what several have of the outline's own is said once."""
        problems = [one for one in result.problems if one.severity is Severity.ERROR or self._new((one.code, one.span))]
        if not problems:
            return
        if self._told >= MOST_SHOWN:
            self._untold += 1
            return
        self._told += 1
        for problem in problems:
            terminal = sys.stderr.isatty()
            hinted = self._new((hint(problem), problem.args.get("key") if problem.args.get("near") else None))
            for line in lines(problem, color=terminal and wants_color(), hinted=hinted):
                self._progress.above(line)

    def _new(self, what: object) -> bool:
        if what in self._said:
            return False
        self._said.add(what)
        return True

    def _broken_off(self, error: SlidesError) -> int:
        """Say why the run ended early, and what is there."""
        if self._json:
            return _said_in_json(error)
        report(error.problems)
        if self._counts:
            print(say(LINES["series-stopped"], built=self._there, count=self._plan.count), file=sys.stderr)
        return error.exit_code

    def _sum(self, run: Run, seconds: float) -> None:
        """Print how many rows ended how, and what else is to be known of the folder."""
        if self._json:
            ok = self._there == self._plan.count
            counts = {status: self._counts[status] for status in _ENDS}
            said = {"ok": ok, "command": "batch", "count": self._plan.count, **counts, "slides": self._slides}
            left = {"left": list(run.left), "seconds": round(seconds, 3), "problems": [*map(as_json, run.notes)]}
            print(_dumped(said | left))
            return
        folder = self._wanted.folder
        if self._untold:
            print(say(LINES["series-more"], count=self._untold, path=folder / "manifest.csv"), file=sys.stderr)
        report(run.notes)
        if self._quiet:
            return
        print(say(LINES["series-done"], folder=folder, count=self._counts.total(), seconds=f"{seconds:.2f}"))
        numbers = {status: self._counts[status] for status in _ENDS} | {"left": len(run.left)}
        widest = len(f"{max(numbers.values()):,}")
        more = ["…"] if len(run.left) > _MOST_LEFT else []
        names = ", ".join([*map(escaped, run.left[:_MOST_LEFT]), *more])
        counted = [
            (say(STATUSES[status]), f"{number:>{widest},}", names if status == "left" else "")
            for status, number in numbers.items()
            if number
        ]
        for line in padded(counted):
            print(f"  {line}".rstrip())
        print(say(LINES["series-list"], path=folder / "manifest.csv"))

    def _exit_code(self) -> int:
        if self._there == self._plan.count:
            return 0
        if self._counts["failed"] < self._plan.count:
            return 1
        return WriteError.exit_code if all(code.startswith("write-") for code in self._codes) else SlidesError.exit_code


def _engine(plan: Plan, jobs: int | None, cluster: str | None) -> Engine:
    if cluster:
        from slides.series.cluster import Cluster

        return Cluster(plan.recipe, cluster, plan.themes[:_MOST_SENT])
    from slides.series.engines import chosen

    return chosen(plan.recipe, jobs=jobs)


def _show(plan: Plan, *, json: bool) -> int:
    """Print the plan: each row with the file it will have, its theme and how that stands, and return the exit code."""
    from slides.series.manifest import Manifest
    from slides.series.standing import foreseen

    wanted: Wanted = plan.recipe.wanted
    manifest = Manifest(wanted.folder)
    counts: Counter[str] = Counter()
    table = [tuple(map(say, PLAN))]
    for planned in plan.jobs():
        job = planned.job
        state = foreseen(planned, manifest.entry(job.target.name), wanted)
        counts[state] += 1
        if json:
            said = {"row": job.line, "path": str(job.target), "theme": job.theme, "state": state}
            print(_dumped(said | {"problems": [*map(as_json, planned.problems)]}))
        else:
            table.append((str(job.line), escaped(job.target.name), escaped(job.theme), say(STATUSES[state])))
    if json:
        print(_dumped({"ok": not plan.failed, "command": "batch", "count": plan.count, **counts}))
    else:
        report([*plan.notes, *plan.problems])
        states = ", ".join(f"{say(STATUSES[state])} {number:,}" for state, number in counts.items())
        print("\n".join([*padded(table), say(LINES["series-planned"], count=plan.count, states=states)]))
    return 0 if not plan.failed else SlidesError.exit_code if plan.failed == plan.count else 1


def _chosen(given: list[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the values that rows may have by column; several for one column are alternatives. Raises `UsageError`."""
    found: dict[str, list[str]] = {}
    for one in given:
        column, equals, value = one.partition("=")
        if not equals or not column.strip():
            raise UsageError(Problem("where-without-value", args={"given": one}, hint="where-without-value"))
        found.setdefault(column.strip(), []).append(value.strip())
    return tuple((column, tuple(values)) for column, values in found.items())


def _number(option: str, given: str | None) -> int | None:
    """Return a number from 1. Raises `UsageError`."""
    if given is None:
        return None
    if not given.isascii() or not given.isdecimal() or int(given[:9]) == 0:
        args = {"option": option, "given": given, "program": "slides batch"}
        raise UsageError(Problem("number-wanted", args=args, hint="see-help"))
    return int(given[:9])


def _as_json(result: Result) -> dict[str, object]:
    return {
        "row": result.job.line,
        "key": result.job.key,
        "path": str(result.job.target),
        "status": result.status,
        "slides": result.slides,
        "seconds": round(result.seconds, 4),
        "problems": [as_json(problem) for problem in result.problems],
    }


def _dumped(said: dict[str, object]) -> str:
    return notation.dumps(said, ensure_ascii=False)


def _said_in_json(error: SlidesError) -> int:
    problems = [as_json(problem) for problem in error.problems]
    print(_dumped({"ok": False, "command": "batch", "problems": problems}))
    return error.exit_code


def _without_rows(plan: Plan, *, json: bool) -> int:
    problem = Problem("series-no-rows", hint="series-where" if plan.recipe.wanted.where else "")
    if json:
        return _said_in_json(InputError([*plan.notes, problem]))
    report([*plan.notes, problem])
    return InputError.exit_code

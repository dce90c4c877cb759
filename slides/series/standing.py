"""What stands in the folder already: a row and its last line come in, whether its deck is to be made goes out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from slides import targets
from slides.errors import Problem, Severity, WriteError
from slides.series.making import digest_of
from slides.series.values import Result

if TYPE_CHECKING:
    from slides.series.manifest import Entry
    from slides.series.planning import Planned
    from slides.series.values import Job, Wanted

_KEPT = {"write-edited", "write-protected"}
_HINTS = {"force-or-elsewhere": "series-force", "other-name": "move-away"}


def without_work(row: Planned, entry: Entry | None, wanted: Wanted) -> Result | None:
    """Return the result of a row for which no deck is to be made."""
    job = row.job
    if row.failed:
        return Result(job, "failed", row.problems)
    if not os.path.lexists(job.target):
        return None
    status, problem = _standing(job, entry, wanted)
    if status == "unchanged" and entry:
        return Result(job, "unchanged", row.problems, entry.slides, entry.deck.hex())
    if problem is None:
        return None
    kept = Problem(
        problem.code, problem.span, Severity.WARNING if status == "kept" else Severity.ERROR, problem.args, problem.hint
    )
    return Result(job, "kept" if status == "kept" else "failed", (*row.problems, kept))


def foreseen(row: Planned, entry: Entry | None, wanted: Wanted) -> str:
    """Return what would become of a row: new, changed, unchanged, kept, foreign or failed."""
    if row.failed:
        return "failed"
    return _standing(row.job, entry, wanted)[0] if os.path.lexists(row.job.target) else "new"


def _standing(job: Job, entry: Entry | None, wanted: Wanted) -> tuple[str, Problem | None]:
    """Return how the file stands that is at the target of `job`: unchanged, changed (to be made anew), kept or foreign."""
    found = digest_of(job.target)
    same = entry is not None and found is not None and bytes.fromhex(found) == entry.deck
    if same and entry and entry.inputs == bytes.fromhex(job.inputs) and not wanted.fresh:
        return "unchanged", None
    try:
        targets.ensure_replaceable(job.target, force=wanted.force, known=same)
    except WriteError as error:
        problem = error.problems[0]
        status = "kept" if problem.code in _KEPT else "foreign"
        hint = _HINTS.get(problem.hint, problem.hint)
        return status, Problem(problem.code, problem.span, problem.severity, {**problem.args, "path": job.target}, hint)
    return "changed", None

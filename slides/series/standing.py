"""What stands in the folder already: a row and its last line come in, whether its deck is to be made goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides import files, pipeline
from slides.errors import Problem, Severity, WriteError
from slides.series.making import digest_of
from slides.series.values import Result

if TYPE_CHECKING:
    from slides.series.manifest import Entry
    from slides.series.planning import Planned
    from slides.series.values import Job, Wanted


def without_work(row: Planned, entry: Entry | None, wanted: Wanted) -> Result | None:
    """Return the result of a row for which no deck is to be made."""
    job = row.job
    if row.failed:
        return Result(job, "failed", row.problems)
    if not job.target.exists():
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
    return _standing(row.job, entry, wanted)[0] if row.job.target.exists() else "new"


def _standing(job: Job, entry: Entry | None, wanted: Wanted) -> tuple[str, Problem | None]:
    """Return how the file stands that is at the target of `job`: unchanged, changed (to be made anew), kept or foreign."""
    found = digest_of(job.target)
    if entry is not None and found is not None and bytes.fromhex(found) == entry.deck:
        same = entry.inputs == bytes.fromhex(job.inputs) and not wanted.fresh
        return ("unchanged" if same else "changed"), None
    try:
        pipeline.ensure_replaceable(job.target, force=wanted.force)
    except WriteError as error:
        problem = error.problems[0]
        args = {**problem.args, "path": job.target}
        status = "kept" if problem.code == "write-edited" else "foreign"
        return status, Problem(problem.code, problem.span, problem.severity, args, "series-force")
    except OSError as error:
        return "foreign", files.refused(error, job.target).problems[0]
    return "changed", None

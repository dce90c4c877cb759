"""Batch: the decks of a whole series of meetings, from one outline and a table of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from os import PathLike

    from slides.series.values import Result


def batch(  # noqa: PLR0913 - keyword-only wishes
    outline: str | PathLike[str],
    rows: str | PathLike[str],
    to: str | PathLike[str],
    *,
    name: str = "",
    theme: str | None = None,
    size: str | None = None,
    lang: str | None = None,
    values: Mapping[str, str] | None = None,
    where: Mapping[str, str | Sequence[str]] | None = None,
    limit: int | None = None,
    sheet: str | None = None,
    encoding: str | None = None,
    notes: bool = True,
    source: bool = True,
    fresh: bool = False,
    force: bool = False,
    public: bool = False,
    executor: Executor | None = None,
    jobs: int = 1,
) -> Iterator[Result]:
    """Make a deck in the folder `to` for each row of the table `rows`, and yield how each ended, in the rows' order.

    Nothing is built before the first result is asked for; each deck stands in its place when its result comes. A row's own
    problems stand in its result. What is there already and was made of the same is passed over, unless `fresh`; what somebody
    edited is kept, unless `force`. `public` copies hold nothing that is `internal`. `name` is a pattern such as `"${date}-${unit}"`, `where` keeps the rows with these values.
    Decks are made in this process; with `jobs` in so many processes, for which a script wants its
    `if __name__ == "__main__":`; or in any `executor` of `concurrent.futures`, a Dask client's too, which stays open.
    Raises `InputError` with all that is wrong for every row at once, `WriteError` where the folder can't be written.
    """
    from pathlib import Path

    from slides.series.engines import chosen
    from slides.series.planning import planned
    from slides.series.running import Run
    from slides.series.values import Wanted

    kept = tuple((column, (one,) if isinstance(one, str) else tuple(one)) for column, one in (where or {}).items())
    wanted = Wanted(
        Path(outline), Path(rows), Path(to), name, theme, size, lang, tuple((values or {}).items()), kept, limit,
        sheet, encoding, notes, source, fresh, force, public,
    )  # fmt: skip
    plan = planned(wanted)
    return Run(plan, chosen(plan.recipe, jobs=jobs, executor=executor)).results()

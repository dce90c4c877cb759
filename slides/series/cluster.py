"""A Dask cluster as an engine: a scheduler's address comes in, an engine goes out that sends the same jobs there.

The cluster is asked through its `concurrent.futures` interface only. What all rows share, outline and compiled templates, is
sent to each worker once. The workers need this version of the program; tables that the outline names, and drawings, are
read where they run.
"""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING, Any

from slides import __version__
from slides.errors import Problem, UsageError
from slides.series.engines import Given, ready

if TYPE_CHECKING:
    from concurrent.futures import Future

    from slides.series.engines import Reply
    from slides.series.making import Recipe
    from slides.series.values import Job

_PATIENCE = 15


class Cluster(Given):
    """Makes decks on the workers of a Dask scheduler; raises `UsageError` where it can't be reached or has no workers."""

    def __init__(self, recipe: Recipe, address: str, themes: tuple[str, ...] = ()) -> None:
        self._client = _connected(address)
        threads = sum(self._client.nthreads().values())
        if not threads:
            self._client.close()
            raise UsageError(Problem("cluster-idle", args={"address": address}, hint="cluster-start"))
        self._check(address)
        sent = self._client.scatter(_equipped(recipe, themes), broadcast=True, hash=False)
        super().__init__(recipe, self._client.get_executor(pure=False), threads, sent)

    def _check(self, address: str) -> None:
        """Raise `UsageError` where the workers lack the program, or have another version of it."""
        try:
            versions = {self._client.submit(ready, pure=False).result(_PATIENCE)}
        except Exception as error:
            self._client.close()
            args = {"address": address, "error": f"{type(error).__name__}: {error}"}
            raise UsageError(Problem("cluster-without", args=args, hint="cluster-install")) from error
        if versions != {__version__}:
            self._client.close()
            args = {"address": address, "theirs": versions.pop(), "ours": __version__}
            raise UsageError(Problem("cluster-version", args=args, hint="cluster-install"))

    def submit(self, job: Job) -> Future[Reply]:
        """Return the promise of the deck of `job`; raises BrokenExecutor when the cluster is gone."""
        try:
            return super().submit(job)
        except Exception as error:
            raise BrokenExecutor(str(error)) from error

    def close(self, *, now: bool = False) -> None:
        """Leave the cluster; what is under way there is given up."""
        super().close(now=now)
        self._client.close()


def _equipped(recipe: Recipe, themes: tuple[str, ...]) -> Recipe:
    """Return the recipe with the templates of `themes`."""
    from slides.series.making import Workshop

    shop = Workshop(recipe)
    shop.warm(themes)
    return recipe._replace(templates=shop.templates())


def _connected(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError(Problem("cluster-missing", hint="cluster-missing")) from error
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        args = {"address": address, "error": str(error) or type(error).__name__}
        raise UsageError(Problem("cluster-unreachable", args=args, hint="cluster-start")) from error

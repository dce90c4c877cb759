"""Where decks are made: a recipe comes in, an engine goes out that takes jobs and promises replies.

An engine is an executor of `concurrent.futures` with what a run must know of it: how many jobs it may hold, what to do when
it breaks. There are this process, a pool of processes on this machine, any executor that the caller brings, and a cluster's
own. A job is sent with its recipe, so an executor needs no set-up; whoever works keeps the workshop for the next job.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from slides.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor
    from multiprocessing.process import BaseProcess

    from slides.series.making import Recipe, Workshop
    from slides.series.values import Job

MOST_SECONDS = 300.0
"""A deck that takes longer is given up, where it is made in a process of its own."""

_START_SECONDS = 60.0
_AHEAD = 2
_MOST_WORKERS = 61  # Windows waits for no more
_PAYS_OFF = 8.0
"""So many seconds of work must be left for a pool, which takes a second to start and a third more work a deck."""


class Reply(NamedTuple):
    """A deck as it comes back from where it was made: its bytes, or the problems in its way."""

    content: bytes
    slides: int
    deck: str
    problems: tuple[Problem, ...]
    seconds: float


_thread = threading.local()


def made(recipe: Recipe, job: Job) -> Reply:
    """Return the deck of `job`; whatever goes wrong with it is told in the reply and costs only this deck."""
    start = time.perf_counter()
    try:
        deck = _workshop(recipe).make(job)
    except InputError as error:
        return _failed(error.problems, start)
    except Exception as error:  # noqa: BLE001 - a mistake of ours in one deck must not cost the others
        return _failed((stumbled(job, error),), start)
    return Reply(deck.content, deck.slides, deck.deck, deck.doubts, time.perf_counter() - start)


def stumbled(job: Job, error: BaseException) -> Problem:
    """Return the problem of a row whose deck was not made for a reason that is none of the row's."""
    if type(error).__name__ == "KilledWorker":  # Dask's, after three tries
        return Problem("row-killed", args={"key": job.key, "line": job.line}, hint="row-killed")
    args = {"key": job.key, "line": job.line, "error": f"{type(error).__name__}: {error}"}
    return Problem("row-stumbled", args=args, hint="row-stumbled")


def _failed(problems: tuple[Problem, ...], start: float) -> Reply:
    return Reply(b"", 0, "", problems, time.perf_counter() - start)


def _workshop(recipe: Recipe) -> Workshop:
    """Return this thread's workshop for `recipe`."""
    held: tuple[Recipe, Workshop] | None = getattr(_thread, "held", None)
    if held is None or (held[0] is not recipe and held[0] != recipe):
        from slides.series.making import Workshop

        held = _thread.held = (recipe, Workshop(recipe))
    return held[1]


class Engine(Protocol):
    """Takes jobs, `width` of them at a time, and promises replies."""

    width: int

    def submit(self, job: Job) -> Future[Reply]:
        """Return the promise of the deck of `job`; raises BrokenExecutor, or has its future raise it, when a worker died."""

    def alone(self, job: Job) -> Reply:
        """Return the deck of `job`, made where its death costs nothing else."""

    def restart(self) -> None:
        """Work on after a break."""

    def maimed(self) -> bool:
        """Return whether a worker is dead, which the engine itself can't say where it died while it sent a deck."""

    def grown(self, seconds: float) -> Engine:
        """Return the engine that suits so many seconds of work that are left in one process."""

    def close(self, *, now: bool = False) -> None:
        """End; `now` gives up what is under way."""


class Here:
    """Makes each deck in this process as soon as it is asked for."""

    width = 1

    def __init__(self, recipe: Recipe, workers: int = 1) -> None:
        self._recipe = recipe
        self._workers = workers

    def submit(self, job: Job) -> Future[Reply]:
        """Return the deck of `job`, made."""
        done: Future[Reply] = Future()
        done.set_result(made(self._recipe, job))
        return done

    def alone(self, job: Job) -> Reply:
        """Return the deck of `job`."""
        return made(self._recipe, job)

    def restart(self) -> None:
        """Nothing breaks here."""

    def maimed(self) -> bool:
        """Return False: nobody else works here."""
        return False

    def grown(self, seconds: float) -> Engine:
        """Return a pool where the work is large enough for one, and processors are idle."""
        workers = min(self._workers, idle() + 1)
        return Pool(self._recipe, workers) if workers > 1 and seconds > _PAYS_OFF else self

    def close(self, *, now: bool = False) -> None:
        """Nothing is under way."""


class Pool:
    """Makes decks in processes of this machine, which end with this one."""

    def __init__(self, recipe: Recipe, workers: int) -> None:
        self._recipe = recipe
        self._workers = min(workers, _MOST_WORKERS)
        self._one: ProcessPoolExecutor | None = None
        self._pool: ProcessPoolExecutor | None = None
        self._here = False
        self.width = self._workers * _AHEAD

    def submit(self, job: Job) -> Future[Reply]:
        """Return the promise of the deck of `job`."""
        if self._here:
            return Here(self._recipe).submit(job)
        if self._pool is None:
            self._pool = _opened(self._workers)
        return self._pool.submit(made, self._recipe, job)

    def alone(self, job: Job) -> Reply:
        """Return the deck of `job` from a process of its own; one that dies of it is told in the reply."""
        if self._one is None:
            self._one = _opened(1)
            try:
                self._one.submit(ready).result(_START_SECONDS)
            except (BrokenExecutor, OSError, TimeoutError):
                self._here = True  # no process can be started at all
        if self._here:
            return made(self._recipe, job)
        try:
            return self._one.submit(made, self._recipe, job).result(MOST_SECONDS)
        except (BrokenExecutor, TimeoutError) as error:
            _end(self._one)
            self._one = None
            code = "row-killed" if isinstance(error, BrokenExecutor) else "row-endless"
            args = {"key": job.key, "line": job.line, "seconds": int(MOST_SECONDS)}
            return Reply(b"", 0, "", (Problem(code, args=args, hint="row-killed"),), 0.0)

    def restart(self) -> None:
        """Start new processes with the next job."""
        self.close(now=True)

    def maimed(self) -> bool:
        """Return whether one of the processes is dead."""
        return any(not process.is_alive() for process in _processes(self._pool))

    def grown(self, seconds: float) -> Engine:
        """Return this one."""
        del seconds
        return self

    def close(self, *, now: bool = False) -> None:
        """End the processes; `now` at once."""
        for pool in (self._one, self._pool):
            if pool is not None and now:
                _end(pool)
            elif pool is not None:
                pool.shutdown(cancel_futures=True)
        self._one = self._pool = None


class Given(Pool):
    """Makes decks in an executor that the caller brought and will close; if it breaks, a pool of this machine goes on."""

    def __init__(self, recipe: Recipe, executor: Executor, workers: int, sent: Any = None) -> None:
        super().__init__(recipe, workers)
        self._executor: Executor | None = executor
        self._sent = recipe if sent is None else sent

    def submit(self, job: Job) -> Future[Reply]:
        """Return the promise of the deck of `job`."""
        if self._executor is None:
            return super().submit(job)
        return self._executor.submit(made, self._sent, job)

    def restart(self) -> None:
        """Go on without the executor that broke."""
        self._executor = None
        super().restart()


def chosen(recipe: Recipe, *, jobs: int | None = 1, executor: Executor | None = None) -> Engine:
    """Return the engine for `executor`, else for so many processes; None lets the size of the work decide."""
    if executor is not None:
        return Given(recipe, executor, getattr(executor, "_max_workers", None) or cores())
    if jobs is None:
        return Here(recipe, cores())
    return Pool(recipe, jobs) if jobs > 1 else Here(recipe)


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def idle() -> int:
    """Return how many processors have had nothing to do lately besides this process; all but one where that isn't known."""
    try:
        others = max(0.0, os.getloadavg()[0] - 1)
    except (AttributeError, OSError):  # Windows
        others = 0.0
    return max(0, cores() - 1 - round(others))


def ready() -> str:
    """Return the version, as a sign that work can be done here."""
    from slides import __version__

    return __version__


def _opened(workers: int) -> ProcessPoolExecutor:
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    with _uninterrupted():
        for _ in range(workers):
            pool.submit(ready)
    return pool


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let the processes that are started meanwhile ignore Ctrl-C from their first moment: this one tells them to end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin() -> None:
    """Set a worker up: it ends with the process that started it, however that ends, and not by Ctrl-C."""
    import gc
    from multiprocessing import parent_process

    gc.disable()  # as in the command: a tenth of the time
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    from multiprocessing.connection import wait

    wait([sentinel])
    os._exit(1)


def _processes(pool: ProcessPoolExecutor | None) -> list[BaseProcess]:
    return list((getattr(pool, "_processes", None) or {}).values())  # `kill_workers` comes with Python 3.14


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes of `pool` now, whatever they do.

    Its thread may wait for the rest of a deck that a dead worker began to send: it learns that none will come only when
    the end of the pipe that this process holds is closed too.
    """
    running, results = _processes(pool), getattr(pool, "_result_queue", None)
    pool.shutdown(wait=False, cancel_futures=True)
    for process in running:
        with suppress(OSError, ValueError):
            process.kill()
    for process in running:
        with suppress(OSError, ValueError, AssertionError):
            process.join(5)
    with suppress(AttributeError, OSError):
        results._writer.close()  # type: ignore[union-attr]  # noqa: SLF001

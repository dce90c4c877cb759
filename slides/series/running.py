"""Running a plan: an engine comes in, results go out in the order of the rows, each when its deck stands in the folder.

Only as many jobs are under way as the engine holds, and only a group of decks waits to be written, so a long table takes no
more memory than a short one. A row whose deck is there already, made of the same, is passed over; a deck that somebody
edited is kept.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections import deque
from concurrent.futures import BrokenExecutor, Future, wait
from contextlib import suppress
from typing import TYPE_CHECKING

from slides import files
from slides.errors import InputError, Problem, WriteError
from slides.series import engines
from slides.series.lock import Lock, alive
from slides.series.manifest import Manifest
from slides.series.standing import without_work
from slides.series.values import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterator
    from pathlib import Path

    from slides.series.engines import Engine, Reply
    from slides.series.planning import Plan, Planned
    from slides.series.values import Job, Status, Wanted

GROUP = 64
"""So many decks are written together."""

_GROUP_BYTES = 32 * 2**20
_GROUP_SECONDS = 0.5
_TURN = 0.2
_DEAD = 2.0
"""So many seconds after nothing came back, dead workers are looked for."""
_LAST_WAIT = 5.0
_MOST_WAITING = 1_024
_AHEAD = 3
_TRIED = 1.0
_TEMPORARY = re.compile(r"\..+\.(\d+)\.tmp")
_ABANDONED = 600.0


class _Turn:
    """A row in its place: the promise of its deck, or its result."""

    __slots__ = ("job", "noted", "promise", "result")

    def __init__(self, row: Planned, promise: Future[Reply] | None, result: Result | None) -> None:
        self.job = row.job
        self.noted = row.problems
        self.promise = promise
        self.result = result

    @property
    def ready(self) -> bool:
        """Whether its result is known."""
        return self.promise is None or self.promise.done()

    @property
    def lost(self) -> bool:
        """Whether whoever made its deck is no more."""
        if self.promise is None or not self.promise.done():
            return False
        return self.promise.cancelled() or isinstance(self.promise.exception(), BrokenExecutor)


class Run:
    """One run of `plan` on `engine`; `stopping` is asked again and again whether to come to an end."""

    def __init__(self, plan: Plan, engine: Engine, stopping: Callable[[], bool] = lambda: False) -> None:
        self._plan = plan
        self._wanted: Wanted = plan.recipe.wanted
        self._engine = engine
        self._stopping = stopping
        self._turns: deque[_Turn] = deque()
        self._group: list[tuple[Result, bytes]] = []
        self._since = 0.0
        self._bytes = self._made = self._done = 0
        self._busy = self._waited = 0.0
        self._begun = time.monotonic()
        self.left: tuple[str, ...] = ()
        self.notes: tuple[Problem, ...] = ()

    def results(self) -> Generator[Result]:
        """Yield how each row ended. Raises `WriteError` where the folder can't be written or another run holds it, `InputError`.

        Afterwards `left` are the decks in the folder that no row asked for, and `notes` what is to be said of the manifest.
        """
        ended = False
        try:
            files.probe(self._wanted.folder)
            with Lock(self._wanted.folder) as lock:
                _clean(self._wanted.folder)
                with Manifest(self._wanted.folder) as manifest:
                    yield from self._results(lock, manifest)
                    ended = True
        finally:
            self._engine.close(now=not ended)

    def _results(self, lock: Lock, manifest: Manifest) -> Iterator[Result]:
        planned = self._plan.jobs()
        more = True
        try:
            while (more or self._turns) and not self._stopping():
                lock.touch()
                more = more and self._fill(planned, manifest)
                yield from self._taken(manifest)
                if not self._turns and more and self._made:
                    self._grow()
            yield from self._last(manifest)
        except InputError:  # the table can't be read on
            yield from self._last(manifest)
            raise
        finally:
            whole = not more and not self._turns and not self._wanted.where and self._wanted.limit is None
            self.left = manifest.left() if whole else ()
            self.notes = manifest.finish()

    def _fill(self, planned: Iterator[Planned], manifest: Manifest) -> bool:
        """Take rows till the engine has enough to do; return whether there may be more."""
        under_way = sum(not turn.ready for turn in self._turns)
        waiting = sum(turn.promise is not None for turn in self._turns)
        width = self._engine.width
        while under_way < width and waiting < width * _AHEAD and len(self._turns) < _MOST_WAITING:
            row = next(planned, None)
            if row is None:
                return False
            result = without_work(row, manifest.entry(row.job.target.name), self._wanted)
            promise = None if result else self._promised(row.job)
            self._turns.append(_Turn(row, promise, result))
            under_way += promise is not None
            waiting += promise is not None
        return True

    def _promised(self, job: Job) -> Future[Reply]:
        try:
            return self._engine.submit(job)
        except (BrokenExecutor, RuntimeError) as error:  # RuntimeError: an executor that was shut down
            broken: Future[Reply] = Future()
            broken.set_exception(BrokenExecutor(str(error)))
            return broken

    def _taken(self, manifest: Manifest) -> Iterator[Result]:
        """Yield what is ready at the head of the rows; wait a moment for the first."""
        head = self._turns[0].promise if self._turns else None
        if head is not None and not wait([head], _TURN).done:
            if self._group and self._due():
                yield from self._flushed(manifest)
            self._guard_time()
            return
        self._waited = 0.0
        while self._turns and self._turns[0].ready:
            if self._turns[0].lost:
                self._mend()
                if self._turns[0].lost:
                    return
            result, content = _ended(self._turns.popleft())
            if not self._group:
                self._since = time.monotonic()
            self._group.append((result, content))
            self._bytes += len(content)
            self._made += bool(content)
            self._busy += result.seconds
            if self._due():
                yield from self._flushed(manifest)

    def _last(self, manifest: Manifest) -> Iterator[Result]:
        """Yield what is done of what is under way, after a moment, and write it; forget the rest."""
        promises = [turn.promise for turn in self._turns if turn.promise is not None]
        wait([promise for promise in promises if not promise.cancel()], _LAST_WAIT)
        self._turns = deque(turn for turn in self._turns if turn.ready and not turn.lost)
        yield from self._taken(manifest)
        yield from self._flushed(manifest)

    def _guard_time(self) -> None:
        """Break off where the first deck takes longer than any may, or will never come."""
        self._waited += _TURN
        if self._waited > engines.MOST_SECONDS or (self._waited > _DEAD and self._engine.maimed()):
            self._waited = 0.0
            self._mend()

    def _due(self) -> bool:
        late = time.monotonic() - self._since > _GROUP_SECONDS
        return late or len(self._group) >= GROUP or self._bytes > _GROUP_BYTES

    def _mend(self) -> None:
        """After a worker's death: make what was under way again, one row at a time, each where it harms no other."""
        lost = [turn for turn in self._turns if turn.lost or not turn.ready]
        self._engine.restart()
        for turn in lost:
            if self._stopping():
                return
            turn.promise = Future()
            turn.promise.set_result(self._engine.alone(turn.job))

    def _grow(self) -> None:
        """Let more processes help once it is known how long a deck takes, if making takes longer than writing."""
        if self._busy > _TRIED and self._busy > (time.monotonic() - self._begun) / 2:
            left = self._plan.count - self._done
            self._engine = self._engine.grown(left * self._busy / self._made)

    def _flushed(self, manifest: Manifest) -> Iterator[Result]:
        """Write the group and yield its results."""
        group, self._group = self._group, []
        contents = {result.job.target: content for result, content in group if content}
        size, self._bytes = self._bytes, 0
        written = files.Written({}, None)
        if contents:
            self._ensure_room(size, len(contents), manifest)
            written = files.write_group(contents, lambda ready: manifest.add(_on_disk(group, ready)))
        plain = [_refused(result, written.refused.get(result.job.target)) for result, _ in group]
        if written.stopped is None:
            manifest.add(
                [one for one, (_, content) in zip(plain, group, strict=True) if not content or one.status == "failed"]
            )
        for result in plain:
            if written.stopped is None or result.job.target not in written.refused:
                self._done += 1
                yield result
        if written.stopped is not None:
            raise written.stopped

    def _ensure_room(self, size: int, decks: int, manifest: Manifest) -> None:
        """Raise `WriteError` where the disk has no room for the decks to come, as large as those at hand."""
        new = self._plan.count - self._plan.failed - self._done - manifest.expected
        need = size + max(new - decks, 0) * size // decks
        with suppress(OSError):
            free = shutil.disk_usage(self._wanted.folder).free
            if free < need * 9 // 10:
                args = {"path": self._wanted.folder, "need": _mega(need), "free": _mega(free)}
                raise WriteError(Problem("series-no-room", args=args, hint="free-space"))


def _mega(size: int) -> str:
    return f"{size / 1e6:,.1f}"


def _on_disk(group: list[tuple[Result, bytes]], ready: Collection[Path]) -> list[Result]:
    return [result for result, content in group if content and result.job.target in ready]


def _ended(turn: _Turn) -> tuple[Result, bytes]:
    """Return the result of a turn, and the deck that is to be written for it."""
    if turn.result is not None or turn.promise is None:
        return turn.result or Result(turn.job, "skipped"), b""
    try:
        reply = turn.promise.result()
    except Exception as error:  # noqa: BLE001 - what an executor of others may raise is not known
        return Result(turn.job, "failed", (*turn.noted, engines.stumbled(turn.job, error))), b""
    status: Status = "built" if reply.content else "failed"
    problems = (*turn.noted, *reply.problems)
    return Result(turn.job, status, problems, reply.slides, reply.deck, reply.seconds), reply.content


def _refused(result: Result, error: WriteError | None) -> Result:
    return Result(result.job, "failed", error.problems, seconds=result.seconds) if error else result


def _clean(folder: Path) -> None:
    """Remove what runs that were killed left behind; the lock is ours."""
    with suppress(OSError):
        for path in folder.glob(".*.tmp"):
            named = _TEMPORARY.fullmatch(path.name)
            if named and (_over(int(named[1])) or time.time() - path.lstat().st_mtime > _ABANDONED):
                with suppress(OSError):
                    path.unlink()


def _over(process: int) -> bool:
    return process == os.getpid() or not alive(process)

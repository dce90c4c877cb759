"""One run at a time in a folder: a folder comes in, a lock on it goes out, or a `WriteError` that says who has it.

The system's own lock on `.slides.lock` ends with its process, however that ends. The file says who holds it; where a disk
knows no locks, or another machine wrote the file, that decides: a process that is no more, or a file that nobody has
touched for two minutes, is no longer in the way.
"""

from __future__ import annotations

import errno
import json
import os
import socket
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from slides import files
from slides.errors import Problem, WriteError

if TYPE_CHECKING:
    from types import TracebackType

NAME = ".slides.lock"
STALE = 120.0
"""After so many seconds without a touch, a lock of another machine is taken for a dead one's."""

_TOUCHED = 20.0
_TRIES = 5
_BEHIND = 1 << 30  # Windows: a locked byte can't be read by others, so one behind the text is taken
_WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


class Owner(NamedTuple):
    """Who holds a folder: the process, when it began as the system counts, its machine, and since when in the user's time."""

    pid: int
    started: str
    host: str
    since: str


class Lock:
    """Holds `folder`, which exists, for this process; raises `WriteError` on entering where another does."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._handle = -1
        self._touched = 0.0

    def __enter__(self) -> Self:
        files.ensure_ordinary(self._path, "move-away", links=False)
        for _ in range(_TRIES):
            try:
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            except OSError as error:
                raise files.refused(error, self._path) from error
            try:
                if self._taken(handle):
                    self._handle = handle
                    return self
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)
        raise self._held(None)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if os.name == "posix":
            self._path.unlink(missing_ok=True)  # before it is released, so that nobody's new file goes
        os.close(self._handle)
        if os.name != "posix":
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def touch(self) -> None:
        """Show other machines that this run lives; cheap enough for every turn."""
        now = time.monotonic()
        if now - self._touched > _TOUCHED:
            self._touched = now
            with suppress(OSError):
                os.utime(self._path)

    def _taken(self, handle: int) -> bool:
        """Take the lock; return False if the file was removed meanwhile. Raises `WriteError`."""
        claimed = _claimed(handle)
        owner = _owner(handle)
        if claimed is False:
            raise self._held(owner)
        if not _same(handle, self._path):
            return False
        if owner is not None and _in_the_way(owner, os.fstat(handle).st_mtime, known=claimed is True):
            raise self._held(owner)
        _write(
            handle, Owner(os.getpid(), _started(os.getpid()), socket.gethostname(), time.strftime("%Y-%m-%d %H:%M:%S"))
        )
        return True

    def _held(self, owner: Owner | None) -> WriteError:
        folder = self._path.parent
        if owner is None:
            return WriteError(Problem("series-held", args={"path": folder}, hint="series-wait"))
        args = {"path": folder, **owner._asdict(), "lock": self._path}
        hint = "series-wait" if owner.host == socket.gethostname() else "series-wait-elsewhere"
        return WriteError(Problem("series-held-by", args=args, hint=hint))


def _claimed(handle: int) -> bool | None:
    """Return whether the system's lock is ours now; None where the disk knows none."""
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(handle, _BEHIND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return None if error.errno in _WITHOUT_LOCKS else False
    return True


def _in_the_way(owner: Owner, touched: float, *, known: bool) -> bool:
    """Tell whether the process that wrote the file may still run; `known` that none of this machine holds its lock."""
    if owner.host != socket.gethostname():
        return time.time() - touched < STALE
    return not known and owner.pid != os.getpid() and alive(owner.pid) and owner.started in {"", _started(owner.pid)}


def alive(pid: int) -> bool:
    """Tell whether a process of this machine has the number `pid`."""
    if os.name == "nt":
        return True  # asking would end it
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _started(pid: int) -> str:
    """Return when a process began, in ticks since the machine did (proc(5), field 22); nothing where that isn't told."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[19]


def _same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _owner(handle: int) -> Owner | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        said = json.loads(os.read(handle, 4096))
        return Owner(int(said["pid"]), str(said["started"]), str(said["host"]), str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(handle: int, owner: Owner) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    os.ftruncate(handle, 0)
    os.write(handle, json.dumps(owner._asdict(), ensure_ascii=False).encode())

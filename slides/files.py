"""Files as they must be written: whole under their final name, or not at all.

What comes in is a path and bytes; what goes out is the file, put in place by one rename on the same disk.
What the system refuses becomes a `WriteError` whose words say what to do.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import unicodedata
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from slides.errors import Problem, WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path

LONGEST_NAME = 200
"""The most bytes of UTF-8 in a file name that `safe_name` returns; common file systems take 255."""

_CODES = {
    errno.EACCES: ("write-denied", "choose-folder"),
    errno.EPERM: ("write-denied", "choose-folder"),
    errno.EBUSY: ("write-locked", "close-it"),
    errno.EROFS: ("write-read-only", "choose-folder"),
    errno.ENOSPC: ("write-full", "free-space"),
    errno.EDQUOT: ("write-full", "free-space"),
    errno.EFBIG: ("write-full", "free-space"),
    errno.EISDIR: ("write-is-folder", "other-name"),
    errno.ENOTDIR: ("write-not-a-folder", "choose-folder"),
    errno.ENOENT: ("write-no-folder", "choose-folder"),
    errno.ENAMETOOLONG: ("write-name-too-long", "shorter-name"),
}
_OPEN_AT_ONCE = 16
_SHARING_VIOLATIONS = {32, 33}  # Windows: another process has the file open
_UNSAFE = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_HIDDEN = (".", "~$")  # on Linux and macOS; as Office calls the mark of an open file


class Written(NamedTuple):
    """What a group of files came to: those refused with their reason, and what stopped the whole group, if anything did."""

    refused: Mapping[Path, WriteError]
    stopped: WriteError | None


def write_atomic(path: Path, content: bytes | Iterable[bytes]) -> Path:
    """Write `content`, whole or in pieces, as `path`, replacing what was there only when all of it is on the disk.

    A link at `path` is replaced, not followed; its folder must exist. Raises `WriteError`.
    """
    temporary = _beside(path)
    try:
        with _written(temporary, content, _mode(path)) as file:
            os.fsync(file.fileno())
        _put(temporary, path)
    except OSError as error:
        raise refused(error, path) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return path


def write_group(contents: Mapping[Path, bytes], between: Callable[[Collection[Path]], None]) -> Written:
    """Write many files as `write_atomic` writes one, faster: all beside their places, `between`, then all renamed.

    `between` is told which files are on the disk. What keeps one from its name costs that one; what keeps it from the
    disk stops the group, and what was on the disk till then is put in place.
    """
    temporaries = {path: _beside(path) for path in contents}
    kept_out: dict[Path, WriteError] = {}
    try:
        synced, stopped = _stage(contents, temporaries)
        between(synced)
        for path in synced:
            try:
                _put(temporaries[path], path)
            except WriteError as error:
                kept_out[path] = error
    finally:
        for temporary in temporaries.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    for folder in {path.parent for path in synced}:
        _sync_folder(folder)
    left = dict.fromkeys(set(contents).difference(synced), stopped) if stopped else {}
    return Written({**kept_out, **left}, stopped)


def write_new(path: Path, content: bytes) -> Path:
    """Write `content` as `path`, where nothing may be yet. Raises `WriteError`."""
    if os.path.lexists(path):
        raise WriteError(Problem("write-exists", args={"path": path}, hint="other-name"))
    return write_atomic(path, content)


def probe(folder: Path) -> Path:
    """Make `folder` where it is missing and prove with a small file that it can be written. Raises `WriteError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise refused(NotADirectoryError(errno.ENOTDIR, ""), folder) from error
    except OSError as error:
        raise refused(error, folder) from error
    probed = _beside(folder / "probe")
    try:
        probed.write_bytes(b"\0")
    except OSError as error:
        raise refused(error, folder) from error
    finally:
        with suppress(OSError):
            probed.unlink(missing_ok=True)
    return folder


def ensure_ordinary(path: Path, hint: str = "other-name", *, links: bool = True) -> None:
    """Raise `WriteError` where a folder or a link to one, a pipe, socket or device stands at `path`, or not `links` a link."""
    try:
        found = path.lstat().st_mode
    except OSError:
        return
    if path.is_dir():
        raise WriteError(Problem("write-is-folder", args={"path": path}, hint=hint))
    if not links and stat.S_ISLNK(found):
        raise WriteError(Problem("write-link", args={"path": path}, hint=hint))
    if not stat.S_ISREG(found) and not stat.S_ISLNK(found):
        raise WriteError(Problem("write-special", args={"path": path}, hint=hint))


def copy_of(stem: str, *, public: bool) -> str:
    """Return what a file made of the outline `stem` is called, so that a public copy never takes the place of the other."""
    return f"{stem}-public" if public else stem


def safe_name(name: str) -> str:
    """Return `name` as every system takes and shows it: NFC, at most 200 bytes, no reserved name or character.

    A name that had to be cut ends in eight hexadecimal digits of the whole name's hash, so that two stay two.
    """
    whole = unicodedata.normalize("NFC", name)
    clean = _UNSAFE.sub("_", "".join(char for char in whole if unicodedata.category(char) not in {"Cc", "Cf", "Cs"}))
    clean = clean.strip().rstrip(". ") or "_"
    if _RESERVED.fullmatch(clean) or clean.startswith(_HIDDEN):
        clean = f"_{clean}"
    if len(clean.encode()) <= LONGEST_NAME:
        return clean
    digest = hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{_cut(clean, LONGEST_NAME - 9).rstrip('. ')}-{digest}"


def _cut(text: str, most: int) -> str:
    kept, size = [], 0
    for cluster in _clusters(text):
        size += len(cluster.encode("utf-8", "surrogatepass"))
        if size > most:
            break
        kept.append(cluster)
    return "".join(kept)


def _clusters(text: str) -> Iterator[str]:
    """Yield the characters of `text` with the marks that combine with them."""
    cluster = ""
    for char in text:
        if cluster and not unicodedata.category(char).startswith("M"):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _beside(path: Path) -> Path:
    return path.with_name(f".{_cut(path.name, LONGEST_NAME)}.{os.getpid()}.tmp")


def _mode(path: Path) -> int | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return stat.S_IMODE(found.st_mode) if stat.S_ISREG(found.st_mode) else None


def _stage(contents: Mapping[Path, bytes], temporaries: Mapping[Path, Path]) -> tuple[list[Path], WriteError | None]:
    """Write each content to its temporary file; return those that are on the disk, and what stopped the others."""
    synced: list[Path] = []
    waiting = list(contents)
    while waiting:
        some, waiting = waiting[:_OPEN_AT_ONCE], waiting[_OPEN_AT_ONCE:]
        stopped = _stage_some({path: contents[path] for path in some}, temporaries, synced)
        if stopped:
            return synced, stopped
    return synced, None


def _stage_some(
    contents: Mapping[Path, bytes], temporaries: Mapping[Path, Path], synced: list[Path]
) -> WriteError | None:
    """Write all, then sync them: the first sync does most of the work for the others. What is done is added to `synced`."""
    stopped = None
    with ExitStack() as opened:
        files: dict[Path, BinaryIO] = {}
        for path, content in contents.items():
            try:
                files[path] = opened.enter_context(_written(temporaries[path], content, _mode(path)))
            except OSError as error:
                stopped = refused(error, path)
                break
        for path, file in files.items():
            try:
                os.fsync(file.fileno())
            except OSError as error:
                return refused(error, path)
            synced.append(path)
    return stopped


def _put(temporary: Path, path: Path) -> None:
    """Rename. Raises `WriteError`."""
    ensure_ordinary(path)
    try:
        temporary.replace(path)
    except OSError as error:
        raise refused(error, path) from error


def _written(path: Path, content: bytes | Iterable[bytes], mode: int | None) -> BinaryIO:
    """Return the new file `path`, open, with `content` handed to the system."""
    with suppress(FileNotFoundError):
        path.unlink()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(path, flags, 0o666), "wb")
    try:
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), mode)
        file.writelines((content,) if isinstance(content, bytes) else content)
        file.flush()
    except BaseException:
        with suppress(OSError):
            file.close()
        raise
    return file


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last through a power cut, where the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refused(error: OSError, path: Path) -> WriteError:
    """Return what the system refused at `path` in the user's words."""
    args: dict[str, object] = {"path": path, "reason": error.strerror or type(error).__name__}
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS or _open_elsewhere(error, path):
        return _locked(path, args)
    code, hint = _CODES.get(error.errno or 0, ("write-failed", "choose-folder"))
    if code == "write-locked":
        return _locked(path, args)
    if code == "write-no-folder":
        args["path"] = path.parent
    elif code == "write-not-a-folder":
        args["path"] = next((part for part in (path, *path.parents) if part.is_file()), path)
    return WriteError(Problem(code, args=args, hint=hint))


def _locked(path: Path, args: dict[str, object]) -> WriteError:
    """Return that `path` is open elsewhere, and in which program and whose, where a mark beside it says so."""
    from slides.opened import opened_by

    program, user = opened_by(path) or ("", "")
    hint = "close-it-of" if user else "close-it-in" if program else "close-it"
    return WriteError(Problem("write-locked", args={**args, "program": program, "user": user}, hint=hint))


def _open_elsewhere(error: OSError, path: Path) -> bool:
    """Tell whether Windows refused to replace a file that can be written but is open in a program."""
    return os.name == "nt" and isinstance(error, PermissionError) and path.is_file() and os.access(path, os.W_OK)

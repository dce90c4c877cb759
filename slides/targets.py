"""What stands under the name of a deck that is to be written: nothing, a deck of ours as we left it, or something to keep.

What comes in is a path; what goes out is a `WriteError` that says why it stays as it is, or nothing. No pipe or device is opened.
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from slides import files
from slides.errors import Problem, WriteError

if TYPE_CHECKING:
    from pathlib import Path

_WRITABLE = 0o222  # the bits, not os.access: root may write what is marked read-only


def ensure_replaceable(path: Path, *, force: bool = False, known: bool = False) -> None:
    """Raise `WriteError` if `path` holds what a new deck may not replace, or only by `force`.

    Without `force` that is a deck that was edited or marked read-only, a file that is not ours, a link; with it as well
    a folder, a link to one, and a pipe, socket or device. A deck that is `known` to be as we left it is not read again.
    """
    try:
        found = path.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.refused(error, path) from error
    files.ensure_ordinary(path)
    if force:
        return
    if stat.S_ISLNK(found.st_mode):
        raise WriteError(Problem("write-link", args={"path": path}, hint="force-or-elsewhere"))
    if not known:
        _ensure_unedited(path)
    if not found.st_mode & _WRITABLE:
        raise WriteError(Problem("write-protected", args={"path": path}, hint="force-or-elsewhere"))


def _ensure_unedited(path: Path) -> None:
    from slides import provenance

    try:
        made = provenance.read(path)
    except OSError as error:
        raise files.refused(error, path) from error
    if made is None or made.edited:
        code = "write-foreign" if made is None else "write-edited"
        raise WriteError(Problem(code, args={"path": path}, hint="force-or-elsewhere"))

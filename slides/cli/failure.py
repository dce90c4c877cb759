"""What is said when a command could not end as it should: interrupted, or by a mistake of ours."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path

from slides.messages import say, shown
from slides.messages.command import LINES


def interrupted() -> None:
    """Say that the command was interrupted."""
    print(f"slides: {say(LINES['interrupted'])}", file=sys.stderr)


def unwritable(error: OSError) -> None:
    """Say that what the command printed could not be written."""
    print(f"slides: {say(LINES['no-output'], reason=error.strerror or type(error).__name__)}", file=sys.stderr)


def bug(error: Exception, args: list[str], *, debug: bool) -> None:
    """Say in one line that `error` is ours and where its details are; with `debug` show them."""
    details = "".join(traceback.format_exception(error))
    if debug:
        print(details, end="", file=sys.stderr)
    line = say(LINES["bug"], error=type(error).__name__, log=_log(details, args))
    print(f"slides: {line}", file=sys.stderr)


def _log(details: str, args: list[str]) -> Path | str:
    from slides import __version__

    about = f"slides {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    asked = " ".join(shown(arg) for arg in args) + "\n"
    try:
        handle, path = tempfile.mkstemp(prefix="slides-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write(about + asked + details)
    except OSError:
        return say(LINES["no-log"])
    return Path(path)

"""The command `slides`: options in, one call, what it made printed.

`main` is the only way in. Whatever goes wrong below it ends here as an exit code and words, never as a traceback:

    0  all done                         4    a result cannot be written
    1  some decks failed, errors found  130  interrupted
    2  wrong usage                      70   a mistake of ours
    3  input invalid, nothing built
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

UNWRITABLE = 4
INTERRUPTED = 130
BUG = 70


def main(args: Sequence[str] | None = None) -> int:
    """Run the command with `args` (the process's own by default) and return its exit code."""
    _open_streams()
    if args is None:
        gc.disable()  # what one run makes lives to its end, looking for garbage would only take a tenth of its time
    given = list(sys.argv[1:] if args is None else args)
    debug = "--debug" in given
    try:
        code = _run([arg for arg in given if arg != "--debug"], debug=debug)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        return 0
    except OSError as error:
        _silence()
        from slides.cli import failure

        failure.unwritable(error)
        return UNWRITABLE
    return code


def _run(args: list[str], *, debug: bool) -> int:
    try:
        from slides.cli.app import run

        return run(args, debug=debug)
    except KeyboardInterrupt:
        from slides.cli import failure

        failure.interrupted()
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            raise  # the terminal, pipe or file that the output goes to
        from slides.cli import failure

        failure.bug(error, args, debug=debug)
        return BUG


def _open_streams() -> None:
    r"""Let a console that lacks a character show it as `\uXXXX` instead of failing; write to nothing where it is closed."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _silence() -> None:
    """Point the output at nothing, so that leaving does not complain about the closed pipe again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""How far a batch is: results come in, one line that overwrites itself goes out; without a terminal a line now and then.

Lines of problems go through `above`, so that they stand above the bar and stay.
"""

from __future__ import annotations

import sys
import time

from slides.cli.columns import first_cells
from slides.messages import escaped, say
from slides.messages.series import LINES

_BAR = 24
_OFTEN = 0.1
_SELDOM = 10.0
_CLEARED = "\r\x1b[K"


class Progress:
    """The progress of `count` decks on the error stream; nothing is shown where `quiet`."""

    def __init__(self, count: int, *, quiet: bool) -> None:
        self._count = count
        self._terminal = sys.stderr.isatty()
        self._quiet = quiet
        self._start = self._shown = time.monotonic()
        self._done = self._made = 0
        self._drawn = False

    def add(self, name: str, *, made: bool) -> None:
        """Count a row that has ended; `made` if there was work to do."""
        self._done += 1
        self._made += made
        now = time.monotonic()
        if not self._quiet and now - self._shown >= (_OFTEN if self._terminal else _SELDOM):
            self._shown = now
            self._show(name, now - self._start)

    def above(self, line: str) -> None:
        """Print a line that stays."""
        self.clear()
        print(line, file=sys.stderr)

    def clear(self) -> None:
        """Take the bar away."""
        if self._drawn:
            sys.stderr.write(_CLEARED)
            sys.stderr.flush()
            self._drawn = False

    def _show(self, name: str, passed: float) -> None:
        said = say(
            LINES["series-progress"],
            done=self._done,
            count=self._count,
            rate=self._rate(passed),
            left=self._left(passed),
        )
        if not self._terminal:
            print(said, file=sys.stderr, flush=True)
            return
        full = _BAR * self._done // max(self._count, 1)
        line = f"{'━' * full}{'─' * (_BAR - full)} {said}  {escaped(name)}"
        sys.stderr.write(f"{_CLEARED}{first_cells(line, _columns() - 2)}")
        sys.stderr.flush()
        self._drawn = True

    def _rate(self, passed: float) -> str:
        rate = self._made / max(passed, 0.001)
        return f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"

    def _left(self, passed: float) -> str:
        """Return the time left as minutes and seconds, with hours where there are any."""
        seconds = round(passed / max(self._done, 1) * (self._count - self._done))
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _columns() -> int:
    import shutil

    return shutil.get_terminal_size().columns

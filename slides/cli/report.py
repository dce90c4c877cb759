"""Problems as the user reads them: `file:line:col: error[code]: text`, the line they are about, and a hint."""

from __future__ import annotations

import os
import re
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from slides.cli.columns import first_cells, last_cells, width
from slides.errors import Problem, Severity, SlidesError
from slides.messages import escaped, hint, say, text
from slides.messages.command import LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from typer.exceptions import TyperException

    from slides.errors import Span

MOST_SHOWN = 20
"""The most problems that the terminal shows at once."""

_MOVED = {"themes": "theme list"}
_WIDEST_EXCERPT = 76
_LARGEST_FILE = 4 * 1024 * 1024
_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def report(problems: Sequence[Problem]) -> None:
    """Print `problems` to the error stream: the first 20, on a terminal with the line that each is about.

    A hint that says the same about several problems is said once.
    """
    terminal = sys.stderr.isatty()
    color = terminal and wants_color()
    said: set[tuple[str, object]] = set()
    for problem in problems[:MOST_SHOWN]:
        remedy = (hint(problem), problem.args.get("key") if problem.args.get("near") else None)
        print("\n".join(lines(problem, excerpt=terminal, color=color, hinted=remedy not in said)), file=sys.stderr)
        said.add(remedy)
    if len(problems) > MOST_SHOWN:
        print(say(LINES["more"], count=len(problems) - MOST_SHOWN), file=sys.stderr)


def lines(problem: Problem, *, excerpt: bool = False, color: bool = False, hinted: bool = True) -> Iterable[str]:
    """Yield the lines that show `problem`: `excerpt` is the line it is about and a caret, `hinted` adds the hint."""
    label = f"{problem.severity}[{problem.code}]"
    if color:
        label = f"\x1b[1;{_COLORS[problem.severity]}m{label}\x1b[0m"
    yield f"{_place(problem.span)}: {label}: {text(problem)}"
    if excerpt and problem.span is not None:
        yield from _excerpt(problem.span)
    remedy = hint(problem) if hinted else ""
    if remedy:
        yield f"  hint: {remedy}"


def as_json(problem: Problem) -> dict[str, object]:
    """Return `problem` for other programs, its text and hint in the user's language."""
    span = problem.span
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "file": span.file if span else None,
        "line": span.line if span and span.line else None,
        "column": span.column if span and span.line else None,
        "text": text(problem),
        "hint": hint(problem) or None,
    }


def usage_problem(error: TyperException) -> Problem:
    """Return what Typer found wrong with the command line as a problem in our words."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "slides"
    option = getattr(error, "option_name", None)
    if type(error).__name__ == "NoSuchOption":
        return _near("no-such-option", {"option": option}, getattr(error, "possibilities", None) or (), command)
    if type(error).__name__ == "MissingParameter":
        name = getattr(getattr(error, "param", None), "display_name_raw", error.message)
        return Problem("missing-argument", args={"name": name, "program": command}, hint="see-help")
    if type(error).__name__ == "BadOptionUsage":
        code = "option-with-value" if error.message.endswith("not take a value.") else "option-without-value"
        return Problem(code, args={"option": option, "program": command}, hint="see-help")
    if error.message.startswith("Got unexpected extra argument"):
        given = error.message.partition(" (")[2].rstrip(")")
        return Problem("extra-argument", args={"given": given, "program": command}, hint="see-help")
    if error.message.startswith("No such command "):
        given = error.message.removeprefix("No such command ").split("'")[1]
        return _no_command(given, getattr(context.command, "commands", {}) if context else {}, command)
    return _no_choice(error, option) or Problem(
        "bad-usage", args={"reason": error.format_message(), "program": command}, hint="see-help"
    )


def wants_color() -> bool:
    """Tell whether the user lets us colour a terminal (no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _no_choice(error: TyperException, option: str | None) -> Problem | None:
    """Return the problem of a value that is none of a few words; None where it is another one."""
    if " is not one of " not in error.message:
        return None
    before, _, after = (error.message.partition("Value error, ")[2] or error.message).partition(" is not one of ")
    given, choices = before.strip("'\""), re.findall(r"'([^']*)'", after)
    name = option or getattr(getattr(error, "param", None), "metavar", None) or ""
    return Problem("no-such-choice", args={"name": name, "given": given, "choices": ", ".join(choices)}, hint="choices")


def _no_command(given: str, known: Iterable[str], command: str) -> Problem:
    if given in _MOVED:
        return Problem("moved-command", args={"command": given, "now": _MOVED[given]}, hint="use-moved")
    return _near("no-such-command", {"command": given}, known, command)


def _near(code: str, args: dict[str, object], known: Iterable[str], command: str) -> Problem:
    (given,) = args.values()
    near = get_close_matches(str(given), list(known), 1)
    if near:
        return Problem(code, args={**args, "near": near[0]}, hint="near-command")
    return Problem(code, args={**args, "program": command}, hint="see-help")


def _place(span: Span | None) -> str:
    if span is None:
        return "slides"
    return f"{escaped(span.file)}:{span.line}:{span.column}" if span.line else escaped(span.file)


def _excerpt(span: Span) -> Iterable[str]:
    """Yield the line and a caret under the column, counted in terminal cells: Chinese takes two."""
    found = _lines_of(span.file)
    if not 0 < span.line <= len(found):
        return
    line = found[span.line - 1].rstrip()
    before, after = line[: max(span.column - 1, 0)], line[max(span.column - 1, 0) :]
    left = last_cells(escaped(before.replace("\t", " ")), _WIDEST_EXCERPT // 2)
    right = first_cells(escaped(after.replace("\t", " ")), _WIDEST_EXCERPT - width(left))
    if not (left + right).strip():
        return
    indent = len(left) - len(left.lstrip())
    left = left[indent:]
    yield f"  | {left}{right}"
    yield f"  | {' ' * width(left)}^"


def _lines_of(file: str) -> list[str]:
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_FILE:
            return []
        content = path.read_bytes()
    except OSError:
        return []
    from slides.source.decoding import decode

    try:
        return decode(content, file).text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except SlidesError:
        return []

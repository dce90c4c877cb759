"""`slides build`: outlines in, decks written, one line printed for each."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from slides.cli.arguments import (
    AsJson,
    Assignments,
    Audience,
    Lang,
    Outlines,
    Quiet,
    Size,
    Theme,
    Wishes,
    expanded,
    wishes,
)
from slides.cli.help import told
from slides.cli.report import as_json, report
from slides.cli.targets import Order, orders
from slides.errors import Problem, SlidesError
from slides.messages import say
from slides.messages.command import LINES
from slides.messages.speech_command import SPEECH_LINES


class Result(NamedTuple):
    """What became of one outline: the slides of its deck, or the exit code that its problems have."""

    order: Order
    slides: int
    seconds: float
    problems: tuple[Problem, ...]
    exit_code: int = 0
    minutes: float | None = None  # what the speech takes, where anything is said
    slot: float | None = None


def run(
    outlines: Outlines,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH", help=told("build.output"))] = None,
    theme: Theme = None,
    size: Size = None,
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    no_notes: Annotated[bool, typer.Option("--no-notes", help=told("build.no-notes"))] = False,
    no_source: Annotated[bool, typer.Option("--no-source", help=told("build.no-source"))] = False,
    verify: Annotated[bool, typer.Option("--verify", help=told("build.verify"))] = False,
    force: Annotated[bool, typer.Option("--force", "-f", help=told("build.force"))] = False,
    quiet: Quiet = False,
    json: AsJson = False,
) -> int:
    """Build every outline; one that fails does not stop the rest."""
    wanted = wishes(theme, size, lang, assignments, audience)
    results: list[Result] = []
    said: list[Problem] = []
    saving = {"source": not no_source, "verify": verify, "force": force}
    for order in orders(expanded(outlines), Path(output) if output else None, public=wanted["public"]):
        result = _build(order, wanted, saving, notes=not no_notes)
        results.append(result)
        if not json:
            _tell(result, said, quiet=quiet)
    if json:
        _print_json(results)
    elif len(results) > 1 and not quiet:
        built = sum(result.exit_code == 0 for result in results)
        print(say(LINES["summary"], count=len(results), built=built, failed=len(results) - built))
    return _exit_code(results)


def _build(order: Order, wanted: Wishes, saving: dict[str, bool], *, notes: bool) -> Result:
    from slides import pipeline, targets
    from slides.pacing import pace

    start = time.perf_counter()
    try:
        targets.ensure_replaceable(order.target, force=saving["force"])
        deck = pipeline.build(order.outline, **wanted, notes=notes)
        timed = pace(deck)
        deck = replace(deck, outline=None, origin=None)  # only `check` looks there, and a long speech is large
        pipeline.save(deck, order.target, **saving)
    except SlidesError as error:
        return Result(order, 0, time.perf_counter() - start, error.problems, error.exit_code)
    minutes = timed.total if timed.spoken else None
    return Result(order, len(deck.slides), time.perf_counter() - start, deck.warnings, 0, minutes, timed.slot)


def _tell(result: Result, said: list[Problem], *, quiet: bool) -> None:
    """Print what became of an outline; what is wrong with no outline but with a theme or folder is said once."""
    sys.stdout.flush()
    report([problem for problem in result.problems if problem not in said])
    said += [problem for problem in result.problems if problem.span is None]
    if result.exit_code == 0 and not quiet:
        seconds = f"{result.seconds:.2f}"
        print(say(LINES["built"], path=result.order.target, slides=result.slides, time=_time(result), seconds=seconds))


def _time(result: Result) -> str:
    """Return the time of the speech against its slot, nothing where nothing is said."""
    if result.minutes is None:
        return ""
    from slides.pacing import shown

    said = {"minutes": shown(result.minutes)}
    if result.slot is None:
        return say(SPEECH_LINES["built-time"], **said)
    over = shown(result.minutes - result.slot)
    name = "built-over" if result.minutes > result.slot and over != "0" else "built-in-slot"
    return say(SPEECH_LINES[name], slot=shown(result.slot), over=over, **said)


def _print_json(results: list[Result]) -> None:
    import json

    decks = [
        {
            "outline": str(result.order.outline),
            "ok": result.exit_code == 0,
            "path": str(result.order.target) if result.exit_code == 0 else None,
            "slides": result.slides,
            "minutes": None if result.minutes is None else round(result.minutes, 2),
            "slot": result.slot,
            "seconds": round(result.seconds, 3),
            "problems": [as_json(problem) for problem in result.problems],
        }
        for result in results
    ]
    ok = all(result.exit_code == 0 for result in results)
    print(json.dumps({"ok": ok, "command": "build", "decks": decks}, ensure_ascii=False, indent=2))


def _exit_code(results: list[Result]) -> int:
    """Return 0 when all were built, 1 when some were, else the one reason why none was."""
    codes = {result.exit_code for result in results}
    return codes.pop() if len(codes) == 1 else 1

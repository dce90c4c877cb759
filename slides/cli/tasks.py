"""`slides tasks`: an outline in, who is to do what by when out as a table."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from slides.cli.arguments import Assignments, Audience, Lang, Quiet, Size, Speech, Theme, wishes
from slides.cli.help import told
from slides.cli.report import report
from slides.cli.targets import beside
from slides.errors import InputError, Problem, Span
from slides.files import copy_of
from slides.messages import say
from slides.messages.speech_command import SPEECH_LINES


def run(
    outline: Speech,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH", help=told("tasks.output"))] = None,
    deck_file: Annotated[str | None, typer.Option("--deck", metavar="PATH", help=told("tasks.deck"))] = None,
    theme: Theme = None,
    size: Size = None,
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    force: Annotated[bool, typer.Option("--force", "-f", help=told("speech.force"))] = False,
    quiet: Quiet = False,
) -> int:
    """Write the table and say how many tasks it has."""
    from slides import pipeline, tasks

    wanted = wishes(theme, size, lang, assignments, audience)
    refusal, public = Problem("tasks-not-table", hint="name-table"), wanted["public"]
    target = beside(outline, output, (".xlsx", ".csv"), refusal, public=public)
    deck = pipeline.build(outline, **wanted)
    count = len(tasks.tasks(deck))
    if not count:
        raise InputError(Problem("no-tasks", Span(outline), hint="write-tasks"))
    opened = Path(deck_file) if deck_file else Path(f"{copy_of(Path(outline).stem, public=public)}.pptx")
    tasks.save_tasks(deck, target, deck_file=_seen_from(target.parent, opened), force=force)
    report(deck.warnings)
    if not quiet:
        print(say(SPEECH_LINES["tasks"], path=target, count=count))
    return 0


def _seen_from(folder: Path, deck: Path) -> str:
    """Return the path of `deck` from `folder`, as links write it; another drive is named whole."""
    try:
        return Path(os.path.relpath(deck, folder)).as_posix()
    except ValueError:
        return deck.absolute().as_posix()

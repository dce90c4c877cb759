"""`slides script`: an outline in, what the speaker reads out as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from slides.cli.arguments import Assignments, Audience, Lang, Quiet, Size, Speech, Theme, wishes
from slides.cli.help import told
from slides.cli.report import report
from slides.cli.targets import beside
from slides.errors import InputError, Problem, Span, UsageError
from slides.messages import say
from slides.messages.speech_command import SPEECH_LINES

if TYPE_CHECKING:
    from slides.script.paper import Size as Sheet


def run(
    outline: Speech,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH", help=told("script.output"))] = None,
    no_marks: Annotated[bool, typer.Option("--no-marks", help=told("script.no-marks"))] = False,
    paper: Annotated[str, typer.Option("--paper", metavar="PAPER", help=told("script.paper"))] = "A4",
    theme: Theme = None,
    size: Size = None,
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    force: Annotated[bool, typer.Option("--force", "-f", help=told("speech.force"))] = False,
    quiet: Quiet = False,
) -> int:
    """Write the script and say how long it takes to read."""
    from slides import pacing, pipeline, script

    sheet = _paper(paper)
    wanted = wishes(theme, size, lang, assignments, audience)
    refusal = Problem("script-not-docx", hint="name-docx")
    target = beside(outline, output, (".docx",), refusal, public=wanted["public"])
    deck = pipeline.build(outline, **wanted)
    timed = pacing.pace(deck)
    if not any(page.words for page in timed.pages):
        raise InputError(Problem("nothing-to-read", Span(outline), hint="write-notes"))
    script.save_script(deck, target, marks=not no_marks, paper=sheet, force=force)
    report(deck.warnings)
    if not quiet:
        print(say(SPEECH_LINES["script"], path=target, minutes=pacing.shown(timed.total)))
    return 0


def _paper(given: str) -> Sheet:
    """Return the paper by its name, in whatever case. Raises `UsageError`."""
    from slides.script.paper import PAPERS

    for name in PAPERS:
        if given.casefold() == name.casefold():
            return name
    raise UsageError(Problem("paper-unknown", args={"given": given, "papers": list(PAPERS)}, hint="papers"))

"""`slides script`: an outline in, what the speaker reads out as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from slides.cli.arguments import Audience, Lang, Quiet, is_public, known_lang, variables
from slides.cli.help import told
from slides.cli.report import report
from slides.cli.targets import beside
from slides.errors import InputError, Problem, Span, UsageError
from slides.messages import say
from slides.messages.speech_command import SPEECH_LINES

if TYPE_CHECKING:
    from slides.script.paper import Size


def run(
    outline: Annotated[str, typer.Argument(metavar="OUTLINE", help=told("speech.outline"), show_default=False)],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH", help=told("script.output"))] = None,
    no_marks: Annotated[bool, typer.Option("--no-marks", help=told("script.no-marks"))] = False,
    paper: Annotated[str, typer.Option("--paper", metavar="PAPER", help=told("script.paper"))] = "A4",
    theme: Annotated[str | None, typer.Option("--theme", "-t", metavar="THEME", help=told("theme"))] = None,
    size: Annotated[str | None, typer.Option("--size", metavar="SIZE", help=told("size"))] = None,
    lang: Lang = None,
    assignments: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=told("set"))] = None,
    audience: Audience = "internal",
    force: Annotated[bool, typer.Option("--force", "-f", help=told("speech.force"))] = False,
    quiet: Quiet = False,
) -> int:
    """Write the script and say how long it takes to read."""
    from slides import pacing, pipeline, script

    sheet = _paper(paper)
    public = is_public(audience)
    target = beside(outline, output, (".docx",), Problem("script-not-docx", hint="name-docx"), public=public)
    values = variables(assignments or [])
    deck = pipeline.build(outline, theme=theme, size=size, lang=known_lang(lang), values=values, public=public)
    timed = pacing.pace(deck)
    if not any(page.words for page in timed.pages):
        raise InputError(Problem("nothing-to-read", Span(outline), hint="write-notes"))
    script.save_script(deck, target, marks=not no_marks, paper=sheet, force=force)
    report(deck.warnings)
    if not quiet:
        print(say(SPEECH_LINES["script"], path=target, minutes=pacing.shown(timed.total)))
    return 0


def _paper(given: str) -> Size:
    """Return the paper by its name, in whatever case. Raises `UsageError`."""
    from slides.script.paper import PAPERS

    for name in PAPERS:
        if given.casefold() == name.casefold():
            return name
    raise UsageError(Problem("paper-unknown", args={"given": given, "papers": list(PAPERS)}, hint="papers"))

"""`slides theme gallery`: a theme in, a deck with every one of its layouts out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from slides.cli.arguments import Lang, Quiet, Size, known_lang
from slides.cli.help import told
from slides.cli.targets import deck_file
from slides.messages import language, say
from slides.messages.theme_command import THEME_LINES


class Length(StrEnum):
    """How much the pages say."""

    SHORT = "short"
    TYPICAL = "typical"
    LONG = "long"


def run(
    name: Annotated[str, typer.Argument(metavar="THEME", help=told("theme.name"), show_default=False)],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help=told("theme.output"))] = None,
    size: Size = None,
    lang: Lang = None,
    length: Annotated[Length, typer.Option("--length", metavar="LENGTH", help=told("theme.length"))] = Length.TYPICAL,
    force: Annotated[bool, typer.Option("--force", "-f", help=told("build.force"))] = False,
    quiet: Quiet = False,
) -> int:
    """Build the gallery and say how many layouts it shows."""
    from slides import pipeline
    from slides.gallery import gallery

    spoken = known_lang(lang) or ("zh-CN" if language() == "zh" else "en-US")
    template = pipeline.compiled(name, size or pipeline.DEFAULT_SIZE, spoken)
    target = deck_file(Path(output) if output else Path(f"{template.theme.replace('/', '-')}-gallery.pptx"))
    deck = gallery(template, length.value)
    pipeline.save(deck, target, force=force)
    if not quiet:
        print(say(THEME_LINES["gallery"], path=target, layouts=len(deck.slides), theme=template.theme))
    return 0

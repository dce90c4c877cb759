"""`slides theme check`: a theme file in, every problem of it printed; what is only unwise is a warning."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from slides.cli.arguments import AsJson, Quiet
from slides.cli.help import told
from slides.cli.report import as_json, report
from slides.errors import InputError, Problem, Severity
from slides.messages import say
from slides.messages.command import LINES
from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.theme import Theme
    from slides.theme.contrast import Contrast

_FOUND_ERRORS = 1
_SIZES = ("16:9", "16:10", "4:3", "A4", "32:9")
"""The slide sizes that a theme is tried on, the most usual first."""
_CLOSE = 4.7
"""A contrast below this passes, but a projector in a bright hall takes it away."""


def run(
    file: Annotated[str, typer.Argument(metavar="FILE", help=told("theme.file"), show_default=False)],
    quiet: Quiet = False,
    json: AsJson = False,
) -> int:
    """Check the theme; the exit code says whether errors were found."""
    problems = found(file)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if json:
        _print_json(file, problems, ok=not errors)
    else:
        report(problems)
        if not quiet:
            _sum_up(file, problems)
    return _FOUND_ERRORS if errors else 0


def found(file: str) -> tuple[Problem, ...]:
    """Return every problem of the theme called `file`, or in the file: its errors, else what is unwise in it."""
    from slides import pipeline

    try:
        theme = pipeline.load_theme(file)
        drawn = tuple(_drawn(file, theme))
    except InputError as error:
        return error.problems
    return (*_faint(file, theme), *_rare(file, theme), *drawn)


def _faint(file: str, theme: Theme) -> tuple[Problem, ...]:
    """Return a warning for each tone that text is set in and that barely passes, where it reads worst."""
    from slides.errors import Span
    from slides.theme.contrast import contrasts

    worst: dict[str, Contrast] = {}
    for one in sorted(contrasts(theme), key=lambda one: one.ratio):
        if one.ratio < _CLOSE:
            worst.setdefault(str(one.tone), one)
    return tuple(
        Problem(
            "theme-faint",
            Span(file),
            Severity.WARNING,
            {"surface": one.surface, "ink": one.ink, "ratio": f"{one.ratio:.1f}", "least": _CLOSE},
            "theme-faint",
        )
        for one in worst.values()
    )


def _rare(file: str, theme: Theme) -> tuple[Problem, ...]:
    """Return a warning for each face that no system brings along."""
    from slides.errors import Span
    from slides.fonts import fact, named

    faces = dict.fromkeys(face.name for face in named(theme))
    return tuple(
        Problem("theme-face-rare", Span(file), Severity.WARNING, {"face": face}, "theme-face-rare")
        for face in faces
        if fact(face) is None
    )


def _drawn(file: str, theme: Theme) -> Iterator[Problem]:
    """Yield a warning for what slides of other sizes refuse, and for layouts that can't hold even short words on any.

    Raises InputError for what the most usual size refuses.
    """
    from slides import template
    from slides.errors import Span
    from slides.gallery import crowded
    from slides.vocabulary import LANGS

    narrow: dict[str, list[str]] = {}
    for name in _SIZES:
        try:
            compiled = [template.compile(theme, template.size(name), lang) for lang in LANGS]
        except InputError as error:
            if name == _SIZES[0]:
                raise
            yield from (replace(one, severity=Severity.WARNING).of_row(Message(name, name)) for one in error.problems)
            continue
        for layout in dict.fromkeys(layout.name for one in compiled for layout in crowded(one)):
            narrow.setdefault(layout, []).append(name)
    if narrow:
        layouts = [name if _SIZES[0] in on else f"{name} ({', '.join(on)})" for name, on in narrow.items()]
        yield Problem("theme-crowded", Span(file), Severity.WARNING, {"layouts": layouts}, "theme-crowded")


def _sum_up(file: str, problems: tuple[Problem, ...]) -> None:
    if not problems:
        print(say(LINES["checked"], path=file))
        return
    counts = {f"{one}s": sum(problem.severity is one for problem in problems) for one in Severity}
    print(say(LINES["found"], path=file, **counts))


def _print_json(file: str, problems: tuple[Problem, ...], *, ok: bool) -> None:
    import json

    told_all = [as_json(problem) for problem in problems]
    print(
        json.dumps(
            {"ok": ok, "command": "theme check", "theme": file, "problems": told_all}, ensure_ascii=False, indent=2
        )
    )

"""The Typer application, put together from one file a command, and how it is run."""

from __future__ import annotations

import os
import traceback
from importlib import import_module
from typing import Annotated

import typer
from typer.exceptions import TyperException

from slides.cli.help import add_command, group, told
from slides.cli.report import report, usage_problem
from slides.errors import SlidesError

COMMANDS = (
    "build", "batch", "check", "time", "script", "tasks", "diff", "new", "kinds", "theme", "fonts", "icons", "schema",
)  # fmt: skip
"""The commands in the order of the help; the file of each is called like it."""

_COMPLETION = "_SLIDES_COMPLETE"


def run(args: list[str], *, debug: bool = False) -> int:
    """Run the command that `args` name and return its exit code."""
    named = tuple(args[:1]) if args and args[0] in COMMANDS else COMMANDS
    command = typer.main.get_command(application(named))
    if os.environ.get(_COMPLETION):
        command.main(args, prog_name="slides")
    try:
        with command.make_context("slides", args) as context:
            return int(command.invoke(context) or 0)
    except typer.Exit as done:
        return done.exit_code
    except TyperException as error:
        return _misused(error)
    except SlidesError as error:
        if debug:
            traceback.print_exc()
        report(error.problems)
        return error.exit_code


def application(named: tuple[str, ...] = COMMANDS) -> typer.Typer:
    """Return the application with the commands `named`, its help in the user's language.

    Why: to load a command and read its options takes a millisecond or two, and one run needs one.
    """
    app = group("slides")
    app.callback()(_common)
    for name in named:
        if name == "theme":
            from slides.cli.theme import app as theme

            app.add_typer(theme.application(), name=name)
        else:
            add_command(app, name, import_module(f"slides.cli.{name}").run)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        from slides import __version__

        print(f"slides {__version__}")
        raise typer.Exit


def _common(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_show_version, is_eager=True, help=told("version"))
    ] = False,
) -> None: ...


def _misused(error: TyperException) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message())
    else:
        report([usage_problem(error)])
    return error.exit_code

"""The Typer application, put together from one file a command, and how it is run."""

from __future__ import annotations

import os
import traceback
from typing import Annotated

import typer
from typer.exceptions import TyperException

from slides.cli import batch, build, check, fonts, icons, kinds, new, schema
from slides.cli.help import Command, group, told
from slides.cli.report import report, usage_problem
from slides.cli.theme import app as theme
from slides.errors import SlidesError

_COMPLETION = "_SLIDES_COMPLETE"


def run(args: list[str], *, debug: bool = False) -> int:
    """Run the command that `args` name and return its exit code."""
    command = typer.main.get_command(application())
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


def application() -> typer.Typer:
    """Return the application with every command, its help in the user's language."""
    app = group("slides")
    app.callback()(_common)
    app.command("build", cls=Command, help=told("build"), epilog=told("build.examples"))(build.run)
    app.command("batch", cls=Command, help=told("batch"), epilog=told("batch.examples"))(batch.run)
    app.command("check", cls=Command, help=told("check"), epilog=told("check.examples"))(check.run)
    app.command("new", cls=Command, help=told("new"), epilog=told("new.examples"))(new.run)
    app.command("kinds", cls=Command, help=told("kinds"))(kinds.run)
    app.add_typer(theme.application(), name="theme")
    app.command("fonts", cls=Command, help=told("fonts"), epilog=told("fonts.examples"))(fonts.run)
    app.command("icons", cls=Command, help=told("icons"), epilog=told("icons.examples"))(icons.run)
    app.command("schema", cls=Command, help=told("schema"), epilog=told("schema.examples"))(schema.run)
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

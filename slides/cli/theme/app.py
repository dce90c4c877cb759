"""The commands of `slides theme`, put together."""

from __future__ import annotations

import typer

from slides.cli.help import Command, Group, told
from slides.cli.theme import check, gallery, listing, new, show


def application() -> typer.Typer:
    """Return `slides theme` with its commands, its help in the user's language."""
    app = typer.Typer(
        cls=Group,
        help=told("theme.group"),
        epilog=told("theme.group.examples"),
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.command("list", cls=Command, help=told("theme list"))(listing.run)
    for name, command in {"show": show, "new": new, "check": check, "gallery": gallery}.items():
        app.command(name, cls=Command, help=told(f"theme {name}"), epilog=told(f"theme {name}.examples"))(command.run)
    return app

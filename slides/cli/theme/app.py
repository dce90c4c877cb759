"""The commands of `slides theme`, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.cli.help import add_command, group
from slides.cli.theme import check, gallery, listing, new, show

if TYPE_CHECKING:
    import typer

COMMANDS = {"list": listing, "show": show, "new": new, "check": check, "gallery": gallery}
"""The commands by name, in the order of the help."""


def application() -> typer.Typer:
    """Return `slides theme` with its commands, its help in the user's language."""
    app = group("theme.group")
    for name, command in COMMANDS.items():
        add_command(app, f"theme {name}", command.run)
    return app

"""The commands of `slides theme`, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.cli.help import Command, group, told
from slides.cli.theme import check, gallery, listing, new, show

if TYPE_CHECKING:
    import typer


def application() -> typer.Typer:
    """Return `slides theme` with its commands, its help in the user's language."""
    app = group("theme.group")
    app.command("list", cls=Command, help=told("theme list"))(listing.run)
    for name, command in {"show": show, "new": new, "check": check, "gallery": gallery}.items():
        app.command(name, cls=Command, help=told(f"theme {name}"), epilog=told(f"theme {name}.examples"))(command.run)
    return app

"""Help in the user's language, by example: Typer's own layout with our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from slides.messages import language, say
from slides.messages.command import HELP, LINES

if TYPE_CHECKING:
    from typer._click import Context

_TYPERS_WORDS = (
    "usage",
    "arguments",
    "options",
    "commands",
    "required",
    "show-help",
    "install-completion",
    "show-completion",
)


def told(name: str) -> str:
    """Return the help text `name` in the user's language."""
    return say(HELP[name])


class Command(TyperCommand):
    """A command whose help speaks the user's language."""

    def get_help(self, ctx: Context) -> str:
        """Return the help with Typer's own words translated."""
        return _translated(super().get_help(ctx))


class Group(TyperGroup):
    """The commands together, with help in the user's language."""

    def get_help(self, ctx: Context) -> str:
        """Return the help with Typer's own words translated."""
        return _translated(super().get_help(ctx))


def _translated(text: str) -> str:
    """Return Typer's help without the types of Python, in the user's language."""
    text = text.replace(" <list[Path]>", "").replace(" <Path>", "")
    if language() == "en":
        return text
    for word in _TYPERS_WORDS:
        text = text.replace(LINES[word].en, LINES[word].zh)
    return text

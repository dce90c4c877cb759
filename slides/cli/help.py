"""Typer's commands as ours: help in the user's language, by example, and a quick start.

Why the quick start: to turn an argument into text or a flag, Typer builds a pydantic adapter, and importing pydantic takes
half the time of a whole build. Texts and flags are what they are, so they are passed on as they come. Should Typer stop
asking `_runtime_param`, its own conversion takes over again.
"""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from slides.messages import language, say
from slides.messages.command import HELP, LINES
from slides.messages.diff import DIFF_HELP
from slides.messages.series import BATCH_HELP
from slides.messages.speech_command import SPEECH_HELP
from slides.messages.theme_command import THEME_HELP

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click import Context, Parameter

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
_WORDS = ChainMap(HELP, THEME_HELP, SPEECH_HELP, BATCH_HELP, DIFF_HELP)


def told(name: str) -> str:
    """Return the help text `name` in the user's language."""
    return say(_WORDS[name])


class Command(TyperCommand):
    """A command whose help speaks the user's language."""

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the parameters, those of plain types passed on as they come."""
        return [_as_typed(param) for param in super().get_params(ctx)]

    def get_help(self, ctx: Context) -> str:
        """Return the help with Typer's own words translated."""
        return _translated(super().get_help(ctx))


class Group(TyperGroup):
    """The commands together, with help in the user's language."""

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the parameters, those of plain types passed on as they come."""
        return [_as_typed(param) for param in super().get_params(ctx)]

    def get_help(self, ctx: Context) -> str:
        """Return the help with Typer's own words translated."""
        return _translated(super().get_help(ctx))


def group(name: str) -> typer.Typer:
    """Return an application without commands yet, whose help is the text `name` with its examples."""
    return typer.Typer(
        cls=Group,
        help=told(name),
        epilog=told(f"{name}.examples"),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def add_command(app: typer.Typer, words: str, run: Callable[..., object]) -> None:
    """Let `app` run `run` as the last word of `words`, with the help text of that name and its examples if it has any."""
    examples = f"{words}.examples"
    epilog = told(examples) if examples in _WORDS else None
    app.command(words.rpartition(" ")[2], cls=Command, help=told(words), epilog=epilog)(run)


class _AsTyped:
    """Stands where Typer keeps how an argument is converted, and converts nothing."""

    def coerce(self, value: Any, param: Parameter, ctx: Context) -> Any:
        """Return `value`; a missing one of many is none of them."""
        del ctx
        many = param.nargs == -1 or getattr(param, "multiple", False)
        return [] if many and value is None else value


_PLAIN = (str, bool, list[str], str | None, list[str] | None)


def _as_typed(param: Parameter) -> Parameter:
    described = getattr(param, "type_descriptor", None)
    if described is not None and described.annotation in _PLAIN:
        param._runtime_param = _AsTyped()  # type: ignore[attr-defined]  # noqa: SLF001
    return param


def _translated(text: str) -> str:
    """Return Typer's help without the types of Python, in the user's language."""
    text = text.replace(" <list[str]>", "").replace(" <str>", "")
    if language() == "en":
        return text
    for word in _TYPERS_WORDS:
        text = text.replace(LINES[word].en, LINES[word].zh)
    return text

"""The arguments that several commands share, and what is made of them."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from slides.cli.help import told
from slides.errors import Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LANGS = ("zh-CN", "en-US")
AUDIENCES = {"internal": ("internal", "内部"), "public": ("public", "公开")}

Outlines = Annotated[list[str], typer.Argument(metavar="OUTLINE", help=told("outlines"), show_default=False)]
Speech = Annotated[str, typer.Argument(metavar="OUTLINE", help=told("speech.outline"), show_default=False)]
Theme = Annotated[str | None, typer.Option("--theme", "-t", metavar="THEME", help=told("theme"))]
Size = Annotated[str | None, typer.Option("--size", metavar="SIZE", help=told("size"))]
Lang = Annotated[str | None, typer.Option("--lang", metavar="LANG", help=told("lang"))]
Assignments = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=told("set"))]
Audience = Annotated[str, typer.Option("--for", metavar="AUDIENCE", help=told("for"))]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=told("quiet"))]
AsJson = Annotated[bool, typer.Option("--json", help=told("json"))]


class Wishes(TypedDict):
    """What a command wants otherwise than the outline says, as `pipeline.build` takes it."""

    theme: str | None
    size: str | None
    lang: str | None
    values: Mapping[str, str]
    public: bool


def wishes(
    theme: str | None, size: str | None, lang: str | None, assignments: list[str] | None, audience: str
) -> Wishes:
    """Return what the shared options ask for. Raises `UsageError`."""
    values, public = variables(assignments or []), is_public(audience)
    return {"theme": theme, "size": size, "lang": known_lang(lang), "values": values, "public": public}


def known_lang(given: str | None) -> str | None:
    """Return the language as outlines write it; `zh` and `en` are enough. Raises `UsageError`."""
    if given is None:
        return None
    for lang in LANGS:
        if given.lower().replace("_", "-") in {lang.lower(), lang[:2]}:
            return lang
    raise UsageError(Problem("unknown-output-lang", args={"given": given}, hint="langs"))


def is_public(given: str) -> bool:
    """Tell whether a copy is for the public; `公开` and `内部` are understood too. Raises `UsageError`."""
    named = given.strip().lower()
    if named in AUDIENCES["public"] or named in AUDIENCES["internal"]:
        return named in AUDIENCES["public"]
    raise UsageError(Problem("unknown-audience", args={"given": given}, hint="audiences"))


def variables(assignments: Sequence[str]) -> Mapping[str, str]:
    """Return the variables that `name=value` texts set, the last of equal names counting. Raises `UsageError`."""
    values: dict[str, str] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals or not name.strip():
            raise UsageError(Problem("set-without-value", args={"given": assignment}, hint="quote-the-pair"))
        values[name.strip()] = value
    return values


def expanded(names: Sequence[str]) -> list[Path]:
    """Return `names` as paths, with `*` and `?` replaced by the files there are: the shells of Windows leave that to us."""
    paths = [Path(name) for name in names]
    if os.name != "nt":
        return paths
    found: list[Path] = []
    for path in paths:
        named = [path] if path.exists() else [Path(match) for match in sorted(glob.glob(str(path)))]  # noqa: PTH207
        found.extend(named or [path])
    return found

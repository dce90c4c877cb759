"""`slides theme new`: a commented theme file that loads and builds at once, its palette derived from the colours given."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from slides.cli.arguments import known_lang
from slides.cli.help import told
from slides.errors import InputError, Problem, UsageError, WriteError
from slides.messages import language, say
from slides.messages.command import LINES
from slides.messages.theme_command import THEME_LINES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from slides.theme import Theme

_NAME = re.compile(r"[\w-]{1,60}")


def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help=told("theme.new-name"), show_default=False)],
    parent: Annotated[str, typer.Option("--from", metavar="THEME", help=told("theme.from"))] = "base",
    colors: Annotated[
        list[str] | None, typer.Option("--color", "-c", metavar="ROLE=#RRGGBB", help=told("theme.color"))
    ] = None,
    logo: Annotated[str | None, typer.Option("--logo", metavar="FILE", help=told("theme.logo"))] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG", help=told("theme.lang"))] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help=told("theme.force"))] = False,
) -> int:
    """Write the theme and say what to do next."""
    from slides import files, pipeline
    from slides.cli.theme.starter import starter

    spoken = known_lang(lang) or ("zh-CN" if language() == "zh" else "en-US")
    file = _file(name)
    model = _parent(parent)
    given = _given(colors or [])
    palette = _palette(model, given)
    mark = _logo(logo)
    files.probe(file.parent)
    if file.exists() and not force:
        raise WriteError(Problem("theme-exists", args={"path": file}, hint="force-or-name"))
    written = _kept(mark, file.parent) if mark else ""
    files.write_atomic(file, starter(file.stem, model, palette, frozenset(given), written, spoken).encode())
    pipeline.load_theme(str(file))
    print(say(LINES["created"], path=file))
    for line in ("gallery-next", "check-next"):
        print(say(THEME_LINES[line], path=_quoted(file)))
    print(say(THEME_LINES["use-next"], name=file.name))
    return 0


def _file(name: str) -> Path:
    """Return the file of the theme `name`, which may stand in a folder. Raises `UsageError`."""
    from slides import theme

    file = Path(name if name.lower().endswith((".yaml", ".yml")) else f"{name}.yaml")
    shown = file.stem
    if _NAME.fullmatch(shown) is None:
        raise UsageError(Problem("theme-name-unsafe", args={"name": shown}, hint="plain-name"))
    if shown in theme.names(theme.folders()):
        raise UsageError(Problem("theme-name-taken", args={"name": shown}, hint="own-name"))
    return file


def _parent(name: str) -> Theme:
    """Return the theme to differ from. Raises `InputError`, `UsageError`."""
    from slides import pipeline

    model = pipeline.load_theme(name)
    stem, variant = model.name.partition("/")[::2]
    if variant:
        raise UsageError(Problem("theme-from-variant", args={"name": name, "parent": stem}, hint="from-parent"))
    return model


def _given(assignments: Sequence[str]) -> dict[str, str]:
    """Return the colours that `role=#RRGGBB` texts give, by role. Raises `UsageError` with every problem."""
    from slides.color import is_hex
    from slides.theme.values import ROLES

    found: dict[str, str] = {}
    problems: list[Problem] = []
    for assignment in assignments:
        role, equals, value = (part.strip() for part in assignment.partition("="))
        value = value if value.startswith("#") else f"#{value}"
        if not equals:
            problems.append(Problem("color-without-value", args={"given": assignment}, hint="color-pair"))
        elif role not in ROLES:
            near = get_close_matches(role, ROLES, 1)
            args = {"role": role, "near": near[0] if near else "", "roles": ROLES}
            problems.append(Problem("color-role-unknown", args=args, hint="color-near" if near else "color-roles"))
        elif not is_hex(value):
            problems.append(Problem("color-not-hex", args={"value": value}, hint="color-pair"))
        else:
            found[role] = value.upper()
    if problems:
        raise UsageError(problems)
    return found


def _palette(model: Theme, given: Mapping[str, str]) -> dict[str, str]:
    """Return all colours of the new theme. Raises `InputError` where a colour given makes text unreadable."""
    from slides.color import LEAST_CONTRAST
    from slides.theme.contrast import failing
    from slides.theme.palette import nearest, palette

    if not given:
        return dict(model.colors)
    found = palette(model, given)
    low = sorted(failing(replace(model, colors=found)), key=lambda one: one.ratio)
    if not low:
        return found
    worst = low[0]
    roles = (worst.tone.role, *(tone.role for tone in model.surfaces[worst.surface].fill.tones))
    role = next((role for role in roles if role in given), next(iter(given)))
    args = {
        "role": role, "value": given[role], "surface": worst.surface, "ratio": f"{worst.ratio:.2f}",
        "least": LEAST_CONTRAST, "nearest": nearest(model, given, role),
    }  # fmt: skip
    raise InputError(Problem("color-unreadable", args=args, hint="color-nearest"))


def _logo(typed: str | None) -> Path | None:
    """Return the logo's file. Raises `InputError` where there is none, or no picture that can be shown."""
    if typed is None:
        return None
    from slides import pictures

    path = Path(typed)
    if not path.is_file():
        raise InputError(Problem("logo-missing", args={"path": path}))
    pictures.opened(path)
    return path


def _kept(logo: Path, folder: Path) -> str:
    """Return the logo's name beside the theme, where a copy of it is put if it stands elsewhere."""
    from slides import files

    if logo.parent.resolve() != folder.resolve():
        files.write_atomic(folder / logo.name, logo.read_bytes())
    return logo.name


def _quoted(path: Path) -> Path:
    return Path(f'"{path}"') if " " in str(path) else path

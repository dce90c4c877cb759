"""Themes: how a deck looks, as YAML files of differences.

What comes in is a theme's name, title or file; what goes out is a complete, frozen `Theme` or every problem of its file.
A theme `extends` one parent and ends in `base`, which is complete; `name/variant` is the same theme with the differences
that it lists under `variants`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slides.errors import InputError, Problem, Span
from slides.references import THEME_FILES, theme_and_variant
from slides.theme import tree
from slides.theme.bind import bound, grounds, painted
from slides.theme.read import Reading
from slides.theme.values import (
    LANGUAGES,
    Backdrop,
    Emblem,
    Face,
    Fill,
    Length,
    Line,
    Logo,
    Ornament,
    Override,
    Stripe,
    Surface,
    Theme,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.theme.tree import Node

__all__ = [
    "Backdrop", "Emblem", "Face", "Fill", "Length", "Line", "Logo", "Ornament", "Override", "Stripe", "Surface", "Theme",
    "folders", "grounds", "load", "names", "painted", "place", "titles", "variants",
]  # fmt: skip

_ROOT = "base"
_DEEPEST = 8
_LIKE_PATHS = (".", "/", "\\", "~")


def folders() -> tuple[Path, ...]:
    """Return the folders of the themes that come with the program: beside the package in a wheel, else in the checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = (package / "themes", package.parent / "themes")
    return tuple(folder for folder in shipped if folder.is_dir())


def names(places: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of all themes in `places`, sorted."""
    return tuple(sorted({file.stem for place in places for file in place.glob("*.yaml")}))


def titles(places: Sequence[Path]) -> dict[str, dict[str, str]]:
    """Return for each theme in `places` its titles by language."""
    found = {}
    for name in names(places):
        entries = _read(_file(name, places)).value
        title = entries["title"].value if isinstance(entries, dict) and "title" in entries else None
        if isinstance(title, str):
            found[name] = dict.fromkeys(LANGUAGES, title)
        else:
            shown = title.items() if isinstance(title, dict) else ()
            found[name] = {lang: node.value for lang, node in shown if isinstance(node.value, str)}
    return found


def place(name_or_path: str, folders: Sequence[Path]) -> Path:
    """Return the file of the theme of that name, title, `name/variant` or file. Raises `InputError`."""
    name, _ = theme_and_variant(name_or_path)
    return Path(name) if name.endswith(THEME_FILES) else _file(_known(name, name, folders, None), folders)


def variants(name_or_path: str, folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of the variants that the theme's file lists. Raises `InputError`."""
    entries = _read(place(name_or_path, folders)).value
    listed = entries["variants"].value if isinstance(entries, dict) and "variants" in entries else None
    return tuple(listed) if isinstance(listed, dict) else ()


def load(name_or_path: str, *, folders: Sequence[Path], span: Span | None = None) -> Theme:
    """Return the theme of that name, title (党政红), `name/variant`, file or `file/variant`; `span` is where the name was written.

    Raises InputError with every problem of the theme's files.
    """
    name, variant = theme_and_variant(name_or_path)
    if name.endswith(THEME_FILES):
        file = Path(name)
        folders = (file.parent, *folders)
    else:
        file = _file(_known(name, name_or_path, folders, span), folders)
    reading = Reading()
    root = _extended(file, folders, reading, ())
    if variant:
        root = _varied(root, file.stem, variant, span)
    theme = bound(root, f"{file.stem}/{variant}" if variant else file.stem, reading, str(file))
    if reading.problems:
        raise InputError(reading.problems)
    return theme


def _file(name: str, places: Sequence[Path]) -> Path:
    return next(path for place in places if (path := place / f"{name}.yaml").is_file())


def _known(name: str, typed: str, places: Sequence[Path], span: Span | None) -> str:
    known = names(places)
    if name in known:
        return name
    by_title = {title: theme for theme, shown in titles(places).items() for title in shown.values()}
    if name in by_title:
        return by_title[name]
    reading = Reading()
    if not name or typed.startswith(_LIKE_PATHS) or Path(typed).suffix:
        raise InputError([Problem("theme-no-file", span, args={"name": typed}, hint="theme-no-file")])
    reading.near("theme-unknown", span or Span(""), name, (*known, *by_title), name=name)
    raise InputError([Problem(p.code, span, p.severity, p.args, p.hint) for p in reading.problems])


def _read(file: Path) -> Node:
    from slides import source

    return tree.of(source.load(file, {}))


def _extended(file: Path, places: Sequence[Path], reading: Reading, children: tuple[str, ...]) -> Node:
    root = _read(file)
    reading.files.append(str(file))
    entries = reading.mapping(root, file.stem)
    if "name" in entries and entries["name"].value != file.stem:
        reading.report("theme-name", entries["name"].span, name=entries["name"].value, stem=file.stem)
    if "extends" in entries:
        parent = reading.text(entries["extends"], "extends")
    else:
        parent = "" if file.stem == _ROOT else _ROOT
    if not parent:
        return root
    chain, span = (*children, file.stem), _span(entries, root)
    if parent in chain:
        raise InputError(
            [
                *reading.problems,
                Problem("theme-cycle", span, args={"chain": " → ".join((*chain, parent))}, hint="theme-cycle"),
            ]
        )
    if len(chain) > _DEEPEST:
        said = {"chain": " → ".join((*chain, parent)), "limit": _DEEPEST}
        raise InputError([*reading.problems, Problem("theme-too-deep", span, args=said, hint="theme-too-deep")])
    if not _there(parent, places):
        reading.near("theme-parent-unknown", span, parent, names(places), name=parent)
        raise InputError(reading.problems)
    return _without_variants(tree.merged(_extended(_file(parent, places), places, reading, chain), root), entries)


def _there(name: str, places: Sequence[Path]) -> bool:
    return any((place / f"{name}.yaml").is_file() for place in places)


def _span(entries: dict[str, Node], root: Node) -> Span:
    return entries["extends"].span if "extends" in entries else root.span


def _without_variants(root: Node, own: dict[str, Node]) -> Node:
    entries = root.value if isinstance(root.value, dict) else {}
    kept = {key: node for key, node in entries.items() if key != "variants" or key in own}
    if "variants" in own:
        kept["variants"] = own["variants"]
    return root._replace(value=kept)


def _varied(root: Node, theme: str, variant: str, span: Span | None) -> Node:
    entries = root.value if isinstance(root.value, dict) else {}
    variants = entries["variants"].value if "variants" in entries else {}
    known = variants if isinstance(variants, dict) else {}
    if variant in known:
        return tree.merged(root, known[variant])
    reading = Reading()
    reading.near("theme-variant-unknown", span or Span(""), variant, known, name=variant, theme=theme)
    raise InputError([Problem(p.code, span, p.severity, p.args, p.hint) for p in reading.problems])

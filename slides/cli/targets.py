"""Where each deck goes: outlines and `--output` in, one target for each outline out, clashes refused."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from slides.errors import Problem, UsageError
from slides.files import copy_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_DECK = ".pptx"
_OTHER_FORMATS = frozenset(
    [
        ".ppt",
        ".pptm",
        ".potx",
        ".pdf",
        ".odp",
        ".key",
        ".yaml",
        ".yml",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".txt",
        ".md",
        ".wps",
        ".xls",
        ".xlsx",
        ".ods",
        ".et",
        ".tsv",
        ".csv",
    ]
)
"""Endings that are no part of a name: whoever types one wants a file of that format."""


class Order(NamedTuple):
    """An outline and the deck that is to be made of it."""

    outline: Path
    target: Path


def orders(outlines: Sequence[Path], output: Path | None, *, public: bool = False) -> list[Order]:
    """Return where each deck goes: `output` as a file or a folder, else the current folder. Raises `UsageError`."""
    if output is not None and not output.is_dir() and _names_no_deck(output):
        raise UsageError(Problem("output-not-pptx", args={"path": output}, hint="name-pptx"))
    if output is not None and output.suffix.lower() == _DECK and not output.is_dir():
        if len(outlines) > 1:
            args: dict[str, object] = {"count": len(outlines), "path": output}
            raise UsageError(Problem("output-one-for-many", args=args, hint="name-a-folder"))
        return [Order(outlines[0], output)]
    folder = output or Path()
    return _distinct([Order(outline, folder / f"{copy_of(outline.stem, public=public)}.pptx") for outline in outlines])


def folder_for_decks(typed: str) -> Path:
    """Return the folder that `typed` names. Raises `UsageError` where it names nothing, or plainly a file."""
    folder = Path(typed)
    if not typed.strip() or (folder.suffix.lower() == _DECK and not folder.is_dir()) or folder.name == _DECK:
        raise UsageError(Problem("output-not-a-folder", args={"path": typed}, hint="name-a-folder"))
    return folder


def _names_no_deck(output: Path) -> bool:
    """Tell whether `output` ends as a file of another format does, or is the ending `.pptx` alone."""
    return output.suffix.lower() in _OTHER_FORMATS or output.name.lower() == _DECK


def deck_file(path: Path) -> Path:
    """Return the file of a deck, `.pptx` added where its name has no ending. Raises `UsageError` for another format."""
    if _names_no_deck(path):
        raise UsageError(Problem("output-not-pptx", args={"path": path}, hint="name-pptx"))
    return path if path.suffix.lower() == _DECK else path.with_name(f"{path.name}.pptx")


def beside(
    outline: str, output: str | None, endings: tuple[str, ...], refusal: Problem, *, public: bool = False
) -> Path:
    """Return the file that is made of `outline`: `output`, or one of its name in the folder `output` or the current one.

    The first of `endings` is taken where none is named. Raises `UsageError` with `refusal` for another format.
    """
    if output is None or Path(output).is_dir() or output.endswith(("/", os.sep)):
        return Path(output or "") / f"{copy_of(Path(outline).stem, public=public)}{endings[0]}"
    target = Path(output)
    if target.suffix.lower() in endings:
        return target
    if target.suffix.lower() in _OTHER_FORMATS | {_DECK}:
        raise UsageError(replace(refusal, args={**refusal.args, "path": target}))
    return target.with_name(f"{target.name}{endings[0]}")


def _distinct(wanted: list[Order]) -> list[Order]:
    taken: dict[str, Order] = {}
    for order in wanted:
        name = unicodedata.normalize("NFC", os.fspath(order.target)).casefold()
        other = taken.setdefault(name, order)
        if other is not order:
            args = {"first": other.outline, "second": order.outline, "path": order.target}
            raise UsageError(Problem("output-clash", args=args, hint="one-by-one"))
    return wanted

"""How an outline refers to what stands elsewhere: text as typed comes in, a path or the parts of a theme's name come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

THEME_FILES = (".yaml", ".yml")


def inside(typed: str, folder: Path) -> Path | None:
    """Return the path that `typed` names in `folder` or below, with either slash; None where it leads out."""
    try:
        path = folder / typed.strip().replace("\\", "/")
        return path if path.resolve().is_relative_to(folder.resolve()) else None
    except (OSError, ValueError, RuntimeError):  # a name that no file can have, a NUL, a loop of links
        return None


def theme_and_variant(typed: str) -> tuple[str, str]:
    """Return the theme's name or file and its variant, empty for none: `party-red/deep`, `mine.yaml/deep`, `mine.yaml`."""
    if typed.endswith(THEME_FILES):
        return typed, ""
    file, _, variant = typed.rpartition("/")
    if file.endswith(THEME_FILES):
        return file, variant
    name, _, variant = typed.partition("/")
    return name, variant

"""The SVG files that the icons of an outline name: they are read here, and what is wrong with one is said at its place.

A file is named from the outline's folder and stands inside of it.
"""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from slides import icons
from slides.errors import Problem
from slides.references import inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.icons.geometry import Glyph
    from slides.outline.problems import Problems
    from slides.records import Value
    from slides.source import Path
    from slides.speech import Outline


def drawings(outline: Outline, problems: Problems) -> tuple[Glyph, ...]:
    """Return the drawing of every SVG file that an icon of `outline` names, each called as it is named there."""
    found: dict[str, Glyph | None] = {}
    for item in outline.items():
        for icon, path in icons_in(item, item.path):
            if icon not in found and icons.is_file(icon):
                found[icon] = _drawing(icon, path, problems)
    return tuple(filter(None, found.values()))


def icons_in(value: Value, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield the icons that a value, or one inside of it, asks for, each with its place."""
    fields = value.__dict__
    icon = fields.get("icon", "")
    if icon and icon != icons.NONE:
        yield icon, (*path, "icon")
    for name in _holders(type(value)):
        for number, inner in enumerate(fields.get(name, ())):
            yield from icons_in(inner, (*path, name, number))


_HOLDERS: dict[type[Value], tuple[str, ...]] = {}


def _holders(record: type[Value]) -> tuple[str, ...]:
    """Return the fields of a `record` that hold values with an icon."""
    found = _HOLDERS.get(record)
    if found is None:
        fields = record.FIELDS.items()
        held = ((name, field.shape.record) for name, field in fields if field.shape and field.shape.record)
        found = _HOLDERS[record] = tuple(name for name, inner in held if "icon" in inner.FIELDS)
    return found


def _drawing(icon: str, path: Path, problems: Problems) -> Glyph | None:
    from slides.icons.svg import SvgError

    code, line, found = "icon-outside", 0, ""
    try:
        file = inside(icon, FilePath(problems.source.name).parent)
        if file is not None:
            return icons.file_glyph(file.resolve(), icon)
    except SvgError as error:
        code, line, found = error.code, error.line, error.found
    except (FileNotFoundError, NotADirectoryError):
        code = "icon-missing"
    except (OSError, ValueError):
        code = "icon-unreadable"
    from slides.outline.findings import real

    span = problems.source.span(real(problems.source, path))
    problems.found.append(Problem(code, span, args={"path": icon, "line": line, "found": found}, hint=code))
    return None

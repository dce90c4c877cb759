"""A file in, the version of the speech in it out: an outline bound, or the outline that travels in a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides import outline, pipeline, provenance
from slides.diff.values import Version
from slides.errors import InputError, Problem, Span
from slides.source.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST = 512 * 2**20
_PACKAGE = b"PK\x03\x04"
_ENDINGS = (".pptx", ".potx", ".ppt")


def version(path: Path, *, values: Mapping[str, str], lang: str | None, public: bool) -> Version:
    """Return the version in the file `path`; a deck is known by its content. Raises `InputError`."""
    is_deck = path.suffix.lower() in _ENDINGS
    content = read(path, LARGEST) if is_deck else b""
    if not is_deck:
        said, source = pipeline.outline_of(path, values=values, lang=lang, public=public)
        return Version(path, said, source)
    made = provenance.read(content) if content.startswith(_PACKAGE) else None
    if made is None:
        raise InputError(Problem("diff-foreign", Span(str(path)), args={"path": path}, hint="diff-foreign"))
    if not made.outline:
        raise InputError(
            Problem("diff-without-outline", Span(str(path)), args={"path": path}, hint="diff-without-outline")
        )
    said = outline.read(made.outline, public=public)
    if not made.edited:
        return Version(path, said)
    from slides.diff.editing import edits

    whole = outline.read(made.outline)
    return Version(path, said, edited=True, edits=edits(path, content, made, whole))

"""What a deck says of how it was made, read back from the file.

What comes in is a `.pptx`; what goes out is a `Provenance`, or nothing for a file that is not ours: the outline it was made
of, which item of it each slide shows, and whether anyone changed the deck since.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from slides.ooxml.damage import DAMAGED
from slides.ooxml.package import digest
from slides.writer.source import NAMESPACE

if TYPE_CHECKING:
    from pathlib import Path as File

    from slides.deck import Path

_LARGEST = 64 * 2**20
_TAG = f"{{{NAMESPACE}}}"


class Origin(NamedTuple):
    """Where a slide comes from: its id in the presentation, its key, and the way to its value in the outline."""

    slide: int
    key: str
    path: Path


class Provenance(NamedTuple):
    """What made a deck: the outline as JSON, its theme, the slides' origins, and whether the deck was edited since.

    Outline and origins are empty for a deck that was saved without its outline.
    """

    outline: bytes
    theme: str
    origins: tuple[Origin, ...]
    edited: bool


def read(deck: str | File | bytes) -> Provenance | None:
    """Return what the file `deck`, or the bytes of one, says of its making; None when it is not ours or not a package.

    Raises OSError when the file cannot be read.
    """
    try:
        with zipfile.ZipFile(BytesIO(deck) if isinstance(deck, bytes) else deck) as package:
            return _read(package)
    except DAMAGED:
        return None


def _read(package: zipfile.ZipFile) -> Provenance | None:
    members = package.infolist()
    for member in members:
        if member.filename.startswith("customXml/item") and member.file_size <= _LARGEST:
            root = _root(package.read(member))
            if root is not None:
                others = [(one.filename, one.CRC) for one in members if one is not member]
                return _provenance(root, digest(others))
    return None


def _root(content: bytes) -> ET.Element | None:
    """Return the root of our item; None for any other. Texts with a DOCTYPE are none of ours and are not parsed."""
    if NAMESPACE.encode() not in content or b"<!" in content:
        return None
    try:
        root = ET.fromstring(content)  # noqa: S314 - without a DOCTYPE there is nothing to expand
    except ET.ParseError:
        return None
    return root if root.tag == f"{_TAG}deck" else None


def _provenance(root: ET.Element, actual: str) -> Provenance:
    origins = tuple(
        Origin(int(slide.get("id", "0")), slide.get("key", ""), _path(slide.get("path", "")))
        for slide in root.iterfind(f"{_TAG}slides/{_TAG}slide")
        if slide.get("id", "0").isdecimal()
    )
    outline = root.findtext(f"{_TAG}outline", "").encode()
    return Provenance(outline, root.get("theme", ""), origins, edited=root.get("digest") != actual)


def _path(pointer: str) -> Path:
    """Return the path that a JSON Pointer (RFC 6901) names; a step of digits alone is an index."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    return tuple(int(step) if step.isascii() and step.isdecimal() else step for step in steps)

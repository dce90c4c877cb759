"""Documents that know whether anyone edited them since they were made.

What comes in are the parts of an Office package, what goes out is the package with a custom property that holds the digest
of all its other parts (ECMA-376 part 1, 22.3); of a file on the disk, whether it is ours and still as we made it. Equal parts
make equal files: the dates in the zip are fixed. A text file can carry no seal, so only one that says the same is replaced.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from slides.errors import Problem, WriteError
from slides.files import probe, refused, write_atomic
from slides.ooxml.damage import DAMAGED
from slides.ooxml.deflate import part
from slides.ooxml.package import assemble, digest
from slides.ooxml.uris import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from slides.layout import Part

SEAL = "docProps/custom.xml"
PROPERTY = "slides"
TYPE_SEAL = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_LARGEST = 2**20
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FOUND = re.compile(rf'name="{PROPERTY}"[^>]*><vt:lpwstr>([0-9a-f]{{64}})</vt:lpwstr>')


def sealed(parts: Iterable[Part]) -> bytes:
    """Return the package of `parts` and the seal, which their content types and relationships must name already."""
    others = [one for one in parts if one.name != SEAL]
    made = digest((one.name, one.crc) for one in others)
    return assemble([*others, part(SEAL, TYPE_SEAL, _custom(made))])


def write_sealed(path: Path, content: bytes, *, force: bool = False) -> Path:
    """Write the sealed package `content` as `path`, unless a file there is not ours or was edited. Raises `WriteError`."""
    if path.is_file() and not force:
        try:
            whole = intact(path)
        except OSError as error:
            raise refused(error, path) from error
        if whole is None or not whole:
            code = "write-foreign" if whole is None else "write-edited"
            raise WriteError(Problem(code, args={"path": path}, hint="force-or-elsewhere"))
    return _written(path, content)


def write_text(path: Path, content: bytes, *, force: bool = False) -> Path:
    """Write the text `content` as `path`, unless a file there says something else. Raises `WriteError`."""
    try:
        other = path.is_file() and not force and path.read_bytes() != content
    except OSError as error:
        raise refused(error, path) from error
    if other:
        raise WriteError(Problem("write-exists", args={"path": path}, hint="force-or-elsewhere"))
    return _written(path, content)


def intact(path: Path) -> bool | None:
    """Tell whether the file `path` is as we made it; None for one that is not ours. Raises OSError if it cannot be read."""
    try:
        with zipfile.ZipFile(path) as package:
            members = package.infolist()
            seal = next((one for one in members if one.filename == SEAL and one.file_size <= _LARGEST), None)
            found = _FOUND.search(package.read(seal).decode()) if seal else None
    except DAMAGED:
        return None
    return found[1] == digest((one.filename, one.CRC) for one in members if one is not seal) if found else None


def _written(path: Path, content: bytes) -> Path:
    probe(path.parent)
    return write_atomic(path, content)


def _custom(made: str) -> str:
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{_SET}" pid="2" name="{PROPERTY}"><vt:lpwstr>{made}</vt:lpwstr></property></Properties>'
    )

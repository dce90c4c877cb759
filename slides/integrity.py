"""Whether a package is whole: what PowerPoint would otherwise offer to repair.

What comes in is a `.pptx`; what goes out is every problem found in its zip, XML, content types, relationships and ids, and
by openxml-audit where it is installed. Decks are right by construction; this is for the tests and for `--verify`.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from slides.errors import Problem, Span
from slides.ooxml.damage import DAMAGED
from slides.ooxml.package import TYPES_NAME
from slides.ooxml.relationships import part_name
from slides.ooxml.uris import P14, PACKAGE_RELATIONSHIPS, PACKAGE_TYPES, P, R

_P = f"{{{P}}}"
_R = f"{{{R}}}"
_P14 = f"{{{P14}}}"
_RELATIONSHIP = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"
_TYPES = f"{{{PACKAGE_TYPES}}}"
_PRESENTATION = "ppt/presentation.xml"
_SLIDE_IDS = range(256, 2**31)  # ECMA-376 part 1, 19.7.13

Faults = Iterator[tuple[str, Mapping[str, object]]]


def verify(deck: str | Path | bytes) -> tuple[Problem, ...]:
    """Return every problem of the package `deck`, a file or its bytes. Raises OSError when it cannot be read."""
    content = deck if isinstance(deck, bytes) else Path(deck).read_bytes()
    span = None if isinstance(deck, bytes) else Span(str(deck))
    found = list(_members(content))
    if not found:
        texts = _texts(content)
        found = list(_forms(texts))
        if not found:
            trees = {name: ET.fromstring(text) for name, text in texts.items() if _is_xml(name)}  # noqa: S314 - no DOCTYPE
            for faults in (_declared(trees, texts), _related(trees, texts), _numbered(trees), _schema(content)):
                found += faults
    return tuple(Problem(code, span, args=args) for code, args in found)


def _members(content: bytes) -> Faults:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            names = Counter(name.casefold() for name in package.namelist())
            yield from (("package-duplicate", {"part": name}) for name, count in names.items() if count > 1)
            damaged = package.testzip()
    except DAMAGED as error:
        yield "package-unreadable", {"reason": str(error)}
        return
    if damaged:
        yield "package-damaged", {"part": damaged}


def _texts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _forms(texts: Mapping[str, bytes]) -> Faults:
    for name, text in texts.items():
        if not _is_xml(name):
            continue
        if b"<!DOCTYPE" in text:
            yield "package-doctype", {"part": name}
            continue
        try:
            ET.fromstring(text)  # noqa: S314 - without a DOCTYPE there is nothing to expand
        except ET.ParseError as error:
            yield "package-ill-formed", {"part": name, "reason": str(error)}


def _declared(trees: Mapping[str, ET.Element], texts: Mapping[str, bytes]) -> Faults:
    types = trees.get(TYPES_NAME)
    if types is None:
        yield "package-untyped", {"part": TYPES_NAME}
        return
    ends = {one.get("Extension", "").lower() for one in types.iterfind(f"{_TYPES}Default")}
    named = [one.get("PartName", "").removeprefix("/") for one in types.iterfind(f"{_TYPES}Override")]
    yield from (
        ("package-same-id", {"part": TYPES_NAME, "id": one}) for one, count in Counter(named).items() if count > 1
    )
    yield from (("package-phantom", {"part": one}) for one in named if one not in texts)
    typed = set(named)
    for name in texts:
        generic = name.startswith("ppt/") and name.endswith(".xml")
        if name != TYPES_NAME and name not in typed and (generic or name.rpartition(".")[2].lower() not in ends):
            yield "package-untyped", {"part": name}


def _related(trees: Mapping[str, ET.Element], texts: Mapping[str, bytes]) -> Faults:
    reached: set[str] = set()
    for name in ["", *texts]:
        rels = trees.get(part_name(name))
        ids = [one.get("Id", "") for one in rels.iterfind(_RELATIONSHIP)] if rels is not None else []
        pointers = part_name(name)
        yield from (("package-same-id", {"part": pointers, "id": one}) for one, n in Counter(ids).items() if n > 1)
        for target in _targets(name, rels):
            reached.add(target)
            if target not in texts:
                yield "package-dangling", {"part": pointers, "target": target}
        if name in trees and not name.endswith(".rels"):
            used = {value for one in trees[name].iter() for key, value in one.items() if key.startswith(_R)}
            yield from (("package-unrelated", {"part": name, "id": one}) for one in sorted(used - set(ids) - {""}))
    for name in texts:
        if name not in reached and name != TYPES_NAME and not name.endswith(".rels"):
            yield "package-orphan", {"part": name}


def _targets(owner: str, rels: ET.Element | None) -> Iterator[str]:
    """Return the parts of the package that `owner` points at; a target is relative to its folder (OPC, annex A)."""
    for one in rels.iterfind(_RELATIONSHIP) if rels is not None else ():
        if one.get("TargetMode") != "External":
            yield posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), one.get("Target", ""))).lstrip("/")


def _numbered(trees: Mapping[str, ET.Element]) -> Faults:
    for name, tree in trees.items():
        ids = Counter(one.get("id", "") for one in tree.iter(f"{_P}cNvPr"))
        yield from (("package-same-id", {"part": name, "id": one}) for one, count in ids.items() if count > 1)
    above = [
        one.get("id", "")
        for name, tree in trees.items()
        if name == _PRESENTATION or name.startswith("ppt/slideMasters/")
        for one in (*tree.iter(f"{_P}sldMasterId"), *tree.iter(f"{_P}sldLayoutId"))
    ]
    repeated = [one for one, count in Counter(above).items() if count > 1]
    yield from (("package-same-id", {"part": _PRESENTATION, "id": one}) for one in repeated)
    if _PRESENTATION in trees:
        yield from _slide_ids(trees[_PRESENTATION])


def _slide_ids(presentation: ET.Element) -> Faults:
    ids = [one.get("id", "") for one in presentation.iter(f"{_P}sldId")]
    for one, count in Counter(ids).items():
        if not one.isdecimal() or int(one) not in _SLIDE_IDS:
            yield "package-slide-id", {"id": one}
        if count > 1:
            yield "package-same-id", {"part": _PRESENTATION, "id": one}
    if presentation.find(f".//{_P14}sectionLst") is not None:
        listed = [one.get("id", "") for one in presentation.iter(f"{_P14}sldId")]
        if listed != ids:
            yield "package-sections", {}


def _schema(content: bytes) -> Faults:
    try:
        from openxml_audit import FileFormat, OpenXmlValidator
    except ImportError:
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="slides-") as folder:
        copy = Path(folder, "deck.pptx")
        copy.write_bytes(content)
        errors = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(copy).errors
    yield from (("package-schema", {"part": one.part_uri, "reason": one.description}) for one in errors)

"""The check of a package finds what PowerPoint would offer to repair."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from samples import deck

from slides.integrity import verify
from slides.messages.verify import MESSAGES
from slides.writer import render

if TYPE_CHECKING:
    from pathlib import Path

Change = Callable[[str, bytes], bytes | None]
SLIDE = "ppt/slides/slide1.xml"
PRESENTATION = "ppt/presentation.xml"


def changed(change: Change, *, twice: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(render(deck()))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = change(name, old.read(name))
            for _ in range(0 if text is None else 2 if name == twice else 1):
                new.writestr(name, text or b"")
    return out.getvalue()


def put(part: str, old: bytes, new: bytes) -> Change:
    return lambda name, text: text.replace(old, new, 1) if name == part else text


def without(part: str) -> Change:
    return lambda name, text: None if name == part else text


UNREADABLE: dict[str, Change] = {
    "package-ill-formed": put(SLIDE, b"</p:sld>", b""),
    "package-doctype": put(SLIDE, b"<p:sld ", b"<!DOCTYPE x><p:sld "),
}
DAMAGES: dict[str, Change] = {
    "package-dangling": without("ppt/slides/slide3.xml"),
    "package-untyped": put("[Content_Types].xml", b"/ppt/presProps.xml", b"/ppt/other.xml"),
    "package-phantom": without("ppt/viewProps.xml"),
    "package-unrelated": put("ppt/slides/slide2.xml", b'r:id="rId3"', b'r:id="rId99"'),
    "package-same-id": put(PRESENTATION, b'id="260"', b'id="259"'),
    "package-orphan": put("_rels/.rels", b"docProps/app.xml", b"docProps/core.xml"),
    "package-slide-id": put(PRESENTATION, b'<p:sldId id="256"', b'<p:sldId id="25"'),
    "package-sections": put(PRESENTATION, b'<p14:sldId id="257"/>', b""),
    "package-schema": put(SLIDE, b"<a:bodyPr/>", b""),
}


@pytest.mark.parametrize("code", UNREADABLE)
def test_damage_to_a_part_is_found(code: str) -> None:
    assert {problem.code for problem in verify(changed(UNREADABLE[code]))} == {code}


def test_all_damage_between_parts_is_found_at_once() -> None:
    def damaged(name: str, text: bytes) -> bytes | None:
        found: bytes | None = text
        for change in DAMAGES.values():
            found = change(name, found) if found is not None else None
        return found

    assert {problem.code for problem in verify(changed(damaged))} == set(DAMAGES)


def test_a_wrong_element_is_all_that_is_found() -> None:
    assert [problem.code for problem in verify(changed(DAMAGES["package-schema"]))] == ["package-schema"] * 2


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_is_found() -> None:
    codes = [problem.code for problem in verify(changed(lambda _, text: text, twice=SLIDE))]
    assert codes == ["package-duplicate"]


def test_a_file_that_is_no_zip_is_named(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"no zip")
    (problem,) = verify(path)
    assert problem.code == "package-unreadable"
    assert problem.span is not None
    assert problem.span.file == str(path)


def test_a_flipped_byte_is_found() -> None:
    content = bytearray(render(deck()))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        place = package.getinfo(SLIDE).header_offset + 80
    content[place] ^= 0x55
    assert {problem.code for problem in verify(bytes(content))} <= {"package-damaged", "package-unreadable"}
    assert verify(bytes(content))


def test_every_code_has_its_words() -> None:
    assert set(DAMAGES) | set(UNREADABLE) | {"package-duplicate", "package-unreadable", "package-damaged"} == set(
        MESSAGES
    )

"""A deck says what made it, and notices when it was edited."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from samples import SOURCE, deck

from slides import provenance
from slides.writer import render

if TYPE_CHECKING:
    from pathlib import Path


def rezipped(content: bytes, *, change: str = "", drop: str = "", doctype: bool = False) -> bytes:
    """Return the package as another program would save it: other order, other compression."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in reversed(old.namelist()):
            text = old.read(name)
            if name == change:
                text = text.replace(b"</a:t>", b"!</a:t>", 1)
            if doctype and name == "customXml/item1.xml":
                text = text.replace(b"<deck", b"<!DOCTYPE deck><deck", 1)
            if name != drop:
                new.writestr(name, text)
    return out.getvalue()


def test_the_outline_and_the_way_of_each_slide_read_back() -> None:
    made = deck()
    read = provenance.read(render(made))
    assert read is not None
    assert read.outline == SOURCE
    assert read.theme == "party-red"
    assert not read.edited
    assert [(one.key, one.path) for one in read.origins] == [(one.key, one.path) for one in made.slides]
    assert read.origins[0].slide == 256


def test_a_file_is_read_as_its_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "汇报.pptx"
    path.write_bytes(render(deck()))
    assert provenance.read(path) == provenance.read(str(path)) == provenance.read(path.read_bytes())


def test_zipping_anew_is_no_edit() -> None:
    read = provenance.read(rezipped(render(deck())))
    assert read is not None
    assert not read.edited


@pytest.mark.parametrize("damage", [{"change": "ppt/slides/slide1.xml"}, {"drop": "docProps/app.xml"}])
def test_a_changed_or_missing_part_is_an_edit(damage: dict[str, str]) -> None:
    read = provenance.read(rezipped(render(deck()), **damage))  # type: ignore[arg-type]
    assert read is not None
    assert read.edited


def test_a_deck_without_source_says_only_that_it_is_ours_and_whether_it_was_edited() -> None:
    content = render(deck(), source=False)
    read = provenance.read(content)
    assert read is not None
    assert (read.outline, read.origins, read.edited) == (b"", (), False)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        assert len(opened.read("customXml/item1.xml")) < 300
    edited = provenance.read(rezipped(content, change="ppt/slides/slide1.xml"))
    assert edited is not None
    assert edited.edited


@pytest.mark.parametrize(
    "content", [b"", b"PK\3\4 broken", b"plain text", b"\xd0\xcf\x11\xe0" * 99, b"PK\5\6" + b"\1" * 18]
)
def test_what_is_no_package_says_nothing(content: bytes) -> None:
    assert provenance.read(content) is None


def test_a_doctype_is_never_expanded() -> None:
    assert provenance.read(rezipped(render(deck()), doctype=True)) is None


def test_a_deck_of_another_program_says_nothing() -> None:
    from pptx import Presentation

    out = io.BytesIO()
    Presentation().save(out)
    assert provenance.read(out.getvalue()) is None

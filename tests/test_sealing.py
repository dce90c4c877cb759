"""A sealed document knows whether anyone edited it, and nobody's work is overwritten."""

from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from slides import provenance
from slides.errors import WriteError
from slides.ooxml.deflate import part
from slides.sealing import SEAL, intact, sealed, write_sealed, write_text
from slides.series.making import digest_of

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = sealed([part("a.xml", "text/xml", "<a/>"), part("b.xml", "text/xml", "<b/>")])


def edited(content: bytes, *, level: int = zipfile.ZIP_STORED, text: bytes | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", level) as new:
        for name in reversed(old.namelist()):
            new.writestr(name, text if text is not None and name == "a.xml" else old.read(name))
    return out.getvalue()


def test_what_is_sealed_is_intact_also_when_zipped_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(CONTENT)
    assert intact(path) is True
    path.write_bytes(edited(CONTENT))
    assert intact(path) is True


def test_an_edit_breaks_the_seal(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(edited(CONTENT, text=b"<a>more</a>"))
    assert intact(path) is False


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip", CONTENT[:-30], CONTENT[:50] + CONTENT[90:]])
def test_a_file_that_is_not_ours_is_known_for_that(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert intact(path) is None


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(CONTENT) - 1), byte=st.integers(0, 255), cut=st.booleans())
def test_no_damage_makes_reading_fail(tmp_path: Path, at: int, byte: int, cut: bool) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(CONTENT[:at] if cut else CONTENT[:at] + bytes([byte]) + CONTENT[at + 1 :])
    assert intact(path) in {True, False, None}
    assert provenance.read(path) is None
    digest_of(path)


def test_equal_parts_make_equal_bytes_and_the_seal_is_no_part_of_itself() -> None:
    again = sealed([part("a.xml", "", "<a/>"), part(SEAL, "", "old"), part("b.xml", "", "<b/>")])
    assert again == CONTENT


@pytest.mark.parametrize(
    ("there", "code"), [(b"mine", "write-foreign"), (edited(CONTENT, text=b"<c/>"), "write-edited")]
)
def test_what_is_not_ours_or_was_edited_is_kept_unless_forced(tmp_path: Path, there: bytes, code: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(there)
    with pytest.raises(WriteError) as caught:
        write_sealed(path, CONTENT)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert path.read_bytes() == there
    assert write_sealed(path, CONTENT, force=True).read_bytes() == CONTENT
    assert write_sealed(path, CONTENT).read_bytes() == CONTENT


def test_a_text_is_replaced_only_by_the_same(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.csv"
    assert write_text(path, b"1").read_bytes() == b"1"
    assert write_text(path, b"1").read_bytes() == b"1"
    with pytest.raises(WriteError, match="write-exists"):
        write_text(path, b"2")
    assert write_text(path, b"2", force=True).read_bytes() == b"2"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that this user may not read")
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(CONTENT)
    path.chmod(0)
    for write in (write_sealed, write_text):
        with pytest.raises(WriteError, match="write-denied"):
            write(path, CONTENT)

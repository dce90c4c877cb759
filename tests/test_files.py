"""Files are whole under their final name or not there; names suit every system."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from slides import files
from slides.errors import WriteError
from slides.messages import hint, text

if TYPE_CHECKING:
    from pathlib import Path


def refused(error: pytest.ExceptionInfo[WriteError]) -> str:
    (problem,) = error.value.problems
    assert text(problem, "zh")
    assert hint(problem, "zh")
    return problem.code


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write_atomic(tmp_path / "讲话.pptx", b"deck")
    assert [path.name for path in tmp_path.iterdir()] == ["讲话.pptx"]
    assert (tmp_path / "讲话.pptx").read_bytes() == b"deck"


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failed_write_keeps_the_old_file_and_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, failing, full)
    if failing == "replace":
        monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(WriteError) as error:
        files.write_atomic(target, b"new")
    assert refused(error) == "write-full"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"kept")
    link = tmp_path / "deck.pptx"
    link.symlink_to(other)
    files.write_atomic(link, b"deck")
    assert not link.is_symlink()
    assert other.read_bytes() == b"kept"


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_a_rebuilt_file_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"old")
    target.chmod(0o600)
    files.write_atomic(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").mkdir()
    with pytest.raises(WriteError) as error:
        files.write_atomic(tmp_path / "deck.pptx", b"")
    assert refused(error) == "write-is-folder"


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "decks").write_bytes(b"")
    with pytest.raises(WriteError) as error:
        files.probe(tmp_path / "decks" / "deep")
    assert refused(error) == "write-not-a-folder"
    assert error.value.problems[0].args["path"] == tmp_path / "decks"


def test_a_missing_folder_and_a_long_name_are_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as error:
        files.write_atomic(tmp_path / "no" / "deck.pptx", b"")
    assert refused(error) == "write-no-folder"
    with pytest.raises(WriteError) as error:
        files.write_atomic(tmp_path / ("长" * 100 + ".pptx"), b"")
    assert refused(error) == "write-name-too-long"


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EROFS, "write-read-only"), (errno.EACCES, "write-denied"), (errno.EIO, "write-failed")],
)
def test_a_probe_says_why_a_folder_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    with pytest.raises(WriteError) as error:
        files.probe(tmp_path)
    assert refused(error) == code


def test_a_probe_makes_the_folder_and_leaves_it_empty(tmp_path: Path) -> None:
    folder = files.probe(tmp_path / "a" / "b")
    assert folder.is_dir()
    assert not list(folder.iterdir())


def test_nothing_is_overwritten_by_a_new_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "gone")
    with pytest.raises(WriteError) as error:
        files.write_new(tmp_path / "a.yaml", b"")
    assert refused(error) == "write-exists"


@given(st.text())
def test_a_safe_name_is_short_normal_and_stays_as_it_is(name: str) -> None:
    safe = files.safe_name(name)
    assert 0 < len(safe.encode()) <= files.LONGEST_NAME
    assert not set(safe) & set('<>:"/\\|?*\0\n')
    assert safe[-1] not in ". "
    assert unicodedata.is_normalized("NFC", safe)
    assert files.safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("机关党委", "机关党委"),
        ("a/b:c", "a_b_c"),
        ("NUL", "_NUL"),
        ("com1.pptx", "_com1.pptx"),
        ("..", "_"),
        (".hidden", "_.hidden"),
        ("~$report", "_~$report"),
        ("", "_"),
        ("报告. ", "报告"),
        ("a\u202eb\x07", "ab"),
    ],
)
def test_names_that_some_system_refuses_are_changed(name: str, safe: str) -> None:
    assert files.safe_name(name) == safe


def test_two_long_names_stay_two() -> None:
    assert files.safe_name("党" * 100 + "甲") != files.safe_name("党" * 100 + "乙")


def test_a_name_that_is_no_utf8_is_written_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / os.fsdecode("讲话.pptx".encode("gbk"))
    assert files.write_atomic(target, b"deck") == target
    assert target.read_bytes() == b"deck"

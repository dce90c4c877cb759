"""A template is taken from the shelf only while nothing that it was made of has changed."""

from __future__ import annotations

import os
import pickle
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from slides import pipeline, shelf

if TYPE_CHECKING:
    from pathlib import Path

    from slides.layout import Template


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SLIDES_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(shelf, "_held", {})
    return tmp_path


@pytest.fixture
def made(folder: Path) -> Template:
    (folder / "own.yaml").write_text("name: own\nextends: base\n", encoding="utf-8")
    return pipeline.compiled(str(folder / "own.yaml"), "16:9", "zh-CN")


def taken(folder: Path, *, new_process: bool = True) -> Template | None:
    if new_process:
        shelf._held.clear()
    return shelf.take(str(folder / "own.yaml"), "16:9", "zh-CN")


def test_what_was_compiled_is_read_back_equal(folder: Path, made: Template) -> None:
    read = taken(folder)
    assert read is not made
    assert [getattr(read, field.name) for field in fields(made)] == [
        getattr(made, field.name) for field in fields(made)
    ]


def test_in_one_process_it_is_the_same_value_until_the_theme_changes(folder: Path, made: Template) -> None:
    assert taken(folder, new_process=False) is made
    (folder / "own.yaml").touch()
    os.utime(folder / "own.yaml", ns=(1, 1))
    assert taken(folder, new_process=False) is None


def test_another_size_language_or_theme_is_another_entry(folder: Path, made: Template) -> None:
    assert made
    assert shelf.take(str(folder / "own.yaml"), "4:3", "zh-CN") is None
    assert shelf.take(str(folder / "own.yaml"), "16:9", "en-US") is None
    assert shelf.take("own", "16:9", "zh-CN") is None


def test_a_changed_or_lost_theme_file_is_read_again(folder: Path, made: Template) -> None:
    assert made
    (folder / "own.yaml").write_text("name: own\nextends: base \n", encoding="utf-8")
    assert taken(folder) is None
    (folder / "own.yaml").unlink()
    assert taken(folder) is None


def test_a_changed_program_does_not_take_what_the_old_one_made(
    folder: Path, made: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert made
    monkeypatch.setattr(shelf, "__version__", "0.0.0")
    assert taken(folder) is None


@pytest.mark.parametrize(
    "content", [b"", b"\x80\x05", pickle.dumps(1), pickle.dumps(((), os.getcwd)), b"cos\nsystem\n."]
)
def test_a_damaged_or_foreign_entry_is_not_taken(folder: Path, made: Template, content: bytes) -> None:
    assert made
    (entry,) = (folder / "cache").iterdir()
    entry.write_bytes(content)
    assert taken(folder) is None


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_an_entry_that_others_may_write_is_not_taken(folder: Path, made: Template) -> None:
    assert made
    (entry,) = (folder / "cache").iterdir()
    entry.chmod(0o666)
    assert taken(folder) is None


def test_without_a_place_nothing_is_kept_and_all_works(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLIDES_CACHE", "")
    assert pipeline.compiled("base", "16:9", "zh-CN")
    monkeypatch.delenv("SLIDES_CACHE")
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert pipeline.compiled("base", "16:9", "zh-CN")
    (folder / "blocked").write_bytes(b"")
    monkeypatch.setenv("SLIDES_CACHE", str(folder / "blocked"))
    assert pipeline.compiled("base", "16:9", "zh-CN")

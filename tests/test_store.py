"""A template comes back from the disk as it was kept, and only while all that it was made of is the same."""

from __future__ import annotations

import os
import pickle
import zlib
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from slides import pipeline, shelf, store

if TYPE_CHECKING:
    from slides.layout import Template


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache; our own modules count as old, though someone may be at work on them."""
    monkeypatch.setattr(store, "_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(store, "_program", lambda: [str(tmp_path / "module.py")])
    monkeypatch.setattr(shelf, "_held", {})
    return tmp_path / "cache"


@pytest.fixture
def theme(cache: Path) -> Path:
    path = cache.parent / "own.yaml"
    path.write_text("name: own\nextends: base\n", encoding="utf-8")
    os.utime(path, (1, 1))
    os.utime(path.parent, (1, 1))
    return path


@pytest.fixture
def kept(theme: Path) -> Template:
    made = pipeline.compiled(str(theme), "16:9", "zh-CN")
    shelf._held.clear()
    return made


def taken(theme: Path) -> Template | None:
    shelf._held.clear()
    return shelf.take(str(theme), "16:9", "zh-CN")


def entry(cache: Path) -> Path:
    (only,) = cache.iterdir()
    return only


def test_the_next_run_takes_the_same_template_from_the_disk(theme: Path, kept: Template) -> None:
    found = taken(theme)
    assert found is not None
    assert found is not kept
    assert all(getattr(found, name) == getattr(kept, name) for name in kept.__slots__)
    assert shelf.take(str(theme), "16:9", "zh-CN") is found


def test_a_change_of_the_theme_or_of_the_program_is_noticed(theme: Path, kept: Template) -> None:
    assert kept
    assert taken(theme)
    (theme.parent / "module.py").write_text("", encoding="utf-8")
    assert taken(theme) is None
    (theme.parent / "module.py").unlink()
    assert taken(theme)
    os.utime(theme, (2, 2))
    assert taken(theme) is None


def test_another_python_makes_its_own(theme: Path, kept: Template, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept
    monkeypatch.setattr("sys.version", "4.0")
    assert taken(theme) is None


@pytest.mark.parametrize("place", [0, 5, 1000, -1])
def test_a_damaged_entry_is_as_none(theme: Path, kept: Template, cache: Path, place: int) -> None:
    assert kept
    content = bytearray(entry(cache).read_bytes())
    content[place] ^= 0xFF
    entry(cache).write_bytes(content)
    assert taken(theme) is None
    entry(cache).write_bytes(content[:100])
    assert taken(theme) is None


def test_an_entry_makes_nothing_but_templates(theme: Path, kept: Template, cache: Path) -> None:
    assert kept
    body = pickle.dumps((os.system, "exit 1"))
    entry(cache).write_bytes(zlib.crc32(body).to_bytes(4) + body)
    assert taken(theme) is None


def test_what_was_just_edited_is_not_kept(theme: Path, cache: Path) -> None:
    os.utime(theme)
    pipeline.compiled(str(theme), "16:9", "zh-CN")
    assert not cache.exists()


def test_without_a_folder_nothing_is_kept(theme: Path, cache: Path) -> None:
    cache.write_text("a file is in the way", encoding="utf-8")
    os.utime(theme.parent, (1, 1))
    assert pipeline.compiled(str(theme), "16:9", "zh-CN")
    assert taken(theme) is None


def test_entries_stand_beside_the_compiled_modules_where_python_keeps_those(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    found = store._folder()
    assert found is not None
    assert found.parent == Path(cache_from_source(store.__file__)).parent
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert store._folder() is None


def test_only_the_newest_entries_stay(
    theme: Path, kept: Template, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_MOST_KEPT", 3)
    for number in range(6):
        store.keep((f"theme{number}", "16:9", "zh-CN"), (), kept)
    assert len(list(cache.iterdir())) == 3
    assert taken(theme) is None

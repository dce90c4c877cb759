"""A template is taken from the shelf only while nothing that it was made of has changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from slides import pipeline, shelf

if TYPE_CHECKING:
    from pathlib import Path

    from slides.layout import Template


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shelf, "_held", {})
    path = tmp_path / "own.yaml"
    path.write_text("name: own\nextends: base\n", encoding="utf-8")
    return path


@pytest.fixture
def made(theme: Path) -> Template:
    return pipeline.compiled(str(theme), "16:9", "zh-CN")


def taken(theme: Path) -> Template | None:
    return shelf.take(str(theme), "16:9", "zh-CN")


def test_it_is_the_same_value_each_time(theme: Path, made: Template) -> None:
    assert taken(theme) is made
    assert pipeline.compiled(str(theme), "16:9", "zh-CN") is made


def test_another_size_language_or_theme_is_another_entry(theme: Path, made: Template) -> None:
    assert made
    assert shelf.take(str(theme), "4:3", "zh-CN") is None
    assert shelf.take(str(theme), "16:9", "en-US") is None
    assert shelf.take("own", "16:9", "zh-CN") is None


def test_a_theme_file_of_another_age_or_size_is_read_again(theme: Path, made: Template) -> None:
    assert made
    os.utime(theme, ns=(1, 1))
    assert taken(theme) is None
    assert pipeline.compiled(str(theme), "16:9", "zh-CN") is not made


def test_a_lost_theme_file_is_missed(theme: Path, made: Template) -> None:
    assert made
    theme.unlink()
    assert taken(theme) is None


def test_only_so_many_are_held(theme: Path, made: Template) -> None:
    for number in range(2 * shelf._MOST_HELD):
        shelf.keep(f"theme{number}", "16:9", "zh-CN", made, [theme])
    assert len(shelf._held) <= shelf._MOST_HELD


def test_no_file_is_written(theme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    assert pipeline.compiled(str(theme), "16:9", "zh-CN")
    assert [found.name for found in tmp_path.iterdir()] == ["own.yaml"]

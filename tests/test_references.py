"""What an outline refers to is in its folder or below, and a theme's variant is named behind its name or file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from slides.cli.new import starter
from slides.references import inside, theme_and_variant

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

    Slides = Callable[..., Run]


@pytest.mark.parametrize("typed", ["a.csv", " deep/a.csv ", "deep\\a.csv", "deep/../a.csv", "表.csv"])
def test_a_file_in_the_folder_or_below_is_inside(typed: str, tmp_path: Path) -> None:
    found = inside(typed, tmp_path)
    assert found is not None
    assert found.resolve().is_relative_to(tmp_path)
    assert "\\" not in found.name


@pytest.mark.parametrize("typed", ["../a.csv", "..\\a.csv", "/etc/passwd", "link/a.csv", "loop", "a\0b"])
def test_what_leads_out_or_nowhere_is_not(typed: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to("..")
    (tmp_path / "in" / "loop").symlink_to("loop")
    assert inside(typed, tmp_path / "in") is None


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("party-red", ("party-red", "")),
        ("party-red/deep", ("party-red", "deep")),
        ("党政红/deep", ("党政红", "deep")),
        ("mine.yaml", ("mine.yaml", "")),
        ("themes/mine.yml", ("themes/mine.yml", "")),
        ("themes/mine.yaml/deep", ("themes/mine.yaml", "deep")),
        ("", ("", "")),
    ],
)
def test_a_theme_is_a_name_or_a_file_and_a_variant(typed: str, parts: tuple[str, str]) -> None:
    assert theme_and_variant(typed) == parts


@pytest.fixture
def own(here: Path) -> Path:
    lines = "name: own\nextends: base\nvariants:\n  calm: {colors: {accent: '#8A5A00'}}\n"
    (here / "own.yaml").write_text(lines, encoding="utf-8")
    return here


def test_a_theme_file_has_variants_in_the_option_and_in_the_outline(slides: Slides, own: Path) -> None:
    (own / "talk.yaml").write_text(starter("en-US", "own.yaml/calm"), encoding="utf-8")
    plain = slides("build", "talk.yaml", "--theme", "own.yaml", "-o", "plain.pptx")
    asked = slides("build", "talk.yaml", "--theme", "own.yaml/calm", "-o", "asked.pptx")
    said = slides("build", "talk.yaml")
    assert (plain.code, asked.code, said.code) == (0, 0, 0)
    decks = [(own / f"{name}.pptx").read_bytes() for name in ("plain", "asked", "talk")]
    assert decks[0] != decks[1] == decks[2]


def test_an_unknown_variant_of_a_file_names_those_that_there_are(slides: Slides, own: Path) -> None:
    (own / "talk.yaml").write_text(starter("en-US", "own.yaml/calm").replace("/calm", "/clam"), encoding="utf-8")
    run = slides("build", "talk.yaml")
    assert run.code == 3
    assert "theme “own” has no variant “clam”" in run.err
    assert "did you mean “calm”?" in run.err

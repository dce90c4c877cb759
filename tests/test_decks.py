"""Every outline of the house in every theme: what stands on its slides, whether the file is sound, whether it is the same.

The goldens are texts that a person can review; `pytest --rewrite-goldens` writes them anew.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from slides import integrity, pipeline, theme, writer
from slides.breaking import line_count
from slides.errors import Severity
from slides.fit.labels import rooms_of
from slides.metrics import narrowed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Deck

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = Path(__file__).parent / "goldens"
OUTLINES = sorted(path.stem for path in (ROOT / "outlines").glob("*.yaml"))
THEMES = theme.names(theme.folders())
EVERY = pytest.mark.parametrize(("name", "look"), [(name, look) for name in OUTLINES for look in THEMES])
IN_TURN = pytest.mark.parametrize(
    ("name", "look"),
    [
        (name, look)
        for at, look in enumerate(THEMES)
        for number, name in enumerate(OUTLINES)
        if look == "base" or number == at % len(OUTLINES)
    ],
)
"""Every outline in the theme below all, and every theme with one of them: the others say nothing new of the file's form."""


@cache
def deck(name: str, look: str) -> Deck:
    return pipeline.build(ROOT / "outlines" / f"{name}.yaml", theme=look)


@cache
def written(name: str, look: str) -> bytes:
    return writer.render(deck(name, look))


def described(made: Deck) -> Iterator[str]:
    """Yield the deck as text: each slide's layout, then each slot with its size and words, then the length of its notes."""
    for number, slide in enumerate(made.slides, 1):
        yield f"== {number} {slide.layout.name} [{slide.section}]"
        for fill in slide.fills:
            sizes = fill.sizes or tuple(level.sizes[0] for level in fill.slot.levels)
            for paragraph in fill.text.paragraphs:
                level = min(paragraph.level, len(sizes) - 1)
                words = paragraph.text.replace("\n", " / ")
                yield f"  {fill.slot.name}.{paragraph.level} {sizes[level]:g} {words}" + (
                    f" -> {fill.link}" if fill.link else ""
                )
        for icon in slide.icons:
            yield f"  icon {icon.glyph.name}"
        if slide.sum is not None:
            yield f"  sum {'+'.join(slide.sum.terms)}"
        yield f"  notes {len(slide.notes)}"


@EVERY
def test_the_deck_says_what_its_golden_says(name: str, look: str, request: pytest.FixtureRequest) -> None:
    found = "\n".join(described(deck(name, look))) + "\n"
    golden = GOLDENS / f"{name}.{look}.txt"
    if request.config.getoption("--rewrite-goldens"):
        GOLDENS.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@EVERY
def test_no_line_break_costs_a_line_at_the_size_that_the_text_has_in_the_end(name: str, look: str) -> None:
    made = deck(name, look)
    for slide in made.slides:
        for fill in slide.fills:
            if fill.unbroken is None:
                continue
            rooms = rooms_of(fill, made.template.faces)
            for own, broken in zip(fill.unbroken.paragraphs, fill.text.paragraphs, strict=True):
                room = rooms[min(own.level, len(rooms) - 1)]
                tight = room._replace(width=narrowed(room.width, own.text, room.face, room.bold))
                assert line_count(broken.text, *room) == line_count(own.text, *tight), broken.text


@IN_TURN
def test_the_file_is_sound(name: str, look: str) -> None:
    assert integrity.verify(written(name, look)) == ()


@IN_TURN
def test_an_independent_reader_finds_every_word_in_placeholders(name: str, look: str) -> None:
    from pptx import Presentation

    made = deck(name, look)
    read = Presentation(io.BytesIO(written(name, look)))
    assert len(read.slides) == len(made.slides)
    for slide, page in zip(made.slides, read.slides, strict=True):
        assert page.slide_layout.name == slide.layout.title
        assert page.shapes.title is not None
        texts = {shape.placeholder_format.idx: shape.text_frame.text for shape in page.placeholders}
        for fill in slide.fills:
            if fill.slot.type != "sldNum":
                assert texts[fill.slot.idx].replace("\v", "\n") == fill.text.text
        assert page.notes_slide.notes_text_frame.text.strip() == slide.notes.strip()


@EVERY
def test_nothing_of_our_outlines_is_continued_or_warned_about(name: str, look: str) -> None:
    made = deck(name, look)
    problems = [problem for problem in pipeline.check(made) if problem.severity is not Severity.NOTE]
    assert problems == []
    if name == "party-building-exchange":
        assert [slide.key for slide in made.slides if slide.parts > 1] == []


def test_the_same_outline_makes_the_same_bytes_anywhere(tmp_path: Path) -> None:
    digests = set()
    for number, seed in enumerate(("0", "4711")):
        folder = tmp_path / f"folder {number}"
        folder.mkdir()
        out = folder / "deck.pptx"
        subprocess.run(
            [sys.executable, "-m", "slides", "build", str(ROOT / "outlines/party-building-exchange.yaml"), "-o", str(out), "-q"],
            check=True, cwd=folder, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1

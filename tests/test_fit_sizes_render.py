"""The sizes that fit chose are those that LibreOffice shows on opening, with the autofit flag left for later edits."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from talks import Talk, compiled, planned
from twins import MISSING, convert

from slides import writer
from slides.deck import Properties
from slides.fit import fit

if TYPE_CHECKING:
    from pathlib import Path

    from slides.deck import Deck, Slide

LOOK = ("party-red", "16:9")
TALKS = [Talk("zh", length, 4, 1) for length in (8, 30, 90)]


def deck(talk: Talk) -> Deck:
    return fit(planned(talk), compiled(LOOK), Properties("标题"))


def chosen(slide: Slide) -> set[float]:
    return {size for fill in slide.fills for size, _ in fill.used_sizes()}


def test_every_text_that_was_set_smaller_says_so_itself_and_none_has_a_scale() -> None:
    made = deck(TALKS[2])
    with zipfile.ZipFile(io.BytesIO(writer.render(made))) as package:
        for number, slide in enumerate(made.slides, 1):
            xml = package.read(f"ppt/slides/slide{number}.xml").decode()
            assert "fontScale" not in xml
            for fill in slide.fills:
                for size in fill.sizes:
                    assert f'sz="{round(size * 100)}"' in xml
        layouts = [
            package.read(name).decode()
            for name in package.namelist()
            if "slideLayouts/slideLayout" in name and name.endswith(".xml")
        ]
    for layout in layouts:
        for body in re.findall(r'<p:ph type="body".*?</p:txBody>', layout):
            assert "<a:normAutofit/></a:bodyPr>" in body


@pytest.mark.render
@pytest.mark.skipif(MISSING, reason="needs soffice, pdftotext and fc-match")
@pytest.mark.parametrize("talk", TALKS, ids=str)
def test_libreoffice_shows_the_sizes_that_were_chosen(talk: Talk, tmp_path: Path) -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    made = deck(talk)
    file = tmp_path / "deck.pptx"
    file.write_bytes(writer.render(made))
    with pdfplumber.open(convert(file, "pdf", made.template.faces.values())) as document:
        assert len(document.pages) == len(made.slides)
        for slide, page in zip(made.slides, document.pages, strict=True):
            shown = {round(char["size"], 1) for char in page.chars if not char["text"].isspace()}
            odd = {size for size in shown if all(abs(size - own) > 0.15 for own in chosen(slide) | {14.0})}
            assert not odd, f"{slide.key} {slide.layout.name}: {sorted(odd)}"

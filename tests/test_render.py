"""LibreOffice opens every deck of the house and shows every slide and every word."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from slides import pipeline, theme

pytestmark = pytest.mark.render
ROOT = Path(__file__).resolve().parent.parent


def pdf_of(deck: Path, folder: Path) -> Path:
    """Return the PDF that LibreOffice makes of `deck`, with a profile of its own."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", "pdf", "--outdir", str(folder), str(deck)],
        check=True, capture_output=True, timeout=170,
    )  # fmt: skip
    return folder / f"{deck.stem}.pdf"


@pytest.mark.skipif(not shutil.which("soffice") or not shutil.which("pdftotext"), reason="needs soffice and pdftotext")
@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "outlines").glob("*.yaml")))
@pytest.mark.parametrize("look", theme.names(theme.folders()))
def test_every_slide_and_every_word_is_shown(name: str, look: str, tmp_path: Path) -> None:
    deck = pipeline.build(ROOT / "outlines" / f"{name}.yaml", theme=look)
    pdf = pdf_of(pipeline.save(deck, tmp_path / "deck.pptx"), tmp_path)
    pages = (
        subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True)
        .stdout.decode()
        .split("\f")
    )
    assert len(pages) - 1 == len(deck.slides)
    for slide, page in zip(deck.slides, pages, strict=False):
        shown = re.sub(r"\s", "", page)
        for fill in slide.fills:
            for paragraph in fill.text.paragraphs:
                for word in re.findall(r"\w+", paragraph.text):
                    assert word in shown, (slide.key, word)

"""LibreOffice opens scripts and tables and shows every word of them on the paper that was asked for."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from test_render import pdf_of

from slides import build, pace, save_script, save_tasks
from slides.tasks import tasks

if TYPE_CHECKING:
    from pathlib import Path

    from slides.script.paper import Size

pytestmark = [
    pytest.mark.render,
    pytest.mark.skipif(
        not shutil.which("lowriter") or not shutil.which("pdftotext"), reason="needs LibreOffice Writer"
    ),
]
_RUNNING = re.compile(
    r"^(内部资料在党建工作经验交流会上的讲话|InternalHomesafe,everyshift)|(第\d+页共\d+页|Page\d+of\d+)$"
)
MEASURES = {"A4": (595, 842), "A5": (420, 595)}


def printed(file: Path, folder: Path) -> tuple[str, tuple[int, int]]:
    """Return what the PDF of `file` says without blanks and running lines, and the size of its pages in points."""
    pdf = pdf_of(file, folder)
    said = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True).stdout.decode()
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True).stdout.decode()
    width, height = re.findall(r"Page size: +([\d.]+) x ([\d.]+)", told)[0]
    pages = (re.sub(r"\s", "", page) for page in said.split("\f"))
    return "".join(_RUNNING.sub("", page) for page in pages), (round(float(width)), round(float(height)))


@pytest.mark.parametrize("name", ["party-building-exchange", "safety-quarter"])
@pytest.mark.parametrize("paper", MEASURES)
def test_every_word_of_a_script_is_printed(root: Path, tmp_path: Path, name: str, paper: Size) -> None:
    deck = build(root / "outlines" / f"{name}.yaml")
    said, size = printed(save_script(deck, tmp_path / "script.docx", paper=paper), tmp_path)
    assert size == MEASURES[paper]
    for page in pace(deck).pages:
        for line in page.words.splitlines():
            assert re.sub(r"\s", "", line) in said, page.number


@pytest.mark.parametrize("name", ["party-building-exchange", "safety-quarter"])
def test_every_task_is_printed(root: Path, tmp_path: Path, name: str) -> None:
    deck = build(root / "outlines" / f"{name}.yaml")
    said, size = printed(save_tasks(deck, tmp_path / "tasks.xlsx", deck_file="talk.pptx"), tmp_path)
    assert size == MEASURES["A4"][::-1]
    for task in tasks(deck):
        for word in re.findall(r"\w+", " ".join((task.topic, *task.measures, task.lead, task.due))):
            assert word in said, (task.slide, word)

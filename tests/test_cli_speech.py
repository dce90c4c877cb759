"""`slides time`, `slides script` and `slides tasks` as the user runs them, and the time that `slides build` tells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Run

    Slides = Callable[..., Run]

TALK = """
title: T
lang: en-US
meeting: {{name: M, slot: {slot}}}
achievements:
  - {{title: A, notes: {notes}}}
  - {{title: B, hidden: true, notes: not said}}
recommendations:
  - {{title: C, owner: X, due: May}}
"""


@pytest.fixture
def talk(here: Path) -> Callable[..., Path]:
    """Return what writes an outline with so many Chinese characters to be said in so many minutes."""

    def write(characters: int, slot: int = 2) -> Path:
        path = here / "talk.yaml"
        path.write_text(TALK.format(slot=slot, notes="讲" * characters or "''"), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("characters", "slot", "said"),
    [
        (220, 2, "8 slides, 1 of 2 min, "),
        (660, 2, "8 slides, 3 min, 1 over the slot, "),
        (440, 2, "8 slides, 2 of 2 min, "),
        (0, 2, "8 slides, 0."),
    ],
)
def test_build_tells_the_time_against_the_slot(
    slides: Slides, talk: Callable[..., Path], characters: int, slot: int, said: str
) -> None:
    assert said in slides("build", talk(characters, slot)).out
    found = json.loads(slides("build", "talk.yaml", "--json").out)["decks"][0]
    assert (found["minutes"], found["slot"]) == (round(characters / 220, 2) or None, slot)


def test_without_notes_build_tells_no_time(slides: Slides, talk: Callable[..., Path]) -> None:
    assert " min" not in slides("build", talk(220), "--no-notes").out


def test_time_shows_pages_bars_and_what_is_left(slides: Slides, talk: Callable[..., Path]) -> None:
    run = slides("time", talk(220))
    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    assert lines[0] == "slide    at  min  title"
    assert "    5  0:00  1.0  A" in lines
    assert "    6             B (hidden)" in lines
    bar = next(line for line in lines if line.startswith("1. What we have achieved"))
    assert bar.count("█") == 20
    assert lines[-1] == "about 1 of 2 min, 1 to spare"


def test_what_lies_beyond_the_slot_is_drawn_lighter(slides: Slides, talk: Callable[..., Path]) -> None:
    run = slides("time", talk(880))
    assert run.out.splitlines()[-1] == "about 4 min, 2 over the slot of 2"
    assert "█" * 20 + "▒" * 20 in run.out


def test_time_is_there_for_programs(slides: Slides, talk: Callable[..., Path]) -> None:
    found = json.loads(slides("time", talk(220), "--json").out)
    assert (found["minutes"], found["slot"], found["over"]) == (1.0, 2, -1.0)
    pages = [page for part in found["parts"] for page in part["slides"]]
    assert [page["slide"] for page in pages] == list(range(1, 9))
    assert [page["title"] for page in pages if page["hidden"]] == ["B"]


def test_an_outline_without_notes_has_no_time_and_no_script(slides: Slides, talk: Callable[..., Path]) -> None:
    assert slides("time", talk(0)).out == "the outline has no notes to be timed\n"
    run = slides("script", "talk.yaml")
    assert run.code == 3
    assert "talk.yaml: error[nothing-to-read]" in run.err
    assert not Path("talk.docx").exists()


def test_a_script_is_written_where_it_is_wanted(slides: Slides, talk: Callable[..., Path]) -> None:
    assert slides("script", talk(220)).out == "made talk.docx (about 1 min)\n"
    assert slides("script", "talk.yaml", "-o", "out/", "--paper", "a5", "--quiet").out == ""
    assert slides("script", "talk.yaml", "-o", "讲稿", "--no-marks").code == 0
    assert {path.name for path in Path().rglob("*.docx")} == {"talk.docx", "讲稿.docx"}
    assert Path("out/talk.docx").exists()


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("script", "-o", "a.pdf"), "script-not-docx"),
        (("script", "--paper", "A3"), "paper-unknown"),
        (("tasks", "-o", "a.docx"), "tasks-not-table"),
    ],
)
def test_what_cannot_be_written_is_wrong_usage(
    slides: Slides, talk: Callable[..., Path], args: tuple[str, ...], code: str
) -> None:
    command, *rest = args
    run = slides(command, talk(220), *rest)
    assert run.code == 2
    assert f"error[{code}]" in run.err
    assert "hint: " in run.err


def test_edited_paper_is_kept_until_forced(slides: Slides, talk: Callable[..., Path]) -> None:
    talk(220)
    for command, name in (("script", "a.docx"), ("tasks", "a.xlsx"), ("tasks", "a.csv")):
        Path(name).write_text("mine")
        run = slides(command, "talk.yaml", "-o", name)
        assert run.code == 4
        assert "error[write-" in run.err
        assert Path(name).read_text() == "mine"
        assert slides(command, "talk.yaml", "-o", name, "--force").code == 0
        assert slides(command, "talk.yaml", "-o", name).code == 0


def test_a_table_jumps_to_the_deck_as_seen_from_where_it_is(slides: Slides, talk: Callable[..., Path]) -> None:
    assert slides("tasks", talk(220), "-o", "tables/").out == f"made {Path('tables/talk.xlsx')} (tasks: 1)\n"
    assert slides("tasks", "talk.yaml", "-o", "b.xlsx", "--deck", "out/final.pptx").code == 0
    targets = []
    for name in ("tables/talk.xlsx", "b.xlsx"):
        sheet = load_workbook(name).active
        assert sheet is not None
        assert sheet["I4"].hyperlink is not None
        targets.append(sheet["I4"].hyperlink.target)
    assert targets == ["../talk.pptx", "out/final.pptx"]


def test_a_speech_without_tasks_makes_no_table(slides: Slides, here: Path) -> None:
    (here / "a.yaml").write_text("title: T\nachievements: [A]\n", encoding="utf-8")
    run = slides("tasks", "a.yaml")
    assert run.code == 3
    assert "error[no-tasks]" in run.err
    assert not Path("a.xlsx").exists()


@pytest.mark.parametrize("command", ["time", "script", "tasks"])
def test_an_outline_that_cannot_be_read_says_so(slides: Slides, command: str) -> None:
    run = slides(command, "no.yaml")
    assert run.code == 3
    assert "error[file-missing]" in run.err

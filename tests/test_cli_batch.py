"""`slides batch`: what it prints, what it takes, and how it ends."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from batches import depots, edit, series

from slides.cli.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

    Slides = Callable[..., Run]

BATCH = ("batch", "depots.yaml", "depots.csv", "-o", "decks")


def test_a_table_becomes_a_deck_for_each_row_with_a_sum(slides: Slides, here: Path) -> None:
    series(here, 3)
    run = slides(*BATCH, "--name", "Report ${unit}.pptx")
    assert (run.code, run.err) == (0, "")
    first, *rest = run.out.splitlines()
    assert first.startswith("decks: 3 decks (")
    assert rest == ["  built  3", "the list: decks/manifest.csv"]
    assert (here / "decks" / "Report Depot 1.pptx").is_file()
    assert slides(*BATCH, "--name", "Report ${unit}.pptx").out.splitlines()[1] == "  unchanged  3"


def test_it_speaks_chinese(slides: Slides, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLIDES_LANG", "zh")
    series(here, 1)
    run = slides(*BATCH)
    assert "decks：1 份（" in run.out
    assert "  已生成  1" in run.out
    assert (here / "decks" / "manifest.csv").read_text(encoding="utf-8-sig").startswith("行,文件,结果,页数")


def test_rows_are_chosen_and_counted(slides: Slides, here: Path) -> None:
    series(here, 9)
    where = [word for number in (2, 4, 6) for word in ("--where", f"unit=Depot {number}")]
    assert "  built  2" in slides(*BATCH, *where, "--limit", "2").out
    run = slides(*BATCH, "--where", "unit=Depot 77")
    assert run.code == 3
    assert "error[series-no-rows]" in run.err
    assert "--where" in run.err
    assert json.loads(slides(*BATCH, "--where", "unit=Depot 77", "--json").out)["ok"] is False


def test_a_failed_row_is_a_line_and_exit_1_and_all_failed_is_exit_3(slides: Slides, here: Path) -> None:
    series(here, 2)
    with (here / "depots.csv").open("a", encoding="utf-8") as table:
        table.write("Depot 3,many\n")
    run = slides(*BATCH)
    assert run.code == 1
    assert run.err.splitlines() == [
        "depots.yaml:3:12: error[bad-number]: the variable “hours”, “many”, is no number (row 4 of depots.csv)",
        "  hint: write numbers as 1234.5 or 1,234.5",
    ]
    assert "  built   2\n  failed  1\n" in run.out
    assert slides(*BATCH, "--where", "unit=Depot 3").code == 3


def test_what_is_wrong_for_all_rows_is_said_once_and_nothing_is_built(slides: Slides, here: Path) -> None:
    series(here, 30)
    text = (here / "depots.csv").read_text(encoding="utf-8").replace("hours", "hrs")
    (here / "depots.csv").write_text(text, encoding="utf-8")
    run = slides(*BATCH)
    assert (run.code, run.err.count("error[")) == (3, 1)
    assert not (here / "decks").exists()
    said = json.loads(slides(*BATCH, "--json").out)
    assert [one["code"] for one in said["problems"]] == ["row-no-column"]


def test_many_failures_are_counted_not_all_told(slides: Slides, here: Path) -> None:
    series(here, 1)
    rows = "".join(f"D{number},many\n" for number in range(30))
    (here / "depots.csv").write_text(f"unit,hours\nDepot 1,5\n{rows}", encoding="utf-8")
    run = slides(*BATCH)
    assert run.code == 1
    assert run.err.count("error[") == 20
    assert "10 more decks have problems, see decks/manifest.csv" in run.err


def test_the_plan_is_a_table_and_builds_nothing(slides: Slides, here: Path) -> None:
    series(here, 4)
    assert slides(*BATCH, "--limit", "3").code == 0
    edit(here / "decks" / "depots-Depot 2.pptx")
    depots(here, [1, 2])
    with (here / "depots.csv").open("a", encoding="utf-8") as table:
        table.write("Depot 3,5\nDepot 4,6\nDepot 5,many\n")
    (here / "decks" / "depots-Depot 4.pptx").write_bytes(b"somebody's")
    run = slides(*BATCH, "--dry-run")
    assert run.code == 1
    assert run.out.splitlines() == [
        "row  file                 theme  state",
        "2    depots-Depot 1.pptx  base   unchanged",
        "3    depots-Depot 2.pptx  base   kept",
        "4    depots-Depot 3.pptx  base   changed",
        "5    depots-Depot 4.pptx  base   foreign",
        "6    depots-Depot 5.pptx  base   failed",
        "5 decks: unchanged 1, kept 1, changed 1, foreign 1, failed 1",
    ]
    said = [json.loads(line) for line in slides(*BATCH, "--dry-run", "--json").out.splitlines()]
    assert [one["state"] for one in said[:-1]] == ["unchanged", "kept", "changed", "foreign", "failed"]
    assert said[-1]["count"] == 5
    assert not (here / "decks" / "depots-Depot 5.pptx").exists()


def test_an_edited_deck_is_kept_reported_and_exit_1(slides: Slides, here: Path) -> None:
    series(here, 2)
    slides(*BATCH)
    edit(here / "decks" / "depots-Depot 2.pptx")
    run = slides(*BATCH)
    assert run.code == 1
    assert "warning[write-edited]: “decks/depots-Depot 2.pptx” was edited since it was built and is kept" in run.err
    assert "hint: overwrite it with --force" in run.err
    assert "  unchanged  1\n  kept       1\n" in run.out
    assert slides(*BATCH, "--force").code == 0


def test_decks_of_rows_that_are_gone_are_named(slides: Slides, here: Path) -> None:
    series(here, 3)
    slides(*BATCH)
    depots(here, [1, 2])
    run = slides(*BATCH)
    assert run.code == 0
    assert "  left over  1  depots-Depot 3.pptx\n" in run.out
    assert (here / "decks" / "depots-Depot 3.pptx").is_file()


def test_json_is_a_line_for_each_deck_and_one_for_all(slides: Slides, here: Path) -> None:
    series(here, 2)
    run = slides(*BATCH, "--json", "--no-notes", "--no-source", "--set", "day=Monday", "--theme", "party-red")
    *decks, whole = [json.loads(line) for line in run.out.splitlines()]
    assert [(one["row"], one["status"], one["slides"]) for one in decks] == [(2, "built", 4), (3, "built", 4)]
    assert (whole["ok"], whole["built"], whole["slides"]) == (True, 2, 8)
    assert run.err == ""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--limit", "0"], "number-wanted"),
        (["--jobs", "many"], "number-wanted"),
        (["--where", "unit"], "where-without-value"),
        (["--jobs", "2", "--cluster", "tcp://x:1"], "two-engines"),
        (["--lang", "xx"], "unknown-output-lang"),
    ],
)
def test_a_wrong_option_is_exit_2(slides: Slides, here: Path, options: list[str], code: str) -> None:
    series(here, 1)
    run = slides(*BATCH, *options)
    assert run.code == 2
    assert f"error[{code}]" in run.err


def test_without_a_folder_or_a_table_the_use_is_wrong(slides: Slides, here: Path) -> None:
    series(here, 1)
    assert slides("batch", "depots.yaml", "depots.csv").code == 2
    assert slides("batch", "depots.yaml", "-o", "decks").code == 2


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["depots.yaml", "depots.csv", "-o", ""], "output-not-a-folder"),
        (["depots.yaml", "depots.csv", "-o", "all.pptx"], "output-not-a-folder"),
        (["depots.yaml", "depots.csv", "-o", ".pptx"], "output-not-a-folder"),
        (["depots.csv", "depots.yaml", "-o", "decks"], "batch-swapped"),
    ],
)
def test_what_can_only_be_a_slip_is_said_before_anything_is_made(
    slides: Slides, here: Path, args: list[str], code: str
) -> None:
    series(here, 1)
    before = sorted(here.iterdir())
    run = slides("batch", *args)
    assert run.code == 2
    assert f"error[{code}]" in run.err
    assert "hint: " in run.err
    assert sorted(here.iterdir()) == before


class Terminal:
    """An error stream that is a terminal."""

    def __init__(self) -> None:
        self.said = ""

    def write(self, text: str) -> None:
        self.said += text

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_that_gives_way_to_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setitem(Progress.add.__globals__, "_OFTEN", 0.0)
    monkeypatch.setenv("COLUMNS", "60")
    progress = Progress(4, quiet=False)
    progress.add("北区供电所机关党委第一支部的很长的名字", made=True)
    assert terminal.said.startswith("\r\x1b[K━━━━━━────────────────── 1 of 4, ")
    assert terminal.said.endswith("…")
    progress.above("a line")
    assert terminal.said.endswith("\r\x1b[Ka line\n")


def test_quiet_says_nothing_when_all_goes_well(slides: Slides, here: Path) -> None:
    series(here, 1)
    assert slides(*BATCH, "--quiet") == (0, "", "")

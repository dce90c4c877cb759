"""Faults of a batch: killed workers, killed runs, Ctrl-C, full and read-only disks. Nothing is lost, redone or left half."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from batches import ages, command, decks, environment, manifest, ran, series, started

from slides.series import engines

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.series.making import Recipe

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")

SLOW = "time.sleep(0.04)"
ROWS = 40


def until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.01)


def lines(folder: Path) -> int:
    path = folder / "decks" / "manifest.jsonl"
    return path.read_bytes().count(b"\n") if path.exists() else 0


def workers(parent: int) -> list[int]:
    """Return the processes that `parent` started to make decks."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            shown = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == parent and b"spawn_main" in shown:
            found.append(int(stat.parent.name))
    return found


def runs(process: int) -> bool:
    try:
        stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found in /proc")
def test_a_killed_worker_costs_nothing_but_the_time_for_its_rows(here: Path) -> None:
    series(here, ROWS)
    run = started(here, "--jobs", "2", fault=SLOW)
    until(lambda: lines(here) > 0)
    os.kill(workers(run.pid)[0], signal.SIGKILL)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (0, "")
    assert f"built  {ROWS}" in out
    assert len(decks(here)) == ROWS


def test_the_row_that_kills_its_worker_is_named_and_costs_only_itself(here: Path) -> None:
    series(here, 12)
    fault = 'job.key == "Depot 7" and os.kill(os.getpid(), signal.SIGKILL)'
    run = ran(here, "--jobs", "2", fault=fault)
    assert run.returncode == 1
    assert "error[row-killed]: making “Depot 7” (row 8) killed the process that did it" in run.stderr
    assert "Traceback" not in run.stderr
    assert {path.stem for path in decks(here)} == {f"Depot {number}" for number in range(1, 13)} - {"Depot 7"}
    assert [line["status"] for line in manifest(here) if line["key"] == "Depot 7"] == ["failed"]


def test_a_row_that_never_ends_is_given_up_and_costs_only_itself(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    series(here, 8)
    monkeypatch.setenv("MOST_SECONDS", "2.5")
    run = ran(here, "--jobs", "2", fault='job.key == "Depot 3" and time.sleep(600)')
    assert run.returncode == 1
    assert "error[row-endless]: “Depot 3” (row 4) was not made within 2 seconds" in run.stderr
    assert {path.stem for path in decks(here)} == {f"Depot {number}" for number in range(1, 9)} - {"Depot 3"}


def test_a_mistake_of_ours_in_one_deck_costs_that_deck(here: Path) -> None:
    series(here, 4)
    run = ran(here, fault='job.key == "Depot 2" and 1 / 0')
    assert run.returncode == 1
    assert "error[row-stumbled]: a mistake of slides in “Depot 2” (row 3): ZeroDivisionError" in run.stderr
    assert "built   3" in run.stdout


def test_killed_five_times_in_a_row_nothing_is_lost_redone_or_broken(here: Path) -> None:
    series(here, 4 * ROWS)
    before: dict[str, int] = {}
    for _ in range(5):
        told = lines(here)
        run = started(here, fault=SLOW)
        until(lambda told=told: lines(here) > told)  # type: ignore[misc]
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        now = ages(here)
        assert before.items() <= now.items()
        before = now
    whole = {deck.name for deck in decks(here)}
    assert len(whole) < 4 * ROWS
    run = ran(here)
    assert run.returncode == 0
    after = ages(here)
    assert before.items() <= after.items()
    assert len(decks(here)) == 4 * ROWS
    unchanged = int(run.stdout.partition("unchanged")[2].split()[0])
    assert unchanged == len(whole)
    assert not list((here / "decks").glob(".*"))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are found in /proc")
def half_sent() -> None:
    """In a worker: begin to send a deck, and die."""
    queue = sys._getframe(1).f_locals["result_queue"]
    os.write(queue._writer.fileno(), (1_000_000).to_bytes(4, "big") + bytes(5_000))
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_dies_while_it_sends_a_deck_is_noticed_and_keeps_nobody_waiting() -> None:
    pool = engines.Pool(cast("Recipe", None), 2)
    pool._pool = inner = engines._opened(2)
    assert not pool.maimed()
    inner.submit(half_sent)
    until(pool.maimed)
    waiting = inner._executor_manager_thread  # type: ignore[attr-defined]
    pool.restart()
    waiting.join(10)
    assert not waiting.is_alive()


def test_when_only_the_parent_is_killed_its_workers_end(here: Path) -> None:
    series(here, ROWS)
    run = started(here, "--jobs", "2", fault=SLOW)
    until(lambda: lines(here) > 0)
    orphans = workers(run.pid)
    assert len(orphans) == 2
    run.kill()
    run.communicate()
    until(lambda: not any(map(runs, orphans)), 10)
    decks(here)
    assert ran(here).returncode == 0


@pytest.mark.parametrize(("sent", "jobs"), [(signal.SIGINT, "2"), (signal.SIGTERM, "1")])
def test_ctrl_c_ends_cleanly_and_the_same_command_goes_on(here: Path, sent: signal.Signals, jobs: str) -> None:
    series(here, ROWS)
    run = started(here, "--jobs", jobs, fault=SLOW)
    until(lambda: lines(here) > 0)
    os.killpg(run.pid, sent)
    out, err = run.communicate(timeout=15)
    assert run.returncode == 130
    there = len(decks(here))
    assert 0 < there < ROWS
    assert f"interrupted: {there} of {ROWS} built, run the same command again to go on" in err
    assert "Traceback" not in err
    assert f"built  {there}" in out
    assert not list((here / "decks").glob(".*"))
    if sent == signal.SIGINT:
        assert re.search(rf"unchanged +{there}\n", ran(here).stdout)


def test_ctrl_c_twice_leaves_at_once(here: Path) -> None:
    series(here, 3)
    run = started(here, "--jobs", "2", fault='job.key == "Depot 2" and (open(job.key, "w").close(), time.sleep(30))')
    until((here / "Depot 2").exists)
    os.killpg(run.pid, signal.SIGINT)
    time.sleep(0.3)
    os.killpg(run.pid, signal.SIGINT)
    start = time.monotonic()
    _, err = run.communicate(timeout=15)
    assert time.monotonic() - start < 3
    assert run.returncode == 130
    assert "Traceback" not in err


def mounted(folder: Path, options: str, fault: str = "pass", before: str = "true") -> subprocess.CompletedProcess[str]:
    """Run the command with a disk of its own as its folder `decks`, which nobody else sees; list that afterwards."""
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("no mounts of one's own here")
    (folder / "decks").mkdir()
    words = " ".join(f"'{word}'" for word in command(folder, fault))
    script = f"mount -t tmpfs -o {options} none decks && {before}; {words}; code=$?; ls -A decks; exit $code"
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        cwd=folder, env=environment(), capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_a_disk_too_small_is_one_message_and_no_half_deck(here: Path) -> None:
    series(here, ROWS)
    run = mounted(here, "size=1m")
    assert run.returncode == 4
    assert run.stderr.count("error[") == 1
    assert "error[series-no-room]" in run.stderr
    assert ".tmp" not in run.stdout


def test_a_disk_that_fills_up_meanwhile_is_one_message_and_keeps_what_was_made(here: Path) -> None:
    series(here, ROWS)
    fault = 'job.key == "Depot 30" and open("decks/big", "wb").write(bytes(30_000_000))'
    run = mounted(here, "size=16m", fault=f"{SLOW}\n    try: {fault}\n    except OSError: pass")
    assert run.returncode == 4
    assert run.stderr.count("error[") == 1
    made = run.stdout.count(".pptx")
    assert 0 < made < 30
    assert f"{made} of {ROWS} built" in run.stderr
    assert ".tmp" not in run.stdout


@pytest.mark.parametrize(("options", "before"), [("ro", "true"), ("size=64k", "cat /dev/zero > decks/big 2>/dev/null")])
def test_a_read_only_or_full_disk_is_found_before_anything_is_made(here: Path, options: str, before: str) -> None:
    series(here, 3)
    run = mounted(here, options, fault='print("made", job.key)', before=before)
    assert run.returncode == 4
    assert run.stderr.count("error[") == 1
    assert "made" not in run.stdout
    assert "hint: " in run.stderr


def test_a_file_in_the_folders_place_is_one_message(here: Path) -> None:
    series(here, 3)
    (here / "decks").write_text("mine", encoding="utf-8")
    run = ran(here)
    assert run.returncode == 4
    assert run.stderr.count("error[") == 1
    assert "“decks” is not a folder" in run.stderr


def test_a_script_that_starts_itself_anew_in_each_worker_goes_on_in_one_process(here: Path) -> None:
    series(here, 3)
    script = here / "careless.py"
    script.write_text(
        "from slides import batch\nfor one in batch('depots.yaml', 'depots.csv', 'decks', jobs=2): print(one.status)\n",
        encoding="utf-8",
    )
    run = subprocess.run(
        [sys.executable, str(script)], cwd=here, env=environment(), capture_output=True, text=True, check=False, timeout=60
    )  # fmt: skip
    assert run.returncode == 0
    assert run.stdout.split() == ["built"] * 3


def test_few_open_files_are_enough(here: Path) -> None:
    series(here, 40)
    words = " ".join(f"'{word}'" for word in command(here))
    run = subprocess.run(
        ["sh", "-c", f"ulimit -n 48; {words}"], cwd=here, env=environment(), capture_output=True, text=True, check=False
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert len(decks(here)) == 40

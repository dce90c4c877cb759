"""A run of a batch: the order of results, what is made again and what is kept, and the manifest."""

from __future__ import annotations

import csv
import json
import os
import threading
import zipfile
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from batches import ages, depots, edit, manifest, series

from slides import InputError, WriteError, batch, build, integrity, provenance, save
from slides.series import running
from slides.series.lock import NAME as LOCK
from slides.series.making import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from slides.series.values import Result


def statuses(here: Path, **wishes: Any) -> list[str]:
    return [one.status for one in batch("depots.yaml", "depots.csv", here / "decks", name="${unit}", **wishes)]


def test_results_come_in_the_order_of_the_rows_and_decks_are_those_of_build(here: Path) -> None:
    series(here)
    results = list(batch("depots.yaml", "depots.csv", "decks", name="${unit}"))
    assert [one.job.key for one in results] == [f"Depot {number}" for number in range(1, 6)]
    assert {(one.status, one.slides) for one in results} == {("built", 4)}
    save(build("depots.yaml", values={"unit": "Depot 3", "hours": "1003"}), "alone.pptx")
    assert digest_of(here / "alone.pptx") == digest_of(results[2].job.target) == results[2].deck
    assert sorted(path.name for path in (here / "decks").iterdir()) == [
        *(f"Depot {n}.pptx" for n in range(1, 6)),
        "manifest.csv",
        "manifest.jsonl",
    ]


def test_the_same_again_makes_only_what_changed(here: Path) -> None:
    series(here)
    assert statuses(here) == ["built"] * 5
    before = ages(here)
    assert statuses(here) == ["unchanged"] * 5
    assert ages(here) == before
    lines = len(manifest(here))
    depots(here, [1, 2, 3, 4])
    with (here / "depots.csv").open("a", encoding="utf-8") as table:
        table.write("Depot 5,77\nDepot 6,78\n")
    assert statuses(here) == [*["unchanged"] * 4, "built", "built"]
    assert len(manifest(here)) == lines + 2
    (here / "depots.yaml").write_text((here / "depots.yaml").read_text(encoding="utf-8") + "deck: {agenda: false}\n")
    assert statuses(here) == ["built"] * 6
    assert statuses(here, fresh=True, limit=2) == ["built", "built"]


def test_a_deck_that_is_gone_or_an_older_one_of_ours_is_made_again(here: Path) -> None:
    series(here)
    statuses(here)
    old = (here / "decks" / "Depot 1.pptx").read_bytes()
    (here / "decks" / "Depot 2.pptx").unlink()
    depots(here, range(1, 6), hours=2000)
    statuses(here)
    (here / "decks" / "Depot 1.pptx").write_bytes(old)  # as if the run had ended before the rename
    assert statuses(here) == ["built", *["unchanged"] * 4]


def test_an_edited_deck_is_kept_and_told_until_it_is_forced(here: Path) -> None:
    series(here)
    statuses(here)
    edit(here / "decks" / "Depot 2.pptx")
    edited = (here / "decks" / "Depot 2.pptx").read_bytes()
    depots(here, range(1, 6), hours=2000)
    results = list(batch("depots.yaml", "depots.csv", "decks", name="${unit}"))
    assert [one.status for one in results] == ["built", "kept", "built", "built", "built"]
    assert [one.code for one in results[1].problems] == ["write-edited"]
    assert statuses(here) == ["unchanged", "kept", *["unchanged"] * 3]
    assert (here / "decks" / "Depot 2.pptx").read_bytes() == edited
    assert statuses(here, force=True) == ["unchanged", "built", *["unchanged"] * 3]
    assert statuses(here) == ["unchanged"] * 5


def test_a_foreign_file_or_a_folder_under_the_name_costs_that_deck(here: Path) -> None:
    series(here)
    (here / "decks" / "Depot 2.pptx").mkdir(parents=True)
    (here / "decks" / "Depot 3.pptx").write_bytes(b"somebody's")
    results = list(batch("depots.yaml", "depots.csv", "decks", name="${unit}"))
    assert [one.status for one in results] == ["built", "failed", "failed", "built", "built"]
    assert [one.problems[0].code for one in results[1:3]] == ["write-is-folder", "write-foreign"]
    assert (here / "decks" / "Depot 3.pptx").read_bytes() == b"somebody's"
    assert statuses(here, force=True) == ["unchanged", "failed", "built", "unchanged", "unchanged"]


def test_a_bad_row_costs_its_own_deck_and_leaves_the_old_one(here: Path) -> None:
    series(here, 3)
    statuses(here)
    before = ages(here)
    (here / "depots.csv").write_text("unit,hours\nDepot 1,1001\nDepot 2,many\nDepot 3,1003\n", encoding="utf-8")
    results = list(batch("depots.yaml", "depots.csv", "decks", name="${unit}"))
    assert [one.status for one in results] == ["unchanged", "failed", "unchanged"]
    assert ages(here) == before
    depots(here, range(1, 4))
    assert statuses(here) == ["unchanged"] * 3
    assert manifest(here)[-1]["status"] == "built"


def test_what_is_wrong_for_all_rows_is_raised_before_anything_is_built(here: Path) -> None:
    series(here)
    (here / "depots.csv").write_text("unit,hrs\nDepot 1,5\n", encoding="utf-8")
    with pytest.raises(InputError):
        batch("depots.yaml", "depots.csv", "decks")
    assert not (here / "decks").exists()


def test_a_torn_or_strange_line_of_the_manifest_is_passed_over(here: Path) -> None:
    series(here, 3)
    statuses(here)
    path = here / "decks" / "manifest.jsonl"
    path.write_bytes(b'[1]\n\xff\n{"out": "x"}\n' + path.read_bytes()[:-40])
    assert statuses(here) == ["unchanged", "unchanged", "built"]
    assert statuses(here) == ["unchanged"] * 3


def test_the_manifest_does_not_grow_for_ever(here: Path) -> None:
    series(here, 2)
    statuses(here)
    path = here / "decks" / "manifest.jsonl"
    path.write_bytes(path.read_bytes() * 60)
    statuses(here)
    assert len(manifest(here)) == 2
    assert statuses(here) == ["unchanged"] * 2


def test_the_list_for_people_opens_in_excel_and_has_no_formulas(here: Path) -> None:
    series(here, 1)
    (here / "depots.csv").write_text("unit,hours\n=1+1,5\n北区,many\n", encoding="utf-8")
    assert statuses(here) == ["built", "failed"]
    content = (here / "decks" / "manifest.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert table[0] == ["row", "file", "status", "slides", "seconds", "remarks"]
    assert table[1][:4] == ["2", "'=1+1.pptx", "built", "4"]
    assert table[2][:3] == ["3", "北区.pptx", "failed"]
    assert "row 3 of depots.csv" in table[2][5]
    (here / "decks" / "manifest.csv").write_text("mine", encoding="utf-8")
    statuses(here)
    assert (here / "decks" / "manifest.csv").read_text(encoding="utf-8") == "mine"


def test_any_executor_will_do_and_only_a_window_is_under_way(here: Path) -> None:
    series(here, 40)
    with ThreadPoolExecutor(2) as threads:
        counted = Counted(threads)
        results = batch("depots.yaml", "depots.csv", "decks", name="${unit}", executor=counted)
        first = next(results)
        assert first.job.key == "Depot 1"
        assert [one.job.number for one in results] == list(range(2, 41))
        assert threads.submit(int).result() == 0
    assert counted.most <= 16
    assert statuses(here) == ["unchanged"] * 40


class Counted(Executor):
    """An executor that counts the jobs handed to it that have not ended."""

    def __init__(self, inner: ThreadPoolExecutor) -> None:
        self._inner = inner
        self._max_workers = 2
        self._lock = threading.Lock()
        self.most = self.now = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        future = self._inner.submit(fn, *args, **kwargs)
        future.add_done_callback(self._ended)
        return future

    def _ended(self, _: Future[Any]) -> None:
        with self._lock:
            self.now -= 1


def test_a_caller_who_goes_leaves_whole_decks_and_no_lock(here: Path) -> None:
    series(here, 90)
    results = batch("depots.yaml", "depots.csv", "decks", name="${unit}")
    next(results)
    assert (here / "decks" / LOCK).exists()
    results.close()  # type: ignore[attr-defined]
    assert not (here / "decks" / LOCK).exists()
    before = ages(here)
    assert 0 < len(before) < 90
    again = statuses(here)
    assert again.count("unchanged") == len(before)
    assert before.items() <= ages(here).items()


def test_the_second_run_into_a_folder_says_who_is_running(here: Path) -> None:
    series(here, 100)
    first = batch("depots.yaml", "depots.csv", "decks", name="${unit}")
    next(first)
    with pytest.raises(WriteError) as raised:
        next(batch("depots.yaml", "depots.csv", "decks", name="${unit}"))
    (problem,) = raised.value.problems
    assert (problem.code, problem.args["pid"]) == ("series-held-by", os.getpid())
    assert sum(one.status == "built" for one in first) == 99
    assert statuses(here, limit=1) == ["unchanged"]


def test_stale_locks_and_temporary_files_are_cleaned_up(here: Path) -> None:
    series(here, 1)
    (here / "decks").mkdir()
    gone = '{"pid": 999999, "started": "1", "host": "elsewhere", "since": "2020-01-01"}'
    (here / "decks" / LOCK).write_text(gone, encoding="utf-8")
    os.utime(here / "decks" / LOCK, (1, 1))
    (here / "decks" / ".Depot 1.pptx.999999.tmp").write_bytes(b"half")
    assert statuses(here) == ["built"]
    assert not list((here / "decks").glob(".*"))
    (here / "decks" / LOCK).write_text(gone, encoding="utf-8")
    with pytest.raises(WriteError):
        statuses(here)


def test_the_disk_is_found_too_small_before_it_is_full(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    series(here, 200)
    monkeypatch.setattr(running.shutil, "disk_usage", lambda _: SimpleNamespace(free=20_000_000))
    with pytest.raises(WriteError) as raised:
        statuses(here)
    assert [one.code for one in raised.value.problems] == ["series-no-room"]
    assert ages(here) == {}


def example(root: Path) -> list[Result]:
    outlines = root / "outlines"
    return list(batch(outlines / "branch-meeting.yaml", outlines / "branches.csv", "decks", name="${支部名称}"))


def test_the_example_series_is_built_and_every_deck_reads_back(here: Path, root: Path) -> None:
    assert here.is_dir()
    results = example(root)
    assert [one.job.number for one in results] == list(range(1, 25))
    for one in results:
        assert (one.status, one.problems) == ("built", ())
        assert zipfile.ZipFile(one.job.target).testzip() is None
        made = provenance.read(one.job.target)
        assert made is not None
        assert not made.edited
        assert one.job.values["支部名称"] in json.loads(made.outline)["title"]
        assert len(made.origins) == one.slides
    assert len({one.deck for one in results}) == 24


@pytest.mark.render  # takes seconds a deck
def test_every_deck_of_the_example_series_holds_to_the_file_format(here: Path, root: Path) -> None:
    assert here.is_dir()
    for one in example(root):
        assert integrity.verify(one.job.target.read_bytes()) == (), one.job.key

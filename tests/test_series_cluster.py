"""A batch on a real Dask cluster of two workers on this machine: the same decks, and a killed worker costs at most its row."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from batches import ROOT, ages, decks, manifest, series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from conftest import Run

    Slides = Callable[..., Run]

pytestmark = [pytest.mark.cluster, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers."""
    pytest.importorskip("distributed")
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    shared = ["--scheduler-file", str(file), "--no-dashboard"]
    started = []

    def start(*words: str) -> None:
        command = [sys.executable, "-m", "dask", *words, *shared]
        with (folder / f"{words[0]}.log").open("ab") as log:
            started.append(
                subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True)
            )

    start("scheduler", "--host", "127.0.0.1", "--port", "0")
    until(file.exists)
    start("worker", "--nworkers", "2", "--nthreads", "1", "--host", "127.0.0.1")
    yield json.loads(file.read_text(encoding="utf-8"))["address"]
    for process in reversed(started):
        os.killpg(process.pid, signal.SIGTERM)
    for process in started:
        process.wait(30)


def until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.05)


def with_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def test_a_cluster_makes_the_same_decks(slides: Slides, here: Path, address: str) -> None:
    with_workers(address, 2)
    series(here, 40)
    batch = ("batch", "depots.yaml", "depots.csv", "--name", "${unit}")
    run = slides(*batch, "-o", "decks", "--cluster", address)
    assert (run.code, run.err) == (0, "")
    assert slides(*batch, "-o", "alone").code == 0
    assert len(decks(here)) == 40
    for deck in decks(here):
        assert deck.read_bytes() == (here / "alone" / deck.name).read_bytes()
    assert [line["row"] for line in manifest(here)] == list(range(2, 42))


def test_a_clients_own_executor_is_taken_and_stays_open(here: Path, address: str) -> None:
    from distributed import Client

    from slides import batch

    with_workers(address, 2)
    series(here, 10)
    with Client(address, set_as_default=False) as client:
        executor = client.get_executor()
        results = list(batch("depots.yaml", "depots.csv", "decks", executor=executor))
        assert [(one.job.number, one.status) for one in results] == [(number, "built") for number in range(1, 11)]
        assert executor.submit(sum, [1, 2]).result() == 3


def test_a_killed_worker_of_the_cluster_costs_no_deck(slides: Slides, here: Path, address: str) -> None:
    from distributed import Client

    with_workers(address, 2)
    with Client(address, set_as_default=False) as client:
        victim = next(iter(client.run(os.getpid).values()))
    series(here, 300)
    code = (
        "import os, signal, sys, threading, time\n"
        "from pathlib import Path\n"
        "def kill():\n"
        "    while not Path('decks/manifest.jsonl').exists():\n"
        "        time.sleep(0.01)\n"
        f"    os.kill({victim}, signal.SIGKILL)\n"
        "threading.Thread(target=kill, daemon=True).start()\n"
        "from slides.cli import main\n"
        f"sys.exit(main(['batch', 'depots.yaml', 'depots.csv', '-o', 'decks', '--cluster', '{address}']))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=here, env=environment, check=False, timeout=120)
    assert done.returncode == 0
    assert len(decks(here)) == 300
    before = ages(here)
    assert slides("batch", "depots.yaml", "depots.csv", "-o", "decks").code == 0
    assert ages(here) == before
    assert not Path(f"/proc/{victim}").exists()


def test_a_cluster_that_is_not_there_is_said(slides: Slides, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("slides.series.cluster._PATIENCE", 1)
    series(here, 1)
    run = slides("batch", "depots.yaml", "depots.csv", "-o", "decks", "--cluster", "tcp://127.0.0.1:9")
    assert run.code == 2
    assert "error[cluster-unreachable]" in run.err
    assert not (here / "decks").exists()

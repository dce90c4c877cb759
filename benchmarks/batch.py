"""Print how a series of decks compares with python-pptx in one process, and what it costs in memory.

Both make the decks as bytes, warm, with the same words and notes: python-pptx a title and one body a slide on its own template,
which is less than ours. `few`: 5 of 25 slides have a point that differs from row to row. `every`: the footer has the row's name, so all slides do.

    python benchmarks/batch.py
    python benchmarks/batch.py --rows 100000 --decks 5000   # a longer table, a longer series
"""

from __future__ import annotations

import argparse
import gc
import importlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import outline, plain_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.series.making import Workshop
    from slides.series.values import Job

SLIDES, FEW, SHORT, ROUNDS = 25, 5, 200, 5
MANY, SOME = 500, 20
KINDS = ("few", "every")


def changing(kind: str, slides: int = SLIDES) -> str:
    """Return an outline of so many slides, of which 5 differ from row to row, or by their footer all."""
    text = outline(slides)
    if kind == "every":
        return text.replace("meeting: 安全生产工作会议", "meeting: ${unit}安全生产工作会议")
    lines, left = [], FEW
    for line in text.splitlines():
        head, points, rest = line.partition("points: [")
        if points and left:
            left -= 1
            first, _, others = rest.partition(", ")
            line = f'{head}{points}"${{unit}}{first} ${{n}}", {others}'  # noqa: PLW2901
        lines.append(line)
    return "\n".join(lines)


def table(path: Path, rows: int) -> Path:
    """Write a table of so many rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write("unit,n,other\n")
        file.writelines(f"第{number}支部,{300 + number},备注{number}\n" for number in range(rows))
    return path


def workshop(folder: Path, kind: str, rows: int, slides: int = SLIDES) -> tuple[Workshop, Iterator[Job]]:
    """Return a workshop for the outline of `kind` and the jobs of a table of so many rows."""
    from slides.series.making import Workshop
    from slides.series.planning import planned
    from slides.series.values import Wanted

    path = folder / f"{kind}.yaml"
    path.write_text(changing(kind, slides), encoding="utf-8")
    plan = planned(Wanted(path, table(folder / f"{rows}.csv", rows), folder / "out"))
    return Workshop(plan.recipe), (one.job for one in plan.jobs())


def content(kind: str, folder: Path) -> list[dict[str, Any]]:
    """Return the words of the first deck of a series for python-pptx."""
    from slides import build

    deck = build(folder / f"{kind}.yaml", values={"unit": "第0支部", "n": "300", "other": ""})
    return [
        {"notes": slide.notes, "texts": {str(fill.slot.idx): fill.text.text for fill in slide.fills}}
        for slide in deck.slides
    ]


def seconds(shop: Workshop, jobs: Iterator[Job], count: int) -> float:
    """Return the seconds that `count` decks took."""
    start = time.process_time()
    for job in islice(jobs, count):
        shop.make(job)
    return time.process_time() - start


def compare(folder: Path, decks: int) -> None:
    """Print decks a second against python-pptx, in turn in one run, and a long series against a short one."""
    for kind in KINDS:
        shop, jobs = workshop(folder, kind, SHORT * (ROUNDS + 1) + decks)
        said = content(kind, folder)
        seconds(shop, jobs, SHORT)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(seconds(shop, jobs, SHORT) / SHORT)
            start = time.process_time()
            for _ in range(4):
                plain_reference(said)
            theirs.append((time.process_time() - start) / 4)
        gc.collect()
        before = resident()
        long = seconds(shop, jobs, decks) / decks
        gc.collect()
        grown = resident() - before
        one, other = statistics.median(ours), statistics.median(theirs)
        sys.stdout.write(
            f"{kind}: {SLIDES} slides a deck\n"
            f"  python-pptx                      {1 / other:>9.1f} decks/s\n"
            f"  ours, {SHORT} decks              P4 {1 / one:>9.1f} decks/s   x {other / one:.1f}\n"
            f"  ours, {decks} decks             P4 {1 / long:>9.1f} decks/s   x {one / long:.2f} of the short series\n"
            f"  memory grown over those {decks}   P4 {grown:>9.1f} MiB\n"
            f"  peak beyond imports, {SHORT} decks P5 {alone(kind, SLIDES, SHORT):>9.1f} MiB\n"
            f"  a further slide, {SLIDES} to {MANY}     P5 {a_slide(kind):>9.1f} KiB\n"
        )
        sys.stdout.flush()


def a_slide(kind: str) -> float:
    """Return the KiB by which one more slide in each deck of a series raises the peak."""
    return (alone(kind, MANY, SOME) - alone(kind, SLIDES, SOME)) * 1024 / (MANY - SLIDES)


def alone(kind: str, slides: int, decks: int) -> float:
    """Return the MiB that a process of its own takes beyond its imports at its peak, for so many decks of so many slides."""
    command = [sys.executable, __file__, "--only-peak", kind, str(slides), str(decks)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def peak(folder: Path, kind: str, slides: int, decks: int) -> float:
    """Return what `alone` does, of this process."""
    for name in (
        "series.making",
        "series.planning",
        "fit",
        "plan",
        "outline",
        "pipeline",
        "writer",
        "template",
        "theme",
    ):
        importlib.import_module(f"slides.{name}")
    before = resident()
    shop, jobs = workshop(folder, kind, decks, slides)
    for job in jobs:
        shop.make(job)
    return highest() - before


def resident() -> float:
    """Return the MiB that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def highest() -> float:
    """Return the MiB that this process held at most; getrusage would count the process that started it too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def started(folder: Path, rows: int) -> None:
    """Print, for a table of so many rows, what planning takes, the time to the first deck, and the peak of memory."""
    shop, jobs = workshop(folder, "few", 1)
    shop.make(next(jobs))
    before = resident()
    start = time.process_time()
    shop, jobs = workshop(folder, "few", rows)
    planned = time.process_time() - start
    shop.make(next(jobs))
    first = time.process_time() - start
    peak = highest() - before
    for _ in jobs:
        pass
    end = highest() - before
    sys.stdout.write(
        f"{rows} rows: planned after {planned:.2f} s, first deck after {first:.2f} s, {peak:.1f} MiB more; "
        f"all jobs gone through {end:.1f} MiB\n"
    )


def main() -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--decks", type=int, default=2_000)
    parser.add_argument("--only-start", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--only-peak", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if asked.only_start:
            started(Path(name), asked.rows)
            return
        if asked.only_peak:
            kind, slides, decks = asked.only_peak
            sys.stdout.write(f"{peak(Path(name), kind, int(slides), int(decks))}\n")
            return
        compare(Path(name), asked.decks)
    start = [sys.executable, __file__, "--only-start", "--rows", str(asked.rows)]
    sys.stdout.flush()
    subprocess.run(start, check=True)


if __name__ == "__main__":
    main()

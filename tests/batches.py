"""Series of decks for the tests: an outline, a table of depots, and the command in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
OUTLINE = """\
title: Safety at ${unit}
achievements:
  - title: ${hours:,.0f} hours without an accident
    points: ["Signed by ${unit}", Every shift took part]
closing: Home safe
"""
PLAIN = """
import os, signal, sys, time
from slides.series import engines, making

plain = making.Workshop.make

def make(self, job):
    FAULT
    return plain(self, job)

making.Workshop.make = make
engines.MOST_SECONDS = float(os.environ.get("MOST_SECONDS", engines.MOST_SECONDS))

if __name__ == "__main__":
    from slides.cli import main
    sys.exit(main())
"""
"""The command with a fault in the making of decks; worker processes run the head of it too."""


def series(folder: Path, rows: int = 5) -> tuple[Path, Path]:
    """Write an outline and a table of so many depots; the names are `Depot 1` …"""
    (folder / "depots.yaml").write_text(OUTLINE, encoding="utf-8")
    depots(folder, range(1, rows + 1))
    return folder / "depots.yaml", folder / "depots.csv"


def depots(folder: Path, numbers: Any, hours: int = 1000) -> None:
    """Write the table anew."""
    lines = [f"Depot {number},{hours + number}\n" for number in numbers]
    (folder / "depots.csv").write_text("".join(["unit,hours\n", *lines]), encoding="utf-8")


def command(folder: Path, fault: str = "pass") -> list[str]:
    """Return the command whose making of decks has `fault` before it."""
    script = folder / "faulty.py"
    script.write_text(PLAIN.replace("FAULT", fault), encoding="utf-8")
    return [sys.executable, str(script), "batch", "depots.yaml", "depots.csv", "-o", "decks", "--name", "${unit}"]


def environment() -> dict[str, str]:
    """Return the environment of the command: English, from this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "SLIDES_LANG": "en", "NO_COLOR": "1"}


def started(folder: Path, *args: str, fault: str = "pass") -> subprocess.Popen[str]:
    """Start the command in a session of its own."""
    return subprocess.Popen(
        [*command(folder, fault), *args],
        cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


def ran(folder: Path, *args: str, fault: str = "pass") -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [*command(folder, fault), *args],
        cwd=folder, env=environment(), capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def decks(folder: Path) -> list[Path]:
    """Return the decks that are there; each is whole."""
    found = sorted((folder / "decks").glob("*.pptx"))
    for deck in found:
        assert zipfile.ZipFile(deck).testzip() is None
    return found


def ages(folder: Path) -> dict[str, int]:
    """Return when each deck was put in its place."""
    return {deck.name: deck.stat().st_mtime_ns for deck in (folder / "decks").glob("*.pptx")}


def manifest(folder: Path) -> list[dict[str, Any]]:
    """Return the lines of the manifest, a torn one left out."""
    found = []
    for line in (folder / "decks" / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return found


def edit(deck: Path, old: bytes = b"Every shift took part", new: bytes = b"Every shift was there") -> None:
    """Change words in a deck as a person would, and save it."""
    with zipfile.ZipFile(deck) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(deck, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            changed = content.replace(old, new) if name.startswith("ppt/slides/slide") else content
            package.writestr(name, changed)

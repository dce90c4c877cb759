"""The documentation tells the truth: its commands run and say what it shows, its links lead somewhere, the reference is new.

In a Markdown file, `<!-- file: NAME -->` before a block makes that file, `<!-- append: NAME -->` adds to it; `console` blocks are
commands after `$ ` with what they say (`...` for anything, seconds not compared); `bash` and `python` blocks are run. Lines
that set the project up are left to CI.
"""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
WRITTEN = [
    *READMES,
    ROOT / "CONTRIBUTING.md",
    ROOT / "docs" / "tutorial.md",
    *sorted((ROOT / "docs" / "how-to").glob("*.md")),
]
ALL = [
    *WRITTEN,
    ROOT / "CHANGELOG.md",
    ROOT / "docs" / "gallery.md",
    *sorted((ROOT / "docs" / "reference").glob("*.md")),
]

BLOCK = re.compile(
    r"(?:<!-- (?P<use>file|append): (?P<name>.+?) -->\n)?```(?P<language>\w+)\n(?P<text>.*?)```", re.DOTALL
)
SET_UP = ("venv", "pip install", ".ci/run")
SECONDS = re.compile(r"\d+\.\d\d( s\)| 秒）)")
LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
LARGEST_PICTURE = 400_000


class Block(NamedTuple):
    use: str
    name: str
    language: str
    text: str


def blocks(document: Path) -> Iterator[Block]:
    for found in BLOCK.finditer(document.read_text(encoding="utf-8")):
        yield Block(found["use"] or "", found["name"] or "", found["language"], found["text"])


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands are written for bash")
@pytest.mark.parametrize("document", WRITTEN, ids=lambda path: path.stem)
def test_what_it_tells_the_reader_to_do_works(document: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    shutil.copytree(ROOT / "outlines", home / "outlines")
    tree = ROOT
    if document.name == "CONTRIBUTING.md":
        tree = home
        for folder in ("slides", "themes"):
            shutil.copytree(ROOT / folder, home / folder, ignore=shutil.ignore_patterns("__pycache__"))
    environment = surroundings(tmp_path / "bin", tree, "zh" if "zh-CN" in document.name else "en")
    for block in blocks(document):
        if block.use:
            make(home / block.name, block)
        elif block.language == "console":
            for command, expected in commands(block.text):
                assert_says(run(["bash", "-c", command], home, environment).stdout, expected, command)
        elif block.language == "bash":
            script = "\n".join(line for line in block.text.splitlines() if not any(word in line for word in SET_UP))
            done = run(["bash", "-euc", script], home, environment)
            assert done.returncode == 0, done.stdout
        elif block.language == "python":
            done = run([sys.executable, "-c", block.text], home, environment)
            assert done.returncode == 0, done.stdout


def surroundings(shims: Path, tree: Path, lang: str) -> Mapping[str, str]:
    """Return the environment in which `slides` is the command as installed, or that of `tree`."""
    installed = Path(sys.executable).with_name("slides")
    folder = installed.parent
    if tree != ROOT or not installed.exists():
        folder = shims
        shims.mkdir()
        shim = shims / "slides"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m slides "$@"\n', encoding="utf-8")
        shim.chmod(0o755)
    path = os.pathsep.join([str(folder), os.environ.get("PATH", os.defpath)])
    return {
        **os.environ,
        "PATH": path,
        "PYTHONPATH": str(tree),
        "SLIDES_LANG": lang,
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
    }


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def make(path: Path, block: Block) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if block.use == "append" else ""
    path.write_text(before + block.text, encoding="utf-8")


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what it is expected to say."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected


def assert_says(said: str, expected: str, command: str) -> None:
    wanted = ".*".join(map(re.escape, SECONDS.sub(r"0.00\1", expected.strip()).split("...")))
    found = SECONDS.sub(r"0.00\1", said.strip())
    assert re.fullmatch(wanted, found, re.DOTALL), f"$ {command}\n{said}\nexpected:\n{expected}"


def test_both_readmes_tell_the_same_set_up() -> None:
    english, chinese = (
        [
            line
            for block in blocks(readme)
            if block.language in {"bash", "powershell"}
            for line in block.text.splitlines()
        ]
        for readme in READMES
    )
    assert english == chinese


def test_the_two_commands_of_the_readme_stand_where_ci_looks_for_them() -> None:
    lines = READMES[0].read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if re.match(r" *python3 -m venv ", line)]) == 2


@pytest.mark.parametrize("document", ALL, ids=lambda path: path.stem)
def test_its_links_lead_somewhere(document: Path) -> None:
    for link in LINK.finditer(document.read_text(encoding="utf-8")):
        target = (document.parent / link["path"]) if link["path"] else document
        assert target.exists(), link[0]
        if link["anchor"]:
            assert link["anchor"] in anchors(target), link[0]


def anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.fixture
def reference(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    made: dict[str, str] = runpy.run_path(str(ROOT / "tools" / "reference.py"))["pages"]()
    return made


def test_the_reference_is_what_the_program_says_today(reference: dict[str, str]) -> None:
    folder = ROOT / "docs" / "reference"
    kept = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    stale = [name for name in {*reference, *kept} if reference.get(name) != kept.get(name)]
    assert not stale, "run python tools/reference.py"


def test_every_key_of_a_theme_is_explained_in_both_languages(reference: dict[str, str]) -> None:
    keys = reference["themes.md"].partition("## Every key")[2].partition("### Names")[0]
    assert [line for line in keys.splitlines() if line.startswith("| `") and re.search(r"\|\s+\|", line)] == []


def test_the_gallery_page_shows_every_theme() -> None:
    made = runpy.run_path(str(ROOT / "tools" / "pictures.py"))["page"]()
    assert (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8") == made, "run python tools/pictures.py"


def test_pictures_are_small_and_used() -> None:
    told = "".join(document.read_text(encoding="utf-8") for document in ALL)
    for picture in (ROOT / "docs" / "pictures").glob("*.png"):
        assert picture.stat().st_size <= LARGEST_PICTURE
        assert picture.name in told

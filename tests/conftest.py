"""What the tests share: a folder of their own, and the command run inside this process.

The laws draw the same examples each time, so that a change is judged by itself; `--hypothesis-profile=explore` draws others.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import settings

from slides import store

if TYPE_CHECKING:
    from collections.abc import Callable

settings.register_profile("steady", derandomize=True)
settings.register_profile("explore", derandomize=False, max_examples=500)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent


class Run(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let messages be English and colourless, whatever the machine speaks."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SLIDES_LANG", "en")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture(autouse=True)
def compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test compile its templates itself, whatever was kept before."""
    monkeypatch.setattr(store, "_folder", lambda: None)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def slides(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Return the command `slides` as a function of its arguments, run in an empty folder."""
    assert here.is_dir()

    def run(*args: object) -> Run:
        from slides.cli import main

        code = main([str(arg) for arg in args])
        captured = capsys.readouterr()
        return Run(code, captured.out, captured.err)

    return run


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that rewrites the text goldens."""
    parser.addoption("--rewrite-goldens", action="store_true", help="write tests/goldens anew from what is made now")

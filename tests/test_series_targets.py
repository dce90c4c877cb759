"""What stands under the names of a series already: pipes, folders, links, files of others. Nothing of it is lost or followed."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from batches import decks, depots, edit, environment, ran, series

import slides
from slides.errors import WriteError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links, pipes and modes as POSIX has them")

NAME = "Depot 2.pptx"


def results(here: Path, **wishes: Any) -> list[Any]:
    made = slides.batch(here / "depots.yaml", here / "depots.csv", here / "decks", name="${unit}", **wishes)
    return list(made)


def statuses(here: Path, **wishes: Any) -> list[str]:
    return [one.status for one in results(here, **wishes)]


def second(here: Path, **wishes: Any) -> tuple[str, str, str]:
    """Run, see that the others were made, and return how the second row ended: its status, problem and hint."""
    first, result, third = results(here, **wishes)
    assert {first.status, third.status} <= {"built", "unchanged"}
    problem = result.problems[0] if result.problems else None
    return result.status, problem.code if problem else "", problem.hint if problem else ""


@pytest.fixture
def target(here: Path) -> Path:
    """The place of the second of three decks, of which none is made yet."""
    series(here, 3)
    (here / "decks").mkdir()
    return here / "decks" / NAME


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.relpath(path))


@pytest.mark.parametrize("made", [pipe, bound])
@pytest.mark.parametrize("wish", ["", "--force", "--dry-run"])
def test_a_pipe_or_socket_is_neither_opened_nor_replaced(here: Path, target: Path, made: Any, wish: str) -> None:
    made(target)
    kind = stat.S_IFMT(target.lstat().st_mode)
    run = ran(here, *filter(None, [wish]))
    assert stat.S_IFMT(target.lstat().st_mode) == kind
    assert not list((here / "decks").glob(".*"))
    if wish == "--dry-run":
        assert (run.returncode, "foreign" in run.stdout or "not made by slides" in run.stdout) == (0, True)
    else:
        assert run.returncode == 1
        assert "error[write-special]" in run.stderr
        assert "hint: move it elsewhere and run again" in run.stderr
        assert len([*(here / "decks").glob("*.pptx")]) == 3


@pytest.mark.parametrize("wish", [[], ["--force"]])
def test_a_single_deck_does_not_take_the_place_of_a_pipe(here: Path, wish: list[str]) -> None:
    (here / "a.yaml").write_text("title: A\nclosing: Bye\n", encoding="utf-8")
    os.mkfifo(here / "a.pptx")
    run = subprocess.run(
        [sys.executable, "-m", "slides", "build", "a.yaml", "-o", "a.pptx", *wish],
        cwd=here, env=environment(), capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.returncode == 4
    assert "error[write-special]" in run.stderr
    assert stat.S_ISFIFO((here / "a.pptx").lstat().st_mode)


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_stays_with_all_that_is_in_it(here: Path, target: Path, *, force: bool) -> None:
    target.mkdir()
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    assert second(here, force=force) == ("failed", "write-is-folder", "move-away")
    assert [one.name for one in target.iterdir()] == ["mine.txt"]


def test_a_folder_or_pipe_costs_no_making(here: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from slides.series.making import Workshop

    plain, made = Workshop.make, []
    monkeypatch.setattr(Workshop, "make", lambda self, job: made.append(job.key) or plain(self, job))
    target.mkdir()
    os.mkfifo(target.with_name("Depot 3.pptx"))
    assert statuses(here) == ["built", "failed", "failed"]
    assert made == ["Depot 1"]


def outside(here: Path, kind: str) -> tuple[str, Path | None]:
    """Return what a link points to, and the file outside that must stay as it is."""
    if kind in {"dangling", "loop"}:
        return {"dangling": "../nowhere.pptx", "loop": NAME}[kind], None
    other = here / "elsewhere"
    if kind == "folder":
        other.mkdir()
    elif kind == "deck":
        (here / "one.yaml").write_text("title: A\nclosing: Bye\n", encoding="utf-8")
        slides.save(slides.build(here / "one.yaml"), other)
    else:
        other.write_text("mine", encoding="utf-8")
    return "../elsewhere", other


@pytest.mark.parametrize("kind", ["file", "deck", "dangling", "loop", "folder"])
def test_a_link_is_kept_and_said_and_what_it_points_to_is_never_written(here: Path, target: Path, kind: str) -> None:
    to, other = outside(here, kind)
    before = other.read_bytes() if other and other.is_file() else b""
    target.symlink_to(to)
    code, hint = ("write-is-folder", "move-away") if kind == "folder" else ("write-link", "series-force")
    assert second(here) == ("failed", code, hint)
    assert str(target.readlink()) == to
    assert second(here, force=True)[0] == ("failed" if kind == "folder" else "built")
    assert target.is_symlink() is (kind == "folder")
    assert not (here / "nowhere.pptx").exists()
    assert (other.read_bytes() if other and other.is_file() else b"") == before
    assert not other or not other.is_dir() or not [*other.iterdir()]


def test_a_link_to_a_deck_that_is_still_right_is_left_alone(here: Path, target: Path) -> None:
    statuses(here)
    shutil.move(target, here / "moved.pptx")
    target.symlink_to("../moved.pptx")
    assert statuses(here) == ["unchanged"] * 3
    before = (here / "moved.pptx").read_bytes()
    depots(here, [1, 2, 3], hours=2000)
    assert statuses(here) == ["built", "failed", "built"]
    assert target.is_symlink()
    assert (here / "moved.pptx").read_bytes() == before


def test_a_deck_marked_read_only_is_kept_till_force_and_stays_so_marked(here: Path, target: Path) -> None:
    statuses(here)
    target.chmod(0o444)
    assert second(here) == ("unchanged", "", "")
    before = target.read_bytes()
    depots(here, [1, 2, 3], hours=2000)
    assert second(here) == ("kept", "write-protected", "series-force")
    assert target.read_bytes() == before
    assert second(here, force=True) == ("built", "", "")
    assert target.read_bytes() != before
    assert stat.S_IMODE(target.stat().st_mode) == 0o444


def test_a_single_deck_marked_read_only_is_kept(here: Path) -> None:
    (here / "a.yaml").write_text("title: A\nclosing: Bye\n", encoding="utf-8")
    deck = slides.build(here / "a.yaml")
    path = slides.save(deck, here / "a.pptx")
    path.chmod(0o444)
    with pytest.raises(WriteError, match="write-protected"):
        slides.save(deck, path)
    slides.save(deck, path, force=True)


@pytest.mark.parametrize("content", [b"", b"mine", b"PK\x03\x04 torn"])
def test_a_file_of_others_is_kept_till_force(here: Path, target: Path, content: bytes) -> None:
    target.write_bytes(content)
    assert second(here) == ("failed", "write-foreign", "series-force")
    assert target.read_bytes() == content
    assert second(here, force=True)[0] == "built"


def test_a_file_that_says_it_is_known_but_was_edited_is_kept(here: Path, target: Path) -> None:
    statuses(here)
    edit(target)
    before = target.read_bytes()
    assert second(here, fresh=True) == ("kept", "write-edited", "series-force")
    assert target.read_bytes() == before


@pytest.mark.parametrize("name", [".slides.lock", "manifest.jsonl", "manifest.csv"])
@pytest.mark.parametrize("kind", ["link", "dangling", "pipe", "folder"])
def test_our_own_files_follow_no_link_and_open_no_pipe(here: Path, target: Path, name: str, kind: str) -> None:
    mine = here / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    path = target.with_name(name)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("../mine.txt" if kind == "link" else "../nowhere")
    run = ran(here)
    assert "Traceback" not in run.stderr
    assert "hint: move it elsewhere and run again" in run.stderr
    assert (run.returncode, len(decks(here))) == ((0, 3) if name == "manifest.csv" else (4, 0))
    assert mine.read_text(encoding="utf-8") == "mine"
    assert not (here / "nowhere").exists()
    assert path.is_symlink() or not path.is_file()


def test_a_list_of_others_under_the_name_of_the_manifest_is_kept(here: Path, target: Path) -> None:
    path = target.with_name("manifest.jsonl")
    path.write_text('{"name": "mine"}\n', encoding="utf-8")
    with pytest.raises(WriteError, match="write-foreign"):
        statuses(here)
    assert path.read_text(encoding="utf-8") == '{"name": "mine"}\n'
    assert not target.exists()


@pytest.mark.parametrize("torn", [b"", b'{"ro', b'{"row":2,"key', b"\0\0\0\0"])
def test_a_manifest_cut_in_its_first_line_is_ours(here: Path, target: Path, torn: bytes) -> None:
    target.with_name("manifest.jsonl").write_bytes(torn)
    assert statuses(here) == ["built"] * 3
    assert statuses(here) == ["unchanged"] * 3


def test_the_folder_may_be_a_link_to_a_folder(here: Path) -> None:
    series(here, 3)
    (here / "share").mkdir()
    (here / "decks").symlink_to("share")
    assert statuses(here) == ["built"] * 3
    assert len([*(here / "share").glob("*.pptx")]) == 3
    assert (here / "decks").is_symlink()


@pytest.mark.parametrize("kind", ["file", "pipe", "dangling", "loop", "link to a file"])
def test_what_is_no_folder_is_said_and_stays(here: Path, kind: str) -> None:
    series(here, 3)
    folder = here / "decks"
    if kind == "file":
        folder.write_text("mine", encoding="utf-8")
    elif kind == "pipe":
        os.mkfifo(folder)
    else:
        (here / "mine").write_text("mine", encoding="utf-8")
        folder.symlink_to({"dangling": "nowhere", "loop": "decks"}.get(kind, "mine"))
    for wish in ([], ["--dry-run"]):
        run = ran(here, *wish)
        assert "Traceback" not in run.stderr
        assert wish or (run.returncode, "is not a folder" in run.stderr) == (4, True)
    assert not (here / "nowhere").exists()
    assert not folder.is_dir()


def test_a_folder_that_cannot_be_written_is_one_message(here: Path) -> None:
    series(here, 3)
    folder = here / "decks"
    folder.mkdir()
    if os.geteuid():
        folder.chmod(0o555)
    elif shutil.which("chattr") is None or subprocess.run(["chattr", "+i", str(folder)], check=False).returncode:
        pytest.skip("root may write anywhere here")
    try:
        run = ran(here)
    finally:
        folder.chmod(0o755) if os.geteuid() else subprocess.run(["chattr", "-i", str(folder)], check=True)
    assert run.returncode == 4
    assert run.stderr.count("error[") == 1
    assert not [*folder.iterdir()]

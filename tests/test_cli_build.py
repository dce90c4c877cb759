"""`slides build`: what is written where, what is kept, and how it ends."""

from __future__ import annotations

import json
import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from slides import pipeline
from slides.cli.new import starter
from slides.errors import Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

    Slides = Callable[..., Run]

BROKEN = "title: x\nachievments: [a]\n"


@pytest.fixture
def talk(here: Path) -> Path:
    path = here / "talk.yaml"
    path.write_text(starter("en-US", "party-red"), encoding="utf-8")
    return path


def test_a_deck_is_made_in_the_current_folder_under_the_outlines_name(slides: Slides, here: Path) -> None:
    (here / "deep").mkdir()
    (here / "deep" / "讲话.yaml").write_text(starter("zh-CN"), encoding="utf-8")
    run = slides("build", "deep/讲话.yaml")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("made 讲话.pptx (")
    assert zipfile.ZipFile(here / "讲话.pptx").testzip() is None


def test_the_deck_can_have_another_name_and_folder_that_is_made(slides: Slides, talk: Path, here: Path) -> None:
    assert slides("build", talk, "-o", "out/deep/a b.pptx").code == 0
    assert slides("build", talk, "-o", "decks/").code == 0
    assert (here / "out" / "deep" / "a b.pptx").is_file()
    assert (here / "decks" / "talk.pptx").is_file()


def test_equal_outlines_give_equal_bytes(slides: Slides, talk: Path, here: Path) -> None:
    assert slides("build", talk, "-o", "a.pptx").code == slides("build", talk, "-o", "b.pptx").code == 0
    assert (here / "a.pptx").read_bytes() == (here / "b.pptx").read_bytes()


def test_theme_size_lang_and_variables_are_the_commands_when_given(slides: Slides, talk: Path) -> None:
    run = slides("build", talk, "--theme", "party-red", "--size", "4:3", "--lang", "zh-CN", "--set", "date=1 May")
    assert (run.code, run.err) == (0, "")


def test_one_broken_outline_does_not_stop_the_rest(slides: Slides, talk: Path, here: Path) -> None:
    (here / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    run = slides("build", "broken.yaml", "none.yaml", talk)
    assert run.code == 1
    assert (here / "talk.pptx").is_file()
    assert not (here / "broken.pptx").exists()
    assert "broken.yaml:2:1: error[" in run.err
    assert "3 outlines: 1 built, 2 failed" in run.out


@pytest.mark.parametrize("content", [BROKEN, "", "title：x", "{", None])
def test_nothing_is_built_of_an_invalid_outline(slides: Slides, here: Path, content: str | None) -> None:
    if content is not None:
        (here / "a.yaml").write_text(content, encoding="utf-8")
    run = slides("build", "a.yaml")
    assert (run.code, run.out) == (3, "")
    assert "error[" in run.err
    assert "Traceback" not in run.err
    assert not list(here.glob("*.pptx"))


def test_an_unknown_theme_is_named_with_its_neighbour(slides: Slides, talk: Path) -> None:
    run = slides("build", talk, "--theme", "party-rde")
    assert run.code == 3
    assert "party-red" in run.err


@pytest.mark.parametrize("typed", ["x.pptx", "/", "/srv/theme", ".", "~/mine"])
def test_a_theme_that_can_be_none_says_what_a_theme_is(slides: Slides, talk: Path, typed: str) -> None:
    run = slides("build", talk, "--theme", typed)
    assert run.code == 3
    assert f"error[theme-no-file]: “{typed}” is no theme" in run.err
    assert "hint: a theme is a name" in run.err


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["-o", "x.pdf"], "output-not-pptx"),
        (["-o", "x.docx"], "output-not-pptx"),
        (["-o", ".pptx"], "output-not-pptx"),
        (["--set", "date"], "set-without-value"),
        (["--lang", "fr"], "unknown-output-lang"),
        (["--them", "x"], "no-such-option"),
        (["other/talk.yaml"], "output-clash"),
        (["other.yaml", "-o", "x.pptx"], "output-one-for-many"),
    ],
)
def test_wrong_usage_is_said_before_anything_is_built(
    slides: Slides, talk: Path, here: Path, args: list[str], code: str
) -> None:
    run = slides("build", talk, *args)
    assert run.code == 2
    assert f"error[{code}]" in run.err
    assert "hint: " in run.err
    assert not list(here.rglob("*.pptx"))


def test_our_own_deck_is_rebuilt_in_place(slides: Slides, talk: Path) -> None:
    assert [slides("build", talk).code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("made", ["edited", "foreign"])
def test_a_deck_that_is_not_ours_any_more_is_kept_unless_forced(
    slides: Slides, talk: Path, here: Path, made: str
) -> None:
    deck = here / "talk.pptx"
    assert slides("build", talk).code == 0
    if made == "edited":
        edit(deck)
    else:
        deck.write_bytes(b"something else")
    before = deck.read_bytes()
    run = slides("build", talk)
    assert run.code == 4
    assert f"error[write-{made}]" in run.err
    assert deck.read_bytes() == before
    assert slides("build", talk, "--force").code == 0
    assert deck.read_bytes() != before


def edit(deck: Path) -> None:
    """Change a slide of the deck as a person would, leaving what made it."""
    with zipfile.ZipFile(deck) as package:
        members = [(entry, package.read(entry)) for entry in package.infolist()]
    with zipfile.ZipFile(deck, "w") as package:
        for entry, content in members:
            shown = content.replace(b"<a:t>", b"<a:t>!", 1) if entry.filename == "ppt/slides/slide2.xml" else content
            package.writestr(entry, shown)


def test_notes_and_source_stay_out_when_asked(slides: Slides, here: Path) -> None:
    words = "NEVER-SHOWN-WORDS"
    text = starter("en-US", "party-red").replace("Good morning, everyone.", words)
    (here / "talk.yaml").write_text(text, encoding="utf-8")
    assert slides("build", "talk.yaml", "-o", "all.pptx").code == 0
    assert slides("build", "talk.yaml", "-o", "mute.pptx", "--no-notes").code == 0
    assert slides("build", "talk.yaml", "-o", "bare.pptx", "--no-source").code == 0
    assert holding(here / "all.pptx", words) != []
    assert holding(here / "mute.pptx", words) == []
    assert all("notesSlide" in name for name in holding(here / "bare.pptx", words))
    assert holding(here / "bare.pptx", words) != []


def holding(deck: Path, words: str) -> list[str]:
    with zipfile.ZipFile(deck) as package:
        return [name for name in package.namelist() if words.encode() in package.read(name)]


def test_a_folder_that_cannot_be_written_is_one_message(
    slides: Slides, talk: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "decks").write_text("a file")
    run = slides("build", talk, "-o", "decks/deep")
    assert run.code == 4
    assert "write-not-a-folder" in run.err

    def refuse(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("slides.files._written", refuse)
    run = slides("build", talk)
    assert run.code == 4
    assert "error[write-full]" in run.err


def test_json_says_everything_and_nothing_else(slides: Slides, talk: Path, here: Path) -> None:
    (here / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    run = slides("build", talk, "broken.yaml", "--json")
    said = json.loads(run.out)
    assert (run.code, run.err, said["ok"]) == (1, "", False)
    good, bad = said["decks"]
    assert good["ok"]
    assert good["path"] == "talk.pptx"
    assert good["slides"] > 10
    assert bad["problems"][0]["line"] == 2


def test_quiet_is_silent_when_all_goes_well(slides: Slides, talk: Path) -> None:
    run = slides("build", talk, "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_a_deck_passes_verification_and_a_broken_one_is_not_written(
    slides: Slides, talk: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = slides("build", talk, "--verify")
    assert (run.code, run.err) == (0, "")
    whole = (here / "talk.pptx").read_bytes()
    monkeypatch.setattr("slides.writer.render", lambda *_, **__: whole[:-100])
    run = slides("build", talk, "-o", "cut.pptx", "--verify")
    assert run.code == 4
    assert "error[package-unreadable]" in run.err
    assert not (here / "cut.pptx").exists()


def test_a_mistake_of_ours_is_one_line_with_the_place_of_its_log(
    slides: Slides, talk: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "our mistake"
        raise ValueError(message)

    monkeypatch.setattr(pipeline, "build", fail)
    monkeypatch.setattr("tempfile.tempdir", str(here))
    run = slides("build", talk)
    (log,) = here.glob("slides-*.log")
    assert run.code == 70
    assert run.err == f"slides: a bug in slides (ValueError), please report it; details in {log}\n"
    assert "our mistake" in log.read_text(encoding="utf-8")
    assert "our mistake" in slides("build", talk, "--debug").err


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (UsageError(Problem("x")), 2), (BrokenPipeError(), 0)]
)
def test_every_end_has_its_exit_code(
    slides: Slides, talk: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("slides.cli._silence", lambda: None)
    monkeypatch.setattr(pipeline, "build", fail)
    assert slides("build", talk).code == code


def test_the_library_says_in_python_what_the_command_says(talk: Path, here: Path) -> None:
    from slides import InputError, build, check, save

    deck = build(talk, theme="base", values={"date": "today"})
    assert all(problem.span is not None for problem in check(deck))
    assert save(deck, here / "deck.pptx") == here / "deck.pptx"
    with pytest.raises(InputError):
        build(here / "none.yaml")


def test_a_theme_file_that_is_not_there_is_a_problem_of_the_outlines_line(slides: Slides, here: Path) -> None:
    (here / "a.yaml").write_text("title: x\ntheme: mine.yaml\nproblems: [a]\n", encoding="utf-8")
    assert slides("build", "a.yaml").err.startswith("a.yaml:2:8: error[theme-file-missing]: ")


def test_a_wrong_theme_is_said_together_with_what_is_wrong_in_the_outline(slides: Slides, here: Path) -> None:
    (here / "a.yaml").write_text("titel: x\ntheme: basee\nsize: big\n", encoding="utf-8")
    run = slides("build", "a.yaml")
    assert [line.split(" ", 1)[0] for line in run.err.splitlines() if "error[" in line] == [
        "a.yaml:1:1:", "a.yaml:2:8:", "a.yaml:3:7:",
    ]  # fmt: skip


def test_a_deck_without_its_outline_is_still_known_for_ours(slides: Slides, talk: Path, here: Path) -> None:
    for _ in range(2):
        assert slides("build", talk, "--no-source").code == 0
    assert b"urn:slides:source" in zipfile.ZipFile(here / "talk.pptx").read("customXml/item1.xml")


def test_what_is_wrong_with_no_outline_in_particular_is_said_once(slides: Slides, here: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (here / name).write_text("title: x\nproblems: [a]\n", encoding="utf-8")
    run = slides("build", "a.yaml", "b.yaml", "--theme", "nothing")
    assert (run.code, run.err.count("theme-unknown")) == (3, 1)

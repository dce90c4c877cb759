"""The other commands, the help, and the surroundings that the command must bear."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from conftest import ROOT

from slides.messages.command import HELP
from slides.messages.series import BATCH_HELP
from slides.messages.speech_command import SPEECH_HELP
from slides.messages.theme_command import THEME_HELP

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Run

    Slides = Callable[..., Run]

COMMANDS = ["build", "batch", "check", "time", "script", "tasks", "new", "kinds", "icons", "fonts", "schema"]
OF_THEMES = ["theme list", "theme show", "theme new", "theme check", "theme gallery"]


def launch(*args: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own with nothing in its environment but what is named."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    command = [sys.executable, "-m", "slides", *args]
    return subprocess.run(command, cwd=cwd, env={**kept, **environment}, capture_output=True, check=False)


@pytest.mark.parametrize(("lang", "start"), [("en-US", "en"), ("zh-CN", "zh")])
def test_a_new_outline_builds_and_checks_at_once(slides: Slides, here: Path, lang: str, start: str) -> None:
    run = slides("new", f"{start}/talk", "--lang", lang)
    assert (run.code, run.err) == (0, "")
    assert {path.name for path in (here / start).iterdir()} == {"talk.yaml", "outline.schema.json"}
    assert (here / start / "talk.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=")
    assert slides("build", f"{start}/talk.yaml").code == 0
    assert slides("check", f"{start}/talk.yaml").code == 0


@pytest.mark.parametrize("lang", ["en-US", "zh-CN"])
def test_a_new_outline_fits_its_schema(slides: Slides, here: Path, lang: str) -> None:
    from jsonschema import Draft7Validator

    assert slides("new", "talk.yaml", "--lang", lang).code == 0
    schema = json.loads((here / "outline.schema.json").read_text(encoding="utf-8"))
    outline = yaml.load((here / "talk.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  it makes text of everything
    Draft7Validator.check_schema(schema)
    assert [error.message for error in Draft7Validator(schema).iter_errors(outline)] == []


def test_a_new_outline_names_the_theme_that_was_asked_for(slides: Slides, here: Path) -> None:
    assert slides("new", "talk.yaml", "--theme", "党政红").code == 0
    assert "\ntheme: 党政红\n" in (here / "talk.yaml").read_text(encoding="utf-8")
    assert slides("new", "other.yaml", "--theme", "no-such-theme").code == 3
    assert not (here / "other.yaml").exists()


def test_nothing_is_ever_overwritten_by_new(slides: Slides, here: Path) -> None:
    (here / "talk.yaml").write_text("mine")
    (here / "outline.schema.json").write_text("mine too")
    run = slides("new", "talk.yaml")
    assert run.code == 4
    assert "error[write-exists]" in run.err
    assert slides("new", "other.yaml").code == 0
    assert {(here / name).read_text() for name in ("talk.yaml", "outline.schema.json")} == {"mine", "mine too"}


@pytest.mark.parametrize(("content", "code"), [("title: x\nunknown: y\n", 1), ("{", 3), (None, 3)])
def test_check_tells_found_errors_from_what_cannot_be_read(
    slides: Slides, here: Path, content: str | None, code: int
) -> None:
    if content:
        (here / "a.yaml").write_text(content, encoding="utf-8")
    run = slides("check", "a.yaml")
    assert run.code == code
    assert "error[" in run.err
    said = json.loads(slides("check", "a.yaml", "--json").out)
    assert not said["ok"]
    assert said["outlines"][0]["problems"][0]["file"] == "a.yaml"


def test_check_says_that_a_speech_is_longer_than_its_slot(slides: Slides, here: Path) -> None:
    outline = f"标题: 讲话\n会议: {{名称: 例会, 时长: 2}}\n成绩:\n  - 标题: 甲\n    讲稿: {'讲' * 900}\n"
    (here / "a.yaml").write_text(outline, encoding="utf-8")
    run = slides("check", "a.yaml")
    assert run.code == 0
    assert "a.yaml:2:" in run.err
    assert "warning[speech-too-long]: the speech takes about 4.1 minutes, the slot is 2" in run.err
    assert "note[page-too-long]" in run.err


def test_kinds_are_listed_for_people_and_programs(slides: Slides) -> None:
    assert "achievements 成绩 (kind: achievement)" in slides("kinds").out
    listed = json.loads(slides("kinds", "--json").out)["kinds"]
    assert "examples" in next(kind for kind in listed if kind["kind"] == "achievement")["keys"]


def test_icons_are_found_by_a_word_for_people_and_programs(slides: Slides) -> None:
    assert slides("icons", "学校").out.split() == ["school", "学校", "校园", "教室"]
    listed = json.loads(slides("icons", "--json").out)["icons"]
    assert {"icon": "landmark", "zh": ["地标", "机关", "政府"]} in listed
    assert "no-icon" in slides("icons", "qqqqq").err


@pytest.mark.parametrize("args", [[], ["theme"], ["outline", "--lang", "zh-CN"]])
def test_a_schema_is_printed_as_json(slides: Slides, args: list[str]) -> None:
    assert json.loads(slides("schema", *args).out)["$schema"].startswith("http")


def as_yaml_1_2(value: object) -> object:
    """Return plain texts as editors read them: numbers and true or false, but `on` and `no` as words."""
    if isinstance(value, dict):
        return {key: as_yaml_1_2(child) for key, child in value.items()}
    if isinstance(value, list):
        return [as_yaml_1_2(child) for child in value]
    return int(value) if value.lstrip("-").isdecimal() else {"true": True, "false": False}.get(value, value)


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "themes").glob("*.yaml")))
def test_every_theme_fits_the_schema_of_themes(name: str) -> None:
    from jsonschema import Draft7Validator

    from slides.theme.schema import theme_schema

    text = (ROOT / "themes" / f"{name}.yaml").read_text(encoding="utf-8")
    theme = as_yaml_1_2(yaml.load(text, yaml.BaseLoader))  # noqa: S506  it makes text of everything
    Draft7Validator.check_schema(theme_schema())
    assert [error.message for error in Draft7Validator(theme_schema()).iter_errors(theme)] == []


@pytest.mark.parametrize("command", COMMANDS + OF_THEMES)
@pytest.mark.parametrize(("lang", "usage"), [("en", "Usage: slides"), ("zh", "用法：slides")])
def test_every_command_explains_itself_in_both_languages(
    slides: Slides, monkeypatch: pytest.MonkeyPatch, command: str, lang: str, usage: str
) -> None:
    monkeypatch.setenv("SLIDES_LANG", lang)
    for module in [name for name in sys.modules if name.startswith("slides.cli.")]:
        monkeypatch.delitem(sys.modules, module)
    run = slides(*command.split(), "--help")
    assert run.code == 0
    assert f"{usage} {command}" in run.out
    about = {**HELP, **THEME_HELP, **SPEECH_HELP, **BATCH_HELP}[command]
    assert f"slides {command} " in run.out.split(getattr(about, lang)[:20])[1] or command in {"kinds", "theme list"}
    assert lang == "en" or "Options" not in run.out
    assert "list[" not in run.out


def test_the_help_lists_every_command(slides: Slides) -> None:
    run = slides("--help")
    assert all(f"\n  {command} " in run.out for command in (*COMMANDS, "theme"))
    assert slides().out == run.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["biuld"], "error[no-such-command]: there is no command “biuld”\n  hint: did you mean “build”?"),
        (["build"], "error[missing-argument]: OUTLINE is missing\n  hint: see slides build --help"),
        (["kinds", "--jsn"], "error[no-such-option]: there is no option “--jsn”\n  hint: did you mean “--json”?"),
        (
            ["schema", "slide"],
            "error[no-such-choice]: [outline|theme] cannot be “slide”\n  hint: choose from: outline, theme",
        ),
    ],
)
def test_wrong_usage_is_named_with_the_way_out(slides: Slides, args: list[str], said: str) -> None:
    run = slides(*args)
    assert run.code == 2
    assert said in run.err


def test_the_version_is_the_packages(slides: Slides) -> None:
    from slides import __version__

    assert slides("--version").out == f"slides {__version__}\n"


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "gbk"}],
)
def test_a_poor_console_without_home_shows_what_it_can(root: Path, environment: dict[str, str]) -> None:
    run = launch("theme", "list", cwd=root, **environment)
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"party-red" in run.stdout
    run = launch("build", "no-such-讲话😀.yaml", cwd=root, SLIDES_LANG="zh", **environment)
    assert run.returncode == 3
    assert b"Traceback" not in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
def test_a_closed_pipe_is_no_trouble(root: Path) -> None:
    script = f'"{sys.executable}" -m slides schema | true; "{sys.executable}" -m slides kinds | head -n 1 >/dev/null'
    run = subprocess.run(["sh", "-c", script], cwd=root, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("command", ["theme list", "schema"])
def test_output_that_cannot_be_written_is_said(root: Path, command: str) -> None:
    run = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m slides {command} > /dev/full'], cwd=root, stderr=-1, check=False
    )
    assert run.returncode == 4
    assert run.stderr == b"slides: the output cannot be written: No space left on device\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_comes_for_every_shell(root: Path, shell: str) -> None:
    run = launch("--help", cwd=root, _SLIDES_COMPLETE=f"source_{shell}")
    assert run.returncode == 0
    assert b"_SLIDES_COMPLETE" in run.stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["frob"], "see slides --help"),
        (["build", "a.yaml", "--theme"], "“--theme” wants a value after it"),
        (["build", "a.yaml", "--force=1"], "“--force” takes no value"),
        (["kinds", "x", "y"], "there is no place for “x y”"),
    ],
)
def test_wrong_use_is_told_in_our_words(slides: Slides, args: list[str], said: str) -> None:
    run = slides(*args)
    assert run.code == 2
    assert said in run.err


def test_closed_streams_are_no_trouble(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from slides.cli import main

    (here / "a.yaml").write_text("title: x\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["check", "a.yaml"]) == 0
    assert main(["check", "none.yaml"]) == 3
    sys.stdout.close()
    sys.stderr.close()

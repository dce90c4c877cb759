"""The commands about themes and fonts: what they say, what they write, what they refuse."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from slides import fonts
from slides.theme import folders, load, names
from slides.theme.contrast import contrasts, failing
from slides.theme.palette import palette
from slides.theme.values import ROLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

    Slides = Callable[..., Run]

HOUSES = ("#1F4E79", "#00693E", "#7A1FA2", "#333333", "#8C1D40", "#004B49")
TALK = "title: A talk\ntheme: house.yaml\nachievements:\n  - One\n  - Two\n"


def test_themes_are_listed_for_people_and_for_programs(slides: Slides) -> None:
    run = slides("theme", "list")
    assert run.code == 0
    assert [line.split()[0] for line in run.out.splitlines()] == list(names(folders()))
    assert re.search(r"^party-red +党政红 +Party red .*/deep", run.out, re.MULTILINE)
    listed = json.loads(slides("theme", "list", "--json").out)["themes"]
    entry = next(theme for theme in listed if theme["name"] == "party-red")
    assert entry["title"] == {"zh": "党政红", "en": "Party red"}
    assert "party-red/deep" in entry["variants"]
    assert set(entry["colors"]) == set(ROLES)


@pytest.mark.parametrize(("surroundings", "painted"), [({"COLORTERM": "truecolor"}, True), ({}, False)])
def test_colours_are_painted_where_the_terminal_shows_them(
    monkeypatch: pytest.MonkeyPatch, slides: Slides, surroundings: dict[str, str], *, painted: bool
) -> None:
    for name in ("NO_COLOR", "COLORTERM", "TERM", "TERM_PROGRAM", "WT_SESSION"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
    assert ("\x1b[48;2;" in slides("theme", "list").out) is painted
    assert ("\x1b[48;2;" in slides("theme", "show", "base").out) is painted


def test_a_theme_is_shown_with_contrasts_faces_layouts_and_place(slides: Slides) -> None:
    run = slides("theme", "show", "党政红")
    assert run.code == 0
    assert "themes/party-red.yaml" in run.out.replace("\\", "/")
    assert re.search(r"pale +#FFF3D6 +text on dark +\d+\.\d \(\w+", run.out)
    assert re.search(r"panel-rows +1 2 3 4 5 6", run.out)
    shown = json.loads(slides("theme", "show", "party-red/deep", "--json").out)["theme"]
    assert shown["name"] == "party-red/deep"
    assert [color["role"] for color in shown["colors"]] == list(ROLES)
    assert min(color["lowest_contrast"] for color in shown["colors"] if color["lowest_contrast"]) >= 4.5
    assert shown["fonts"]["body"] == {"ea": "微软雅黑", "latin": "Arial"}
    assert shown["layouts"]["panel-steps"][0] == "panel-steps-2"


@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
@pytest.mark.parametrize("parent", names(folders()))
def test_a_new_theme_loads_checks_and_builds_at_once(slides: Slides, here: Path, parent: str, lang: str) -> None:
    run = slides("theme", "new", "house", "--from", parent, "--color", "primary=#1F4E79", "--lang", lang)
    assert (run.code, run.err) == (0, "")
    assert "slides theme gallery house.yaml" in run.out
    text = (here / "house.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["extends"] == parent
    assert yaml.safe_load(text)["colors"]["primary"] == "#1F4E79"
    assert slides("theme", "check", "house.yaml").code == 0
    (here / "talk.yaml").write_text(TALK, encoding="utf-8")
    assert slides("build", "talk.yaml").code == 0
    assert slides("theme", "gallery", "house.yaml", "-o", "gallery").out.startswith("made gallery.pptx: ")
    assert (here / "gallery.pptx").is_file()


@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
def test_what_a_new_theme_has_commented_out_works_when_it_is_let_in(slides: Slides, here: Path, lang: str) -> None:
    assert slides("theme", "new", "house", "--lang", lang).code == 0
    file = here / "house.yaml"
    text = file.read_text(encoding="utf-8")
    entries = re.sub(r"^# (?=(colors|fonts|type|compose|surfaces|variants):|  )", "", text, flags=re.MULTILINE)
    assert entries != text
    file.write_text(re.sub(r"^  .*slides theme .*$", "", entries, flags=re.MULTILINE), encoding="utf-8")
    run = slides("theme", "check", "house.yaml")
    assert run.code == 0, run.err
    assert load(f"{file}", folders=folders()).surfaces["card"].shape == "round"


def test_a_new_theme_fits_the_schema_of_themes(slides: Slides, here: Path) -> None:
    from jsonschema import Draft7Validator

    from slides.theme.schema import theme_schema

    assert slides("theme", "new", "house", "--color", "primary=#1F4E79", "--color", "accent=#C8A24A").code == 0
    found = yaml.safe_load((here / "house.yaml").read_text(encoding="utf-8"))
    assert [error.message for error in Draft7Validator(theme_schema()).iter_errors(found)] == []


@pytest.mark.parametrize("parent", names(folders()))
@pytest.mark.parametrize("primary", HOUSES)
def test_one_colour_makes_a_readable_palette(parent: str, primary: str) -> None:
    from dataclasses import replace

    theme = load(parent, folders=folders())
    found = palette(theme, {"primary": primary})
    assert list(found) == list(ROLES)
    assert found["primary"] == primary
    assert failing(replace(theme, colors=found)) == ()


def test_the_themes_own_primary_gives_the_themes_own_palette() -> None:
    for name in names(folders()):
        theme = load(name, folders=folders())
        found = palette(theme, {"primary": theme.colors["primary"]})
        assert {role: found[role] for role in ("text", "accent", "bright", "pale")} == {
            role: theme.colors[role] for role in ("text", "accent", "bright", "pale")
        }
        assert min(one.ratio for one in contrasts(theme)) >= 4.5


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("new", "a.b"), 2, "theme-name-unsafe"),
        (("new", "base"), 2, "theme-name-taken"),
        (("new", "x", "--from", "party-red/deep"), 2, "theme-from-variant"),
        (("new", "x", "--from", "party-rad"), 3, "did you mean “party-red”?"),
        (("new", "x", "--color", "primary"), 2, "color-without-value"),
        (("new", "x", "--color", "primay=#123456"), 2, "did you mean “primary”?"),
        (("new", "x", "--color", "primary=blue"), 2, "color-not-hex"),
        (("new", "x", "--color", "primary=#8FD3FF"), 3, "the nearest that reads is --color primary=#"),
        (("new", "x", "--logo", "none.png"), 3, "logo-missing"),
        (("show", "none"), 3, "theme-unknown"),
        (("gallery", "base", "-o", "x.pdf"), 2, "output-not-pptx"),
        (("gallery", "base", "--length", "huge"), 2, "no-such-choice"),
        (("lst",), 2, "did you mean “list”?"),
    ],
)
def test_what_cannot_be_is_refused_with_the_way_out(
    slides: Slides, here: Path, args: tuple[str, ...], code: int, said: str
) -> None:
    run = slides("theme", *args)
    assert run.code == code
    assert said in run.err
    assert list(here.iterdir()) == []


def test_the_colour_offered_instead_is_taken(slides: Slides) -> None:
    run = slides("theme", "new", "x", "--color", "primary=#2FA8E0")
    offered = re.search(r"--color (primary=#\w{6})", run.err)
    assert offered
    assert slides("theme", "new", "x", "--color", offered[1]).code == 0


def test_a_logo_is_kept_beside_the_theme_and_shown(slides: Slides, here: Path, root: Path) -> None:
    logo = root / "outlines" / "logos" / "hospital.png"
    assert slides("theme", "new", "house/hospital", "--logo", logo).code == 0
    assert (here / "house" / "hospital.png").read_bytes() == logo.read_bytes()
    assert (
        yaml.safe_load((here / "house" / "hospital.yaml").read_text(encoding="utf-8"))["logo"]["file"] == "hospital.png"
    )
    assert slides("theme", "check", "house/hospital.yaml").code == 0
    assert slides("theme", "new", "hospital", "--logo", "house/hospital.yaml").code == 3
    assert not (here / "hospital.yaml").exists()


def test_a_theme_is_overwritten_only_by_force(slides: Slides, here: Path) -> None:
    (here / "house.yaml").write_text("mine")
    run = slides("theme", "new", "house")
    assert (run.code, (here / "house.yaml").read_text()) == (4, "mine")
    assert "theme-exists" in run.err
    assert slides("theme", "new", "house", "--force").code == 0


def test_a_check_tells_errors_from_warnings(slides: Slides, here: Path) -> None:
    (here / "bad.yaml").write_text('name: bad\ncolors: {earth: "#9AA39E", primry: "#000000"}\n', encoding="utf-8")
    run = slides("theme", "check", "bad.yaml")
    assert run.code == 1
    assert "theme-key-unknown" in run.err
    (here / "odd.yaml").write_text("name: odd\nfonts: {heading: {ea: 某某体}}\n", encoding="utf-8")
    run = slides("theme", "check", "odd.yaml")
    assert run.code == 0
    assert "warning[theme-face-rare]: no system brings the face “某某体” along" in run.err
    said = json.loads(slides("theme", "check", "bad.yaml", "--json").out)
    assert not said["ok"]
    assert said["problems"][0]["file"] == "bad.yaml"


def test_a_check_tries_the_other_usual_sizes(slides: Slides, here: Path) -> None:
    theme = "name: wide\nlayouts:\n  cover: {subtitle: {at: [9in, 60%, 3.9in, 0.5in]}}\n"
    (here / "wide.yaml").write_text(theme, encoding="utf-8")
    run = slides("theme", "check", "wide.yaml")
    assert run.code == 0
    assert (
        "wide.yaml:3:11: warning[theme-slot-outside]: “subtitle” of the layout “cover” leaves the slide (4:3)"
        in run.err
    )
    assert "(16:9)" not in run.err
    (here / "wide.yaml").write_text(theme.replace("9in, 60%", "10in, 60%"), encoding="utf-8")
    run = slides("theme", "check", "wide.yaml")
    assert (run.code, "error[theme-slot-outside]" in run.err) == (1, True)
    (here / "tight.yaml").write_text("name: tight\ntype: {large: 44}\n", encoding="utf-8")
    run = slides("theme", "check", "tight.yaml")
    assert run.code == 0
    assert "cards-4, " in run.err
    assert "tiles-3 (16:10, 4:3, A4)" in run.err


@pytest.mark.parametrize("name", names(folders()))
def test_the_themes_that_come_along_have_no_problems(slides: Slides, name: str) -> None:
    run = slides("theme", "check", name)
    assert (run.code, run.err) == (0, "")


def test_the_faces_of_a_deck_are_told_with_what_is_shown_elsewhere(
    slides: Slides, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "installed", lambda: frozenset({"microsoftyahei", "arial"}))
    (here / "talk.yaml").write_text("title: A talk\ntheme: party-red\n", encoding="utf-8")
    run = slides("fonts", "talk.yaml")
    assert run.code == 0
    assert re.search(r"^微软雅黑 +text \(Chinese\) +here$", run.out, re.MULTILINE)
    assert re.search(r"^华文中宋 +headings \(Chinese\) +not here$", run.out, re.MULTILINE)
    assert "“华文中宋” comes with Office" in run.out
    said = json.loads(slides("fonts", "talk.yaml", "--json").out)
    assert {face["name"]: face["here"] for face in said["faces"]} == {
        "华文中宋": False, "Times New Roman": False, "微软雅黑": True, "Arial": True,
    }  # fmt: skip
    assert said["faces"][2]["shown"]["linux"] == "Noto Sans CJK SC"
    assert slides("fonts", "none.yaml").code == 3


def test_a_face_that_no_system_has_is_advised_on(slides: Slides, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "installed", lambda: None)
    (here / "odd.yaml").write_text("name: odd\nfonts: {heading: {ea: 某某体}}\n", encoding="utf-8")
    (here / "talk.yaml").write_text("title: A talk\ntheme: odd.yaml\n", encoding="utf-8")
    run = slides("fonts", "talk.yaml")
    assert run.code == 0
    assert re.search(r"某某体 .*not known here", run.out)
    assert "“某某体” comes with no system" in run.out


def test_the_faces_of_this_machine_are_told_by_all_their_names() -> None:
    faces = fonts.installed()
    assert faces is None or all(name == name.lower() and " " not in name for name in faces)
    assert fonts.here("Microsoft YaHei", frozenset({"微软雅黑"}))
    assert fonts.fact("MICROSOFT  YAHEI") is fonts.fact("微软雅黑")
    assert not fonts.here("某某体", frozenset({"微软雅黑"}))


def test_the_faces_of_every_theme_are_known() -> None:
    for name in names(folders()):
        assert all(fonts.fact(face.name) for face in fonts.named(load(name, folders=folders())))


def test_the_old_command_names_the_new_one(slides: Slides) -> None:
    run = slides("themes")
    assert run.code == 2
    assert "error[moved-command]: “themes” is “theme list” now\n  hint: run slides theme list" in run.err

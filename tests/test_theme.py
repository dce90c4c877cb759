"""Themes: files of differences come in, a complete theme or every problem at its place goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from slides import theme
from slides.color import LEAST_CONTRAST, contrast
from slides.errors import InputError, Problem
from slides.theme.values import GROUPS, LADDERS, ROLES, SURFACES

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = theme.names(theme.folders())


def _load(name: str, *places: Path) -> theme.Theme:
    return theme.load(name, folders=(*places, *theme.folders()))


def _problems(folder: Path, text: str, name: str = "mine") -> list[Problem]:
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        _load(name, folder)
    return list(caught.value.problems)


def test_base_and_party_red_are_shipped() -> None:
    assert {"base", "party-red"} <= set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_theme_is_complete(name: str) -> None:
    loaded = _load(name)
    assert loaded.name == name
    assert set(loaded.colors) == set(ROLES)
    assert set(loaded.ladders) == set(LADDERS)
    assert set(loaded.surfaces) == set(SURFACES)
    assert set(loaded.ornaments) == set(GROUPS)


@pytest.mark.parametrize("name", SHIPPED)
def test_all_inks_of_a_shipped_theme_can_be_read_on_their_surface(name: str) -> None:
    loaded = _load(name)
    for surface, drawn in loaded.surfaces.items():
        for ink, tone in drawn.inks.items():
            for ground in theme.grounds(surface, loaded):
                assert contrast(theme.painted(tone, loaded.colors), ground) >= LEAST_CONTRAST, (surface, ink)


def test_a_theme_is_found_by_its_title() -> None:
    assert _load("党政红").name == "party-red"
    assert _load("Plain").name == "base"


def test_a_variant_is_the_same_theme_in_other_colours() -> None:
    plain, deep = _load("party-red"), _load("party-red/deep")
    assert deep.name == "party-red/deep"
    assert deep.colors["primary"] != plain.colors["primary"]
    assert deep.surfaces == plain.surfaces


def test_a_theme_states_its_differences_only(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        'name: mine\nextends: party-red\ncolors: {accent: "#C9A063"}\n', encoding="utf-8"
    )
    mine, parent = _load("mine", tmp_path), _load("party-red")
    assert mine.colors["accent"] == "#C9A063"
    assert mine.surfaces == parent.surfaces
    assert mine.heading == parent.heading


def test_a_theme_without_parent_extends_base(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("fonts: {heading: {ea: 黑体}}\n", encoding="utf-8")
    mine = theme.load(str(tmp_path / "mine.yaml"), folders=theme.folders())
    assert mine.heading.ea == "黑体"
    assert mine.heading.latin == _load("base").heading.latin


def test_a_surface_may_be_like_another_with_differences(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("surfaces: {box: {like: panel, corner: 6pt}}\n", encoding="utf-8")
    mine = _load("mine", tmp_path)
    assert mine.surfaces["box"].fill == mine.surfaces["panel"].fill
    assert mine.surfaces["box"].corner == pytest.approx(6 / 72)


_BROKEN = {
    "unknown key": ("colours: {}", "theme-key-unknown", 1),
    "unknown role": ('colors:\n  golden: "#FFFFFF"', "theme-key-unknown", 2),
    "bad colour": ("colors:\n  text: red", "theme-value", 2),
    "bad length": ("grid:\n  margin: 3 apples", "theme-value", 2),
    "percent where inches are asked": ("grid:\n  panel: 30%", "theme-value", 2),
    "rising ladder": ("type:\n  title: [20, 22, 24]", "theme-ladder", 2),
    "empty ladder": ("type:\n  title: []", "theme-ladder", 2),
    "bad choice": ("compose:\n  cover: middle", "theme-value", 2),
    "unknown surface": ("surfaces:\n  crad: {fill: card, ink: light}", "theme-key-unknown", 2),
    "unknown key of a surface": ("surfaces:\n  card: {\n    radius: 6pt}", "theme-key-unknown", 3),
    "unknown tone": ("surfaces:\n  card:\n    fill: gold", "theme-role-unknown", 3),
    "bad tone": ("surfaces:\n  card:\n    fill: accent+60", "theme-value", 3),
    "unknown ink set": ("surfaces:\n  card:\n    ink: bright", "theme-value", 3),
    "gradient without end": ("surfaces:\n  card:\n    fill:\n      from: card", "theme-key-missing", 4),
    "like what is like another": ("surfaces:\n  card: tile-card\n  tile-card: figure", "theme-like", 2),
    "unknown figure": (
        "ornaments:\n  cover:\n    - {shape: starr, fill: accent, at: [0, 0, 1in, 1in]}",
        "theme-value",
        3,
    ),
    "place of three lengths": (
        "ornaments:\n  cover:\n    - {shape: rect, fill: accent, at: [0, 0, 1in]}",
        "theme-shape",
        3,
    ),
    "list where a mapping stands": ("surfaces: [card]", "theme-shape", 1),
    "other name": ("name: theirs", "theme-name", 1),
    "low contrast": ('colors:\n  text: "#33241D"\n  deep: "#D6A247"', "theme-contrast", 3),
    "unknown parent": ("extends: party-rad", "theme-parent-unknown", 1),
}


@pytest.mark.parametrize(("text", "code", "line"), _BROKEN.values(), ids=_BROKEN.keys())
def test_a_broken_theme_is_a_problem_at_its_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    problems = _problems(tmp_path, text)
    found = [(problem.code, problem.span.line) for problem in problems if problem.span]
    assert (code, line) in found
    assert {problem.code for problem in problems} == {code}


def test_an_outline_is_drawn_by_its_name_at_several_places(tmp_path: Path) -> None:
    hill = "paths: {hill: M 0 100 L 50 0 L 100 100 Z}\nornaments: {cover: [{path: hill, fill: accent}], divider: [{path: hill, fill: dark}]}\n"
    (tmp_path / "mine.yaml").write_text(
        hill + 'variants: {flat: {paths: {hill: "M 0 50 L 100 50 L 100 100 Z"}}}\n', encoding="utf-8"
    )
    mine, flat = _load("mine", tmp_path), _load("mine/flat", tmp_path)
    assert mine.ornaments["cover"][0].path == mine.ornaments["divider"][0].path
    assert flat.ornaments["cover"][0].path[1] == ("L", (100.0, 50.0))
    (problem,) = _problems(tmp_path, hill.replace("path: hill, fill: dark", "path: hil, fill: dark"), "other")
    assert problem.args["near"] == "hill"


def test_a_near_match_is_offered(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, "surfaces:\n  card: {fil: card}")
    assert problem.hint == "theme-near"
    assert problem.args["near"] == "fill"


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    text = "colors: {text: red}\ntype: {title: [1, 2]}\ngrid: {margin: wide}\ncompose: {cover: up}"
    assert {problem.span.line for problem in _problems(tmp_path, text) if problem.span} == {1, 2, 3, 4}


def test_low_contrast_names_the_nearest_colour_that_passes(tmp_path: Path) -> None:
    problems = _problems(tmp_path, 'colors: {earth: "#AAAAAA"}')
    assert {problem.code for problem in problems} == {"theme-contrast"}
    for problem in problems:
        assert float(str(problem.args["ratio"])) < LEAST_CONTRAST
        assert str(problem.args["nearest"]).startswith("#")


def test_a_cycle_prints_its_chain(tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text("extends: one\n", encoding="utf-8")
    (problem,) = _problems(tmp_path, "extends: two\n", name="one")
    assert problem.code == "theme-cycle"
    assert problem.args["chain"] == "one → two → one"


@pytest.mark.parametrize(
    ("name", "code", "near"),
    [("party-rd", "theme-unknown", "party-red"), ("party-red/dep", "theme-variant-unknown", "deep")],
)
def test_an_unknown_name_has_a_near_match(name: str, code: str, near: str) -> None:
    with pytest.raises(InputError) as caught:
        _load(name)
    (problem,) = caught.value.problems
    assert (problem.code, problem.args["near"]) == (code, near)

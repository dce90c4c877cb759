"""Round boxes: those that are part of a larger one are round at its edge only, and their stripes follow their corners."""

from __future__ import annotations

import re

import pytest

from slides import pipeline, theme
from slides.template.frame import Rect
from slides.template.painter import sides_of
from slides.template.shapes import half_round_xml
from slides.template.styles import STYLES
from slides.units import EMU_PER_INCH


@pytest.mark.parametrize(("edge", "adjusted"), [("top", ("16667", "0")), ("bottom", ("0", "16667"))])
def test_a_header_is_round_on_one_side(edge: str, adjusted: tuple[str, str]) -> None:
    made = half_round_xml(edge, 4 * EMU_PER_INCH, EMU_PER_INCH, 1 / 6)  # type: ignore[arg-type]
    assert 'prst="round2SameRect"' in made
    assert tuple(re.findall(r"val (\d+)", made)) == adjusted


@pytest.mark.parametrize(("edge", "flat"), [("left", "1000"), ("right", "0")])
def test_a_block_beside_its_detail_has_straight_corners_towards_it(edge: str, flat: str) -> None:
    made = half_round_xml(edge, 1000, 600, 100 / EMU_PER_INCH)  # type: ignore[arg-type]
    points = re.findall(r'x="(\d+)" y="(\d+)"', made)
    assert (flat, "0") in points
    assert (flat, "600") in points
    assert all(0 <= int(x) <= 1000 and 0 <= int(y) <= 600 for x, y in points)


def test_only_what_ends_in_a_point_keeps_room_for_it() -> None:
    style = STYLES["badge-arrow"]
    pointed = theme.load("base", folders=theme.folders()).surfaces["badge-arrow"]
    left, _, right, _ = sides_of(style, pointed)
    assert right > left
    left, _, right, _ = sides_of(style, theme.load("jade", folders=theme.folders()).surfaces["badge-arrow"])
    assert left == right


def test_equal_cards_of_the_contents_reach_down_to_the_foot() -> None:
    made = pipeline.compiled("jade", "16:9", "zh-CN")
    page = Rect(0, 0, 13.333, 7.5)
    for count in (2, 3, 4, 5, 6):
        slots = made.layouts[f"agenda-{count}"].slots
        cells = [slots[f"cell{k}"].box for k in range(1, count + 1)]
        lowest = max(box.y + box.height for box in cells) / EMU_PER_INCH
        assert page.height * 0.88 < lowest < page.height * 0.91

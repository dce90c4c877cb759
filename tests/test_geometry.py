"""Outlines keep their form: what is cut stays inside the edge, what lies inside is not touched."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, strategies as st

from slides.template.frame import Rect
from slides.template.geometry import cut, cut_line, ellipse, flattened, smooth, turned
from slides.template.patterns import pattern
from slides.theme.values import PATTERNS

_EDGE = Rect(0.0, 0.0, 10.0, 5.0)
_side = st.floats(-20, 20, allow_nan=False).map(lambda value: round(value, 3))
_points = st.lists(st.tuples(_side, _side), min_size=3, max_size=12)


def _within(x: float, y: float) -> bool:
    return -1e-6 <= x <= 10 + 1e-6 and -1e-6 <= y <= 5 + 1e-6


def _area(points: list[tuple[float, float]]) -> float:
    pairs = itertools.pairwise([*points, *points[:1]])
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


@given(_points)
def test_what_is_cut_lies_within_the_edge(points: list[tuple[float, float]]) -> None:
    assert all(_within(x, y) for x, y in cut(points, _EDGE))
    assert all(_within(x, y) for piece in cut_line(points, _EDGE) for x, y in piece)


@given(st.floats(0.1, 4), st.floats(0.1, 2), st.floats(4, 6), st.floats(2, 3))
def test_what_lies_inside_is_not_touched(across: float, down: float, x: float, y: float) -> None:
    (whole,) = flattened(ellipse((x, y), (min(across, 4), min(down, 2))))
    assert cut(whole.points, _EDGE) == list(whole.points)


@given(st.floats(0.5, 3), st.floats(0, 360))
def test_a_disc_around_a_corner_leaves_a_quarter(radius: float, degrees: float) -> None:
    (whole,) = flattened(ellipse((0.0, 0.0), (radius, radius)))
    left = cut(turned(whole, (0.0, 0.0), degrees, flip=True).points, _EDGE)
    assert _area(left) == pytest.approx(3.14159 * radius**2 / 4, rel=0.01)


def test_a_smooth_line_goes_through_its_points() -> None:
    points = [(0.0, 0.0), (1.0, 2.0), (3.0, 1.0)]
    assert [step[1][-2:] for step in smooth(points)] == points[1:]


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("size", [0.08, 0.4, 4.0])
def test_a_pattern_is_one_path_of_bounded_length(name: str, size: float) -> None:
    drawn = pattern(name, 13.333, 7.5, size)
    assert 0 < len(drawn) < 1_200_000
    assert drawn == pattern(name, 13.333, 7.5, size)

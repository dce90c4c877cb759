"""SVG drawings: paths run where an independent reader has them, and a file that is no plain drawing is refused."""

from __future__ import annotations

import itertools
import math
import re
from typing import TYPE_CHECKING

import pytest
from drawings import REFUSED, svg
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from hypothesis import given, strategies as st

from slides.icons import library
from slides.icons.geometry import UNITS
from slides.icons.path import PathError, Point, Step, steps
from slides.icons.svg import SvgError, read

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = library.names()
NUMBERS = st.integers(-240, 240).map(lambda tenths: tenths / 10)
LENGTHS = st.integers(1, 120).map(lambda tenths: tenths / 10)
COUNTS = {"L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}


def curve(points: tuple[Point, ...], count: int = 48) -> Iterator[Point]:
    """Yield points of a Bézier curve of any degree."""
    for number in range(count + 1):
        t, left = number / count, list(points)
        while len(left) > 1:
            left = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in itertools.pairwise(left)]
        yield left[0]


def ours(data: str) -> list[Point]:
    at = start = (0.0, 0.0)
    found: list[Point] = []
    for command, points in steps(data):
        if command == "M":
            at = start = points[0]
        else:
            ends = points or (start,)
            found += curve((at, *ends))
            at = ends[-1]
    return found


def theirs(data: str) -> list[Point]:
    pen = RecordingPen()
    parse_path(data, pen)
    at = start = (0.0, 0.0)
    found: list[Point] = []
    for command, points in pen.value:
        if command == "moveTo":
            at = start = points[0]
        elif command != "endPath":
            ends = points or (start,)
            found += curve((at, *ends))
            at = ends[-1]
    return found


def near(one: list[Point], other: list[Point], most: float) -> bool:
    return all(min(math.dist(a, b) for b in other) <= most for a in one)


@st.composite
def paths(draw: st.DrawFn) -> str:
    data = f"M{draw(NUMBERS)} {draw(NUMBERS)}"
    for letter in draw(st.lists(st.sampled_from("LHVCSQTA"), min_size=1, max_size=4)):
        relative = letter.lower() if draw(st.booleans()) else letter
        if letter == "A":
            flags = f"{draw(st.integers(0, 180))} {draw(st.integers(0, 1))}{draw(st.integers(0, 1))}"
            data += f"{relative}{draw(LENGTHS)},{draw(LENGTHS)} {flags} {draw(NUMBERS)} {draw(NUMBERS)}"
        else:
            data += relative + " ".join(str(draw(NUMBERS)) for _ in range(COUNTS[letter]))
    return data + ("z" if draw(st.booleans()) else "")


@given(paths())
def test_a_path_runs_where_an_independent_reader_has_it(data: str) -> None:
    mine, other = ours(data), theirs(data)
    extent = max((math.dist(a, b) for a in other[:1] for b in other), default=0.0)
    most = 0.5 + extent / 20
    assert near(mine[::7], other, most)
    assert near(other[::7], mine, most)


@pytest.mark.parametrize("name", NAMES[::60])
def test_an_icon_of_the_set_runs_where_an_independent_reader_has_it(name: str) -> None:
    ((drawing,),) = library._asked("SELECT svg FROM icons WHERE name = ?", name)
    for data in re.findall(r' d="([^"]+)"', drawing):
        assert near(ours(data)[::5], theirs(data), 0.2)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("M1 2 3 4", [Step("M", ((1, 2),)), Step("L", ((3, 4),))]),
        ("m1,2l.5.5-1-1z", [Step("M", ((1, 2),)), Step("L", ((1.5, 2.5),)), Step("L", ((0.5, 1.5),)), Step("Z")]),
        ("M0 0H1ZL2 2", [Step("M", ((0, 0),)), Step("L", ((1, 0),)), Step("Z"), Step("M", ((0, 0),)), Step("L", ((2, 2),))]),
        ("M0 0A0 4 0 0 1 3 3", [Step("M", ((0, 0),)), Step("L", ((3, 3),))]),
        ("", []),
    ],
)  # fmt: skip
def test_the_short_forms_of_path_data(data: str, found: list[Step]) -> None:
    assert list(steps(data)) == found


@pytest.mark.parametrize(
    "data", ["L1 2", "M1", "M1 2 3", "M1 2 X", "M1e9 1", "M0 0A1 1 0 2 0 3 3", "M0 0C1 1", "nonsense"]
)
def test_broken_path_data_is_refused(data: str) -> None:
    with pytest.raises(PathError):
        steps(data)


def points_of(geometry: str) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in re.findall(r'<a:pt x="(-?\d+)" y="(-?\d+)"/>', geometry)]


def test_fill_and_line_of_a_file_are_kept_and_styles_and_groups_understood() -> None:
    glyph = read(
        svg('<rect width="10" height="10"/><path d="M0 0h5" fill="none" stroke="#f00" stroke-width="2"/>'), "ours.svg"
    )
    assert glyph.filled
    assert glyph.pen == 0.2
    assert glyph.geometry.count('stroke="0"') == 1
    assert glyph.geometry.count('fill="none"') == 1
    styled = read(
        svg('<style>.a{fill:none;stroke:red}</style><g class="a" transform="scale(2)"><path d="M0 0h5"/></g>'), "x"
    )
    assert not styled.filled
    assert styled.pen == 0.2
    assert points_of(styled.geometry) == [(0, 0), (UNITS, 0)]
    moved = read(
        svg('<g transform="translate(1 2) rotate(90)"><line stroke="red" x2="3"/></g>', 'viewBox="1 2 10 10"'), "x"
    )
    assert points_of(moved.geometry) == [(0, 0), (0, 3 * UNITS // 10)]


def test_every_shape_is_drawn() -> None:
    shapes = (
        '<circle cx="5" cy="5" r="5"/><ellipse cx="5" cy="5" rx="5" ry="2"/><rect x="1" y="1" width="8" height="8" rx="2"/>'
        '<polygon points="0,0 10,0 10,10"/><polyline points="0 0 10 0 10 10"/><line x1="0" y1="0" x2="9" y2="9" stroke="red"/>'
    )
    geometry = read(svg(shapes, 'width="10" height="10px"'), "x").geometry
    assert geometry.count("<a:moveTo>") == 6
    assert all(0 <= x <= UNITS and 0 <= y <= UNITS for x, y in points_of(geometry))


HOSTILE = [
    (b'<!DOCTYPE s SYSTEM "file:///etc/passwd"><svg/>', "svg-doctype"),
    (svg("<image href='http://example.org/a.png'/>"), "svg-unsupported"),
    (svg("<script>1</script>"), "svg-unsupported"),
    (svg("<g mask='url(#m)'><path d='M0 0h1v1'/></g>"), "svg-unsupported"),
    (svg("<g transform='matrix(1e300 0 0 1e300 0 0)'><path d='M0 0h1v1'/></g>"), "svg-bad-value"),
    (svg("<g transform='scale(nan)'><path d='M0 0h1v1'/></g>"), "svg-bad-value"),
    (svg("<polygon points='1 2 inf 3'/>"), "svg-bad-value"),
    (svg("<path d='M0 0h1v1'/>" * 2_001), "svg-too-large"),
    (svg("", "viewBox='0 0 1e300 1'"), "svg-bad-value"),
    (b"", "svg-broken"),
    (b"\xff\xfe\x00", "svg-broken"),
    (b" " * 300_000, "svg-too-large"),
]


@pytest.mark.parametrize(("content", "code"), [*((content, code) for code, content in REFUSED.items()), *HOSTILE])
def test_a_file_that_is_no_drawing_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(SvgError) as refused:
        read(content, "x.svg")
    assert refused.value.code == code


@given(st.binary(max_size=200).map(lambda inside: b'<svg viewBox="0 0 9 9">' + inside + b"</svg>"))
def test_any_file_is_a_drawing_or_refused(content: bytes) -> None:
    with pytest.raises(SvgError):
        read(content, "x.svg")

"""Slide sizes: the names, ratios and lengths that are read, and what is no size."""

from __future__ import annotations

import pytest

from slides import template
from slides.errors import InputError


@pytest.mark.parametrize(
    ("text", "inches"),
    [
        ("16:9", (13.333, 7.5)),
        ("4:3", (10, 7.5)),
        ("A4", (11.69, 8.27)),
        ("3840x1080", (26.67, 7.5)),
        ("40x30cm", (15.75, 11.81)),
        ("12x7in", (12, 7)),
        ("13.33x7.5", (13.333, 7.5)),
        ("宽屏", (13.333, 7.5)),
        ("A4竖版", (8.27, 11.69)),
        ("a4-Portrait", (8.27, 11.69)),
        ("A3", (16.54, 11.69)),
        ("3：1", (22.5, 7.5)),
        ("33.87 × 19.05 厘米", (13.333, 7.5)),
        ("338.7mm×190.5mm", (13.333, 7.5)),
        ("3840＊1080 像素", (26.67, 7.5)),
    ],
)
def test_a_size_is_read(text: str, inches: tuple[float, float]) -> None:
    found = template.size(text)
    assert found.name == text
    assert (found.width / 914_400, found.height / 914_400) == pytest.approx(inches, abs=0.01)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("16/9", "size-unknown"),
        ("A5x", "size-unknown"),
        ("", "size-unknown"),
        ("0x5cm", "size-unknown"),
        ("10cmx7in", "size-unknown"),
        ("900x900cm", "size-range"),
        ("57x10in", "size-range"),
        ("0.9x5in", "size-range"),
        ("1:9", "size-range"),
        ("32：0", "size-unknown"),
    ],
)
def test_what_is_no_size_is_a_problem(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        template.size(text)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize(
    ("text", "near"),
    [("A4-portrat", "A4-portrait"), ("宽萤屏", "16:9"), ("widescren", "16:9"), ("A4竖", "A4-portrait")],
)
def test_a_slip_in_a_size_is_answered_with_the_nearest(text: str, near: str) -> None:
    with pytest.raises(InputError) as caught:
        template.size(text)
    assert [(problem.args["near"], problem.hint) for problem in caught.value.problems] == [(near, "theme-near")]

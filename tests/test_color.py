"""Colours: what PowerPoint paints and how far apart two of them are."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from slides import color
from slides.color import Tone

_channels = st.tuples(*[st.integers(0, 255).map(lambda value: value / 255)] * 3)


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("accent", Tone("accent")),
        ("accent +60", Tone("accent", 60)),
        ("dark -20", Tone("dark", -20)),
        ("dark @40", Tone("dark", 0, 40)),
        ("accent +60 @5", Tone("accent", 60, 5)),
    ],
)
def test_a_tone_reads_and_says_itself(text: str, tone: Tone) -> None:
    assert color.tone(text) == tone
    assert str(tone) == text


@pytest.mark.parametrize(
    "text", ["", "Accent", "#C00000", "accent+60", "accent + 60", "accent +600", "accent @", "accent @400"]
)
def test_what_is_no_tone_is_none(text: str) -> None:
    assert color.tone(text) is None


def test_contrast_is_that_of_the_guidelines() -> None:
    assert color.contrast(color.rgb("#FFFFFF"), color.rgb("#000000")) == pytest.approx(21)
    assert color.contrast(color.rgb("#777777"), color.rgb("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_a_lighter_tone_is_what_lum_mod_and_lum_off_make() -> None:
    assert color.to_hex(color.shifted(color.rgb("#D6A247"), 60)) == "#EFDAB5"
    assert color.to_hex(color.shifted(color.rgb("#C00000"), -25)) == "#900000"


@given(_channels)
def test_shifting_by_nothing_and_to_white_and_black(value: color.Rgb) -> None:
    assert color.shifted(value, 0) == value
    assert color.luminance(color.shifted(value, 99)) > 0.9
    assert color.luminance(color.shifted(value, -99)) < 0.05


@given(_channels, _channels)
def test_the_nearest_passing_colour_passes(text: color.Rgb, ground: color.Rgb) -> None:
    assert color.contrast(color.nearest_passing(text, ground), ground) >= color.LEAST_CONTRAST


@given(_channels, _channels, st.integers(0, 100))
def test_a_translucent_colour_lies_between(front: color.Rgb, back: color.Rgb, alpha: int) -> None:
    for seen, one, other in zip(color.over(front, back, alpha), front, back, strict=True):
        assert min(one, other) - 1e-9 <= seen <= max(one, other) + 1e-9

"""Unicode's own line breaking judges ours: each difference has a name and a reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from talks import VOICES

from slides.breaking import NO_END, NO_START, may_break
from slides.breaking.kinsoku import SPACES
from slides.metrics import reach

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parent.parent

Pair = tuple[str, str, str]
"""The character before a place, the last before it that is no space, and the one behind it."""


def wide(char: str) -> bool:
    return "\u2e80" <= char < "\ufb00" or char >= "\uff01"


MORE: dict[str, Callable[[Pair], bool]] = {
    # PowerPoint's list for zh-CN has neither: it ends lines behind `党建+`, and before a slash, beside a Chinese character.
    "plus-and-slash-beside-chinese": lambda at: (at[0] in "+\\−" and wide(at[2])) or (wide(at[0]) and at[2] in "/+-|"),
    # Curved quotes are of class QU, either opening or closing; in a Chinese text “ opens and ” closes.
    "curved-quotes": lambda at: at[0] in "”’" or at[2] in "“‘",
    # After a space a line may end whatever stands before the space: `（ 一`, `— 一`, and before a slash.
    "behind-spaces": lambda at: at[0] in SPACES and (at[1] in NO_END or at[1] in "—”’\"'" or at[2] in "/“‘—"),
    # `￥` is as wide as a Chinese character; money may begin a line behind any mark: `，$4`.
    "money": lambda at: at[2] in "￥$",
    # A combining mark behind a bracket or a space belongs to nobody: we see through it.
    "lone-marks": lambda at: "\u0301" in at[:2],
    # A bracket may begin a line behind a unit: `5.8%（`.
    "bracket-behind-a-unit": lambda at: at[0] in "%°℃" and at[2] in NO_END,
}
"""Where we end lines and Unicode does not, as PowerPoint does."""

FEWER: dict[str, Callable[[Pair], bool]] = {
    # A combining mark never begins a line.
    "no-mark-first": lambda at: at[2] == "\u0301",
    # PowerPoint's lists hold for every neighbour, Unicode's classes look at both: `·`, `%` and `…` behind a space, `￥` before Chinese.
    "powerpoint-lists": lambda at: at[2] in NO_START or at[0] in NO_END,
    # A Latin word, number or address is whole up to the next space; only hyphens between letters end a line.
    "latin-word": lambda at: not wide(at[0]) and not wide(at[2]) and at[0] not in SPACES,
}
"""Where Unicode ends lines and we do not."""


def corpus() -> list[str]:
    files = (ROOT / "tests/titles.txt", *sorted((ROOT / "outlines").glob("*.yaml")))
    lines = [line.strip().replace("|", "") for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [*filter(None, lines), *(words.replace("|", "，") for words, _ in VOICES.values())]


def differences(text: str) -> list[tuple[str, Pair]]:
    from uniseg.linebreak import line_break_boundaries

    theirs = set(line_break_boundaries(text))
    starts = reach(text, "Arial")  # joined emoji and marks have no width of their own: no line ends before them
    found: list[tuple[str, Pair]] = []
    for at in range(1, len(text)):
        ours = may_break(text, at) and starts[at] < starts[at + 1]
        if ours == (at in theirs):
            continue
        pair = (text[at - 1], text[:at].rstrip("".join(SPACES))[-1:] or " ", text[at])
        named = MORE if ours else FEWER
        if not any(holds(pair) for holds in named.values()):
            found.append((text[max(0, at - 8) : at] + "|" + text[at : at + 8], pair))
    return found


def test_lines_of_real_sentences_end_where_unicode_ends_them_but_for_named_reasons() -> None:
    texts = corpus()
    assert len(texts) > 500
    assert not [found for text in texts for found in differences(text)]


SIGNS = "一 二 三 党建 工作 的 ， 。 ； ： （ ） 《 》 “ ” ‘ ’ …… —— 5.8% 1,200 ￥3 $4 + a b well-known Ж école ° ℃ … 、 · ! ? , . : ; ( ) [ ] - /"
PIECES = [*SIGNS.split(), " ", "2026年", '"', "'", "\u0301", "\u2060", "👩\u200d👩\u200d👧", "🇨🇳"]


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_lines_of_any_text_end_where_unicode_ends_them_but_for_named_reasons(text: str) -> None:
    assert not differences(text)


@pytest.mark.parametrize("named", [*MORE, *FEWER])
def test_each_named_reason_has_a_case(named: str) -> None:
    from uniseg.linebreak import line_break_boundaries

    cases = {
        "plus-and-slash-beside-chinese": "党建+依法", "curved-quotes": "”的", "money": "a￥3", "behind-spaces": "（ 一",
        "bracket-behind-a-unit": "%（1", "powerpoint-lists": "七一·颂", "latin-word": "and/or", "lone-marks": "（\u0301一",
        "no-mark-first": "a \u0301",
    }  # fmt: skip
    text, starts = cases[named], reach(cases[named], "Arial")
    ours = {at for at in range(1, len(text)) if may_break(text, at) and starts[at] < starts[at + 1]}
    assert ours != set(line_break_boundaries(text)) - {0, len(text)}

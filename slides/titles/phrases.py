"""Where a phrase of Chinese or Japanese ends: a text comes in, the places come out, by budoux's weights."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_KANA = re.compile("[\u3041-\u30fa]")

_WINDOWS = {
    **{f"UW{number}": (number - 1, number) for number in range(1, 7)},
    **{f"BW{number}": (number, number + 2) for number in range(1, 4)},
    **{f"TW{number}": (number - 1, number + 2) for number in range(1, 5)},
}
"""The characters that a group of budoux's weights looks at, counted from three before the place."""


def phrase_ends(text: str, places: Iterable[int]) -> frozenset[int] | None:
    """Return at which of `places` budoux's model ends a phrase of `text`, or None where it isn't installed.

    The model is a sum of weights over the one, two and three characters around a place; above half of all weights it is an
    end. A text with kana is judged by the Japanese model.
    """
    found = model("ja" if _KANA.search(text) else "zh-hans")
    if found is None:
        return None
    weights, threshold = found
    padded = f"\0\0\0{text}\0\0\0"
    return frozenset(
        [
            at
            for at in places
            if sum([weight.get(padded[at + start : at + end], 0) for start, end, weight in weights]) > threshold
        ]
    )


@cache
def model(language: str) -> tuple[list[tuple[int, int, dict[str, int]]], float] | None:
    """Return the weights of budoux's model for `language`, each with its window, and its threshold.

    Why not `import budoux`: it imports an HTML parser too, which takes longer than a whole deck.
    """
    import json
    from importlib.util import find_spec
    from pathlib import Path

    package = find_spec("budoux")
    if package is None or not package.submodule_search_locations:
        return None
    try:
        written = Path(package.submodule_search_locations[0], "models", f"{language}.json").read_bytes()
    except OSError:
        return None
    groups: dict[str, dict[str, int]] = json.loads(written)
    weights = [(*_WINDOWS[name], group) for name, group in groups.items()]
    return weights, sum(sum(group.values()) for group in groups.values()) / 2

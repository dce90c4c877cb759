"""The three marks that text may carry: `**strong**`, `*em*`, `[link](address)`; the rest is literal."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = re.compile(
    r"\*\*(?P<strong>(?=\S)[^*]+(?<=\S))\*\*|\*(?P<em>(?=\S)[^*]+(?<=\S))\*|\[(?P<text>[^\[\]]+)\]\((?P<link>[^()\s]+)\)"
)


class Run(NamedTuple):
    """A stretch of text with one emphasis; `link` is an address or empty."""

    text: str
    strong: bool = False
    em: bool = False
    link: str = ""


@lru_cache(maxsize=2048)
def runs(text: str) -> tuple[Run, ...]:
    """Return the runs of `text` in order; without marks it is one run, empty text has none."""
    if not text:
        return ()
    if "*" not in text and "](" not in text:
        return (Run(text),)
    found: list[Run] = []
    end = 0
    for match in _MARKS.finditer(text):
        if match.start() > end:
            found.append(Run(text[end : match.start()]))
        found.append(_marked(match))
        end = match.end()
    if end < len(text):
        found.append(Run(text[end:]))
    return tuple(found)


def between(parts: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what stands from `start` to `end` in the text of the runs `parts`."""
    at = 0
    for run in parts:
        words = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if words:
            yield run._replace(text=words)


def _marked(match: re.Match[str]) -> Run:
    if match["strong"] is not None:
        return Run(match["strong"], strong=True)
    if match["em"] is not None:
        return Run(match["em"], em=True)
    return Run(match["text"], link=match["link"])


def plain(text: str) -> str:
    """Return `text` as it is shown, without its marks."""
    return "".join(run.text for run in runs(text))

"""Paragraphs as DrawingML text (ECMA-376 part 1, 21.1.2).

What comes in is a `Text` and the language; what goes out are `a:p` elements whose runs carry the language, strong
and em, and links, nothing else: size, colour and font come from the layout.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from slides.ooxml.escape import content

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.blocks import Text
    from slides.richtext import Run
    from slides.writer.language import Language

_BREAK = re.compile("\r\n|[\r\n\v\f]")
_ADDRESS = re.compile(r"https?://[^\s/?#\[\]]+\S*|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_UNQUOTED = "%/:?#@!$&'()*+,;=~-._"
_DEEPEST = 8


class Links:
    """What the XML of one slide points at, with the relationship ids in order of first use.

    A key that starts with `#` is a slide of the deck, any other an address. Two links to one target share an id.
    """

    __slots__ = ("ids",)
    _FIRST = 3  # rId1 is the layout, rId2 the notes

    def __init__(self, ids: Mapping[str, str] | None = None) -> None:
        self.ids: dict[str, str] = dict(ids) if ids else {}

    def id(self, target: str) -> str:
        """Return the relationship id of `target`."""
        found = self.ids.get(target)
        if found is None:
            found = self.ids[target] = f"rId{self._FIRST + len(self.ids)}"
        return found


def paragraphs(text: Text, spoken: Language, links: Links) -> str:
    """Return the `a:p` elements of `text`; one empty paragraph when it has none, as a text body needs one."""
    openings, closing, end = _frame(spoken)
    found: list[str] = []
    for runs, level in text.paragraphs:
        if len(runs) == 1:
            words, strong, em, link = runs[0]
            if not (strong or em or link) and words.isprintable():
                found.append(f"{openings[level]}{content(words)}{closing}")
                continue
        found.append(f"<a:p>{_level(level)}{''.join([_run(run, spoken, links) for run in runs])}</a:p>")
    return "".join(found).removesuffix("</a:p>") + end if found else "<a:p>" + end


@lru_cache(maxsize=8)
def _frame(spoken: Language) -> tuple[tuple[str, ...], str, str]:
    """Return what stands before a plain run at each level, what stands after it, and how the last paragraph ends."""
    run = f"<a:r><a:rPr {spoken.run}/><a:t>"
    openings = tuple(f"<a:p>{_level(level)}{run}" for level in range(_DEEPEST + 1))
    return openings, "</a:t></a:r></a:p>", f"<a:endParaRPr {spoken.run}/></a:p>"


def _level(level: int) -> str:
    return f'<a:pPr lvl="{level}"/>' if level else ""


def _run(run: Run, spoken: Language, links: Links) -> str:
    words, strong, em, link = run
    click = ""
    if link:
        address = external(link)
        if address:
            click = f'<a:hlinkClick r:id="{links.id(address)}"/>'
        else:
            words = f"[{words}]({link})"
    attributes = spoken.run + (' b="1"' if strong else "") + (' i="1"' if em else "")
    return _lines(words, f"<a:rPr {attributes}>{click}</a:rPr>" if click else f"<a:rPr {attributes}/>")


def _lines(words: str, properties: str) -> str:
    return f"<a:br>{properties}</a:br>".join(
        [f"<a:r>{properties}<a:t>{content(line)}</a:t></a:r>" if line else "" for line in _BREAK.split(words)]
    )


def external(link: str) -> str:
    """Return the address that a deck may point to for `link`, percent-encoded; empty unless http, https or mailto."""
    if not _ADDRESS.fullmatch(link):
        return ""
    from urllib.parse import quote

    return quote(link, safe=_UNQUOTED)

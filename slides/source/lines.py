"""Slips that show in a single line of the file, found without parsing it: the parser gives up at the first one.

What comes in is the text; what goes out are the problems, and the text as it would be without them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from slides.errors import Problem, Span
from slides.source import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"(?P<lead> *+(?:- ++)*+)(?P<key>[^#]*?:[ \t]++)?[|>][-+0-9]{0,2}+[ \t]*+(?:#.*)?$")
_KEY = re.compile(
    r"[ \t\u3000\xa0]*+(?:-[ \t]++)*+\{?+(?P<key>[^\s:：#\"'-][^:：]{0,19}?)[ \u3000\xa0]{0,4}+(?P<colon>[:：])"
)
_WIDE_INDENT = re.compile(r"[ \t]*+(?P<wide>[\u3000\xa0])[ \t\u3000\xa0]*+(?=[^\s#])")
_DASH = re.compile(r"[ \t]*+(?:-[ \t]++)*+(?P<dash>-)(?P<key>[^\s:：#\"'-][^:：]{0,19}?)[:：]")
_LONGEST_HEAD = 400
_MOST = 100

LARGEST = 256 * 1024
"""The most characters that are looked through line by line."""


class Mended(NamedTuple):
    """The problems of single lines, and the text with those colons as they should be."""

    problems: list[Problem]
    text: str


def open_lines(text: str) -> Iterator[tuple[int, str]]:
    """Return number, from 0, and text of each line that isn't inside a block of literal text."""
    inside = -1
    for number, line in enumerate(text.split("\n")):
        indent = len(line) - len(line.lstrip(" "))
        if inside >= 0 and (indent > inside or not line.strip()):
            continue
        inside = -1
        yield number, line
        block = _BLOCK.match(line) if len(line) < _LONGEST_HEAD else None
        if block:
            lead = block["lead"]
            inside = len(lead) if block["key"] else max(lead.rfind("-"), 0)


def mend(text: str, name: str, known: frozenset[str]) -> Mended:
    """Return the slips of `text`: full-width colons, colons and dashes without a blank, full-width blanks as indent."""
    head = text[:LARGEST]
    lines = head.split("\n")
    problems: list[Problem] = []
    for number, line in open_lines(head):
        if len(problems) >= _MOST:
            break
        wide = _WIDE_INDENT.match(line)
        if wide and (line[wide.end()] == "-" or _key(line, known)):
            problems.append(_problem("yaml-wide-indent", name, number, wide.start("wide")))
        dash = _DASH.match(line)
        if dash and dash["key"] in known:
            at = dash.start("dash")
            problems.append(_problem("yaml-dash-blank", name, number, at, text=slips.rest_of_line(line, at)))
            line = lines[number] = f"{line[: dash.end('dash')]} {line[dash.end('dash') :]}"  # noqa: PLW2901
        found = _key(line, known)
        if found:
            code, column = found
            key = line[:column].lstrip(" \t\u3000\xa0-{").rstrip()
            problems.append(_problem(code, name, number, column, key=key, text=slips.rest_of_line(line, column + 1)))
            lines[number] = f"{line[:column]}: {line[column + 1 :]}"
    return Mended(problems, "\n".join(lines) + text[LARGEST:])


def _key(line: str, known: frozenset[str]) -> tuple[str, int] | None:
    """Return code and column of the colon after a known key that YAML doesn't take for one."""
    found = _KEY.match(line)
    if found is None or found["key"] not in known:
        return None
    column = found.start("colon")
    if found["colon"] == "：":
        return "yaml-wide-colon", column
    following = line[column + 1 : column + 2]
    return ("yaml-colon-blank", column) if following not in {"", " ", "\t", "/"} else None


def _problem(code: str, name: str, number: int, column: int, **args: object) -> Problem:
    return Problem(code, Span(name, number + 1, column + 1), args=args, hint=code)

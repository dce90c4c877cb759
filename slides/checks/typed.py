"""From characters as shown back to those typed: marks, variables and the quoting of YAML are undone, or None comes out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from slides.richtext import runs
from slides.variables import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BLANKS = " \t\n"
_PLACE = re.compile(PLACE)


class Part(NamedTuple):
    """Characters `start` to `end` of a value as typed, or of the text `text` that a variable put there."""

    start: int
    end: int
    variable: str = ""
    text: str = ""


def shown_at(marked: str) -> list[int]:
    """Return where each shown character of `marked` stands in it."""
    found: list[int] = []
    at = 0
    for run in runs(marked):
        at = marked.index(run.text, at)
        found += range(at, at + len(run.text))
        at += len(run.text)
    return found


def part_of(held: str, given: str, shown: Sequence[int]) -> Part | None:
    """Return where the characters `shown` of `given` came from, which was made of the value `held` as typed."""
    first, last = shown[0], shown[-1]
    if held == given:
        return Part(first, last + 1)
    pieces = list(_pieces(held))
    pattern = "".join("(.*?)" if name else f"({_loose(held[start:end])})" for start, end, name in pieces)
    match = re.fullmatch(rf"\s*{pattern}\s*", given, re.DOTALL) if pieces else None
    if match is None:
        return _only(held, given, first, last)
    for number, (start, end, name) in enumerate(pieces, 1):
        begin, stop = match.span(number)
        if begin <= first and last < stop:
            if name:
                return Part(first - begin, last + 1 - begin, name, match[number])
            places = _aligned(held[start:end], match[number])
            return Part(start + places[first - begin], start + places[last - begin] + 1) if places else None
    return None


def scalar_places(raw: str, value: str, end: int) -> list[int] | None:
    """Return where the first `end` characters of `value` stand in `raw`, which begins with its YAML scalar."""
    style = raw[:1]
    at = raw.find("\n") + 1 if style in {"|", ">"} else 1 if style in {"'", '"'} else 0
    found: list[int] = []
    while len(found) < end and at < len(raw):
        wanted = value[len(found)]
        here = raw[at]
        if style == '"' and here == "\\":
            if raw.startswith("\\\n", at):
                at += 2
                continue
            return None
        if here == wanted or (here == "\n" and wanted == " "):
            found.append(at)
            at += 2 if style == "'" and here == "'" else 1
        elif here in _BLANKS:
            at += 1
        else:
            return None
    return found if len(found) == end else None


def _pieces(held: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and variable of every stretch of `held`; what stands between variables has none."""
    at = 0
    for match in _PLACE.finditer(held):
        if not match["name"]:
            continue
        if match.start() > at:
            yield at, match.start(), ""
        yield match.start(), match.end(), match["name"]
        at = match.end()
    if at < len(held):
        yield at, len(held), ""


def _loose(text: str) -> str:
    """Return the pattern of `text` with any blanks for its own, and `${` for `$${`."""
    parts = re.split(r"(\s+)", text)
    return "".join(r"\s*" if part.isspace() else re.escape(part) for part in parts if part)


def _aligned(typed: str, given: str) -> list[int] | None:
    """Return where each character of `given` stands in `typed`, from which it differs in blanks only."""
    found: list[int] = []
    at = 0
    for character in given:
        while at < len(typed) and typed[at] != character and typed[at].isspace():
            at += 1
        if character.isspace() and (at >= len(typed) or not typed[at].isspace()):
            found.append(max(0, at - 1))
            continue
        if at >= len(typed) or (typed[at] != character and not character.isspace()):
            return None
        found.append(at)
        at += 1
    return found


def _only(held: str, given: str, first: int, last: int) -> Part | None:
    """Return the place where one of both texts stands in the other once: a part of a short form, or text behind a key."""
    if "$" not in held and held.count(given) == 1:
        start = held.index(given)
        return Part(start + first, start + last + 1)
    if held and "$" not in held and given.count(held) == 1:
        start = given.index(held)
        inside = start <= first and last < start + len(held)
        return Part(first - start, last + 1 - start) if inside else None
    return None

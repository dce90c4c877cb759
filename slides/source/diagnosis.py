"""Why the parser gave up, in the author's terms.

What comes in is where it stopped and the text around; what goes out is a problem at the place to be mended.
Why not by the parser's own words: they differ between libyaml and PyYAML, and speak of tokens and nodes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.errors import Problem, Span
from slides.source import events, structure
from slides.source.scene import Finding, Place, Scene, scene

if TYPE_CHECKING:
    from slides.source.built import Failure

_SPECIAL = frozenset("*&!|>%@`?")
_TAB = re.compile(r"(?m)^[ ]*+\t[ \t]*+(?=[^\s#])")


def diagnose(text: str, failure: Failure, name: str, first: int) -> Problem:
    """Return the problem behind `failure` in `text`, which begins at line `first` of the file `name`."""
    found = scene(text, failure.error, failure.last)
    if found is None:
        return Problem("yaml-syntax", Span(name, first, 1), args={"text": ""}, hint="yaml-syntax")
    judge = _of_signs if isinstance(failure.error, events.ScannerError) else structure.judge
    finding = _tab(found) or _directive(found) or judge(found)
    span = Span(name, finding.line + first, finding.column + 1)
    return Problem(finding.code, span, args=finding.args, hint=finding.code)


def _tab(at: Scene) -> Finding | None:
    line = at.line(at.stop)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        count = len(_TAB.findall(at.text))
        return Finding("yaml-tab", at.stop.line, indent.index("\t"), {"count": max(count, 1)})
    if at.at(at.stop) == "\t":
        return Finding("yaml-tab", at.stop.line, at.stop.column, {"count": 1})
    return None


def _directive(at: Scene) -> Finding | None:
    place = at.start or at.stop
    return at.finding("yaml-directive", place) if at.at(place) == "%" and not place.column else None


def _of_signs(at: Scene) -> Finding:
    """Judge what the scanner couldn't read: it names the start of a sign, or only where it stopped."""
    if at.start is None:
        return _of_stop(at)
    sign = at.at(at.start)
    if sign in {'"', "'"}:
        return _of_quote(at, at.start, sign)
    if sign in _SPECIAL:
        return at.finding("yaml-special", at.start, sign=sign)
    if at.at(at.stop) in _SPECIAL and at.start == at.stop:
        return at.finding("yaml-special", at.stop, sign=at.at(at.stop))
    return _of_line(at, at.start)


def _of_stop(at: Scene) -> Finding:
    sign = at.at(at.stop)
    if sign == ":":
        return _of_colon(at)
    if sign == "-":
        return at.finding("yaml-list-in-line", at.stop)
    if sign in _SPECIAL:
        return at.finding("yaml-special", at.stop, sign=sign)
    return at.finding("yaml-syntax", at.stop)


def _of_quote(at: Scene, start: Place, sign: str) -> Finding:
    """Judge a quote that isn't closed, a backslash that means nothing, or a quoted line without colon."""
    index = at.text.rfind("\\", max(at.stop.index - 9, start.index), at.stop.index + 1)
    if index >= 0 and sign == '"' and not at.at_end:
        return at.finding("yaml-escape", Place(at.stop.line, at.stop.column - (at.stop.index - index), index))
    if at.at_end or at.text.startswith(("---", "..."), at.stop.index):
        return at.finding("yaml-open-quote", start, sign=sign)
    return at.finding("yaml-no-colon", start)


def _of_line(at: Scene, start: Place) -> Finding:
    """Judge a line that is neither `key: value` nor an item."""
    rest = at.line(start)[start.column :]
    if re.match(r"-[^\s-]", rest) and not at.line(start)[: start.column].strip():
        return at.finding("yaml-dash-blank", start)
    return at.finding("yaml-no-colon", start)


def _of_colon(at: Scene) -> Finding:
    """Judge a colon where there can't be one: `a: b: c`, or a key below a text."""
    line, column = at.stop.line, at.stop.column
    whole = at.line(at.stop)
    indent = len(whole) - len(whole.lstrip(" -"))
    before = whole[indent:column]
    last = at.last
    if type(last) is events.Scalar and last.start_mark.line < line and ": " not in before:
        return _of_key_below(at, Place(line, indent, at.stop.index - len(before)), before.strip())
    value = before.split(": ", 1)[-1].lstrip()
    place = Place(line, column - len(value), at.stop.index - len(value))
    return at.finding("yaml-second-colon", place)


def _of_key_below(at: Scene, place: Place, key: str) -> Finding:
    """Judge a key that stands below a text as if it belonged to it."""
    text = at.last.start_mark
    above = at.line(text)
    if ": " in above[: text.column]:
        return at.finding("yaml-under-value", place, key=key, above=at.finding("", text).args["text"])
    if above.lstrip().startswith("- "):
        return at.finding("yaml-key-under-item", place, key=key, above=at.finding("", text).args["text"])
    return at.finding("yaml-no-colon", text)

"""From bytes to a `Source`, or to all the problems that could be found in one go.

Where the parser gives up, single-line slips are mended and the rest of the file is read from its next
top-level key, so that an author sees more than the first slip.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.errors import InputError, Problem, Severity, Span
from slides.source import slips
from slides.source.cleaning import clean_raw
from slides.source.decoding import decode
from slides.source.reading import check_size
from slides.source.tree import MOST_PROBLEMS, build
from slides.source.values import Map, Mark, Seq, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from slides.source.built import Built

_MOST_RESTARTS = 20
_FINAL = frozenset({"yaml-tab", "yaml-wide-indent"})
_TOP_KEY = re.compile(r"(?m)^[^\s\-#\"'\[\]{}&*!|>%@`?:][^\n:]{0,80}:(?=\s)")
_SURROGATES = re.compile(r"(?<!\\)\\u([dD][89abAB][0-9a-fA-F]{2})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?")


def parse(raw: bytes, name: str, keys: Mapping[str, str]) -> Source:
    """Return the content of the YAML text `raw`, called `name`; raises InputError with every problem found."""
    check_size(len(raw), name)
    decoded = decode(raw, name)
    text, drops = clean_raw(decoded.text)
    warnings = [*decoded.notes]
    for drop in drops:
        warnings += slips.dropped(drop.characters, Span(name, drop.line, drop.column))
    built = build(text, name, keys)
    if built.failure and _SURROGATES.search(text):
        warnings += _lone_escapes(text, name)
        text = _SURROGATES.sub(_character, text)
        built = build(text, name, keys)
    if isinstance(built.value, Map) and not built.problems:
        return Source(built.value, tuple(_ordered([*warnings, *built.warnings])), name)
    problems = _problems(text, built, name, keys)
    raise InputError(_counted([*problems, *warnings]))


def parse_list(raw: bytes, name: str) -> Source:
    """Return the YAML text `raw`, a list, as the only value of a map with keys as typed; raises InputError like `parse`."""
    check_size(len(raw), name)
    decoded = decode(raw, name)
    text, _ = clean_raw(decoded.text)
    built = build(text, name, {})
    if not isinstance(built.value, Seq) or built.problems or built.failure:
        return parse(raw, name, {})
    whole = Map(built.line)
    whole[""] = built.value
    whole.marks[""] = Mark(built.line, 1, built.line, 1, "")
    return Source(whole, tuple(_ordered([*decoded.notes, *built.warnings])), name)


def _problems(text: str, built: Built, name: str, keys: Mapping[str, str]) -> list[Problem]:
    """Return every problem and warning of `text`, of which `built` is the first reading."""
    if built.stopped or (built.failure is None and isinstance(built.value, Map)):
        return [*built.problems, *built.warnings]
    from slides.source.lines import LARGEST, mend  # what explains slips is read for a file that has one

    mended = mend(text, name, slips.known(keys)) if not isinstance(built.value, list) else None
    if mended and mended.problems:
        if len(text) > LARGEST or any(problem.code in _FINAL for problem in mended.problems):
            return mended.problems
        again = build(mended.text, name, keys, nodes=built.nodes)
        return [*mended.problems, *_further(mended.text, again, name, keys)]
    if built.failure is None:
        return [*built.problems, *built.warnings, _no_mapping(text, built, name)]
    return _further(text, built, name, keys)


def _further(text: str, built: Built, name: str, keys: Mapping[str, str]) -> list[Problem]:
    """Return the problems of `built` and of what comes after each place where it failed.

    A slip that one line explains is taken out and the text read again; after any other, reading goes on from the next
    top-level key.
    """
    from slides.source.diagnosis import diagnose
    from slides.source.lines import LARGEST
    from slides.source.mending import without

    problems, first, nodes, last = [*built.problems, *built.warnings], 1, 0, 0
    for _ in range(_MOST_RESTARTS):
        if built.failure is None or built.stopped:
            break
        problem = diagnose(text, built.failure, name, first)
        stuck = bool(problem.span and problem.span.line == last)
        last = problem.span.line if problem.span else 0
        if not stuck:
            problems.append(problem)
        if problem.code in _FINAL or len(text) > LARGEST:
            break
        mended = None if stuck else without(text, problem, first)
        if mended is None:
            start = _restart(text, problem.span.line - first if problem.span else 0)
            if start is None:
                break
            first += text.count("\n", 0, start)
            nodes, mended = built.nodes, text[start:]
        text = mended
        built = build(text, name, keys, first, nodes)
        problems += [*built.problems, *built.warnings]
    return problems


def _restart(text: str, line: int) -> int | None:
    """Return the index of the first top-level key below `line`, counted from 0."""
    index = 0
    for _ in range(line + 1):
        index = text.find("\n", index) + 1
        if not index:
            return None
    found = _TOP_KEY.search(text, index)
    return found.start() if found else None


def _no_mapping(text: str, built: Built, name: str) -> Problem:
    """Return the problem of a file that is empty, a list or a single text."""
    if built.value is None:
        return Problem("source-empty", Span(name, 1, 1), hint="source-only-comments" if "#" in text else "source-empty")
    code = "source-is-list" if isinstance(built.value, list) else "source-is-text"
    args = {"text": slips.rest_of_line(str(built.value), 0)}
    return Problem(code, Span(name, built.line, 1), args=args, hint=code)


def _counted(problems: list[Problem]) -> list[Problem]:
    """Return the errors by place, then the warnings on other lines than theirs."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    lines = {problem.span.line for problem in errors if problem.span}
    others = (each for each in problems if each.severity is not Severity.ERROR)
    return [*_ordered(errors), *_ordered(each for each in others if each.span is None or each.span.line not in lines)]


def _ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return `problems` by place, each once."""
    found: dict[tuple[Span | None, str], Problem] = {}
    for problem in problems:
        found.setdefault((problem.span, problem.code), problem)
    return sorted(found.values(), key=_place)


def _place(problem: Problem) -> tuple[bool, int, int]:
    span = problem.span
    return problem.severity is not Severity.NOTE, span.line if span else 0, span.column if span else 0


def _character(escaped: re.Match[str]) -> str:
    """Return the character that a pair of escapes stands for; nothing for half a pair."""
    if not escaped[2]:
        return ""
    return bytes.fromhex(escaped[1] + escaped[2]).decode("utf-16-be", "ignore")


def _lone_escapes(text: str, name: str) -> list[Problem]:
    """Return the warnings for escapes that are half a pair and stand for nothing."""
    from slides.source.lines import LARGEST

    lone = [found for found in _SURROGATES.finditer(text[:LARGEST]) if not found[2]][:MOST_PROBLEMS]
    return [
        problem
        for found in lone
        for problem in slips.dropped(
            chr(int(found[1], 16)), Span(name, text.count("\n", 0, found.start()) + 1, _column(text, found.start()))
        )
    ]


def _column(text: str, index: int) -> int:
    return index - text.rfind("\n", 0, index)

"""Safe repairs in the outline's own bytes: a file and its findings come in, the repaired bytes and what was changed go out.

Every byte outside the repaired characters stays: byte order mark, line ends, encoding, comments, quotes. A repair that
would make other keys and values of the file than it has is left out, and so is one that makes an error of it: a title that
an answer names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from slides.checks.rules import all_rules
from slides.errors import InputError
from slides.source import Map, Seq, parse
from slides.source.cleaning import clean_raw
from slides.source.decoding import BOMS, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from slides.errors import Problem

_BREAK = re.compile(r"\r\n|\r|\n")


class Repaired(NamedTuple):
    """The file's bytes as repaired, and what was put right."""

    content: bytes
    done: tuple[Problem, ...]


def repaired(
    raw: bytes, name: str, problems: Iterable[Problem], errors: Callable[[bytes], int] = lambda _: 0
) -> Repaired:
    """Return the file `raw`, called `name`, with what is safe of `problems` put right; a place that is not as found stays.

    `errors` counts those of an outline; no repair makes more of them.
    """
    bom, codec, text = _decoded(raw, name)
    if bom + text.encode(codec) != raw:
        return Repaired(raw, ())
    changes = _changes(text, name, problems)
    shape, most = _shape(raw, name), errors(raw) if changes else 0

    def made_by(some: Mapping[int, Problem]) -> bytes | None:
        made = bom + _applied(text, some).encode(codec)
        return made if _shape(made, name) == shape and errors(made) <= most else None

    made = made_by(changes)
    if made is None:
        kept: dict[int, Problem] = {}
        for at, problem in changes.items():
            if made_by({**kept, at: problem}) is not None:
                kept[at] = problem
        changes, made = kept, bom + _applied(text, kept).encode(codec)
    return Repaired(made, tuple(changes[at] for at in sorted(changes)))


def _changes(text: str, name: str, problems: Iterable[Problem]) -> Mapping[int, Problem]:
    """Return the safe ones of `problems` by where their characters stand in `text`; of two that overlap, the first."""
    safe = {rule.code for rule in all_rules() if rule.repairs}
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    lines = _BREAK.split(text)
    changes: dict[int, Problem] = {}
    taken: set[int] = set()
    for problem in problems:
        span, args = problem.span, problem.args
        if problem.code not in safe or span is None or span.file != name or not 1 <= span.line <= len(starts):
            continue
        if (
            args.get("right") is None
            or args.get("nearby")
            or clean_raw(lines[span.line - 1])[0] != lines[span.line - 1]
        ):
            continue
        at = starts[span.line - 1] + span.column - 1
        own = set(range(at, at + len(str(args["text"]))))
        if text.startswith(str(args["text"]), at) and not own & taken:
            changes[at] = problem
            taken |= own
    return changes


def _applied(text: str, changes: Mapping[int, Problem]) -> str:
    for at in sorted(changes, reverse=True):
        args = changes[at].args
        text = text[:at] + str(args["right"]) + text[at + len(str(args["text"])) :]
    return text


def _shape(raw: bytes, name: str) -> object:
    """Return the keys and lists of the YAML text `raw` with every text as a mark, or None where it can't be read."""
    try:
        return _outline_of(parse(raw, name, {}).value)
    except InputError:
        return None


def _outline_of(value: object) -> object:
    if isinstance(value, Map):
        return [(key, _outline_of(inner)) for key, inner in value.items()]
    if isinstance(value, Seq):
        return [_outline_of(inner) for inner in value]
    return value is None


def _decoded(raw: bytes, name: str) -> tuple[bytes, str, str]:
    """Return the byte order mark of `raw`, its codec and its text."""
    text = decode(raw, name).text
    for bom, codec, _ in BOMS:
        if raw.startswith(bom):
            return bom, codec, text
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return b"", "gb18030", text
    return b"", "utf-8", text

"""What pydantic found wrong, as problems of the outline: by error type, at the author's own place and in his own words.

What comes in is a ValidationError of a value read at a path of a `Source`; what goes out are `Problem` values, each
with its line and column, the key as typed, and the nearest key or value that would be right there.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from slides import kinds, vocabulary
from slides.errors import Problem
from slides.source import Map, Path, Seq, Source
from slides.speech import Outline, Section
from slides.vocabulary import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import ErrorDetails, ValidationError

    from slides.records import Value

_CODES = {
    "string_type": "want-text",
    "dataclass_type": "want-keys",
    "tuple_type": "want-list",
    "bool_type": "want-switch",
    "float_type": "want-minutes",
}


def findings(error: ValidationError, record: type[Value], path: Path, source: Source) -> Iterator[Problem]:
    """Yield the problems that `error` found while a `record` was read at `path`."""
    details = error.errors(include_url=False)
    said: list[Problem] = []
    unknown = {found["loc"][:-1] for found in details if found["type"] == "unexpected_keyword_argument"}
    for found in details:
        if found["type"] == "missing" and found["loc"][:-1] in unknown and _misspelt(found, details, record):
            continue  # the unknown key beside it is the missing one, misspelt
        problem = _problem(found, record, path, source)
        if problem not in said:
            said.append(problem)
            yield problem


def _problem(found: ErrorDetails, record: type[Value], path: Path, source: Source) -> Problem:
    loc = found["loc"]
    inner = _record_at(record, loc[:-1])
    if found["type"] == "unexpected_keyword_argument":
        if any(field.key == loc[-1] for field in inner.FIELDS.values() if field.shape):
            at = real(source, (*path, *loc))
            return Problem("too-deep", source.key_span(at), args={"key": source.typed(at)}, hint="too-deep")
        return unknown_key(source, real(source, (*path, *loc)), inner)
    if found["type"] == "missing":
        return _missing(source, real(source, (*path, *loc[:-1])), inner, str(loc[-1]))
    at = _typed_place(source, (*path, *loc), inner)
    code = _CODES.get(found["type"], found["type"])
    args = {"key": source.typed(at), "value": _short(found["input"]), **found.get("ctx", {})}
    if code == "want-keys":
        wanted = _record_at(record, loc)
        code = code if wanted.SHORT else "want-map"
        keys = _words(wanted.KEYS, chinese=not source.typed(at).isascii())
        return Problem(code, source.span(at), args={**args, "keys": keys}, hint=code)
    if "known" in args:
        return with_near(
            Problem(code, source.span(at), args=args), str(args["value"]), args["known"], otherwise="known-values"
        )
    return Problem(code, source.span(at), args=args, hint=code)


def unknown_key(source: Source, path: Path, record: type[Value]) -> Problem:
    """Return the problem of a key that has no meaning in a `record`: kept for later, misspelt, or out of place."""
    name, typed = str(path[-1]), source.typed(path)
    span, args = source.key_span(path), {"key": typed}
    if name in vocabulary.RESERVED:
        return Problem("not-yet", span, args=args, hint="not-yet")
    if name in record.PAIR:
        first = source.typed((*path[:-1], *(twin for twin in record.PAIR if twin != name)))
        return Problem("pair-twice", span, args={**args, "first": first}, hint="pair-twice")
    here = (*record.KEYS, *kinds.section_keys()) if record is Outline else record.KEYS
    problem = Problem("unknown-key", span, args=args)
    near = _near(typed, vocabulary.spellings(here))
    if near:
        return with_near(problem, typed, vocabulary.spellings(here))
    if record is Section and any(name == key.en for key in vocabulary.ITEM):
        return Problem("unknown-key", span, args=args, hint="key-of-item")
    places = _places(name, chinese=not typed.isascii())
    if places:
        return Problem("unknown-key", span, args={**args, "places": places}, hint="key-elsewhere")
    return Problem(
        "unknown-key", span, args={**args, "keys": _words(here, chinese=not typed.isascii())}, hint="keys-here"
    )


def with_near(problem: Problem, typed: str, known: Iterable[str], otherwise: str = "") -> Problem:
    """Return `problem` with the nearest of the `known` in its hint, or with the hint `otherwise`."""
    known = tuple(known)
    near = _near(typed, known)
    args = {**problem.args, "near": near, "known": known[:40]}
    return Problem(problem.code, problem.span, problem.severity, args, "did-you-mean" if near else otherwise)


def real(source: Source, path: Path) -> Path:
    """Return `path` as the file has it: without the steps into lists and long forms that the author did not write."""
    value: Any = source.value
    found: list[str | int] = []
    for step in path:
        if isinstance(value, Map) and isinstance(step, str) and step not in value and len(value) == 1:
            step = next(iter(value))  # noqa: PLW2901 - a one-key map in points
        if isinstance(value, Map) and isinstance(step, str):
            found.append(step)
            value = value.get(step)
        elif isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            found.append(step)
            value = value[step]
    return tuple(found)


def _typed_place(source: Source, path: Path, record: type[Value]) -> Path:
    """Return the real path of a field, which is that of its twin where only the twin was typed."""
    at = real(source, path)
    if path[-1:] == at[-1:] or path[-1] not in record.PAIR:
        return at
    return max((real(source, (*path[:-1], name)) for name in record.PAIR), key=len)


def _missing(source: Source, path: Path, record: type[Value], name: str) -> Problem:
    key = next((key for key in record.KEYS if key.en == name), Key(name, name, vocabulary.TITLE.about))
    chinese = any(not mark.typed.isascii() for mark in _marks(source, path).values())
    return Problem("missing-key", source.span(path), args={"key": key.zh if chinese else key.en}, hint="missing-key")


def _misspelt(missing: ErrorDetails, details: list[ErrorDetails], record: type[Value]) -> bool:
    """Tell whether an unknown key beside a missing one is most like it."""
    *place, name = missing["loc"]
    keys = vocabulary.spellings(_record_at(record, tuple(place)).KEYS)
    beside = (
        str(found["loc"][-1])
        for found in details
        if found["type"] == "unexpected_keyword_argument" and [*found["loc"][:-1]] == place
    )
    return any(keys.get(_near(typed, keys)) == name for typed in beside)


def _marks(source: Source, path: Path) -> Mapping[str, Any]:
    value: Any = source.value
    for step in path:
        value = value[step]
    return value.marks if isinstance(value, Map) else {}


def _record_at(record: type[Value], loc: tuple[int | str, ...]) -> type[Value]:
    """Return the class of the value at `loc` below a `record`."""
    for step in loc:
        if isinstance(step, str):
            field = next((field for field in record.FIELDS.values() if field.key == step), None)
            if field is None or field.shape is None or field.shape.record is None:
                return record
            record = field.shape.record
    return record


def _near(typed: str, known: Iterable[str]) -> str:
    cutoff = 0.6 if typed.isascii() else 0.5
    return next(iter(get_close_matches(typed, tuple(known), n=1, cutoff=cutoff)), "")


def _words(keys: Iterable[Key], *, chinese: bool) -> tuple[str, ...]:
    return tuple(key.zh if chinese else key.en for key in keys)


def _places(name: str, *, chinese: bool) -> tuple[str, ...]:
    """Return the kinds of page, or the outline's head, where the key `name` has a meaning."""
    found = [
        kind.zh if chinese else kind.name for kind in kinds.all_kinds() if any(key.en == name for key in kind.keys)
    ]
    if any(key.en == name for key in Outline.KEYS):
        found.append("讲话" if chinese else "outline")
    return tuple(found)


def _short(value: object) -> str:
    return value if isinstance(value, str) else ""

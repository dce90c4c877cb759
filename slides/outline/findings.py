"""What pydantic found wrong, as problems of the outline: by error type, at the author's own place and in his own words.

What comes in is a ValidationError of a value read at a path of a `Source`; what goes out are `Problem` values, each
with its line and column, the key as typed, and the nearest key or value that would be right there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides import vocabulary
from slides.errors import Problem
from slides.outline.unknown import nearest, unknown_key, with_near, words
from slides.source import Map, Path, Seq, Source
from slides.vocabulary import Key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails, ValidationError

    from slides.records import Value

_CODES = {
    "string_type": "want-text",
    "dataclass_type": "want-keys",
    "tuple_type": "want-list",
    "bool_type": "want-switch",
    "float_type": "want-minutes",
}

_STRANGE = frozenset({"keys-here", "key-elsewhere", "name-is-key", "text-is-key"})
"""Hints for unknown keys that leave open whether the one missing beside them would be there."""


def findings(error: ValidationError, record: type[Value], path: Path, source: Source) -> Iterator[Problem]:
    """Yield the problems that `error` found while a `record` was read at `path`."""
    details = error.errors(include_url=False)
    found = [(one, _problem(one, record, path, source)) for one in details]
    strange = {one["loc"][:-1] for one, problem in found if problem.hint in _STRANGE}
    lacking = {one["loc"][:-1] for one in details if one["type"] == "missing"}
    said: list[Problem] = []
    astray: set[tuple[int | str, ...]] = set()
    for one, problem in found:
        at = one["loc"][:-1]
        if one["type"] == "missing" and (at in strange or _misspelt(one, details, record)):
            continue  # the unknown key beside it is the missing one, or what was meant is not known at all
        if problem in said or at in astray:
            continue
        if problem.hint == "key-elsewhere" and at in lacking:
            astray.add(at)  # all of the map is out of place, which its first key says
        said.append(problem)
        yield problem


def _problem(found: ErrorDetails, record: type[Value], path: Path, source: Source) -> Problem:
    loc = found["loc"]
    inner = _record_at(record, loc[:-1])
    if found["type"] == "unexpected_keyword_argument":
        at = real(source, (*path, *loc))
        if any(field.key == loc[-1] for field in inner.FIELDS.values() if field.shape):
            return Problem("too-deep", source.key_span(at), args={"key": source.typed(at)}, hint="too-deep")
        return unknown_key(source, at, inner)
    if found["type"] == "missing":
        return _missing(source, real(source, (*path, *loc[:-1])), inner, str(loc[-1]))
    at = _typed_place(source, (*path, *loc), inner)
    code = _CODES.get(found["type"], found["type"])
    args = {"key": source.typed(at), "value": _short(found["input"]), **found.get("ctx", {})}
    if code in {"want-keys", "want-text"} and found["input"] is None:
        code = "empty"
    if code == "want-keys":
        keys = words(_record_at(record, loc).KEYS, chinese=not source.typed(at).isascii())
        code, hint = _unlike(_record_at(record, loc), found["input"], (*path, *loc))
        return Problem(code, source.span(at), args={**args, "keys": keys}, hint=hint)
    problem = Problem(code, source.span(at), args=args, hint="did-you-mean" if args.get("near") else code)
    known = args.get("known")
    return with_near(problem, str(args["value"]), known, otherwise="known-values") if known else problem


def _unlike(wanted: type[Value], given: object, path: Path) -> tuple[str, str]:
    """Return the code and hint for what is `given` where the keys of a `wanted` record should stand."""
    code = "want-keys" if wanted.SHORT else "want-map"
    if not isinstance(given, list):
        return code, code
    return ("want-one", "want-one") if isinstance(path[-1], str) else (code, "list-in-list")


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
    return any(keys.get(nearest(typed, keys)) == name for typed in beside)


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


def _short(value: object) -> str:
    """Return `value` as a message quotes it: a text, or the brackets of a list or map."""
    if isinstance(value, (list, tuple)):
        return "[…]"
    return "{…}" if isinstance(value, dict) else value if isinstance(value, str) else ""

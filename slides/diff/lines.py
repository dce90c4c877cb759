"""A value of the outline in, what it says as lines by field out; two lists of lines in, the pairs that differ out."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from slides.diff.values import Change
from slides.diff.wording import likeness
from slides.messages.message import Message
from slides.records import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slides.source import Path

ALIKE = 0.4
"""From here on a line that replaces another is the same line, changed."""

_BESIDE = " · "


class Line(NamedTuple):
    """What a value says in one line, and the path to it in its outline."""

    text: str
    path: Path = ()


_NONE = Line("")


def changes(before: Value, after: Value, aside: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Return what differs between two values, line by line, field by field; fields that only one has are new or gone."""
    found: list[Change] = []
    fields = dict.fromkeys((*after.FIELDS, *before.FIELDS))
    for name in fields:
        if name in aside or not (_is_typed(before, name) or _is_typed(after, name)):
            continue
        old, new = getattr(before, name, None), getattr(after, name, None)
        if old == new:
            continue
        owner = after if name in after.FIELDS else before
        field = owner.FIELDS[name].key
        label = _label(owner, field)
        gone, came = (_lines_of(name, given, (*_path(one), field)) for one, given in ((before, old), (after, new)))
        whole = name != "notes" and not isinstance(old or new, tuple)
        for was, now in [(_joined(gone), _joined(came))] if whole else paired(gone, came):
            found.append(Change(field, label, was.text, now.text, now.path if now.text else was.path))
    return tuple(found)


def paired(old: Sequence[Line], new: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield the lines that differ as (before, after), one of them empty where a line is new or gone."""
    was, now = ([line.text for line in side] for side in (old, new))
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _matched(list(old[i1:i2]), list(new[j1:j2]))


def said(value: Value) -> str:
    """Return all that a value says, for telling how alike two are."""
    typed = (name for name, field in value.FIELDS.items() if field.shape)
    return "\n".join(line.text for name in typed for line in _lines_of(name, getattr(value, name), ()))


def _path(value: Value) -> Path:
    found: Path = getattr(value, "path", ())
    return found


def _joined(lines: Sequence[Line]) -> Line:
    return Line("".join(line.text for line in lines), lines[0].path) if lines else _NONE


def _is_typed(value: Value, name: str) -> bool:
    """Tell whether the author says the field: its kind, or any that isn't set by the program."""
    return name in value.FIELDS and (name == "kind" or value.FIELDS[name].shape is not None)


def _matched(old: list[Line], new: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Pair lines in order, each with the first later one that is like it; where none is, what is gone comes first."""
    if not any(_alike(one, line) for one in old for line in new):
        yield from ((gone, _NONE) for gone in old)
        old = []
    for line in new:
        at = next((n for n, one in enumerate(old) if _alike(one, line)), None)
        if at is None:
            yield _NONE, line
            continue
        yield from ((gone, _NONE) for gone in old[:at])
        yield old[at], line
        del old[: at + 1]
    yield from ((gone, _NONE) for gone in old)


def _alike(one: Line, other: Line) -> bool:
    return likeness(one.text, other.text) >= ALIKE


def _label(owner: Value, field: str) -> Message:
    for key in owner.KEYS:
        if key.en == field:
            return Message(key.zh, key.en)
    return Message(field, field)


def _lines_of(name: str, value: Any, path: Path) -> list[Line]:
    if value in (None, "", (), False):
        return []
    if name == "notes":
        return [Line(paragraph.strip(), path) for paragraph in value.split("\n") if paragraph.strip()]
    return list(_lines(value, path))


def _lines(value: Any, path: Path) -> Iterator[Line]:
    if isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _lines(one, (*path, number))
    elif isinstance(value, Value):
        path = _path(value) or path
        fields = [(name, getattr(value, name)) for name in value.FIELDS if name != "path"]
        yield Line(_BESIDE.join(_shown(value, name, one) for name, one in fields if _is_short(one)), path)
        for name, one in fields:
            if isinstance(one, tuple) and not _is_short(one):
                yield from _lines(one, (*path, value.FIELDS[name].key))
    else:
        shown = f"{value:g}" if isinstance(value, float) else str(value).lower() if isinstance(value, bool) else value
        yield Line(str(shown), path)


def _is_short(value: Any) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(isinstance(one, str) for one in value)
    return value not in (None, "", False)


def _shown(owner: Value, name: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(value)
    if value is True:
        return owner.FIELDS[name].key
    return f"{value:g}" if isinstance(value, float) else str(value)

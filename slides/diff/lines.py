"""A value of the outline in, what it says as lines by field out; two lists of lines in, the pairs that differ out."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from slides.diff.values import Change
from slides.diff.wording import likeness
from slides.messages.message import Message
from slides.records import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALIKE = 0.4
"""From here on a line that replaces another is the same line, changed."""

_BESIDE = " · "


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
        lines = _lines_of(name, old), _lines_of(name, new)
        whole = name != "notes" and not isinstance(old or new, tuple)
        pairs = [("".join(lines[0]), "".join(lines[1]))] if whole else paired(*lines)
        found += [Change(field, label, *pair) for pair in pairs]
    return tuple(found)


def paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines that differ as (before, after), one of them empty where a line is new or gone."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _matched(list(old[i1:i2]), list(new[j1:j2]))


def said(value: Value) -> str:
    """Return all that a value says, for telling how alike two are."""
    typed = (name for name, field in value.FIELDS.items() if field.shape)
    return "\n".join(line for name in typed for line in _lines_of(name, getattr(value, name)))


def _is_typed(value: Value, name: str) -> bool:
    """Tell whether the author says the field: its kind, or any that isn't set by the program."""
    return name in value.FIELDS and (name == "kind" or value.FIELDS[name].shape is not None)


def _matched(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Pair lines in order, each with the first later one that is like it; where none is, what is gone comes first."""
    if not any(likeness(one, line) >= ALIKE for one in old for line in new):
        yield from ((gone, "") for gone in old)
        old = []
    for line in new:
        at = next((n for n, one in enumerate(old) if likeness(one, line) >= ALIKE), None)
        if at is None:
            yield "", line
            continue
        yield from ((gone, "") for gone in old[:at])
        yield old[at], line
        del old[: at + 1]
    yield from ((gone, "") for gone in old)


def _label(owner: Value, field: str) -> Message:
    for key in owner.KEYS:
        if key.en == field:
            return Message(key.zh, key.en)
    return Message(field, field)


def _lines_of(name: str, value: Any) -> list[str]:
    if value in (None, "", (), False):
        return []
    if name == "notes":
        return [paragraph.strip() for paragraph in value.split("\n") if paragraph.strip()]
    return list(_lines(value))


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _lines(one)
    elif isinstance(value, Value):
        fields = [(name, getattr(value, name)) for name in value.FIELDS if name != "path"]
        yield _BESIDE.join(_shown(value, name, one) for name, one in fields if _is_short(one))
        for _, one in fields:
            if isinstance(one, tuple) and not _is_short(one):
                yield from _lines(one)
    else:
        yield (
            f"{value:g}" if isinstance(value, float) else str(value).lower() if isinstance(value, bool) else str(value)
        )


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

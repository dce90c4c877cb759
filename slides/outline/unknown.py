"""A key that has no meaning where it stands: what its author most likely meant.

What comes in is the key's path in a `Source` and the record that it stands in; what goes out is the problem, with the
key that would be right there, or the places where this one would be.
"""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Any

from slides import kinds, vocabulary
from slides.errors import Problem, Span
from slides.messages.message import Message
from slides.outline.likely import meanings
from slides.source import Seq
from slides.speech import Item, Outline, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet

    from slides.records import Value
    from slides.source import Path, Source
    from slides.vocabulary import Key

_MISSPELT = 0.75
"""How alike a key and a misspelling of it are at least, from 0 to 1."""

_DASHES = "-－—"
_HEAD = Message("讲话的最外层", "the head of the outline")
_PART = Message("每一部分", "any part")
_ITEM = Message("每一项", "any item")


def unknown_key(source: Source, path: Path, record: type[Value]) -> Problem:
    """Return the problem of a key that has no meaning in a `record`: kept for later, misspelt, or out of place."""
    name, typed, here = str(path[-1]), source.typed(path), keys_of(record)
    problem = Problem("unknown-key", source.key_span(path), args={"key": typed})
    sure = _slip(problem, here) or _spent(problem, name, source, path, record)
    if sure:
        return sure
    meant = _likely(typed, here)
    if meant:
        return _hinted(problem, "did-you-mean", near=meant)
    if record is Section and any(name == key.en for key in vocabulary.ITEM):
        return _hinted(problem, "key-of-item")
    places = tuple(dict.fromkeys(_places(name, chinese=not typed.isascii())))
    if places:
        return _hinted(problem, "key-elsewhere", places=places)
    keys = words(here, chinese=not typed.isascii())
    return _lone(problem, source, path, record) or with_near(
        _hinted(problem, "", keys=keys), typed, vocabulary.spellings(here), "keys-here"
    )


def keys_of(record: type[Value]) -> tuple[Key, ...]:
    """Return the keys that a `record` may have, at the head of an outline those of the parts too."""
    return (*record.KEYS, *kinds.section_keys()) if record is Outline else record.KEYS


def meant_part(typed: str) -> str:
    """Return the English key of the part that the unknown key `typed` at the outline's head most likely means, if any."""
    here = keys_of(Outline)
    known = vocabulary.spellings(here)
    near = _likely(typed, here) or nearest(typed, known)
    return known[near] if near and known[near] in kinds.sections() else ""


def with_near(problem: Problem, typed: str, known: Iterable[str], otherwise: str = "") -> Problem:
    """Return `problem` with the nearest of the `known` in its hint, or with the hint `otherwise`."""
    known = tuple(known)
    near = nearest(typed, known)
    args = {**problem.args, "near": near, "known": known[:40]}
    return Problem(problem.code, problem.span, problem.severity, args, "did-you-mean" if near else otherwise)


def nearest(typed: str, known: Iterable[str]) -> str:
    """Return the one of the `known` that is most like `typed`; nothing where none is."""
    cutoff = 0.6 if typed.isascii() else 0.5
    return next(iter(get_close_matches(typed, tuple(known), n=1, cutoff=cutoff)), "")


def words(keys: Iterable[Key], *, chinese: bool) -> tuple[str, ...]:
    """Return the names of `keys` in one of the languages."""
    return tuple(key.zh if chinese else key.en for key in keys)


def _hinted(problem: Problem, hint: str, *, code: str = "", **args: object) -> Problem:
    """Return `problem` with a hint and its arguments, and with another code where one is given."""
    return Problem(code or problem.code, problem.span, problem.severity, {**problem.args, **args}, hint)


def _slip(problem: Problem, here: Iterable[Key]) -> Problem | None:
    """Return the problem of a key that is right but for a dash before it or a full-width colon in it."""
    typed, span, known = str(problem.args["key"]), problem.span, vocabulary.spellings(here)
    head = typed.partition("：")[0]
    if span and head != typed and head in known:
        place = Span(span.file, span.line, span.column + len(head))
        return Problem("yaml-wide-colon", place, args={"key": head}, hint="yaml-wide-colon")
    if typed[:1] in _DASHES and typed.lstrip(f"{_DASHES} ") in known:
        return _hinted(problem, "yaml-dash-blank", code="yaml-dash-blank", text=typed)
    return None


def _spent(problem: Problem, name: str, source: Source, path: Path, record: type[Value]) -> Problem | None:
    """Return the problem of a key that is kept for later, or that says again what its twin says."""
    if name in vocabulary.RESERVED:
        return _hinted(problem, "not-yet", code="not-yet")
    if name in record.PAIR:
        first = source.typed((*path[:-1], *(twin for twin in record.PAIR if twin != name)))
        return _hinted(problem, "pair-twice", code="pair-twice", first=first)
    return None


def _likely(typed: str, here: Iterable[Key]) -> str:
    """Return the key, spelt in the language of `typed`, that the word `typed` stands for."""
    word = typed.strip("“”\"' ").lower()
    for meant in meanings().get(word.replace(" ", "_"), ()):
        for key in here:
            if key.en == meant:
                return key.en if typed.isascii() else key.zh
    return ""


def _places(name: str, *, chinese: bool) -> Iterator[Message | str]:
    """Yield where the key `name` has a meaning: at the head, in parts, in items, or below which other keys."""
    if any(key.en == name for key in keys_of(Outline)):
        yield _HEAD
    if any(key.en == name for key in Section.KEYS):
        yield _PART
    if any(key.en == name for key in Item.KEYS):
        yield _ITEM
        return
    for kind in kinds.all_kinds():
        if any(key.en == name for key in kind.keys):
            yield kind.zh if chinese else kind.name
    holders: list[type[Value]] = [Outline, *(model for model in kinds.models() if issubclass(model, Item))]
    for model in holders:
        for field in model.FIELDS.values():
            inner = field.shape.record if field.shape else None
            if inner and any(key.en == name for key in inner.KEYS):
                yield from words((key for key in model.KEYS if key.en == field.key), chinese=chinese)


def _lone(problem: Problem, source: Source, path: Path, record: type[Value]) -> Problem | None:
    """Return the problem of a key that is alone in an item of a list, where a name or a text was meant; else None."""
    item: Any = source.value
    for step in path[:-1]:
        item = item[step]
    typed, value = str(problem.args["key"]), item[path[-1]]
    required = {field.key for field in record.FIELDS.values() if field.required}
    if len(item) != 1 or not required or len(path) == 1 or not isinstance(path[-2], int):
        return None
    if _is_misspelt(typed, vocabulary.spellings(record.KEYS), {*required, "points"}):
        return None
    name = next((key for key in record.KEYS if key.en in required), None)
    if isinstance(value, Seq) and name and any(key.en == "points" for key in record.KEYS):
        return _hinted(problem, "name-is-key", code="name-is-key", name=Message(name.zh, name.en))
    if isinstance(value, str):
        return _hinted(problem, "text-is-key", code="text-is-key", quoted=f'"{typed}: {value}"')
    return None


def _is_misspelt(typed: str, known: Mapping[str, str], wanted: AbstractSet[str]) -> bool:
    """Tell whether `typed` is most likely one of the `known` keys, misspelt: it is like one that is `wanted`, or very like."""
    near = nearest(typed, known)
    return bool(near) and (known[near] in wanted or SequenceMatcher(None, typed, near).ratio() >= _MISSPELT)

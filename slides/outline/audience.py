"""Copies for an audience: what is marked `internal: true` is left out of a public one, as if it had never been written.

What comes in is a `Source`; what goes out is a `Source` without the internal values and without the mark of its meeting, in
which every value that stayed still knows its place in the file. All stages after that see only what is public.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from slides import forms, kinds
from slides.errors import Problem, Severity
from slides.outline.filters import FILTERS
from slides.outline.parts import LIST
from slides.source import Map, Seq
from slides.variables import TEMPLATE, UNTOUCHED, filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set as AbstractSet

    from slides.source import Source
    from slides.speech import Outline

KEY = "internal"
ROWS = "${}"
"""Stands among the names of what was left out where rows of a table were: nobody knows their names, and no name is written so."""

_GONE: Any = object()
_MEETING = "meeting"
_ASIDE = frozenset({*FILTERS, "where", *UNTOUCHED})
"""Keys whose maps are named by variables and columns, not by us."""
_ONLY_LITERAL: Mapping[str, str | None] = MappingProxyType({})


class Public(NamedTuple):
    """The public part of a source, and what the items that were left out are called, as typed."""

    source: Source
    gone: AbstractSet[str]


def public_part(source: Source, values: Mapping[str, str | None] = _ONLY_LITERAL) -> Public:
    """Return what of `source` is public with `values` for its variables, which go before its own `vars`.

    Without `values` what a variable decides is left in, see `varies`; so is a switch that is neither on nor off, which the
    models refuse. `internal:` with nothing behind it counts as on.
    """
    known = {**_own(source), **values} if values is not _ONLY_LITERAL else {}
    pruning = _Pruning(known)
    top = pruning.outline(source.value)
    return Public(source if top is source.value else replace(source, value=top), frozenset(pruning.gone))


def public_row(given: Any) -> Any:
    """Return what of an item `given` by a row of a table is public; the item itself is (`is_internal` tells)."""
    return _Pruning({}).children(given) if isinstance(given, Map) else given


def is_internal(given: Mapping[str, Any], values: Mapping[str, str | None] = _ONLY_LITERAL) -> bool:
    """Tell whether `given` says that it is internal, with `values` for a variable in the switch."""
    if KEY not in given:
        return False
    typed = given[KEY]
    try:
        return typed is None or forms.switch(filled(typed, values, []) if isinstance(typed, str) else typed) is True
    except ValueError:
        return False


def varies(tree: Any) -> bool:
    """Tell whether a variable decides what of `tree` is internal."""
    if isinstance(tree, dict):
        mark = tree.get(KEY)
        return (isinstance(mark, str) and "${" in mark) or any(map(varies, tree.values()))
    return isinstance(tree, list) and any(map(varies, tree))


def _own(source: Source) -> dict[str, str | None]:
    own = source.value.get("vars")
    listed = own.items() if isinstance(own, dict) else ()
    return {name: value for name, value in listed if value is None or isinstance(value, str)}


class _Pruning:
    def __init__(self, values: Mapping[str, str | None]) -> None:
        self.values = values
        self.gone: set[str] = set()

    def outline(self, top: Map) -> Map:
        """Return the outline without internal parts and items, and without the meeting's mark."""
        changed: dict[str, Any] = {}
        for name, given in top.items():
            if name == LIST or kinds.by_section(name):
                kept = self._part(given) if name != LIST else self._parts(given)
            else:
                kept = _unmarked(given) if name == _MEETING else given
            if kept is not given:
                changed[name] = kept
        return _map_with(top, changed)

    def children(self, given: Any, *, points: bool = False) -> Any:
        """Return `given` without what is internal inside of it; a list that this empties goes too."""
        if isinstance(given, Map):
            inner = {name: one for name, one in given.items() if name not in _ASIDE}
            # `items: {internal: true}` is an item; `- internal: true` among points is a text
            kept = {name: self._member(one, points=name != "items") for name, one in inner.items()}
            changed = {name: one for name, one in kept.items() if one is not inner[name]}
            return _map_with(given, changed)
        if not isinstance(given, Seq):
            return given
        listed = [self._member(one, points=points) for one in given]
        same = all(new is old for new, old in zip(listed, given, strict=True))
        return given if same else _seq_of(given, listed)

    def _member(self, given: Any, *, points: bool) -> Any:
        """Return a value without what is internal in it, `_GONE` where it is itself; a point may be called internal."""
        if not isinstance(given, Map):
            return self.children(given, points=points)
        alone = points and len(given) == 1
        if not alone and is_internal(given, {} if TEMPLATE in given else self.values):
            self.gone.update(_names(given))
            return _GONE
        kept = self.children(given)
        if alone and not kept and given:
            return _childless(given)
        return kept

    def _part(self, given: Any) -> Any:
        """Return a part without what is internal; one that has lost all of its items is gone."""
        kept = self._member(given, points=False)
        emptied = isinstance(kept, Map) and isinstance(given, Map) and "items" in given and "items" not in kept
        return _GONE if emptied else kept

    def _parts(self, given: Any) -> Any:
        if not isinstance(given, Seq):
            return given
        kept = [self._listed(one) for one in given]
        return given if all(new is old for new, old in zip(kept, given, strict=True)) else _seq_of(given, kept)

    def _listed(self, given: Any) -> Any:
        if not isinstance(given, Map) or len(given) != 1:
            return given
        ((name, part),) = given.items()
        kept = self._part(part)
        return given if kept is part else _GONE if kept is _GONE else _map_with(given, {name: kept})


def _unmarked(meeting: Any) -> Any:
    if not isinstance(meeting, Map) or "mark" not in meeting:
        return meeting
    return _map_with(meeting, {"mark": _GONE}) if len(meeting) > 1 else _GONE


def _map_with(given: Map, changed: Mapping[str, Any]) -> Map:
    if not changed:
        return given
    made = Map(given.line, given.column)
    for name, value in given.items():
        new = changed.get(name, value)
        if new is not _GONE:
            made[name] = new
            made.marks[name] = given.marks[name]
    return made


def _childless(given: Map) -> Map:
    """Return a point with the points below it gone: its text alone."""
    made = Map(given.line, given.column)
    made.update(dict.fromkeys(given))
    made.marks.update(given.marks)
    return made


def _seq_of(given: Seq, kept: list[Any]) -> Any:
    if all(one is _GONE for one in kept):
        return _GONE
    made = Seq(given.line, given.column)
    for one, mark in zip(kept, given.marks, strict=True):
        if one is not _GONE:
            made.append(one)
            made.marks.append(mark)
    return made


def _names(given: Any) -> Iterator[str]:
    """Yield what answers may call the items in what was left out: their ids, their titles, and short items whole."""
    if isinstance(given, str):
        yield given
    elif isinstance(given, list):
        for one in given:
            yield from _names(one)
    elif isinstance(given, dict):
        yield from (given[name] for name in ("id", "title") if isinstance(given.get(name), str))
        if TEMPLATE in given:
            yield ROWS
        yield from _names(given.get("items"))


def public_dump(given: dict[str, Any]) -> dict[str, Any]:
    """Return what is public of the outline `given` as dumped, in which every item, point and group is a map."""
    gone: set[str] = set()
    kept: dict[str, Any] = _shown(given, gone)
    kept.get("meeting", {}).pop("mark", None)
    had = [bool(one.get("items")) for one in given.get("sections", ()) if one.get(KEY) is not True]
    sections = zip(kept.pop("sections", ()), had, strict=True)
    kept["sections"] = [one for one, had_items in sections if one.get("items") or not had_items]
    for item in (item for section in kept["sections"] for item in section.get("items", ())):
        if "answers" in item:
            item["answers"] = [answer for answer in item["answers"] if answer not in gone]
    return kept


def _shown(value: Any, gone: set[str]) -> Any:
    """Return `value` without what is internal in it, whose names are put into `gone`."""
    if isinstance(value, dict):
        return {name: _shown(one, gone) for name, one in value.items() if not _is_left_out(one, gone)}
    if isinstance(value, list):
        return [_shown(one, gone) for one in value if not _is_left_out(one, gone)]
    return value


def _is_left_out(value: Any, gone: set[str]) -> bool:
    if not isinstance(value, dict) or value.get(KEY) is not True:
        return False
    gone.update(_names(value))
    return True


def notes_left(outline: Outline, source: Source) -> list[Problem]:
    """Return the warning that a public copy of `outline` still has speaker notes, at the first of them; nothing without."""
    spoken = [one.path for one in outline.sections if one.notes.strip()]
    spoken += [one.path for one in outline.items() if one.notes.strip()]
    if not spoken:
        return []
    first = min((source.span((*path, "notes")) for path in spoken), key=lambda span: (span.line, span.column))
    return [Problem("public-notes", first, Severity.WARNING, {"count": len(spoken)}, "public-notes")]


class Copies:
    """One outline as its rows see it: `source` is what all have, without what is internal whatever the values are."""

    def __init__(self, source: Source, *, public: bool) -> None:
        self.source = source
        self.gone: AbstractSet[str] | None = None
        if public:
            self.source, self.gone = public_part(source)
        self._varies = public and varies(self.source.value)

    def of(self, values: Mapping[str, str | None]) -> tuple[Source, AbstractSet[str] | None]:
        """Return the outline for these values with what was left out: None but for public copies; the very `source` for most."""
        if self.gone is None or not self._varies:
            return self.source, self.gone
        found = public_part(self.source, dict(values))
        return found.source, self.gone | found.gone

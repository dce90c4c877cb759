"""Sections and items: filters applied, kinds told apart, each validated by the model of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides import forms, kinds
from slides.outline import filling
from slides.outline.audience import KEY as INTERNAL, is_internal, public_row
from slides.outline.filters import FILTERS, is_filter, keeps
from slides.richtext import plain
from slides.speech import Item, Outline, Section
from slides.variables import TEMPLATE, filled, is_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet

    from slides.kinds.kind import Kind
    from slides.messages.message import Message
    from slides.outline.filling import Filled
    from slides.outline.parts import Part
    from slides.outline.problems import Problems
    from slides.outline.tables import Tables
    from slides.source import Path

_ASIDE = frozenset({"kind", *FILTERS})
_HEAD_KEPT = 0  # no value's identity
_HEAD = frozenset(key.en for key in Section.KEYS)


class Binder:
    """Binds the parts of one outline; `gone` is what problems were called that a filter removed, or that are wrong."""

    def __init__(
        self,
        problems: Problems,
        values: Mapping[str, str | None],
        shared: dict[int, Any],
        lang: str,
        tables: Tables,
        left_out: AbstractSet[str] | None,
    ) -> None:
        self.problems, self.values, self.shared, self.lang, self.tables = problems, values, shared, lang, tables
        self.public = left_out is not None
        self.gone = {plain(forms.one_line(filled(name, values, []))) for name in left_out or ()}
        self.lost = False  # whether a part with problems is wrong as a whole

    def head(self, given: dict[str, Any]) -> Outline | None:
        """Return the outline without its parts, the same for a head that is `given` alike when the source is bound again."""
        kept = self.shared.get(_HEAD_KEPT)
        if kept is not None and kept[0] == (self.lang, given):
            found: Outline = kept[1]
            return found
        said = self.problems.read(Outline, given, (), lang=self.lang)
        if said is not None:
            self.shared[_HEAD_KEPT] = ((self.lang, given), said)
        return said

    def pages(self, parts: Iterable[Part]) -> dict[str, Item]:
        """Return the opening and the closing by name."""
        found: dict[str, Item] = {}
        seen: set[str] = set()
        for part in parts:
            if not part.kind.single:
                continue
            if part.kind.section in seen:
                self.problems.add_at_key("section-twice", part.path)
                continue
            seen.add(part.kind.section)
            item = self._item(part.given, part.kind, part.path)
            if item is not None:
                found[part.kind.section] = item if item.title else item.changed(title=self._said(part.kind.title))
        return found

    def section(self, part: Part) -> Section | None:
        """Return the part with its items, or None if it is wrong or a filter leaves nothing of it."""
        typed = part.given is self._typed(part.path)
        whole = self.shared.get(id(part.given)) if typed else None
        if whole is not None and whole[0] == (self.lang,):
            same: Section = whole[1]
            return same
        before = len(self.problems.found) + len(self.problems.doubts)
        head, given, path = self._head(part)
        if given in (None, "", []) and "title" not in head and head.keys() <= _HEAD:
            self.problems.add_at_key("empty-section", part.path)
        items = self._items(given, part.kind, path)
        if given and not items:
            return None
        made_of = (self.lang, *map(id, items))
        if whole is not None and whole[0] == made_of:
            known: Section = whole[1]
            return known
        section = self.problems.read(Section, head, part.path, kind=part.kind.name, items=items)
        if section is None:
            self.lost = self.lost or part.kind.name == "problem"
            return None
        title, label = section.title or self._said(part.kind.title), section.label or self._said(part.kind.label)
        section = section.changed(title=title, label=label)
        if typed:
            clean = before == len(self.problems.found) + len(self.problems.doubts)
            self.shared[id(part.given)] = ((self.lang,) if clean and _is_plain(part.given) else made_of, section)
        return section

    def keeps(self, given: Any, path: Path, kind: Kind, values: Mapping[str, str | None] | None = None) -> bool:
        """Tell whether the filters keep what is `given`; a problem that they remove is remembered by its names."""
        if not isinstance(given, dict):
            return True
        if self.public and INTERNAL in given and is_internal(given):
            self._forget(given, kind)
            return False
        if given.keys().isdisjoint(FILTERS):
            return True
        for name in FILTERS:
            if given.get(name) is not None and not is_filter(given[name]):
                self.problems.add("bad-filter", (*path, name))
                return True
            if values is None:
                self._look_at_names(given.get(name) or {}, (*path, name))
        if keeps(given, self.values if values is None else values):
            return True
        items = given.get("items", given)
        for one in items if isinstance(items, list) else [items]:
            self._forget(one, kind)
        return False

    def _look_at_names(self, wanted: Mapping[str, Any], path: Path) -> None:
        """Note as a warning each variable of a filter that has no value but is spelt much like one that has."""
        for name in wanted.keys() - self.values.keys():
            self.problems.doubt_name("unset-filter", (*path, name), name, self.values)

    def _said(self, message: Message) -> str:
        return message.zh if self.lang.startswith("zh") else message.en

    def _head(self, part: Part) -> tuple[Mapping[str, Any], Any, Path]:
        """Return the part's own keys, its items and where they stand."""
        if not isinstance(part.given, dict):
            return {}, part.given, part.path
        head = {name: value for name, value in part.given.items() if name != "items" and name not in FILTERS}
        items: Any = part.given.get("items")
        path: Path = (*part.path, "items")
        return head, items, path

    def _items(self, given: Any, kind: Kind, path: Path) -> tuple[Item, ...]:
        if not given:
            return ()
        if is_template(given):
            return tuple(self._filled(given, kind, path))
        listed = isinstance(given, list)
        origin = self._typed(path)
        rows = zip(given, origin, strict=True) if listed else [(given, origin)]
        found = (
            self._shared(one, kind, (*path, number) if listed else path, unchanged=one is typed)
            for number, (one, typed) in enumerate(rows)
        )
        return tuple(item for item in found if item is not None)

    def _typed(self, path: Path) -> Any:
        """Return what the author typed at `path`."""
        found: Any = self.problems.source.value
        for step in path:
            found = found[step]
        return found

    def _filled(self, given: dict[str, Any], kind: Kind, path: Path) -> Iterator[Item]:
        """Yield the items that the rows of a table give; a problem that `where` leaves out is remembered by its names."""
        found = filling.template(given, path, self.tables, self.values, self.problems)
        if found is None:
            self.lost = self.lost or kind.name == "problem"
            return
        for one in filling.fill(found, path, self.values, self.problems, every=kind.name == "problem"):
            before = len(self.problems.found)
            item = None
            if not one.kept:
                self._forget(one.given, kind)
            elif self.keeps(one.given, path, kind, one.values):
                shown = one._replace(given=public_row(one.given)) if self.public else one
                item = self._of_row(shown, found.item, kind, path)
            self.problems.name_row(before, one.place)
            if item is not None:
                yield item

    def _of_row(self, one: Filled, typed: Mapping[str, Any], kind: Kind, path: Path) -> Item | None:
        """Return the item of a row; where a needed text is empty because a column is, the problem names that column."""
        model = kind.model or Item
        keys = {key for names in model.required() for key in names}
        said = [key for key in keys if one.given.get(key) is not None]
        columns = {key: filling.empty_columns(typed.get(key), one.row) for key in keys}
        if said or not any(columns.values()):
            return self._item(one.given, kind, path)
        for key, empty in columns.items():
            if empty:
                self.problems.add("empty-column", (*path, key), column=empty, row=one.row.number)
        self._forget(one.given, kind)
        return None

    def _shared(self, given: Any, kind: Kind, path: Path, *, unchanged: bool) -> Item | None:
        """Return the item at `path`; a map without variables is validated once, and then only filtered."""
        if not self.keeps(given, path, kind):
            return None
        if not unchanged or not isinstance(given, dict):
            return self._item(given, kind, path)
        item: Item | None = self.shared.get(id(given))
        if item is None:
            item = self._item(given, kind, path)
            if item is not None:
                self.shared[id(given)] = item
        return item

    def _item(self, given: Any, kind: Kind, path: Path) -> Item | None:
        if given is None:
            self.problems.add("empty", path)
            return None
        if isinstance(given, dict) and not given.keys().isdisjoint(_ASIDE):
            named = self._kind(given, kind, path)
            if named is None:
                return None
            kind = named
            given = {name: value for name, value in given.items() if name not in _ASIDE}
        item = self.problems.read(kind.model or Item, given, path, kind=kind.name)
        if item is None:
            self._forget(given, kind)
        return item

    def _kind(self, given: Mapping[str, Any], kind: Kind, path: Path) -> Kind | None:
        """Return the kind that an item names, or the one of its part; None with the problem noted if it can't be."""
        typed, at = given.get("kind"), (*path, "kind")
        if typed is None:
            return kind
        if not isinstance(typed, str):
            self.problems.add("want-text", at)
            return None
        named = kinds.by_name(typed.strip())
        if named is None:
            known = [word for found in kinds.item_kinds() for word in (found.name, found.zh)]
            self.problems.add_near("unknown-kind", at, typed, known, kind=typed)
        elif not named.inside_sections and named is not kind:
            self.problems.add("misplaced-kind" if named.section else "automatic-kind", at, kind=typed)
            return None
        return named

    def _forget(self, given: Any, kind: Kind) -> None:
        """Remember what a problem that isn't in the outline was called."""
        named = given if isinstance(given, dict) else {"title": given}
        if isinstance(named.get("kind"), str):
            kind = kinds.by_name(named["kind"]) or kind
        if kind.name == "problem":
            names = (named.get("id"), named.get("title"))
            self.gone.update(plain(forms.one_line(name)) for name in names if isinstance(name, str))


def _is_plain(given: Any) -> bool:
    """Tell whether nothing in a part without variables depends on their values all the same: no filter, no table."""
    if isinstance(given, dict):
        return given.keys().isdisjoint({*FILTERS, TEMPLATE}) and all(map(_is_plain, given.values()))
    return not isinstance(given, list) or all(map(_is_plain, given))

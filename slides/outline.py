"""The bind stage: what comes in is a `Source` and values for its variables, what goes out is an `Outline`.

Variables are replaced first, then filters applied, then everything is validated; all problems are raised at once.
`read` gives back the outline that was dumped as JSON.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic_core import ValidationError

from slides import forms, kinds, records
from slides.errors import InputError, Problem
from slides.filters import FILTERS, is_filter, keeps
from slides.findings import real, with_near
from slides.findings import findings as findings_of
from slides.kinds.kind import Kind
from slides.records import Value
from slides.richtext import plain
from slides.source import Map, Path, Source
from slides.speech import Item, Meeting, Outline, Section, Speaker
from slides.variables import Fault, expand, is_name, refers

NO_VALUES: Mapping[str, str] = MappingProxyType({})
_ASIDE = frozenset({"vars", "sections", "date", "unit"})
_HAN = ("㐀", "鿿")


def bind(
    source: Source,
    values: Mapping[str, str] = NO_VALUES,
    *,
    lang: str | None = None,
    shared: dict[int, Item] | None = None,
) -> Outline:
    """Return the outline that `source` describes with `values` for its variables, which go before its own `vars`.

    `lang` decides over the outline's own; without either it is Chinese where the outline has Chinese characters.
    Items without variables are put into `shared`, and taken from it when the same source is bound again.
    Raises InputError with every problem.
    """
    return _Binding(source, values, shared if shared is not None else {}).outline(lang)


def read(dumped: bytes) -> Outline:
    """Return the outline that `Outline.dump` wrote."""
    import json

    head = json.loads(dumped)
    lang = head.pop("lang", "")
    pages = {name: _read_item(head.pop(name), (name,), name) if name in head else None for name in ("opening", "closing")}
    sections = tuple(_read_section(given, ("sections", number)) for number, given in enumerate(head.pop("sections", ())))
    return records.read(Outline, head, lang=lang, sections=sections, **pages)


def _read_section(given: dict[str, Any], path: Path) -> Section:
    kind = given.pop("kind")
    items = tuple(_read_item(item, (*path, "items", number), kind) for number, item in enumerate(given.pop("items", ())))
    return records.read(Section, given, kind=kind, items=items, path=path)


def _read_item(given: dict[str, Any], path: Path, fallback: str) -> Item:
    name = given.pop("kind", fallback)
    kind = kinds.by_name(name)
    return records.read(kind.model if kind and kind.model else Item, given, kind=name, path=path)


class _Part(NamedTuple):
    """A part of the speech as the file has it: where, of which kind, and what stands there."""

    path: Path
    kind: Kind
    given: Any


class _Binding:
    def __init__(self, source: Source, values: Mapping[str, str], shared: dict[int, Item]) -> None:
        self.source = source
        self.shared = shared
        self.problems: list[Problem] = []
        self.gone: set[str] = set()  # what problems were called that a filter removed, or that are wrong themselves
        self.values: dict[str, str | None] = {**self._vars(), **values}
        faults: list[Fault] = []
        self.tree: Map = expand(source.value, self.values, faults)
        self.problems += map(self._fault, faults)

    def outline(self, lang: str | None) -> Outline:
        """Return the outline, or raise what is wrong with it."""
        spoken = self._lang(lang)
        parts = list(self._parts())
        pages = {part.kind.section: self._page(part, spoken) for part in parts if part.kind.single}
        sections = tuple(filter(None, (self._section(part, spoken) for part in parts if not part.kind.single)))
        bound = self._read(Outline, self._head(), (), lang=spoken, sections=sections, **pages)
        self._check_ids(sections, pages)
        bound = self._answered(bound or Outline(title="", sections=sections, **pages))
        if self.problems:
            raise InputError(sorted(self.problems, key=lambda problem: (problem.span.line, problem.span.column) if problem.span else (0, 0)))
        return bound

    # What stands at the head of the file

    def _vars(self) -> dict[str, str | None]:
        given = self.source.value.get("vars")
        if not isinstance(given, dict):
            if given is not None:
                self._add("bad-filter", ("vars",), key=self.source.typed(("vars",)))
            return {}
        found: dict[str, str | None] = {}
        for name, value in given.items():
            path: Path = ("vars", name)
            found[name] = value if isinstance(value, str) else None
            if not is_name(name):
                self._add("bad-variable-name", path, name=name)
            elif value is not None and not isinstance(value, str):
                self._add("want-text", path, key=name)
            elif value and refers(value):
                self._add("variable-in-variable", path, name=name)
        return found

    def _lang(self, lang: str | None) -> str:
        for given in (lang, self.tree.get("lang")):
            try:
                if isinstance(given, str):
                    return str(forms.LANG(given))
            except ValueError:
                continue  # the head is read later and says so
        return "zh-CN" if _has_chinese(self.tree) else "en-US"

    def _head(self) -> dict[str, Any]:
        """Return the outline's own keys, with `date` and `unit` put where they belong."""
        single = kinds.sections()
        head = {name: given for name, given in self.tree.items() if name not in single and name not in _ASIDE}
        for name, owner, record in (("date", "meeting", Meeting), ("unit", "speaker", Speaker)):
            given = self.tree.get(name)
            if given is None:
                continue
            if not isinstance(given, str):
                self._add("want-text", (name,), key=self.source.typed((name,)))
                continue
            head[owner] = self._with(head.get(owner), name, given, record)
        return head

    def _with(self, owner: Any, name: str, given: str, record: type[Value]) -> Any:
        if isinstance(owner, list):
            return [self._with(one, name, given, record) if not (isinstance(one, dict) and name in one) else one for one in owner]
        long = record.spelled_out(owner) if owner is not None else {}
        if not isinstance(long, dict):
            return owner
        if name in long:
            self._add("given-twice", (name,), key=self.source.typed((name,)))
        return {name: given, **long}

    # The parts

    def _parts(self) -> Iterator[_Part]:
        named = kinds.sections()
        listed = self.tree.get("sections")
        seen: set[str] = set()
        for name, given in self.tree.items():
            if name == "sections":
                parts = list(self._listed(given))
            elif name in named:
                parts = [_Part((name,), named[name], given)]
                if listed is not None and not named[name].single:
                    self._add("both-forms", (name,), key=self.source.typed((name,)), at_key=True)
            else:
                continue
            for part in parts:
                if not self._filled(part) or not self._stays(part.given, part.path, part.kind):
                    continue
                if part.kind.single and part.kind.section in seen:
                    self._add("section-twice", part.path, key=self.source.typed(part.path), at_key=True)
                    continue
                seen.add(part.kind.section)
                yield part

    def _listed(self, given: Any) -> Iterator[_Part]:
        if not isinstance(given, list):
            self._add("want-list", ("sections",), key=self.source.typed(("sections",)))
            return
        for number, one in enumerate(given):
            path: Path = ("sections", number)
            if not isinstance(one, dict) or len(one) != 1:
                self._add("want-section", path)
                continue
            ((name, part),) = one.items()
            kind = kinds.sections().get(name)
            if kind is None:
                self._unknown_kind((*path, name), self.source.typed((*path, name)), at_key=True)
            else:
                yield _Part((*path, name), kind, part)

    def _filled(self, part: _Part) -> bool:
        """Tell whether there is anything in the part, and note if there isn't."""
        empty = part.given in (None, "", [], {})
        if empty:
            self._add("empty-section", part.path, key=self.source.typed(part.path), at_key=True)
        return not empty

    def _page(self, part: _Part, lang: str) -> Item | None:
        item = self._item(part.given, part.kind, part.path)
        return item if item is None or item.title else item.changed(title=_said(part.kind.title, lang))

    def _section(self, part: _Part, lang: str) -> Section | None:
        """Return the part with its items, or None if it is wrong or a filter leaves nothing of it."""
        head, given, path = self._head_of(part)
        if given is None:
            if "title" not in head:
                self._add("empty-section", part.path, key=self.source.typed(part.path), at_key=True)
            return self._headed(part, head, (), lang)
        rows = given if isinstance(given, list) else [given]
        origin = _at(self.source.value, path)
        typed = origin if isinstance(origin, list) else [origin]
        items = [
            self._shared_item(one, one is typed[number], part.kind, (*path, number) if given is rows else path)
            for number, one in enumerate(rows)
        ]
        kept = tuple(item for item in items if item is not None)
        return self._headed(part, head, kept, lang) if kept or not items else None

    def _head_of(self, part: _Part) -> tuple[Mapping[str, Any], Any, Path]:
        """Return the part's own keys, its items and where they stand."""
        if not isinstance(part.given, dict):
            return {}, part.given, part.path
        head = {name: value for name, value in part.given.items() if name != "items" and name not in FILTERS}
        items, path = part.given.get("items"), (*part.path, "items")
        if isinstance(items, dict):
            for name in ("from", "where"):
                if name in items:
                    self._add("not-yet", (*path, name), key=self.source.typed((*path, name)), at_key=True)
                    return head, [], path
        return head, items, path

    def _headed(self, part: _Part, head: Mapping[str, Any], items: tuple[Item, ...], lang: str) -> Section | None:
        section = self._read(Section, head, part.path, kind=part.kind.name, items=items)
        if section is None:
            return None
        title, label = _said(part.kind.title, lang), _said(part.kind.label, lang)
        return section.changed(title=section.title or title, label=section.label or label)

    # The items

    def _shared_item(self, given: Any, unchanged: bool, kind: Kind, path: Path) -> Item | None:  # noqa: FBT001
        """Return the item at `path`; one without variables is bound once, and then only filtered."""
        if not unchanged or not isinstance(given, dict):
            return self._item(given, kind, path) if self._stays(given, path, kind) else None
        if not self._stays(given, path, kind):
            return None
        known = self.shared.get(id(given))
        if known is None:
            known = self._item(given, kind, path)
            if known is not None:
                self.shared[id(given)] = known
        return known

    def _item(self, given: Any, kind: Kind, path: Path) -> Item | None:
        if given is None:
            self._add("empty", path)
            return None
        if isinstance(given, dict) and not given.keys().isdisjoint(("kind", *FILTERS)):
            own = self._kind(given, kind, path)
            if own is None:
                return None
            kind = own
            given = {name: value for name, value in given.items() if name != "kind" and name not in FILTERS}
        item = self._read(kind.model or Item, given, path, kind=kind.name)
        if item is None:
            self._forget(given, kind)
        return item

    def _kind(self, given: Mapping[str, Any], kind: Kind, path: Path) -> Kind | None:
        """Return the kind that an item names, or the one of its part."""
        typed = given.get("kind")
        if typed is None:
            return kind
        at: Path = (*path, "kind")
        if not isinstance(typed, str):
            self._add("want-text", at, key=self.source.typed(at))
            return None
        named = kinds.by_name(typed.strip())
        if named is None:
            self._unknown_kind(at, typed)
        elif not named.inside_sections and named is not kind:
            self._add("misplaced-kind", at, kind=typed)
            return None
        return named

    def _stays(self, given: Any, path: Path, kind: Kind) -> bool:
        """Tell whether the filters keep what is `given`; a problem that they remove is remembered by its names."""
        if not isinstance(given, dict) or given.keys().isdisjoint(FILTERS):
            return True
        for name in FILTERS:
            if given.get(name) is not None and not is_filter(given[name]):
                self._add("bad-filter", (*path, name), key=self.source.typed((*path, name)))
                return True
        if keeps(given, self.values):
            return True
        items = given.get("items")
        for one in items if isinstance(items, list) else [given, items]:
            self._forget(one, kind)
        return False

    def _forget(self, given: Any, kind: Kind) -> None:
        """Remember what a problem that isn't in the outline was called."""
        named = given if isinstance(given, dict) else {"title": given}
        if isinstance(named.get("kind"), str):
            kind = kinds.by_name(named["kind"]) or kind
        if kind.name == "problem":
            self.gone.update(plain(forms.one_line(name)) for name in (named.get("id"), named.get("title")) if isinstance(name, str))

    # What concerns several items

    def _check_ids(self, sections: tuple[Section, ...], pages: Mapping[str, Item | None]) -> None:
        first: dict[str, Item] = {}
        for item in (*filter(None, pages.values()), *(item for section in sections for item in section.items)):
            if item.id and first.setdefault(item.id, item) is not item:
                line = self.source.span((*first[item.id].path, "id")).line
                self._add("duplicate-id", (*item.path, "id"), id=item.id, line=line)

    def _answered(self, outline: Outline) -> Outline:
        """Return `outline` without answers to problems that a filter removed; note those that name nothing."""
        if not any(getattr(item, "answers", ()) for item in outline.items()):
            return outline
        named = outline.problems()
        sections = tuple(
            section.changed(items=tuple(self._answering(item, named) for item in section.items)) for section in outline.sections
        )
        return outline.changed(sections=sections)

    def _answering(self, item: Item, named: Mapping[str, Item]) -> Item:
        answers: tuple[str, ...] = getattr(item, "answers", ())
        kept = tuple(answer for answer in answers if plain(answer) in named)
        if len(kept) == len(answers):
            return item
        for number, answer in enumerate(answers):
            if plain(answer) not in named and plain(answer) not in self.gone:
                at = real(self.source, (*item.path, "answers", number))
                problem = Problem("unknown-answer", self.source.span(at), args={"answer": answer})
                self.problems.append(with_near(problem, answer, named, otherwise="unknown-answer"))
        return item.changed(answers=kept)

    # Problems

    def _read(self, record: type[records.T], given: Any, path: Path, **inner: object) -> records.T | None:
        try:
            return records.read(record, given, path=path, **inner)
        except ValidationError as error:
            self.problems += findings_of(error, record, path, self.source)
            return None

    def _unknown_kind(self, path: Path, typed: str, *, at_key: bool = False) -> None:
        span = self.source.key_span(path) if at_key else self.source.span(path)
        choice = [kind for kind in kinds.all_kinds() if (kind.section if at_key else kind.inside_sections)]
        known = [word for kind in choice for word in ((kind.section, kind.section_zh) if at_key else (kind.name, kind.zh))]
        problem = Problem("unknown-kind", span, args={"kind": typed})
        self.problems.append(with_near(problem, typed, known, otherwise="known-values"))

    def _fault(self, fault: Fault) -> Problem:
        problem = Problem(fault.code, self.source.span(fault.path), args=fault.args, hint=fault.code)
        if fault.code != "unknown-variable":
            return problem
        return with_near(problem, str(fault.args["name"]), self.values, otherwise=fault.code)

    def _add(self, code: str, path: Path, *, at_key: bool = False, **args: object) -> None:
        span = self.source.key_span(path) if at_key else self.source.span(path)
        self.problems.append(Problem(code, span, args=args, hint=code))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _said(message: Any, lang: str) -> str:
    return str(message.zh if lang.startswith("zh") else message.en)


def _has_chinese(value: Any) -> bool:
    if isinstance(value, str):
        return not value.isascii() and any(_HAN[0] <= char <= _HAN[1] for char in value)
    children = value.values() if isinstance(value, dict) else value or ()
    return any(map(_has_chinese, children))

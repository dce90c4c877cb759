"""The bind stage: what comes in is a `Source` and values for its variables, what goes out is an `Outline`.

Variables are replaced first, then filters applied, then everything is validated; all problems are raised at once.
`read` gives back the outline that was dumped as JSON.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from slides import kinds, records
from slides.errors import InputError
from slides.outline.answers import answered, check_ids
from slides.outline.drawings import drawings
from slides.outline.head import head, language, variables
from slides.outline.items import Binder
from slides.outline.needs import Need, needed
from slides.outline.parts import parts
from slides.outline.problems import Problems
from slides.outline.tables import Tables, tables as named_tables
from slides.speech import Item, Outline, Section
from slides.variables import NOTHING, Fault, expand

if TYPE_CHECKING:
    from collections.abc import Mapping, Set as AbstractSet

    from slides.errors import Problem
    from slides.source import Path, Source

__all__ = ["Need", "Tables", "bind", "named_tables", "needed", "read"]

_QUOTED = re.compile("“[^“”]*”")
_TERM = re.compile("[\u3400-\u9fff]{2,12}")
"""A value of a variable that is a name or a word, which no line break parts."""
NO_VALUES: Mapping[str, str | None] = MappingProxyType({})


def bind(  # noqa: PLR0913 - keyword-only wishes
    source: Source,
    values: Mapping[str, str | None] = NO_VALUES,
    *,
    lang: str | None = None,
    shared: dict[int, Any] | None = None,
    doubts: list[Problem] | None = None,
    tables: Tables | None = None,
    plain: AbstractSet[int] = NOTHING,
    left_out: AbstractSet[str] | None = None,
) -> Outline:
    """Return the outline that `source` describes with `values` for its variables, which go before its own `vars`.

    `lang` decides over the outline's own; without either it is Chinese where the outline has Chinese characters.
    `tables` are those that the outline names, read here where they are not given. Items and parts without variables
    are put into `shared`, by identity of what was typed, and taken from it when the same source is bound again.
    `plain` is what of the source has no variables (`variables.placeless`), for whoever binds it often. `left_out` is None but for
    a public copy, whose `source` comes from `audience.public`: then it is what the items that this left out are called.
    What is most likely not meant so, though it can be, is added to `doubts`. Raises InputError with every problem.
    """
    problems = Problems(source)
    known: dict[str, str | None] = {**variables(problems), **values}
    faults: list[Fault] = []
    tree = expand(source.value, known, faults, plain=plain)
    problems.add_faults(faults, known)
    tables = named_tables(source) if tables is None else tables
    problems.found += tables.problems
    problems.doubts += tables.notes
    spoken = language(tree, lang)
    binder = Binder(problems, known, {} if shared is None else shared, spoken, tables, left_out)
    found = [part for part in parts(tree, problems) if binder.keeps(part.given, part.path, part.kind)]
    pages = binder.pages(found)
    opening, closing = pages.get("opening"), pages.get("closing")
    sections = tuple(filter(None, (binder.section(part) for part in found if not part.kind.single)))
    said = binder.head(head(tree, problems))
    bound = (said or Outline(title="")).changed(opening=opening, sections=sections, closing=closing)
    if own := drawings(bound, problems):
        bound = bound.changed(drawings=own)
    if terms := tuple(sorted({value for value in known.values() if value and _TERM.fullmatch(value)})):
        bound = bound.changed(terms=terms)
    check_ids(bound, problems)
    if not (binder.lost or (problems.found and not bound.problems())):
        bound = answered(bound, binder.gone, problems)
    if _QUOTED.fullmatch(bound.title):
        problems.doubt("quotes-shown", ("title",), value=bound.title)
    if doubts is not None:
        doubts += problems.doubts
    if problems.found:
        raise InputError(problems.in_order())
    return bound


def read(dumped: bytes, *, public: bool = False) -> Outline:
    """Return the outline that `Outline.dump` wrote, or what is `public` of it."""
    import json

    given = json.loads(dumped)
    if public:
        from slides.outline.audience import public_dump

        given = public_dump(given)
    lang = given.pop("lang", "")
    pages = {name: _item(given.pop(name), (name,), name) for name in ("opening", "closing") if name in given}
    sections = tuple(_section(one, ("sections", number)) for number, one in enumerate(given.pop("sections", ())))
    return records.read(Outline, given, lang=lang, sections=sections, **pages)


def _section(given: dict[str, Any], path: Path) -> Section:
    kind = given.pop("kind")
    items = tuple(_item(item, (*path, "items", number), kind) for number, item in enumerate(given.pop("items", ())))
    return records.read(Section, given, kind=kind, items=items, path=path)


def _item(given: dict[str, Any], path: Path, fallback: str) -> Item:
    name = given.pop("kind", fallback)
    kind = kinds.by_name(name)
    return records.read(kind.model if kind and kind.model else Item, given, kind=name, path=path)

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
from slides.outline.head import head, language, variables
from slides.outline.items import Binder
from slides.outline.parts import parts
from slides.outline.problems import Problems
from slides.speech import Item, Outline, Section
from slides.variables import Fault, expand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.errors import Problem
    from slides.source import Path, Source

__all__ = ["bind", "read"]

_QUOTED = re.compile("“[^“”]*”")
NO_VALUES: Mapping[str, str] = MappingProxyType({})


def bind(
    source: Source,
    values: Mapping[str, str] = NO_VALUES,
    *,
    lang: str | None = None,
    shared: dict[int, Item] | None = None,
    doubts: list[Problem] | None = None,
) -> Outline:
    """Return the outline that `source` describes with `values` for its variables, which go before its own `vars`.

    `lang` decides over the outline's own; without either it is Chinese where the outline has Chinese characters.
    Items without variables are put into `shared`, and taken from it when the same source is bound again.
    What is most likely not meant so, though it can be, is added to `doubts`. Raises InputError with every problem.
    """
    problems = Problems(source)
    known: dict[str, str | None] = {**variables(problems), **values}
    faults: list[Fault] = []
    tree = expand(source.value, known, faults)
    problems.add_faults(faults, known)
    spoken = language(tree, lang)
    binder = Binder(problems, known, {} if shared is None else shared, spoken)
    found = [part for part in parts(tree, problems) if binder.keeps(part.given, part.path, part.kind)]
    pages = binder.pages(found)
    opening, closing = pages.get("opening"), pages.get("closing")
    sections = tuple(filter(None, (binder.section(part) for part in found if not part.kind.single)))
    said = problems.read(Outline, head(tree, problems), (), lang=spoken)
    bound = (said or Outline(title="")).changed(opening=opening, sections=sections, closing=closing)
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


def read(dumped: bytes) -> Outline:
    """Return the outline that `Outline.dump` wrote."""
    import json

    given = json.loads(dumped)
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

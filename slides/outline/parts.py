"""The parts of a speech in the order of the file, in whichever form the author listed them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from slides import kinds, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from slides.kinds.kind import Kind
    from slides.outline.problems import Problems
    from slides.source import Path

LIST = "sections"
_SECTION = frozenset(key.en for key in vocabulary.SECTION)
_HEAD = frozenset(key.en for key in vocabulary.OUTLINE) | vocabulary.RESERVED.keys()


class Part(NamedTuple):
    """A part of the speech, or one of its single pages: where it stands, of which kind, and what is given there."""

    path: Path
    kind: Kind
    given: Any


def parts(tree: Mapping[str, Any], problems: Problems) -> Iterator[Part]:
    """Yield the parts, named or in the list of `sections`, that have anything in them."""
    named = kinds.sections()
    for name, given in tree.items():
        if name == LIST:
            found = list(_listed(given, problems))
        elif name in named:
            found = [Part((name,), named[name], given)]
            if tree.get(LIST) is not None and not named[name].single:
                problems.add_at_key("both-forms", (name,))
        else:
            found = _misspelt(name, given, problems)
        for part in found:
            if part.given in (None, "", [], {}):
                problems.add_at_key("empty-section", part.path)
            else:
                yield part


def _misspelt(name: str, given: Any, problems: Problems) -> list[Part]:
    """Return the part that an unknown key most likely means, so that what is wrong inside is said at once."""
    if name in _HEAD or not given or (isinstance(given, dict) and given.keys().isdisjoint(_SECTION)):
        return []
    from slides.outline.unknown import meant_part

    kind = kinds.by_section(meant_part(problems.source.typed((name,))))
    return [Part((name,), kind, given)] if kind else []


def _listed(given: Any, problems: Problems) -> Iterator[Part]:
    """Yield the parts of the list `given`, each a map with one key."""
    if not isinstance(given, list):
        problems.add("want-list", (LIST,))
        return
    for number, one in enumerate(given):
        if not isinstance(one, dict) or len(one) != 1:
            problems.add("want-section", (LIST, number))
            continue
        ((name, part),) = one.items()
        path: Path = (LIST, number, name)
        kind = kinds.by_section(name)
        if kind is None:
            problems.add_unknown_kind(path)
        else:
            yield Part(path, kind, part)

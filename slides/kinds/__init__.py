"""The kinds of page, one file each; this folder is their registry.

What comes in is the folder; what goes out are the kinds by name and by section, and every key of the language.
A file that defines `KIND` is a kind; adding one is adding a file.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING

from slides import vocabulary
from slides.speech import Checking, Figure, Group, Item, Meeting, Outline, Point, Section, Speaker, Switches
from slides.vocabulary import Key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.kinds.kind import Kind
    from slides.records import Value

GENERAL: tuple[type[Value], ...] = (Outline, Switches, Checking, Meeting, Speaker, Section, Item, Point, Figure, Group)
"""The models that every outline shares."""


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Return every kind, in the order of their names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return tuple(sorted((module.KIND for module in modules if hasattr(module, "KIND")), key=lambda kind: kind.name))


@cache
def _by_section() -> Mapping[str, Kind]:
    return MappingProxyType({kind.section: kind for kind in all_kinds() if kind.section})


@cache
def _by_spelling() -> Mapping[str, Kind]:
    found: dict[str, Kind] = {}
    for kind in all_kinds():
        for typed in (kind.name, kind.zh, kind.section, kind.section_zh):
            if typed:
                found.setdefault(typed, kind)
    return MappingProxyType(found)


def by_section(key: str) -> Kind | None:
    """Return the kind whose part has the English key `key`, such as `achievements`."""
    return _by_section().get(key)


def by_name(name: str) -> Kind | None:
    """Return the kind called `name` in either language, singular or plural."""
    return _by_spelling().get(name)


def sections() -> Mapping[str, Kind]:
    """Return the kinds that have a key of their own at the outline's head, by that key."""
    return _by_section()


def item_kinds() -> tuple[Kind, ...]:
    """Return the kinds that an item of a part may have."""
    return tuple(kind for kind in all_kinds() if kind.inside_sections)


def section_keys() -> tuple[Key, ...]:
    """Return the keys of the parts, with a line on each."""
    return tuple(Key(kind.section, kind.section_zh, kind.about) for kind in all_kinds() if kind.section)


@cache
def models() -> tuple[type[Value], ...]:
    """Return every model whose keys an author may type: the general ones, the kinds' and those that they bring."""
    found = list(GENERAL)
    for kind in all_kinds():
        if kind.model:
            found += [model for model in (kind.model, *kind.parts) if model not in found]
    return tuple(found)


@cache
def keys() -> Mapping[str, str]:
    """Return the English key of every spelling in both languages, those kept for later included."""
    found = {zh: en for en, zh in vocabulary.RESERVED.items()} | {en: en for en in vocabulary.RESERVED}
    found.update(vocabulary.spellings(vocabulary.FILLED))
    found.update(vocabulary.spellings(section_keys()))
    for model in models():
        found.update(vocabulary.spellings(model.KEYS))
    return MappingProxyType(found)

"""`${name}` and `${name:format}` in the texts of an outline: one pass, and what a variable held is never read again.

What comes in is a tree of a `Source` and the values by name; what goes out is the tree with the places filled (the very
same object where nothing was to fill) and the faults found. `$${` stands for a literal `${`; a lone `$` is a `$`.
"""

from __future__ import annotations

import re
from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from slides.dates import moment, written

if TYPE_CHECKING:
    from collections.abc import Mapping, Set as AbstractSet

PLACE = r"\$\$\{|\$\{(?:\s*(?P<name>\w+)\s*(?::(?P<format>[^{}]*))?\})?"
_NAME = r"\w+"
_DATE_FORMAT = r"%-?[A-Za-z]"
_NUMBER_FORMAT = r"[ +]?,?(?:\.\d{1,2})?[f%]?"
_NUMBER = r"\s*([+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+))\s*([%％]?)\s*"
_MOST_DIGITS = 40

UNTOUCHED = frozenset({"vars", "id", "tables"})
"""Keys whose values are names or variables themselves: nothing is filled in there."""

NOTHING: frozenset[int] = frozenset()

TEMPLATE = "from"
"""The key of `items` that makes them a template, which is filled row by row instead of once."""


class Fault(NamedTuple):
    """What is wrong with a place for a variable, where in the tree, and with which arguments."""

    code: str
    path: tuple[str | int, ...]
    args: Mapping[str, object]


def is_template(items: Any) -> bool:
    """Tell whether `items` are a template."""
    return isinstance(items, dict) and TEMPLATE in items


def is_name(text: str) -> bool:
    """Tell whether `text` can name a variable: letters, digits, `_` and Chinese."""
    return re.fullmatch(_NAME, text) is not None


def refers(text: str) -> bool:
    """Tell whether `text` has a place for a variable."""
    return bool(names(text))


def names(text: str) -> tuple[str, ...]:
    """Return the variables that `text` has places for, in order."""
    return tuple(place["name"] for place in re.finditer(PLACE, text) if place["name"])


def expand(
    tree: Any,
    values: Mapping[str, str | None],
    faults: list[Fault],
    path: tuple[str | int, ...] = (),
    plain: AbstractSet[int] = NOTHING,
) -> Any:
    """Return `tree` with every place filled from `values`; faults are added to `faults`.

    `plain` are the identities of maps and lists in it that are known to have no place, see `placeless`.
    """
    if isinstance(tree, str):
        return filled(tree, values, faults, path) if "${" in tree else tree
    if not tree:
        return tree
    changed = None
    for key, child in tree.items() if isinstance(tree, dict) else enumerate(tree):
        if child is None or (type(child) is str and "${" not in child) or id(child) in plain or key in UNTOUCHED:
            continue
        if key == "items" and is_template(child):
            continue
        new = expand(child, values, faults, (*path, key), plain)
        if new is not child:
            changed = copy(tree) if changed is None else changed
            changed[key] = new
    return tree if changed is None else changed


def placeless(tree: Any) -> frozenset[int]:
    """Return the identities of the maps and lists in `tree` that have no place for a variable."""
    found: set[int] = set()
    _has_place(tree, found)
    return frozenset(found)


def _has_place(tree: Any, found: set[int]) -> bool:
    if isinstance(tree, str):
        return "${" in tree
    has = [_has_place(child, found) for child in (tree.values() if isinstance(tree, dict) else tree or ())]
    if tree is not None and not any(has):
        found.add(id(tree))
    return any(has)


def filled(text: str, values: Mapping[str, str | None], faults: list[Fault], path: tuple[str | int, ...] = ()) -> str:
    """Return `text` with its places filled; a faulty one is left as typed and noted."""
    found = []
    for piece in _pieces(text):
        if isinstance(piece, str):
            found.append(piece)
            continue
        fault, new = _value(piece, values)
        if fault:
            faults.append(fault._replace(path=path))
        found.append(new)
    return "".join(found)


@lru_cache(maxsize=1_024)
def _pieces(text: str) -> tuple[str | re.Match[str], ...]:
    """Return `text` as its places and what stands between them."""
    found: list[str | re.Match[str]] = []
    done = 0
    for place in re.finditer(PLACE, text):
        found += (text[done : place.start()], "${" if place[0] == "$${" else place)
        done = place.end()
    return (*found, text[done:])


def _value(place: re.Match[str], values: Mapping[str, str | None]) -> tuple[Fault | None, str]:
    name, form = place["name"], place["format"]
    if name is None:
        rest = place.string[place.start() :]
        code = "bad-reference" if "}" in rest else "unclosed-variable"
        return Fault(code, (), {"text": rest[: rest.find("}") + 1 or 20]}), place[0]
    if name not in values:
        return Fault("unknown-variable", (), {"name": name}), place[0]
    given = values[name] or ""
    if not form or not given:
        return None, given
    return _formatted(name, given, form.strip(), place[0])


def _formatted(name: str, given: str, form: str, typed: str) -> tuple[Fault | None, str]:
    args = {"name": name, "value": given, "format": form}
    if re.search(_DATE_FORMAT, form):
        found = moment(given)
        if found is None:
            return Fault("bad-date", (), args), typed
        text = written(found, form)
        return (None, text) if text is not None else (Fault("bad-format", (), args), typed)
    if not re.fullmatch(_NUMBER_FORMAT, form):
        return Fault("bad-format", (), args), typed
    text = number(given, form)
    return (None, text) if text is not None else (Fault("bad-number", (), args), typed)


def number(given: str, form: str) -> str | None:
    """Return the number typed as `given` in the format `form` such as `,.1f`, halves rounded up; None if it isn't a number.

    What is typed in per cent, `98.1%`, stays per cent and can have no other format.
    """
    from decimal import ROUND_HALF_UP, Decimal, localcontext

    found = re.fullmatch(_NUMBER, given)
    if found is None or len(found[1]) > _MOST_DIGITS or (found[2] and not form.endswith("%")):
        return None
    with localcontext() as context:
        context.rounding = ROUND_HALF_UP
        context.prec = 2 * _MOST_DIGITS
        value = Decimal(found[1].replace(",", ""))
        return format(value.scaleb(-2) if found[2] else value, form)

"""`only:` and `except:`: which sections and items a set of variables keeps.

What comes in is the map with its filters and the values by name; what goes out is whether it stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FILTERS = ("only", "except")


def keeps(given: Mapping[str, Any], values: Mapping[str, str | None]) -> bool:
    """Tell whether `given` stays: all keys of `only` hold, and not all of `except` do."""
    only, without = given.get("only"), given.get("except")
    if only and not all(_holds(name, wanted, values, unset=True) for name, wanted in only.items()):
        return False
    return not (without and all(_holds(name, wanted, values, unset=False) for name, wanted in without.items()))


def _holds(name: str, wanted: Any, values: Mapping[str, str | None], *, unset: bool) -> bool:
    """Tell whether the variable is one of the `wanted`; `unset` is the answer for one without a value."""
    value = values.get(name)
    if value is None:
        return unset
    return value in (wanted if isinstance(wanted, list) else (wanted or "",))


def is_filter(wanted: object) -> bool:
    """Tell whether `wanted` has the form of a filter: names, each with a text or a list of texts."""
    return isinstance(wanted, dict) and all(
        isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))
        for value in wanted.values()
    )

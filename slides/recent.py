"""A store that forgets what was not asked for lately.

What comes in are values under keys; what goes out are those of the two latest generations, so its size is bounded and
a look-up costs one or two dictionary accesses.
"""

from __future__ import annotations

from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by key; at most twice `generation` of them are kept."""

    __slots__ = ("_generation", "_new", "_old")

    def __init__(self, generation: int) -> None:
        self._generation = generation
        self._new: dict[Key, Value] = {}
        self._old: dict[Key, Value] = {}

    def reserve(self, count: int) -> None:
        """Make room for `count` values that come again in turn, for whoever goes through more than expected."""
        self._generation = max(self._generation, count)

    def get(self, key: Key) -> Value | None:
        """Return the value under `key` if it is still kept."""
        found = self._new.get(key)
        if found is None:
            found = self._old.get(key)
            if found is not None:
                self.keep(key, found)
        return found

    def keep(self, key: Key, value: Value) -> None:
        """Keep `value` under `key`."""
        if len(self._new) >= self._generation:
            self._old = self._new
            self._new = {}
        self._new[key] = value

"""What stands at the head of an outline: its variables, its language, and its own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides import forms, kinds
from slides.speech import Meeting, Speaker
from slides.variables import is_name, refers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.outline.problems import Problems
    from slides.records import Value
    from slides.source import Path

_ASIDE = frozenset({"vars", "tables", "sections", "date", "unit"})
_HAN = ("㐀", "鿿")


def variables(problems: Problems) -> dict[str, str | None]:
    """Return the outline's own variables by name; one that was left empty is None."""
    given = problems.source.value.get("vars")
    if not isinstance(given, dict):
        if given is not None:
            problems.add("bad-vars", ("vars",))
        return {}
    for name, value in given.items():
        _check(name, value, problems)
    return {name: value if isinstance(value, str) else None for name, value in given.items()}


def _check(name: str, value: Any, problems: Problems) -> None:
    path: Path = ("vars", name)
    if not is_name(name):
        problems.add_at_key("bad-variable-name", path, name=name)
    elif value is not None and not isinstance(value, str):
        problems.add("want-text", path)
    elif value and refers(value):
        problems.add("variable-in-variable", path, name=name)


def language(tree: Mapping[str, Any], wanted: str | None) -> str:
    """Return the language: the `wanted` one, else the outline's own, else Chinese if it has Chinese characters."""
    for given in (wanted, tree.get("lang")):
        try:
            if isinstance(given, str):
                return str(forms.LANG(given))
        except ValueError:
            continue  # said when the head is read
    return "zh-CN" if _has_chinese(tree) else "en-US"


def head(tree: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    """Return the outline's own keys, `date` and `unit` put where they belong."""
    parts = kinds.sections()
    found = {name: given for name, given in tree.items() if name not in parts and name not in _ASIDE}
    places: tuple[tuple[str, str, type[Value]], ...] = (("date", "meeting", Meeting), ("unit", "speaker", Speaker))
    for name, owner, record in places:
        given = tree.get(name)
        if isinstance(given, str):
            if _has(found.get(owner), name):
                problems.add_at_key("given-twice", (name,))
            found[owner] = _with(found.get(owner), name, given, record)
        elif given is not None:
            problems.add("want-text", (name,))
    return found


def _has(owner: Any, name: str) -> bool:
    return isinstance(owner, dict) and owner.get(name) is not None


def _with(owner: Any, name: str, given: str, record: type[Value]) -> Any:
    """Return `owner`, or each of many, with `name` unless it has one of its own."""
    if isinstance(owner, list):
        return [_with(one, name, given, record) for one in owner]
    long = {} if owner is None else record.spelled_out(owner)
    return {name: given, **long} if isinstance(long, dict) else owner


def _has_chinese(value: Any) -> bool:
    if isinstance(value, str):
        return not value.isascii() and any(_HAN[0] <= char <= _HAN[1] for char in value)
    children = value.values() if isinstance(value, dict) else value or ()
    return any(map(_has_chinese, children))

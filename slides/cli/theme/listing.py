"""`slides theme list`: the themes there are, with their titles, variants and colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.cli.arguments import AsJson
from slides.cli.columns import padded
from slides.cli.theme.strip import paints, strip

if TYPE_CHECKING:
    from collections.abc import Mapping


class Entry(NamedTuple):
    """A theme of the list: its name, titles by language, variants, and colours by role."""

    name: str
    titles: Mapping[str, str]
    variants: tuple[str, ...]
    colors: Mapping[str, str]


def run(json: AsJson = False) -> int:
    """Print every theme by name and title, with its colours where the terminal shows them."""
    entries = [_entry(name) for name in _names()]
    if json:
        _print_json(entries)
        return 0
    painted = paints()
    rows = [
        (entry.name, entry.titles["zh"], entry.titles["en"], ", ".join(f"/{name}" for name in entry.variants))
        for entry in entries
    ]
    for entry, line in zip(entries, padded(rows), strict=True):
        print(f"{strip(entry.colors)}  {line}".rstrip() if painted else line.rstrip())
    return 0


def _names() -> tuple[str, ...]:
    from slides import theme

    return theme.names(theme.folders())


def _entry(name: str) -> Entry:
    from slides import theme

    loaded = theme.load(name, folders=theme.folders())
    return Entry(name, loaded.titles, theme.variants(name, theme.folders()), loaded.colors)


def _print_json(entries: list[Entry]) -> None:
    import json

    found = [
        {
            "name": entry.name,
            "title": dict(entry.titles),
            "variants": [f"{entry.name}/{variant}" for variant in entry.variants],
            "colors": dict(entry.colors),
        }
        for entry in entries
    ]
    print(json.dumps({"ok": True, "command": "theme list", "themes": found}, ensure_ascii=False, indent=2))

"""`slides themes`: the themes there are, with their titles in both languages."""

from __future__ import annotations

from typing import Annotated

import typer

from slides.cli.columns import padded
from slides.cli.help import told


def run(json: Annotated[bool, typer.Option("--json", help=told("json"))] = False) -> int:
    """Print every theme by name and title."""
    from slides import theme

    titles = theme.titles(theme.folders())
    if json:
        _print_json(titles)
        return 0
    rows = [(name, title.get("zh", ""), title.get("en", "")) for name, title in titles.items()]
    print("\n".join(padded(rows)))
    return 0


def _print_json(titles: dict[str, dict[str, str]]) -> None:
    import json

    found = [{"name": name, "title": title} for name, title in titles.items()]
    print(json.dumps({"ok": True, "command": "themes", "themes": found}, ensure_ascii=False, indent=2))

"""`slides icons`: the icons that an outline may name, all of them or those that have to do with a word."""

from __future__ import annotations

from typing import Annotated

import typer

from slides.cli.arguments import AsJson
from slides.cli.columns import padded
from slides.cli.help import told
from slides.errors import Problem, UsageError
from slides.messages import language


def run(
    word: Annotated[str, typer.Argument(help=told("icons.word"), metavar="[WORD]", show_default=False)] = "",
    json: AsJson = False,
) -> int:
    """Print the icons that have to do with `word`, each with the Chinese words that stand for it."""
    from slides import icons

    found = icons.search(word.strip())
    if word and not found:
        raise UsageError(Problem("no-icon", args={"word": word}, hint="all-icons"))
    if json:
        _print_json(found)
        return 0
    rows = [(icon, " ".join(icons.words_for(icon))) for icon in found]
    print("\n".join(line.rstrip() for line in padded(rows)) if language() == "zh" or word else "\n".join(found))
    return 0


def _print_json(found: tuple[str, ...]) -> None:
    import json

    from slides import icons

    listed = [{"icon": icon, "zh": icons.words_for(icon)} for icon in found]
    print(json.dumps({"ok": True, "command": "icons", "icons": listed}, ensure_ascii=False, indent=2))

"""`slides kinds`: what a part and its items may say, by kind, with the keys in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.cli.arguments import AsJson
from slides.cli.columns import padded
from slides.messages import language, say

if TYPE_CHECKING:
    from slides.kinds.kind import Kind


def run(json: AsJson = False) -> int:
    """Print every kind of item with its keys."""
    from slides import kinds

    listed = [kind for kind in kinds.all_kinds() if kind.model is not None]
    if json:
        _print_json(listed)
        return 0
    print("\n\n".join(_described(kind) for kind in listed))
    return 0


def _described(kind: Kind) -> str:
    names = f"{kind.section or kind.name} {kind.section_zh or kind.zh}"
    if kind.section and kind.section != kind.name:
        names += f" (kind: {kind.name})" if language() == "en" else f"（类型: {kind.zh}）"
    rows = [(f"{key.en} {key.zh}", say(key.about)) for key in kind.keys]
    return "\n".join([names, f"  {say(kind.about)}", *(f"    {line}" for line in padded(rows))])


def _print_json(listed: list[Kind]) -> None:
    import json

    found = [
        {
            "kind": kind.name,
            "zh": kind.zh,
            "section": kind.section or None,
            "section_zh": kind.section_zh or None,
            "about": say(kind.about),
            "keys": {key.en: {"zh": key.zh, "about": say(key.about)} for key in kind.keys},
        }
        for kind in listed
    ]
    print(json.dumps({"ok": True, "command": "kinds", "kinds": found}, ensure_ascii=False, indent=2))

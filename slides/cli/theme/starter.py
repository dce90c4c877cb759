"""The text of a new theme file: differences that are live, all else commented out with the parent's values beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slides.messages import say
from slides.messages.message import Message
from slides.messages.theme_command import ROLE_USES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from slides.theme import Theme

_FOLDER = Path(__file__).parent.parent / "starters"
_GIVEN, _DERIVED = Message("您给的", "yours"), Message("推出来的", "derived")
_COLUMN = 26


def starter(name: str, parent: Theme, colors: Mapping[str, str], given: Collection[str], logo: str, lang: str) -> str:
    """Return the file of a theme that differs from `parent` in `colors` and has the picture `logo` (none if empty)."""
    text = (_FOLDER / f"theme.{lang}.yaml").read_text(encoding="utf-8")
    places = {
        "name": name,
        "parent": parent.name,
        "colors": "\n".join(_colors(parent, colors, given, lang)),
        "logo": f"logo: {{file: {_scalar(logo)}, on: [cover, content], at: top-right, height: 0.5in}}"
        if logo
        else "# logo: {file: logo.png, on: [cover, content], at: top-right, height: 0.5in}",
        "fonts": "\n".join(
            f"#   {voice}: {{ea: {face.ea}, latin: {face.latin}}}"
            for voice, face in (("heading", parent.heading), ("body", parent.body))
        ),
        "cover-sizes": ", ".join(map(str, parent.ladders["cover"])),
        "compose": ", ".join(f"{key}: {value}" for key, value in parent.compose.items()),
    }
    for place, words in places.items():
        text = text.replace(f"%{place}%", words)
    return text


def _colors(parent: Theme, colors: Mapping[str, str], given: Collection[str], lang: str) -> Iterator[str]:
    """Yield a line for each role; those that the parent has alike are commented out."""
    changed = {role for role, value in colors.items() if value != parent.colors[role] or role in given}
    yield "colors:" if changed else "# colors:"
    for role, value in colors.items():
        live = role in changed
        source = "" if not live else say(_GIVEN if role in given else _DERIVED, lang)
        about = "; ".join(filter(None, (say(ROLE_USES[role], lang), source)))
        entry = f'{"  " if live else "#   "}{role}: "{value}"'
        yield f"{entry:<{_COLUMN}}# {about}"


def _scalar(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)

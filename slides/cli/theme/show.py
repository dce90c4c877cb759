"""`slides theme show`: one theme with its palette, contrasts, faces, sizes of type, layouts, variants and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from slides.cli.arguments import AsJson, Lang, known_lang
from slides.cli.columns import padded
from slides.cli.help import told
from slides.cli.theme.strip import block, paints
from slides.messages import language, say
from slides.messages.theme_command import ROLE_USES, THEME_LINES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.layout import Template
    from slides.theme import Theme
    from slides.theme.contrast import Contrast

_LADDERS = ("cover", "divider", "title", "headline", "large", "text", "small", "caption", "foot")


def run(
    name: Annotated[str, typer.Argument(metavar="THEME", help=told("theme.name"), show_default=False)],
    lang: Lang = None,
    json: AsJson = False,
) -> int:
    """Print what the theme looks like in words and numbers."""
    from slides import pipeline, template, theme

    spoken = known_lang(lang) or ("zh-CN" if language() == "zh" else "en-US")
    shown = pipeline.load_theme(name)
    made = template.compile(shown, template.size(pipeline.DEFAULT_SIZE), spoken)
    file = str(theme.place(name, theme.folders()))
    variants = theme.variants(name, theme.folders())
    if json:
        _print_json(shown, made, file, variants)
    else:
        print("\n".join(_told(shown, made, file, variants)))
    return 0


def _told(shown: Theme, made: Template, file: str, variants: tuple[str, ...]) -> Iterable[str]:
    yield f"{shown.name}  {shown.titles['zh']}  {shown.titles['en']}"
    yield f"  {file}"
    yield from _section("colors", _palette(shown))
    faces = [(say(THEME_LINES[voice]), face.ea, face.latin) for voice, face in _voices(shown)]
    yield from _section("fonts", faces)
    rows = [(name, " ".join(map(str, shown.ladders[name]))) for name in _LADDERS if name in shown.ladders]
    yield from _section("type", rows)
    yield from _section("layouts", [(family, _counts(made, family)) for family in made.families])
    stem = shown.name.partition("/")[0]
    if variants:
        yield from _section("variants", [(f"{stem}/{variant}",) for variant in variants])
    from slides import template

    yield from _section("sizes", [(" ".join(size.upper() if size[0].isalpha() else size for size in template.NAMED),)])


def _section(name: str, rows: Iterable[tuple[str, ...]]) -> Iterable[str]:
    yield ""
    yield say(THEME_LINES[name])
    yield from (f"  {line}".rstrip() for line in padded(list(rows)))


def _palette(shown: Theme) -> list[tuple[str, ...]]:
    """Return a row for each role: its colour, what it is for, and where text in it reads worst."""
    painted = paints()
    lowest = _lowest(shown)
    rows: list[tuple[str, ...]] = []
    for role, value in shown.colors.items():
        row = (role, value, say(ROLE_USES[role]), _reads(lowest.get(role)))
        rows.append((block(value), *row) if painted else row)
    return rows


def _reads(contrast: Contrast | None) -> str:
    if contrast is None:
        return "–"
    return say(THEME_LINES["reads"], ratio=f"{contrast.ratio:.1f}", surface=contrast.surface)


def _lowest(shown: Theme) -> dict[str, Contrast]:
    """Return for each role that text is set in the contrast on the surface where it reads worst."""
    from slides.theme.contrast import contrasts

    found: dict[str, Contrast] = {}
    for one in contrasts(shown):
        known = found.get(one.tone.role)
        if known is None or one.ratio < known.ratio:
            found[one.tone.role] = one
    return found


def _voices(shown: Theme) -> tuple[tuple[str, Any], ...]:
    return ("heading", shown.heading), ("body", shown.body)


def _counts(made: Template, family: str) -> str:
    counts = [str(layout.cells) for layout in made.families[family] if layout.cells]
    return " ".join(counts)


def _print_json(shown: Theme, made: Template, file: str, variants: tuple[str, ...]) -> None:
    import json

    from slides.template.themepart import slots

    lowest = _lowest(shown)
    kept = slots(shown)
    colors = [
        {
            "role": role,
            "value": value,
            "scheme": kept[role],
            "lowest_contrast": round(lowest[role].ratio, 2) if role in lowest else None,
            "on": lowest[role].surface if role in lowest else None,
        }
        for role, value in shown.colors.items()
    ]
    found = {
        "name": shown.name,
        "title": dict(shown.titles),
        "file": file,
        "colors": colors,
        "fonts": {voice: face._asdict() for voice, face in _voices(shown)},
        "type": {name: list(sizes) for name, sizes in shown.ladders.items()},
        "layouts": {family: [layout.name for layout in layouts] for family, layouts in made.families.items()},
        "variants": [f"{shown.name.partition('/')[0]}/{variant}" for variant in variants],
    }
    print(json.dumps({"ok": True, "command": "theme show", "theme": found}, ensure_ascii=False, indent=2))

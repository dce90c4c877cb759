# ruff: noqa: INP001 - part of a script, no package
"""The reference of themes: the shipped themes and the schema of their files come in, a Markdown page goes out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown_text import codes, table

from slides import source
from slides.messages import say
from slides.messages.theme_command import ROLE_USES
from slides.messages.theme_keys import THEME_KEYS
from slides.theme import folders, names, titles
from slides.theme.schema import theme_schema
from slides.theme.values import COMPOSE, FIGURES, GROUPS, INKS, LADDERS, MEASURES, PATTERNS, ROLES, SHAPES, SURFACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
_MOST_SHOWN = 12
_PATTERNS = {
    "0-9A-Fa-f": "`#RRGGBB`",
    "primary": "a tone: `primary`, `primary +60`, `dark @40`",
    "|%)": "`0.5in`, `1.2cm`, `6pt`, `40%`",
    "|pt)": "`0.5in`, `1.2cm`, `6pt`",
}


def themes() -> str:
    """Return the page about themes: those that there are, every key of a theme, and the names that may stand there."""
    found = [(name, _variants(name), title) for name, title in titles(folders()).items()]
    rows = [(f"`{name}`", title.get("en", ""), title.get("zh", ""), variants) for name, variants, title in found]
    sets = {
        "colors": ROLES,
        "type": LADDERS,
        "grid": MEASURES,
        "inks": INKS,
        "surfaces": SURFACES,
        "shapes of a surface": SHAPES,
        "ornaments, by place": GROUPS,
        "shapes of an ornament": FIGURES,
        "patterns": PATTERNS,
    }
    return "\n\n".join(
        [
            "# The themes",
            (
                "A theme is named by `theme` 主题 in the outline or by `--theme`, by its name or either title; `name/variant` is the same"
                " theme in other colours."
            ),
            table(("name", "title", "名称", "variants"), rows),
            *filter(None, map(_picture, names(folders()))),
            "## What a theme says",
            (
                "A theme is one YAML file that states where it differs from the theme it `extends`;"
                " [themes/base.yaml](../../themes/base.yaml) is complete and explains every value."
                " `slides schema theme` prints the JSON Schema for editors. How to make one:"
                " [a theme for your house](../how-to/own-theme.md). All themes in pictures: [the gallery](../gallery.md)."
            ),
            "## Every key\n\n" + _theme_keys(),
            "### Names\n\n" + table(("what", "names"), [(what, codes(known)) for what, known in sets.items()]),
            "### `compose`\n\n"
            + table(("key", "choices"), [(f"`{key}`", codes(known)) for key, known in COMPOSE.items()]),
        ]
    )


def _theme_keys() -> str:
    """Return a table of every key of a theme, drawn from the JSON Schema; `NAME` stands for keys that are alike."""
    about = {lang: dict(_walked(theme_schema(lang), ())) for lang in ("en-US", "zh-CN")}
    rows = []
    for path, schema in about["en-US"].items():
        said = [(about[lang][path].get("description", ""), _known(path, lang)) for lang in ("en-US", "zh-CN")]
        rows.append((f"`{'.'.join(path)}`", _allowed(schema), *(given or known for given, known in said)))
    return table(("key", "what may stand there", "what it is", "说明"), rows)


def _known(path: tuple[str, ...], lang: str) -> str:
    """Return what is said of a key by its own name, or by its last two."""
    if path[0] == "colors" and path[-1] in ROLE_USES:
        return say(ROLE_USES[path[-1]], lang)
    found = THEME_KEYS.get(".".join(path[-2:])) or THEME_KEYS.get(path[-1])
    return say(found, lang) if found else ""


def _walked(schema: Mapping[str, Any], path: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], Mapping[str, Any]]]:
    """Yield the keys below `path` with their schemas; what a variant may say again is left out."""
    entries = dict(schema.get("properties", {}))
    bare = [{name: value for name, value in sub.items() if name != "description"} for sub in entries.values()]
    if path and path != ("colors",) and len(entries) > 2 and all(one == bare[0] for one in bare):
        entries = {"NAME": next(iter(entries.values()))}
    if isinstance(schema.get("additionalProperties"), dict):
        entries["NAME"] = schema["additionalProperties"]
    for key, sub in entries.items():
        here = (*path, key)
        yield here, sub
        if here[:1] != ("variants",):
            for one in (sub, *sub.get("anyOf", ()), *(form["items"] for form in _arrays(sub))):
                yield from _walked(one, here)


def _arrays(schema: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return (form for form in (schema, *schema.get("anyOf", ())) if isinstance(form.get("items"), dict))


def _allowed(schema: Mapping[str, Any]) -> str:
    """Return in a few words what a schema allows."""
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(filter(None, map(_allowed, schema["anyOf"]))))
    if "enum" in schema:
        many = len(schema["enum"]) > _MOST_SHOWN
        return "one of the names below" if many else codes(map(str, schema["enum"]))
    if "const" in schema:
        return f"`{schema['const']}`"
    if "pattern" in schema:
        return next((said for sign, said in _PATTERNS.items() if sign in schema["pattern"]), "text")
    kind = schema.get("type", "")
    if kind == "integer" and "minimum" in schema:
        return f"{schema['minimum']} to {schema['maximum']}"
    return {"array": "a list", "object": "keys below", "string": "text", "boolean": "`true`, `false`"}.get(kind, kind)


def _variants(theme: str) -> str:
    file = next(folder / f"{theme}.yaml" for folder in folders() if (folder / f"{theme}.yaml").is_file())
    found = source.load(file, {}).value.get("variants")
    return codes(f"{theme}/{name}" for name in found) if isinstance(found, dict) else ""


def _picture(theme: str) -> str:
    file = PICTURES / f"theme-{theme}.png"
    return f"![Four pages in the theme {theme}](../pictures/{file.name})" if file.is_file() else ""

# ruff: noqa: INP001 - a script, no package
"""Make `docs/reference/`: the pages that tables of the program fill, so that they say what it does.

    python tools/reference.py

The vocabulary, kinds, help texts, messages and themes come in, Markdown pages go out. A test compares them with what
stands in the folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from slides import cli, forms, kinds, source, vocabulary
from slides.kinds.achievement import Example
from slides.kinds.recommendation import Step
from slides.messages import say
from slides.messages.message import Message
from slides.messages.theme_command import ROLE_USES
from slides.messages.theme_keys import THEME_KEYS
from slides.speech import Figure, Group, Item, Meeting, Outline, Point, Section, Speaker, Switches
from slides.template.sizes import NAMED
from slides.theme import folders, names, titles
from slides.theme.schema import theme_schema
from slides.theme.values import COMPOSE, FIGURES, GROUPS, INKS, LADDERS, MEASURES, PATTERNS, ROLES, SHAPES, SURFACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from slides.kinds.kind import Kind
    from slides.records import Value
    from slides.vocabulary import Key

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
COMMANDS = (
    "build",
    "batch",
    "check",
    "new",
    "kinds",
    "icons",
    "theme",
    "theme list",
    "theme show",
    "theme new",
    "theme check",
    "theme gallery",
    "fonts",
    "schema",
)

_STAGES = {
    "command": "The command line",
    "theme_command": "The commands about themes",
    "source": "Reading a file",
    "outline": "What an outline says",
    "icons": "Icons and drawings",
    "rows": "Tables of rows",
    "planning": "The rows of a batch",
    "series": "Running a batch",
    "theme": "Themes and slide sizes",
    "pictures": "Pictures of a theme",
    "pipeline": "Between the stages",
    "checks": "Findings on a finished deck",
    "files": "Writing a file",
    "verify": "Inside a finished file (`--verify`)",
}
_MODELS: Mapping[type[Value], str] = {
    Outline: "At the head of the outline",
    Meeting: "`meeting` 会议",
    Speaker: "`speaker` 主讲",
    Switches: "`deck` 版式",
    Section: "A part of the speech",
    Item: "Any item",
    Point: "A point",
    Figure: "`figure` 数据",
    Group: "`groups` 分组 and `columns` 分栏",
}
_MOST_SHOWN = 12
_PATTERNS = {
    "0-9A-Fa-f": "`#RRGGBB`",
    "primary": "a tone: `primary`, `primary +60`, `dark @40`",
    "|%)": "`0.5in`, `1.2cm`, `6pt`, `40%`",
    "|pt)": "`0.5in`, `1.2cm`, `6pt`",
}
_PARTS: Mapping[type[Value], str] = {Example: "`examples` 事例", Step: "`steps` 步骤"}


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    made = {
        "outline.md": _outline(),
        "kinds.md": _kinds(),
        "commands.md": _commands(),
        "problems.md": _problems(),
        "themes.md": _themes(),
    }
    return {name: f"<!-- made by tools/reference.py -->\n\n{text.strip()}\n" for name, text in made.items()}


def _outline() -> str:
    head = (
        "# The keys of an outline\n\n"
        "Every key has an English and a Chinese name; use either, or both in one file. The keys of a single kind of page"
        " are in [kinds](kinds.md); how they are written, with all short forms, is told in"
        " [the forms of an outline](../how-to/outline-forms.md)."
    )
    tables = [f"## {title}\n\n{_short(model)}{_keys(model.KEYS)}" for model, title in _MODELS.items()]
    sections = "## The parts\n\n" + _keys(kinds.section_keys())
    filled = "## `items` 事项 from a table\n\nHow: [tables](../how-to/tables.md).\n\n" + _keys(vocabulary.FILLED)
    entry = "## An entry of `tables` 数据表\n\nA plain text stands for `file` 文件.\n\n" + _keys(vocabulary.TABLE)
    return "\n\n".join([head, tables[0], sections, *tables[1:], filled, entry, _closed_sets(), _reserved()])


def _short(model: type[Value]) -> str:
    key = next((key for key in model.KEYS if key.en == model.SHORT), None)
    return f"A plain text stands for `{key.en}` {key.zh}.\n\n" if key else ""


def _keys(keys: Iterable[Key]) -> str:
    rows = [(f"`{key.en}`", "、".join((key.zh, *key.also)), key.about.en, key.about.zh) for key in keys]
    return _table(("key", "键", "what it is", "说明"), rows)


def _closed_sets() -> str:
    layouts = [(f"`{name}`", "、".join(others)) for name, others in vocabulary.LAYOUTS.items()]
    langs = [(f"`{name}`", "、".join(others)) for name, others in vocabulary.LANGS.items()]
    fits = [(f"`{name}`", "、".join(others)) for name, others in vocabulary.FITS.items()]
    sizes = "、".join(name.upper() if name[0].isalpha() else name for name in NAMED)
    return "\n\n".join(
        [
            "## Values that are closed sets",
            "### `layout` 页型\n\n" + _table(("value", "也可写"), layouts),
            "A number behind it, as in `cards-3`, asks for the very layout with so many boxes.",
            "### `fit` 适配\n\n" + _table(("value", "也可写"), fits),
            "### `lang` 语言\n\n" + _table(("value", "也可写"), langs),
            (
                f"### `size` 画幅\n\n{sizes}; any other ratio (`21:9`); `33.9x19.05cm`, `13.3x7.5in`; pixels such as `3840x1080`,"
                " of which the ratio counts."
            ),
            f"### Switches\n\n{_codes(forms.SWITCHES)}, and the like.",
            f"### `minutes` 分钟, `slot` 时长\n\nAbove 0, at most {forms.MOST_MINUTES}; with or without `分钟`, `min`.",
        ]
    )


def _reserved() -> str:
    kept = _table(("key", "键"), [(f"`{en}`", zh) for en, zh in vocabulary.RESERVED.items()])
    return f"## Names kept for later\n\nThese are keys already, so that no outline spends them otherwise; they are refused.\n\n{kept}"


def _kinds() -> str:
    typed = [kind for kind in kinds.all_kinds() if kind.model is not None]
    made = [kind for kind in kinds.all_kinds() if kind.model is None]
    head = (
        "# The kinds of pages\n\n"
        "A part of the speech is a list of items, each of which becomes a page of the part's kind. `slides kinds` prints the"
        " same. Beside the keys below, every item has those of [any item](outline.md#any-item)."
    )
    automatic = _table(
        ("kind", "类型", "what it is", "说明"), [(kind.name, kind.zh, kind.about.en, kind.about.zh) for kind in made]
    )
    return "\n\n".join([head, *map(_kind, typed), f"## Pages that come by themselves\n\n{automatic}"])


def _kind(kind: Kind) -> str:
    title = f"## `{kind.section or kind.name}` {kind.section_zh or kind.zh}"
    named = f"{kind.about.en[:1].upper()}{kind.about.en[1:]}.\n\n{kind.about.zh}。"
    called = [] if kind.single else [f"As an item of another part: `kind: {kind.name}` 类型: {kind.zh}."]
    if kind.title.en and not kind.single:
        called.append(f"Its title where none is given: “{kind.title.en}”, “{kind.title.zh}”.")
    own = [key for key in kind.keys if key not in vocabulary.ITEM]
    tables = [_keys(own)] if own else []
    tables += [f"### {_PARTS[part]}\n\n{_short(part)}{_keys(part.KEYS)}" for part in kind.parts if part in _PARTS]
    tables += [f"`{part.__name__}`:\n\n{_keys(part.KEYS)}" for part in kind.parts if part not in {**_PARTS, **_MODELS}]
    examples = [f"```yaml\n{text.strip()}\n```" for text in (kind.example.en, kind.example.zh) if text]
    return "\n\n".join(filter(None, [title, named, " ".join(called), *tables, *examples]))


def _commands() -> str:
    shown = [f"## `slides`\n\n{_help()}", *(f"## `slides {name}`\n\n{_help(*name.split())}" for name in COMMANDS)]
    codes = "## Exit codes\n\n" + _fenced("\n".join(line[4:] for line in _indented(cli.__doc__ or "")))
    language = (
        "## Language\n\nHelp, messages and hints are Chinese or English by the machine's language; `SLIDES_LANG=zh` or"
        " `SLIDES_LANG=en` decides otherwise. `NO_COLOR=1` switches colours off."
    )
    return "\n\n".join(["# The commands", *shown, codes, language])


def _indented(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("    ")]


def _help(*command: str) -> str:
    environment = {**os.environ, "SLIDES_LANG": "en", "COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1"}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), environment.get("PYTHONPATH"))))
    run = [sys.executable, "-m", "slides", *command, "--help"]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", check=True, env=environment)  # noqa: S603
    return _fenced("\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines()))


def _problems() -> str:
    head = (
        "# Problems\n\n"
        "Every problem has a code, its place, a line that says what is wrong, and mostly a hint. `--json` prints code, file,"
        " line, column, text and hint for other programs. `{…}` stands for what the outline says. Texts are Chinese or English"
        " by `SLIDES_LANG` or the machine's language."
    )
    return "\n\n".join([head, *(f"## {title}\n\n{_stage(stage)}" for stage, title in _STAGES.items())])


def _stage(stage: str) -> str:
    module = import_module(f"slides.messages.{stage}")
    rows = []
    for code, message in module.MESSAGES.items():
        hint = module.HINTS.get(code, Message("", ""))
        rows.append((f"`{code}`", message.en, hint.en, message.zh, hint.zh))
    return _table(("code", "what is wrong", "hint", "问题", "提示"), rows)


def _themes() -> str:
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
            _table(("name", "title", "名称", "variants"), rows),
            *filter(None, map(_picture, names(folders()))),
            "## What a theme says",
            (
                "A theme is one YAML file that states where it differs from the theme it `extends`;"
                " [themes/base.yaml](../../themes/base.yaml) is complete and explains every value."
                " `slides schema theme` prints the JSON Schema for editors. How to make one:"
                " [a theme for your house](../how-to/own-theme.md). All themes in pictures: [the gallery](../gallery.md)."
            ),
            "## Every key\n\n" + _theme_keys(),
            "### Names\n\n" + _table(("what", "names"), [(what, _codes(known)) for what, known in sets.items()]),
            "### `compose`\n\n"
            + _table(("key", "choices"), [(f"`{key}`", _codes(known)) for key, known in COMPOSE.items()]),
        ]
    )


def _theme_keys() -> str:
    """Return a table of every key of a theme, drawn from the JSON Schema; `NAME` stands for keys that are alike."""
    about = {lang: dict(_walked(theme_schema(lang), ())) for lang in ("en-US", "zh-CN")}
    rows = []
    for path, schema in about["en-US"].items():
        said = [(about[lang][path].get("description", ""), _known(path, lang)) for lang in ("en-US", "zh-CN")]
        rows.append((f"`{'.'.join(path)}`", _allowed(schema), *(given or known for given, known in said)))
    return _table(("key", "what may stand there", "what it is", "说明"), rows)


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
        return "one of the names below" if many else _codes(map(str, schema["enum"]))
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
    return _codes(f"{theme}/{name}" for name in found) if isinstance(found, dict) else ""


def _picture(theme: str) -> str:
    file = REFERENCE.parent / "pictures" / f"theme-{theme}.png"
    return f"![Four pages in the theme {theme}](../pictures/{file.name})" if file.is_file() else ""


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _fenced(text: str) -> str:
    return f"```text\n{text}\n```"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def main() -> None:
    """Write every page."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()

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
from typing import TYPE_CHECKING

from markdown_text import codes, fenced, table
from reference_rules import rules
from reference_themes import themes

from slides import cli, forms, kinds, vocabulary
from slides.cli import app
from slides.cli.theme import app as theme
from slides.kinds.achievement import Example
from slides.kinds.recommendation import Step
from slides.messages.message import Message
from slides.speech import Checking, Figure, Group, Item, Meeting, Outline, Point, Section, Speaker, Switches
from slides.template.sizes import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from slides.kinds.kind import Kind
    from slides.records import Value
    from slides.vocabulary import Key

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
COMMANDS = tuple(
    command
    for name in app.COMMANDS
    for command in (name, *(f"theme {one}" for one in theme.COMMANDS if name == "theme"))
)

_STAGES = {
    "command": "The command line",
    "theme_command": "The commands about themes",
    "speech_command": "Time, script and tasks",
    "diff": "Comparing two versions",
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
    Checking: "`check` 检查",
    Section: "A part of the speech",
    Item: "Any item",
    Point: "A point",
    Figure: "`figure` 数据",
    Group: "`groups` 分组 and `columns` 分栏",
}
_PARTS: Mapping[type[Value], str] = {Example: "`examples` 事例", Step: "`steps` 步骤"}


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    made = {
        "outline.md": _outline(),
        "kinds.md": _kinds(),
        "commands.md": _commands(),
        "problems.md": _problems(),
        "themes.md": themes(),
        "rules.md": rules(),
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
    return table(("key", "键", "what it is", "说明"), rows)


def _closed_sets() -> str:
    layouts = [(f"`{name}`", "、".join(others)) for name, others in vocabulary.LAYOUTS.items()]
    langs = [(f"`{name}`", "、".join(others)) for name, others in vocabulary.LANGS.items()]
    fits = [(f"`{name}`", "、".join(others)) for name, others in vocabulary.FITS.items()]
    sizes = "、".join(name.upper() if name[0].isalpha() else name for name in NAMED)
    return "\n\n".join(
        [
            "## Values that are closed sets",
            "### `layout` 页型\n\n" + table(("value", "也可写"), layouts),
            "A number behind it, as in `cards-3`, asks for the very layout with so many boxes.",
            "### `fit` 适配\n\n" + table(("value", "也可写"), fits),
            "### `lang` 语言\n\n" + table(("value", "也可写"), langs),
            (
                f"### `size` 画幅\n\n{sizes}; any other ratio (`21:9`); `33.9x19.05cm`, `13.3x7.5in`; pixels such as `3840x1080`,"
                " of which the ratio counts."
            ),
            f"### Switches\n\n{codes(forms.SWITCHES)}, and the like.",
            f"### `minutes` 分钟, `slot` 时长\n\nAbove 0, at most {forms.MOST_MINUTES}; with or without `分钟`, `min`.",
        ]
    )


def _reserved() -> str:
    kept = table(("key", "键"), [(f"`{en}`", zh) for en, zh in vocabulary.RESERVED.items()])
    return f"## Names kept for later\n\nThese are keys already, so that no outline spends them otherwise; they are refused.\n\n{kept}"


def _kinds() -> str:
    typed = [kind for kind in kinds.all_kinds() if kind.model is not None]
    made = [kind for kind in kinds.all_kinds() if kind.model is None]
    head = (
        "# The kinds of pages\n\n"
        "A part of the speech is a list of items, each of which becomes a page of the part's kind. `slides kinds` prints the"
        " same. Beside the keys below, every item has those of [any item](outline.md#any-item)."
    )
    automatic = table(
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
    codes = "## Exit codes\n\n" + fenced("\n".join(line[4:] for line in _indented(cli.__doc__ or "")))
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
    return fenced("\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines()))


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
    return table(("code", "what is wrong", "hint", "问题", "提示"), rows)


def main() -> None:
    """Write every page."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()

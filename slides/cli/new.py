"""`slides new`: a commented outline that builds at once, with its JSON Schema beside it; nothing is overwritten."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from slides.cli.arguments import known_lang
from slides.cli.help import told
from slides.messages import language, say
from slides.messages.command import LINES

SCHEMA = "outline.schema.json"
_STARTERS = Path(__file__).parent / "starters"
_FIRST_THEME = {"zh-CN": "party-red", "en-US": "base"}


def run(
    file: Annotated[str, typer.Argument(metavar="FILE", help=told("new.file"), show_default=False)],
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG", help=told("new.lang"))] = None,
    theme: Annotated[str | None, typer.Option("--theme", "-t", metavar="THEME", help=told("new.theme"))] = None,
) -> int:
    """Write the starter and its schema and say what to do next."""
    from slides import files

    outline = Path(file if file.lower().endswith((".yaml", ".yml")) else f"{file}.yaml")
    spoken = known_lang(lang) or ("zh-CN" if language() == "zh" else "en-US")
    content = starter(spoken, theme)
    schema_text = _schema(spoken)
    files.probe(outline.parent)
    files.write_new(outline, content.encode())
    print(say(LINES["created"], path=outline))
    schema = outline.with_name(SCHEMA)
    if schema.exists():
        print(say(LINES["kept"], path=schema))
    else:
        files.write_new(schema, schema_text.encode())
        print(say(LINES["created"], path=schema))
    print(say(LINES["next"], path=Path(_quoted(outline))))
    return 0


def starter(lang: str, theme: str | None = None) -> str:
    """Return the commented outline to start from, in `lang`, for `theme`. Raises `InputError` for an unknown theme."""
    text = (_STARTERS / f"{lang}.yaml").read_text(encoding="utf-8")
    if theme is None:
        return text
    from slides import pipeline

    pipeline.load_theme(theme)
    return text.replace(f": {_FIRST_THEME[lang]}\n", f": {_scalar(theme)}\n", 1)


def _scalar(text: str) -> str:
    """Return `text` as a value of YAML, quoted where it could be taken for anything else."""
    import json

    return text if text.replace("-", "").replace("/", "").isalnum() else json.dumps(text, ensure_ascii=False)


def _schema(lang: str) -> str:
    import json

    from slides.schema import outline_schema

    return json.dumps(outline_schema(lang), ensure_ascii=False, indent=2) + "\n"


def _quoted(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)

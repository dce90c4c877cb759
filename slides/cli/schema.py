"""`slides schema`: the JSON Schema of outlines or themes, printed."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from slides.cli.arguments import known_lang
from slides.cli.help import told
from slides.messages import language


class Of(StrEnum):
    """What the schema describes."""

    OUTLINE = "outline"
    THEME = "theme"


def run(
    of: Annotated[
        Of, typer.Argument(metavar="[outline|theme]", help=told("schema.of"), show_default=False)
    ] = Of.OUTLINE,
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG", help=told("schema.lang"))] = None,
) -> int:
    """Print the schema."""
    from slides.schema import outline_schema
    from slides.theme.schema import theme_schema

    spoken = known_lang(lang) or ("zh-CN" if language() == "zh" else "en-US")
    made = outline_schema(spoken) if of is Of.OUTLINE else theme_schema(spoken)
    print(json.dumps(made, ensure_ascii=False, indent=2))
    return 0

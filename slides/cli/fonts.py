"""`slides fonts`: the faces that an outline's deck names, whether they are here, and what other systems show instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from slides.cli.arguments import AsJson, Theme
from slides.cli.columns import padded
from slides.cli.help import told
from slides.messages import say
from slides.messages.theme_command import THEME_LINES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from slides.fonts import Fact, Named


class Row(NamedTuple):
    """A face of the deck: its uses, whether this machine has it (None where that can't be told), and what is known of it."""

    name: str
    uses: tuple[Named, ...]
    here: bool | None
    fact: Fact | None


def run(
    outline: Annotated[str, typer.Argument(metavar="OUTLINE", help=told("fonts.outline"), show_default=False)],
    theme: Theme = None,
    json: AsJson = False,
) -> int:
    """Print the faces of the outline's deck."""
    from slides import fonts, pipeline

    faces = fonts.installed()
    named = fonts.named(pipeline.theme_of(outline, theme=theme))
    rows = [
        Row(
            name,
            tuple(one for one in named if one.name == name),
            None if faces is None else fonts.here(name, faces),
            fonts.fact(name),
        )
        for name in dict.fromkeys(one.name for one in named)
    ]
    if json:
        _print_json(outline, rows)
    else:
        print("\n".join(_told(rows)))
    return 0


def _told(rows: Sequence[Row]) -> Iterable[str]:
    yield from padded([(row.name, _uses(row), _here(row)) for row in rows])
    yield ""
    yield say(THEME_LINES["elsewhere"])
    yield from (f"  {line}".rstrip() for line in padded([_head(), *(_shown(row) for row in rows)]))
    yield ""
    yield say(THEME_LINES["advice"])
    yield from (f"  {line}" for line in _advice(rows))


def _uses(row: Row) -> str:
    return ", ".join(f"{say(THEME_LINES[use.voice])} ({say(THEME_LINES[use.script])})" for use in row.uses)


def _here(row: Row) -> str:
    return say(THEME_LINES["unknown-here" if row.here is None else "here" if row.here else "not-here"])


def _head() -> tuple[str, ...]:
    from slides.fonts import SYSTEMS

    return say(THEME_LINES["face"]), *(say(THEME_LINES[system]) for system in SYSTEMS)


def _shown(row: Row) -> tuple[str, ...]:
    if row.fact is None:
        return (row.name, *[say(THEME_LINES["no-fact"])] * 4)
    own = say(THEME_LINES["own"])
    return (row.name, *(own if shown in row.fact.names else shown for shown in row.fact.shown))


def _advice(rows: Sequence[Row]) -> Iterable[str]:
    """Yield what to do: about faces that no system has, then about those of Office alone, then what is always so."""
    rare = [row.name for row in rows if row.fact is None]
    office = [row.name for row in rows if row.fact is not None and "Office" in row.fact.shown[0]]
    yield from (say(THEME_LINES["install-rare"], face=face) for face in rare)
    yield from (say(THEME_LINES["office-face"], face=face) for face in office)
    if not rare and not office:
        yield say(THEME_LINES["all-well"])
    yield say(THEME_LINES["not-bundled"])


def _print_json(outline: str, rows: Sequence[Row]) -> None:
    import json

    from slides.fonts import SYSTEMS

    found = [
        {
            "name": row.name,
            "uses": [{"voice": use.voice, "script": use.script} for use in row.uses],
            "here": row.here,
            "shown": dict(zip(SYSTEMS, row.fact.shown, strict=True)) if row.fact else None,
        }
        for row in rows
    ]
    print(
        json.dumps(
            {"ok": True, "command": "fonts", "outline": outline, "faces": found, "advice": list(_advice(rows))},
            ensure_ascii=False,
            indent=2,
        )
    )

"""Tasks as comma-separated values (RFC 4180): rows come in, bytes with a byte order mark go out.

A spreadsheet takes a field that begins with `=`, `+`, `-` or `@` for a formula; such a field gets an apostrophe before it, which
spreadsheets do not run.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from slides.messages import say
from slides.tasks.words import COLUMNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.deck import Deck
    from slides.tasks.listing import Task

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def delimited(deck: Deck, tasks: Iterable[Task]) -> bytes:
    """Return the tasks with a line of column names."""
    lang = deck.properties.language
    text = StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow([say(WORDS[name], lang) for name in COLUMNS])
    lines.writerows([_harmless(field) for field in _fields(number, task, lang)] for number, task in enumerate(tasks, 1))
    return text.getvalue().encode("utf-8-sig")


def _fields(number: int, task: Task, lang: str) -> tuple[str, ...]:
    listed = "、" if lang.startswith("zh") else ", "
    measures = ("；" if lang.startswith("zh") else "; ").join(task.measures)
    slide = str(task.slide) if task.slide else ""
    return (
        str(number), task.part, task.topic, measures, task.lead, listed.join(task.support), task.due,
        listed.join(task.answers), slide,
    )  # fmt: skip


def _harmless(field: str) -> str:
    return f"'{field}" if field.startswith(_FORMULA) else field

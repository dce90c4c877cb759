"""What the tests of the loader share: the keys that it is given, and what it says about a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.errors import InputError
from slides.source import Source, parse

if TYPE_CHECKING:
    from slides.errors import Problem

KEYS = {
    "标题": "title", "会议": "meeting", "日期": "date", "地点": "place", "名称": "name", "姓名": "name", "成绩": "achievements",
    "问题": "problems", "建议": "recommendations", "要点": "points", "讲稿": "notes", "数据": "figure", "数值": "value",
    "时限": "due", "单位": "unit", "仅限": "only", "变量": "vars",
}  # fmt: skip


def read(text: str | bytes) -> Source:
    return parse(text if isinstance(text, bytes) else text.encode(), "f.yaml", KEYS)


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """Return all that the loader has to say about `text`."""
    try:
        return read(text).warnings
    except InputError as error:
        return error.problems


def said(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in problems(text) if each.span]

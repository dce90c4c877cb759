# ruff: noqa: INP001 - part of a script, no package
"""Markdown as the pages of the reference have it: words and rows come in, text goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def codes(words: Iterable[str]) -> str:
    """Return words as code, in a list."""
    return ", ".join(f"`{word}`" for word in words)


def fenced(text: str) -> str:
    """Return text as a block of plain text."""
    return f"```text\n{text}\n```"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with `head` above its rows."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)

"""What a slot of a slide can hold. Closed on purpose: a new block touches fit and writer too.

Text and tables are the blocks so far; picture and chart have their place here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.richtext import Run, runs

if TYPE_CHECKING:
    from collections.abc import Iterable


class Paragraph(NamedTuple):
    """Runs at a level; levels count from 0 and take their look from the slot."""

    runs: tuple[Run, ...]
    level: int = 0

    @property
    def text(self) -> str:
        """The characters shown, without emphasis."""
        return self.runs[0].text if len(self.runs) == 1 else "".join(run.text for run in self.runs)


class Text(NamedTuple):
    """Paragraphs in reading order."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The characters shown, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


class Row(NamedTuple):
    """A row of a table: a text for each column, and the key of the slide that its first cell jumps to."""

    cells: tuple[Text, ...]
    link: str = ""


class Table(NamedTuple):
    """A table: the names of its columns, and its rows."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]


Block = Text | Table


def paragraph(marked: str, level: int = 0) -> Paragraph:
    """Return the paragraph that `marked`, text with `**strong**` and its like, stands for."""
    return Paragraph(runs(marked), level)


def text(*lines: str | Paragraph | Iterable[Paragraph]) -> Text:
    """Return a text of the non-empty `lines`; plain strings become paragraphs of level 0."""
    found: list[Paragraph] = []
    for line in lines:
        if isinstance(line, str):
            if line:
                found.append(paragraph(line))
        elif isinstance(line, Paragraph):
            found.append(line)
        else:
            found.extend(line)
    return Text(tuple(found))

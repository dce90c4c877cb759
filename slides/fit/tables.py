"""Tables: the spec of a page with a table comes in, as few slides as hold its rows go out, the head on each.

The widths of columns follow what stands in them; the largest type that needs the fewest slides is taken. A row stays on
one slide unless it is higher than a slide by itself.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Paragraph, Row, Table, Text, paragraph
from slides.breaking import line_ends
from slides.deck import Fill, Grid, Slide
from slides.fit.continuing import shares
from slides.fit.part import suffix
from slides.fit.setting import RESERVE, emphatic, set_title
from slides.metrics import parted_width
from slides.richtext import between, plain
from slides.units import EMU_PER_PT, Emu, Pt, points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from slides.deck import SlideSpec
    from slides.fit.page import Stage
    from slides.fit.setting import Frame
    from slides.layout import Layout

SIDE, END = 7.2, 5.0
"""The margins of a cell at the left and right, at the top and bottom, in points."""
_SPARE = 0.4
"""What a column has beside its longest line, in em."""
_HIGHEST = 1.5
"""A row grows to no more than so many times its height where a table has room left."""
_NARROWEST = 2.0
"""A column has room for so many em at the least."""
_HEAD, _BODY = 0, 1


class _Set(NamedTuple):
    """A table set in one size: the widths of its columns and the height of its head in points, its rows with theirs by page."""

    size: Pt
    columns: tuple[float, ...]
    head: float
    pages: tuple[tuple[tuple[Row, float], ...], ...]


def tabled(spec: SlideSpec, table: Table, on: Stage) -> list[Slide]:
    """Return the slides of `spec`, whose `table` stands on them from the first row to the last."""
    layout = on.template.layouts["table"]
    frame = on.frames(layout)["table"]
    best = min((_set(table, frame, size) for size in frame.levels[_BODY].sizes), key=lambda found: len(found.pages))
    notes = shares(spec.notes, [float(len(rows)) for rows in best.pages])
    return [
        _slide(spec, layout, _grid(table, rows, best, frame), number, len(best.pages), notes[number - 1], on)
        for number, rows in enumerate(best.pages, 1)
    ]


def _slide(
    spec: SlideSpec, layout: Layout, grid: Grid, number: int, total: int, notes: str, on: Stage
) -> Slide:  # fmt: skip
    shown = plain(spec.title) + (suffix(number, total, on.template.lang) if total > 1 else "")
    frame = on.frames(layout)["title"]
    title, step = set_title(frame, shown, on.names) or (shown, frame.steps - 1)
    key = spec.key if number == 1 else f"{spec.key}~{number}"
    fills = (Fill(frame.slot, Text((paragraph(title),)), frame.sizes[step]),)
    return Slide(
        key, spec.kind, layout, fills, notes, None, spec.section, spec.path, spec.hidden, number, total, grid=grid
    )


def _grid(table: Table, rows: Sequence[tuple[Row, float]], found: _Set, frame: Frame) -> Grid:
    """Return `rows` below the head, filling what is left of the frame as far as they may grow."""
    taken = sum(height for _, height in rows)
    growth = max(1.0, min(_HIGHEST, (frame.height * RESERVE - found.head) / taken)) if taken else 1.0
    edges = [round(edge) for edge in accumulate((width * EMU_PER_PT for width in found.columns), initial=0.0)]
    columns = tuple(Emu(right - left) for left, right in pairwise(edges))
    heights = (points(found.head), *(points(height * growth) for _, height in rows))
    return Grid(frame.slot, table._replace(rows=tuple(row for row, _ in rows)), columns, heights, found.size)


def _set(table: Table, frame: Frame, size: Pt) -> _Set:
    """Return the table in type of `size`, its rows dealt out evenly over as few pages as hold them."""
    columns = _columns(table, frame, size)
    head = _height(Row(tuple(Text((paragraph(name),)) for name in table.head)), columns, frame, size, _HEAD)
    room = frame.height * RESERVE - head
    rows = [
        (piece, _height(piece, columns, frame, size)) for row in table.rows for piece in _held(row, columns, frame, size, room)
    ]  # fmt: skip
    return _Set(size, columns, head, _evened(rows, room))


def _evened(rows: Sequence[tuple[Row, float]], room: float) -> tuple[tuple[tuple[Row, float], ...], ...]:
    """Return the rows on as few pages as hold them, the pages as evenly filled as that allows."""
    filled = _dealt(rows, room)
    total = sum(height for _, height in rows)
    least, most = total / len(filled), room
    for _ in range(8):
        middle = (least + most) / 2
        if len(_dealt(rows, middle)) > len(filled):
            least = middle
        else:
            most = middle
    return _dealt(rows, most)


def _dealt(rows: Sequence[tuple[Row, float]], room: float) -> tuple[tuple[tuple[Row, float], ...], ...]:
    pages: list[list[tuple[Row, float]]] = [[]]
    left = room
    for row in rows:
        if pages[-1] and row[1] > left:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= row[1]
    return tuple(map(tuple, pages))


def _columns(table: Table, frame: Frame, size: Pt) -> tuple[float, ...]:
    """Return the width of each column in points: what it needs, long ones share what is left."""
    wanted = [_wanted(table, column, frame, size) for column in range(len(table.head))]
    whole = sum(wanted)
    if whole <= frame.width:
        return tuple(width * frame.width / whole for width in wanted)
    found = list(wanted)
    left, open_ = frame.width, sorted(range(len(wanted)), key=wanted.__getitem__)
    while open_ and wanted[open_[0]] <= left / len(open_):
        left -= wanted[open_.pop(0)]
    rest = sum(sqrt(wanted[column]) for column in open_)
    for column in open_:
        found[column] = left * sqrt(wanted[column]) / rest
    return tuple(found)


def _wanted(table: Table, column: int, frame: Frame, size: Pt) -> float:
    """Return the width in points of a column with every text on one line."""
    head, body = frame.levels[_HEAD], frame.levels[_BODY]
    lines = [parted_width(table.head[column], head.face, bold=True)]
    for row in table.rows:
        lines += [parted_width(one.text, body.face, emphatic(one)) for one in row.cells[column].paragraphs]
    return (max(lines) + _SPARE) * size + 2 * SIDE


def _height(row: Row, columns: Sequence[float], frame: Frame, size: Pt, level: int = _BODY) -> float:
    lines = [_lines(text, width, frame, size, level) for text, width in zip(row.cells, columns, strict=True)]
    return max([1, *map(len, lines)]) * size * frame.levels[level].pitch + 2 * END


def _lines(text: Text, width: float, frame: Frame, size: Pt, level: int = _BODY) -> list[tuple[int, int, int]]:
    """Return the lines of a cell's text: the number of the paragraph, where the line begins in it and where it ends."""
    face, room = frame.levels[level].face, max((width - 2 * SIDE) / size, _NARROWEST)
    found: list[tuple[int, int, int]] = []
    for number, one in enumerate(text.paragraphs):
        bold = level == _HEAD or emphatic(one)
        ends = line_ends(one.text, room, face, bold)
        found += [(number, start, end) for start, end in zip((0, *ends), ends, strict=False)]
    return found


def _held(row: Row, columns: Sequence[float], frame: Frame, size: Pt, room: float) -> Iterator[Row]:
    """Yield the row, in pieces where it is higher than a page by itself."""
    most = max(int((room - 2 * END) / (size * frame.levels[_BODY].pitch)), 1)
    lines = [_lines(text, width, frame, size) for text, width in zip(row.cells, columns, strict=True)]
    for start in range(0, max([1, *map(len, lines)]), most):
        cells = tuple(_cut(text, own[start : start + most]) for text, own in zip(row.cells, lines, strict=True))
        yield Row(cells, row.link) if start or max(map(len, lines)) > most else row


def _cut(text: Text, lines: Sequence[tuple[int, int, int]]) -> Text:
    """Return what of `text` stands on `lines`, which follow one another."""
    ends: dict[int, tuple[int, int]] = {}
    for number, start, end in lines:
        ends[number] = (ends.get(number, (start, end))[0], end)
    return Text(tuple(Paragraph(tuple(between(text.paragraphs[number].runs, *ends[number]))) for number in ends))

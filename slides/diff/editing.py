"""A deck that somebody edited in, what was edited on its slides out.

The deck is built once more from the outline that it carries, and both are read the same way: title, other text, cells of tables
and notes of each slide, paragraph by paragraph. Slides are told by the ids that PowerPoint keeps, not by where they stand.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from slides import fit, pipeline, plan, writer
from slides.diff.lines import Line, paired
from slides.diff.matching import moved
from slides.diff.values import Edit
from slides.errors import InputError
from slides.template.sizes import NAMED
from slides.units import EMU_PER_CM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from slides.diff.values import Where
    from slides.layout import Template
    from slides.provenance import Provenance
    from slides.speech import Outline

_WHERES: tuple[Where, ...] = ("title", "text", "cell", "notes")
_FURNITURE = {13, 15, 16}  # PP_PLACEHOLDER: slide number, footer, date
_TITLES = {1, 3}  # PP_PLACEHOLDER: title, centred title
_BREAK = r"(?<=[!-~]) ?\v ?(?=[!-~])"
_SLACK = 20_000  # EMU: sizes written in centimetres are rounded


class Text(NamedTuple):
    """A slide as read: its id, its place from 1, its title, and its paragraphs by where they stand."""

    id: int
    number: int
    title: str
    lines: dict[str, list[Line]]


def edits(path: Path, content: bytes, made: Provenance, said: Outline) -> tuple[Edit, ...]:
    """Return what differs between the deck `content` and one built anew from its outline `said`."""
    from pptx import Presentation

    edited = Presentation(BytesIO(content))
    built = Presentation(BytesIO(_rebuilt(made, said, edited)))
    return tuple(_edits(path, read(built), read(edited)))


def read(presentation: Any) -> list[Text]:
    """Return the slides of a python-pptx `presentation` in their order."""
    return [_read(number, slide) for number, slide in enumerate(presentation.slides, 1)]


def _edits(path: Path, old: Sequence[Text], new: Sequence[Text]) -> Iterator[Edit]:
    left = {slide.id: slide for slide in old}
    shifted = _moved([slide.id for slide in old], [slide.id for slide in new])
    for slide in new:
        was = left.pop(slide.id, None)
        if slide.id in shifted:
            yield Edit(path, slide.number, slide.title, "slide", slide.title, slide.title)
        if was is None:
            yield Edit(path, slide.number, slide.title, "slide", "", slide.title)
            continue
        for where in _WHERES:
            for before, after in paired(was.lines[where], slide.lines[where]):
                yield Edit(path, slide.number, slide.title, where, before.text, after.text)
    for gone in left.values():
        yield Edit(path, 0, gone.title, "slide", gone.title, "")


def _moved(old: Sequence[int], new: Sequence[int]) -> set[int]:
    places = {one: place for place, one in enumerate(old)}
    kept = [one for one in new if one in places]
    return {kept[place] for place in moved([places[one] for one in kept])}


def _rebuilt(made: Provenance, said: Outline, edited: Any) -> bytes:
    template = _template(made.theme, _size(said, edited.slide_width, edited.slide_height), said.lang)
    deck = fit.fit(plan.plan(said), template, pipeline.properties(said), said.pieces(), said.names())
    return writer.render(deck)


def _template(theme: str, size: str, lang: str) -> Template:
    """Return the template of the deck's theme, or of the usual one where that can't be had here: the words are the same."""
    try:
        return pipeline.compiled(theme, size, lang)
    except InputError:
        return pipeline.compiled(pipeline.DEFAULT_THEME, size, lang)


def _size(said: Outline, width: int, height: int) -> str:
    """Return the deck's size as its outline names it, else by the usual name, else measured."""
    from slides import template

    for name in (said.size, *NAMED):
        if name:
            known = template.size(name, None)
            if abs(known.width - width) < _SLACK and abs(known.height - height) < _SLACK:
                return name
    return f"{width / EMU_PER_CM:.3f}x{height / EMU_PER_CM:.3f}cm"


def _read(number: int, slide: Any) -> Text:
    lines: dict[str, list[Line]] = {where: [] for where in _WHERES}
    for shape in slide.shapes:
        _read_shape(shape, lines)
    if slide.has_notes_slide:
        frame = slide.notes_slide.notes_text_frame
        lines["notes"] = _paragraphs(frame) if frame is not None else []
    title = " ".join(line.text for line in lines["title"] or lines["text"][:1])
    return Text(slide.slide_id, number, title, lines)


def _read_shape(shape: Any, lines: dict[str, list[Line]]) -> None:
    if hasattr(shape, "shapes"):
        for inner in shape.shapes:
            _read_shape(inner, lines)
    elif getattr(shape, "has_table", False):
        cells = (cell for row in shape.table.rows for cell in row.cells)
        lines["cell"] += [Line(" ".join(line.text for line in _paragraphs(cell.text_frame))) for cell in cells]
    elif shape.has_text_frame:
        kind = shape.placeholder_format.type if shape.is_placeholder else None
        if kind is None or int(kind) not in _FURNITURE:
            where = "title" if kind is not None and int(kind) in _TITLES else "text"
            lines[where] += _paragraphs(shape.text_frame)


def _paragraphs(frame: Any) -> list[Line]:
    """Return the paragraphs with any words; a line break inside one is a blank, or nothing between Chinese."""
    found = (re.sub(_BREAK, " ", paragraph.text).replace("\v", "").strip() for paragraph in frame.paragraphs)
    return [Line(text) for text in found if text]

"""Texts too long for their own slot: a spec comes in, a spec that its layout can hold and the cells that moved out go out.

A long lead leaves its panel, the tail of a long title leaves the title, formulas leave their capsules; as cells they
can be continued like any other.
"""

from __future__ import annotations

from dataclasses import replace

from slides.blocks import Paragraph, Text, paragraph
from slides.breaking import pieces
from slides.deck import Cell, SlideSpec
from slides.fit.page import FURNITURE, Stage, colliding, joined_chips
from slides.fit.part import LAST_RESORT, MOST_PAGES, suffix
from slides.fit.setting import Frame, height_left, set_title, step_for
from slides.richtext import plain

_LONGEST_ORDINAL = 4
_LONGEST_LABEL = 30


def relieved(spec: SlideSpec, on: Stage) -> tuple[SlideSpec, tuple[tuple[Cell, ...], ...]]:
    """Return the spec with what its slots can hold, and the cells: those moved in front, its own, those moved behind."""
    layout = next(
        (
            found
            for family in (*spec.families, *LAST_RESORT)
            if (found := on.layout(family, _nearest(family, spec, on)))
        ),
        None,
    )
    if layout is None:
        return spec, ((), spec.cells, ())
    held = on.frames(layout)
    front: list[Cell] = []
    back: list[Cell] = []
    title, rest = _title(held["title"], spec.title, suffix(MOST_PAGES, MOST_PAGES, on.template.lang))
    if rest:
        front.append(Cell(Text((paragraph(rest, 1),))))
    slots = dict(spec.slots)
    chips = spec.chips
    formulas = (f"chip{number}" for number in range(1, len(joined_chips(chips)) + 1) if chips)
    crowded = colliding([*spec.slots, *formulas], layout) if "chip1" in held else ()
    for name, text in spec.slots.items():
        frame = held.get(name)
        if name in FURNITURE or (frame is not None and name not in crowded and _fits(frame, text, spec)):
            continue
        kept, moved = Text(()), text
        if name == "panel" and frame is not None:
            kept, moved = _panel(frame, text, _height(frame, spec))
        if kept.paragraphs:
            slots[name] = kept
        else:
            del slots[name]
        if moved.paragraphs:
            (back if name in {"meta", "conclusion"} else front).append(_cell(moved))
    if chips and not _chips_fit(spec, held):
        front.append(Cell(Text((paragraph("、".join(chips), 1),))))
        chips = ()
    own = tuple(_with_short_label(cell) for cell in spec.cells)
    return replace(spec, title=title, slots=slots, chips=chips), (tuple(front), own, tuple(back))


def _with_short_label(cell: Cell) -> Cell:
    """Return the cell, a label too long for a heading set as its first sentence."""
    if len(cell.label) <= _LONGEST_LABEL:
        return cell
    return Cell(Text((paragraph(cell.label, 1), *cell.text.paragraphs)), "", cell.badge, cell.link)


def _nearest(family: str, spec: SlideSpec, on: Stage) -> int:
    group = on.template.families.get(family, ())
    counts = [layout.cells for layout in group]
    return min(counts, key=lambda count: abs(count - len(spec.cells)), default=0)


def _fits(frame: Frame, text: Text, spec: SlideSpec) -> bool:
    return step_for([(frame, text, _height(frame, spec))]) is not None


def _height(frame: Frame, spec: SlideSpec) -> float:
    return height_left(frame, [*spec.slots, *(["chip1"] if spec.chips else []), *(["nav"] if spec.nav else [])])


def _chips_fit(spec: SlideSpec, held: dict[str, Frame]) -> bool:
    if "chip1" not in held:
        return False
    pairs = [
        (held[f"chip{number}"], Text((chip,)), held[f"chip{number}"].height)
        for number, chip in enumerate(joined_chips(spec.chips), 1)
        if f"chip{number}" in held
    ]
    return len(pairs) == len(joined_chips(spec.chips)) and step_for(pairs) is not None


def _panel(frame: Frame, text: Text, height: float) -> tuple[Text, Text]:
    """Return what stays in the panel (its ordinal and name, or one of them, as they fit) and what moves out of it."""
    for staying in ({0, 1}, {1}, {0}):
        kept = Text(tuple(part for part in text.paragraphs if part.level in staying))
        if kept.paragraphs and step_for([(frame, kept, height)]) is not None:
            moved = (part for part in text.paragraphs if part.level not in staying)
            return kept, Text(tuple(part for part in moved if part.level or len(part.text) > _LONGEST_ORDINAL))
    return Text(()), text


def _cell(text: Text) -> Cell:
    return Cell(Text(tuple(Paragraph(part.runs, 1) for part in text.paragraphs)))


def _title(frame: Frame, title: str, widest: str) -> tuple[str, str]:
    """Return as much of the title as its slot holds with a page suffix, and the rest."""
    shown = plain(title)
    if set_title(frame, shown + widest) is not None:
        return title, ""
    level = frame.levels[0]
    size = level.sizes[-1]
    lines = max(1, int(frame.height / (size * level.pitch)))
    head = shown
    while set_title(frame, head + widest) is None and len(head) > 1:
        room = max(1.0, frame.width / size * (len(head) / (len(head) + 8)) - 7)
        shorter = pieces(head, room, lines, level.face)[0]
        head = shorter if len(shorter) < len(head) else head[: len(head) * 3 // 4]
    return head, shown[len(head) :]

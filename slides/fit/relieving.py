"""Texts too long for their own slot: a spec comes in, a spec that its layout can hold and the cells that moved out go out.

A long lead leaves its panel, the tail of a long title leaves the title, formulas leave their capsules; as cells they
can be continued like any other.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from slides.blocks import Paragraph, Text, paragraph
from slides.breaking import pieces, stretches
from slides.deck import Cell, SlideSpec
from slides.fit.capsules import colliding, joined_chips
from slides.fit.choosing import FULLEST
from slides.fit.load import below_headline, length
from slides.fit.part import LAST_RESORT, MOST_PAGES, stands_alone, suffix
from slides.fit.setting import Frame, height_left, longest_word, set_title, step_for
from slides.formulas import on_one_line
from slides.layout import HEADLINE, LEAD, ORDINAL, TAG
from slides.metrics import MARGIN
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from slides.breaking.names import Names
    from slides.fit.page import Stage
    from slides.layout import Layout

_LONGEST_ORDINAL = 4
_LONGEST_LABEL = 26.0


def relieved(
    spec: SlideSpec, on: Stage, *, strict: bool = False
) -> tuple[SlideSpec, tuple[tuple[Cell, ...], ...], tuple[str, ...]]:
    """Return the spec with what its slots can hold, the cells (moved in front, its own, moved behind), and what moved.

    `strict` asks of each slot but the title that it can hold its text on every layout that may be taken.
    """
    families = ([spec.wanted] if spec.wanted else []) + [*spec.families, *LAST_RESORT]
    layouts = (on.layout(family, _nearest(family, spec, on)) for family in families)
    layout = next((found for found in layouts if found is not None and _has_slots(spec, found)), None)
    if layout is None:
        layout = next(filter(None, (on.layout(family, _nearest(family, spec, on)) for family in families)), None)
    if layout is None:
        return spec, ((), spec.cells, ()), ()
    held = on.frames(layout)
    others = (
        [on.frames(found) for family in families for found in on.template.families.get(family, ())] if strict else []
    )
    front: list[Cell] = []
    back: list[Cell] = []
    moved_from: list[str] = []
    widest = suffix(MOST_PAGES, MOST_PAGES, on.template.lang)
    title, rest = _title(held["title"], spec.title, "" if stands_alone(spec) else widest, on.names)
    if rest:
        front.append(Cell(Text((paragraph(rest, 1),))))
        moved_from.append("title")
    slots = dict(spec.slots)
    chips = spec.chips
    formulas = (f"chip{number}" for number in range(1, len(joined_chips(chips)) + 1) if chips)
    crowded = colliding([*spec.slots, *formulas], layout) if "chip1" in held else ()
    most = inf if spec.fitting == "shrink" else on.room(layout).panel * FULLEST
    for name, text in spec.slots.items():
        frame = held.get(name)
        if (
            frame is not None
            and name not in crowded
            and (name != "panel" or below_headline(text) <= most)
            and _fits(frame, text, spec)
            and not (strict and any(name in held and not _fits(held[name], text, spec) for held in others))
        ):
            continue
        kept, moved = Text(()), _worth_moving(text.paragraphs) if name == "panel" else text
        if name == "panel" and frame is not None:
            kept, moved = _panel(frame, text, _height(frame, spec), most)
        if kept.paragraphs:
            slots[name] = kept
        else:
            del slots[name]
        if moved.paragraphs:
            moved_from.append(name)
            (back if name in {"meta", "conclusion"} else front).extend(_cells(moved))
    if chips and not _chips_fit(spec, held):
        front.append(Cell(Text((paragraph(on_one_line(chips), 1),))))
        moved_from.append("chips")
        chips = ()
    own = tuple(_with_short_label(cell) for cell in spec.cells)
    running, _ = _title(_plain_title(on), title, widest, on.names)
    running = "" if running == title else running.rstrip("，、：；, ") + "…"
    relieved_spec = spec._replace(title=title, slots=slots, chips=chips, running=running)
    return relieved_spec, (tuple(front), own, tuple(back)), tuple(moved_from)


def _plain_title(on: Stage) -> Frame:
    """Return the title of the pages that hold whatever no other holds."""
    layout = on.layout(LAST_RESORT[-1], 0)
    assert layout is not None  # noqa: S101 - every template has it
    return on.frames(layout)["title"]


def _has_slots(spec: SlideSpec, layout: Layout) -> bool:
    return all(name in layout.slots for name in spec.slots)


def _with_short_label(cell: Cell) -> Cell:
    """Return the cell, a label too long for a heading set as its first sentence."""
    if length(cell.label) <= _LONGEST_LABEL:
        return cell
    return Cell(Text((paragraph(cell.label, 1), *cell.text.paragraphs)), "", cell.badge, cell.link)


def _nearest(family: str, spec: SlideSpec, on: Stage) -> int:
    group = on.template.families.get(family, ())
    counts = [layout.cells for layout in group]
    return min(counts, key=lambda count: abs(count - len(spec.cells)), default=0)


def _fits(frame: Frame, text: Text, spec: SlideSpec) -> bool:
    return step_for([(frame, text, _height(frame, spec))]) is not None


def _height(frame: Frame, spec: SlideSpec) -> float:
    return height_left(
        frame, [*spec.slots, *spec.furniture, *(["chip1"] if spec.chips else []), *(["nav"] if spec.nav else [])]
    )


def _chips_fit(spec: SlideSpec, held: dict[str, Frame]) -> bool:
    if "chip1" not in held:
        return False
    pairs = [
        (held[f"chip{number}"], Text((chip,)), held[f"chip{number}"].height)
        for number, chip in enumerate(joined_chips(spec.chips), 1)
        if f"chip{number}" in held
    ]
    return len(pairs) == len(joined_chips(spec.chips)) and step_for(pairs) is not None


def _panel(frame: Frame, text: Text, height: float, most: float) -> tuple[Text, Text]:
    """Return what stays in the panel (its ordinal, name and lead, or fewer of them, as they fit) and what moves out of it."""
    for staying in ({ORDINAL, HEADLINE, LEAD, TAG}, {ORDINAL, HEADLINE, TAG}, {HEADLINE}, {ORDINAL, TAG}):
        kept = Text(tuple(part for part in text.paragraphs if part.level in staying))
        if len(kept.paragraphs) < len(text.paragraphs) and below_headline(kept) > most:
            continue
        if kept.paragraphs and kept != text and step_for([(frame, kept, height)]) is not None:
            return kept, _worth_moving(part for part in text.paragraphs if part.level not in staying)
    return Text(()), _worth_moving(text.paragraphs)


def _worth_moving(paragraphs: Iterable[Paragraph]) -> Text:
    """Return what moves out of a panel: all but an ordinal and what it counts, which the title of the page does without."""
    return Text(
        tuple(
            part
            for part in paragraphs
            if part.level != TAG and (part.level != ORDINAL or len(part.text) > _LONGEST_ORDINAL)
        )
    )


def _cells(text: Text) -> Iterator[Cell]:
    """Yield a cell for each paragraph: what stood in a list are points, and a lead is one beside them."""
    for part in text.paragraphs:
        yield Cell(Text((Paragraph(part.runs, 1),)))


def _title(frame: Frame, title: str, widest: str, names: Names) -> tuple[str, str]:
    """Return as much of the title as its slot holds with a page suffix, and the rest."""
    shown = plain(title)
    if set_title(frame, shown + widest, names) is not None:
        return title, ""
    level = frame.levels[0]
    size = level.sizes[-1]
    lines = max(1, int(frame.height / (size * level.pitch)))
    head = shown
    while set_title(frame, head + widest, names) is None and len(head) > 1:
        whole = longest_word(head, level.face, level.bold) + 2 * MARGIN
        room = max(1.0, whole, frame.width / size * (len(head) / (len(head) + 8)) - 7)
        shorter = pieces(head, room, lines, level.face, level.bold, names.within(head))[0]
        if len(shorter) == len(head):
            *lines_before, _ = stretches(head, room, level.face, level.bold)
            shorter = "".join(lines_before) or head[: len(head) * 3 // 4]
        head = shorter
    return head, shown[len(head) :]

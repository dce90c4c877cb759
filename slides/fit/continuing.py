"""Continuation: a spec that no single page holds comes in; slides that hold it together go out.

First the texts that overflow their own slot (a long lead in a panel, the tail of a long title) become cells;
then the cells are dealt out over as few pages as they need, evenly; a cell too long for a page is cut at
paragraph, sentence or clause ends. The notes follow in proportion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slides.blocks import Paragraph, Text, paragraph
from slides.breaking import pieces, sentences
from slides.deck import Cell, Slide, SlideSpec
from slides.fit.page import FURNITURE, Stage, page
from slides.fit.setting import Frame, height_left, set_title, step_for
from slides.richtext import Run, plain

REPEATED = FURNITURE | {"panel"}
"""Slots that stand on every page of a continued item; the others stand on the first page only."""
_LONGEST_ORDINAL = 4
_LONGEST_LABEL = 30
LAST_RESORT = ("panel-rows", "cards", "points")


def continued(spec: SlideSpec, on: Stage) -> list[Slide]:
    """Return the slides that hold `spec` together, numbered in their titles."""
    spec, runs_of_cells = _relieved(spec, on)
    found = page(replace(spec, cells=tuple(cell for cells in runs_of_cells for cell in cells)), on)
    if found is not None:
        return [found]
    groups: list[tuple[Cell, ...]] = []
    for cells in filter(None, runs_of_cells):
        groups += _evened(spec, _dealt(spec, cells, len(groups), on), len(groups), on)
    groups = groups or [()]
    total = len(groups)
    notes = _shares(spec.notes, [sum(_weight(cell) for cell in group) for group in groups])
    slides: list[Slide] = []
    for number, group in enumerate(groups, 1):
        slide = page(_part(spec, group, number, total, on), on)
        if slide is None:  # the groups were made to fit with the widest suffix
            message = f"page {number} of {spec.key} fits no layout"
            raise AssertionError(message)
        slides.append(
            replace(slide, key=spec.key if number == 1 else f"{spec.key}~{number}", notes=notes[number - 1],
                    part=number, parts=total)
        )  # fmt: skip
    return slides


def _part(spec: SlideSpec, group: Sequence[Cell], number: int, total: int, on: Stage) -> SlideSpec:
    title = spec.title + _suffix(number, total, on.template.lang) if total > 1 else spec.title
    if number == 1:
        return replace(spec, title=title, cells=tuple(group), families=(*spec.families, *LAST_RESORT))
    slots = {name: _repeated(name, text) for name, text in spec.slots.items() if name in REPEATED}
    families = (*spec.families, *LAST_RESORT)
    return replace(spec, title=title, slots=slots, chips=(), cells=tuple(group), families=families)


def _suffix(number: int, total: int, lang: str) -> str:
    return f"（{number}/{total}）" if lang.startswith("zh") else f" ({number}/{total})"


def _repeated(name: str, text: Text) -> Text:
    return Text(tuple(part for part in text.paragraphs if part.level < 2)) if name == "panel" else text


# -- texts that overflow their slot


def _relieved(spec: SlideSpec, on: Stage) -> tuple[SlideSpec, tuple[tuple[Cell, ...], ...]]:
    """Return the spec with what its slots can hold, and the cells: those moved in front, its own, those moved behind."""
    layout = next(
        (found for family in (*spec.families, *LAST_RESORT) if (found := on.layout(family, _nearest(family, spec, on)))),
        None,
    )
    if layout is None:
        return spec, ((), spec.cells, ())
    held = on.frames(layout)
    front: list[Cell] = []
    back: list[Cell] = []
    title, rest = _title(held["title"], spec.title, _suffix(99, 99, on.template.lang))
    if rest:
        front.append(Cell(Text((paragraph(rest, 1),))))
    slots = dict(spec.slots)
    chips = spec.chips
    for name, text in spec.slots.items():
        frame = held.get(name)
        if name in FURNITURE or (frame is not None and _fits(frame, text, spec)):
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
    from slides.fit.page import joined_chips

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


# -- dealing cells out over pages


def _dealt(spec: SlideSpec, cells: Sequence[Cell], before: int, on: Stage) -> list[tuple[Cell, ...]]:
    """Return the cells in groups, each page as full as its layouts allow; `before` pages come first."""
    groups: list[tuple[Cell, ...]] = []
    rest = list(cells)
    while rest:
        number = before + len(groups) + 1
        most = min(len(rest), _most(spec, on))
        for count in range(most, 0, -1):
            if page(_part(spec, rest[:count], number, 99, on), on) is not None:
                groups.append(tuple(rest[:count]))
                del rest[:count]
                break
        else:
            head, tail = _cut(spec, rest[0], number, on)
            groups.append((head,))
            rest[:1] = [tail] if tail.text.paragraphs else []
    return groups


def _most(spec: SlideSpec, on: Stage) -> int:
    families = on.template.families
    return max(
        (layout.cells for family in (*spec.families, *LAST_RESORT) for layout in families.get(family, ())), default=1
    )


def _cut(spec: SlideSpec, cell: Cell, number: int, on: Stage) -> tuple[Cell, Cell]:
    """Return the longest head of the cell that a page of its own holds, and the rest under the same label."""
    units = list(_units(cell))
    low, high = 1, len(units)
    while low < high:
        middle = (low + high + 1) // 2
        if page(_part(spec, [_of(cell, units[:middle])], number, 99, on), on) is not None:
            low = middle
        else:
            high = middle - 1
    return _of(cell, units[:low]), _of(cell, units[low:])


_Unit = tuple[int, int, str]  # paragraph number, level, marked text


def _units(cell: Cell) -> Iterator[_Unit]:
    """Yield the cell's text in units that may stand on pages of their own: sentences, else some forty characters."""
    for number, part in enumerate(cell.text.paragraphs):
        for run in part.runs:
            for sentence in sentences(run.text):
                for start in range(0, len(sentence), 40):
                    yield number, part.level, sentence[start : start + 40]


def _of(cell: Cell, units: Sequence[_Unit]) -> Cell:
    paragraphs: list[Paragraph] = []
    last = -1
    for number, level, shown in units:
        if number == last:
            paragraphs[-1] = Paragraph((Run(paragraphs[-1].text + shown),), level)
        else:
            paragraphs.append(Paragraph((Run(shown),), level))
            last = number
    return Cell(Text(tuple(paragraphs)), cell.label, cell.badge, cell.link)


def _evened(spec: SlideSpec, groups: list[tuple[Cell, ...]], before: int, on: Stage) -> list[tuple[Cell, ...]]:
    """Return as many groups with the load spread evenly, where every page still fits; else the groups as they are."""
    total = len(groups)
    if total < 2:
        return groups
    cells = [cell for group in groups for cell in group]
    evened = _spread(cells, total)
    if len(evened) == total and all(
        page(_part(spec, group, number, 99, on), on) is not None for number, group in enumerate(evened, before + 1)
    ):
        return evened
    return groups


def _spread(cells: Sequence[Cell], total: int) -> list[tuple[Cell, ...]]:
    weights = [_weight(cell) for cell in cells]
    share = sum(weights) / total
    groups: list[list[Cell]] = [[]]
    load = 0.0
    for number, (cell, weight) in enumerate(zip(cells, weights, strict=True)):
        left = len(cells) - number
        full = load + weight / 2 > share * len(groups)
        if groups[-1] and len(groups) < total and (full or left <= total - len(groups)):
            groups.append([])
        groups[-1].append(cell)
        load += weight
    return [tuple(group) for group in groups]


def _weight(cell: Cell) -> int:
    return 12 + len(cell.label) + sum(len(part.text) for part in cell.text.paragraphs)


# -- notes


def _shares(notes: str, weights: Sequence[int]) -> list[str]:
    """Return the notes cut at paragraph ends, else at sentence ends, into shares in proportion to `weights`."""
    if len(weights) < 2 or not notes:
        return [notes, *[""] * (len(weights) - 1)]
    pieces_of_notes = notes.splitlines(keepends=True)
    if sum(1 for piece in pieces_of_notes if piece.strip()) < len(weights):
        pieces_of_notes = [sentence for piece in pieces_of_notes for sentence in sentences(piece)]
    whole, length = sum(weights), len(notes)
    shares = [""] * len(weights)
    done = number = 0
    limit = weights[0] / whole
    for piece in pieces_of_notes:
        while number < len(weights) - 1 and (done + len(piece) / 2) / length > limit:
            number += 1
            limit += weights[number] / whole
        shares[number] += piece
        done += len(piece)
    return [share.strip("\n") for share in shares]

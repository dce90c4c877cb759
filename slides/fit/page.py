"""One page: a spec comes in; a slide on the first layout that holds all of it goes out, or None."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.blocks import Paragraph, Text, paragraph
from slides.deck import Cell, Fill, Slide, SlideSpec
from slides.fit.setting import Frame, frames, height_left, needed, set_title, step_for
from slides.richtext import Run, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from slides.layout import Layout, Template

FURNITURE = frozenset({"part", "mark", "footer", "number", "date"})
"""Slots that repeat on every page; one that can't hold its text is left off, for the cover has it."""
MOST_CHIPS = 6


class Stage:
    """A template with the frames of the layouts used so far; `stage` gives the one of a template."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self._frames: dict[str, dict[str, Frame]] = {}
        self._by_family = {
            (layout.family, layout.cells): layout for group in template.families.values() for layout in group
        }

    def layout(self, family: str, cells: int) -> Layout | None:
        """Return the family's layout for so many cells; one without cells takes any number into its body."""
        return self._by_family.get((family, cells)) or self._flowing(family)

    def _flowing(self, family: str) -> Layout | None:
        layout = self._by_family.get((family, 0))
        return layout if layout is not None and "body" in layout.slots else None

    def frames(self, layout: Layout) -> dict[str, Frame]:
        """Return the frames of the layout's slots by name."""
        found = self._frames.get(layout.name)
        if found is None:
            found = self._frames[layout.name] = frames(layout, self.template.faces)
        return found


@lru_cache(maxsize=4)
def stage(template: Template) -> Stage:
    """Return the stage of `template`, the same for every deck made on it."""
    return Stage(template)


def page(spec: SlideSpec, on: Stage) -> Slide | None:
    """Return the slide of `spec` on the first of its families that holds everything, or None."""
    for family in spec.families:
        layout = on.layout(family, len(spec.cells))
        if layout is None:
            continue
        fills = _fills(spec, layout, on)
        if fills is not None:
            return Slide(
                spec.key, spec.kind, layout, fills, spec.notes,
                spec.nav if layout.nav is not None else None, spec.section, spec.path, spec.hidden,
            )  # fmt: skip
    return None


def _fills(spec: SlideSpec, layout: Layout, on: Stage) -> tuple[Fill, ...] | None:
    texts = contents(spec, layout)
    if texts is None:
        return None
    held = on.frames(layout)
    title = set_title(held["title"], plain(spec.title))
    if title is None:
        return None
    steps = _steps(texts, held, nav=spec.nav is not None)
    if steps is None:
        return None
    texts["title"] = Text((Paragraph((Run(title[0]),)),))
    steps["title"] = title[1]
    links = {f"cell{number}": cell.link for number, cell in enumerate(spec.cells, 1) if cell.link}
    order = ("title", *(name for name in held if name in texts and name in steps and name != "title"))
    raised = _raised(spec, texts, held, steps)
    return tuple(
        Fill(held[name].slot, texts[name], held[name].sizes[steps[name]], links.get(name, ""), name in raised)
        for name in order
    )


def _raised(
    spec: SlideSpec, texts: Mapping[str, Text], held: Mapping[str, Frame], steps: Mapping[str, int]
) -> frozenset[str]:
    """Return the cells whose text begins at the top: named ones side by side that are not of one height."""
    if not any(cell.label for cell in spec.cells) or "label1" in held:
        return frozenset()
    names = [name for name in texts if name.startswith("cell")]
    if len({held[name].slot.box.y for name in names}) == len(names):
        return frozenset()
    heights = {round(needed(held[name], texts[name], steps[name])) for name in names}
    return frozenset(names) if len(heights) > 1 else frozenset()


def _steps(texts: Mapping[str, Text], held: Mapping[str, Frame], *, nav: bool) -> dict[str, int] | None:
    """Return each slot's step; slots of one series (cells, labels, badges, chips) share theirs."""
    filled = [*texts, "nav"] if nav else [*texts]
    series: dict[str, list[str]] = {}
    for name in texts:
        series.setdefault(name.rstrip("0123456789"), []).append(name)
    steps: dict[str, int] = {}
    for stem, names in series.items():
        step = step_for([(held[name], texts[name], height_left(held[name], filled)) for name in names])
        if step is None:
            if stem in FURNITURE:
                continue
            return None
        for name in names:
            steps[name] = step
    return steps


def contents(spec: SlideSpec, layout: Layout) -> dict[str, Text] | None:
    """Return the text of each slot but the title, or None where the layout has no place for one of them."""
    slots = layout.slots
    texts = {name: text for name, text in spec.slots.items() if name in slots}
    if any(name not in slots and name not in FURNITURE for name in spec.slots):
        return None
    if spec.chips:
        if "chip1" not in slots:
            return None
        texts.update((f"chip{number}", Text((chip,))) for number, chip in enumerate(joined_chips(spec.chips), 1))
        if colliding(texts, layout):
            return None
    if not spec.cells:
        return texts
    if "cell1" in slots:
        texts.update(_cells(spec.cells, layout))
    elif "body" in slots and "body" not in texts:
        texts["body"] = Text(tuple(flowing(spec.cells)))
    else:
        return None
    return texts


def colliding(texts: Iterable[str], layout: Layout) -> frozenset[str]:
    """Return those of figure and meta that would stand on a formula: they share the lower part of the panel."""
    boxes = [layout.slots[name].box for name in texts if name.startswith("chip")]
    tops = [(box.y, box.y + box.height) for box in boxes]
    found = (name for name in ("figure", "meta") if name in texts)
    return frozenset(
        name
        for name in found
        for top, bottom in tops
        if top < (box := layout.slots[name].box).y + box.height and box.y < bottom
    )


def _cells(cells: tuple[Cell, ...], layout: Layout) -> Iterator[tuple[str, Text]]:
    slots = layout.slots
    for number, cell in enumerate(cells, 1):
        if cell.badge and f"badge{number}" in slots:
            yield f"badge{number}", Text((paragraph(cell.badge),))
        text = cell.text
        if cell.label:
            if f"label{number}" in slots:
                yield f"label{number}", Text((paragraph(cell.label),))
            else:
                text = Text((paragraph(cell.label), *text.paragraphs))
        if text.paragraphs:
            yield f"cell{number}", text


def flowing(cells: tuple[Cell, ...]) -> Iterator[Paragraph]:
    """Yield the cells' text as plain paragraphs, labels above their points."""
    for cell in cells:
        depth = 0
        if cell.label:
            yield paragraph(cell.label)
            depth = 1
        lowest = min((part.level for part in cell.text.paragraphs), default=0)
        for part in cell.text.paragraphs:
            yield Paragraph(part.runs, part.level - lowest + depth)


def joined_chips(chips: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Return at most six chips, the formulas of a longer list sharing capsules: 党建+现代农业、精准扶贫."""
    share = max(1, -(-len(chips) // MOST_CHIPS))
    if share == 1:
        return tuple(_chip(chip) for chip in chips)
    rows = -(-len(chips) // share)
    groups = [chips[row * share : (row + 1) * share] for row in range(rows)]
    return tuple(_chip(_joined(group)) for group in groups if group)


def _joined(chips: tuple[str, ...]) -> str:
    prefix, plus, _ = chips[0].partition("+")
    if plus and all(chip.startswith(prefix + plus) for chip in chips):
        return prefix + plus + "、".join(chip[len(prefix) + 1 :].strip() for chip in chips)
    return " · ".join(chips)


def _chip(chip: str) -> Paragraph:
    head, plus, tail = chip.partition("+")
    if not plus or not tail or "*" in chip:
        return paragraph(chip)
    return Paragraph((Run(head.rstrip() + " +", strong=True), Run(" " + tail.lstrip())))

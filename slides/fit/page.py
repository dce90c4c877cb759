"""One page: a spec comes in; a slide on the first layout that holds all of it goes out, or None."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Paragraph, Text
from slides.breaking.names import NO_NAMES
from slides.deck import NOTHING, Facts, Fill, Slide, SlideSpec
from slides.fit.contents import contents
from slides.fit.furniture import Furniture
from slides.fit.heads import headless
from slides.fit.iconed import iconed
from slides.fit.labels import named
from slides.fit.load import Load, Room, largest, loaded, room
from slides.fit.panels import panel_sizes
from slides.fit.rank import below, keep_below_names, name_size
from slides.fit.setting import Frame, frames, height_left, needed, set_title, step_for
from slides.fit.sums import summed
from slides.richtext import Run, plain
from slides.units import EMU_PER_PT, Emu

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from slides.breaking.names import Names
    from slides.fit.iconed import Iconed
    from slides.layout import Layout, Template
    from slides.units import Pt

_SIGNS = frozenset({"badge", "chip"})
BODIES = frozenset({"cell", "body"})
LONGEST_STATEMENT = 60.0
"""The most, in em, that stands in the middle of a page as one statement."""
FLAT = Emu(0)
_UNDER_TITLE = frozenset({"cell", "label"})


class Bounds(NamedTuple):
    """What a page may be: its sentences at least so large, its text at most so many times what reads well on it."""

    least: float = 0.0
    fullest: float = inf


ANY = Bounds()


class Stage:
    """A template with the frames of the layouts used so far; `stage` gives the one of a template."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.names = NO_NAMES
        self._frames: dict[str, dict[str, Frame]] = {}
        self._room: dict[str, Room] = {}
        self.furniture = Furniture(self.frames)
        self._by_family = {
            (layout.family, layout.cells): layout for group in template.families.values() for layout in group
        }

    def calling(self, names: Names) -> Stage:
        """Return the stage for a speech with `names`, on the same frames."""
        found = copy(self)
        found.names = names
        return found

    def layout(self, family: str, cells: int) -> Layout | None:
        """Return the layout for so many cells of a family, or the one that is named; a body takes any number of cells."""
        found = self._by_family.get((family, cells))
        if found is not None:
            return found
        named = self.template.layouts.get(family)
        if named is not None and named.cells in {0, cells}:
            return named if named.cells or "body" in named.slots else None
        flowing = self._by_family.get((family, 0))
        return flowing if flowing is not None and "body" in flowing.slots else None

    def frames(self, layout: Layout) -> dict[str, Frame]:
        """Return the frames of the layout's slots by name."""
        found = self._frames.get(layout.name)
        if found is None:
            found = self._frames[layout.name] = frames(layout, self.template.faces)
        return found

    def room(self, layout: Layout) -> Room:
        """Return how much text reads well on the layout."""
        found = self._room.get(layout.name)
        if found is None:
            found = self._room[layout.name] = room(self.frames(layout))
        return found


@lru_cache(maxsize=4)
def stage(template: Template) -> Stage:
    """Return the stage of `template`, the same for every deck made on it."""
    return Stage(template)


def page(spec: SlideSpec, on: Stage, bounds: Bounds = ANY) -> Slide | None:
    """Return the slide of `spec` on the first of its families that holds everything within `bounds`, or None."""
    load = loaded(spec)
    for layout in _layouts(spec, load, on, bounds):
        for drawn in iconed(spec, layout, on.template):
            found = _fills(drawn, load, on, bounds)
            fills = drawn.shown(found, layout, on.template) if found else None
            if fills is not None:
                fills, sum_ = summed(fills, layout, on.template)
                return Slide(
                    spec.key, spec.kind, layout, fills, spec.notes,
                    spec.nav if layout.nav is not None else None, spec.section, spec.path, spec.hidden,
                    facts=_facts(spec, layout), icons=drawn.icons, sum=sum_,
                )  # fmt: skip
    return None


def holds(spec: SlideSpec, on: Stage, bounds: Bounds = ANY) -> bool:
    """Return whether `page` would return a slide, without setting its text in the best way."""
    load = loaded(spec)
    for layout in _layouts(spec, load, on, bounds):
        if _placed(spec, headless(spec, layout), load, on, bounds, looks=False) is not None:
            return True
    drawn = spec.icon is not None or any(cell.icon for cell in spec.cells)
    return drawn and page(spec, on, bounds) is not None


def _layouts(spec: SlideSpec, load: Load, on: Stage, bounds: Bounds) -> Iterator[Layout]:
    for family in spec.families:
        layout = on.layout(family, len(spec.cells))
        if layout is not None and _suits(spec, layout, load, on, bounds):
            yield layout


def _facts(spec: SlideSpec, layout: Layout) -> Facts:
    return NOTHING if spec.wanted in {"", layout.family, layout.name} else Facts(spec.wanted)


def _suits(spec: SlideSpec, layout: Layout, load: Load, on: Stage, bounds: Bounds) -> bool:
    """Return whether the layout is made for such content: not too much of it, and nothing that it would leave a hole for."""
    if bounds is ANY or layout.family == "agenda":
        return True
    if layout.family == "statement" and (len(spec.cells) > 1 or load.body > LONGEST_STATEMENT):
        return False
    if "label1" in layout.slots and 2 * sum(not cell.text.paragraphs for cell in spec.cells) > len(spec.cells):
        return False
    most = on.room(layout)
    return load.body <= bounds.fullest * most.body and load.panel <= bounds.fullest * most.panel


def _fills(drawn: Iconed, load: Load, on: Stage, bounds: Bounds) -> tuple[Fill, ...] | None:
    spec, layout = drawn.spec, drawn.layout
    placed = _placed(spec, layout, load, on, bounds, looks=True)
    if placed is None:
        return None
    held = on.frames(layout)
    texts, steps = placed
    links = {f"cell{number}": cell.link for number, cell in enumerate(spec.cells, 1) if cell.link}
    order = ("title", *(name for name in held if name in texts and name != "title"))
    raised = {} if drawn.centred else _raised(texts, held, steps)
    if drawn.hung:
        raised = {name: held[name].slot.insets.top for name in texts if name.startswith("cell")}
    sizes = {name: held[name].sizes[steps[name]] for name in order}
    sizes |= _name_sizes(texts, held, steps, held["title"].levels[0].sizes[steps["title"]])
    if "panel" in sizes and load.panel:
        height = height_left(held["panel"], _shown(texts, spec))
        sizes["panel"] = panel_sizes(texts["panel"], held, steps, height)
    broken = named(texts, held, sizes, on.names)
    return tuple(
        Fill(
            held[name].slot, broken[name], sizes[name], links.get(name, ""), raised.get(name, FLAT),
            unbroken=None if broken[name] is texts[name] else texts[name],
        )
        for name in order
    )  # fmt: skip


def _placed(
    spec: SlideSpec, layout: Layout, load: Load, on: Stage, bounds: Bounds, *, looks: bool
) -> tuple[dict[str, Text], dict[str, int]] | None:
    """Return the text and the step of each slot, or None; without `looks` the first step that holds it."""
    texts = contents(spec, layout)
    if texts is None:
        return None
    held = on.frames(layout)
    title = set_title(held["title"], plain(spec.title), on.names)
    if title is None:
        return None
    steps = _steps(texts, held, load, bounds, spec, held["title"].levels[0].sizes[title[1]], looks=looks)
    if steps is None:
        return None
    texts["title"] = Text((Paragraph((Run(title[0]),)),))
    steps["title"] = title[1]
    return texts, steps


def _name_sizes(
    texts: Mapping[str, Text], held: Mapping[str, Frame], steps: Mapping[str, int], title: Pt
) -> Mapping[str, tuple[Pt, ...]]:
    """Return the sizes of cells whose names are larger or smaller than their step has them, each on one line."""
    cells = [name for name in steps if name.startswith("cell")]
    if not cells or len(held[cells[0]].levels) < 2:
        return {}
    step = steps[cells[0]]
    size = name_size([(held[name], texts[name]) for name in cells], step, title)
    if size is None:
        return {}
    return {
        name: (size, *[level.sizes[min(step, len(level.sizes) - 1)] for level in held[name].levels[1:]])
        for name in cells
    }


def _raised(texts: Mapping[str, Text], held: Mapping[str, Frame], steps: Mapping[str, int]) -> Mapping[str, Emu]:
    """Return where the text of cells begins that stand side by side but are not of one height.

    The tallest stands in the middle of its box, the others begin where it does: those with names over the whole page,
    sentences alone in each row.
    """
    names = [name for name in texts if name.startswith("cell") and held[name].slot.anchor == "middle"]
    named = any(not texts[name].paragraphs[0].level for name in names) or "label1" in texts
    rows: dict[int, list[str]] = {}
    for name in names:
        rows.setdefault(held[name].slot.box.y, []).append(name)
    if len(rows) == len(names):
        return {}
    found: dict[str, Emu] = {}
    for row in [names] if named else rows.values():
        found |= _begun(row, texts, held, steps)
    return found


def _begun(
    names: Sequence[str], texts: Mapping[str, Text], held: Mapping[str, Frame], steps: Mapping[str, int]
) -> Mapping[str, Emu]:
    heights = [needed(held[name], texts[name], steps[name]) for name in names]
    if max(heights) - min(heights) < 1:
        return {}
    above = min(held[name].height for name in names) - max(heights)
    return {name: Emu(held[name].slot.insets.top + int(max(above, 0) / 2) * EMU_PER_PT) for name in names}


def _shown(texts: Iterable[str], spec: SlideSpec) -> list[str]:
    """Return the names of all that stands on a page with `texts`."""
    return [*texts, *spec.furniture, "nav"] if spec.nav is not None else [*texts, *spec.furniture]


def _steps(
    texts: Mapping[str, Text], held: Mapping[str, Frame], load: Load, bounds: Bounds, spec: SlideSpec, title: Pt,
    *, looks: bool,
) -> dict[str, int] | None:  # fmt: skip
    """Return each slot's step; slots of one series (cells, labels, badges, chips) share theirs.

    Cells, which most often don't fit, come last on a page and are tried first.
    """
    filled = _shown(texts, spec)
    series: dict[str, list[str]] = {}
    for name in texts:
        series.setdefault(held[name].series, []).append(name)
    steps: dict[str, int] = {}
    for stem, names in reversed(series.items()):
        pairs = [(held[name], texts[name], height_left(held[name], filled)) for name in names]
        least, most = (bounds.least, largest(load)) if stem in BODIES else (0.0, inf)
        if len(names) > 1 and stem in _UNDER_TITLE:
            most = min(most, below(title, held[names[0]], [texts[name] for name in names]))
        step = step_for(pairs, least, most, looks=looks and stem not in _SIGNS)
        if step is None:
            return None
        for name in names:
            steps[name] = step
    if "label1" in steps and "cell1" in steps:
        keep_below_names(steps, held, bounds.least)
    return steps

"""Laws of fit over whole speeches, in every theme and at every shape of screen: from a word to ten thousand characters."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations, groupby
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from talks import ENORMOUS, FURNITURE, LOOKS, SHAPES, Look, Talk, compiled, looks, planned, sizes_of, talks

from slides.blocks import Text
from slides.breaking import NO_END, NO_START, wrap
from slides.deck import Properties
from slides.fit import fit
from slides.layout import series_of
from slides.metrics import LINE, width
from slides.richtext import plain
from slides.units import EMU_PER_PT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from slides.deck import Deck, Fill, Slide, SlideSpec
    from slides.layout import Face, Slot

CORNERS = {
    "a-word": Talk("bare", 1, 1),
    "short": Talk("zh", 8, 3, 2),
    "usual": Talk("mixed", 24, 4, 3),
    "english": Talk("en", 40, 5, 3),
    "emoji": Talk("emoji", 30, 3),
    "long-titles": Talk("zh", 90, 4),
    "long": Talk("mixed", 300, 2),
    "no-pause": Talk("bare", 2_000, 1, 1, ("content", "recommendation")),
    "many": Talk("zh", 10, 40, 2, ("achievement", "content")),
    "endless-word": Talk("endless", 10_000, 1, 1, ("sector",)),
    "enormous": Talk("en", 10_000, 1, 1, ("problem",)),
}
CROSSED = ("base", "party-red")
"""The themes that meet every corner at every shape."""
MEETINGS = [
    (corner, look)
    for number, corner in enumerate(CORNERS)
    for at, look in enumerate(LOOKS)
    if (look[0] in CROSSED and CORNERS[corner].length < ENORMOUS)
    or at % len(SHAPES) == (number + at // len(SHAPES)) % len(SHAPES)
]
"""Every corner in every theme, at shapes in turn."""
BULLET_INDENT = 1.1
SUFFIX = re.compile(r"\n?(?:（\d+/\d+）| ?\(\d+/\d+\))$")
EMOJI = r"[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}|[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?)*"
NUMBER = r"[-￥]?\d[\d,.]*(?:%|℃|家|万元|年|月|日|次|号)?"
WORD = r"[A-VX-Za-z]+(?:'[a-z]+)?"
TOKEN = re.compile(rf"{EMOJI}|{NUMBER}|{WORD}|\S")
BETWEEN = frozenset("·、+实干")
"""What joins formulas in one capsule, and the head that it has only once."""


ORDINALS = (0, 4)
"""The levels of a panel that hold an ordinal and what it counts."""


@lru_cache(maxsize=4)
def fitted(talk: Talk, look: Look) -> Deck:
    return fit(planned(talk), compiled(look), Properties("标题"))


def tokens(texts: Iterable[str]) -> Counter[str]:
    """Return what must stay whole in `texts`, a line of text each: words, numbers with their units, emoji, else characters."""
    return Counter(found for text in texts for found in TOKEN.findall(text) if found not in BETWEEN)


def said_by(spec: SlideSpec) -> Iterator[str]:
    """Yield the lines of text that a spec wants shown; ordinals with what they count may be left off where there is no room."""
    yield from (plain(spec.title), *spec.chips)
    for name, text in spec.slots.items():
        if name not in FURNITURE:
            yield from (part.text for part in text.paragraphs if name != "panel" or part.level not in ORDINALS)
    for cell in spec.cells:
        yield from (cell.label, *(part.text for part in cell.text.paragraphs))


def shown_by(slides: Sequence[Slide], spec: SlideSpec) -> Iterator[str]:
    """Yield the lines of text on the slides of `spec`, without what a continued page repeats: title, panel, label."""
    heads = {unbroken(cell.label) for cell in spec.cells}
    heads |= {unbroken(part.text) for part in spec.slots.get("panel", Text(())).paragraphs if part.level < 2}
    before: set[str] = set()
    for slide in slides:
        for fill in slide.fills:
            name = fill.slot.name
            if name == "title" and slide.part == 1:
                yield from (SUFFIX.sub("", fill.text.text) if slide.parts > 1 else fill.text.text).split("\n")
            if name in FURNITURE or name == "title" or name.startswith("badge"):
                continue
            for part in fill.text.paragraphs:
                if unbroken(part.text) not in before and (name != "panel" or part.level not in ORDINALS):
                    yield from part.text.split("\n")
        before = heads & {unbroken(part.text) for fill in slide.fills for part in fill.text.paragraphs}


def unbroken(text: str) -> str:
    """Return `text` without spaces and the line ends that a name may have."""
    return "".join(text.split())


def specs_with_slides(talk: Talk, look: Look) -> Iterator[tuple[SlideSpec, list[Slide]]]:
    slides = fitted(talk, look).slides
    found = {key: [*group] for key, group in groupby(slides, lambda slide: slide.key.partition("~")[0])}
    specs = planned(talk)
    assert [*found] == [spec.key for spec in specs]
    for spec in specs:
        yield spec, found[spec.key]


def words_lost_or_doubled(talk: Talk, look: Look) -> Iterator[str]:
    for spec, slides in specs_with_slides(talk, look):
        wanted, found = tokens(said_by(spec)), tokens(shown_by(slides, spec))
        for verdict, odd in (("lost or parted", wanted - found), ("doubled or parted", found - wanted)):
            if odd:
                yield f"{spec.key} {verdict}: {odd.most_common(12)}"


def notes_not_whole(talk: Talk, look: Look) -> Iterator[str]:
    for spec, slides in specs_with_slides(talk, look):
        numbered = [(slide.part, slide.parts) for slide in slides]
        if numbered != [(part, len(slides)) for part in range(1, len(slides) + 1)]:
            yield f"{spec.key} is numbered {numbered}"
        if "".join("".join(slide.notes for slide in slides).split()) != "".join(spec.notes.split()):
            yield f"{spec.key} has other notes"


class Line(NamedTuple):
    """A line as it is set: its text, its width and the room for it, in points; `height` is its advance."""

    text: str
    width: float
    room: float
    height: float


def lines_of(fill: Fill, faces: Mapping[Face, str]) -> Iterator[Line]:
    """Yield the lines of a fill by our own measure; the space before a paragraph belongs to its first line."""
    box, insets = fill.slot.box, fill.slot.insets
    inside = (box.width - insets.left - insets.right) / EMU_PER_PT
    for number, part in enumerate(fill.text.paragraphs):
        at = min(part.level, len(fill.slot.levels) - 1)
        level, size = fill.slot.levels[at], sizes_of(fill)[at]
        face, bold = faces[level.face], level.bold or all(run.strong for run in part.runs)
        room = inside - (BULLET_INDENT * size if level.bullet else 0)
        before = LINE * level.before * size if number else 0.0
        for line in wrap(part.text, room / size, face, bold):
            yield Line(line, width(line.rstrip(), face, bold) * size, room, before + LINE * level.line * size)
            before = 0.0


class Area(NamedTuple):
    """A rectangle on the slide, in points."""

    name: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Area) -> bool:
        wide = min(self.right, other.right) - max(self.left, other.left)
        return wide > 1 and min(self.bottom, other.bottom) - max(self.top, other.top) > 1


def inside(slot: Slot) -> Area:
    box, insets = slot.box, slot.insets
    sides = (
        box.x + insets.left,
        box.y + insets.top,
        box.x + box.width - insets.right,
        box.y + box.height - insets.bottom,
    )
    return Area(slot.name, *(side / EMU_PER_PT for side in sides))


def area(fill: Fill, lines: Sequence[Line]) -> Area:
    """Return where the text of a fill stands."""
    box = inside(fill.slot)
    spare = min(inner.room - inner.width for inner in lines)
    wide = box.right - box.left - spare
    high = sum(inner.height for inner in lines)
    left = box.left + {"left": 0.0, "center": spare / 2, "right": spare}[fill.slot.levels[0].align]
    anchor = "top" if fill.raised else fill.slot.anchor
    top = box.top + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[anchor] * (box.bottom - box.top - high)
    return Area(fill.slot.name, left, top, left + wide, top + high)


def texts_outside(talk: Talk, look: Look) -> Iterator[str]:
    made = compiled(look)
    for slide in fitted(talk, look).slides:
        where = f"{slide.key} {slide.layout.name}"
        areas = []
        for fill in slide.fills:
            box, room = fill.slot.box, inside(fill.slot)
            if min(box.x, box.y) < 0 or box.x + box.width > made.size.width or box.y + box.height > made.size.height:
                yield f"{where} {box} is off the slide"
            lines = [*lines_of(fill, made.faces)]
            if not lines:
                continue
            told = f"{where} {fill.slot.name} {fill.text.text[:40]!r}"
            if any(line.width > line.room for line in lines):
                yield f"{told} is wider than its box"
            high = sum(line.height for line in lines)
            if high > room.bottom - room.top + 0.01:
                yield f"{told} is {high:.1f} of {room.bottom - room.top:.1f} pt high"
            if words([part.text for part in fill.text.paragraphs]) != words(line.text for line in lines):
                yield f"{told} has a word over two lines"
            areas.append(area(fill, lines))
        if slide.nav is not None and (nav := slide.layout.nav) is not None:
            sides = (nav.x, nav.y, nav.x + nav.width, nav.y + nav.height)
            areas.append(Area("nav", *(side / EMU_PER_PT for side in sides)))
        yield from (f"{where}: {one} on {other}" for one, other in combinations(areas, 2) if one.overlaps(other))


def words(texts: Iterable[str]) -> Counter[str]:
    """Return the Latin words and the emoji of `texts`, which no line end parts."""
    return Counter(found for text in texts for found in re.findall(rf"{EMOJI}|{WORD}", text))


def sizes_not_alike(talk: Talk, look: Look) -> Iterator[str]:
    for slide in fitted(talk, look).slides:
        alike: dict[tuple[str, int, int], set[tuple[float, ...]]] = {}
        for fill in slide.fills:
            slot = fill.slot
            for size, level in zip(sizes_of(fill), slot.levels, strict=True):
                if not level.sizes[-1] <= size <= level.sizes[0]:
                    yield f"{slide.key} {slot.name}: {size} pt is not from {level.sizes[-1]} to {level.sizes[0]}"
            series = series_of(slot.name)
            alike.setdefault((series, slot.box.width, slot.box.height), set()).add(sizes_of(fill))
        yield from (f"{slide.key} {slide.layout.name} {box}: {sizes}" for box, sizes in alike.items() if len(sizes) > 1)


def marks_misplaced(talk: Talk, look: Look) -> Iterator[str]:
    """Yield breaches of kinsoku where we break: between the lines of a title, where a text continues on a further page."""
    for slide in fitted(talk, look).slides:
        for fill in slide.fills:
            for line in filter(None, map(str.strip, fill.text.text.split("\n"))):
                if line[0] in NO_START or line[-1] in NO_END:
                    yield f"{slide.key} {fill.slot.name}: {line[:20]!r} to {line[-20:]!r}"


LAWS = (words_lost_or_doubled, notes_not_whole, texts_outside, sizes_not_alike, marks_misplaced)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: f"no-{law.__name__}")
@pytest.mark.parametrize(("corner", "look"), MEETINGS, ids=lambda found: "/".join(found) if len(found) == 2 else found)
def test_a_speech_keeps_the_law(law: Callable[[Talk, Look], Iterator[str]], corner: str, look: Look) -> None:
    assert [*law(CORNERS[corner], look)] == []


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(talk=talks, look=looks)
def test_any_speech_keeps_the_laws(talk: Talk, look: Look) -> None:
    assert [breach for law in LAWS for breach in law(talk, look)] == []

"""Where an icon stands: a glyph with the slot that it belongs to comes in, its place and the room that it leaves to the text go out.

A panel's icon stands beside its name or above its text, a card's at its side or above, a group's in the block of its name,
and on an overview in the place of the numeral. All lengths are in EMU; what is stated in inches is of a page 7.5 in high.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from slides.deck import Icon
from slides.fit.capsules import first_chip, joined_chips
from slides.metrics import LINE, width
from slides.recent import Recent
from slides.richtext import plain
from slides.units import Box, Emu, points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from slides.deck import SlideSpec
    from slides.icons.geometry import Glyph
    from slides.layout import IconLook, Layout, Slot, Template
    from slides.units import Insets

_CELLS = frozenset({
    "panel-cards", "panel-columns", "panel-rows", "slim-rows", "answer-rows", "slim-answers", "band-cards", "band-figure",
    "cards",
})  # fmt: skip
_LABELS = frozenset({"panel-groups"})
_NUMERALS = frozenset({"tiles", "rows"})
COLUMNS = frozenset({"answer-columns"})
"""The families whose cards have their icon above their text, though they are not high."""
_ROOMY = frozenset({"cards"})
"""The families whose cards have room for an icon beside their text, below the header that has the name."""
_SHARE = 0.54
"""How much of its medal an icon fills."""
_PANEL, _SMALL_PANEL, _LONE, _CORNER, _CARD, _LARGE_CARD, _NAME, _SMALL_NAME = (
    0.84,
    0.62,
    1.4,
    0.56,
    0.66,
    1.0,
    0.46,
    0.36,
)
"""The side of an icon with its medal, in inches of a page 7.5 in high."""
_GAP, _NARROW_GAP = 0.18, 0.1
_USUAL_STEP = 0.8
"""The share of its first size that a name usually has."""
_HIGH_PANEL, _WIDE_CARD, _HIGH_CARD, _HIGH_NAME = 2.4, 3.0, 3.4, 1.4


def room(slot: Slot) -> int:
    """Return the width that the slot leaves to a line."""
    return slot.box.width - slot.insets.left - slot.insets.right


class Spot(NamedTuple):
    """An icon in a slot, and the slot with the margins that leave it room; None where it stands instead of its text."""

    icon: Icon
    slot: Slot | None
    line: int = 0


_Finder: TypeAlias = "Callable[[Glyph, Slot, Template], Spot | None]"
_found: Recent[tuple[int, tuple[int, ...], int], tuple[Layout, tuple[Glyph, ...], tuple[dict[str, Spot], ...]]] = (
    Recent(256)
)
"""The spots of cells found lately, with what their keys identify."""


def panel_spots(spec: SlideSpec, layout: Layout, template: Template) -> Iterator[Spot]:
    """Yield where the page's own icon may stand: beside a name alone, above more text where the panel is high, in its corner."""
    slot, look = layout.slots.get("panel"), template.icons.get("badge-tile")
    if spec.icon is None or slot is None or look is None:
        return
    box, insets = slot.box, slot.insets
    text = spec.slots.get("panel")
    lines = text.paragraphs if text else ()
    high = box.height > _inches(_HIGH_PANEL, template)
    alone = high and not lines and not spec.chips
    side, gap = _inches(_LONE if alone else _PANEL, template), _inches(_GAP, template)
    left, top = box.x + insets.left, box.y + insets.top
    line = _line(slot, lines[0].level) if lines else side
    if slot.anchor == "middle":
        icon = _icon(spec.icon, _square(left, box.y + (box.height - side) // 2, side), look)
        yield Spot(icon, _moved(slot, right=side + gap))
        return
    icon = _icon(spec.icon, _square(left, top, side), look)
    if high and lines and spec.chips:
        free = _left_above_chips(spec, slot, layout, template)
        for smaller in (side, _inches(_SMALL_PANEL, template)):
            if free >= smaller + gap:
                yield Spot(_icon(spec.icon, _square(left, top, smaller), look), _moved(slot, down=smaller + gap))
    if len(lines) == 1:
        yield Spot(icon, _moved(slot, right=side + gap, down=max(0, (side - line) // 2)))
    if high and not (lines and spec.chips):
        yield Spot(icon, _moved(slot, down=side + gap))
    if lines:
        corner = _inches(_CORNER, template)
        right = box.x + box.width - insets.right - corner
        at = _square(right, top + (line - corner) // 2 - corner // 10, corner)
        yield Spot(_icon(spec.icon, at, look), slot, right - _inches(_NARROW_GAP, template) - left)


def _left_above_chips(spec: SlideSpec, slot: Slot, layout: Layout, template: Template) -> int:
    """Return the height in EMU that is left between the panel's text, at its first sizes, and the formulas below it."""
    count = len(joined_chips(spec.chips))
    chip = layout.slots.get(f"chip{first_chip(spec, layout, count)}")
    if chip is None:
        return 0
    free = chip.box.y - slot.box.y - slot.insets.top
    for part in spec.slots["panel"].paragraphs:
        level = slot.levels[min(part.level, len(slot.levels) - 1)]
        long = points(width(part.text, template.faces[level.face], level.bold) * level.sizes[0])
        free -= -(-long // room(slot)) * _line(slot, part.level) + points(level.before * level.sizes[0])
    return free


def _line(slot: Slot, number: int) -> int:
    """Return the height of a line of level `number` at the slot's first choice, in EMU."""
    level = slot.levels[min(number, len(slot.levels) - 1)]
    return points(level.sizes[0] * level.line * LINE)


def cell_spots(spec: SlideSpec, layout: Layout, template: Template) -> tuple[dict[str, Spot], ...]:
    """Return where the cells' icons may stand, by slot; nothing where the layout has no place for all of them."""
    glyphs = tuple([cell.icon for cell in spec.cells if cell.icon])
    if layout.cells != len(glyphs):
        return ()
    lines = _most_lines(spec, layout, template)
    key = (id(layout), tuple(map(id, glyphs)), lines)
    found = _found.get(key)
    if found is None:
        found = layout, glyphs, tuple(_cell_spots(glyphs, layout, template, lines))
        _found.keep(key, found)
    return found[2]


def _cell_spots(glyphs: tuple[Glyph, ...], layout: Layout, template: Template, lines: int) -> Iterator[dict[str, Spot]]:
    in_name = partial(_in_name, lines=lines)
    family, headed = layout.family, "label1" in layout.slots
    if family in _NUMERALS:
        choices = [("badge", _instead)]
    elif family in COLUMNS:
        choices = [("cell", _above)]
    elif headed and family in _CELLS | _LABELS:
        choices = [("cell", _on_card), ("label", in_name)] if family in _ROOMY else [("label", in_name)]
    else:
        choices = [("cell", _on_card)] if family in _CELLS else []
    for series, spot in choices:
        found = _all_spots(glyphs, layout.slots, template, series, spot)
        if found:
            yield found


def _all_spots(
    glyphs: tuple[Glyph, ...], slots: Mapping[str, Slot], template: Template, series: str, spot: _Finder
) -> dict[str, Spot]:
    """Return the spots of all icons in the slots of one series, or none."""
    found = {}
    for number, glyph in enumerate(glyphs, 1):
        slot = slots.get(f"{series}{number}")
        one = spot(glyph, slot, template) if slot else None
        if slot is None or one is None:
            return {}
        found[slot.name] = _inked(one, slots.get(f"label{number}"), template) if series == "badge" else one
    return found


def _inked(spot: Spot, name: Slot | None, template: Template) -> Spot:
    """Return the spot with its icon in the ink of the block of a name, where it stands in one."""
    look = template.icons.get(name.surface) if name else None
    if name is None or look is None or spot.icon.around.x < name.box.x or spot.icon.around.y < name.box.y:
        return spot
    inside = spot.icon.around.x < name.box.x + name.box.width and spot.icon.around.y < name.box.y + name.box.height
    return spot._replace(icon=spot.icon._replace(ink=look.ink)) if inside else spot


def _instead(glyph: Glyph, slot: Slot, template: Template) -> Spot | None:
    """Return the icon instead of a numeral, on the medal that the numeral's box is, or on the layout's own plate."""
    left = slot.levels[0].align == "left"
    bare = "open" if left and slot.surface in ("", "open") else "badge-arrow"
    head = "card-band-side" if slot.surface == "card-band" and not left else slot.surface
    look = template.icons.get(head or bare)
    if look is None:
        return None
    box, insets = slot.box, slot.insets
    if bare == "open":
        return Spot(_icon(glyph, _flush(slot), look, whole=True), None)
    if slot.surface:
        icon = _icon(glyph, box, look)
        return Spot(icon._replace(box=icon.box._replace(x=Emu(box.x + insets.left))) if left else icon, None)
    inner = Box(Emu(box.x + insets.left), box.y, Emu(room(slot)), box.height)
    return Spot(_icon(glyph, inner, look._replace(medal="")), None)


def _flush(slot: Slot) -> Box:
    """Return the square for an icon instead of a bare numeral, its left edge on the hairline's."""
    box = slot.box
    side = round(min(box.width, box.height) * _SHARE)
    down = side // 4 if slot.anchor == "top" else (box.height - side) // 2
    return _square(box.x, box.y + down, side)


def _most_lines(spec: SlideSpec, layout: Layout, template: Template) -> int:
    """Return how many lines the longest name takes in its block, where it is a little smaller than its first size."""
    slot = layout.slots.get("label1")
    if slot is None:
        return 1
    level = slot.levels[0]
    face = template.faces[level.face]
    long = max([width(plain(cell.label), face, level.bold) for cell in spec.cells], default=0.0)
    return 2 if points(long * level.sizes[0] * _USUAL_STEP) > room(slot) else 1


def _in_name(glyph: Glyph, slot: Slot, template: Template, *, lines: int) -> Spot | None:
    """Return the icon in the block of a name of so many lines: above it in a high block, else before it."""
    look = template.icons.get(slot.surface)
    if look is None:
        return None
    box, insets = slot.box, slot.insets
    bare = look._replace(medal="")
    if box.height >= _inches(_HIGH_NAME, template) and box.width < _inches(_WIDE_CARD, template):
        side, gap = _inches(_NAME, template), _inches(_NARROW_GAP, template)
        top = max(insets.top, (box.height - side - gap - lines * _line(slot, 0)) // 2)
        centred = slot.levels[0].align == "center"
        left = (box.width - side) // 2 if centred else insets.left
        icon = _icon(glyph, _square(box.x + left, box.y + top, side), bare, whole=True)
        return Spot(icon, _moved(slot, down=top + side - insets.top))
    side, gap = min(_inches(_SMALL_NAME, template), box.height * 2 // 3), _inches(_NARROW_GAP, template)
    edge = gap // 2 if slot.levels[0].align == "center" else 0
    icon = _icon(glyph, _square(box.x + insets.left + edge, box.y + (box.height - side) // 2, side), bare, whole=True)
    return Spot(icon, _moved(slot, right=edge + side + gap))


def _on_card(glyph: Glyph, slot: Slot, template: Template) -> Spot | None:
    """Return the icon on a card: at its side, or above its text where the card is high or narrow."""
    look = template.icons.get("badge-card")
    if look is None:
        return None
    box, insets = slot.box, slot.insets
    high = box.height - insets.top - insets.bottom
    least, most = _inches(_CARD, template), _inches(_LARGE_CARD, template)
    side = min(max(least, min(most, high * 3 // 5, box.width // 6)), box.height * 3 // 5)
    gap = max(_inches(_GAP, template), side // 4)
    left, top = box.x + insets.left, box.y + insets.top
    if box.height > box.width:
        roomy = slot.anchor == "middle" and box.height > _inches(_HIGH_CARD, template)
        side, down = (_inches(_PANEL, template), box.height // 8) if roomy else (side, 0)
        return Spot(_icon(glyph, _square(left, top + down, side), look), _moved(slot, down=down + side + gap))
    if box.width >= _inches(_WIDE_CARD, template):
        beside = top + (high - side) // 2 if slot.anchor == "middle" else top
        return Spot(_icon(glyph, _square(left, beside, side), look), _moved(slot, right=side + gap))
    if box.height < 3 * side:
        return None
    return Spot(_icon(glyph, _square(left, top, side), look), _moved(slot, down=side + gap))


def _above(glyph: Glyph, slot: Slot, template: Template) -> Spot | None:
    """Return the icon above the text of a card that has room for two lines below it."""
    look = template.icons.get("badge-card")
    box, insets = slot.box, slot.insets
    side, gap = _inches(_PANEL, template), _inches(_GAP, template)
    free = box.height - insets.top - insets.bottom - side - gap - 2 * _line(slot, 1)
    if look is None or free < 0:
        return None
    down = free // 2
    icon = _icon(glyph, _square(box.x + insets.left, box.y + insets.top + down, side), look)
    return Spot(icon, _moved(slot, down=down + side + gap))


def _icon(glyph: Glyph, around: Box, look: IconLook, *, whole: bool = False) -> Icon:
    """Return the icon in the middle of its medal's box, as large as it looks well there; `whole` fills the box."""
    side = min(around.width, around.height) * (1 if whole else _SHARE)
    width, height = (side, side / glyph.ratio) if glyph.ratio >= 1 else (side * glyph.ratio, side)
    x, y = around.x + (around.width - width) / 2, around.y + (around.height - height) / 2
    box = Box(Emu(round(x)), Emu(round(y)), Emu(round(width)), Emu(round(height)))
    return Icon(glyph, box, look.ink, look.medal, around)


def _moved(slot: Slot, *, right: int = 0, down: int = 0) -> Slot:
    """Return the slot with its text so far to the right and down."""
    insets: Insets = slot.insets
    return slot._replace(insets=insets._replace(left=Emu(insets.left + right), top=Emu(insets.top + down)))


def _square(x: int, y: int, side: int) -> Box:
    return Box(Emu(x), Emu(y), Emu(side), Emu(side))


def _inches(length: float, template: Template) -> int:
    return round(length * template.inch)

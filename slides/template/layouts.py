"""Slide layouts: a draft painted by a theme becomes a `Layout` and its part (ECMA-376 part 1, 19.3.1.39)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from slides.layout import Layout, Part, Slot
from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, TYPE_LAYOUT, XMLNS
from slides.template import words
from slides.template.archetypes.draft import Draft, Place, Plate
from slides.template.frame import Frame, Rect
from slides.template.ornaments import ornament_xml
from slides.template.block import Block
from slides.template.painter import Painter
from slides.template.shapes import decorative, fill_xml, line_xml, outline_xml, surface_xml
from slides.template.styles import STYLES
from slides.theme import Fill, Stripe, Theme
from slides.theme.values import BOXES

TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The empty group that every shape tree begins with."""

_TYPES = {"cover": ' type="title"', "divider": ' type="secHead"', "title-only": ' type="titleOnly"'}
_ALONE = ("cover", "agenda", "divider", "closing")


class Canvas(NamedTuple):
    """What every layout of a template is painted with."""

    theme: Theme
    frame: Frame
    lang: str
    painter: Painter

    @property
    def decoration(self) -> str:
        """The name of decorative shapes."""
        return words.decoration(self.lang)


class _Opening(NamedTuple):
    slots: tuple[Slot, ...]
    next: int  # the number of the shape behind
    block: Block


class Layouts:
    """Makes the layouts of a template; what relatives begin with is painted and deflated once."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._openings: dict[tuple[object, ...], _Opening] = {}

    def layout(self, draft: Draft, number: int) -> tuple[Layout, Part]:
        """Return layout `number`, from 1, and its part."""
        canvas = self._canvas
        name = f"{draft.family}-{draft.cells}" if draft.cells or draft.family == "closing" else draft.family
        title = words.layout_title(draft.family, draft.cells, canvas.lang)
        opening = self._opening(draft)
        slots, shapes = _slots(draft.plates, draft.places, canvas, opening.next)
        file = f"slideLayout{number}.xml"
        made = {slot.name: slot for slot in (*opening.slots, *slots)}
        nav = canvas.frame.box(draft.nav) if draft.nav else None
        value = Layout(name, draft.family, draft.cells, title, made, file, nav)
        end = "".join(shapes) + _CLOSE
        return value, opening.block.between(_head(draft, canvas, title), end, f"ppt/slideLayouts/{file}", TYPE_LAYOUT)

    def _opening(self, draft: Draft) -> _Opening:
        key = (draft.scenes, draft.opening)
        found = self._openings.get(key)
        if found is None:
            shapes: list[str] = []
            for group, area in draft.scenes:
                shapes += _scene(group, area, self._canvas, 2 + len(shapes))
            slots, painted = _slots((), draft.opening, self._canvas, 2 + len(shapes))
            shapes += painted
            found = self._openings[key] = _Opening(slots, 2 + len(shapes), Block(f"<p:spTree>{TREE}{''.join(shapes)}"))
        return found


_CLOSE = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"


def _head(draft: Draft, canvas: Canvas, title: str) -> str:
    kind = _TYPES.get(draft.family, ' userDrawn="1"')
    alone = ' showMasterSp="0"' if draft.family in _ALONE else ""
    ground = ""
    if draft.ground != "page":
        ground = f"<p:bg><p:bgPr>{fill_xml(canvas.theme.surfaces[draft.ground].fill)}<a:effectLst/></p:bgPr></p:bg>"
    return f'{HEAD}<p:sldLayout {XMLNS} preserve="1"{alone}{kind}><p:cSld name="{attribute(title)}">{ground}'


def _slots(plates: Sequence[Plate], places: Sequence[Place], canvas: Canvas, first: int) -> tuple[tuple[Slot, ...], list[str]]:
    """The slots at `places`, and the shapes of all: plates, what the layout paints for the slots, the placeholders."""
    shapes: list[str] = []
    for plate in (*plates, *_painted(places, canvas)):
        shapes += _plate(plate, canvas, first + len(shapes))
    painter, first = canvas.painter, first + len(shapes)
    slots = tuple(painter.slot(place) for place in places)
    for number, (place, slot) in enumerate(zip(places, slots, strict=True), first):
        shapes.append(painter.placeholder(place, slot, number))
    return slots, shapes


def _scene(group: str, area: Rect, canvas: Canvas, number: int) -> list[str]:
    ornaments = canvas.theme.ornaments[group]
    return [ornament_xml(o, area, canvas.frame, number + k, canvas.decoration) for k, o in enumerate(ornaments)]


def _painted(places: Sequence[Place], canvas: Canvas) -> list[Plate]:
    """The boxes of slots that the layout paints, and those whose own paint wants a stripe behind it."""
    found = []
    for place in places:
        style = STYLES[place.style]
        if style.paint == "layout":
            found.append(Plate(style.surface, place.at))
        elif style.paint == "slot" and canvas.theme.surfaces[style.surface].stripe is not None:
            found.append(Plate(style.surface, place.at, stripe_only=True))
    return found


def _plate(plate: Plate, canvas: Canvas, number: int) -> list[str]:
    surface = canvas.theme.surfaces[plate.surface]
    shapes = []
    if surface.stripe is not None:
        stripe = canvas.frame.box(_stripe(plate.at, surface.stripe, behind=surface.corner > 0))
        look = outline_xml(surface.shape, stripe.width, stripe.height, surface.corner * canvas.frame.scale)
        paint = fill_xml(Fill((surface.stripe.tone,))) + line_xml(None)
        shapes.append(decorative(number, canvas.decoration, stripe, look + paint))
    if not plate.stripe_only and (surface.fill.tones or surface.line):
        box = canvas.frame.box(plate.at)
        look = surface_xml(surface, box.width, box.height, canvas.frame.scale)
        shapes.append(decorative(number + len(shapes), canvas.decoration, box, look))
    if plate.surface in BOXES and not plate.stripe_only:
        shapes += _scene(plate.surface, plate.at, canvas, number + len(shapes))
    return shapes


def _stripe(at: Rect, stripe: Stripe, *, behind: bool) -> Rect:
    """The bar along a side of `at`, or the box behind `at` that peeks out there."""
    width = stripe.width
    depth = min(at.width, at.height) * 0.4 if behind else 0.0
    match stripe.side:
        case "left":
            return Rect(at.x - width, at.y, depth + width, at.height)
        case "right":
            return Rect(at.right - depth, at.y, depth + width, at.height)
        case "top":
            return Rect(at.x, at.y - width, at.width, depth + width)
        case _:
            return Rect(at.x, at.bottom - depth, at.width, depth + width)

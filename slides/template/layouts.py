"""Slide layouts: a draft painted by a theme becomes a `Layout` and its part (ECMA-376 part 1, 19.3.1.39)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.layout import Layout, Part, Slot
from slides.ooxml import relationships
from slides.ooxml.decorative import DECORATION_XMLNS
from slides.ooxml.deflate import part
from slides.ooxml.escape import attribute
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import HEAD, REL_MASTER, TYPE_LAYOUT, TYPE_RELATIONSHIPS, XMLNS
from slides.template import words
from slides.template.hangings import Gallery, picture_xml
from slides.template.overrides import named
from slides.template.shapes import fill_xml
from slides.template.styles import STYLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.template.archetypes.draft import Draft, Place
    from slides.template.decor import Decor
    from slides.template.frame import Frame
    from slides.template.painter import Painter
    from slides.theme import Theme

TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The empty group that every shape tree begins with."""

_TYPES = {"cover": ' type="title"', "divider": ' type="secHead"', "title-only": ' type="titleOnly"'}
_ALONE = ("cover", "agenda", "divider", "closing")
_SMALL = 8
"""The level that layouts are deflated at: once for many decks, so small before quick."""


class Canvas(NamedTuple):
    """What every layout of a template is painted with."""

    theme: Theme
    frame: Frame
    lang: str
    painter: Painter
    decor: Decor
    gallery: Gallery


class _Opening(NamedTuple):
    slots: tuple[Slot, ...]
    foot: tuple[Slot, ...]
    next: int  # the number of the shape behind
    text: str


class Layouts:
    """Makes the layouts of a template; what relatives begin with is painted once."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._openings: dict[tuple[object, ...], _Opening] = {}
        self._pointers: dict[tuple[int, ...], Part] = {}

    def layout(self, draft: Draft, number: int) -> tuple[Layout, Part, Part]:
        """Return layout `number`, from 1, its part, and the part with its relationships."""
        canvas = self._canvas
        name = named(draft)
        title = words.layout_title(draft.family, draft.cells, canvas.lang)
        opening = self._opening(draft)
        slots, shapes = _slots(draft.places, canvas, opening.next)
        file = f"slideLayout{number}.xml"
        all_slots = {slot.name: slot for slot in (*opening.slots, *slots, *opening.foot)}
        nav = canvas.frame.box(draft.nav) if draft.nav else None
        value = Layout(name, draft.family, draft.cells, title, all_slots, file, nav)
        text = "".join([_head(draft, canvas, title), opening.text, *shapes, _CLOSE])
        made = part(f"ppt/slideLayouts/{file}", TYPE_LAYOUT, text, _SMALL)
        return value, made, self._relationships(draft)._replace(name=f"ppt/slideLayouts/_rels/{file}.rels")

    def _relationships(self, draft: Draft) -> Part:
        """Return what a layout points at: the master and its pictures."""
        gallery = self._canvas.gallery
        backdrop = gallery.backdrop(draft.ground) if draft.ground != "page" else None
        shown = [hanging.number for hanging in draft.hangings]
        numbers = (*shown, gallery.number(backdrop.picture)) if backdrop else tuple(shown)
        found = self._pointers.get(numbers)
        if found is None:
            master = Relationship("rId1", REL_MASTER, "../slideMasters/slideMaster1.xml")
            text = relationships.xml([master, *gallery.relationships(numbers)])
            found = self._pointers[numbers] = part("", TYPE_RELATIONSHIPS, text)
        return found

    def _opening(self, draft: Draft) -> _Opening:
        tinted = draft.ground if draft.ground != "page" or draft.family in _ALONE else ""
        key = (draft.scenes, draft.opening, draft.foot, draft.hangings, tinted)
        found = self._openings.get(key)
        if found is None:
            shapes = self._canvas.decor.tint(tinted, 2) if tinted else []
            for scene in draft.scenes:
                shapes += self._canvas.decor.painted(scene, 2 + len(shapes))
            for number, hanging in enumerate(draft.hangings, 2 + len(shapes)):
                shapes.append(picture_xml(hanging, number, self._canvas.frame, self._canvas.lang))
            slots, painted = _slots((*draft.opening, *draft.foot), self._canvas, 2 + len(shapes))
            shapes += painted
            own = len(draft.opening)
            found = self._openings[key] = _Opening(
                slots[:own], slots[own:], 2 + len(shapes), f"<p:spTree>{TREE}{''.join(shapes)}"
            )
        return found


_CLOSE = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"


def _head(draft: Draft, canvas: Canvas, title: str) -> str:
    kind = _TYPES.get(draft.family, ' userDrawn="1"')
    alone = ' showMasterSp="0"' if draft.family in _ALONE else ""
    ground = ""
    if draft.ground != "page":
        fill = canvas.gallery.ground_xml(draft.ground, canvas.frame.box(canvas.frame.page))
        fill = fill or fill_xml(canvas.theme.surfaces[draft.ground].fill)
        ground = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
    return f'{HEAD}<p:sldLayout {XMLNS} {DECORATION_XMLNS} preserve="1"{alone}{kind}><p:cSld name="{attribute(title)}">{ground}'


def _slots(places: Sequence[Place], canvas: Canvas, first: int) -> tuple[tuple[Slot, ...], list[str]]:
    """Return the slots at `places`, and the shapes of all: the boxes that the layout paints for them, then the placeholders."""
    shapes: list[str] = []
    for place in places:
        style = STYLES[place.style]
        if style.paint == "layout":
            shapes += canvas.decor.plate(style.surface, place.at, first + len(shapes))
        elif style.paint == "slot":
            shapes += canvas.decor.stripe(style.surface, place.at, first + len(shapes))
    painter, first = canvas.painter, first + len(shapes)
    slots = tuple(painter.slot(place) for place in places)
    for number, (place, slot) in enumerate(zip(places, slots, strict=True), first):
        shapes.append(painter.placeholder(place, slot, number))
    return slots, shapes

"""Slide layouts: a draft painted by a theme becomes a `Layout` and its part (ECMA-376 part 1, 19.3.1.39)."""

from __future__ import annotations

from typing import NamedTuple

from slides.layout import Layout, Part
from slides.ooxml.deflate import part
from slides.ooxml.escape import attribute
from slides.ooxml.uris import HEAD, TYPE_LAYOUT, XMLNS
from slides.template import words
from slides.template.archetypes.draft import Draft, Plate
from slides.template.frame import Frame, Rect
from slides.template.ornaments import ornament_xml
from slides.template.painter import Painter
from slides.template.shapes import decorative, fill_xml, outline_xml, surface_xml
from slides.theme import Fill, Stripe, Surface, Theme

TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The empty group that every shape tree begins with."""

_TYPES = {"cover": ' type="title"', "divider": ' type="secHead"', "title-only": ' type="titleOnly"'}
_OWN_SCENES = ("cover", "agenda", "divider", "closing")


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


def layout(draft: Draft, number: int, canvas: Canvas) -> tuple[Layout, Part]:
    """Return layout `number`, from 1, and its part."""
    name = f"{draft.family}-{draft.cells}" if draft.cells or draft.family == "closing" else draft.family
    title = words.layout_title(draft.family, draft.cells, canvas.lang)
    painter = canvas.painter
    slots = [painter.slot(place) for place in draft.places]
    shapes = decor(draft, canvas, first=2)
    first = 2 + len(shapes)
    shapes += [painter.placeholder(place, slot, first + k) for k, (place, slot) in enumerate(zip(draft.places, slots, strict=True))]
    file = f"slideLayout{number}.xml"
    text = _OPEN + _head(draft, canvas, title) + f"<p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld>" + _CLOSE
    nav = canvas.frame.box(draft.nav) if draft.nav else None
    value = Layout(name, draft.family, draft.cells, title, {slot.name: slot for slot in slots}, file, nav)
    return value, part(f"ppt/slideLayouts/{file}", TYPE_LAYOUT, text)


_OPEN = f"{HEAD}<p:sldLayout {XMLNS} preserve=\"1\""
_CLOSE = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"


def _head(draft: Draft, canvas: Canvas, title: str) -> str:
    kind = _TYPES.get(draft.family, ' userDrawn="1"')
    alone = ' showMasterSp="0"' if draft.family in _OWN_SCENES else ""
    ground = ""
    if draft.ground != "page":
        ground = f"<p:bg><p:bgPr>{fill_xml(canvas.theme.surfaces[draft.ground].fill)}<a:effectLst/></p:bgPr></p:bg>"
    return f'{alone}{kind}><p:cSld name="{attribute(title)}">{ground}'


def decor(draft: Draft, canvas: Canvas, first: int) -> list[str]:
    """Return the decorative shapes of a layout, numbered from `first`: ornaments, plates, stripes; those of a panel lie on it."""
    theme, frame, name = canvas.theme, canvas.frame, canvas.decoration
    found: list[str] = []
    for plate in (*draft.plates, *_striped(draft, canvas)):
        surface = theme.surfaces[plate.surface]
        found += _plate(plate, surface, canvas, first + len(found))
    for group, area in draft.scenes:
        found += [ornament_xml(o, area, frame, first + len(found) + k, name) for k, o in enumerate(theme.ornaments[group])]
    return found


def _striped(draft: Draft, canvas: Canvas) -> list[Plate]:
    """The boxes that a slot paints itself, where their surface has a stripe: it stands behind the slot."""
    from slides.template.styles import STYLES

    found = []
    for place in draft.places:
        style = STYLES[place.style]
        if not style.bare and canvas.theme.surfaces[style.surface].stripe is not None:
            found.append(Plate(style.surface, place.at))
    return found


def _plate(plate: Plate, surface: Surface, canvas: Canvas, number: int) -> list[str]:
    box = canvas.frame.box(plate.at)
    shapes = []
    if surface.stripe is not None:
        behind = canvas.frame.box(_behind(plate.at, surface.stripe))
        look = outline_xml(surface.shape, behind.width, behind.height, surface.corner) + fill_xml(Fill((surface.stripe.tone,)))
        shapes.append(decorative(number, canvas.decoration, behind, look + "<a:ln><a:noFill/></a:ln>"))
    shapes.append(decorative(number + len(shapes), canvas.decoration, box, surface_xml(surface, box.width, box.height)))
    return shapes


def _behind(at: Rect, stripe: Stripe) -> Rect:
    """The box that peeks out behind `at` on the stripe's side."""
    width = stripe.width
    depth = min(at.width, at.height) * 0.5
    match stripe.side:
        case "left":
            return Rect(at.x - width, at.y, depth, at.height)
        case "right":
            return Rect(at.right - depth + width, at.y, depth, at.height)
        case "top":
            return Rect(at.x, at.y - width, at.width, depth)
        case _:
            return Rect(at.x, at.bottom - depth + width, at.width, depth)

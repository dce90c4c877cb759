"""What hangs on the pages: logos in their corners, the emblem above a title, the pictures of grounds and their tints.

A theme, a page and a draft come in; the draft goes out with its pictures, its text moved out of their way, as do the media
parts and the XML that shows them (`p:pic`, ECMA-376 part 1, 19.3.1.37; `a:blipFill`, 20.1.8.14).
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

from slides.layout import Part
from slides.ooxml.deflate import deflated
from slides.ooxml.escape import attribute
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import REL_IMAGE
from slides.template import words
from slides.template.archetypes.draft import Hanging, Place, Plate, Scene
from slides.template.frame import Frame, Rect
from slides.template.room import beside
from slides.template.shapes import frame_xml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.pictures import Picture
    from slides.template.archetypes.draft import Draft
    from slides.theme import Backdrop, Logo, Theme
    from slides.units import Box

_TOP = 0.4
_ROOM_ABOVE, _BELOW = 0.35, 0.16
_LEAST = 0.55
_WIDEST = 3.0
_FOOT_HEIGHT = 0.44
_NUMBER = 0.72
_COLUMN = ("meeting", "title")


class Gallery:
    """The pictures of a theme, each once, as media parts with the same relationship in every part that shows them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._numbers: dict[int, int] = {}
        self._pictures: list[Picture] = []
        grounds = (surface.backdrop for surface in theme.surfaces.values())
        owners = (*theme.logos, *((theme.emblem,) if theme.emblem else ()), *(ground for ground in grounds if ground))
        for owner in owners:
            self.number(owner.picture)

    def number(self, picture: Picture) -> int:
        """Return the number of `picture`, from 1."""
        key = id(picture)
        if key not in self._numbers:
            self._pictures.append(picture)
            self._numbers[key] = len(self._pictures)
        return self._numbers[key]

    def parts(self) -> list[Part]:
        """Return the media parts; pictures are packed already, so they are stored with little work."""
        return [
            Part(
                _name(k, picture),
                picture.content_type,
                deflated(picture.content, 1),
                len(picture.content),
                zlib.crc32(picture.content),
            )
            for k, picture in enumerate(self._pictures, 1)
        ]

    def relationships(self, numbers: Iterable[int]) -> list[Relationship]:
        """Return how a part of the template points at the pictures with these numbers."""
        return [
            Relationship(f"rIdImage{k}", REL_IMAGE, f"../media/{_name(k, self._pictures[k - 1]).rpartition('/')[2]}")
            for k in sorted(set(numbers))
        ]

    def backdrop(self, ground: str) -> Backdrop | None:
        """Return the picture of a ground, if it has one."""
        return self._theme.surfaces[ground].backdrop

    def ground_xml(self, ground: str, box: Box) -> str:
        """Return the fill of a ground that shows a picture, on a slide of the size of `box`."""
        backdrop = self._theme.surfaces[ground].backdrop
        if backdrop is None:
            return ""
        sides = zip("ltrb", _cropped(backdrop, box), strict=True)
        crop = "".join(f' {side}="{round(share * 100_000)}"' for side, share in sides if round(share * 100_000))
        return (
            f'<a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="rIdImage{self.number(backdrop.picture)}"/>'
            f"<a:srcRect{crop}/><a:stretch><a:fillRect/></a:stretch></a:blipFill>"
        )


def picture_xml(hanging: Hanging, number: int, frame: Frame, lang: str) -> str:
    """Return the picture as shape `number`: whole, not to be stretched, described for those who cannot see it."""
    name = words.hanging(hanging.kind, lang)
    said = attribute(hanging.alt or name)
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="{name} {number}" descr="{said}"/><p:cNvPicPr>'
        f'<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdImage{hanging.number}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{frame_xml(frame.box(hanging.at))}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def undescribed(theme: Theme, lang: str) -> tuple[str, ...]:
    """Return what logos and emblem without a description of their own are called, each name once."""
    hung = [("logo", logo.alt) for logo in theme.logos] + ([("emblem", theme.emblem.alt)] if theme.emblem else [])
    return tuple(dict.fromkeys(words.hanging(kind, lang) for kind, alt in hung if not alt))


class Corner(NamedTuple):
    """A logo and where it hangs."""

    logo: Logo
    at: Rect


def logo_at(theme: Theme, page: str, f: Frame) -> Corner | None:
    """Return the logo of the pages `page` and its place."""
    logo = next((one for one in theme.logos if page in one.on), None)
    if logo is None:
        return None
    upper, left = logo.at.startswith("top"), logo.at.endswith("left")
    content, numbered = page == "content", page in ("content", "agenda")
    room = (f.title.height if content else 2 * logo.height) if upper else _FOOT_HEIGHT
    height = min(logo.height, room)
    width = height * logo.picture.width / logo.picture.height
    if width > _WIDEST:
        width, height = _WIDEST, height * _WIDEST / width
    centre = (f.title.y + f.title.height / 2 if content else _TOP + height / 2) if upper else f.foot - 0.26
    right = f.body.right - (_NUMBER if numbered and not upper else 0.0) - width
    return Corner(logo, Rect(f.margin if left else right, centre - height / 2, width, height))


def hung(draft: Draft, theme: Theme, f: Frame, gallery: Gallery) -> Draft:
    """Return the draft of a page with a ground of its own, its logo and emblem hung and its text out of their way."""
    hangings: list[Hanging] = []
    emblem, page = theme.emblem, draft.family
    if emblem is not None and page in emblem.on:
        draft, at = _above(draft, emblem.height, emblem.picture.width / emblem.picture.height, f)
        draft = draft._replace(opening=beside(draft.opening, at, f), places=beside(draft.places, at, f))
        hangings.append(Hanging("emblem", gallery.number(emblem.picture), at, emblem.alt))
    corner = logo_at(theme, page, f)
    if corner is not None:
        at = corner.at
        if any(_touch(at, other.at) for other in hangings):  # nothing over an emblem
            at = at._replace(x=f.page.width - at.right)
        draft = draft._replace(opening=beside(draft.opening, at, f), places=beside(draft.places, at, f))
        hangings.append(Hanging("logo", gallery.number(corner.logo.picture), at, corner.logo.alt))
    return draft._replace(hangings=tuple(hangings))


def _touch(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _above(draft: Draft, height: float, ratio: float, f: Frame) -> tuple[Draft, Rect]:
    """Return the draft with room above its uppermost line, or above its title where there is room already, and that room."""
    places = (*draft.opening, *draft.places)
    title = next(place for place in places if place.slot == "title")
    column = [place for place in places if place.slot in _COLUMN]
    first = min(column, key=lambda place: place.at.y)
    between = title.at.y - max((place.at.bottom for place in column if place.at.bottom <= title.at.y), default=0.0)
    if first is not title and between >= height + 2 * _BELOW:
        return draft, _standing(title, title.at.y - _BELOW, height, ratio, f)
    needed = _ROOM_ABOVE + height + _BELOW
    short = max(0.0, needed - first.at.y)
    if short and any(isinstance(scene, Plate) and scene.at.height < f.page.height / 2 for scene in draft.scenes):
        height, short = max(_LEAST, first.at.y - _ROOM_ABOVE - _BELOW), 0.0
    lowest = max(place.at.bottom for place in places)
    squeeze = max(0.0, lowest + short - f.foot)
    return _lowered(draft, first.at.y, short, squeeze), _standing(first, first.at.y + short - _BELOW, height, ratio, f)


def _standing(place: Place, bottom: float, height: float, ratio: float, f: Frame) -> Rect:
    width = height * ratio
    at, align = place.at, place.align
    x = (f.page.width - width) / 2 if align == "center" else at.x
    return Rect(x, max(0.0, bottom - height), width, height)


def _lowered(draft: Draft, top: float, by: float, squeeze: float) -> Draft:
    """Return the draft with all text from `top` on lowered; what then would not fit is taken from the title's height."""
    if not by:
        return draft
    title = next(place for place in (*draft.opening, *draft.places) if place.slot == "title").at

    def lowered(at: Rect) -> Rect:
        return at if at.y < top else at._replace(y=at.y + by - (squeeze if at.y > title.y else 0.0))

    def moved(place: Place) -> Place:
        if place.slot == "mark":
            return place
        at = lowered(place.at)
        return place._replace(at=at._replace(height=at.height - squeeze) if place.slot == "title" else at)

    scenes = tuple(
        scene._replace(area=lowered(scene.area)) if isinstance(scene, Scene) and scene.group == "rule" else scene
        for scene in draft.scenes
    )
    return draft._replace(
        opening=tuple(map(moved, draft.opening)), places=tuple(map(moved, draft.places)), scenes=scenes
    )


def _name(number: int, picture: Picture) -> str:
    return f"ppt/media/image{number}.{picture.ending}"


def _cropped(backdrop: Backdrop, box: Box) -> tuple[float, float, float, float]:
    """Return what is cut off left, top, right and below so that the picture fills `box` unstretched, its focus in sight."""
    left, top, right, bottom = backdrop.crop
    across, down = 1 - left - right, 1 - top - bottom
    have = backdrop.picture.width * across / (backdrop.picture.height * down)
    want = box.width / box.height
    if have > want:
        kept = across * want / have
        left = min(max(backdrop.focus[0] - kept / 2, left), 1 - right - kept)
        right = 1 - left - kept
    else:
        kept = down * have / want
        top = min(max(backdrop.focus[1] - kept / 2, top), 1 - bottom - kept)
        bottom = 1 - top - kept
    return left, top, right, bottom

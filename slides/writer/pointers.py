"""What slides and their notes point at (their `.rels` parts): layout, notes, other slides, addresses.

What comes in is a slide's number and targets; what goes out is a deflated part.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.ooxml.deflate import part
from slides.ooxml.relationships import CLOSING, OPENING, Relationship
from slides.ooxml.uris import REL_HYPERLINK, REL_LAYOUT, REL_NOTES, REL_NOTES_MASTER, REL_SLIDE, TYPE_RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.layout import Part

_MASTER = Relationship("rId1", REL_NOTES_MASTER, "../notesMasters/notesMaster1.xml")
_NOTES = f'<Relationship Id="rId2" Type="{REL_NOTES}" Target="../notesSlides/notesSlide'
_NOTES_OPENING = f'{OPENING}{_MASTER.xml}<Relationship Id="rId2" Type="{REL_SLIDE}" Target="../slides/slide'


def slide_pointers(
    number: int, layout: str, targets: Mapping[str, str], numbers: Mapping[str, int], *, noted: bool
) -> Part:
    """Return the `.rels` part of slide `number`; `targets` are its links, `numbers` the slides by key."""
    name = f"ppt/slides/_rels/slide{number}.xml.rels"
    rest = f'{number}.xml"/>' if noted else ""
    links = "".join([_link(target, one, numbers).xml for target, one in targets.items()])
    return part(name, TYPE_RELATIONSHIPS, f"{_slide_opening(layout, noted)}{rest}{links}{CLOSING}")


def notes_pointers(number: int) -> Part:
    """Return the `.rels` part of the notes of slide `number`."""
    name = f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels"
    return part(name, TYPE_RELATIONSHIPS, f'{_NOTES_OPENING}{number}.xml"/>{CLOSING}')


def _link(target: str, one: str, numbers: Mapping[str, int]) -> Relationship:
    if target.startswith("#"):
        return Relationship(one, REL_SLIDE, f"slide{numbers[target[1:]]}.xml")
    return Relationship(one, REL_HYPERLINK, target, external=True)


@lru_cache(maxsize=512)
def _slide_opening(layout: str, noted: bool) -> str:  # noqa: FBT001 - a cache's key
    to_layout = Relationship("rId1", REL_LAYOUT, f"../slideLayouts/{layout}")
    return OPENING + to_layout.xml + (_NOTES if noted else "")

"""What slides and their notes point at (their `.rels` parts): layout, notes, other slides, addresses.

What comes in is a slide's number and targets; what goes out is a member of the package. Decks on one template have most of
them alike, so those made lately are kept.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.layout import Part
from slides.ooxml.deflate import Segment, numbered, part, segment
from slides.ooxml.package import member
from slides.ooxml.relationships import CLOSING, OPENING, Relationship
from slides.ooxml.uris import REL_HYPERLINK, REL_LAYOUT, REL_NOTES, REL_NOTES_MASTER, REL_SLIDE, TYPE_RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.ooxml.package import Member

_MASTER = Relationship("rId1", REL_NOTES_MASTER, "../notesMasters/notesMaster1.xml")
_NOTES = f'<Relationship Id="rId2" Type="{REL_NOTES}" Target="../notesSlides/notesSlide'
_NOTES_OPENING = segment(f'{OPENING}{_MASTER.xml}<Relationship Id="rId2" Type="{REL_SLIDE}" Target="../slides/slide')
_REST = f'.xml"/>{CLOSING}'.encode()


Targets = tuple[tuple[str, str], ...]


def resolved(targets: Mapping[str, str], numbers: Mapping[str, int]) -> Targets:
    """Return the links of a slide, each with its id, with the parts that they lead to; `numbers` are the slides by key."""
    return tuple(
        [(f"#slide{numbers[target[1:]]}.xml" if target[0] == "#" else target, one) for target, one in targets.items()]
    )


@lru_cache(maxsize=256)
def slide_pointers(number: int, layout: str, targets: Targets, *, noted: bool) -> Member:
    """Return the `.rels` part of slide `number`; `targets` are its links, resolved."""
    name = f"ppt/slides/_rels/slide{number}.xml.rels"
    opening = _slide_opening(layout, noted)
    if noted and not targets:
        return member(Part(name, TYPE_RELATIONSHIPS, *numbered(opening, number, _REST)))
    notes = f'{number}.xml"/>' if noted else ""
    links = "".join([_link(target, one).xml for target, one in targets])
    return member(part(name, TYPE_RELATIONSHIPS, opening.plain + f"{notes}{links}{CLOSING}".encode()))


@lru_cache(maxsize=256)
def notes_pointers(number: int) -> Member:
    """Return the `.rels` part of the notes of slide `number`."""
    name = f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels"
    return member(Part(name, TYPE_RELATIONSHIPS, *numbered(_NOTES_OPENING, number, _REST)))


def _link(target: str, one: str) -> Relationship:
    if target[0] == "#":
        return Relationship(one, REL_SLIDE, target[1:])
    return Relationship(one, REL_HYPERLINK, target, external=True)


@lru_cache(maxsize=512)
def _slide_opening(layout: str, noted: bool) -> Segment:  # noqa: FBT001 - a cache's key
    to_layout = Relationship("rId1", REL_LAYOUT, f"../slideLayouts/{layout}")
    return segment(OPENING + to_layout.xml + (_NOTES if noted else ""))

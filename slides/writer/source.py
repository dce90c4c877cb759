"""What made the deck, as it travels in the file: one customXml item (ECMA-376 part 1, 15.2.5).

What comes in is the deck and the digest of all its other members; what goes out are the item, its properties and
relationships. `slides.provenance` reads it back.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slides.ooxml import relationships
from slides.ooxml.deflate import part
from slides.ooxml.escape import attribute, content
from slides.ooxml.relationships import Relationship
from slides.ooxml.uris import HEAD, REL_CUSTOM_PROPERTIES, TYPE_CUSTOM_PROPERTIES, TYPE_RELATIONSHIPS, TYPE_XML
from slides.writer.presentation import FIRST_SLIDE_ID

if TYPE_CHECKING:
    from slides.deck import Deck, Path
    from slides.layout import Part

ITEM = "customXml/item1.xml"
NAMESPACE = "urn:slides:source:1"
_ITEM_ID = "{6F1D0C0B-5A0E-5E0B-9B1F-2C8D7A3E4F50}"
_PROPERTIES = (
    f'{HEAD}<ds:datastoreItem ds:itemID="{_ITEM_ID}"'
    ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_RELATIONSHIPS = relationships.xml((Relationship("rId1", REL_CUSTOM_PROPERTIES, "itemProps1.xml"),))

FIXED = (
    part("customXml/itemProps1.xml", TYPE_CUSTOM_PROPERTIES, _PROPERTIES),
    part(relationships.part_name(ITEM), TYPE_RELATIONSHIPS, _RELATIONSHIPS),
)
"""The parts that stand beside the item in each deck."""


def item(deck: Deck, digest: str, *, whole: bool = True) -> Part:
    """Return the item: the digest of the other members and, if `whole`, the outline as JSON and each slide's item of it.

    Why a digest even without the outline: by it a rebuild knows the deck for ours, and whether anyone edited it.
    """
    head = f'{HEAD}<deck xmlns="{NAMESPACE}" theme="{attribute(deck.template.theme)}" digest="{digest}">'
    if not whole:
        return part(ITEM, TYPE_XML, f"{head}</deck>")
    behind = f"</outline><slides>{_slides(deck)}</slides></deck>"
    return part(ITEM, TYPE_XML, b"".join([f"{head}<outline>".encode(), *map(_escaped, deck.source), behind.encode()]))


@lru_cache(maxsize=1_024)
def _escaped(piece: bytes) -> bytes:
    """Return a piece of the outline as text of the item, itself where it is; decks of a series have most of theirs alike."""
    typed = piece.decode()
    escaped = content(typed)
    return piece if escaped == typed else escaped.encode()


def _slides(deck: Deck) -> str:
    return "".join([_slide(number, slide.key, slide.path) for number, slide in enumerate(deck.slides, FIRST_SLIDE_ID)])


@lru_cache(maxsize=1_024)
def _slide(number: int, key: str, path: Path) -> str:
    return f'<slide id="{number}" key="{attribute(key)}" path="{attribute(pointer(path))}"/>'


def pointer(path: Path) -> str:
    """Return `path` as a JSON Pointer (RFC 6901)."""
    return "".join(["/" + str(step).replace("~", "~0").replace("/", "~1") for step in path])

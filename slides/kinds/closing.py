"""The closing: the slogan that the speech ends with, on one page without number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.kinds.kind import Kind
from slides.kinds.place import Place, levels, point_cells, spec, texts
from slides.messages.message import Message
from slides.records import LINE, SLOGAN, field
from slides.speech import Item
from slides.vocabulary import ITEM, key

if TYPE_CHECKING:
    from slides.deck import SlideSpec


class Closing(Item):
    """The last page; its title is its slogan unless another is given."""

    KEYS = (*ITEM, key("slogan", "口号", "结尾的口号，两半之间空一格", "the slogan, its halves apart by a blank"))
    SHORT = "slogan"
    PAIR = ("slogan", "title")

    title: str = field(LINE, default="")
    slogan: str = field(SLOGAN)


def page(item: Closing, place: Place) -> SlideSpec:
    """Return the closing: the slogan as its title, the lead, and two to four hopes as cells; a single one joins the lead."""
    lead = levels(
        (0, item.lead if item.title == item.slogan else item.title), (0, item.lead if item.title != item.slogan else "")
    )
    cells = point_cells(item.points)
    if len(cells) == 1:
        lead = levels(*((0, part.text) for part in lead.paragraphs), (0, item.points[0].text))
        cells = ()
    return spec(item, place, ("closing",), title=item.slogan, slots=texts(lead=lead), cells=cells)


KIND = Kind(
    name="closing",
    zh="结尾",
    about=Message("结尾：口号和几点希望，一页", "the closing: a slogan and a few hopes, one page"),
    section="closing",
    section_zh="结尾",
    title=Message("结尾", "Closing"),
    model=Closing,
    single=True,
    cues=("最后", "同志们，让我们", "让我们", "finally", "let us"),
    example=Message(
        "结尾: 聚精会神抓党建 一心一意谋发展\n",
        "closing:\n  slogan: Every road safe, every day\n  points: [Look, Report, Repair]\n",
    ),
    page=page,
)

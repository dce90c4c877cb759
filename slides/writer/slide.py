"""One slide as PresentationML (ECMA-376 part 1, 19.3.1.38).

What comes in is a `Slide`; what goes out is the text of its part. It depends on what the slide says and on the template
alone, never on where the slide stands: the number is a field, and jumps are resolved in its relationships.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from slides.ooxml.uris import HEAD, XMLNS
from slides.writer.icons import icon_xml
from slides.writer.language import Language, shape_name
from slides.writer.navigation import navigation
from slides.writer.sums import sum_xml
from slides.writer.table import table_xml
from slides.writer.text import Links, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from slides.deck import Fill, Icon, Slide
    from slides.layout import NavStyle
    from slides.units import Insets, Pt

NUMBER_FIELD = "{5B0C6C3E-7A0F-5D9C-9E64-2B8B0E6D1A41}"

_TREE = (
    '<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
_SHOWN = f"{HEAD}<p:sld {XMLNS}>{_TREE}"
_HIDDEN = f'{HEAD}<p:sld {XMLNS} show="0">{_TREE}'
_END = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
_SHAPE_END = "</p:txBody></p:sp>"


class Body(NamedTuple):
    """What a slide has of its own: its part up to the title, the rest of its text, its marks (icons, navigation, a formula), and what it points at."""

    title: str
    rest: str
    marks: tuple[str, ...]
    targets: Mapping[str, str]


class Half(NamedTuple):
    """What stands before the marks of a slide or behind them, and all that is pointed at so far."""

    text: str
    targets: Mapping[str, str]


def slide_xml(slide: Slide, body: Body, spoken: Language) -> Half:
    """Return the text of the slide's part, the furniture put into its `body`."""
    above, below = sides(slide)
    own = own_half(body, above, spoken)
    behind = closing_half(below, own.targets, spoken)
    return Half("".join([own.text, *body.marks, behind.text]), behind.targets)


def own_half(body: Body, above: Iterable[Fill], spoken: Language) -> Half:
    """Return the part up to its marks, which many decks may have alike."""
    links = Links(body.targets)
    over = [piece for fill in above for piece in _shape(fill, spoken, links)]
    return Half("".join([body.title, *over, body.rest]), links.ids)


def closing_half(below: Iterable[Fill], targets: Mapping[str, str], spoken: Language) -> Half:
    """Return the rest of the part, the furniture `below`, where what goes before points at `targets`."""
    links = Links(targets)
    under = [piece for fill in below for piece in _shape(fill, spoken, links)]
    return Half("".join([*under, _END]), links.ids)


def sides(slide: Slide) -> tuple[tuple[Fill, ...], tuple[Fill, ...]]:
    """Return the furniture of the slide that stands above its body, and what stands below."""
    if slide.bare is None:
        return (), ()
    own = slide.bare.fills[1:2]
    at = next((place for place, fill in enumerate(slide.fills) if own and fill is own[0]), 1)
    return slide.fills[1:at], slide.fills[at + len(slide.bare.fills) - 1 :]


def body_xml(slide: Slide, styles: Mapping[str, NavStyle], spoken: Language) -> Body:
    """Return what `slide`, without its furniture, has of its own."""
    links = Links()
    title = "".join([_HIDDEN if slide.hidden else _SHOWN, *_shape(slide.fills[0], spoken, links)])
    chunks = [piece for fill in slide.fills[1:] for piece in _shape(fill, spoken, links)]
    if slide.grid is not None:
        chunks.append(table_xml(slide.grid, slide.fills[0].text.text, spoken, links))
    marks = (_icons_xml(slide.icons, spoken),) if slide.icons else ()
    if slide.nav is not None and slide.layout.nav is not None:
        marks = (*marks, navigation(slide.nav, slide.layout.nav, styles[slide.nav.form], spoken))
    if slide.sum is not None:
        marks = (*marks, sum_xml(slide.sum, styles["sum"], spoken))
    return Body(title, "".join(chunks), marks, links.ids)


@lru_cache(maxsize=256)
def _icons_xml(icons: tuple[Icon, ...], spoken: Language) -> str:
    """Return the icons of a slide; many slides of a layout have the very same."""
    return "".join([icon_xml(icon, number, spoken) for number, icon in enumerate(icons, 1)])


def _shape(fill: Fill, spoken: Language, links: Links) -> tuple[str, ...]:
    """Return the placeholder of a fill in pieces."""
    slot, text, sizes, link, raised, insets, _ = fill
    opening, middle = _placeholder(slot.name, slot.idx, slot.type, spoken, raised, insets)
    return (
        opening,
        _jump(links.id("#" + link)) if link else "/>",
        middle,
        _list_style(sizes) if sizes else "<a:lstStyle/>",
        _number(spoken) if slot.type == "sldNum" else paragraphs(text, spoken, links),
        _SHAPE_END,
    )


@lru_cache(maxsize=1_024)
def _placeholder(
    name: str, idx: int, kind: str, spoken: Language, raised: int, insets: Insets | None
) -> tuple[str, str]:
    """Return what stands before and after the shape-level link; the shape's id follows from the idx, so it is unique."""
    place = f'<p:ph type="{kind}" idx="{idx}"/>' if idx else f'<p:ph type="{kind}"/>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{idx + 2}" name="{shape_name(name, spoken)}"',
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody>'
        + _body(raised, insets),
    )


def _body(raised: int, insets: Insets | None) -> str:
    """Return the body's own margins and anchor, where it has any (ECMA-376 part 1, 21.1.2.1.1)."""
    left = f' lIns="{insets.left}"' if insets else ""
    top = f' tIns="{raised or (insets.top if insets else 0)}"' if raised or insets else ""
    anchor = ' anchor="t"' if raised else ""
    return f"<a:bodyPr{left}{top}{anchor}/>"


def _jump(relationship: str) -> str:
    return f'><a:hlinkClick r:id="{relationship}" action="ppaction://hlinksldjump"/></p:cNvPr>'


@lru_cache(maxsize=4_096)
def _list_style(sizes: tuple[Pt, ...]) -> str:
    levels = [
        f'<a:lvl{level}pPr><a:defRPr sz="{round(size * 100)}"/></a:lvl{level}pPr>'
        for level, size in enumerate(sizes, 1)
        if size
    ]
    return f"<a:lstStyle>{''.join(levels)}</a:lstStyle>"


@lru_cache(maxsize=8)
def _number(spoken: Language) -> str:
    return (
        f'<a:p><a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr {spoken.run}/><a:t>‹#›</a:t></a:fld>'
        f"<a:endParaRPr {spoken.run}/></a:p>"
    )

"""A table as a native graphic frame (ECMA-376 part 1, 21.1.3.13) in the placeholder that its layout keeps for it.

Lines, fills and colours come from the theme's table style; the cells say only how large their text is, which no style does.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from slides.ooxml.escape import attribute, content
from slides.ooxml.uris import TABLE, TABLE_STYLE
from slides.writer.language import shape_name
from slides.writer.text import paragraphs

if TYPE_CHECKING:
    from slides.blocks import Text
    from slides.deck import Grid
    from slides.units import Pt
    from slides.writer.language import Language
    from slides.writer.text import Links

_CELL_END = '<a:tcPr marL="91440" marR="91440" marT="63500" marB="63500" anchor="ctr"/></a:tc>'


def table_xml(grid: Grid, alt: str, spoken: Language, links: Links) -> str:
    """Return the graphic frame of `grid`, described as `alt`; the first cell of a row with a link jumps to its slide."""
    slot, box = grid.slot, grid.slot.box
    sized = _sized(spoken, grid.size)
    rows = [[f"<a:p><a:r><a:rPr {sized.run}/><a:t>{content(name)}</a:t></a:r></a:p>" for name in grid.table.head]]
    for row in grid.table.rows:
        first, *others = row.cells
        opening = _jump(first, row.link, sized, links) if row.link else paragraphs(first, sized, links)
        rows.append([opening, *(paragraphs(text, sized, links) for text in others)])
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in grid.columns)
    shown = "".join(
        f'<a:tr h="{height}">{"".join(map(_cell, cells))}</a:tr>' for height, cells in zip(grid.rows, rows, strict=True)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{slot.idx + 2}" name="{shape_name(slot.name, spoken)}" '
        f'descr="{attribute(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f'<p:nvPr><p:ph type="{slot.type}" idx="{slot.idx}"/></p:nvPr></p:nvGraphicFramePr>'
        f'<p:xfrm><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{sum(grid.columns)}" cy="{sum(grid.rows)}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{TABLE}"><a:tbl><a:tblPr firstRow="1" bandRow="1">'
        f"<a:tableStyleId>{TABLE_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{shown}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(shown: str) -> str:
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{shown}</a:txBody>{_CELL_END}"


@lru_cache(maxsize=32)
def _sized(spoken: Language, size: Pt) -> Language:
    return replace(spoken, run=f'{spoken.run} sz="{round(size * 100)}"')


def _jump(text: Text, key: str, sized: Language, links: Links) -> str:
    target = links.id(f"#{key}")
    click = f'<a:hlinkClick r:id="{target}" action="ppaction://hlinksldjump"/>'
    run = f"<a:r><a:rPr {sized.run}>{click}</a:rPr><a:t>{content(text.text)}</a:t></a:r>"
    return f"<a:p>{run}</a:p>"

"""Tables on slides: every word once and in order, rows whole, heads repeated, native in the file."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from pptx import Presentation

from slides import pipeline, theme, writer
from slides.blocks import Row, Table, text
from slides.deck import Deck, Grid, Properties, Slide, SlideSpec
from slides.fit import fit
from slides.integrity import verify

if TYPE_CHECKING:
    from slides.layout import Template

THEMES = sorted(path.stem for folder in theme.folders() for path in folder.glob("*.yaml"))
SIZES = ("16:9", "4:3", "32:9")
WORDS = st.text("党建工作责任单位督查，。ab 12", max_size=60) | st.sampled_from(
    ["", "长" * 900, "w" * 400, "2026年12月底前"]
)
ROWS = st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=30)


def made(rows: list[tuple[str, ...]], name: str = "base", size: str = "16:9", title: str = "任务清单") -> Deck:
    table = Table(("来源", "任务", "完成时限"), tuple(Row(tuple(text(word) for word in row), "tasks") for row in rows))
    spec = SlideSpec("tasks", "tasks", ("table",), title, {}, table=table, notes="第一句。\n第二句。")
    return fit([spec], template(name, size), Properties("x"))


@cache
def template(name: str, size: str) -> Template:
    return pipeline.compiled(name, size, "zh-CN")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", THEMES)
@settings(max_examples=12, deadline=None)
@given(rows=ROWS)
def test_no_word_of_a_table_is_lost_and_none_stands_outside_its_box(
    name: str, size: str, rows: list[tuple[str, ...]]
) -> None:
    deck = made(rows, name, size)
    for column in range(3):
        said = "".join(row.cells[column].text for slide in deck.slides for row in _grid(slide).table.rows)
        assert said == "".join(row[column] for row in rows)
    for slide in deck.slides:
        grid = _grid(slide)
        box = grid.slot.box
        assert sum(grid.columns) <= box.width + 3
        assert sum(grid.rows) <= box.height
        assert grid.size in grid.slot.levels[1].sizes


def _grid(slide: Slide) -> Grid:
    assert slide.grid is not None
    return slide.grid


def test_the_head_stands_on_every_page_and_rows_stay_whole() -> None:
    deck = made([(f"建议{number}", "建立督查机制，每季度督查一次", "12月底前") for number in range(40)])
    assert len(deck.slides) > 1
    counts = [len(_grid(slide).table.rows) for slide in deck.slides]
    assert sum(counts) == 40
    assert max(counts) - min(counts) <= 2
    assert next(slide.fills[0].text.text for slide in deck.slides).startswith("任务清单（1/")
    assert "".join(slide.notes for slide in deck.slides).replace("\n", "") == "第一句。第二句。"


def test_more_rows_take_more_slides_or_smaller_type() -> None:
    decks = [made([("一", "任务", "时限")] * count) for count in range(1, 30)]
    found = [(len(deck.slides), -_grid(deck.slides[0]).size) for deck in decks]
    assert found == sorted(found)


def test_a_table_is_native_and_its_first_cells_jump() -> None:
    deck = made([("建议一", "建立督查机制", "12月底前"), ("建议二", "打造品牌", "")])
    content = writer.render(deck)
    assert not verify(content)
    (slide,) = Presentation(BytesIO(content)).slides
    (frame,) = (shape for shape in slide.placeholders if shape.has_table)
    assert frame.placeholder_format.idx == 26
    assert [[cell.text for cell in row.cells] for row in frame.table.rows] == [
        ["来源", "任务", "完成时限"],
        ["建议一", "建立督查机制", "12月底前"],
        ["建议二", "打造品牌", ""],
    ]
    assert frame.table.first_row
    assert "hlinksldjump" in frame._element.xml

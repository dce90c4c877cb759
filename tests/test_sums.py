"""Formulas as a picture: `1+2+3+4` set as marks with plus signs on the band that has the figure."""

from __future__ import annotations

import itertools
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.util import Emu

from slides import theme, writer
from slides.fit.sums import terms_of
from slides.pipeline import build

if TYPE_CHECKING:
    from pathlib import Path

    from pptx.shapes.base import BaseShape

THEMES = theme.names(theme.folders())


@pytest.mark.parametrize(
    ("value", "terms"),
    [
        ("1+2+3+4", ("1", "2", "3", "4")),
        ("1 ＋ N", ("1", "N")),
        ("5G+X", ("5G", "X")),
        ("一+三+N", ("一", "三", "N")),
        ("98.1%", ()),
        ("100+", ()),
        ("+3", ()),
        ("1+2+3+4+5+6", ()),
        ("党建引领+业务", ()),
        ("3.15 → 1.97", ()),
    ],
)
def test_a_formula_is_a_few_short_terms(value: str, terms: tuple[str, ...]) -> None:
    assert terms_of(value) == terms


def page(folder: Path, value: str, caption: str, look: str, size: str) -> list[BaseShape]:
    outline = folder / "talk.yaml"
    outline.write_text(
        f"标题: 会\n内容:\n  - 标题: 构建体系\n    导语: 创新工作模式\n    数据: {{数值: {value}, 说明: {caption}}}\n"
        "    要点: [高度重视, 积极探索, 统领全局, 扎实有序]\n",
        encoding="utf-8",
    )
    made = Presentation(BytesIO(writer.render(build(outline, theme=look, size=size))))
    return [*next(slide for slide in made.slides if slide.shapes.title.text == "构建体系").shapes]


@pytest.mark.parametrize("size", ["16:9", "4:3", "32:9", "A4"])
@pytest.mark.parametrize("look", THEMES)
def test_its_terms_stand_apart_beside_the_headline_and_the_caption(tmp_path: Path, look: str, size: str) -> None:
    shapes = page(tmp_path, "1+2+N", "工作体系", look, size)
    (group,) = (shape for shape in shapes if shape.name == "算式")
    marks = [*group.shapes]
    assert [mark.text_frame.text for mark in marks] == ["1", "+", "2", "+", "N"]
    assert len({(mark.width, mark.height, mark.top) for mark in marks[::2]}) == 1
    assert all(left.left + left.width <= right.left + Emu(2) for left, right in itertools.pairwise(marks))
    (panel,) = (shape for shape in shapes if shape.has_text_frame and "工作体系" in shape.text_frame.text)
    assert [part.text for part in panel.text_frame.paragraphs] == ["创新工作模式", "工作体系"]
    assert panel.left < group.left
    assert group.left + group.width < panel.left + panel.width
    assert panel.top < group.top < group.top + group.height < panel.top + panel.height
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == "1+2+N"


def test_any_other_figure_stays_text(tmp_path: Path) -> None:
    shapes = page(tmp_path, "98.1%", "整改率", "party-red", "16:9")
    assert not [shape for shape in shapes if shape.name == "算式"]
    assert [shape for shape in shapes if shape.has_text_frame and shape.text_frame.text == "98.1%\n整改率"]


def test_a_formula_without_caption_leaves_no_empty_box(tmp_path: Path) -> None:
    shapes = page(tmp_path, "1+N", '""', "party-red", "16:9")
    assert [shape for shape in shapes if shape.name == "算式"]
    assert all(shape.text_frame.text for shape in shapes if shape.is_placeholder and shape.has_text_frame)

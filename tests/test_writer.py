"""The writer: an independent reader finds every word, link and section, and equal decks are equal bytes."""

from __future__ import annotations

import io
import itertools
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from pptx import Presentation
from samples import SOURCE, alone, compiled, deck, titled

from slides.deck import Nav, Properties
from slides.integrity import verify
from slides.richtext import Run, runs
from slides.units import Box, Emu, points
from slides.writer import Session, render
from slides.writer.navigation import marks_of
from slides.writer.properties import core_xml
from slides.writer.series import Series
from slides.writer.text import external

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

THEMES = ("base", "party-red")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


@cache
def written(name: str = "party-red", lang: str = "zh-CN") -> bytes:
    return render(deck(name, lang))


def opened(content: bytes) -> Opened:
    return Presentation(io.BytesIO(content))


def member(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
def test_nothing_in_a_deck_needs_repair(name: str, lang: str) -> None:
    assert verify(written(name, lang)) == ()


@pytest.mark.parametrize("name", THEMES)
def test_every_word_reads_back_in_its_placeholder(name: str) -> None:
    for page, shown in zip(deck(name).slides, opened(written(name)).slides, strict=True):
        found = {shape.placeholder_format.idx: shape.text_frame for shape in shown.placeholders}
        for fill in page.fills:
            expected = "‹#›" if fill.slot.type == "sldNum" else fill.text.text
            assert found[fill.slot.idx].text == expected
            if fill.slot.type != "sldNum":
                levels = [one.level for one in found[fill.slot.idx].paragraphs]
                assert levels == [one.level for one in fill.text.paragraphs]


def test_a_slide_stands_on_its_layout_and_its_title_comes_first() -> None:
    for page, shown in zip(deck().slides, opened(written()).slides, strict=True):
        assert shown.slide_layout.name == page.layout.title
        assert shown.shapes[0].placeholder_format.idx == 0


def test_shapes_inherit_everything_but_the_sizes_that_fit_chose() -> None:
    for shown in opened(written()).slides:
        for shape in shown.placeholders:
            assert len(shape._element.spPr) == 0
            properties = [run.attrib for run in shape._element.iter(f"{A}rPr")]
            assert all(set(one) <= {"lang", "altLang"} for one in properties)
    agenda = opened(written()).slides[1]
    styles = {
        shape.placeholder_format.idx: [one.get("sz") for one in shape._element.iter(f"{A}defRPr")]
        for shape in agenda.placeholders
    }
    assert styles[101] == ["2200", "1750"]
    assert styles[0] == []


@pytest.mark.parametrize(
    ("lang", "run"), [("zh-CN", {"lang": "zh-CN", "altLang": "en-US"}), ("en-US", {"lang": "en-US"})]
)
def test_every_run_says_its_language(lang: str, run: dict[str, str]) -> None:
    for shown in opened(written(lang=lang)).slides:
        for tree in (shown._element, shown.notes_slide._element if shown.has_notes_slide else shown._element):
            for tag in ("rPr", "endParaRPr"):
                assert all(run.items() <= dict(one.attrib).items() for one in tree.iter(A + tag))
            assert all(one.find(A + "rPr") is not None for one in tree.iter(A + "r"))


def test_notes_hold_every_word_a_paragraph_a_line() -> None:
    for number, shown in enumerate(opened(written()).slides):
        if number == 1:
            assert not shown.has_notes_slide
        else:
            frame = shown.notes_slide.notes_text_frame
            assert frame is not None
            assert [one.text for one in frame.paragraphs] == [f"讲第{number}页", "", "完毕"]


def test_without_notes_no_word_of_them_is_in_the_file() -> None:
    content = render(deck(), notes=False)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "notesSlide" in name]
    assert verify(content) == ()


def test_cells_jump_to_their_slides_with_one_relationship_for_each() -> None:
    presentation = opened(written())
    agenda = presentation.slides[1]
    targets = {
        shape.name: shape.click_action.target_slide for shape in agenda.placeholders if shape.click_action.target_slide
    }
    assert len(targets) == 2
    assert {one.slide_id for one in targets.values()} == {256, 263}
    assert [one.rId for one in agenda.part.rels.values() if one.reltype.endswith("/slide")] == ["rId3", "rId4"]


def test_a_hidden_slide_is_not_shown() -> None:
    assert [shown._element.get("show") for shown in opened(written()).slides][:3] == [None, "0", None]


def test_sections_list_every_slide_once_in_order() -> None:
    presentation = opened(written())._element
    sections = list(presentation.iter(f"{P14}section"))
    assert [one.get("name") for one in sections] == list(dict.fromkeys(page.section for page in deck().slides))
    ids = [one.get("id") for one in presentation.iter(f"{P14}sldId")]
    assert ids == [str(256 + number) for number in range(len(deck().slides))]
    assert all(re.fullmatch(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}", one.get("id", "")) for one in sections)


def test_slides_without_a_section_follow_the_one_before() -> None:
    pages = [
        titled(Run("页"))._replace(key=str(number), section=name)
        for number, name in enumerate(["", "一", "", "二", "一"])
    ]
    content = render(replace(alone(pages[0]), slides=tuple(pages)))
    sections = list(opened(content)._element.iter(f"{P14}section"))
    assert [(one.get("name"), len(list(one.iter(f"{P14}sldId")))) for one in sections] == [
        ("开头", 1),
        ("一", 2),
        ("二", 1),
        ("一", 1),
    ]
    assert verify(content) == ()
    assert "sectionLst" not in member(render(alone(titled(Run("页")))), "ppt/presentation.xml")


def test_properties_say_who_what_and_when() -> None:
    core = opened(written()).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("党建 <工作> 汇报", "某某市", "某某市")
    assert (core.language, core.subject) == ("zh-CN", "交流材料")
    assert core.created is not None
    assert core.created.isoformat()[:10] == "2026-11-22"


@pytest.mark.parametrize("date", ["", "明天", "2026-13-01"])
def test_no_clock_is_read_for_a_deck_without_date(date: str) -> None:
    assert "2000-01-01T00:00:00Z" in core_xml(Properties("长" * 300, date=date))
    assert "长" * 256 not in core_xml(Properties("长" * 300))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_title_and_any_notes_read_back(words: str) -> None:
    kept = re.sub("[^\t\n\r\x0b\x0c\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", words)
    content = render(alone(titled(Run(words), notes=words), source=(SOURCE,)))
    page = opened(content).slides[0]
    assert page.shapes.title is not None
    assert page.shapes.title.text_frame.text == re.sub("\r\n|[\r\n\x0b\x0c]", "\v", kept)
    if words:
        spoken = page.notes_slide.notes_text_frame
        assert spoken is not None
        assert [one.text for one in spoken.paragraphs] == [
            re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", line) for line in words.splitlines()
        ]


def test_emphasis_is_the_only_format_of_a_run() -> None:
    page = opened(render(alone(titled(*runs("抓**关键**，有*温度*"))))).slides[0]
    assert page.shapes.title is not None
    shown = [(one.text, one.font.bold, one.font.italic) for one in page.shapes.title.text_frame.paragraphs[0].runs]
    assert shown == [("抓", None, None), ("关键", True, None), ("，有", None, None), ("温度", None, True)]


def test_links_lead_only_where_a_reader_would_expect() -> None:
    marked = (
        "见[网站](https://a.cn/甲?x=1&y=2)、[信](mailto:a@b.cn)、[文件](file:///etc/passwd)、[脚本](javascript:alert)"
    )
    content = render(alone(titled(*runs(marked))))
    title = opened(content).slides[0].shapes.title
    assert title is not None
    found = {one.text: one.hyperlink.address for one in title.text_frame.paragraphs[0].runs if one.hyperlink.address}
    assert found == {"网站": "https://a.cn/%E7%94%B2?x=1&y=2", "信": "mailto:a@b.cn"}
    assert "[文件](file:///etc/passwd)、[脚本](javascript:alert)" in title.text_frame.text
    assert verify(content) == ()


@pytest.mark.parametrize(
    "link", ["https://", "http:///a", "ftp://a.cn", "data:text/html,x", "//a.cn", "a.cn", "https://[::1", "mailto:"]
)
def test_other_addresses_are_no_links(link: str) -> None:
    assert external(link) == ""


def test_equal_slides_have_equal_bytes_wherever_they_stand() -> None:
    page = titled(Run("同一页"), notes="同一讲稿")
    content = render(replace(alone(page), slides=(page, page._replace(key="again"))))
    for folder in ("slides/slide", "notesSlides/notesSlide"):
        assert member(content, f"ppt/{folder}1.xml") == member(content, f"ppt/{folder}2.xml")
    assert verify(content) == ()


@pytest.mark.parametrize("kind", [Session, Series])
def test_a_session_gives_the_bytes_of_a_fresh_one(kind: type[Session]) -> None:
    session = kind(compiled())
    first, other = deck(), alone(titled(Run("别的"), notes="讲"))
    expected = [
        kind(compiled()).render(first),
        kind(compiled()).render(other),
        kind(compiled()).render(first, notes=False),
        kind(compiled()).render(first, source=False),
    ]
    for _ in range(2):
        found = [session.render(first), session.render(other)]
        found += [session.render(first, notes=False), session.render(first, source=False)]
        assert found == expected


def test_two_runs_give_the_same_bytes_for_any_hash_seed() -> None:
    command = (
        "from samples import deck; from slides.writer import render; import zlib; print(zlib.crc32(render(deck())))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", command],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("0", "77")
    }  # fmt: skip
    assert len(found) == 1


def test_navigation_is_native_decorative_and_names_every_part() -> None:
    divider = next(
        shown
        for page, shown in zip(deck().slides, opened(written()).slides, strict=True)
        if page.layout.family == "divider"
    )
    group = next(shape for shape in divider.shapes if not shape.is_placeholder)
    assert [one.text_frame.text for one in group.shapes] == ["成绩与经验", "存在的问题"]
    assert "decorative" in {one.tag.rpartition("}")[2] for one in group._element.iter()}


names = st.lists(st.text("成绩问题措施abc ", min_size=1, max_size=12), min_size=1, max_size=60)


@given(
    st.sampled_from(["pills", "stepper"]),
    names,
    st.integers(0, 59),
    st.integers(1, 12_000_000),
    st.integers(1, 1_200_000),
)
def test_navigation_stays_in_its_box_and_marks_never_overlap(
    form: str, parts: list[str], current: int, width: int, height: int
) -> None:
    box = Box(Emu(500_000), Emu(400_000), Emu(width), Emu(height))
    marks = marks_of(Nav(form, tuple(parts), current % len(parts)), box, points(13))  # type: ignore[arg-type]
    assert sum(mark.lit for mark in marks) == (1 if marks else 0)
    for mark in marks:
        x, y, wide, high = mark.box
        assert box.x <= x < x + wide <= box.x + box.width
        assert box.y <= y < y + high <= box.y + box.height
    for first, second in itertools.pairwise(marks):
        assert first.box.x + first.box.width <= second.box.x or first.box.y + first.box.height <= second.box.y


def test_pills_are_of_one_width_then_become_numbers_then_one() -> None:
    box = Box(Emu(0), Emu(0), points(400), points(64))
    names = ("成绩与经验", "存在的问题", "下一步工作打算", "保障措施")
    pills = marks_of(Nav("pills", names, 2), box, points(14))
    assert [mark.words for mark in pills] == ["成绩与经验", "存在的问题", "下一步\n工作打算", "保障措施"]
    assert len({mark.box.width for mark in pills}) == len({mark.box.y for mark in pills}) == 1
    numbers = marks_of(Nav("pills", tuple("很长很长的名字" * 3 for _ in range(6)), 2), box, points(14))
    assert [mark.words for mark in numbers] == list("123456")
    single = marks_of(Nav("stepper", tuple("一" for _ in range(60)), 2), box, points(14))
    assert [mark.words for mark in single] == ["3/60"]

"""The script says the notes, all of them and nothing else, in a document that Word takes."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from slides import WriteError, build, save_script
from slides.richtext import plain
from slides.script import PAPERS, render_script
from slides.script.manuscript import Heading, Mark, Passage, manuscript
from slides.sealing import intact

if TYPE_CHECKING:
    from pathlib import Path

    from slides.deck import Deck
    from slides.script.paper import Size

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EXAMPLES = ["party-building-exchange", "safety-quarter", "branch-meeting"]
MARKED = """
title: T <&> “x”
opening: {title: Start, notes: "Dear friends:\\n\\nWelcome, **all of you**, to *this* [place](https://example.org)."}
achievements:
  notes: On the **whole**.
  items:
    - {title: A, hidden: true, notes: Not said.}
    - {title: B, notes: "**all of you** again"}
"""


def example(root: Path, name: str) -> Deck:
    return build(root / "outlines" / f"{name}.yaml")


def built(folder: Path, text: str) -> Deck:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    return build(path)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def tree(content: bytes, name: str) -> ET.Element:
    return ET.fromstring(parts(content)[name])  # noqa: S314 - we wrote it


def document(content: bytes) -> ET.Element:
    return tree(content, "word/document.xml")


def paragraphs(content: bytes, style: str) -> list[str]:
    return [
        "".join(text.text or "" for text in one.iter(f"{W}t"))
        for one in document(content).iter(f"{W}p")
        if (named := one.find(f"{W}pPr/{W}pStyle")) is not None and named.get(f"{W}val") == style
    ]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("marks", [True, False])
def test_every_word_of_the_notes_is_read_in_its_order_and_none_else(root: Path, name: str, marks: bool) -> None:
    deck = example(root, name)
    assert deck.outline is not None
    read = [block for block in manuscript(deck, marks=marks).blocks if isinstance(block, Passage)]
    outline = deck.outline
    said = [outline.opening.notes] if outline.opening else []
    for section in outline.sections:
        said += [section.notes, *(item.notes for item in section.items)]
    said += [outline.closing.notes] if outline.closing else []
    wanted = "".join(map(plain, said))
    assert re.sub(r"\s", "", "".join(run.text for one in read for run in one.runs)) == re.sub(r"\s", "", wanted)


@pytest.mark.parametrize("name", EXAMPLES)
def test_without_marks_the_paragraphs_are_those_of_the_notes(root: Path, name: str) -> None:
    deck = example(root, name)
    assert deck.outline is not None
    read = [
        "".join(run.text for run in one.runs)
        for one in manuscript(deck, marks=False).blocks
        if isinstance(one, Passage)
    ]
    said = [value.notes for value in (*deck.outline.sections, *deck.outline.items())]
    lines = [line.strip() for notes in said for line in plain(notes).splitlines()]
    assert sorted(read) == sorted(filter(None, lines))


def test_emphasis_is_kept_links_are_words_and_what_is_hidden_is_not_said(tmp_path: Path) -> None:
    deck = built(tmp_path, MARKED)
    blocks = manuscript(deck, marks=False).blocks
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["1. What we have achieved"]
    passages = [block for block in blocks if isinstance(block, Passage)]
    assert [one.salutation for one in passages] == [True, False, False, False]
    told = [[(run.text, run.strong, run.em) for run in one.runs] for one in passages]
    assert told[1] == [
        ("Welcome, ", False, False), ("all of you", True, False), (", to ", False, False), ("this", False, True),
        (" ", False, False), ("place", False, False), (".", False, False),
    ]  # fmt: skip
    assert told[3] == [("all of you", True, False), (" again", False, False)]
    assert b"Not said" not in b"".join(parts(render_script(deck)).values())


def test_each_slide_that_is_shown_has_its_mark_with_number_and_clock(root: Path) -> None:
    deck = example(root, "safety-quarter")
    marks = [block for block in manuscript(deck, marks=True).blocks if isinstance(block, Mark)]
    assert [mark.number for mark in marks] == list(range(1, len(deck.slides) + 1))
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    shown = paragraphs(render_script(deck), "SlideMark")
    assert shown[2] == "Slide 3　One quarter, one question1.1 min · at 0:00"
    assert paragraphs(render_script(deck, marks=False), "SlideMark") == []


def test_the_sheet_on_top_tells_speaker_slot_and_the_time_of_each_part(root: Path) -> None:
    deck = example(root, "party-building-exchange")
    cells = paragraphs(render_script(deck), "SheetText") + paragraphs(render_script(deck), "SheetNumber")
    assert {"会议", "2026年度工委第二次党建工作例会", "三、各领域工作任务", "4–9"} <= set(cells)
    assert any(re.fullmatch(r"约 [\d.]+ 分钟（会议给 20 分钟，余 [\d.]+ 分钟）", cell) for cell in cells)
    assert paragraphs(render_script(deck), "Subtitle") == ["澄澜开发区工委书记　沈望川"]
    assert paragraphs(render_script(deck, marks=False), "Subtitle") == [
        "澄澜开发区工委书记　沈望川",
        "（2026年9月24日）",
    ]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EXAMPLES[:2])
def test_type_is_large_and_fits_the_paper(root: Path, paper: Size, name: str) -> None:
    content = render_script(example(root, name), paper=paper)
    size = document(content).find(f".//{W}pgSz")
    assert size is not None
    assert [size.get(f"{W}{side}") for side in "wh"] == [str(PAPERS[paper].width), str(PAPERS[paper].height)]
    styles = tree(content, "word/styles.xml")
    body = next(one for one in styles.iter(f"{W}style") if one.get(f"{W}styleId") == "BodyText")
    points = int(body.find(f"{W}rPr/{W}sz").get(f"{W}val")) / 2  # type: ignore[union-attr, arg-type]
    assert points >= (18 if name.startswith("party") else 15)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("marks", [True, False])
def test_the_document_fits_the_schema_and_is_the_same_each_time(
    root: Path, tmp_path: Path, name: str, marks: bool
) -> None:
    audit = pytest.importorskip("openxml_audit")
    deck = example(root, name)
    path = save_script(deck, tmp_path / "讲稿.docx", marks=marks)
    assert audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365).validate(path).errors == []
    assert path.read_bytes() == render_script(example(root, name), marks=marks)
    assert intact(path)


def test_texts_that_are_markup_stay_texts_and_pages_are_fields(tmp_path: Path) -> None:
    made = parts(render_script(built(tmp_path, MARKED)))
    assert "T &lt;&amp;&gt; “x”".encode() in made["word/document.xml"]
    assert re.findall(rb'w:instr=" (\w+) "', made["word/footer1.xml"]) == [b"PAGE", b"NUMPAGES"]


def test_a_script_that_was_edited_is_kept(root: Path, tmp_path: Path) -> None:
    deck = example(root, "safety-quarter")
    path = save_script(deck, tmp_path / "a.docx")
    save_script(deck, path, paper="A5")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/comments.xml", "<x/>")
    with pytest.raises(WriteError, match="write-edited"):
        save_script(deck, path)
    save_script(deck, path, force=True)
    assert intact(path)


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("switches", ["", "deck: {dividers: false, overviews: false}\n"])
def test_a_part_is_introduced_also_where_its_first_item_takes_several_slides(
    tmp_path: Path, switches: str, marks: bool
) -> None:
    outline = tmp_path / "talk.yaml"
    points = "".join(f"      - 第{number}点{'要抓好落实' * 12}\n" for number in range(12))
    outline.write_text(
        f"title: 讲话\n{switches}problems:\n  notes: 先说**问题**。\n  items:\n  - title: 甲\n    notes: 甲的开头。甲的结尾。\n"
        f"    points:\n{points}",
        encoding="utf-8",
    )
    deck = build(outline)
    assert max(slide.parts for slide in deck.slides) > 1
    read = "".join(
        run.text for block in manuscript(deck, marks=marks).blocks if isinstance(block, Passage) for run in block.runs
    )
    assert read == "先说问题。甲的开头。甲的结尾。"

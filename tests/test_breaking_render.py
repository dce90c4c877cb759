"""Our lines against those that LibreOffice sets: over a thousand paragraphs in boxes of known width, read back from its PDF.

The fonts are twins with our widths and line advance (see `twins`). Two habits of LibreOffice that our measure has not are
switched off on the way, in the flat XML between deck and PDF: space between Chinese and Latin, and stops that hang over the
box's edge. What remains differs by plan:

- LibreOffice takes a digit or sign beside Chinese for Chinese and sets it in that font; we, as PowerPoint, in the Latin one;
- it breaks by Unicode's rules: not between `+` and a Chinese character, but between the two halves of `……`;
- it kerns Latin letters, so that a line may hold a letter more than ours;
- an emoji that no font has is a box of about an em; we count what Windows draws, 1.37 em.

Heights: where the counts are the same, so are ours and theirs to a hundredth. With the fonts themselves LibreOffice's lines
are 1.21 times as high as PowerPoint's where they have Chinese (Noto), 0.96 (Liberation) to 1.02 times (Carlito) elsewhere.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections import defaultdict
from itertools import groupby, product
from typing import TYPE_CHECKING, NamedTuple

import pytest
from twins import MISSING, as_powerpoint_would, convert

from slides.breaking import wrap
from slides.metrics import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.render, pytest.mark.skipif(MISSING, reason="needs soffice, pdftotext and fc-match")]

SIZE = 20.0
SPACING = 1.15
ROOMS = (9.5, 12, 15.3, 18, 22.7, 28)
ACROSS, PITCH = 6, (620.0, 640.0)
SHEET = 36
CLAUSES = [
    "坚持以党建为统领，扎实有序开展各项工作",
    "各党委扛起党建主体责任，“政治责任感”和“历史使命感”进一步增强",
    "构建“一二三四五”党建工作体系（一个决定、两个意见）",
    "认真贯彻《中国共产党支部工作条例（试行）》",
    "搭建党建工作新平台：做到搬迁安置在哪里，堡垒作用就发挥到哪里",
    "积极营造比学赶帮、创先争优的良好氛围——这是关键",
    "推动体制对接、机制对接、制度对接和工作对接",
    "党建与业务“两张皮”的问题依然存在……",
    "怎么办？关键在人！",
]
FIGURES = [
    "同比增长12.5%，完成投资3.2亿元",
    "2026年11月22日召开第2次例会",
    "推行“互联网+党建”和AI赋能",
    "走访群众1,200人次，满意率98.6%",
    "用好App和5G网络",
    "构建1+2+3+4党建工作体系",
    "GDP突破100亿元",
    "上海—北京专列·第3期",
    "打造“Safety First”品牌",
    "👍 点赞3次",
]
ENGLISH = [
    "The quality of growth is the measure of our work",
    "Party branches report on open-source tools",
    "Revenue rose by 12.5% in the third quarter",
    "A well-known example (see page 4) is the base",
    "“Quoted words” stay whole",
    "We serve 1,200 households",
    "It isn’t done – not yet…",
    "from $3.5 to €4.2 million",
]


class Case(NamedTuple):
    """A paragraph in a box `room` em wide."""

    language: str
    face: str
    bold: bool
    text: str
    room: float


def cases() -> list[Case]:
    """Return 1,080 paragraphs, the same each time."""
    chance = random.Random(22)  # noqa: S311 - a fixed draw, no secret
    found = []
    languages = (("zh", CLAUSES, "，", "。"), ("mixed", CLAUSES + FIGURES * 2, "；", "。"), ("en", ENGLISH, ", ", "."))
    faces = ("Arial", "Calibri", "Times New Roman")
    for (language, phrases, joint, stop), face, bold in product(languages, faces, (False, True)):
        for number in range(60):
            text = joint.join(chance.sample(phrases, chance.randint(2, 6))) + stop
            found.append(Case(language, face, bold, text, ROOMS[number % len(ROOMS)]))
    return found


def place(number: int) -> tuple[float, float]:
    """Return the left and top of the box with that number on its sheet, in points."""
    down, across = divmod(number % SHEET, ACROSS)
    return 20 + across * PITCH[0], 20 + down * PITCH[1]


def deck(paragraphs: list[Case], file: Path) -> None:
    """Write a deck of large sheets with a box for each paragraph."""
    from pptx import Presentation
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(4000), Pt(4000)
    for number, case in enumerate(paragraphs):
        if number % SHEET == 0:
            slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        left, top = place(number)
        frame = slide.shapes.add_textbox(Pt(left), Pt(top), Pt(case.room * SIZE), Pt(400)).text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = 0
        frame.word_wrap = True
        frame.paragraphs[0].line_spacing = SPACING
        run = frame.paragraphs[0].add_run()
        run.text, run.font.size, run.font.name, run.font.bold = case.text, Pt(SIZE), case.face, case.bold
        properties = run._r.get_or_add_rPr()
        properties.set("lang", "en-US" if case.language == "en" else "zh-CN")
        east_asian = properties.makeelement(qn("a:ea"), {"typeface": "微软雅黑"})
        properties.append(east_asian)
    presentation.save(str(file))


class Drawn(NamedTuple):
    """A paragraph as LibreOffice set it: its lines without their spaces, and from its first line to its last in points."""

    lines: list[str]
    height: float


def drawn(pdf: Path, count: int) -> list[Drawn]:
    """Return what stands in each of the boxes of `pdf`."""
    written = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
    words: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for sheet, page in enumerate(written.split("<page ")[1:]):
        for left, top, foot, word in re.findall(
            r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>', page
        ):
            across, down = int(float(left) // PITCH[0]), int((float(top) - 10) // PITCH[1])
            words[sheet * SHEET + down * ACROSS + across].append(((float(top) + float(foot)) / 2, word))
    return [Drawn(*_lines(words[number])) for number in range(count)]


def _lines(words: list[tuple[float, str]]) -> tuple[list[str], float]:
    start = words[0][0]
    pitch = SIZE * LINE * SPACING
    lines = [
        "".join(word for _, word in line) for _, line in groupby(words, lambda word: round((word[0] - start) / pitch))
    ]
    return lines, words[-1][0] - start


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Case, tuple[str, ...], Drawn]]:
    folder = tmp_path_factory.mktemp("lines")
    paragraphs = cases()
    faces = {case.face for case in paragraphs} | {"微软雅黑"}
    deck(paragraphs, folder / "lines.pptx")
    flat = convert(folder / "lines.pptx", "fodp", faces)
    as_powerpoint_would(flat)
    found = drawn(convert(flat, "pdf", faces), len(paragraphs))
    return [
        (case, wrap(case.text, case.room, case.face, case.bold), theirs)
        for case, theirs in zip(paragraphs, found, strict=True)
    ]


def test_our_line_counts_are_those_of_libreoffice(compared: list[tuple[Case, tuple[str, ...], Drawn]]) -> None:
    assert len(compared) > 1_000
    for language, face in product(("zh", "mixed", "en"), ("Arial", "Calibri", "Times New Roman")):
        pairs = [
            (ours, theirs.lines) for case, ours, theirs in compared if (case.language, case.face) == (language, face)
        ]
        print(f"{language:5} {face:15}", *report(pairs))  # noqa: T201 - the measurement is the point
    fewer = [(case, len(theirs.lines)) for case, ours, theirs in compared if len(ours) < len(theirs.lines)]
    more = [(case, len(theirs.lines)) for case, ours, theirs in compared if len(ours) > len(theirs.lines)]
    print("fewer:", len(fewer), *fewer, sep="\n  ")  # noqa: T201 - so are the errors
    print("more:", len(more), *more, sep="\n  ")  # noqa: T201 - so are the errors
    assert len(fewer) <= 0.005 * len(compared)
    assert len(more) <= 0.03 * len(compared)


def report(pairs: list[tuple[tuple[str, ...], list[str]]]) -> Iterator[str]:
    """Yield how often the counts and the lines themselves are the same."""
    same = sum(len(ours) == len(theirs) for ours, theirs in pairs)
    more = sum(len(ours) > len(theirs) for ours, theirs in pairs)
    lines = sum(len(theirs) for _, theirs in pairs)
    alike = sum(len({"".join(line.split()) for line in ours} & set(theirs)) for ours, theirs in pairs)
    yield f"{same} of {len(pairs)} counts the same, {more} more, {len(pairs) - same - more} fewer;"
    yield f"{alike} of {lines} lines the same"


def test_our_heights_are_those_of_libreoffice(compared: list[tuple[Case, tuple[str, ...], Drawn]]) -> None:
    errors = [
        theirs.height / (SIZE * LINE * SPACING * (len(ours) - 1)) - 1
        for _, ours, theirs in compared
        if len(ours) == len(theirs.lines) > 1
    ]
    print(f"heights of {len(errors)}: {min(errors):+.2%} to {max(errors):+.2%} of ours")  # noqa: T201 - as above
    assert max(map(abs, errors)) < 0.01

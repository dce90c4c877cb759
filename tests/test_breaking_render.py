"""Our lines against those that LibreOffice sets: the same paragraphs in boxes of known width, read back from its PDF."""

from __future__ import annotations

import random
import re
import subprocess
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import pytest

from slides.breaking import wrap

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.render

SIZE = 20
CLAUSES_JOINED = (
    "坚持以党建为统领，扎实有序开展各项工作|各党委扛起党建主体责任，“政治责任感”和“历史使命感”进一步增强|"
    "构建“一二三四五”党建工作体系（一个决定、两个意见）|认真贯彻《中国共产党支部工作条例（试行）》|"
    "搭建党建工作新平台：做到搬迁安置在哪里，堡垒作用就发挥到哪里|积极营造比学赶帮、创先争优的良好氛围——这是关键|"
    "推动体制对接、机制对接、制度对接和工作对接"
)
CLAUSES = CLAUSES_JOINED.split("|")
FIGURES_JOINED = (
    "同比增长12.5%，完成投资3.2亿元|2026年11月22日召开第2次例会|推行“互联网+党建”和AI赋能|走访群众1,200人次，满意率98.6%|"
    "用好App和5G网络|构建1+2+3+4党建工作体系|GDP突破100亿元"
)
FIGURES = FIGURES_JOINED.split("|")
ENGLISH_JOINED = (
    "The quality of growth is the measure of our work|Party branches report on open-source tools|Revenue rose by 12.5% in the third quarter|"
    "A well-known example (see page 4) is the base|“Quoted words” stay whole|We serve 1,200 households"
)
ENGLISH = ENGLISH_JOINED.split("|")


class Case(NamedTuple):
    """A paragraph in a box `room` em wide."""

    language: str
    text: str
    room: float


def cases() -> list[Case]:
    """Return 210 paragraphs, the same each time."""
    chance = random.Random(22)  # noqa: S311 - a fixed draw, no secret
    found = []
    for language, phrases, joint, stop in (
        ("zh", CLAUSES, "，", "。"),
        ("mixed", CLAUSES + FIGURES * 2, "；", "。"),
        ("en", ENGLISH, ", ", "."),
    ):
        for _ in range(70):
            text = joint.join(chance.sample(phrases, chance.randint(2, 5))) + stop
            found.append(Case(language, text, chance.choice([9.5, 12, 15.3, 18, 22.7, 28])))
    return found


def deck(paragraphs: list[Case], file: Path) -> None:
    """Write a deck with one paragraph on each slide."""
    from pptx import Presentation
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    presentation = Presentation()
    for case in paragraphs:
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        frame = slide.shapes.add_textbox(Pt(20), Pt(20), Pt(case.room * SIZE), Pt(400)).text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = 0
        frame.word_wrap = True
        run = frame.paragraphs[0].add_run()
        run.text, run.font.size, run.font.name = case.text, Pt(SIZE), "Liberation Sans"
        run._r.get_or_add_rPr().set("lang", "en-US" if case.language == "en" else "zh-CN")
        east_asian = run._r.get_or_add_rPr().makeelement(qn("a:ea"), {"typeface": "Noto Sans CJK SC"})
        run._r.get_or_add_rPr().append(east_asian)
    presentation.save(str(file))


def lines_set(pdf: Path) -> list[list[str]]:
    """Return the lines of each page of `pdf`, without their spaces."""
    page_texts = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = []
    for page in page_texts.split("<page ")[1:]:
        words = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>', page)
        centred = [((float(top) + float(foot)) / 2, word) for top, foot, word in words]
        pages.append(
            ["".join(word for _, word in line) for _, line in groupby(centred, lambda word: round(word[0] / SIZE))]
        )
    return pages


def test_our_line_counts_are_those_of_libreoffice(tmp_path: Path) -> None:
    paragraphs = cases()
    deck(paragraphs, tmp_path / "lines.pptx")
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "lines.pptx"], check=True, capture_output=True)
    compared = [
        (case, wrap(case.text, case.room, "Arial"), page)
        for case, page in zip(paragraphs, lines_set(tmp_path / "lines.pdf"), strict=True)
    ]
    for language in ("zh", "mixed", "en"):
        report(language, [(ours, theirs) for case, ours, theirs in compared if case.language == language])
    fewer = [case for case, ours, theirs in compared if len(ours) < len(theirs)]
    assert len(fewer) <= 0.02 * len(compared), fewer
    assert {case.language for case in fewer} <= {"mixed"}, "LibreOffice adds space only between Chinese and Latin"


def report(language: str, pairs: list[tuple[tuple[str, ...], list[str]]]) -> None:
    """Print how often the counts and the lines themselves are the same."""
    same = sum(len(ours) == len(theirs) for ours, theirs in pairs)
    more = sum(len(ours) > len(theirs) for ours, theirs in pairs)
    lines = sum(len(theirs) for _, theirs in pairs)
    alike = sum(len({"".join(line.split()) for line in ours} & set(theirs)) for ours, theirs in pairs)
    print(  # noqa: T201 - the measurement is the point
        f"{language}: {same} of {len(pairs)} counts the same, {more} more, {len(pairs) - same - more} fewer;", end=" "
    )
    print(f"{alike} of {lines} lines the same")  # noqa: T201 - the measurement is the point

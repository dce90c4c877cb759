"""PowerPoint's own tools work on a deck: other colours and faces, edits of master and layout, New Slide, another layout."""

from __future__ import annotations

import re
import shutil
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from samples import compiled

from slides import writer
from slides.gallery import gallery
from slides.theme import folders, names

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from slides.deck import Deck

THEMES = names(folders())
LAYOUTS = re.compile(r"ppt/slideLayouts/slideLayout\d+\.xml")
DRAWN = re.compile(r"ppt/(slides|slideLayouts|slideMasters)/\w+\.xml")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PROMPT = re.compile(r'<p:ph type="(?P<type>\w+)"(?: [^>]*)?/>.*?<p:txBody>(?P<body>.*?)</p:txBody>', re.DOTALL)
FIELDS = {"sldNum", "dt"}
APART = ("cover", "agenda", "divider", "closing")
needs_office = pytest.mark.skipif(not shutil.which("soffice") or not shutil.which("pdftoppm"), reason="needs soffice")


def members(deck: Deck) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(writer.render(deck))) as package:
        return {name: package.read(name) for name in package.namelist()}


def changed(deck: Deck, edit: Callable[[str, str], str], target: Path) -> Path:
    """Write `deck` as `target` with each of its XML parts as `edit` returns it for the part's name and text."""
    with zipfile.ZipFile(target, "w") as package:
        for name, content in members(deck).items():
            kept = edit(name, content.decode()).encode() if name.endswith(".xml") else content
            package.writestr(name, kept)
    return target


@pytest.mark.parametrize("name", THEMES)
def test_no_colour_and_no_face_is_fixed_outside_the_theme(name: str) -> None:
    for part, content in members(gallery(compiled(name))).items():
        if DRAWN.fullmatch(part):
            assert b"srgbClr" not in content, part
            assert not set(re.findall(rb'<a:(?:latin|ea|cs|sym) typeface="([^"+]+)"', content)), part


@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
@pytest.mark.parametrize("name", THEMES)
def test_new_slide_offers_named_layouts_with_prompts_in_the_decks_language(name: str, lang: str) -> None:
    named: list[str] = []
    for part, content in members(gallery(compiled(name, lang), "short")).items():
        if not LAYOUTS.fullmatch(part):
            continue
        text = content.decode()
        found = re.search(r'<p:cSld name="([^"]+)"', text)
        assert found
        named.append(found[1])
        for prompt in PROMPT.finditer(text):
            words = "".join(re.findall(r"<a:t>([^<]*)</a:t>", prompt["body"]))
            if prompt["type"] not in FIELDS:
                assert words.strip(), (part, prompt["type"])
                assert bool(CHINESE.search(words)) is (lang == "zh-CN") or not re.search(r"[A-Za-z一-鿿]", words), words
    assert len(named) == len(set(named)) == len(compiled(name, lang).layouts)


@pytest.mark.parametrize("name", THEMES)
def test_an_idx_is_one_slot_of_one_kind_in_every_pair_of_layouts(name: str) -> None:
    known: dict[int, tuple[str, str]] = {}
    for layout in compiled(name).layouts.values():
        for slot in layout.slots.values():
            kind = "title" if slot.type in {"title", "ctrTitle"} else slot.type
            assert known.setdefault(slot.idx, (slot.name, kind)) == (slot.name, kind), layout.name


@pytest.mark.parametrize("name", THEMES)
def test_another_layout_for_as_many_cells_has_a_place_for_each_of_them(name: str) -> None:
    by_count: dict[int, list[frozenset[str]]] = {}
    for layout in compiled(name).layouts.values():
        if layout.cells:
            cells = frozenset(slot for slot in layout.slots if slot.startswith("cell") or slot == "title")
            by_count.setdefault(layout.cells, []).append(cells)
    for alike in by_count.values():
        assert len(set(alike)) == 1


def test_on_another_layout_a_slide_finds_a_place_for_its_text_in_python_pptx(tmp_path: Path) -> None:
    from pptx import Presentation
    from pptx.opc.constants import RELATIONSHIP_TYPE

    deck = gallery(compiled("party-red"), "short")
    by_name = {layout.name: number for number, layout in enumerate(deck.template.layouts.values())}
    target = changed(deck, lambda _, text: text, tmp_path / "deck.pptx")
    presentation = Presentation(str(target))
    slide = presentation.slides[by_name["panel-rows-4"]]
    before = {shape.placeholder_format.idx: shape.text_frame.text for shape in slide.placeholders}
    layouts = presentation.slide_master.slide_layouts
    for other in ("panel-cards-4", "panel-groups-4", "panel-steps-4", "answer-rows-4"):
        link = next(rel for rel in slide.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        link._target = layouts[by_name[other]].part
        placed = {shape.placeholder_format.idx for shape in slide.slide_layout.placeholders}
        assert {0, 16, 101, 102, 103, 104} <= placed & before.keys()
        for shape in slide.placeholders:
            assert shape.text_frame.text == before[shape.placeholder_format.idx]
            assert shape.placeholder_format.idx not in placed or shape.width > 0


GREYS = re.compile(r'<a:srgbClr val="([0-9A-Fa-f]{6})"')


def without_hue(name: str, text: str) -> str:
    """Return a theme part in greys as light as its colours, with other faces; any other part as it is."""
    if not name.startswith("ppt/theme/"):
        return text
    scheme = re.search(r"<a:clrScheme .*?</a:clrScheme>", text, re.DOTALL)
    fonts = re.search(r"<a:fontScheme .*?</a:fontScheme>", text, re.DOTALL)
    assert scheme
    assert fonts
    greyed = GREYS.sub(lambda found: f'<a:srgbClr val="{grey(found[1])}"', scheme[0])
    faced = re.sub(r'(<a:(?:latin|ea|font)[^>]*typeface=")[^"]*"', r'\1Liberation Mono"', fonts[0])
    return text.replace(scheme[0], greyed).replace(fonts[0], faced)


def grey(color: str) -> str:
    level = sum(int(color[at : at + 2], 16) for at in (0, 2, 4)) // 3
    return f"{level:02X}" * 3


@pytest.mark.render
@needs_office
@pytest.mark.parametrize("name", THEMES)
def test_other_colours_and_faces_reach_every_mark_on_every_slide(name: str, tmp_path: Path) -> None:
    import subprocess

    from PIL import Image
    from test_render import pdf_of

    target = changed(gallery(compiled(name), "short"), without_hue, tmp_path / "grey.pptx")
    pdf = pdf_of(target, tmp_path)
    subprocess.run(["pdftoppm", "-r", "24", "-png", str(pdf), str(tmp_path / "page")], check=True)
    pages = sorted(tmp_path.glob("page-*.png"))
    assert len(pages) == len(compiled(name).layouts)
    for page in pages:
        with Image.open(page) as picture:
            saturation = picture.convert("HSV").getchannel("S").point(lambda level: 255 if level > 24 else 0)
            assert saturation.getbbox() is None, page.name
    listed = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    assert "LiberationMono" in listed
    assert "LiberationSerif" not in listed


def larger_titles(name: str, text: str) -> str:
    """Return the master with titles of 17 points; any other part as it is."""
    if name != "ppt/slideMasters/slideMaster1.xml":
        return text
    return re.sub(r'(<p:titleStyle>.*?<a:defRPr) sz="\d+"', r'\1 sz="1700"', text, count=1)


def smaller_points(name: str, text: str) -> str:
    """Return the layout of plain points with its first level at 13 points; any other part as it is."""
    if not LAYOUTS.fullmatch(name) or '<p:cSld name="Points"' not in text:
        return text
    return re.sub(r'(idx="24"/>.*?<a:lvl1pPr.*?<a:defRPr) sz="\d+"', r'\1 sz="1300"', text, count=1)


@pytest.mark.render
@needs_office
@pytest.mark.parametrize(
    ("edit", "slot", "size", "least"), [(larger_titles, "title", 17, 20), (smaller_points, "body", 13, 1)]
)
def test_edits_of_master_and_layout_come_through(
    tmp_path: Path, edit: Callable[[str, str], str], slot: str, size: float, least: int
) -> None:
    import pdfplumber
    from test_render import pdf_of

    deck = gallery(compiled("base", "en-US"), "short")
    followed = 0
    with pdfplumber.open(pdf_of(changed(deck, edit, tmp_path / "edited.pptx"), tmp_path)) as pdf:
        for slide, page in zip(deck.slides, pdf.pages, strict=True):
            fill = next((fill for fill in slide.fills if fill.slot.name == slot and not fill.sizes), None)
            if fill is None or slide.layout.family in APART or (slot == "body" and slide.layout.name != "points"):
                continue
            first = fill.text.text.split()[0]
            words = page.extract_words(extra_attrs=["size"])
            assert any(word["text"] == first and abs(word["size"] - size) < 0.6 for word in words), slide.layout.name
            followed += 1
    assert followed >= least

"""Ornaments of every shape, pictures and overrides of a theme stand on the page as native shapes, out of each other's way."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from slides import template, theme
from slides.errors import InputError
from slides.theme.values import COMPOSE, CORNERS, FIGURES, LOGO_PAGES, PATTERNS

if TYPE_CHECKING:
    from pathlib import Path

    from slides.layout import Part, Template

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_SLIVER = 1_000


def made(folder: Path, text: str, size: str = "16:9") -> Template:
    (folder / "mine.yaml").write_text(text, encoding="utf-8")
    loaded = theme.load(str(folder / "mine.yaml"), folders=theme.folders())
    return template.compile(loaded, template.size(size), "zh-CN")


def plain(part: Part) -> bytes:
    return zlib.decompress(part.data, -15)


def xml(found: Template, name: str) -> str:
    return plain(next(part for part in found.parts if part.name == name)).decode()


def layout(found: Template, name: str) -> str:
    return xml(found, f"ppt/slideLayouts/{found.layouts[name].part}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, size in (("logo.png", (300, 100)), ("emblem.png", (200, 200)), ("hall.jpg", (1600, 900))):
        target = io.BytesIO()
        Image.new("RGB", size, "#884422").save(target, "JPEG" if name.endswith("jpg") else "PNG")
        (tmp_path / name).write_bytes(target.getvalue())
    return tmp_path


def boxes(text: str, tag: str) -> list[tuple[int, int, int, int]]:
    found = []
    for shape in ET.fromstring(text).iter(f"{P}{tag}"):  # noqa: S314 our own text
        off, ext = shape.find(f".//{A}off"), shape.find(f".//{A}ext")
        if off is not None and ext is not None:
            found.append((int(off.get("x", 0)), int(off.get("y", 0)), int(ext.get("cx", 0)), int(ext.get("cy", 0))))
    return found


def drawn(text: str) -> list[str]:
    return re.findall(r"<p:sp>(?:(?!</p:sp>).)*adec:decorative.*?</p:sp>", text)


@pytest.mark.parametrize(
    "figure", [*(f for f in FIGURES if f not in ("path", "pattern")), *PATTERNS, "M 0 0 L 100 50 Q 50 100 0 100 Z"]
)
@pytest.mark.parametrize(
    "place",
    ["at: [1in, 1in, 3in, 2in]", "at: [-2in, -1in, 6in, 5in]", "at: [0, 0, 4in, 4in], move: [-50%, -30%], turn: 35"],
)
def test_every_figure_is_one_native_shape_on_the_slide(tmp_path: Path, figure: str, place: str) -> None:
    key = "path" if figure.startswith("M") else "pattern" if figure in PATTERNS else "shape"
    text = f"ornaments:\n  divider:\n    - {{{key}: {figure}, {place}, fill: accent @40, line: primary}}\n"
    found = made(tmp_path, text)
    (shape,) = [one for one in drawn(layout(found, "divider")) if "accent3" in one][:1] or [""]
    assert "custGeom" in shape or "prstGeom" in shape
    x, y, width, height = map(
        int, re.findall(r'(?:x|y|cx|cy)="(-?\d+)"', re.search(r"<a:off.*?/><a:ext.*?/>", shape)[0])
    )  # type: ignore[index]
    if " rot=" not in shape:
        assert -1 <= x <= x + width <= found.size.width + 1
        assert -1 <= y <= y + height <= found.size.height + 1
    for w, h, path in re.findall(r'<a:path w="(\d+)" h="(\d+)"[^>]*>(.*?)</a:path>', shape):
        for px, py in re.findall(r'<a:pt x="(-?\d+)" y="(-?\d+)"/>', path):
            assert -2 <= int(px) <= int(w) + 2
            assert -2 <= int(py) <= int(h) + 2


def test_what_bleeds_off_keeps_its_form(tmp_path: Path) -> None:
    """A circle around a corner is a quarter of it, not a squashed one."""
    found = made(
        tmp_path,
        "ornaments:\n  divider:\n    - {shape: ellipse, at: [0, 0, 4in, 4in], move: [-50%, -50%], fill: accent}\n",
    )
    (shape,) = drawn(layout(found, "divider"))[:1]
    (points,) = re.findall(r"<a:path .*?</a:path>", shape)
    for x, y in re.findall(r'<a:pt x="(\d+)" y="(\d+)"/>', points):
        if int(x) and int(y):
            assert int(x) ** 2 + int(y) ** 2 == pytest.approx(2000**2, rel=0.01)


@pytest.mark.parametrize("at", CORNERS)
@pytest.mark.parametrize("header", COMPOSE["header"])
@pytest.mark.parametrize("size", ["16:9", "4:3"])
def test_a_logo_stands_free_on_every_page(folder: Path, at: str, header: str, size: str) -> None:
    found = made(
        folder, f"logo: {{file: logo.png, on: all, at: {at}, height: 0.5in}}\ncompose: {{header: {header}}}\n", size
    )
    (logo,) = boxes(xml(found, "ppt/slideMasters/slideMaster1.xml"), "pic")
    assert logo[2] / logo[3] == pytest.approx(3, rel=0.02)
    for name, one in found.layouts.items():
        own = boxes(layout(found, name), "pic")
        assert len(own) == (one.family in LOGO_PAGES)
        for slot in one.slots.values():
            x, y, width, height = slot.box
            assert width > 0
            assert 0 <= x <= x + width <= found.size.width + 1
            for lx, ly, wide, tall in own or [logo]:
                apart = (
                    x + width <= lx + _SLIVER
                    or lx + wide <= x + _SLIVER
                    or y + height <= ly + _SLIVER
                    or ly + tall <= y + _SLIVER
                )
                assert apart, (name, slot.name)


@pytest.mark.parametrize("cover", COMPOSE["cover"])
@pytest.mark.parametrize("closing", COMPOSE["closing"])
def test_an_emblem_stands_whole_above_the_title_with_nothing_over_it(folder: Path, cover: str, closing: str) -> None:
    text = f"emblem: {{file: emblem.png, on: all}}\nlogo: {{file: logo.png, on: all, at: top-left}}\ncompose: {{cover: {cover}, closing: {closing}}}\n"
    found = made(folder, text)
    for name, one in found.layouts.items():
        pictures = boxes(layout(found, name), "pic")
        assert len(pictures) == (2 if one.family in ("cover", "closing") else one.family in LOGO_PAGES)
        if one.family not in ("cover", "closing"):
            continue
        (x, y, width, height), logo = pictures
        assert width == pytest.approx(height, abs=2)
        title = one.slots["title"].box
        assert y + height <= title.y
        assert y >= 0
        apart = logo[0] >= x + width or x >= logo[0] + logo[2] or logo[1] >= y + height or y >= logo[1] + logo[3]
        assert apart
        for slot in one.slots.values():
            box = slot.box
            over = (
                min(x + width, box.x + box.width) - max(x, box.x),
                min(y + height, box.y + box.height) - max(y, box.y),
            )
            assert min(over) <= _SLIVER, (name, slot.name)
            assert box.y + box.height <= found.size.height


def test_a_picture_on_a_ground_is_cut_to_the_slide_and_tinted(folder: Path) -> None:
    text = "surfaces:\n  divider: {picture: {file: hall.jpg, focus: [0%, 50%], tint: dark @85}}\n  page: {picture: {file: hall.jpg, tint: card @92}}\n"
    found = made(folder, text, "4:3")
    shown = layout(found, "divider")
    assert '<a:srcRect r="25000"/>' in shown
    assert '<a:alpha val="85000"/>' in shown
    rels = xml(found, f"ppt/slideLayouts/_rels/{found.layouts['divider'].part}.rels")
    assert "../media/image1.jpeg" in rels
    assert "<p:bgPr><a:blipFill" in xml(found, "ppt/slideMasters/slideMaster1.xml")
    assert [part.name for part in found.parts if part.content_type.startswith("image/")] == ["ppt/media/image1.jpeg"]


def test_a_picture_without_tint_is_refused_with_the_tint_that_passes(folder: Path) -> None:
    with pytest.raises(InputError) as caught:
        made(folder, "surfaces:\n  cover: {picture: hall.jpg}\n")
    (problem,) = [one for one in caught.value.problems if one.args["surface"] == "cover"]
    assert problem.hint == "theme-contrast-tint"
    tint = problem.args["nearest"]
    made(folder, f"surfaces:\n  cover: {{picture: {{file: hall.jpg, tint: {tint}}}}}\n")


def test_every_pointer_at_a_picture_leads_to_one(folder: Path) -> None:
    found = made(
        folder,
        "logo: {file: logo.png, on: all}\nemblem: emblem.png\nsurfaces: {closing: {picture: {file: hall.jpg, tint: dark @90}}}\n",
    )
    names = {part.name for part in found.parts}
    for part in found.parts:
        if part.name.startswith(("ppt/slideLayouts/slide", "ppt/slideMasters/slide")):
            folder_of, _, file = part.name.rpartition("/")
            rels = xml(found, f"{folder_of}/_rels/{file}.rels")
            targets = dict(re.findall(r'Id="(\w+)" Type="[^"]+/image" Target="\.\./([^"]+)"', rels))
            assert set(re.findall(r'r:embed="(\w+)"', plain(part).decode())) == set(targets)
            assert {f"ppt/{target}" for target in targets.values()} <= names


def test_a_layout_is_overridden_alone_or_with_its_family(tmp_path: Path) -> None:
    usual = made(tmp_path, "name: mine\n")
    text = (
        "layouts:\n"
        "  points: {body: [0, 3, 6, 7]}\n"
        "  cover: {title: {at: [1in, 20%, 50%, 1.6in], align: center}, ornaments: [{shape: star, fill: accent}]}\n"
        "  divider: {ornaments: none}\n"
    )
    found = made(tmp_path, text)
    body, page = found.layouts["points"].slots["body"].box, found.size
    margin = usual.layouts["points"].slots["title"].box.x
    assert body.x == margin
    assert body.y == pytest.approx(page.height / 4, abs=2)
    assert body.width == pytest.approx((page.width - 2 * margin) / 2, abs=2)
    title = found.layouts["cover"].slots["title"]
    assert (title.box.x, title.box.y) == (914_400, pytest.approx(page.height / 5, abs=2))
    assert {level.align for level in title.levels} == {"center"}
    assert len(drawn(layout(found, "divider"))) < len(drawn(layout(usual, "divider")))
    assert layout(found, "statement") == layout(usual, "statement")


def test_a_theme_with_pictures_makes_equal_parts(folder: Path) -> None:
    text = "logo: {file: logo.png, on: all}\nemblem: emblem.png\n"
    assert made(folder, text).parts == made(folder, text).parts

"""Templates: every archetype, in every theme, at every kind of size, keeps the rules of the page."""

from __future__ import annotations

import re
import zlib
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from slides import template, theme
from slides.color import LEAST_CONTRAST, contrast, luminance, rgb
from slides.layout import series_of
from slides.template.archetypes import FAMILIES
from slides.template.frame import frame
from slides.template.styles import STYLES

if TYPE_CHECKING:
    from slides.layout import Layout, Part, Slot, Template

THEMES = theme.names(theme.folders())
SIZES = ("16:9", "4:3", "32:9", "A4", "A4-portrait")
_SHARED = frozenset({"figure", "meta", *(f"chip{n}" for n in range(1, 7))})
_SLIVER = 2_000  # EMU


@cache
def _template(name: str, size: str, lang: str = "zh-CN") -> Template:
    return template.compile(theme.load(name, folders=theme.folders()), template.size(size), lang)


every = pytest.mark.parametrize(("name", "size"), [(name, size) for name in THEMES for size in SIZES])
each_theme = pytest.mark.parametrize("name", THEMES)


def _overlap(first: Slot, second: Slot) -> bool:
    a, b = first.box, second.box
    across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
    down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
    return across > _SLIVER and down > _SLIVER


def _series(layout: Layout, stem: str) -> list[Slot]:
    return [slot for name, slot in layout.slots.items() if re.fullmatch(rf"{stem}\d+", name)]


def _plain(part: Part) -> str:
    text = zlib.decompress(part.data, -15)
    assert len(text) == part.size
    assert zlib.crc32(text) == part.crc
    return text.decode()


@every
def test_every_box_is_on_the_slide(name: str, size: str) -> None:
    made = _template(name, size)
    for layout in made.layouts.values():
        for box in [*(slot.box for slot in layout.slots.values()), *([layout.nav] if layout.nav else [])]:
            assert box.width > 0 < box.height, layout.name
            assert box.x >= 0 <= box.y, layout.name
            assert box.x + box.width <= made.size.width + 1, layout.name
            assert box.y + box.height <= made.size.height + 1, layout.name


@every
def test_slots_of_a_layout_stand_apart(name: str, size: str) -> None:
    """Only the panel holds other slots, and a cell its ordinal and header; figure and meta stand where formulas may."""
    for layout in _template(name, size).layouts.values():
        for first, second in combinations(layout.slots.values(), 2):
            names = {first.name, second.name}
            if "panel" in names or names <= _SHARED:
                continue
            held = {
                first.name.replace("cell", "badge"),
                first.name.replace("cell", "label"),
                first.name.replace("label", "badge"),
            }
            if second.name in held - {first.name}:
                assert _clear(first, second), (layout.name, first.name)
                continue
            assert not _overlap(first, second), (layout.name, first.name, second.name)


def _clear(cell: Slot, ordinal: Slot) -> bool:
    """Return whether the text of `cell` keeps off its ordinal."""
    a, b, margins = cell.box, ordinal.box, cell.insets
    apart = (
        b.x - a.x - a.width + margins.right,
        b.y - a.y - a.height + margins.bottom,
        a.x + margins.left - b.x - b.width,
        a.y + margins.top - b.y - b.height,
    )
    return max(apart) >= -_SLIVER


@every
def test_slots_inside_the_panel_and_the_stepper_stay_in_it(name: str, size: str) -> None:
    for layout in _template(name, size).layouts.values():
        if "panel" not in layout.slots:
            continue
        panel = layout.slots["panel"].box
        own = ("figure", "meta", *(f"chip{n}" for n in range(1, 7)))
        inner = [layout.slots[slot].box for slot in own if slot in layout.slots]
        assert layout.nav is not None
        for box in (*inner, layout.nav):
            assert panel.x < box.x
            assert box.x + box.width < panel.x + panel.width
            assert panel.y < box.y
            assert box.y + box.height < panel.y + panel.height


@every
def test_equal_things_are_equal(name: str, size: str) -> None:
    for layout in _template(name, size).layouts.values():
        for stem in ("cell", "label", "badge", "chip"):
            slots = _series(layout, stem)
            assert len({slot.levels for slot in slots}) <= 1, layout.name
            for side in ("width", "height"):
                sides = [getattr(slot.box, side) for slot in slots]
                uneven = side == "width" and layout.family in ("tiles", "cards") and layout.cells in (5, 7)
                assert uneven or not sides or max(sides) - min(sides) <= _SLIVER, (layout.name, stem, side)


@every
def test_content_fills_its_zone_to_the_lower_edge(name: str, size: str) -> None:
    made = _template(name, size)
    loaded = theme.load(name, folders=theme.folders())
    page = frame(made.size, loaded.measures, loaded.compose)
    for layout in made.layouts.values():
        if layout.family in ("cover", "agenda", "divider", "closing", "title-only"):
            continue
        content = [
            slot.box
            for slot in (
                *_series(layout, "cell"),
                *(s for n, s in layout.slots.items() if n in ("body", "conclusion", "table")),
            )
        ]
        reach = max(box.y + box.height for box in content)
        assert reach == pytest.approx(page.body.bottom * page.emu, abs=_SLIVER), layout.name


@each_theme
def test_every_family_has_its_layouts_with_its_slots(name: str) -> None:
    made = _template(name, "16:9")
    for family, (_, counts) in FAMILIES.items():
        assert tuple(layout.cells for layout in made.families[family]) == counts
        for layout in made.families[family]:
            assert len(_series(layout, "cell")) == layout.cells
            assert "title" in layout.slots
    for layout in made.layouts.values():
        if layout.family.startswith("panel"):
            assert {"panel", "figure", "meta", "chip1", "chip6"} <= set(layout.slots)
        if layout.family not in ("cover", "divider", "closing", "agenda"):
            assert {"part", "mark", "footer", "number"} <= set(layout.slots)


@each_theme
def test_every_slot_is_read_in_order_and_found_by_its_idx(name: str) -> None:
    for layout in _template(name, "16:9").layouts.values():
        slots = list(layout.slots.values())
        assert slots[0].name == "title"
        assert len({slot.idx for slot in slots}) == len(slots)
        assert all(key == slot.name for key, slot in layout.slots.items())


@each_theme
def test_every_ladder_falls_to_a_readable_floor(name: str) -> None:
    floors = {
        "cell": 16,
        "label": 16,
        "panel": 16,
        "body": 16,
        "badge": 20,
        "chip": 14,
        "figure": 14,
        "meta": 14,
        "part": 14,
    }
    for layout in _template(name, "16:9").layouts.values():
        for slot in layout.slots.values():
            stem = series_of(slot.name)
            for number, level in enumerate(slot.levels):
                assert len(level.sizes) >= 2 or (slot.name, number) in (("panel", 0), ("part", 0))
                assert list(level.sizes) == sorted(set(level.sizes), reverse=True)
                owner = layout.family == "panel-steps" and number == 2
                assert level.sizes[-1] >= (14 if owner else floors.get(stem, 11)), (layout.name, slot.name)


@each_theme
def test_every_style_can_be_read_on_its_surface(name: str) -> None:
    loaded = theme.load(name, folders=theme.folders())
    for key, style in STYLES.items():
        grounds = theme.grounds(style.surface, loaded)
        assert grounds, key
        for level in style.levels:
            ink = theme.painted(loaded.surfaces[style.surface].inks[level.ink], loaded.colors)
            assert min(contrast(ink, ground) for ground in grounds) >= LEAST_CONTRAST, (key, level.ink)


@pytest.mark.parametrize("lang", ["zh-CN", "en-US"])
@each_theme
def test_names_of_layouts_are_unique(name: str, lang: str) -> None:
    made = _template(name, "16:9", lang)
    titles = [layout.title for layout in made.layouts.values()]
    assert len(set(titles)) == len(titles)
    assert len({layout.part for layout in made.layouts.values()}) == len(titles)


@each_theme
def test_parts_are_sound_xml_with_unique_ids_in_scheme_colours(name: str) -> None:
    made = _template(name, "16:9")
    assert len({part.name for part in made.parts}) == len(made.parts)
    for part in made.parts:
        text = _plain(part)
        ET.fromstring(text)  # noqa: S314 our own text
        ids = re.findall(r'<p:cNvPr id="(\d+)"', text)
        assert len(set(ids)) == len(ids), part.name
        if "/theme/" not in part.name:
            assert "srgbClr" not in text, part.name
        if re.search(r"slideLayout\d+\.xml$", part.name):
            assert text.count("<p:ph ") == len(
                next(x for x in made.layouts.values() if part.name.endswith("/" + x.part)).slots
            )


@each_theme
def test_free_outlines_stay_inside_their_box(name: str) -> None:
    for part in _template(name, "32:9").parts:
        text = _plain(part)
        for width, height, path in re.findall(r'<a:path w="(\d+)" h="(\d+)"[^>]*>(.*?)</a:path>', text):
            for x, y in re.findall(r'<a:pt x="(-?\d+)" y="(-?\d+)"/>', path):
                assert -1 <= int(x) <= int(width) + 1, part.name
                assert -1 <= int(y) <= int(height) + 1, part.name


def test_a_theme_part_has_its_own_fonts_and_the_notes_their_own_theme() -> None:
    made = _template("party-red", "16:9")
    parts = {part.name: part for part in made.parts}
    first, second = (_plain(parts[f"ppt/theme/theme{n}.xml"]) for n in (1, 2))
    assert '<a:ea typeface="华文中宋"/><a:cs typeface=""/><a:font script="Hans" typeface="华文中宋"/>' in first
    assert re.findall(r' name="(.*?)"', first)[0] != re.findall(r' name="(.*?)"', second)[0]
    assert "theme2.xml" in _plain(parts["ppt/notesMasters/_rels/notesMaster1.xml.rels"])


def test_equal_themes_make_equal_parts() -> None:
    loaded = theme.load("party-red", folders=theme.folders())
    first, second = (template.compile(loaded, template.size("16:9"), "zh-CN") for _ in range(2))
    assert first.parts == second.parts


@each_theme
def test_dark_scheme_colours_are_dark_and_the_map_turns_them_round_on_dark_pages(name: str) -> None:
    """What PowerPoint adds itself takes dk1 to be dark; a new text box takes tx1, a new slide bg1 or the master's ground."""
    loaded = theme.load(name, folders=theme.folders())
    parts = {part.name: _plain(part) for part in _template(name, "16:9").parts}
    kept = dict(re.findall(r'<a:(dk1|lt1|dk2|lt2)><a:srgbClr val="(\w+)"/>', parts["ppt/theme/theme1.xml"]))
    light = {slot: luminance(rgb(f"#{value}")) for slot, value in kept.items()}
    assert max(light["dk1"], light["dk2"]) < min(light["lt1"], light["lt2"])
    shown, printed = (
        dict(re.findall(r' (bg1|tx1|bg2|tx2)="(\w+)"', re.search(r"<p:clrMap [^>]*>", parts[part])[0]))  # type: ignore[index]
        for part in ("ppt/slideMasters/slideMaster1.xml", "ppt/notesMasters/notesMaster1.xml")
    )
    assert (shown["tx1"], shown["bg1"]) == (("lt1", "dk1") if loaded.is_dark else ("dk1", "lt1"))
    assert (printed["tx1"], printed["bg1"]) == ("dk1", "lt1")
    assert loaded.is_dark == (name == "night")

"""Icons: names are found or nearly found in both languages, and stand on their pages as native shapes."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from drawings import REFUSED, svg

from slides import icons, pipeline, writer
from slides.icons import library
from slides.icons.geometry import UNITS
from slides.icons.meanings import MEANINGS, meant, typed
from slides.integrity import verify
from slides.metrics import width
from slides.units import EMU_PER_PT

if TYPE_CHECKING:
    from pathlib import Path

    from slides.deck import Deck

NAMES = library.names()


def test_every_icon_of_the_set_can_be_drawn() -> None:
    for name in NAMES[::5]:
        glyph = icons.glyph(name)
        assert 0 < glyph.pen < 0.2
        assert glyph.ratio == 1
        places = [int(place) for place in re.findall(r' [xy]="(-?\d+)"', glyph.geometry)]
        assert min(places) >= -0.1 * UNITS
        assert max(places) <= 1.1 * UNITS


def test_every_meaning_is_an_icon_of_the_set_and_no_word_is_spent_twice() -> None:
    assert {meaning.icon for meaning in MEANINGS} <= set(NAMES)
    for words in ("typed", "chinese", "english"):
        listed = [word for meaning in MEANINGS for word in getattr(meaning, words).split()]
        assert len(listed) == len(set(listed)), sorted(word for word in listed if listed.count(word) > 1)


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        ("机关党组织", "landmark"), ("学校医院党组织", "school"), ("国有企业党组织", "building-complex"),
        ("农村党组织", "wheat"), ("社区党组织", "houses"), ("窗口单位", "store"), ("某某区党委", "flag"), ("四个同步", "refresh-cw"), ("某某街", ""),
        ("North depot", "warehouse"), ("Finance", "banknote"), ("City Hospital", "hospital"), ("Our people and us", "users"),
        ("", ""), ("Four steps", ""),
    ],
)  # fmt: skip
def test_a_name_means_an_icon_only_where_a_word_says_so(name: str, icon: str) -> None:
    assert meant(name) == icon


def test_an_icon_is_named_in_both_languages_and_by_its_former_names() -> None:
    assert icons.named(" Graduation Cap ") == "graduation-cap"
    assert icons.named("地标") == "landmark"
    assert icons.named("home") == "house"
    assert icons.named("无") == icons.named("None") == icons.NONE
    assert icons.named("标志/Ours.SVG") == "标志/Ours.SVG"
    assert not icons.named("nothing-like-it")
    assert all(icons.named(word) == icon for word, icon in typed().items())


@pytest.mark.parametrize(
    ("word", "near"), [("landmrk", "landmark"), ("government", "landmark"), ("医阮", "医院"), ("qqqq", "")]
)
def test_what_an_unknown_icon_most_likely_means(word: str, near: str) -> None:
    assert icons.near(word) == near


def test_icons_are_found_by_a_word() -> None:
    assert icons.search("school")[0] == "school"
    assert "school" in icons.search("学校")
    assert icons.search("100%_\\") == ()
    assert icons.search("") == NAMES


SPEECH = """
title: 讲话
sectors:
  - {name: 机关党组织, title: 机关：站前列, lead: 起示范, groups: [{name: 窗口单位, points: [甲]}, {name: 执法部门, points: [乙]}]}
  - {name: 学校党组织, chips: [党建+教学], points: [甲, 乙, 丙]}
  - {name: 社区党组织, points: [甲, 乙, 丙]}
"""


def built(text: str, folder: Path, theme: str = "base") -> Deck:
    path = folder / "speech.yaml"
    path.write_text(text, encoding="utf-8")
    return pipeline.build(path, theme=theme)


def drawn(deck: Deck) -> dict[str, list[str]]:
    return {slide.key: [icon.glyph.name for icon in slide.icons] for slide in deck.slides if slide.icons}


@pytest.mark.parametrize("theme", ["base", "party-red"])
def test_names_bring_their_icons_as_native_shapes_in_scheme_colours(tmp_path: Path, theme: str) -> None:
    deck = built(SPEECH, tmp_path, theme)
    found = drawn(deck)
    assert found["part1.overview"] == ["landmark", "school", "houses"]
    assert {found[f"part1.{number}"][-1] for number in (1, 2, 3)} == {"landmark", "school", "houses"}
    content = writer.render(deck)
    assert verify(content) == ()
    assert content == writer.render(built(SPEECH, tmp_path, theme))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            xml = package.read(name).decode() if name.startswith("ppt/slides/slide") else ""
            assert "srgbClr" not in xml
            ids = re.findall(r'<p:cNvPr id="(\d+)"', xml)
            assert len(ids) == len(set(ids))
            assert xml.count("custGeom>") <= 2 * xml.count("decorative ")


def test_icons_stay_inside_their_slide_and_off_its_text(tmp_path: Path) -> None:
    deck = built(SPEECH, tmp_path)
    for slide in deck.slides:
        for icon in slide.icons:
            x, y, width, height = icon.around
            assert x >= 0
            assert y >= 0
            assert x + width <= deck.template.size.width
            assert y + height <= deck.template.size.height
            assert icon.box.width <= width


CARDS = """
title: 讲话
opening: {title: 交流经验, points: [主题: [抓好落实], 目的: [工作有效推进, 问题及时改], 交流: [三个支部发言], 要求: [好的做法深入抓]]}
achievements: [成绩]
"""


@pytest.mark.parametrize("theme", ["base", "party-red", "harbour", "ink"])
def test_a_medal_on_a_card_leaves_its_text_alone(tmp_path: Path, theme: str) -> None:
    (slide,) = (slide for slide in built(CARDS, tmp_path, theme).slides if slide.kind == "opening")
    cells = [fill for fill in slide.fills if fill.slot.name.startswith("cell")]
    assert len(slide.icons) == len(cells) == 4
    for fill, icon in zip(cells, slide.icons, strict=True):
        box, around = fill.slot.box, icon.around
        assert fill.insets
        assert box.x < around.x
        assert around.x + around.width < box.x + fill.insets.left
        assert box.y + fill.insets.top <= around.y + 1
        assert around.y + around.height <= box.y + box.height
    headed = any(fill.slot.name == "label1" for fill in slide.fills)
    assert not headed or not any(fill.raised for fill in cells)


NAMES_OF_GROUPS = """
title: 讲话
sectors: [{name: 机关, groups: [{name: 机关党委与企业工委, points: [甲]}, {name: 学校党组织, points: [乙]}, {name: 社区党组织, points: [丙]},
  {name: 国投澄澜港有限公司党委, points: [丁]}]}]
"""


@pytest.mark.parametrize("size", ["16:9", "4:3"])
@pytest.mark.parametrize("theme", ["base", "party-red", "harbour", "night"])
def test_no_name_takes_a_second_line_for_its_icon(tmp_path: Path, theme: str, size: str) -> None:
    path = tmp_path / "speech.yaml"
    path.write_text(NAMES_OF_GROUPS, encoding="utf-8")
    deck = pipeline.build(path, theme=theme, size=size)
    assert size == "4:3" or theme == "night" or any(slide.icons for slide in deck.slides)
    for slide in deck.slides:
        for fill in slide.fills:
            if not fill.slot.name.startswith("label") or fill.insets is None:
                continue
            level = fill.slot.levels[0]
            size_used = fill.sizes[0] if fill.sizes else level.sizes[0]
            words = fill.text.text.replace("\n", "")
            long = width(words, deck.template.faces[level.face], level.bold) * size_used * EMU_PER_PT
            plain = slide.layout.slots[fill.slot.name]
            beside, alone = (plain.box.width - one.left - one.right for one in (fill.insets, plain.insets))
            assert long <= beside or long > alone


def test_an_author_has_the_last_word(tmp_path: Path) -> None:
    assert drawn(built(SPEECH.replace("name: 学校党组织,", "name: 学校党组织, icon: none,"), tmp_path)).keys() == {
        "part1.1",
        "part1.3",
    }
    changed = drawn(built(SPEECH.replace("name: 学校党组织,", "name: 学校党组织, icon: 书,"), tmp_path))
    assert changed["part1.2"] == ["book-open"]
    assert changed["part1.overview"] == ["landmark", "book-open", "houses"]


def test_where_one_name_says_nothing_clear_all_have_numerals(tmp_path: Path) -> None:
    found = drawn(built(SPEECH.replace("社区党组织", "某某党组织"), tmp_path))
    assert found == {"part1.1": ["store", "scale"]}


def test_a_file_of_ones_own_is_drawn_and_dumped_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "ours.svg").write_bytes(svg('<circle cx="5" cy="5" r="4"/>'))
    deck = built(SPEECH.replace("name: 学校党组织,", "name: 学校党组织, icon: ours.svg,"), tmp_path)
    assert drawn(deck)["part1.2"] == ["ours.svg"]
    assert b'"icon":"ours.svg"' in b"".join(deck.source)
    assert verify(writer.render(deck)) == ()


@pytest.mark.parametrize("code", REFUSED)
def test_a_wrong_file_is_said_at_the_line_that_names_it(tmp_path: Path, code: str) -> None:
    (tmp_path / "ours.svg").write_bytes(REFUSED[code])
    (tmp_path / "speech.yaml").write_text(
        SPEECH.replace("name: 社区党组织,", "name: 社区党组织, icon: ours.svg,"), encoding="utf-8"
    )
    problems, *_ = pipeline.examine(tmp_path / "speech.yaml")
    assert [(problem.code, problem.span and problem.span.line) for problem in problems] == [(code, 6)]


def test_an_icon_that_finds_no_place_is_told(tmp_path: Path) -> None:
    alone = SPEECH.replace("{name: 窗口单位, ", "{name: 某某单位, ").replace(
        "{name: 执法部门, ", "{name: 执法部门, icon: 书, "
    )
    found = [(problem.code, problem.span and problem.span.line) for problem in pipeline.check(built(alone, tmp_path))]
    assert ("icon-no-place", 4) in found
    assert pipeline.check(built(SPEECH, tmp_path)) == ()


WANTING = """
title: 讲话
problems:
  - {title: 投诉多, points: [处理慢, 培训少, 人手紧]}
  - {title: 统筹差, points: [规划乱]}
  - {title: 接驳难, points: [拥堵: [节假日], 绕行: [景区之间]]}
achievements:
  - {title: 客流上升, points: [过夜多, 散客多, 研学多, 回头多]}
  - {title: 评审通过, points: [修缮到位, 夜游开放, 商户增加, 口碑更好]}
"""


def signs(deck: Deck) -> dict[str, list[str]]:
    return {key: names for key, names in drawn(deck).items() if "overview" not in key}


def test_what_is_wanting_has_a_sign_each_and_what_is_done_where_it_has_no_ordinal(tmp_path: Path) -> None:
    deck = built(WANTING, tmp_path)
    assert signs(deck) == {"part1.1": ["triangle-alert"] * 3, "part2.2": ["check"] * 4}
    (counted,) = (slide for slide in deck.slides if slide.key == "part2.1")
    assert [fill.text.text for fill in counted.fills if fill.slot.name.startswith("badge")] == ["1", "2", "3", "4"]
    assert verify(writer.render(deck)) == ()


def test_signs_are_left_out_where_the_author_has_no_icon(tmp_path: Path) -> None:
    assert (
        signs(
            built(
                WANTING.replace("多, points", "多, icon: none, points").replace("通过, ", "通过, icon: none, "),
                tmp_path,
            )
        )
        == {}
    )


@pytest.mark.parametrize("size", ["16:9", "4:3", "A4", "32:9"])
def test_a_sign_leaves_the_text_beside_or_below_it_alone(tmp_path: Path, size: str) -> None:
    answered = WANTING + "recommendations:\n  - {title: 建议, answers: [投诉多, 统筹差], points: [改]}\n"
    (tmp_path / "speech.yaml").write_text(answered, encoding="utf-8")
    for theme in ("base", "harbour", "jade", "party-red"):
        deck = pipeline.build(tmp_path / "speech.yaml", theme=theme, size=size)
        for slide in deck.slides:
            texts = {fill.slot.name: fill for fill in slide.fills}
            for number, icon in enumerate(slide.icons, 1):
                fill = texts.get(f"cell{number}")
                if icon.glyph.name not in {"triangle-alert", "check"} or fill is None:
                    continue
                box, insets = fill.slot.box, fill.insets or fill.slot.insets
                beside = icon.around.x + icon.around.width <= box.x + insets.left
                assert beside or icon.around.y + icon.around.height <= box.y + insets.top, (theme, slide.layout.name)

"""What an outline says is what is bound: every short form, both spellings, both listings, and every mistake at its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from speeches import RICH, bound

from slides import kinds, outline, source, vocabulary
from slides.kinds.achievement import Achievement, Example
from slides.kinds.recommendation import Recommendation, Step
from slides.kinds.sector import Sector
from slides.speech import Figure, Group, Meeting, Point, Speaker


def item(text: str, section: str = "achievements") -> Any:
    lines = "\n".join(f"    {line}" for line in text.strip("\n").splitlines())
    return bound(f"title: t\n{section}:\n  -\n{lines}\n").sections[0].items[0]


def test_a_plain_string_is_an_item_with_only_a_title() -> None:
    assert bound("title: t\nproblems: [a, b]").sections[0].items == tuple(
        kinds.by_name("problem").model(kind="problem", title=title)  # type: ignore[union-attr, misc]
        for title in "ab"
    )


def test_a_plain_string_in_sectors_is_name_and_title() -> None:
    assert bound("title: t\nsectors: [机关]").sections[0].items == (Sector(kind="sector", name="机关", title="机关"),)


def test_a_sector_has_its_name_as_title_unless_it_has_one() -> None:
    assert item("name: a\ntitle: b", "sectors").title == "b"
    assert item("name: a", "sectors").title == "a"


def test_closing_and_opening_can_be_plain_strings() -> None:
    speech = bound("title: t\nopening: 开始\nclosing: 甲乙 丙丁")
    assert speech.opening is not None
    assert speech.closing is not None
    assert speech.opening.title == "开始"
    assert (speech.closing.title, speech.closing.slogan) == ("甲乙 丙丁", "甲乙 丙丁")  # type: ignore[attr-defined]


def test_meeting_and_speaker_can_be_plain_strings() -> None:
    speech = bound("title: t\nmeeting: 例会\nspeaker: 甲")
    assert speech.meeting == Meeting(name="例会")
    assert speech.speakers == (Speaker(name="甲"),)


def test_several_speakers_are_a_list() -> None:
    assert bound("title: t\nspeaker: [甲, {name: 乙, post: 丙}]\nunit: 丁").speakers == (
        Speaker(name="甲", unit="丁"),
        Speaker(name="乙", post="丙", unit="丁"),
    )


def test_date_and_unit_beside_the_title_are_those_of_meeting_and_speaker() -> None:
    speech = bound("标题: t\n会议: 例会\n日期: 2026年1月1日\n单位: 工委")
    assert speech.meeting == Meeting(name="例会", date="2026年1月1日")
    assert speech.speakers == (Speaker(unit="工委"),)


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("某单位：做了 → 成了", Example(unit="某单位", did="做了", result="成了")),
        ("'unit: did: so → done'", Example(unit="unit", did="did: so", result="done")),
        ("做了 → 成了", Example(did="做了", result="成了")),
        ("某单位：做了", Example(unit="某单位", did="做了")),
        ("只有一句", Example(did="只有一句")),
        ("{单位: 甲, 做法: 乙, 成效: 丙}", Example(unit="甲", did="乙", result="丙")),
    ],
)
def test_an_example_in_short(text: str, example: Example) -> None:
    assert item(f"title: t\nexamples:\n  - {text}").examples == (example,)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("98.1% 整改率", Figure(value="98.1", unit="%", caption="整改率")),
        ("4,930万亿元 生产 总值", Figure(value="4,930", unit="万亿元", caption="生产 总值")),
        ("近300家", Figure(value="近300", unit="家")),
        ("$4.9m revenue", Figure(value="$4.9", unit="m", caption="revenue")),
        ("-3.5个百分点 事故率", Figure(value="-3.5", unit="个百分点", caption="事故率")),
        ("320 家企业", Figure(value="320", caption="家企业")),
        (
            "{数值: 98, 单位: '%', 说明: 率, 原值: 95, 变化: 升}",
            Figure(value="98", unit="%", caption="率", before="95", change="升"),
        ),
    ],
)
def test_a_figure_in_short_and_long(text: str, figure: Figure) -> None:
    assert item(f"title: t\nfigure: {text}").figure == (figure,)
    assert item(f"title: t\nfigure:\n  - {text}").figure == (figure,)


def test_points_take_one_key_maps_as_text_and_lists_below_a_point() -> None:
    points = item(
        "title: t\npoints:\n  - 目标: 增长5%\n  - 责任体系: [甲, 乙]\n  - {title: 丙, points: 丁}\n  - 戊: {己: 庚}\n  - 辛:"
    ).points
    assert points[:3] == (
        Point(text="目标: 增长5%"),
        Point(text="责任体系", points=(Point(text="甲"), Point(text="乙"))),
        Point(text="丙", points=(Point(text="丁"),)),
    )
    assert points[3:] == (Point(text="戊", points=(Point(text="己: 庚"),)), Point(text="辛"))


def test_a_point_shows_its_key_as_typed_even_where_it_is_a_key_elsewhere() -> None:
    assert item("title: t\npoints:\n  - 数据: 98%\n  - due: May").points == (
        Point(text="数据: 98%"),
        Point(text="due: May"),
    )


def test_steps_columns_and_groups() -> None:
    given = item("title: t\nsteps: [甲, {标题: 乙, 责任: [丙, 丁], 时限: 五月}]", "recommendations")
    assert given.steps == (Step(title="甲"), Step(title="乙", owner=("丙", "丁"), due="五月"))
    given = item("title: t\ncolumns:\n  - {title: 甲, points: 乙, chips: 丙}\n  - 丁", "content")
    assert given.columns == (Group(name="甲", points=(Point(text="乙"),), chips=("丙",)), Group(name="丁"))


def test_one_stands_for_a_list_of_one() -> None:
    given = item("title: t\nowner: 甲\nanswers: []\nsteps: 乙\npoints: 丙", "recommendations")
    assert given == Recommendation(
        kind="recommendation", title="t", owner=("甲",), steps=(Step(title="乙"),), points=(Point(text="丙"),)
    )
    assert len(bound("title: t\nproblems: 甲").sections[0].items) == 1
    assert len(bound("title: t\nproblems: {items: {title: 甲}}").sections[0].items) == 1


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("是", True), ("no", False), ("否", False), ("'on'", True)]
)
def test_switches_are_read_in_both_languages(text: str, value: bool) -> None:
    assert item(f"title: t\nhidden: {text}").hidden is value


@pytest.mark.parametrize("text", ["2", "2.0", "2分钟", "2 min"])
def test_minutes_are_read_with_or_without_unit(text: str) -> None:
    assert item(f"title: t\nminutes: {text}").minutes == 2


def test_a_title_of_several_lines_is_joined() -> None:
    assert item("title: |\n  以机制保障\n  促责任落实").title == "以机制保障促责任落实"
    assert item("title: |\n  Put safety\n  first").title == "Put safety first"


def test_notes_keep_their_lines() -> None:
    assert item("title: t\nnotes: |\n  一\n\n  二").notes == "一\n\n二"


def test_text_stays_as_typed() -> None:
    given = item("title: 010\nlead: 12:30\npoints: [no, 1.10, 2026-11-22]")
    assert (given.title, given.lead, [point.text for point in given.points]) == (
        "010",
        "12:30",
        ["no", "1.10", "2026-11-22"],
    )


def test_layouts_have_names_in_both_languages() -> None:
    for name, spellings in vocabulary.LAYOUTS.items():
        assert {item(f"title: t\nlayout: {typed}").layout for typed in (name, *spellings)} == {name}


def test_an_empty_value_counts_as_left_out() -> None:
    assert item("title: t\nlead:\npoints:") == Achievement(kind="achievement", title="t")


def test_chinese_and_english_keys_bind_to_the_same() -> None:
    names = {typed: key for typed, key in kinds.keys().items() if not typed.isascii()}
    chinese: dict[str, str] = {}
    for typed, key in names.items():
        chinese.setdefault(key, typed)
    translated = re.sub(
        r"\b([a-z]+)(?=:[ \n])", lambda key: chinese.get(key[1], key[1]) if key[1] != "date" else key[1], RICH
    )
    assert "成绩:" in translated
    assert bound(translated) == bound(RICH)


def test_both_listings_bind_to_the_same() -> None:
    head, *parts = re.split(r"(?m)^(?=(?:opening|achievements|problems|sectors|recommendations|closing):)", RICH)
    listed = "".join("  - " + part.rstrip().replace("\n", "\n    ") + "\n" for part in parts)
    both = bound(f"{head}sections:\n{listed}")
    assert both == bound(RICH)
    assert both.dump() == bound(RICH).dump()


def test_opening_and_closing_may_stand_beside_the_list() -> None:
    speech = bound("title: t\nclosing: c\nsections: [{problems: [a]}, {opening: o}, {problems: [b]}]")
    assert [section.kind for section in speech.sections] == ["problem", "problem"]
    assert speech.opening is not None
    assert speech.closing is not None


def test_sections_keep_the_order_of_the_file() -> None:
    assert [section.kind for section in bound("title: t\nrecommendations: [a]\nproblems: [b]").sections] == [
        "recommendation",
        "problem",
    ]


def test_an_item_may_name_another_kind() -> None:
    section = bound("title: t\nproblems: [a, {类型: 内容, 标题: b}, {kind: sectors, name: c}]").sections[0]
    assert [one.kind for one in section.items] == ["problem", "content", "sector"]
    assert [one.title for one in section.own_items()] == ["a"]


def test_titles_and_labels_default_by_language() -> None:
    section = bound("title: 讲话\nproblems: [a]").sections[0]
    assert (section.title, section.label) == ("存在问题", "问题")
    section = bound("title: A speech\nproblems: [a]").sections[0]
    assert (section.title, section.label) == ("What still falls short", "Problem")
    section = bound("title: t\nproblems: {title: 差距, label: 挑战, items: [a]}").sections[0]
    assert (section.title, section.label) == ("差距", "挑战")


def test_the_language_is_given_or_found() -> None:
    assert bound("title: A speech\nproblems: [甲]").lang == "zh-CN"
    assert bound("title: A speech").lang == "en-US"
    assert bound("title: 讲话\nlang: en-US").lang == "en-US"
    assert bound("title: 讲话\nlang: en-US", lang="zh-CN").lang == "zh-CN"


def test_the_minimal_outline_of_the_readme() -> None:
    speech = bound(
        "标题: 在安全生产工作会议上的讲话\n成绩:\n  - 标题: 隐患排查更加扎实\n    要点: [全年排查企业 320 家, 整改率 98.1%]\n"
        "问题:\n  - 基层力量薄弱\n建议:\n  - 以责任落实促工作落地\n"
    )
    assert [one.title for one in speech.items()] == ["隐患排查更加扎实", "基层力量薄弱", "以责任落实促工作落地"]


def test_places_are_those_of_the_file() -> None:
    speech = bound(RICH)
    assert [one.path for one in speech.items()] == [
        ("opening",), ("achievements", "items", 0), ("achievements", "items", 1), ("problems", 0), ("sectors", 0),
        ("recommendations", 0), ("closing",),
    ]  # fmt: skip


def test_every_chinese_spelling_means_one_key() -> None:
    seen: dict[str, str] = {}
    for model in kinds.models():
        for key in model.KEYS:
            for typed in key.spellings():
                assert seen.setdefault(typed, key.en) == key.en
    for en, zh in vocabulary.RESERVED.items():
        assert seen.setdefault(zh, en) == en


def test_every_key_of_a_model_is_a_field_and_the_reverse() -> None:
    bound_before = {"only", "except", "kind", "items", "vars", "tables", "sections", "date", "unit"}
    for model in kinds.models():
        keys = {key.en for key in model.KEYS}
        fields = {field.key for field in model.FIELDS.values() if field.shape}
        assert fields <= keys, model
        assert keys - fields <= bound_before | set(model.PAIR), model


def test_every_kind_tells_what_it_is() -> None:
    for kind in kinds.all_kinds():
        assert kind.about.zh
        assert kind.about.en
        assert kinds.by_name(kind.name) is kind
        assert kinds.by_name(kind.zh) is kind
        if kind.section:
            assert kinds.by_section(kind.section) is kind


def test_the_examples_of_the_kinds_make_a_speech_together() -> None:
    for lang in ("zh", "en"):
        speech = bound("title: t\n" + "".join(getattr(kind.example, lang) for kind in kinds.all_kinds()))
        assert speech.opening
        assert speech.closing
        assert {section.kind for section in speech.sections} == {kind.name for kind in kinds.item_kinds()}


def test_examples_in_the_folder_bind() -> None:
    for path in (Path(__file__).parent.parent / "outlines").glob("*.yaml"):
        assert outline.bind(source.load(path, kinds.keys())).sections

"""What changed between two versions of a speech is told by part, page and key, and what somebody edited in a deck."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings, strategies as st
from pptx import Presentation

from slides import build, compare, kinds, outline, save, source
from slides.diff import Entry, opened
from slides.diff.comparing import entries
from slides.diff.matching import moved
from slides.diff.wording import runs, words
from slides.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Run

    from slides.speech import Outline

    Slides = Callable[..., Run]

ROOT = Path(__file__).resolve().parent.parent
FIRST = """\
标题: 安全生产会议讲话
成绩:
  - 标题: 隐患排查更加扎实
    要点: [全年排查企业 320 家, 整改率 98.1%, 一去不返]
    讲稿: |
      第一段。

      第二段讲的是排查。

      第三段要删去。
  - 标题: 甲乙丙丁
    要点: [某某, 某某某]
问题: [基层力量薄弱, {编号: duty, 标题: 责任不落实}, 第三个]
建议:
  - 标题: 以责任落实促工作落地
  - 标题: 删去的一条
结尾: {口号: 聚精会神抓党建 一心一意谋发展}
"""
SECOND = """\
标题: 安全生产工作会议讲话
成绩:
  - 标题: 隐患排查更加有力
    要点: [全年排查企业 350 家, 整改率 98.1%, 新的要点]
    讲稿: |
      第一段。

      第二段讲的是大排查。

      全新的话放在最后。
问题: [{编号: duty, 标题: 完全另一个名字}, 基层力量薄弱, 第三个]
建议:
  - {标题: 甲乙丙丁, 要点: [某某, 某某某], 类型: 成绩}
  - 标题: 以责任落实促工作落地
内容: [新的一页]
"""


def bound(text: str) -> Outline:
    return outline.bind(source.parse(text.encode(), "o.yaml", kinds.keys()))


@pytest.fixture
def drafts(here: Path) -> tuple[Path, Path]:
    """Write two drafts of a speech."""
    (here / "first.yaml").write_text(FIRST, encoding="utf-8")
    (here / "second.yaml").write_text(SECOND, encoding="utf-8")
    return here / "first.yaml", here / "second.yaml"


def states(found: tuple[Entry, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(entry.part, entry.title, entry.states) for entry in found]


def test_pages_are_added_removed_moved_renamed_and_changed() -> None:
    assert states(entries(bound(FIRST), bound(SECOND))) == [
        ("", "安全生产工作会议讲话", ("changed",)),
        ("主要成效", "隐患排查更加有力", ("renamed", "changed")),
        ("存在问题", "完全另一个名字", ("moved", "renamed")),
        ("工作建议", "甲乙丙丁", ("moved",)),
        ("工作建议", "删去的一条", ("removed",)),
        ("主要内容", "主要内容", ("added",)),
        ("主要内容", "新的一页", ("added",)),
        ("", "聚精会神抓党建 一心一意谋发展", ("removed",)),
    ]


def test_changes_are_told_line_by_line() -> None:
    page = entries(bound(FIRST), bound(SECOND))[1]
    assert page.was == "隐患排查更加扎实"
    assert [(one.before, one.after) for one in page.changes if one.field == "notes"] == [
        ("第二段讲的是排查。", "第二段讲的是大排查。"),
        ("", "全新的话放在最后。"),
        ("第三段要删去。", ""),
    ]
    assert [(one.field, one.before, one.after) for one in page.changes if one.field == "points"] == [
        ("points", "全年排查企业 320 家", "全年排查企业 350 家"),
        ("points", "一去不返", ""),
        ("points", "", "新的要点"),
    ]


def test_a_page_that_went_to_another_part_tells_where_from() -> None:
    (found,) = (one for one in entries(bound(FIRST), bound(SECOND)) if one.title == "甲乙丙丁")
    assert found.was_in == "主要成效"


def test_a_part_is_renamed_moved_and_removed() -> None:
    one = "title: t\nproblems: {title: Gaps, items: [a, b]}\ncontent: {title: Cases, items: [c]}\nsectors: [d]"
    two = "title: t\ncontent: {title: Cases, items: [c]}\nproblems: {title: What is missing, items: [a, b]}"
    assert states(entries(bound(one), bound(two))) == [
        ("Cases", "Cases", ("moved",)),
        ("What is missing", "What is missing", ("renamed",)),
        ("Field by field", "Field by field", ("removed",)),
        ("Field by field", "d", ("removed",)),
    ]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("整改率 98.1%", "整改率 98.6%", [("整改率 ", "整改率 "), ("98.1%", "98.6%")]),
        ("扎实开展排查", "开展大排查", [("扎实", ""), ("开展", "开展"), ("", "大"), ("排查", "排查")]),
        ("The gate is open", "The gates are open", [("The ", "The "), ("gate is", "gates are"), (" open", " open")]),
        ("党建", "hello there", [("党建", "hello there")]),
    ],
)
def test_texts_differ_by_words_and_by_characters(before: str, after: str, shown: list[tuple[str, str]]) -> None:
    assert list(runs(before, after)) == shown


def test_every_change_has_its_line_in_the_outline_that_has_it(drafts: tuple[Path, Path]) -> None:
    found = compare(*drafts)
    lines = [path.read_text(encoding="utf-8").split("\n") for path in drafts]
    for entry in found.entries:
        for change in entry.changes:
            place = found.place(change)
            assert place
            assert place.file == str(drafts[not change.gone])
            if change.field == "points":
                assert (change.after or change.before) in lines[not change.gone][place.line - 1]
    decked = compare(drafts[0], save(build(drafts[1]), drafts[1].with_name("deck.pptx")))
    assert {decked.place(entry) is None for entry in decked.entries if not entry.gone} == {True}


@given(st.text(max_size=60), st.text(max_size=60))
def test_runs_put_together_are_both_texts(before: str, after: str) -> None:
    found = runs(before, after)
    assert "".join(run.before for run in found) == before
    assert "".join(run.after for run in found) == after
    assert "".join(words(before)) == before


@given(st.permutations(range(9)))
def test_what_did_not_move_is_in_order_and_nothing_moved_in_vain(order: list[int]) -> None:
    shifted = moved(order)
    kept = [number for place, number in enumerate(order) if place not in shifted]
    assert kept == sorted(kept)
    assert not (shifted and order == sorted(order))


TITLES = st.lists(st.sampled_from("甲乙丙丁戊己庚辛"), min_size=1, max_size=6, unique=True)


@settings(deadline=None)
@given(TITLES, TITLES)
def test_every_page_of_both_outlines_is_accounted_for(old: list[str], new: list[str]) -> None:
    before, after = (bound(f"title: t\nlang: zh\nproblems: {json.dumps(one)}") for one in (old, new))
    found = [one for one in entries(before, after) if one.rank == "page"]
    assert (found == []) == (old == new)
    assert {one.title for one in found if "added" in one.states} <= set(new)
    assert {one.title for one in found if "removed" in one.states} <= set(old)
    added, removed = (sum(state in one.states for one in found) for state in ("added", "removed"))
    assert len(new) - len(old) == added - removed


@pytest.mark.parametrize("name", ["party-building-exchange", "safety-quarter"])
def test_a_deck_says_the_same_as_its_outline(here: Path, name: str) -> None:
    path = ROOT / "outlines" / f"{name}.yaml"
    made = save(build(path), here / "deck.pptx")
    found = compare(path, made)
    assert (found.entries, found.edits, found.touched) == ((), (), ())


def edited(path: Path, target: Path, edit: Callable[[Any], None]) -> Path:
    presentation = Presentation(str(path))
    edit(presentation)
    presentation.save(str(target))
    return target


def an_edit(presentation: Any) -> None:
    first, second, *_ = (slide for slide in presentation.slides if slide.shapes.title and slide.has_notes_slide)
    first.shapes.title.text_frame.paragraphs[0].runs[0].text += "（修订）"
    second.notes_slide.notes_text_frame.paragraphs[0].runs[0].text = "另一番话。"
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.has_table:
                shape.table.cell(1, 1).text_frame.paragraphs[0].runs[0].text = "改过的任务"
    listed = presentation.slides._sldIdLst
    listed.remove(list(listed)[-1])
    listed.insert(2, list(listed)[4])


@pytest.mark.parametrize("size", [None, "4:3", "30x12cm"])
def test_what_was_edited_in_a_deck_is_told_slide_by_slide(drafts: tuple[Path, Path], size: str | None) -> None:
    first, _ = drafts
    first.write_text(FIRST + "版式: {任务清单: 是}\n", encoding="utf-8")
    made = save(build(first, size=size), first.with_name("deck.pptx"))
    found = compare(first, edited(made, first.with_name("edited.pptx"), an_edit))
    assert not found.entries
    assert found.touched == (first.with_name("edited.pptx"),)
    kinds_of = [(edit.where, bool(edit.before), bool(edit.after)) for edit in found.edits]
    assert ("title", True, True) in kinds_of
    assert ("slide", True, False) in kinds_of
    assert [edit.slide for edit in found.edits if edit.where == "slide" and edit.before == edit.after] == [3]
    assert any(edit.where == "notes" and edit.after == "另一番话。" for edit in found.edits)
    assert any(edit.where == "cell" and edit.after == "改过的任务" for edit in found.edits)
    assert len(found.edits) <= 7


def test_a_deck_saved_again_without_an_edit_says_the_same(drafts: tuple[Path, Path]) -> None:
    first, _ = drafts
    made = save(build(first), first.with_name("deck.pptx"))
    found = compare(first, edited(made, first.with_name("again.pptx"), lambda _: None))
    assert found.same
    assert not found.edits


def test_a_deck_without_an_outline_is_a_problem(drafts: tuple[Path, Path]) -> None:
    first, _ = drafts
    made = save(build(first), first.with_name("deck.pptx"), source=False)
    with pytest.raises(InputError) as error:
        opened(made)
    assert [one.code for one in error.value.problems] == ["diff-without-outline"]
    made.write_bytes(b"nothing")
    with pytest.raises(InputError) as error:
        opened(made)
    assert [one.code for one in error.value.problems] == ["diff-foreign"]


def test_the_command_tells_what_changed_and_its_exit_code_whether(slides: Slides, drafts: tuple[Path, Path]) -> None:
    first, second = drafts
    told = slides("diff", first, second)
    assert told.code == 1
    assert "points: 全年排查企业 [-320-]{+350+} 家" in told.out
    assert "  ~ 隐患排查更加有力 (line 3, renamed, was “隐患排查更加扎实”)" in told.out
    assert "  - 删去的一条 (was line 16)" in told.out
    assert told.out.count("第三段要删去") == 1
    assert told.out.rstrip().endswith("added 2, removed 2, moved 2, renamed 2, changed 2")
    same = slides("diff", first, first)
    assert (same.code, same.out.strip()) == (0, f"{first} and {first} say the same")
    assert slides("diff", first, first.with_name("none.yaml")).code == 3
    assert slides("diff", first).code == 2
    assert slides("diff", first, second, "--quiet").out == ""


def test_the_command_speaks_chinese_and_json(
    slides: Slides, drafts: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = drafts
    found = json.loads(slides("diff", first, second, "--json").out)
    assert (found["same"], found["counts"]["moved"]) == (False, 2)
    assert found["entries"][0]["changes"] == [
        {
            "field": "title",
            "before": "安全生产会议讲话",
            "after": "安全生产工作会议讲话",
            "file": str(second),
            "line": 1,
        }
    ]
    monkeypatch.setenv("SLIDES_LANG", "zh")
    told = slides("diff", first, second).out
    assert "（第 3 行、改名、原为“隐患排查更加扎实”）" in told


def test_variables_are_set_as_in_check(slides: Slides, here: Path) -> None:
    (here / "o.yaml").write_text('title: "${a}"\nproblems: [b]\n', encoding="utf-8")
    save(build(here / "o.yaml", values={"a": "x"}), here / "o.pptx")
    assert slides("diff", "o.yaml", "o.pptx", "--set", "a=x").code == 0
    assert slides("diff", "o.yaml", "o.pptx", "--set", "a=y").code == 1


def test_a_public_copy_is_compared_with_what_is_public(slides: Slides, here: Path) -> None:
    (here / "o.yaml").write_text("title: t\nproblems: [a, {title: b, internal: true}]\n", encoding="utf-8")
    save(build(here / "o.yaml", public=True), here / "o.pptx")
    assert slides("diff", "o.yaml", "o.pptx").code == 1
    assert slides("diff", "o.yaml", "o.pptx", "--for", "public").code == 0


def test_a_whole_deck_is_compared_by_what_is_public_in_it(slides: Slides, here: Path) -> None:
    (here / "o.yaml").write_text(
        "title: t\nmeeting: {mark: Internal}\nproblems: {title: Gaps, items: [a, {title: b, internal: true}]}\n"
        "sectors: [{title: c, internal: true}]\nrecommendations: [{title: d, answers: [a, b]}]\n",
        encoding="utf-8",
    )
    save(build(here / "o.yaml"), here / "o.pptx")
    told = slides("diff", "o.yaml", "o.pptx", "--for", "public")
    assert (told.code, told.out.count("\n")) == (0, 1), told.out
    assert slides("diff", "o.yaml", "o.pptx").code == 0

"""A public copy holds no word of what is internal, in no part of the file, and is as if that had never been written."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings, strategies as st

from slides import build, kinds, outline, save, source
from slides.errors import InputError
from slides.outline.audience import public_part
from slides.series import batch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Run

    Slides = Callable[..., Run]

TALK = """\
title: Opening of the term
meeting: {name: Staff meeting, mark: QMARK, slot: 9}
vars: {who: QVARIABLE, secret: "yes"}
tables: {tasks: tasks.csv}
opening: {title: Welcome, points: [One, {title: QPOINT, internal: true}]}
achievements:
  - title: A calm gate
    points: [{Inside: [Two, {title: QDEEP, internal: true}]}, {Alone: [{title: QLAST, internal: true}]}]
    examples: [{unit: A, did: b}, {unit: QUNIT, did: QDID, internal: true}]
    notes: said
problems:
  - {id: gate, title: The gate}
  - {id: pay, title: QPAY, internal: "${secret}", notes: QNOTES, icon: secret.svg}
  - title: "QVAR ${who}"
    内部: 是
sectors:
  - {name: Unit, groups: [{name: g, points: [p]}, {name: QGROUP, internal: true}]}
recommendations:
  items:
    - {title: Two gates, answers: [gate, pay, "QVAR ${who}"], steps: [{title: a, owner: Bursar}, {title: QSTEP, owner: QOWNER, internal: true}]}
    - {title: QONLY, internal: true}
content: {internal: true, title: QSECTION, items: [QITEM]}
closing: {slogan: QSLOGAN, internal: true}
deck: {tasks: true}
"""
WRITTEN = """\
title: Opening of the term
meeting: {name: Staff meeting, slot: 9}
opening: {title: Welcome, points: [One]}
achievements:
  - title: A calm gate
    points: [{Inside: [Two]}, Alone]
    examples: [{unit: A, did: b}]
    notes: said
problems: [{id: gate, title: The gate}]
sectors: [{name: Unit, groups: [{name: g, points: [p]}]}]
recommendations: {items: [{title: Two gates, answers: [gate], steps: [{title: a, owner: Bursar}]}]}
deck: {tasks: true}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>QDRAWING</title><path d="M1.2345 2L3 4L5 6z"/></svg>'


@pytest.fixture
def talk(here: Path) -> Path:
    (here / "talk.yaml").write_text(TALK, encoding="utf-8")
    (here / "tasks.csv").write_text("unit,task,secret\nA,Swim,no\nB,QROW,yes\n", encoding="utf-8")
    (here / "secret.svg").write_text(SVG, encoding="utf-8")
    return here / "talk.yaml"


def parts(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as package:
        yield from ((name, package.read(name)) for name in package.namelist())


def holding(path: Path, *words: str) -> list[tuple[str, str]]:
    """Return the parts of the package that hold one of `words`, which must not be in a name either."""
    return [(name, word) for name, text in parts(path) for word in words if word.encode() in text or word in name]


def test_no_part_of_a_public_copy_holds_what_is_internal(talk: Path) -> None:
    public = save(build(talk, public=True), talk.with_name("public.pptx"))
    assert holding(public, "Q") == [one for one in holding(public, "Q") if one[0].endswith((".jpeg", ".png"))]
    everything = save(build(talk), talk.with_name("all.pptx"))
    found = {
        word
        for _, word in holding(
            everything, "QMARK", "QPOINT", "QDEEP", "QUNIT", "QPAY", "QNOTES", "QSTEP", "QITEM", "QSLOGAN"
        )
    }
    assert len(found) == 9


def test_a_public_copy_is_that_of_an_outline_in_which_it_was_never_written(talk: Path) -> None:
    other = talk.with_name("written.yaml")
    other.write_text(WRITTEN, encoding="utf-8")
    one = save(build(talk, public=True), talk.with_name("one.pptx"))
    two = save(build(other), talk.with_name("two.pptx"))
    assert dict(parts(one)) == dict(parts(two))


def test_what_stayed_knows_its_place_in_the_file(talk: Path) -> None:
    talk.write_text(
        TALK.replace("{id: gate, title: The gate}", "QGONE").replace(
            "- QGONE", "- {title: x, internal: true}\n  - {titel: y}"
        ),
        encoding="utf-8",
    )
    with pytest.raises(InputError) as error:
        build(talk, public=True)
    assert [(one.code, one.span and one.span.line) for one in error.value.problems][:1] == [("unknown-key", 13)]


def test_a_switch_that_is_neither_on_nor_off_is_refused_and_an_empty_one_is_on(here: Path) -> None:
    path = here / "o.yaml"
    path.write_text("title: t\nproblems: [a, {title: b, internal: maybe}]", encoding="utf-8")
    with pytest.raises(InputError):
        build(path, public=True)
    path.write_text("title: t\nproblems:\n  - a\n  - title: b\n    internal:\n", encoding="utf-8")
    assert [item.title for item in build(path, public=True).outline.items()] == ["a"]  # type: ignore[union-attr]


def test_a_point_may_be_called_internal(here: Path) -> None:
    path = here / "o.yaml"
    path.write_text(
        "title: t\nproblems: [{title: b, points: [{内部: 是}, {内部: [x, {title: y, internal: true}]}]}]",
        encoding="utf-8",
    )
    found = build(path, public=True).outline
    assert found is not None
    (points,) = (item.points for item in found.items())
    assert [(one.text, [each.text for each in one.points]) for one in points] == [("内部: 是", []), ("内部", ["x"])]


def test_rows_of_a_table_are_internal_by_a_column(talk: Path) -> None:
    talk.write_text(
        "title: t\ntables: {tasks: tasks.csv}\n"
        'content: {items: {from: tasks, title: "${unit}", internal: "${secret}", points: ["${task}"]}}\n'
        'problems: {items: {from: tasks, title: "no ${task}", internal: true}}\n'
        "recommendations: [{title: z, answers: [no QROW]}]\n",
        encoding="utf-8",
    )
    public = save(build(talk, public=True), talk.with_name("public.pptx"))
    assert not holding(public, "QROW")
    assert holding(public, "Swim")
    assert holding(save(build(talk), talk.with_name("all.pptx")), "QROW")


LEAVES = st.sampled_from("甲乙丙丁戊")
MARKED = st.booleans()


@st.composite
def speeches(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any], int]:
    """Return a speech with values marked internal, the same without them, and how many were marked."""
    count = 0

    def word() -> str:
        return draw(LEAVES) * draw(st.integers(1, 4))

    def values(make: Callable[[bool], tuple[Any, Any]], most: int) -> tuple[list[Any], list[Any]]:
        nonlocal count
        whole, left = [], []
        for _ in range(draw(st.integers(1, most))):
            secret = draw(MARKED)
            typed, kept = make(secret)
            count += secret
            if secret:
                typed = {**(typed if isinstance(typed, dict) else {"title": typed}), "internal": "true"}
            else:
                left.append(kept)
            whole.append(typed)
        return whole, left

    def point(secret: bool) -> tuple[Any, Any]:
        text = f"Q{word()}" if secret else word()
        return text, text

    def item(secret: bool) -> tuple[Any, Any]:
        title = f"Q{word()}" if secret else word()
        typed, left = values(point, 3)
        whole = {"title": title, "points": typed, "notes": f"Q{word()}" if secret else word()}
        kept = {**whole, "points": left} if left else {key: one for key, one in whole.items() if key != "points"}
        return whole, kept

    whole: dict[str, Any] = {"title": "t"}
    left: dict[str, Any] = {"title": "t"}
    for name in draw(st.permutations(("achievements", "problems", "recommendations", "content"))):
        typed, kept = values(item, 3)
        secret = draw(st.integers(0, 3)) == 0
        count += secret
        whole[name] = {"title": "Q甲" if secret else name, "items": typed, **({"internal": "是"} if secret else {})}
        if kept and not secret:
            left[name] = {"title": name, "items": kept}
    return whole, left, count


@settings(max_examples=150, deadline=None)
@given(speeches())
def test_any_outline_is_bound_as_if_the_internal_had_never_been_written(
    speech: tuple[dict[str, Any], dict[str, Any], int],
) -> None:
    whole, left, count = speech
    parsed, other = (
        source.parse(json.dumps(one, ensure_ascii=False).encode(), "o.yaml", kinds.keys()) for one in (whole, left)
    )
    copy, gone = public_part(parsed)
    dumped = outline.bind(copy, left_out=gone, lang="zh-CN").dump()
    assert dumped == outline.bind(other, lang="zh-CN").dump()
    assert b"Q" not in dumped
    assert (copy is parsed) == (count == 0)
    assert (b"Q" in outline.bind(parsed).dump()) == (count > 0)


@settings(max_examples=6, deadline=None)
@given(speeches())
def test_no_part_of_the_package_holds_what_was_marked(
    tmp_path_factory: pytest.TempPathFactory, speech: tuple[dict[str, Any], dict[str, Any], int]
) -> None:
    folder = tmp_path_factory.mktemp("copies")
    path = folder / "o.yaml"
    path.write_text(json.dumps(speech[0], ensure_ascii=False), encoding="utf-8")
    made = save(build(path, public=True), folder / "o.pptx")
    assert [name for name, _ in holding(made, "Q") if name.endswith((".xml", ".rels"))] == []


def test_each_row_of_a_batch_has_its_own_public_copy(here: Path) -> None:
    path = here / "o.yaml"
    path.write_text(
        'title: "${unit}"\nproblems: [a, {title: "Q${unit}", internal: "${secret}"}, {title: QALL, internal: true}]\n'
        'recommendations: [{title: r, answers: ["Q${unit}", QALL]}]\n',
        encoding="utf-8",
    )
    (here / "rows.csv").write_text("unit,secret\nA,yes\nB,no\n", encoding="utf-8")
    first = list(batch(path, here / "rows.csv", here / "out", public=True))
    assert [one.status for one in first] == ["built", "built"]
    assert sorted(one.name for one in (here / "out").glob("*.pptx")) == ["o-public-A.pptx", "o-public-B.pptx"]
    assert not holding(here / "out" / "o-public-A.pptx", "Q")
    assert holding(here / "out" / "o-public-B.pptx", "QB")
    assert not holding(here / "out" / "o-public-B.pptx", "QALL")
    assert [one.status for one in batch(path, here / "rows.csv", here / "out", public=True)] == ["unchanged"] * 2


def test_the_copies_of_a_batch_are_told_apart_by_what_they_are_made_of(here: Path) -> None:
    path = here / "o.yaml"
    path.write_text('title: "${unit}"\nproblems: [a, {title: Q, internal: true}]\n', encoding="utf-8")
    (here / "rows.csv").write_text("unit\nA\n", encoding="utf-8")
    made = [
        [one.status for one in batch(path, here / "rows.csv", here / "out", name="${unit}", public=public)]
        for public in (False, True, True)
    ]
    assert made == [["built"], ["built"], ["unchanged"]]


def test_copies_go_to_files_of_their_own(slides: Slides, talk: Path) -> None:
    for command, ending in (("build", "pptx"), ("script", "docx"), ("tasks", "xlsx")):
        assert slides(command, talk).code == 0
        assert f"talk-public.{ending}" in slides(command, talk, "--for", "public").out
        assert (talk.with_name(f"talk.{ending}")).exists()
    assert "talk-public.pptx" in slides("build", talk, "--for", "公开").out
    assert slides("time", talk, "--for", "public").code == 0
    assert "QSTEP" not in slides("time", talk, "--for", "public").out
    refused = slides("build", talk, "--for", "everybody")
    assert refused.code == 2
    assert "unknown-audience" in refused.err


def test_notes_that_stay_in_a_public_copy_are_told(slides: Slides, talk: Path) -> None:
    warned = slides("build", talk, "--for", "public")
    assert "talk.yaml:10:12: warning[public-notes]" in warned.err
    assert "public-notes" not in slides("build", talk, "--for", "public", "--no-notes").err
    assert "public-notes" not in slides("build", talk).err
    assert "public-notes" in slides("check", talk, "--for", "public").err

"""`slides check` on the command line: what it judges, leaves out and repairs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run

TEXT = "# 臵 stays\r\n标题: '搬迁安臵工作'  # 臵\r\n内容: [XX年度任务]\r\n"


def test_a_fix_rewrites_only_what_is_safe(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_bytes(TEXT.encode("utf-8-sig"))
    done = slides("check", "a.yaml", "--fix")
    assert (here / "a.yaml").read_bytes() == TEXT.replace("安臵", "安置").encode("utf-8-sig")
    assert "a.yaml:2:9: “臵” → “置”" in done.out
    assert "unfilled" in done.err
    assert done.code == 0


def test_final_fails_on_what_is_unfilled_unless_it_is_left_out(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_text("标题: XX年度任务\n内容: [甲]\n", encoding="utf-8")
    assert slides("check", "a.yaml", "--final").code == 1
    assert slides("check", "a.yaml", "--final", "--ignore", "unfilled").code == 0
    assert slides("check", "a.yaml", "--final", "--only", "ocr-form").code == 0


def test_an_unknown_code_is_wrong_usage_with_the_nearest(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_text("标题: 甲\n内容: [甲]\n", encoding="utf-8")
    done = slides("check", "a.yaml", "--only", "unfiled")
    assert done.code == 2
    assert "unfilled" in done.err


def test_a_repair_that_would_change_the_keys_of_the_file_is_left_out(slides: Callable[..., Run], here: Path) -> None:
    typed = "标题: 会\n内容:\n  - 甲:\u200b 乙\n  - 安臵\n"
    (here / "a.yaml").write_text(typed, encoding="utf-8")
    slides("check", "a.yaml", "--fix")
    assert (here / "a.yaml").read_text(encoding="utf-8") == typed.replace("臵", "置")


def test_a_file_that_may_not_be_written_ends_with_4_and_stays(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_bytes(TEXT.encode())
    (here / "a.yaml").chmod(0o444)
    assert slides("check", "a.yaml", "--fix").code == 4
    assert (here / "a.yaml").read_bytes() == TEXT.encode()


def test_a_link_is_followed_by_a_repair(slides: Callable[..., Run], here: Path) -> None:
    (here / "b.yaml").write_bytes(TEXT.encode())
    (here / "a.yaml").symlink_to("b.yaml")
    slides("check", "a.yaml", "--fix")
    assert (here / "a.yaml").is_symlink()
    assert (here / "b.yaml").read_bytes() == TEXT.replace("安臵", "安置").encode()


def test_json_lists_the_repairs(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_bytes(TEXT.encode())
    (entry,) = json.loads(slides("check", "a.yaml", "--fix", "--json").out)["outlines"]
    assert [(one["code"], one["line"], one["text"], one["right"]) for one in entry["fixed"]] == [
        ("ocr-form", 2, "臵", "置")
    ]
    assert "ocr-form" not in {one["code"] for one in entry["problems"]}


def test_a_repair_that_would_part_an_answer_from_its_problem_is_left_out(
    slides: Callable[..., Run], here: Path
) -> None:
    text = "标题: 会\n问题: [移民安臵问题]\n建议: [{标题: 安臵好, 回应: 移民安臵问题}]\n"
    (here / "a.yaml").write_text(text, encoding="utf-8")
    assert slides("check", "a.yaml", "--fix").code == 0
    assert (here / "a.yaml").read_text(encoding="utf-8") == text.replace("安臵好", "安置好")


def test_one_run_fixes_what_a_fix_brings_to_light(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_text("标题: 会\n内容: [抓落实。。]\n", encoding="utf-8")
    slides("check", "a.yaml", "--fix")
    assert (here / "a.yaml").read_text(encoding="utf-8") == "标题: 会\n内容: [抓落实]\n"


def test_a_slip_in_a_slogan_is_told_once(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_text("标题: 会\n内容: [甲]\n结尾: {口号: 齐心协力臵, 要点: [甲, 乙]}\n", encoding="utf-8")
    assert slides("check", "a.yaml", "--only", "ocr-form").err.count("ocr-form") == 1


def test_final_holds_for_what_reading_warned_of_too(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_text("标题: 会\n建议: [{标题: 好, 责任: [甲局、乙局]}]\n", encoding="utf-8")
    assert slides("check", "a.yaml").code == 0
    assert slides("check", "a.yaml", "--final").code == 1


@pytest.mark.parametrize("phrases", ["甲: [乙]\n丙: {丁: 戊}\n", "甲: [乙\n", "甲: [甲]\n", None])
def test_phrases_that_cannot_be_read_end_with_3(slides: Callable[..., Run], here: Path, phrases: str | None) -> None:
    (here / "a.yaml").write_text("标题: 会\n检查: {提法: phrases.yaml}\n内容: [甲]\n", encoding="utf-8")
    if phrases is not None:
        (here / "phrases.yaml").write_text(phrases, encoding="utf-8")
    assert slides("check", "a.yaml").code == 3
    assert slides("check", "a.yaml", "--only", "ocr-form").code == 0


def test_a_near_miss_of_a_phrase_ends_with_0_and_with_1_if_final(slides: Callable[..., Run], here: Path) -> None:
    (here / "a.yaml").write_text("标题: 会\n检查: {提法: p.yaml}\n内容: [坚持全面从严管党]\n", encoding="utf-8")
    (here / "p.yaml").write_text("全面从严治党:\n", encoding="utf-8")
    assert slides("check", "a.yaml").code == 0
    assert slides("check", "a.yaml", "--final").code == 1

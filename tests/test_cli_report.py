"""A problem stands on the terminal with its place, its line, a caret under the place, and a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from slides.cli import report
from slides.cli.columns import first_cells, padded, width
from slides.errors import Problem, Severity, Span

if TYPE_CHECKING:
    from pathlib import Path


def test_the_caret_stands_under_the_column_though_chinese_is_double_width(here: Path) -> None:
    (here / "讲话.yaml").write_text("标题: 讲话\n  成积: [一, 二]\n", encoding="utf-8")
    problem = Problem("write-exists", Span("讲话.yaml", 2, 7), args={"path": "x"}, hint="other-name")
    assert list(report.lines(problem, excerpt=True)) == [
        "讲话.yaml:2:7: error[write-exists]: “x” exists already",
        "  | 成积: [一, 二]",
        "  |       ^",
        "  hint: choose another name",
    ]


def test_a_long_line_is_cut_on_both_sides_of_the_place(here: Path) -> None:
    (here / "a.yaml").write_text("甲" * 500 + "x" + "乙" * 500, encoding="utf-8")
    shown, caret = list(report.lines(Problem("no-code", Span("a.yaml", 1, 501)), excerpt=True))[1:]
    assert width(shown) <= 82
    assert shown.index("x") == len(shown.split("x", maxsplit=1)[0])
    assert width(shown.split("x", maxsplit=1)[0]) == len(caret) - 1


@pytest.mark.parametrize("span", [Span("none.yaml", 3, 1), Span("a.yaml", 9, 1), Span("a.yaml"), Span("."), None])
def test_a_place_without_a_line_to_show_is_no_trouble(here: Path, span: Span | None) -> None:
    (here / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    assert len(list(report.lines(Problem("no-code", span), excerpt=True))) == 1


def test_control_characters_of_the_file_do_not_reach_the_terminal(here: Path) -> None:
    (here / "a.yaml").write_bytes("t: \x1b[31m\u202e红\x07\n".encode())
    lines = "".join(report.lines(Problem("no-code", Span("a.yaml", 1, 1)), excerpt=True))
    assert not set(lines) & set("\x1b\u202e\x07")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_is_shown_too(here: Path, encoding: str) -> None:
    (here / "a.yaml").write_bytes("标题: 讲话\n".encode(encoding))
    assert "  | 标题: 讲话" in list(report.lines(Problem("no-code", Span("a.yaml", 1, 1)), excerpt=True))


def test_twenty_problems_are_shown_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    report.report([Problem("no-code", Span("a.yaml", line, 1)) for line in range(1, 26)])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 5 more (see them all with --json)"


def test_a_hint_is_repeated_only_for_another_key(capsys: pytest.CaptureFixture[str]) -> None:
    near = [
        Problem("unknown-key", args={"key": key, "near": "要点"}, hint="did-you-mean")
        for key in ("要典", "要店", "要典")
    ]
    report.report([*near, *[Problem("write-exists", args={"path": path}, hint="other-name") for path in "ab"]])
    hints = [line for line in capsys.readouterr().err.splitlines() if line.startswith("  hint")]
    assert hints == ["  hint: did you mean “要点”?"] * 2 + ["  hint: choose another name"]


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem("no-code", severity=Severity.WARNING)
    assert "\x1b[1;33mwarning[no-code]\x1b[0m" in next(iter(report.lines(problem, color=True)))
    assert not report.wants_color()
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "xterm")
    assert report.wants_color()


def test_a_problem_for_other_programs_has_every_part() -> None:
    problem = Problem("write-exists", Span("a.yaml", 2, 3), args={"path": "x"}, hint="other-name")
    assert report.as_json(problem) == {
        "code": "write-exists", "severity": "error", "file": "a.yaml", "line": 2, "column": 3,
        "text": "“x” exists already", "hint": "choose another name",
    }  # fmt: skip


def test_columns_line_up_with_chinese_in_them() -> None:
    assert list(padded([("党政红", "a"), ("base", "b")])) == ["党政红  a", "base    b"]
    assert first_cells("党政红", 5) == "党政…"

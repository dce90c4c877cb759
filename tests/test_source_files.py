"""The loader and what may stand on a disk: encodings, other formats, what is no file, and hostile text."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reading import KEYS, problems, read, said

from slides import messages
from slides.errors import InputError, Problem, Severity, Span
from slides.source import load

if TYPE_CHECKING:
    from collections.abc import Callable


class TestEncodings:
    TEXT = "标题: 大会\n"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_marked_and_utf_8_text_is_read(self, encoding: str) -> None:
        found = read(self.TEXT.encode(encoding))
        assert (found.value, found.warnings) == ({"title": "大会"}, ())

    def test_gb18030_is_read_with_a_note(self) -> None:
        found = read(self.TEXT.encode("gb18030"))
        assert found.value == {"title": "大会"}
        assert [(each.code, each.severity) for each in found.warnings] == [("encoding-guessed", Severity.NOTE)]

    def test_one_bad_byte_in_utf_8_is_not_read_as_gb18030(self) -> None:
        raw = (self.TEXT * 3).encode() + b"x: \xe6\xff\n"
        (problem,) = problems(raw)
        assert (problem.code, problem.span) == ("encoding-invalid", Span("f.yaml", 4, 4))
        assert problem.args == {"encoding": "UTF-8", "byte": "E6"}

    def test_what_is_no_gb18030_either_names_the_line(self) -> None:
        (problem,) = problems("标题: 大会\r\n地点: ".encode("gb18030") + b"\xff\n")
        assert (problem.code, problem.span) == ("encoding-invalid", Span("f.yaml", 2, 5))
        assert problem.args["encoding"] == "GB18030"

    def test_half_a_character_of_utf_16_names_the_line(self) -> None:
        assert said("a: b\nc: d\n".encode("utf-16") + b"x") == [("encoding-invalid", 3, 1)]

    @pytest.mark.parametrize(
        ("raw", "form"),
        [
            (b"\x89PNG\r\n\x1a\n", "PNG"),
            (b"\xff\xd8\xff\xe0", "JPEG"),
            (b"%PDF-1.7\n", "PDF"),
            (b"PK\x03\x04....ppt/presentation.xml", "PPTX"),
            (b"PK\x03\x04....word/document.xml", "DOCX"),
            (b"PK\x03\x04....a.txt", "ZIP"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
        ],
    )
    def test_another_format_is_named(self, raw: bytes, form: str) -> None:
        (problem,) = problems(raw)
        assert problem.code == "file-other-format"
        assert form in messages.text(problem, "zh")

    def test_zero_bytes_are_named(self) -> None:
        assert said(b"a: b\nc\0: d\n") == [("encoding-nul", 2, 2)]


class TestFiles:
    def test_a_file_is_read_under_its_own_name(self, tmp_path: Path) -> None:
        path = tmp_path / "讲话.yaml"
        path.write_text("标题: x\n", encoding="utf-8")
        assert load(path, KEYS).span(("title",)) == Span(str(path), 1, 5)
        assert load(str(path), KEYS).name == str(path)

    def refusal(self, path: Path | str) -> Problem:
        with pytest.raises(InputError) as caught:
            load(path, KEYS)
        (problem,) = caught.value.problems
        assert messages.text(problem)
        assert messages.hint(problem)
        return problem

    def test_a_missing_file_names_its_nearest_neighbour(self, tmp_path: Path) -> None:
        (tmp_path / "outline.yaml").touch()
        problem = self.refusal(tmp_path / "Outlin.yml")
        assert problem.code == "file-missing"
        assert "outline.yaml" in messages.hint(problem)

    def test_a_missing_file_without_neighbours_and_a_missing_folder_are_named(self, tmp_path: Path) -> None:
        assert self.refusal(tmp_path / "a.yaml").hint == "file-missing"
        assert self.refusal(tmp_path / "b" / "a.yaml").code == "file-missing"

    def test_a_folder_is_named(self, tmp_path: Path) -> None:
        assert self.refusal(tmp_path).code == "file-is-folder"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.yaml")
        assert self.refusal(tmp_path / "a.yaml").code == "file-not-regular"

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
    def test_a_device_is_not_read(self) -> None:
        assert self.refusal("/dev/zero").code == "file-not-regular"

    @pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
    def test_a_socket_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("a.yaml")
            assert self.refusal("a.yaml").code == "file-unreadable"

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read all")
    def test_a_file_without_permission_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        path.touch(mode=0)
        assert self.refusal(path).code == "file-no-access"

    @pytest.mark.parametrize("name", ["a\0.yaml", "x" * 300 + ".yaml"])
    def test_a_name_that_cannot_be_is_refused(self, name: str) -> None:
        assert self.refusal(name).code in {"file-name-invalid", "file-unreadable"}

    def test_a_file_too_large_is_refused_unread(self, tmp_path: Path) -> None:
        path = tmp_path / "a.yaml"
        with path.open("wb") as file:
            file.truncate(5 * 1024 * 1024)
        assert self.refusal(path).code == "file-too-large"


LARGEST = 4 * 1024 * 1024 - 64
HOSTILE: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b"[" * LARGEST,
    "braces": lambda: b"a: " + b"{a: " * (LARGEST // 4),
    "dashes": lambda: b"- " * (LARGEST // 2),
    "items": lambda: b"a:\n" + b"- a\n" * (LARGEST // 4),
    "aliases": lambda: b"a: &a [b]\n" + b"b: [*a,*a,*a]\n" * (LARGEST // 14),
    "twins": lambda: b"a: b\n" * (LARGEST // 5),
    "flow": lambda: b"a: [" + b"a," * (LARGEST // 2 - 4) + b"]",
    "open quote": lambda: b'a: "' + b"x \n" * (LARGEST // 3 - 4),
    "blanks": lambda: b" " * LARGEST,
    "colons": lambda: b"a: " * (LARGEST // 3),
    "wide colons": lambda: "标题：a\n".encode() * (LARGEST // 11),
    "dropped": lambda: b"a: " + b"\x01" * (LARGEST - 4),
    "comments": lambda: b"#\n" * (LARGEST // 2),
    "swallowed": lambda: b"a: b\n" + b" - c\n" * (LARGEST // 5 - 9) + b"d",
    "piled marks": lambda: b"a: x" + "\u0301\u0323".encode() * (LARGEST // 4 - 2),
    "piled marks escaped": lambda: b'a: "x' + b"\\u0301\\u0323" * (LARGEST // 12 - 2) + b'"',
    "many failures": lambda: (b"k: [\n" + "标题：a\n".encode()) * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_few_problems_or_read(name: str) -> None:
    assert len(problems(HOSTILE[name]())) <= 200


def test_limits_are_named() -> None:
    assert said("a: " + "[" * 60)[-1][0] == "yaml-too-deep"
    assert said("a: [" + "a," * 200_000 + "]")[-1][0] == "yaml-too-many"
    assert said(b" " * (4 * 1024 * 1024 + 1))[-1][0] == "file-too-large"


def test_fifty_levels_and_long_texts_are_read() -> None:
    assert read("a: " + "[" * 49 + "x" + "]" * 49)
    assert read("a: " + "x" * 1_000_000).value["a"] == "x" * 1_000_000


def test_a_library_of_plain_values_needs_no_yaml() -> None:
    code = "import sys, slides.source; sys.exit('yaml' in sys.modules or 'pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[1]).returncode == 0

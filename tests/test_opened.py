"""Who has a locked file open: what LibreOffice, PowerPoint and WPS leave beside it gets into the hint."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from slides.files import refused
from slides.messages import hint

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "close it in PowerPoint or WPS and run again"


def office(name: str) -> bytes:
    """Return the mark that PowerPoint leaves: 165 bytes."""
    short = name.encode("gb18030")
    head = (bytes([len(short)]) + short + b"\0").ljust(55, b" ")
    return (head + len(name).to_bytes(2, "little") + name.encode("utf-16-le")).ljust(165, b" ")


@pytest.mark.parametrize(
    ("mark", "content", "said"),
    [
        (".~lock.a.pptx#", ",wang,pc-7,22.11.2026 10:00,file:///home/wang;", "wang has it open in LibreOffice"),
        (".~lock.a.pptx#", "王 芳,wang,pc-7,22.11.2026 10:00,file:///;", "王 芳 has it open in LibreOffice"),
        (".~lock.a.pptx#", "Wang\\, Fang,wang,pc-7,,;", "Wang, Fang has it open in LibreOffice"),
        (".~lock.a.pptx#", "", "close it in LibreOffice and run again"),
        ("~$a.pptx", office("王芳"), "王芳 has it open in PowerPoint or WPS"),
        ("~$a.pptx", office("Fang Wang"), "Fang Wang has it open in PowerPoint or WPS"),
        ("~$a.pptx", b"\x04Fang", "Fang has it open in PowerPoint or WPS"),
        ("~$a.pptx", b"\xff\xfe\0", PLAIN),
        ("~$a.pptx", office("\x1b[31mred"), "\\x1b[31mred has it open in PowerPoint or WPS"),
        ("~$b.pptx", office("王芳"), PLAIN),
    ],
)
def test_the_hint_names_program_and_user(tmp_path: Path, mark: str, content: str | bytes, said: str) -> None:
    (tmp_path / mark).write_bytes(content.encode() if isinstance(content, str) else content)
    [problem] = refused(OSError(errno.EBUSY, "busy"), tmp_path / "a.pptx").problems
    assert problem.code == "write-locked"
    assert hint(problem, "en").startswith(said)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_mark_that_is_no_file_is_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".~lock.a.pptx#")
    (tmp_path / "~$a.pptx").mkdir()
    [problem] = refused(OSError(errno.EBUSY, "busy"), tmp_path / "a.pptx").problems
    assert hint(problem, "en") == PLAIN


def test_the_hint_is_said_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "~$a.pptx").write_bytes(office("王芳"))
    [problem] = refused(OSError(errno.EBUSY, "busy"), tmp_path / "a.pptx").problems
    assert hint(problem, "zh") == "王芳 正用 PowerPoint 或 WPS 打开着它；关闭以后再运行一次"

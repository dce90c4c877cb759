"""Faces: a theme comes in, the faces that its decks name go out, with what each system shows for them.

A deck carries the names of its faces, never the faces; where one is missing, each program takes another by its own rules. The
facts below are what the systems bring along; whether a face is on this machine is read from the names that the system lists.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.theme import Theme

SYSTEMS = ("windows", "macos", "wps", "linux")
"""Windows and macOS with Microsoft Office, WPS Office on Linux, LibreOffice on Linux."""

_SECONDS = 20


class Fact(NamedTuple):
    """What is known of a face: all its names, and what each system shows where a deck names it.

    Entries of `shown` equal to the face's own name mean that the system brings it along.
    """

    names: tuple[str, ...]
    shown: tuple[str, str, str, str]


class Named(NamedTuple):
    """A face that a theme names: for which voice (heading, body) and which script (ea, latin)."""

    voice: str
    script: str
    name: str


_YAHEI, _SIMSUN, _SIMHEI = "微软雅黑", "宋体", "黑体"
_SANS, _SERIF = "Noto Sans CJK SC", "Noto Serif CJK SC"
_FZ_SANS, _FZ_SERIF, _FZ_KAI, _FZ_FANG = "方正黑体_GBK", "方正书宋_GBK", "方正楷体_GBK", "方正仿宋_GBK"

FACTS = (
    Fact((_YAHEI, "Microsoft YaHei"), (_YAHEI, "微软雅黑 (Office) / 苹方", _FZ_SANS, _SANS)),
    Fact(("等线", "DengXian"), ("等线 (Office 2016+)", "等线 (Office) / 苹方", _FZ_SANS, _SANS)),
    Fact(("等线 Light", "DengXian Light"), ("等线 Light (Office 2016+)", "等线 (Office) / 苹方", _FZ_SANS, _SANS)),
    Fact((_SIMSUN, "SimSun"), (_SIMSUN, "宋体 (Office) / 华文宋体", _FZ_SERIF, _SERIF)),
    Fact((_SIMHEI, "SimHei"), (_SIMHEI, "黑体 (Office) / 华文黑体", _FZ_SANS, _SANS)),
    Fact(("楷体", "KaiTi"), ("楷体", "楷体 (Office) / 华文楷体", _FZ_KAI, f"AR PL UKai / {_SANS}")),
    Fact(("仿宋", "FangSong"), ("仿宋", "仿宋 (Office) / 华文仿宋", _FZ_FANG, _SERIF)),
    Fact(("华文中宋", "STZhongsong"), ("华文中宋 (Office) / 宋体", "华文中宋 (Office) / 华文宋体", _FZ_SERIF, _SERIF)),
    Fact(("华文宋体", "STSong"), ("华文宋体 (Office) / 宋体", "华文宋体", _FZ_SERIF, _SERIF)),
    Fact(("华文楷体", "STKaiti"), ("华文楷体 (Office) / 楷体", "华文楷体", _FZ_KAI, f"AR PL UKai / {_SANS}")),
    Fact(("华文细黑", "STXihei"), ("华文细黑 (Office) / 微软雅黑", "华文细黑", _FZ_SANS, _SANS)),
    Fact(("苹方-简", "PingFang SC"), (_YAHEI, "苹方-简", _FZ_SANS, _SANS)),
    Fact((_SANS, "思源黑体", "Source Han Sans SC"), (_YAHEI, "苹方-简", _FZ_SANS, _SANS)),
    Fact((_SERIF, "思源宋体", "Source Han Serif SC"), (_SIMSUN, "华文宋体", _FZ_SERIF, _SERIF)),
    Fact(("Arial",), ("Arial", "Arial", "Liberation Sans", "Liberation Sans")),
    Fact(("Times New Roman",), ("Times New Roman", "Times New Roman", "Liberation Serif", "Liberation Serif")),
    Fact(("Calibri",), ("Calibri (Office)", "Calibri (Office)", "Carlito", "Carlito")),
    Fact(("Cambria",), ("Cambria (Office)", "Cambria (Office)", "Caladea", "Caladea")),
    Fact(("Georgia",), ("Georgia", "Georgia", "DejaVu Serif", "DejaVu Serif")),
    Fact(("Verdana",), ("Verdana", "Verdana", "DejaVu Sans", "DejaVu Sans")),
    Fact(("Tahoma",), ("Tahoma", "Tahoma", "DejaVu Sans", "DejaVu Sans")),
    Fact(("Segoe UI",), ("Segoe UI", "Helvetica Neue", "DejaVu Sans", "DejaVu Sans")),
    Fact(("Helvetica Neue",), ("Arial", "Helvetica Neue", "Liberation Sans", "Liberation Sans")),
)  # fmt: skip
"""What systems show for the faces that decks mostly name.

What is commonly known of these systems as delivered, not measured on each: Windows brings 微软雅黑, 宋体, 黑体, 楷体 and 仿宋, Office adds 等线
and the 华文 faces; macOS brings 苹方 and the 华文 faces, Office for Mac the Windows ones. WPS on Windows and macOS takes the system's
faces, on Linux it brings four of 方正. On Linux fontconfig decides else; Liberation, Carlito and Caladea are as wide as their models.
"""


def named(theme: Theme) -> tuple[Named, ...]:
    """Return the faces that `theme` names."""
    return tuple(
        Named(voice, script, name)
        for voice, face in (("heading", theme.heading), ("body", theme.body))
        for script, name in (("ea", face.ea), ("latin", face.latin))
    )


def fact(name: str) -> Fact | None:
    """Return what is known of the face `name`, by any of its names; None for one that no system brings along."""
    wanted = _plain(name)
    return next((known for known in FACTS if wanted in map(_plain, known.names)), None)


def installed() -> frozenset[str] | None:
    """Return the names of the faces on this machine, each in lower case without blanks; None where it can't be told."""
    if sys.platform == "win32":
        return frozenset(_plain(name) for name in _windows())
    listed = _listed()
    if listed is None and sys.platform == "darwin":
        listed = [path.stem for folder in _MAC_FOLDERS for path in Path(folder).expanduser().glob("**/*.[tToO][tT]*")]
    return None if listed is None else frozenset(_plain(name) for name in listed)


def here(name: str, faces: frozenset[str]) -> bool:
    """Tell whether the face `name` is one of `faces`, by any of its names."""
    known = fact(name)
    return any(_plain(one) in faces for one in (known.names if known else (name,)))


_REGISTRY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
_MAC_FOLDERS = ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts")


def _plain(name: str) -> str:
    return re.sub(r"[\s_]+", "", name).lower()


def _listed() -> list[str] | None:
    """Return the family names that fontconfig lists, all languages of each; None where there is no fontconfig."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, no argument from outside
            [program, ":", "family"],
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return [name for line in done.stdout.splitlines() for name in line.split(",")]


def _windows() -> Iterator[str]:
    """Yield the names of the faces in the registry, one of a collection each: `Microsoft YaHei & Microsoft YaHei UI (TrueType)`."""
    if sys.platform == "win32":
        import winreg

        for hive in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            with suppress(OSError), winreg.OpenKey(hive, _REGISTRY) as opened:
                for number in range(winreg.QueryInfoKey(opened)[1]):
                    shown = re.sub(r"\s*\(.*\)$", "", winreg.EnumValue(opened, number)[0])
                    yield from shown.split(" & ")
    yield from ()

"""Fonts of the faces that decks name, made from free ones: their shapes and widths, and PowerPoint's line advance.

PowerPoint advances a line by 1.2 em whatever the font; LibreOffice takes the font's own height, 1.45 em in Noto CJK and 1.12
to 1.22 em in the Latin ones. A twin has the name of the face and 1.2 em, so LibreOffice sets lines where PowerPoint does.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
from contextlib import ExitStack
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MISSING = not all(map(shutil.which, ("soffice", "pdftotext", "fc-match")))
ADVANCE = 1.2
_ASCENT = 0.8  # of the advance, about where all these faces have their baseline
_SERIF = ("宋", "楷", "仿", "明", "Song", "Kai", "Fang", "Serif")


_kept = ExitStack()
atexit.register(_kept.close)


class Source(NamedTuple):
    """The free font behind a face, as fontconfig knows it."""

    family: str
    east_asian: bool


LATIN = {
    "Arial": "Liberation Sans",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Times New Roman": "Liberation Serif",
    "Courier New": "Liberation Mono",
}


def source(face: str) -> Source:
    """Return the font that stands for `face`: a Latin one of the same metrics, else Noto CJK."""
    if face in LATIN:
        return Source(LATIN[face], east_asian=False)
    if face.isascii() and not any(part in face for part in ("YaHei", "Hei", "Song", "Kai", "Fang", "DengXian")):
        return Source("DejaVu Sans", east_asian=False)
    return Source("Noto Serif CJK SC" if any(part in face for part in _SERIF) else "Noto Sans CJK SC", east_asian=True)


@cache
def fontconfig(faces: frozenset[str]) -> Path:
    """Return a fontconfig file with twins of `faces`; they stand in a folder that goes when the program ends."""
    folder = Path(_kept.enter_context(TemporaryDirectory(prefix="twins-")))
    for number, (face, bold) in enumerate(product(sorted(faces), (False, True))):
        _make(face, folder / f"Twin{number}.otf", bold=bold)
    config = folder / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>',
        encoding="utf-8",
    )
    return config


def _make(face: str, file: Path, *, bold: bool) -> None:
    """Write the twin of one weight of `face`."""
    from fontTools.ttLib import TTFont

    pattern = f"{source(face).family}:weight={200 if bold else 80}"
    found = subprocess.run(["fc-match", "-f", "%{file}\n%{index}", pattern], check=True, capture_output=True, text=True)
    origin, index = found.stdout.split("\n")
    number = int(index) & 0xFFFF if origin.endswith(".ttc") else -1
    with TTFont(origin, fontNumber=number, recalcBBoxes=False, recalcTimestamp=False, lazy=True) as font:
        _set_advance(font)
        _rename(font["name"], face, file.stem, "Bold" if bold else "Regular")
        font.save(file, reorderTables=None)


def _set_advance(font: Any) -> None:
    whole = round(ADVANCE * font["head"].unitsPerEm)
    ascent = round(whole * _ASCENT)
    heights, windows = font["hhea"], font["OS/2"]
    heights.ascent, heights.descent, heights.lineGap = ascent, ascent - whole, 0
    windows.sTypoAscender, windows.sTypoDescender, windows.sTypoLineGap = ascent, ascent - whole, 0
    windows.usWinAscent, windows.usWinDescent = ascent, whole - ascent


def _rename(names: Any, face: str, unique: str, style: str) -> None:
    names.names = [name for name in names.names if name.nameID not in {1, 2, 3, 4, 6, 16, 17, 18, 21, 22, 25}]
    for number, name in ((1, face), (2, style), (3, unique), (4, f"{face} {style}"), (6, unique)):
        names.setName(name, number, 3, 1, 0x409)


def convert(file: Path, to: str, faces: Iterable[str]) -> Path:
    """Return what LibreOffice makes of `file`, beside it, with twins of `faces`."""
    with TemporaryDirectory(prefix="soffice-") as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", to,
             "--outdir", file.parent, file],
            check=True, capture_output=True, timeout=170,
            env=os.environ | {"FONTCONFIG_FILE": str(fontconfig(frozenset(faces)))},
        )  # fmt: skip
    return file.with_suffix(f".{to}")


def as_powerpoint_would(flat: Path) -> None:
    """Switch off, in the flat XML of LibreOffice, its space between scripts and its hanging stops."""
    written = flat.read_text(encoding="utf-8")
    written = re.sub('style:text-autospace="[^"]*"', 'style:text-autospace="none"', written)
    written = re.sub('style:punctuation-wrap="[^"]*"', 'style:punctuation-wrap="simple"', written)
    flat.write_text(written, encoding="utf-8")

# ruff: noqa: INP001 - a script, no package
"""Make `docs/pictures/`: the contact sheet of the example speech and single pages, as small PNG files.

    python tools/pictures.py

The outlines and themes come in, pictures go out. The decks are drawn by LibreOffice (`soffice`) and cut into pages by
`pdftoppm`; Pillow puts them together. Faces that a machine lacks are drawn with their Noto twins, so that the pictures
are alike everywhere. Needs the extra `test` (Pillow comes with python-pptx) and the Debian packages libreoffice-impress,
poppler-utils, fonts-noto-cjk and fonts-noto-cjk-extra.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from slides import build, save
from slides.theme import folders, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides import Deck

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SPEECH = ROOT / "outlines" / "party-building-exchange.yaml"

LARGEST = 400_000
"""The most bytes of one picture."""

_COLUMNS, _ROWS = 4, 4
_PAGE_WIDTH = 420
_GAP = 12
_PAPER = "#E9E6E1"
_SERIF = ("华文中宋", "STZhongsong", "方正小标宋简体", "宋体", "SimSun")
_SANS = ("微软雅黑", "Microsoft YaHei", "等线", "DengXian", "黑体", "SimHei")


class Picture(NamedTuple):
    """A picture to make: its file's stem, the outline, the theme and how many pages it shows at most."""

    stem: str
    outline: Path
    theme: str
    pages: int = _COLUMNS * _ROWS


def pictures() -> tuple[Picture, ...]:
    """Return every picture of the documentation: the speech in its theme, and a strip of it in each of the others."""
    speech = Picture("party-building-exchange", SPEECH, "party-red")
    strips = (Picture(f"theme-{theme}", SPEECH, theme, _COLUMNS) for theme in names(folders()))
    return (speech, *strips)


def main(stems: Sequence[str]) -> None:
    """Make the pictures called `stems`, or all of them."""
    missing = [tool for tool in ("soffice", "pdftoppm") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"pictures need {' and '.join(missing)}; on Debian: apt-get install libreoffice-impress poppler-utils")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture in pictures():
        if not stems or picture.stem in stems:
            made = _made(picture)
            sys.stdout.write(f"{made.relative_to(ROOT)} {made.stat().st_size // 1000} kB\n")


def _made(picture: Picture) -> Path:
    deck = build(picture.outline, theme=picture.theme)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        pages = _drawn(save(deck, work / "deck.pptx"), work)
        shown = [pages[number] for number in chosen(deck, picture.pages)]
        return _saved(_sheet(shown), PICTURES / f"{picture.stem}.png")


def chosen(deck: Deck, most: int) -> tuple[int, ...]:
    """Return the indexes of at most `most` slides and of the last: new kinds of layouts first, then new layouts, then any."""
    families: dict[str, int] = {}
    layouts: dict[str, int] = {}
    for number, slide in enumerate(deck.slides):
        families.setdefault(slide.layout.family, number)
        layouts.setdefault(slide.layout.name, number)
    last = len(deck.slides) - 1
    early = [*families.values(), *layouts.values(), *range(last)]
    found = [number for number in dict.fromkeys(early) if number != last][: most - 1]
    return (*sorted(found), last)


def _drawn(deck: Path, work: Path) -> list[Path]:
    environment = {**os.environ, "FONTCONFIG_FILE": str(_twins(work)), "HOME": str(work)}
    office = ["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", work, deck], check=True, env=environment, capture_output=True)  # noqa: S603
    pdf = deck.with_suffix(".pdf")
    cut = ["pdftoppm", "-png", "-scale-to-x", str(2 * _PAGE_WIDTH), "-scale-to-y", "-1"]
    subprocess.run([*cut, pdf, work / "page"], check=True, capture_output=True)  # noqa: S603
    return sorted(work.glob("page-*.png"))


def _twins(work: Path) -> Path:
    """Write a fontconfig file that draws the faces of Windows with their Noto twins."""
    aliases = [(face, "Noto Serif CJK SC") for face in _SERIF] + [(face, "Noto Sans CJK SC") for face in _SANS]
    rules = "".join(
        f'<alias binding="same"><family>{face}</family><prefer><family>{twin}</family></prefer></alias>'
        for face, twin in aliases
    )
    system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    file = work / "fonts.conf"
    file.write_text(f'<?xml version="1.0"?><fontconfig>{system}{rules}</fontconfig>', encoding="utf-8")
    return file


def _sheet(pages: Sequence[Path]) -> Image.Image:
    opened = [Image.open(page).convert("RGB") for page in pages]
    height = round(_PAGE_WIDTH * opened[0].height / opened[0].width)
    rows = -(-len(opened) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * (_PAGE_WIDTH + _GAP) + _GAP, rows * (height + _GAP) + _GAP), _PAPER)
    for number, page in enumerate(opened):
        row, column = divmod(number, _COLUMNS)
        small = page.resize((_PAGE_WIDTH, height), Image.Resampling.LANCZOS)
        sheet.paste(small, (_GAP + column * (_PAGE_WIDTH + _GAP), _GAP + row * (height + _GAP)))
    return sheet


def _saved(sheet: Image.Image, target: Path) -> Path:
    """Save the sheet with as many colours as the size allows."""
    for colors in (256, 128, 64, 32):
        sheet.quantize(colors, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= LARGEST:
            break
    return target


if __name__ == "__main__":
    main(sys.argv[1:])

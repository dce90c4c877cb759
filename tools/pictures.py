# ruff: noqa: INP001 - a script, no package
"""Make `docs/pictures/`: contact sheets of the example speech and of each theme's gallery, as small PNG files; and `docs/gallery.md`.

    python tools/pictures.py [STEM ...]

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
from functools import partial
from itertools import islice, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from slides import build, pipeline, save
from slides.gallery import gallery
from slides.theme import folders, names, titles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from slides import Deck

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
GALLERY = ROOT / "docs" / "gallery.md"
SPEECH = ROOT / "outlines" / "party-building-exchange.yaml"

LARGEST, LARGEST_SMALL = 400_000, 240_000
"""The most bytes of a picture whose pages are to be read, and of a contact sheet."""

HOUSE = (
    "--from",
    "base",
    "--color",
    "primary=#0B5F73",
    "--color",
    "accent=#7FB069",
    "--logo",
    "outlines/logos/hospital.png",
)
"""How `docs/how-to/own-theme.md` makes its theme."""

_COLUMNS, _ROWS = 4, 4
_GALLERY_ROWS = 6
_ONCE = ("cover", "agenda", "divider", "closing")
_PAGE_WIDTH = 242
_WIDE_PAGE = 420  # of the speech, whose pages are to be read
_GAP = 8
_PAPER = "#E9E6E1"
ENGLISH = ("harbour",)
"""The themes that are made for English."""

_HEAD = """<!-- made by tools/pictures.py -->

# The themes in pictures

Some layouts of each theme, drawn by LibreOffice with the Noto faces in place of those of Windows. All of them, in any theme, size and
language: `slides theme gallery NAME -o gallery.pptx`. How to make a theme: [a theme for your house](how-to/own-theme.md)."""
_SERIF = ("华文中宋", "STZhongsong", "方正小标宋简体", "宋体", "SimSun")
_SANS = ("微软雅黑", "Microsoft YaHei", "等线", "DengXian", "黑体", "SimHei")


class Picture(NamedTuple):
    """A picture to make: its file's stem, how its deck is made in a folder, how many pages it shows at most, and how wide each is."""

    stem: str
    deck: Callable[[Path], Deck]
    pages: int = _COLUMNS * _ROWS
    width: int = _PAGE_WIDTH
    choose: Callable[[Deck, int], tuple[int, ...]] | None = None


def pictures() -> tuple[Picture, ...]:
    """Return every picture of the documentation: the speech, a strip of it in each theme, the galleries, the theme of a house."""
    themes = names(folders())
    many, few = _COLUMNS * _GALLERY_ROWS, _COLUMNS * 2
    return (
        Picture("party-building-exchange", partial(speech, "party-red"), width=_WIDE_PAGE),
        *(Picture(f"theme-{name}", partial(speech, name), _COLUMNS, _WIDE_PAGE) for name in themes),
        *(Picture(f"gallery-{name}", partial(shown, name), many, choose=characteristic) for name in themes),
        Picture("own-theme", house, few, choose=characteristic),
    )


def speech(theme: str, folder: Path) -> Deck:
    """Return the example speech in a theme."""
    del folder
    return build(SPEECH, theme=theme)


def shown(theme: str, folder: Path) -> Deck:
    """Return the gallery of a theme in its first language: English for one made for it."""
    del folder
    return gallery(pipeline.compiled(theme, pipeline.DEFAULT_SIZE, "en-US" if theme in ENGLISH else "zh-CN"))


def house(folder: Path) -> Deck:
    """Return the gallery of the theme that the how-to makes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "slides", "theme", "new", str(folder / "hospital"), *HOUSE, "--lang", "en-US"]
    subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True)  # noqa: S603
    return gallery(pipeline.compiled(str(folder / "hospital.yaml"), pipeline.DEFAULT_SIZE, "en-US"))


def main(stems: Sequence[str]) -> None:
    """Make the pictures called `stems`, or all of them."""
    missing = [tool for tool in ("soffice", "pdftoppm") if shutil.which(tool) is None]
    if missing:
        sys.exit(f"pictures need {' and '.join(missing)}; on Debian: apt-get install libreoffice-impress poppler-utils")
    PICTURES.mkdir(parents=True, exist_ok=True)
    GALLERY.write_text(page(), encoding="utf-8")
    for picture in pictures():
        if not stems or picture.stem in stems:
            made = _made(picture)
            sys.stdout.write(f"{made.relative_to(ROOT)} {made.stat().st_size // 1000} kB\n")


def _made(picture: Picture) -> Path:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        deck = picture.deck(work)
        pages = _drawn(save(deck, work / "deck.pptx"), work)
        drawn = [pages[number] for number in (picture.choose or chosen)(deck, picture.pages)]
        most = LARGEST if picture.width == _WIDE_PAGE else LARGEST_SMALL
        return _saved(_sheet(drawn, picture.width), PICTURES / f"{picture.stem}.png", most)


def page() -> str:
    """Return `docs/gallery.md`: each theme with its titles, what makes it, and its contact sheet."""
    known = titles(folders())
    parts = [
        f"## {known[name]['en']} {known[name]['zh']}: `{name}`\n\n![Layouts of {name}](pictures/gallery-{name}.png)"
        for name in names(folders())
    ]
    return "\n\n".join([_HEAD, *parts]) + "\n"


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


def characteristic(deck: Deck, most: int) -> tuple[int, ...]:
    """Return the indexes of at most `most` slides of a gallery: of each family one for three to five cells first, then others."""
    families: dict[str, list[tuple[int, int]]] = {}
    for number, slide in enumerate(deck.slides):
        known = families.setdefault(slide.layout.family, [])
        known.append((abs(slide.layout.cells - 3 - len(families) % 3), number))
    families.pop("title-only", None)
    ranked = [sorted(of)[: 1 if family in _ONCE else most] for family, of in families.items()]
    turns = (found for turn in zip_longest(*ranked) for found in turn if found)
    return tuple(sorted(number for _, number in islice(turns, most)))


def _drawn(deck: Path, work: Path) -> list[Path]:
    environment = {**os.environ, "FONTCONFIG_FILE": str(_twins(work)), "HOME": str(work)}
    office = ["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", work, deck], check=True, env=environment, capture_output=True)  # noqa: S603
    pdf = deck.with_suffix(".pdf")
    cut = ["pdftoppm", "-png", "-scale-to-x", str(2 * _WIDE_PAGE), "-scale-to-y", "-1"]
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


def _sheet(pages: Sequence[Path], width: int) -> Image.Image:
    opened = [Image.open(page).convert("RGB") for page in pages]
    height = round(width * opened[0].height / opened[0].width)
    rows = -(-len(opened) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * (width + _GAP) + _GAP, rows * (height + _GAP) + _GAP), _PAPER)
    for number, page in enumerate(opened):
        row, column = divmod(number, _COLUMNS)
        small = page.resize((width, height), Image.Resampling.LANCZOS)
        sheet.paste(small, (_GAP + column * (width + _GAP), _GAP + row * (height + _GAP)))
    return sheet


def _saved(sheet: Image.Image, target: Path, most: int) -> Path:
    """Save the sheet with as many colours as the size allows."""
    for colors in (256, 128, 64, 32):
        sheet.quantize(colors, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= most:
            break
    return target


if __name__ == "__main__":
    main(sys.argv[1:])

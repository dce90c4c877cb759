# ruff: noqa: INP001 - a script, no package
"""Make `slides/widths.py`: advance widths read from free fonts with the metrics of the faces that Windows and Office bring.

    npm install @fontsource/gelasio @fontsource/caladea
    python tools/widths.py > slides/widths.py

Needs fonttools and the Debian packages fonts-liberation, fonts-crosextra-carlito and fonts-dejavu-core; the twins of Georgia
(Gelasio) and Cambria (Caladea) come as woff from npm, their folder named by --npm.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

ROOT = Path("/usr/share/fonts/truetype")
ASCII = "".join(map(chr, range(0x20, 0x7F)))
LATIN_1 = "".join(map(chr, range(0xA0, 0x100)))
PUNCTUATION = "–—‘’‚“”„†‡•…‰‹›€™−"
CHARACTERS = ASCII + LATIN_1 + PUNCTUATION

HEAD = '''"""Advance widths of Latin faces in 1/1000 em, regular and bold, in the order of `CHARACTERS`; made by tools/widths.py.

The faces were measured on free fonts with the same metrics: Arial on Liberation Sans, Calibri on Carlito, Times New Roman on
Liberation Serif, Georgia on Gelasio, Cambria on Caladea, Courier New on Liberation Mono. `any` is the widest of all of them
but the last and of DejaVu Sans, for a face that has no table.
"""

from __future__ import annotations
'''


class Pair(NamedTuple):
    """The files of a face's two weights."""

    regular: Path
    bold: Path


def faces(npm: Path) -> dict[str, Pair]:
    """Return the fonts to measure by the face that they stand for, in lower case; the folder `npm` has @fontsource."""
    liberation, carlito, dejavu = ROOT / "liberation", ROOT / "crosextra", ROOT / "dejavu"

    def web(name: str) -> Pair:
        files = npm / "@fontsource" / name / "files"
        return Pair(files / f"{name}-latin-400-normal.woff", files / f"{name}-latin-700-normal.woff")

    return {
        "arial": Pair(liberation / "LiberationSans-Regular.ttf", liberation / "LiberationSans-Bold.ttf"),
        "calibri": Pair(carlito / "Carlito-Regular.ttf", carlito / "Carlito-Bold.ttf"),
        "times new roman": Pair(liberation / "LiberationSerif-Regular.ttf", liberation / "LiberationSerif-Bold.ttf"),
        "georgia": web("gelasio"),
        "cambria": web("caladea"),
        "any": Pair(dejavu / "DejaVuSans.ttf", dejavu / "DejaVuSans-Bold.ttf"),
    }


def advances(file: Path) -> list[int]:
    """Return the width of each of `CHARACTERS` in `file`; a missing glyph counts as the widest letter."""
    font = TTFont(file)
    glyphs, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    found = [round(metrics[glyphs[code]][0] * 1000 / em) if code in glyphs else 0 for code in map(ord, CHARACTERS)]
    return [width or (0 if char == "\u00ad" else max(found)) for char, width in zip(CHARACTERS, found, strict=True)]


def module(tables: dict[str, tuple[list[int], list[int]]]) -> str:
    """Return the text of `slides/widths.py`."""
    lines = [HEAD, "CHARACTERS = ("]
    lines += [
        f"    {literal}"
        for literal in (ascii_literal(CHARACTERS[at : at + 24]) for at in range(0, len(CHARACTERS), 24))
    ]
    lines += [")", "", "TABLES: dict[str, tuple[str, str]] = {"]
    for face, weights in tables.items():
        lines.append(f'    "{face}": (')
        for widths in weights:
            lines += ['        """', *wrap(" ".join(map(str, widths)), 119), '""",']
        lines.append("    ),")
    return "\n".join([*lines, "}", ""])


def ascii_literal(text: str) -> str:
    """Return `text` as a Python string of plain ASCII in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').encode("ascii", "backslashreplace").decode() + '"'


def main() -> None:
    """Write the module to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--npm", type=Path, default=Path("node_modules"))
    tables = {
        face: (advances(pair.regular), advances(pair.bold)) for face, pair in faces(parser.parse_args().npm).items()
    }
    tables["any"] = tuple(
        [max(column) for column in zip(*weight, strict=True)] for weight in zip(*tables.values(), strict=True)
    )  # type: ignore[assignment]
    mono = ROOT / "liberation" / "LiberationMono-Regular.ttf"
    tables["courier new"] = (advances(mono), advances(mono))
    sys.stdout.write(module(tables))


if __name__ == "__main__":
    main()

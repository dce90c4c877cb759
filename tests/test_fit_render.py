"""LibreOffice draws generated speeches with every text inside its box and on no other: sixty of them, in every theme.

The fonts are twins (see `twins`), for PowerPoint advances every line by 1.2 em and LibreOffice by the font's own height. What
shrinks text on opening is frozen first: PowerPoint does so only when a text is edited. LibreOffice's space between Chinese
and Latin, which PowerPoint does not add, is switched off.
"""

from __future__ import annotations

import random
import re
import unicodedata
import zipfile
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import pytest
from talks import KINDS, LOOKS, SHAPES, Look, Talk, compiled, planned
from twins import MISSING, as_powerpoint_would, convert

from slides import writer
from slides.breaking import NO_START
from slides.deck import Deck, Properties
from slides.fit import fit
from slides.units import EMU_PER_PT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from slides.deck import Fill, Slide

pytestmark = [pytest.mark.render, pytest.mark.skipif(MISSING, reason="needs soffice, pdftotext and fc-match")]

DRAWN = [
    look for at, look in enumerate(LOOKS) if len(LOOKS) <= 6 or at % len(SHAPES) == at // len(SHAPES) % len(SHAPES)
]
"""Every theme; at each shape while themes are few."""
EACH = max(3, -(-60 // len(DRAWN)))
SLACK = 2.5  # points
_AUTOFIT = re.compile(rb"<a:(?:normAutofit|spAutoFit)\b[^>]*?(?:/>|>\s*</a:\w+>)")


class Glyph(NamedTuple):
    """A character on the page, in points; its top and bottom are those of a letter, not of the line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


def speeches(look: Look) -> Iterator[Talk]:
    chance = random.Random(f"{look}")  # noqa: S311 - a fixed draw, no secret
    for _ in range(EACH):
        kinds = tuple(chance.sample(KINDS, 2))
        voice, length = (
            chance.choice(["zh", "zh", "mixed", "mixed", "en", "bare"]),
            chance.choice([6, 12, 24, 40, 90, 160]),
        )
        yield Talk(voice, length, chance.randint(1, 9), chance.randint(1, 2), kinds)


def deck(look: Look) -> Deck:
    """Return the slides of several speeches as one deck."""
    slides: list[Slide] = []
    for number, talk in enumerate(speeches(look)):
        for slide in fit(planned(talk), compiled(look), Properties("标题")).slides:
            fills = tuple(fill._replace(link=fill.link and f"{number}.{fill.link}") for fill in slide.fills)
            slides.append(slide._replace(key=f"{number}.{slide.key}", fills=fills, bare=None))
    return Deck(tuple(slides), compiled(look), Properties("标题"))


@cache
def written(look: Look) -> tuple[Deck, bytes]:
    made = deck(look)
    return made, writer.render(made, source=False)


def frozen(content: bytes, file: Path) -> set[str]:
    """Write the deck `content` as `file` with no text that shrinks, and return the faces that it names."""
    import io

    faces: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name in package.namelist():
            member = _AUTOFIT.sub(b"<a:noAutofit/>", package.read(name))
            out.writestr(name, member)
            if name.startswith("ppt/theme/theme1"):
                faces |= {face.decode() for face in re.findall(rb'<a:(?:latin|ea) typeface="([^"+]+)"', member)}
    return faces


def letters(text: str) -> str:
    """Return what a font without emoji draws of `text`, without spaces."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(
        char for char in folded if not char.isspace() and unicodedata.category(char) not in {"So", "Cf", "Mn"}
    )


def glyphs(page: object) -> Iterator[Glyph]:
    """Yield the glyphs of a page of pdfplumber in the order they were drawn."""
    height = float(page.height)  # type: ignore[attr-defined]
    for char in page.chars:  # type: ignore[attr-defined]
        size, base = float(char["size"]), height - char["matrix"][5]
        for letter in letters(char["text"]):
            yield Glyph(letter, char["x0"], base - 0.86 * size, char["x1"], base + 0.14 * size, size)


def placed(slide: Slide, found: Sequence[Glyph], scale: float) -> Iterator[tuple[Fill, list[Glyph]]]:
    """Yield each fill with its glyphs; of equal texts it has those that stand nearest to its box."""
    stream = "".join(glyph.text for glyph in found)
    used = bytearray(len(stream))
    for fill in slide.fills:
        own: list[Glyph] = []
        left, top, *_ = (side / EMU_PER_PT * scale for side in fill.slot.box)
        for part in fill.text.paragraphs:
            wanted = letters(part.text)
            starts = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", stream)] if wanted else []
            free = [start for start in starts if not any(used[start : start + len(wanted)])]
            if free:
                start = min(free, key=lambda at: abs(found[at].left - left) + abs(found[at].top - top))
                used[start : start + len(wanted)] = b"\1" * len(wanted)
                own += found[start : start + len(wanted)]
        yield fill, own


def outside(fill: Fill, own: Sequence[Glyph], scale: float) -> str:
    """Return how far the glyphs stand out of the fill's box; stops may hang over its side."""
    box = fill.slot.box
    left, top, wide, high = (side / EMU_PER_PT * scale for side in box)
    sides = {
        "above": top - min(glyph.top for glyph in own),
        "below": max(glyph.bottom for glyph in own) - top - high,
        "left of": left - min(glyph.left for glyph in own),
        "right of": max((glyph.right for glyph in own if glyph.text not in NO_START), default=0) - left - wide,
    }
    return ", ".join(f"{far:.1f} pt {side}" for side, far in sides.items() if far > SLACK)


def crossing(one: Sequence[Glyph], other: Sequence[Glyph]) -> bool:
    """Return whether glyphs of two texts lie on each other."""
    return any(
        min(a.right, b.right) - max(a.left, b.left) > 1
        and min(a.bottom, b.bottom) - max(a.top, b.top) > 0.15 * min(a.size, b.size)
        for a in one
        for b in other
    )


def faults(made: Deck, pdf: Path) -> Iterator[str]:
    import pdfplumber

    lost = drawn = 0
    with pdfplumber.open(pdf) as document:
        assert len(document.pages) == len(made.slides)
        for slide, page in zip(made.slides, document.pages, strict=True):
            scale = float(page.width) * EMU_PER_PT / made.template.size.width
            texts = [(fill, own) for fill, own in placed(slide, [*glyphs(page)], scale) if fill.text.text.strip()]
            where = f"{slide.key} {slide.layout.name}"
            for fill, own in texts:
                drawn += len(letters(fill.text.text))
                lost += len(letters(fill.text.text)) - len(own)
                if own and (far := outside(fill, own, scale)):
                    yield f"{where} {fill.slot.name}: {far}: {fill.text.text[:30]!r}"
            for (one, its), (other, others) in combinations(texts, 2):
                if crossing(its, others):
                    yield f"{where}: {one.slot.name} on {other.slot.name}"
            page.close()
    if lost > 0.01 * drawn:
        yield f"{lost} of {drawn} letters are not drawn"


@pytest.mark.parametrize("look", DRAWN, ids="-".join)
def test_every_text_is_drawn_inside_its_box(look: Look, tmp_path: Path) -> None:
    made, content = written(look)
    faces = frozen(content, tmp_path / "deck.pptx")
    flat = convert(tmp_path / "deck.pptx", "fodp", faces)
    as_powerpoint_would(flat)
    assert [*faults(made, convert(flat, "pdf", faces))] == []

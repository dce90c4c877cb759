"""The head of a script: title, speaker and date; with marks a sheet of its own with the facts and the time of each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.messages import say
from slides.pacing import clock, shown
from slides.richtext import plain
from slides.script.body import paragraph, run
from slides.script.styles import RULE, SHADE
from slides.script.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from slides.pacing import Part
    from slides.script.manuscript import Manuscript
    from slides.script.paper import Paper
    from slides.speech import Speaker

_LABEL = 0.2  # of the measure
_COLUMNS = (0.52, 0.16, 0.16, 0.16)
_LINES = "".join(
    f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="0" w:color="{RULE}"/>'
    for side, kind, size in (
        ("top", "single", 8), ("left", "nil", 0), ("bottom", "single", 8),
        ("right", "nil", 0), ("insideH", "single", 4), ("insideV", "nil", 0),
    )
)  # fmt: skip


class Cell(NamedTuple):
    """A cell of a table: its text, whether it stands to the right, and how it is set."""

    text: str
    number: bool = False
    bold: bool = False


def head(script: Manuscript, paper: Paper) -> str:
    """Return what stands above the speech; a marked script begins on the page after it."""
    title = paragraph("Title", run(plain(script.deck.properties.title)))
    below = [*_speakers(script), *([] if script.marked else _when(script))]
    lines = "".join(paragraph("Subtitle", run(line)) for line in below)
    if not script.marked:
        return f"{title}{lines}{paragraph('BodyText', '')}"
    gap = paragraph("SheetText", "")
    return f"{title}{lines}{gap}{_facts(script, paper)}{gap}{_parts(script, paper)}"


def _speakers(script: Manuscript) -> Iterator[str]:
    if script.outline is None:
        yield from filter(None, (script.deck.properties.creator,))
        return
    for speaker in script.outline.speakers:
        yield from filter(None, _speaker(speaker, script.lang))


def _speaker(speaker: Speaker, lang: str) -> tuple[str, ...]:
    """Return who speaks: unit, post and name on a line in Chinese, each on its own elsewhere."""
    unit, post, name = map(plain, (speaker.unit, speaker.post, speaker.name))
    return ("　".join(filter(None, (unit + post, name))),) if lang.startswith("zh") else (name, post, unit)


def _when(script: Manuscript) -> Iterator[str]:
    """Yield the date below a title; in Chinese between brackets (GB/T 9704, 7.3.5)."""
    date = plain(script.outline.meeting.date) if script.outline else script.deck.properties.date
    if date:
        yield f"（{date}）" if script.lang.startswith("zh") else date


def _facts(script: Manuscript, paper: Paper) -> str:
    widths = (round(paper.measure * _LABEL), paper.measure - round(paper.measure * _LABEL))
    rows = [(Cell(say(WORDS[name], script.lang), bold=True), Cell(fact)) for name, fact in _known(script) if fact]
    return _table(rows, widths)


def _known(script: Manuscript) -> Iterator[tuple[str, str]]:
    if script.outline:
        meeting = script.outline.meeting
        yield from (("meeting", plain(meeting.name)), ("date", plain(meeting.date)), ("place", plain(meeting.place)))
    yield "length", _length(script)
    yield "extent", say(WORDS["extent-of"], script.lang, count=f"{_count(script):,}", slides=len(script.pace.pages))


def _length(script: Manuscript) -> str:
    timed, lang = script.pace, script.lang
    told = {"minutes": shown(timed.total), "over": shown(abs(timed.over))}
    if timed.slot is None:
        return say(WORDS["about"], lang, **told)
    name = "exact" if told["over"] == "0" else "over" if timed.over > 0 else "left"
    return say(WORDS[name], lang, slot=shown(timed.slot), **told)


def _count(script: Manuscript) -> int:
    """Return the characters of a Chinese speech or the words of another, rounded to ten."""
    words = " ".join(page.words for page in script.pace.pages)
    count = len("".join(words.split())) if script.lang.startswith("zh") else len(words.split())
    return round(count, -1) or count


def _parts(script: Manuscript, paper: Paper) -> str:
    """Return the table of the parts: their slides, when they begin and the minutes that they take."""
    names = ("part", "slides", "begins", "takes")
    heads = tuple(Cell(say(WORDS[name], script.lang), number > 0, bold=True) for number, name in enumerate(names))
    total = (
        Cell(say(WORDS["total"], script.lang), bold=True),
        Cell(str(len(script.pace.pages)), number=True),
        Cell("", number=True),
        Cell(f"{script.pace.total:.1f}", number=True, bold=True),
    )
    widths = [round(paper.measure * share) for share in _COLUMNS]
    return _table([heads, *map(_part, script.pace.parts), total], widths, headed=True)


def _part(part: Part) -> tuple[Cell, ...]:
    first, last = part.pages[0].number, part.pages[-1].number
    pages = f"{first}–{last}" if last > first else str(first)
    return Cell(part.title), Cell(pages, True), Cell(clock(part.start), True), Cell(f"{part.minutes:.1f}", True)


def _table(rows: Iterable[Sequence[Cell]], widths: Sequence[int], *, headed: bool = False) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join(_row(row, widths, head=headed and number == 0) for number, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_LINES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'
    )


def _row(row: Sequence[Cell], widths: Sequence[int], *, head: bool) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE}"/>' if head else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}<w:vAlign w:val="center"/></w:tcPr>{_cell(cell)}</w:tc>'
        for cell, width in zip(row, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{cells}</w:tr>"


def _cell(cell: Cell) -> str:
    return paragraph("SheetNumber" if cell.number else "SheetText", run(cell.text, "<w:b/>" if cell.bold else ""))

"""Tasks as a workbook ready to print: rows come in, the bytes of a sealed `.xlsx` go out, equal for equal rows.

Landscape A4, one page wide, with a frozen head that each sheet repeats, a filter, and jumps to the slides.
"""

from __future__ import annotations

import unicodedata
import zipfile
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from slides.dates import moment
from slides.messages import say
from slides.ooxml.deflate import part
from slides.richtext import plain
from slides.sealing import PROPERTY, sealed
from slides.tasks.words import COLUMNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slides.deck import Deck
    from slides.tasks.listing import Task

_A4 = 9
_WIDTHS = {
    "number": 6, "part": 15, "topic": 19, "measures": 47, "lead": 15, "support": 13, "due": 14, "answers": 18, "slide": 8,
}  # fmt: skip
_CENTERED = ("number", "lead", "support", "due", "slide")
_FACE = {"zh": "宋体", "en": "Calibri"}
_HEAD_FACE = {"zh": "黑体", "en": "Calibri"}
_RULE, _SHADE, _LINK = "#8C8C8C", "#F2F2F2", "#0563C1"
_DATELESS = datetime(2000, 1, 1)  # noqa: DTZ001 - a date of the calendar, the same on every machine
_HEAD = 2
"""The row of the column names; above it stand the title and the meeting."""
_LONGEST_JUMP = 2_000
_LEADING = {"zh": 16.0, "en": 14.5}  # points: a line of a row
_AIR, _HIGHEST = 7.0, 409.0  # points: what stands above and below, and the most that Excel takes
_WIDE = 2.1  # a Chinese character at 11 pt, in the digits of the standard face that columns are measured in


class Forms(NamedTuple):
    """How cells are set: the title, what stands below it, column names, texts, what is centred, and jumps."""

    title: Any
    below: Any
    head: Any
    text: Any
    centered: Any
    jump: Any


def workbook(deck: Deck, tasks: Sequence[Task], deck_file: str) -> bytes:
    """Return the workbook of the tasks; `deck_file` is the deck's path from the table's folder, empty for no jumps."""
    from xlsxwriter import Workbook

    made = BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _describe(book, deck)
    lang = deck.properties.language
    forms = _forms(book, "zh" if lang.startswith("zh") else "en")
    sheet = book.add_worksheet(say(WORDS["title"], lang))
    _set_up(sheet, lang, len(tasks))
    _title(sheet, deck, forms)
    for number, task in enumerate(tasks, 1):
        _line(sheet, number, task, forms, lang, deck_file)
    book.close()
    return _sealed(made.getvalue())


def _describe(book: Any, deck: Deck) -> None:
    """State what the file says of itself; a place is kept for the seal."""
    stated = deck.properties
    book.set_properties(
        {
            "title": f"{say(WORDS['title'], stated.language)} · {stated.title}"[:255],
            "author": stated.creator[:255],
            "subject": stated.subject[:255],
            "created": moment(stated.date) or _DATELESS,
        }
    )
    book.set_custom_property(PROPERTY, "")


def _forms(book: Any, script: str) -> Forms:
    face = {"font_name": _FACE[script], "font_size": 11, "valign": "vcenter"}
    boxed = {**face, "border": 1, "border_color": _RULE, "text_wrap": True}
    head = {"font_name": _HEAD_FACE[script], "bold": script == "en", "align": "center", "bg_color": _SHADE}
    return Forms(
        title=book.add_format({**face, "font_name": _HEAD_FACE[script], "font_size": 18, "bold": script == "en"}),
        below=book.add_format({**face, "font_color": "#595959"}),
        head=book.add_format({**boxed, **head}),
        text=book.add_format(boxed),
        centered=book.add_format({**boxed, "align": "center"}),
        jump=book.add_format({**boxed, "align": "center", "font_color": _LINK, "underline": 1}),
    )


def _set_up(sheet: Any, lang: str, count: int) -> None:
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS[name])
    sheet.freeze_panes(_HEAD + 1, 0)
    sheet.autofilter(_HEAD, 0, _HEAD + max(count, 1), len(COLUMNS) - 1)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.center_horizontally()
    sheet.repeat_rows(_HEAD)
    sheet.hide_gridlines(2)
    sheet.print_area(0, 0, _HEAD + max(count, 1), len(COLUMNS) - 1)
    sheet.set_footer(f"&C{say(WORDS['page'], lang, page='&P', pages='&N')}")


def _title(sheet: Any, deck: Deck, forms: Forms) -> None:
    """Write the title, the speech with its meeting and date, and the names of the columns."""
    stated = deck.properties
    date = plain(deck.outline.meeting.date) if deck.outline else stated.date
    sheet.set_row(0, 32)
    sheet.set_row(1, 20)
    sheet.set_row(_HEAD, 24)
    sheet.write_string(0, 0, say(WORDS["title"], stated.language), forms.title)
    sheet.write_string(1, 0, " · ".join(filter(None, (stated.title, stated.subject, date))), forms.below)
    for column, name in enumerate(COLUMNS):
        sheet.write_string(_HEAD, column, say(WORDS[name], stated.language), forms.head)


def _line(sheet: Any, number: int, task: Task, forms: Forms, lang: str, deck_file: str) -> None:
    row, listed = _HEAD + number, "、" if lang.startswith("zh") else ", "
    texts = {
        "part": task.part, "topic": task.topic, "measures": "\n".join(task.measures), "lead": task.lead,
        "support": listed.join(task.support), "due": task.due, "answers": "\n".join(task.answers),
    }  # fmt: skip
    leading = _LEADING["zh" if lang.startswith("zh") else "en"]
    lines = max(_lines(text, _WIDTHS[name]) for name, text in texts.items())
    sheet.set_row(row, min(leading * lines + _AIR, _HIGHEST))
    for column, name in enumerate(COLUMNS):
        form = forms.centered if name in _CENTERED else forms.text
        if name == "number":
            sheet.write_number(row, column, number, form)
        elif name == "slide":
            _jump(sheet, row, column, task.slide, forms, lang, deck_file)
        elif texts[name]:
            sheet.write_string(row, column, texts[name], form)
        else:
            sheet.write_blank(row, column, None, form)


def _lines(text: str, width: int) -> int:
    """Return how many lines `text` takes in a column; readers other than Excel do not raise rows by themselves."""
    room = (width - 1) / _WIDE
    return sum(max(1, ceil(sum(_advance(char) for char in line) / room)) for line in text.split("\n"))


def _advance(char: str) -> float:
    """Return the width of a character in units of a Chinese one; a word that doesn't fit wraps."""
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.44


def _jump(sheet: Any, row: int, column: int, slide: int, forms: Forms, lang: str, deck_file: str) -> None:
    """Write the slide's number, as a jump to it where the deck is known; PowerPoint takes the number behind `#`."""
    if not slide:
        sheet.write_blank(row, column, None, forms.centered)
    elif deck_file and len(deck_file) < _LONGEST_JUMP and "#" not in deck_file:
        tip = say(WORDS["jump"], lang, slide=slide)
        sheet.write_url(row, column, f"external:{deck_file}#{slide}", forms.jump, str(slide), tip)
        sheet.write_number(row, column, slide, forms.jump)
    else:
        sheet.write_number(row, column, slide, forms.centered)


def _sealed(content: bytes) -> bytes:
    """Return the package with its seal filled in, and jumps as addresses: XlsxWriter writes the paths of Windows."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return sealed(part(name, "", _addressed(name, package.read(name))) for name in package.namelist())


def _addressed(name: str, text: bytes) -> bytes:
    return text.replace(b"\\", b"/") if name.endswith(".rels") else text

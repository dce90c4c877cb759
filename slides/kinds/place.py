"""Where a page stands in the speech, and the pieces that kinds fill their slots with.

What comes in are values of the speech; what goes out are the texts, cells and navigation of a `SlideSpec`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from slides import icons
from slides.blocks import Paragraph, Text, paragraph
from slides.deck import Cell, Nav, SlideSpec
from slides.formulas import on_one_line
from slides.kinds.pictured import drawing, row_icons
from slides.layout import DETAIL, HEADLINE, LEAD, ORDINAL, SENTENCE, TAG
from slides.numerals import ordinal
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from slides.icons.geometry import Glyph
    from slides.messages.message import Message
    from slides.speech import Figure, Group, Item, Outline, Point, Section, Switches

_SHORT_UNIT = 3
_FEW_LINES = 3
"""So many lines in a box are told apart without bullets."""
_FEW_WORDS = 22
_VALUE_IN_COLUMN = {2: 4.5, 3: 3.6, 4: 4.5}
"""The longest figure, in em, that is still large in one of so many columns."""
_ONE_LINE = 36
_IN_TWO_COLUMNS = (4, 6)
"""Of so many cards two stand side by side."""

_SIGNS = {"achievement": "check", "problem": "triangle-alert"}
"""The icons of what has been done and of what is wanting."""


class Called(NamedTuple):
    """An item as others refer to it: `问题三`, and its title."""

    name: str
    title: str


class Place(NamedTuple):
    """Where a page stands: its key and PowerPoint section, the parts of the speech, and its number among its like.

    `part` counts the parts from 1 (0 outside of them); `number` counts the items of the part's own kind (0 for an
    item without) of `total`; `furniture` are the texts that repeat on every page.
    """

    key: str
    outline: Outline
    group: str
    parts: tuple[Section, ...]
    furniture: Mapping[str, Text]
    section: Section | None = None
    part: int = 0
    number: int = 0
    total: int = 0
    answers: tuple[Called, ...] = ()  # a problem's recommendations, a recommendation's problems

    @property
    def lang(self) -> str:
        """The deck's language."""
        return self.outline.lang

    @property
    def ordinal(self) -> str:
        """The ordinal of the item in its part; nothing for one without number or alone of its kind."""
        return ordinal(self.number, self.lang) if self.number and self.total > 1 else ""

    @property
    def head(self) -> tuple[tuple[int, str], ...]:
        """The head of the item's panel: its number, with its label small above; a label alone is the headline."""
        label = self.section.label if self.section and self.number else ""
        if not self.ordinal:
            return ((HEADLINE, label),)
        return (TAG, label), (ORDINAL, str(self.number))

    @property
    def lead(self) -> int:
        """The level of a lead on the item's panel: below an ordinal alone it is the headline."""
        return HEADLINE if self.ordinal else LEAD

    def word(self, message: Message) -> str:
        """Return `message` in the deck's language."""
        return message.zh if self.lang.startswith("zh") else message.en

    def stepper(self) -> Nav | None:
        """Return the marks of the part's items with this one lit; none where it stands alone or without number."""
        if not self.number or self.total < 2 or self.total > 12:
            return None
        return Nav("stepper", ("",) * self.total, self.number - 1)

    def varied(self, families: tuple[str, ...]) -> tuple[str, ...]:
        """Return `families` in an order that turns with the item's number, so that neighbours differ."""
        turn = (self.number - 1) % len(families) if self.number else 0
        return families[turn:] + families[:turn]

    def sentences(self, cells: tuple[Cell, ...]) -> tuple[str, ...]:
        """Return the layouts for sentences beside a panel, which turn only where cards don't stand one above the other."""
        families = ("panel-rows", "panel-cards")
        return self.varied(families) if len(cells) in _IN_TWO_COLUMNS else families


def texts(**slots: Text | None) -> dict[str, Text]:
    """Return the slots that have a text."""
    return {name: text for name, text in slots.items() if text is not None and text.paragraphs}


def levels(*lines: tuple[int, str]) -> Text:
    """Return the text of the non-empty lines, each with its level."""
    return Text(tuple(paragraph(shown, level) for level, shown in lines if shown))


def point_cells(points: Iterable[Point]) -> tuple[Cell, ...]:
    """Return a cell for each point: a point with points of its own is their label, with the icon that it speaks of."""
    cells = tuple(
        Cell(Text(listed(point.points)), point.text) if point.points else Cell(levels((SENTENCE, point.text)))
        for point in points
    )
    if not all(cell.label for cell in cells):
        return cells
    drawn = row_icons((("", cell.label) for cell in cells), ())
    return tuple(cell._replace(icon=icon) for cell, icon in zip(cells, drawn, strict=True))


def numbered(cells: tuple[Cell, ...], sign: Glyph | None = None) -> tuple[Cell, ...]:
    """Return the cells with an ordinal and `sign` each where all are sentences without a name."""
    if len(cells) < 2 or any(cell.label for cell in cells):
        return cells
    return tuple([cell._replace(badge=str(number), icon=sign) for number, cell in enumerate(cells, 1)])


def signed(cells: tuple[Cell, ...], sign: Glyph | None) -> tuple[Cell, ...]:
    """Return the cells with `sign` each where all are sentences without a name."""
    if sign is None or len(cells) < 2 or any(cell.label for cell in cells):
        return cells
    return tuple([cell._replace(icon=sign) for cell in cells])


def sign_of(item: Item, kind: str) -> Glyph | None:
    """Return the icon of what is said on pages of `kind`; None where there is none or the item is to have none."""
    name = _SIGNS.get(kind)
    return icons.glyph(name) if name and item.icon != icons.NONE else None


def introduced(
    item: Item, cells: tuple[Cell, ...], level: int = LEAD
) -> tuple[list[tuple[int, str]], tuple[Cell, ...]]:
    """Return the item's lead for the panel, at `level`, and the cells beside it; without any cell the lead is the one."""
    if cells or not item.lead:
        return [(level, item.lead)], cells
    return [], (Cell(levels((SENTENCE, item.lead))),)


def strong(marked: str) -> str:
    """Return `marked` as strong text; text with marks of its own stays as it is."""
    return f"**{marked}**" if marked and "*" not in marked else marked


def short(cells: Iterable[Cell], most: float = _FEW_WORDS) -> bool:
    """Return whether every cell has so few words, at most `most` em, that narrow columns hold it well."""
    return all(length(cell.text.text) <= most for cell in cells)


def brief(marked: str) -> str:
    """Return `marked` if it is one line, else nothing: agenda and overviews repeat only what is short."""
    return marked if length(marked) <= _ONE_LINE else ""


def length(shown: str) -> float:
    """Return the length of `shown` in em, a Latin letter as half of one."""
    return len(shown) - 0.5 * len(shown.encode("ascii", "ignore"))


def flat(points: Iterable[Point]) -> Iterator[Point]:
    """Yield the points and those below them in reading order."""
    for point in points:
        yield point
        yield from point.points


def listed(points: Iterable[Point], level: int = SENTENCE) -> tuple[Paragraph, ...]:
    """Return the points as paragraphs, those below them a level deeper."""
    found: list[Paragraph] = []
    for point in points:
        found.append(paragraph(point.text, level))
        found.extend(paragraph(below.text, level + 1) for below in point.points)
    return tuple(found)


def group_cells(groups: Iterable[Group], drawings: Iterable[Glyph] = ()) -> tuple[Cell, ...]:
    """Return a cell for each group: its name with its icon, its formulas on a line, its points, many of them with bullets."""
    groups = tuple(groups)
    drawn = row_icons(((group.icon, group.name) for group in groups), drawings)
    level = DETAIL if any(len(group.points) + bool(group.chips) > _FEW_LINES for group in groups) else SENTENCE
    return tuple(
        Cell(Text((*_formulas(group, level), *listed(group.points, level))), group.name, icon=icon)
        for group, icon in zip(groups, drawn, strict=True)
    )


def _formulas(group: Group, level: int) -> Iterator[Paragraph]:
    """Yield the group's formulas on a line, strong above points with bullets."""
    if group.chips:
        told = on_one_line(group.chips)
        yield paragraph(strong(told) if level == DETAIL and group.points else told, SENTENCE)


def figure_text(figure: Figure) -> Text:
    """Return a figure: its value, after the former one where there is one, and its caption with the change.

    A short unit stands with the value (98.1%, 320家), a word (hours) begins the caption.
    """
    beside = (len(figure.unit) <= _SHORT_UNIT and not figure.unit.isascii()) or not figure.unit.isalpha()
    value = figure.value + (figure.unit if beside else "")
    if figure.before:
        value = f"{figure.before} → {value}"
    return levels(
        (0, value), (1, " ".join(filter(None, ("" if beside else figure.unit, figure.caption, figure.change))))
    )


def with_figures(item: Item, cells: tuple[Cell, ...]) -> tuple[Text | None, tuple[Cell, ...]]:
    """Return the item's first figure for the panel and `cells` with one for each further figure; alone, all are cells."""
    if not item.figure or not cells:
        return None, cells or figure_cells(item.figure)
    return figure_text(item.figure[0]), cells + figure_cells(item.figure[1:])


def figure_cells(figures: Iterable[Figure]) -> tuple[Cell, ...]:
    """Return a cell for each figure: the value as its label, the caption as its text."""
    found = []
    for figure in figures:
        value, *caption = figure_text(figure).paragraphs
        found.append(Cell(Text(tuple(Paragraph(part.runs, SENTENCE) for part in caption)), value.text))
    return tuple(found)


def figure_families(cells: Sequence[Cell]) -> tuple[str, ...]:
    """Return the layouts for figures alone: side by side, or one below the other where they are long."""
    columns = _VALUE_IN_COLUMN.get(len(cells), 0.0)
    long = any(length(cell.label) > columns for cell in cells) and len(cells) > 1
    return ("figure-rows", "figures") if long else ("figures", "figure-rows")


def called(item: Item, number: int, section: Section, lang: str) -> Called:
    """Return what others call an item: `问题三`, `Problem 3`; one alone of its kind is `问题`."""
    if section.label and len(section.own_items()) == 1:
        return Called(section.label, item.title)
    gap = "" if lang.startswith("zh") else " "
    return Called(f"{section.label}{gap}{ordinal(number, lang)}".strip(), item.title)


def item_keys(section: Section, part: int, switches: Switches) -> Iterator[str]:
    """Yield the key of each item's slide in part `part`; the first slide of a part has the part's own."""
    opened = switches.dividers or has_overview(section, switches)
    number = others = 0
    for item in section.items:
        own = item.kind == section.kind
        number, others = number + own, others + (not own)
        yield (f"part{part}.{number}" if own else f"part{part}.other{others}") if opened else f"part{part}"
        opened = True


def has_overview(section: Section, switches: Switches) -> bool:
    """Return whether the part has an overview: the deck's switch or its own, and more than one item."""
    wanted = switches.overviews if section.overview is None else section.overview
    return wanted and len(section.own_items()) > 1


def listing(names: Iterable[str], lang: str) -> str:
    """Return names as a list in a sentence of the language."""
    return ("、" if lang.startswith("zh") else ", ").join(names)


def abreast(facts: Iterable[str], lang: str) -> str:
    """Return the facts that are known side by side on one line."""
    return ("　" if lang.startswith("zh") else " · ").join(filter(None, facts))


def spec(value: Item | Section | Outline, place: Place, families: tuple[str, ...], **said: Any) -> SlideSpec:
    """Return the spec of a page at `place`; `said` are further fields of `SlideSpec`."""
    slots = said.pop("slots", {})
    title = said.pop("title", value.title)
    notes = plain(said.pop("notes", "") or getattr(value, "notes", ""))
    hidden = getattr(value, "hidden", False)
    said.setdefault("icon", drawing(getattr(value, "icon", ""), place.outline.drawings))
    return SlideSpec(
        place.key, said.pop("kind", getattr(value, "kind", "")), families, title, slots,
        notes=notes, section=place.group, path=value.path, hidden=hidden,
        furniture=place.furniture, **said,
    )  # fmt: skip


def bare(item: Item, place: Place) -> SlideSpec:
    """Return the page of an item that has a title and nothing else: its name above, the title as a statement."""
    if place.section is None or not place.number:
        return spec(item, place, ("title-only",))
    name = called(item, place.number, place.section, place.lang).name
    return spec(item, place, ("statement", "cards"), title=name, cells=(Cell(levels((SENTENCE, item.title))),))

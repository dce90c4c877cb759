"""One page of a gallery: a layout and the words come in, the spec of a page that fills every slot goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.blocks import Row, Table, Text
from slides.deck import Cell, Nav, SlideSpec
from slides.kinds.place import levels, texts
from slides.layout import DETAIL, HEADLINE, LEAD, LISTED, ORDINAL, SENTENCE, TAG
from slides.numerals import digits, marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from slides.gallery.material import Material, Matter
    from slides.icons.geometry import Glyph
    from slides.layout import Layout

_PLAIN = ("agenda", "closing", "figures", "panel-steps")
"""The families whose cells have no icons here."""
_COUNTED = ("slim-rows", "slim-answers", "answer-columns", "band-cards")
"""The families whose panel holds an ordinal and no more."""
_MEASURED = "band-figure"
_STEPS = 5
_PART = 2  # the part that pages belong to
_CLOSING, _COVER, _AGENDA = "closing", "cover", "agenda"


class Amount(NamedTuple):
    """How much a page says: the length of its texts and of its panel (0 short, 1 typical, 2 long).

    `extras` are figure, meta and formulas, which take turns on the panels, and the icons of every other page; without `cells` the cells are empty.
    """

    step: int
    panel: int
    extras: bool = True
    cells: bool = True


def spec(layout: Layout, words: Material, amount: Amount, number: int, section: str) -> SlideSpec:
    """Return page `number` (from 0) of a gallery."""
    step = amount.step
    said = _slots(layout, words, amount, number)
    chips = words.chips[: 3 + amount.panel] if amount.extras and "chip1" in layout.slots and number % 3 == 1 else ()
    if chips:
        said = {name: text for name, text in said.items() if name not in {"figure", "meta"}}
        said["panel"] = levels((HEADLINE, words.headline[0]))
    cells = tuple(_cell(layout, words, step, k) if amount.cells else Cell() for k in range(layout.cells))
    if amount.extras and number % 2 and all(cell.label for cell in cells) and layout.family not in _PLAIN:
        cells = tuple(cell._replace(icon=_glyph(words, k)) for k, cell in enumerate(cells))
    return SlideSpec(
        layout.name, layout.family, (layout.family,), _title(layout, words, step, number), said, cells, chips,
        notes=words.note.format(title=layout.title, name=layout.name), nav=_nav(layout, words, number), section=section,
        table=_table(words, step) if "table" in layout.slots else None,
    )  # fmt: skip


def _glyph(words: Material, k: int) -> Glyph:
    from slides import icons

    return icons.glyph(words.matters[k % len(words.matters)].icon)


def _title(layout: Layout, words: Material, step: int, number: int) -> str:
    if layout.family == _CLOSING:
        return words.slogan[step]
    if layout.family == _AGENDA:
        return words.agenda
    if layout.family == "divider":
        return words.parts[_PART - 1][0]
    return words.titles[number % len(words.titles) if layout.family != _COVER else 0][step]


def _slots(layout: Layout, words: Material, amount: Amount, number: int) -> dict[str, Text]:
    """Return the texts of the single slots that the layout has."""
    step, extras = amount.step, amount.extras
    first = words.matters[number % len(words.matters)]
    figure, caption = words.figures[number % len(words.figures)]
    owner, due = words.meta
    offered = texts(
        part=levels((0, marked(_PART, words.parts[_PART - 1][0]))),
        footer=levels((0, f"{layout.title} · {layout.name}")),
        mark=levels((0, words.mark)),
        meeting=levels((0, words.meeting[step])),
        subtitle=levels((0, words.subtitle[step])),
        speaker=levels(*enumerate(words.speaker)),
        day=levels((0, words.day)),
        ordinal=levels((0, digits(_PART))),
        lead=levels((0, words.lead[step])),
        conclusion=levels((0, words.conclusion[step])),
        panel=_panel(layout, words, amount.panel),
        body=_body(layout, words, step),
        figure=levels((0, figure), (1, caption))
        if (extras and number % 3 == 0) or layout.family == _MEASURED
        else None,
        meta=levels((0, owner.format(first.owner)), (0, due.format(first.due))) if extras and number % 3 != 1 else None,
    )
    found = {name: text for name, text in offered.items() if name in layout.slots}
    return {**found, "number": Text(())} if "number" in layout.slots else found


def _table(words: Material, step: int) -> Table:
    rows = tuple(
        Row(tuple(levels((0, said)) for said in (matter.name, matter.said[step], matter.owner, matter.due)))
        for matter in words.matters[: 4 + step]
    )
    return Table(words.columns, rows)


def _panel(layout: Layout, words: Material, step: int) -> Text:
    if layout.family in _COUNTED:
        return levels((TAG, words.tag), (ORDINAL, str(_PART)))
    if layout.family == _MEASURED:
        return levels((HEADLINE, words.headline[0]))
    listed = ((LISTED, point) for point in words.points[:step])
    lead = (LEAD, words.lead[min(step, 1)]) if step else (LEAD, "")
    return levels((ORDINAL, str(_PART)), (HEADLINE, words.headline[step]), lead, *listed)


def _body(layout: Layout, words: Material, step: int) -> Text:
    if layout.family == "statement":
        return levels((0, words.statement[step]))
    return levels(*_points(words, step))


def _points(words: Material, step: int) -> Iterator[tuple[int, str]]:
    for matter in words.matters[: 3 + step]:
        yield 0, matter.said[step]
        if step:
            yield 1, matter.point


def _cell(layout: Layout, words: Material, step: int, k: int) -> Cell:
    made = _CELLS.get(layout.family, _told)(words, words.matters[k % len(words.matters)], step, k)
    return made._replace(badge=digits(k + 1) if layout.family == _AGENDA else str(k + 1))


def _told(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001 - all have one signature
    return Cell(levels((SENTENCE, matter.said[step])), matter.name)


def _sentence(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001
    return Cell(levels((SENTENCE, matter.said[step])))


def _grouped(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001
    return Cell(levels((SENTENCE, matter.said[step]), (SENTENCE, matter.point if step else "")), matter.name)


def _measure(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001
    owner, due = (form.format(said) for form, said in zip(words.meta, (matter.owner, matter.due), strict=True))
    return Cell(levels((DETAIL, owner), (DETAIL, due if step else "")), matter.said[0] if step < 2 else matter.said[1])


def _part(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001
    name, lead = words.parts[k % len(words.parts)]
    return Cell(levels((SENTENCE, lead if step else "")), name)


def _figure(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001
    value, caption = words.figures[k % len(words.figures)]
    return Cell(levels((SENTENCE, caption)), value)


def _hope(words: Material, matter: Matter, step: int, k: int) -> Cell:  # noqa: ARG001
    name, said = words.hopes[k % len(words.hopes)]
    return Cell(levels((SENTENCE, said if step else "")), name)


_CELLS: dict[str, Callable[[Material, Matter, int, int], Cell]] = {
    "panel-rows": _sentence,
    "slim-rows": _sentence,
    "answer-rows": _sentence,
    "slim-answers": _sentence,
    "bars": _sentence,
    "panel-groups": _grouped,
    "panel-steps": _measure,
    "agenda": _part,
    "figures": _figure,
    "figure-rows": _figure,
    "closing": _hope,
}
"""What the cells of a family tell; all others a name and a sentence."""


def _nav(layout: Layout, words: Material, number: int) -> Nav | None:
    if layout.nav is None:
        return None
    if layout.family == "divider":
        return Nav("pills", tuple(name for name, _ in words.parts[:_STEPS]), _PART - 1)
    return Nav("stepper", ("",) * _STEPS, number % _STEPS)

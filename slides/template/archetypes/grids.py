"""Archetypes that fill the whole body zone: tiles, rows, cards, figures, one statement, plain points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.template.archetypes.draft import Draft, Place, page
from slides.template.compositions import HEAD, HEAD_SMALL, HEAD_TALL, VALUE, VALUE_NARROW
from slides.template.frame import Frame, Rect

if TYPE_CHECKING:
    from collections.abc import Callable

_ACROSS = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (3, 2), 6: (3, 3), 7: (4, 3), 8: (4, 4)}
_ACROSS_NARROW = {**_ACROSS, 5: (2, 2, 1), 6: (2, 2, 2), 7: (2, 2, 2, 1), 8: (2, 2, 2, 2)}
_ACROSS_TALL = {**_ACROSS_NARROW, 2: (1, 1), 3: (1, 1, 1), 4: (1, 1, 1, 1), 5: (1, 1, 1, 1, 1)}
"""How many cells each row of a grid has; all rows are as wide as the zone."""
_MOST_IN_ROW = 5
"""So many cells stand side by side on very wide slides."""
_PAIR, _NAMED = 2, 0.4
"""So few tiles stand one above the other, and the share of their width that the names take."""
_NAMED_CARD = 2.1
"""Higher cards, in inches, have their name beside the ordinal and the text below both."""
_LOW = 1.75
"""Cells lower than this, in inches, have their header at the side."""


def _cells(f: Frame, count: int, gap: float | None = None) -> tuple[Rect, ...]:
    table = _ACROSS_TALL if f.tall else _ACROSS_NARROW if f.narrow else _ACROSS
    across = (count,) if f.wide and count <= _MOST_IN_ROW else table[count]
    return f.body.grid(across, gap or (0.28 if count < 4 else 0.22))


def tiles(f: Frame, count: int) -> Draft:
    """Return an overview in tiles, dark, open or with a coloured header, by the theme's choice."""
    choice = f.compose["tiles"]
    if count == _PAIR and (choice != "hero" or f.wide or f.narrow):
        return page(f, "tiles", count, _paired(f, count, "-open" if choice == "open" else ""))
    draw = {"hero": _hero, "open": _open, "header": _headed}[choice]
    return page(f, "tiles", count, draw(f, count))


def _paired(f: Frame, count: int, on: str) -> list[Place]:
    """Return two items one above the other, ordinal and name large on the left, what is told of each beside them."""
    places = []
    for k, row in enumerate(f.body.rows(count, 0.0 if on else 0.22), 1):
        block, rest = row.cut_left(row.width * _NAMED)
        numeral = Rect(block.x + (0.0 if on else 0.4), block.y + 0.22, 1.6, 1.2)
        places += [
            Place(f"cell{k}", f"tile-paired{on}", rest),
            Place(f"label{k}", f"label-paired{on}", block),
            Place(f"badge{k}", f"badge-paired{on}", numeral),
        ]
    return places


def _upright(cells: tuple[Rect, ...]) -> bool:
    return cells[0].height > min(cell.width for cell in cells) * 0.8


def _hero(f: Frame, count: int) -> list[Place]:
    """Return dark hero tiles up to four, light ones beyond; the ordinal above the text where tiles are tall."""
    cells = _cells(f, count)
    if cells[0].height < _LOW and count > 6:
        return _numbered(cells, "tile-card-low", "badge-card-low", lambda cell: _beside(cell, 0.2))
    upright = _upright(cells)
    if upright and count == _PAIR:
        return _numbered(
            cells, "tile-pair", "badge-tile-large", lambda cell: Rect(cell.x + 0.4, cell.y + 0.4, 1.2, 1.2)
        )
    if count > 4 and not upright and cells[0].height > _NAMED_CARD:
        return _named_cards(cells)
    kind = "tile" if count < 5 else "tile-card"
    style = f"{kind}-tall" if upright else kind
    side, edge = (1.2, 0.42) if upright else (1.0, 0.42) if count < 5 else (0.72, 0.28)
    side, edge = (0.72, 0.24) if upright and count > 4 else (side, edge)
    badge = "badge-tile" if count < 5 else "badge-card"
    return _numbered(cells, style, badge, lambda cell: Rect(cell.x + edge, cell.y + edge, side, side))


def _named_cards(cells: tuple[Rect, ...]) -> list[Place]:
    """Return light cards with the ordinal and the name side by side above the text."""
    side, edge, gap = 0.76, 0.3, 0.2
    return [
        place
        for k, cell in enumerate(cells, 1)
        for place in (
            Place(f"cell{k}", "tile-card-named", cell),
            Place(f"label{k}", "label-card", cell._replace(height=1.32).inset(edge + side + gap, 0.2, 0.12, 0.2)),
            Place(f"badge{k}", "badge-card", Rect(cell.x + edge, cell.y + 0.28, side, side)),
        )
    ]


def _open(f: Frame, count: int) -> list[Place]:
    """Return text below hairlines with a large ordinal, without boxes."""
    cells = _cells(f, count, 0.4 if count < 7 else 0.24)
    if cells[0].height < _LOW and count > 6:
        return _numbered(cells, "tile-open-low", "badge-open-low", lambda cell: _beside(cell, 0.0))
    if _upright(cells):
        style, badge, height = (
            ("tile-open-tall", "badge-open-large", 2.05) if count < 5 else ("tile-open-slim", "badge-open", 0.9)
        )
        return _numbered(cells, style, badge, lambda cell: Rect(cell.x, cell.y + 0.22, cell.width, height))
    side = 1.35 if count < 5 else 1.0
    style = "tile-open" if count < 5 else "tile-open-small"
    return _numbered(
        cells, style, "badge-open", lambda cell: Rect(cell.x, cell.y + 0.2, side, min(1.0, cell.height - 0.22))
    )


def _beside(cell: Rect, edge: float) -> Rect:
    """Return the square for an ordinal at the left of a low cell, in its middle."""
    return Rect(cell.x + edge, cell.y, 0.66, cell.height).middle(0.66, 0.66)


def _headed(f: Frame, count: int) -> list[Place]:
    """Return cards with ordinal and name in a coloured header."""
    cells = _cells(f, count)
    if cells[0].height < _LOW:
        return _numbered(cells, "tile-headed-side", "badge-side", lambda cell: cell._replace(width=HEAD))
    if count < 5 and _upright(cells):
        return _topped(cells)
    size = "-small" if count > 4 else ""
    return [
        place
        for k, cell in enumerate(cells, 1)
        for place in (
            Place(f"cell{k}", f"tile-headed{size}", cell),
            Place(f"label{k}", f"label-header{size}", cell._replace(height=HEAD)),
            Place(f"badge{k}", "badge-header", cell._replace(width=HEAD, height=HEAD)),
        )
    ]


def _topped(cells: tuple[Rect, ...]) -> list[Place]:
    """Return tall cards that begin with a block, which holds the ordinal and below it the name."""
    return [
        place
        for k, cell in enumerate(cells, 1)
        for place in (
            Place(f"cell{k}", "tile-headed-tall", cell),
            Place(f"label{k}", "label-header-tall", cell._replace(height=HEAD_TALL)),
            Place(f"badge{k}", "badge-paired", Rect(cell.x + 0.36, cell.y + 0.2, 1.6, 1.1)),
        )
    ]


def _numbered(cells: tuple[Rect, ...], style: str, badge: str, medal: Callable[[Rect], Rect]) -> list[Place]:
    return [
        place
        for k, cell in enumerate(cells, 1)
        for place in (Place(f"cell{k}", style, cell), Place(f"badge{k}", badge, medal(cell)))
    ]


_LED = 0.95
"""The width that an ordinal between hairlines has before its name, in inches."""


def rows(f: Frame, count: int) -> Draft:
    """Return rows over the full width: ordinal, headline, detail."""
    choice = f.compose["rows"]
    on = {"arrow": "", "number": "-open", "box": "-box"}[choice]
    small = "" if count < 5 else "-small"
    apart = 0.08 if choice == "arrow" else 0.0
    places = []
    for k, row in enumerate(f.body.rows(count, 0.0 if on == "-open" else 0.26 if count < 4 else 0.16), 1):
        badge, rest = row.cut_left(_LED if choice == "number" else 1.2 if f.narrow else 1.5, apart)
        label, cell = rest.cut_left(rest.width * 0.4)
        places.append(Place(f"badge{k}", f"badge-arrow{on}", badge))
        places.append(Place(f"label{k}", f"label{small}{on}", label))
        places.append(Place(f"cell{k}", f"detail{small}{on}", cell))
    return page(f, "rows", count, places)


def cards(f: Frame, count: int) -> Draft:
    """Return cards with a label each."""
    cells = _cells(f, count, 0.4 if f.compose["cards"] == "open" else None)
    style = {1: "card-one", 2: "column-large", 3: "column-large", 4: "card-stacked"}.get(count, "card")
    if f.wide and count < 6:
        style = "column-large"
    if f.narrow and count > 3:
        style = "card-small"
    return page(f, "cards", count, carded(f, cells, style))


def carded(f: Frame, cells: tuple[Rect, ...], style: str) -> list[Place]:
    """Return cells as cards in `style`, as the theme draws cards: with a bar, below a coloured header, or open."""
    choice = f.compose["cards"]
    if choice == "bar":
        return [Place(f"cell{k}", style, cell) for k, cell in enumerate(cells, 1)]
    if choice == "open":
        return [Place(f"cell{k}", f"{style}-open", cell) for k, cell in enumerate(cells, 1)]
    small = style.endswith("small")
    label, height = ("label-band-small", HEAD_SMALL) if small else ("label-band", HEAD)
    return [
        place
        for k, cell in enumerate(cells, 1)
        for place in (
            Place(f"cell{k}", f"{style}-band", cell),
            Place(f"label{k}", label, cell._replace(height=height)),
        )
    ]


def figures(f: Frame, count: int) -> Draft:
    """Return figures set large with their captions below; beside them where they stand in low rows."""
    across = 1 if (f.tall and count < 4) or (f.narrow and count == 3) else 2 if count > 3 and not f.wide else count
    cells = f.body.cells(across, -(-count // across), 0.24)[:count]
    low = cells[0].height < _LOW
    if low and across == 1:
        return figure_rows(f, count)._replace(family="figures")
    large = {1: "figure-one", 2: "figure-two", 3: "figure-three"}.get(across, "figure-small")
    style = "figure-small" if low else large
    return page(f, "figures", count, (Place(f"cell{k}", style, at) for k, at in enumerate(cells, 1)))


def figure_rows(f: Frame, count: int) -> Draft:
    """Return figures one below the other, each with its caption beside it: they have room for long ones."""
    size = "-narrow" if f.narrow or f.tall else ""
    width = VALUE_NARROW if size else VALUE
    return page(
        f,
        "figure-rows",
        count,
        [
            place
            for k, row in enumerate(f.body.rows(count, 0.26 if count < 4 else 0.2), 1)
            for place in (
                Place(f"cell{k}", f"figure-row{size}", row),
                Place(f"label{k}", "figure-value", row._replace(width=width)),
            )
        ],
    )


def statement(f: Frame, count: int) -> Draft:
    """Return one sentence set large."""
    return page(f, "statement", count, [Place("body", "statement", f.body)])


def points(f: Frame, count: int) -> Draft:
    """Return plain text over the body zone, what all else falls back on."""
    return page(f, "points", count, [Place("body", "points", f.body)])


def table(f: Frame, count: int) -> Draft:
    """Return a table over the body zone."""
    return page(f, "table", count, [Place("table", "table", f.body)])


def title_only(f: Frame, count: int) -> Draft:
    """Return a page with only its title."""
    return page(f, "title-only", count, [])

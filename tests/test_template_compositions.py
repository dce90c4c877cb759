"""Compositions: every archetype, by every choice of a theme, at every kind of size, keeps the rules of the page.

The rules hold for drafts, before they are painted, so that all choices can be tried; `test_template` holds the painted ones.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest

from slides import template, theme
from slides.template.archetypes import drafts
from slides.template.archetypes.draft import Plate, foot, head, header
from slides.template.frame import Frame, frame
from slides.template.styles import STYLES
from slides.theme.values import COMPOSE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from slides.template.archetypes.draft import Draft, Place
    from slides.template.frame import Rect
    from slides.theme import Theme

THEMES = theme.names(theme.folders())
SIZES = ("16:9", "16:10", "4:3", "A4", "A4-portrait", "32:9", "3840x1080", "25.4x14.29cm")
_SLIVER = 0.002
_SHARED = frozenset({"figure", "meta", *(f"chip{n}" for n in range(1, 7))})
_ALONE = ("cover", "agenda", "divider", "closing")
_MIXED = ("panel", "rows", "cards")

Case = tuple[Frame, "Draft"]


@cache
def _theme(name: str) -> Theme:
    return theme.load(name, folders=theme.folders())


def _choices(own: dict[str, str]) -> list[dict[str, str]]:
    """Return compositions in which each choice of panel, rows and cards meets each of the others, with every choice of the rest."""
    panels, rows, cards = (COMPOSE[key] for key in _MIXED)
    mixes = [
        (panels[first], rows[second], cards[(first + second) % len(cards)])
        for first, second in product(range(len(panels)), range(len(rows)))
    ]
    rest = {key: values for key, values in COMPOSE.items() if key not in _MIXED}
    return [
        {
            **own,
            **dict(zip(_MIXED, mixed, strict=True)),
            **{key: values[number % len(values)] for key, values in rest.items()},
        }
        for number, mixed in enumerate(mixes)
    ]


@cache
def _cases(name: str, size: str) -> tuple[Case, ...]:
    """Return each different draft that any choice makes, with its frame."""
    loaded = _theme(name)
    found: dict[Draft, Frame] = {}
    for compose in (dict(loaded.compose), *_choices(dict(loaded.compose))):
        page = frame(template.size(size), loaded.measures, compose)
        for draft in drafts(page):
            found.setdefault(draft, page)
    return tuple((page, draft) for draft, page in found.items())


def _measured() -> list[str]:
    """Return a theme for each different set of measures: drafts know no more of a theme."""
    return list({tuple(sorted(_theme(name).measures.items())): name for name in reversed(THEMES)}.values())


every = pytest.mark.parametrize(
    ("name", "size"),
    [
        (name, size)
        for at, name in enumerate(_measured())
        for number, size in enumerate(SIZES)
        if name in {"base", "party-red"} or (number - at) % len(SIZES) in {0, 2, 5}
    ],
)
"""Two themes at every size, the others at three in turn."""


def _places(draft: Draft) -> tuple[Place, ...]:
    return (*draft.opening, *draft.places, *draft.foot)


def _series(draft: Draft, stem: str) -> list[Place]:
    return [place for place in draft.places if re.fullmatch(rf"{stem}\d+", place.slot)]


def _text(place: Place) -> Rect:
    return place.at.inset(*STYLES[place.style].insets)


def _depth(first: Rect, second: Rect) -> float:
    across = min(first.right, second.right) - max(first.x, second.x)
    return min(across, min(first.bottom, second.bottom) - max(first.y, second.y))


def _touching(places: Iterable[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield the pairs of places that cover each other, from top to bottom."""
    ordered = sorted(places, key=lambda place: place.at.y)
    for number, first in enumerate(ordered, 1):
        x, _, width, _ = first.at
        bottom, right = first.at.bottom - _SLIVER, x + width - _SLIVER
        for second in ordered[number:]:
            if second.at.y >= bottom:
                break
            if second.at.x < right and x < second.at.x + second.at.width - _SLIVER:
                yield first, second


def _told(page: Frame, draft: Draft) -> str:
    return f"{draft.family}-{draft.cells} {dict(page.compose)}"


@every
def test_every_text_is_inside_the_safe_edge(name: str, size: str) -> None:
    for page, draft in _cases(name, size):
        edge = page.page.height * 0.05 if page.wide else 0.12
        inside = page.page.inset(edge, edge, edge, edge)
        boxes = [(place.slot, _text(place)) for place in _places(draft) if place.style != "ordinal-giant"]
        for slot, at in [*boxes, *([("nav", draft.nav)] if draft.nav else [])]:
            assert at.x >= inside.x - _SLIVER, (_told(page, draft), slot)
            assert at.y >= inside.y - _SLIVER, (_told(page, draft), slot)
            assert at.right <= inside.right + _SLIVER, (_told(page, draft), slot)
            assert at.bottom <= inside.bottom + _SLIVER, (_told(page, draft), slot)
        for place in _places(draft):
            assert place.at.x >= 0 <= place.at.y
            assert place.at.right <= page.page.right + _SLIVER
            assert place.at.bottom <= page.page.bottom + _SLIVER


@every
def test_slots_stand_apart(name: str, size: str) -> None:
    """A panel holds its own slots, which share their room; a card holds its header and its ordinal, clear of its text."""
    for page, draft in _cases(name, size):
        for first, second in _touching(_places(draft)):
            names = {first.slot, second.slot}
            if "panel" in names or names <= _SHARED:
                continue
            cell, inner = sorted((first, second), key=lambda place: ("cell", "labe", "badg").index(place.slot[:4]))
            held = {re.sub("cell|label", stem, cell.slot) for stem in ("badge", "label")}
            assert inner.slot in held, (_told(page, draft), names)
            assert _depth(_text(cell), inner.at) <= _SLIVER, (_told(page, draft), names)


@every
def test_what_stands_in_a_panel_stays_in_it_and_off_the_stepper(name: str, size: str) -> None:
    for page, draft in _cases(name, size):
        places = {place.slot: place for place in draft.opening}
        if "panel" not in places:
            continue
        panel = places["panel"].at
        assert draft.nav is not None
        for at in (draft.nav, *(places[slot].at for slot in _SHARED if slot in places)):
            assert panel.x < at.x, _told(page, draft)
            assert at.right < panel.right
            assert panel.y < at.y
            assert at.bottom < panel.bottom
        for slot in {"figure", "meta"} & set(places):
            assert _depth(places[slot].at, draft.nav) <= 0, _told(page, draft)


@every
def test_every_slot_holds_a_line_at_its_floor(name: str, size: str) -> None:
    ladders = _theme(name).ladders
    for page, draft in _cases(name, size):
        for place in _places(draft):
            level = STYLES[place.style].levels[0]
            floor, inner = ladders[level.ladder][-1] / 72, _text(place)
            assert inner.height >= floor * 1.2 * level.line, (_told(page, draft), place.slot)
            least = 1.3 if place.slot[:5] in ("badge", "ordin", "numbe", "panel") else 3.2
            assert inner.width >= floor * least, (_told(page, draft), place.slot)


@every
def test_equal_things_are_equal(name: str, size: str) -> None:
    for page, draft in _cases(name, size):
        for stem in ("cell", "label", "badge"):
            places = _series(draft, stem)
            assert len({place.style for place in places}) <= 1, _told(page, draft)
            heights = [place.at.height for place in places]
            assert not heights or max(heights) - min(heights) <= _SLIVER, (_told(page, draft), stem)
            widths = [place.at.width for place in places]
            odd = draft.cells in (5, 7) and len({place.at.y for place in places}) > 1
            assert odd or not widths or max(widths) - min(widths) <= _SLIVER, (_told(page, draft), stem)


@every
def test_content_fills_the_body_from_edge_to_edge(name: str, size: str) -> None:
    for page, draft in _cases(name, size):
        content = [place.at for place in draft.places]
        if draft.family in _ALONE or not content:
            continue
        panel = [place.at for place in draft.opening if place.slot == "panel"]
        both, body = (*content, *panel), page.body
        assert max(at.bottom for at in content) == pytest.approx(body.bottom, abs=_SLIVER), _told(page, draft)
        assert min(at.y for at in both) == pytest.approx(body.y, abs=_SLIVER), _told(page, draft)
        assert min(at.x for at in both) == pytest.approx(body.x, abs=_SLIVER), _told(page, draft)
        assert max(at.right for at in both) == pytest.approx(body.right, abs=_SLIVER), _told(page, draft)


@every
def test_header_and_foot_keep_off_the_body(name: str, size: str) -> None:
    loaded = _theme(name)
    for choice in COMPOSE["header"]:
        page = frame(template.size(size), loaded.measures, {**loaded.compose, "header": choice})
        lower = [*(place.at.bottom for place in head(page)), *(plate.at.bottom for plate in header(page))]
        assert max(lower) <= page.body.y, choice
        assert min(place.at.y for place in foot(page)) >= page.body.bottom, choice


@pytest.mark.parametrize("name", THEMES)
def test_text_on_a_sheet_stays_on_it(name: str) -> None:
    for size in SIZES:
        for page, draft in _cases(name, size):
            sheets = [scene.at for scene in draft.scenes if isinstance(scene, Plate) and scene.surface == "sheet"]
            for place in _places(draft):
                if STYLES[place.style].paint != "none":
                    continue
                if STYLES[place.style].surface != "sheet":
                    assert all(_depth(sheet, place.at) <= _SLIVER for sheet in sheets), (_told(page, draft), place.slot)
                    continue
                (sheet,) = sheets
                assert sheet.x <= place.at.x <= place.at.right <= sheet.right + _SLIVER, (
                    _told(page, draft),
                    place.slot,
                )
                assert sheet.y <= place.at.y <= place.at.bottom <= sheet.bottom + _SLIVER, (
                    _told(page, draft),
                    place.slot,
                )


def test_every_choice_is_tried() -> None:
    for key, values in COMPOSE.items():
        assert {choice[key] for choice in _choices({})} == set(values), key


def test_every_choice_changes_the_page() -> None:
    loaded = _theme("base")
    for key, values in COMPOSE.items():
        pages = [frame(template.size("16:9"), loaded.measures, {**loaded.compose, key: value}) for value in values]
        seen = {(tuple(drafts(page)), header(page)) for page in pages}
        assert len(seen) == len(values), key


_MODELS = frozenset({"ordinal-bare", "row", "row-large", "row-small", "row-two"})
"""Styles that no draft uses itself: others are made from them."""


def test_every_style_is_used() -> None:
    mixed = (*_MIXED, "agenda")
    mixes = [dict(zip(mixed, mix, strict=True)) for mix in product(*(COMPOSE[key] for key in mixed))]
    alone = [{key: value} for key, values in COMPOSE.items() if key not in mixed for value in values]
    loaded = _theme("base")
    used: set[str] = set()
    for size in ("16:9", "4:3", "A4", "32:9", "9:16"):
        page = frame(template.size(size), loaded.measures, loaded.compose)
        for choice in (*mixes, *alone):
            composed = page._replace(compose={**loaded.compose, **choice})
            used |= {place.style for draft in drafts(composed) for place in _places(draft)}
    assert set(STYLES) ^ used == _MODELS

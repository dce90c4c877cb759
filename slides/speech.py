"""The speech as frozen values: `Outline` > `Section` > `Item` > `Point`, each with the path to its place in the file.

`slides.outline.bind` makes them from a `Source`; nothing changes them later. Equality is about what is said, not where
it stands: `path` is left out of it, and out of `dump`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides import vocabulary
from slides.figures import figure_parts
from slides.forms import one_line, refuse
from slides.records import (
    FIT,
    ICON,
    IDENTIFIER,
    LANG,
    LAYOUT,
    LINE,
    MINUTES,
    NEEDED,
    PROSE,
    SIZE,
    SWITCH,
    Shape,
    Value,
    field,
    many,
    one,
)
from slides.richtext import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from slides.icons.geometry import Glyph

Path = tuple[str | int, ...]
"""The way to a value of the outline: `("achievements", "items", 0)`."""

FILE = Path()


class Placed(Value):
    """A value with its place in the file, which plays no part when two are compared and isn't dumped."""

    path: Path = field(default=FILE)


def _pointed(value: object) -> object:
    """Return a list of points in which every one-key map with an unknown key is text, or a point with points."""
    listed = value if isinstance(value, (list, tuple)) else (value,)
    return [_plain_point(given) if type(given) is str else _point(given) for given in listed]


def _plain_point(typed: str) -> object:
    text = one_line(typed)
    return Point.made({"text": text}) if text else typed


def _point(value: object) -> object:
    if not isinstance(value, dict) or len(value) != 1:
        return value
    ((name, given),) = value.items()
    if name in ("title", "points"):
        return value
    marks = getattr(value, "marks", None)
    typed = marks[name].typed if marks else name
    if given is None:
        return typed
    return f"{typed}: {one_line(given)}" if isinstance(given, str) else {"title": typed, "points": given}


class Point(Value):
    """A point of a page with the points below it; those have none of their own."""

    KEYS = vocabulary.POINT
    SHORT = "title"

    text: str = field(NEEDED, key="title")
    points: tuple[Point, ...] = field(
        Shape("record", record=Value, many=True, whole=_pointed, without="points"), default=()
    )
    internal: bool = field(SWITCH, default=False)


POINTS = Shape("record", record=Point, many=True, whole=_pointed)
"""Points of a page: texts, one-key maps, or maps with `title` and `points`."""


class Figure(Value):
    """A figure set large: value and unit, what it counts, the value before and the change."""

    KEYS = vocabulary.FIGURE
    SHORT = "value"

    value: str = field(NEEDED)
    unit: str = field(LINE, default="")
    caption: str = field(LINE, default="")
    before: str = field(LINE, default="", key="from")
    change: str = field(LINE, default="")

    @classmethod
    def long_form(cls, text: str) -> Mapping[str, Any]:
        """Return the parts of the short form, such as `98.1% 整改率`."""
        if (parts := figure_parts(text)) is None:
            refuse("bad-figure", value=text)
        return parts._asdict()


class Group(Value):
    """A group of points under a name, with its formulas; `title` is accepted for `name`."""

    KEYS = vocabulary.GROUP
    SHORT = "name"
    PAIR = ("name", "title")

    name: str = field(NEEDED)
    points: tuple[Point, ...] = field(POINTS, default=())
    chips: tuple[str, ...] = field(many(NEEDED), default=())
    icon: str = field(ICON, default="")
    internal: bool = field(SWITCH, default=False)


class Item(Placed):
    """What every page of a part may say; the kinds add their own.

    `only` and `except` were applied when the outline was bound. `minutes` is None where the estimate holds.
    """

    KEYS = vocabulary.ITEM
    SHORT = "title"

    kind: str = field(default="")
    id: str = field(IDENTIFIER, default="")
    title: str = field(NEEDED)
    lead: str = field(LINE, default="")
    points: tuple[Point, ...] = field(POINTS, default=())
    notes: str = field(PROSE, default="")
    minutes: float | None = field(MINUTES, default=None)
    layout: str = field(LAYOUT, default="")
    hidden: bool = field(SWITCH, default=False)
    internal: bool = field(SWITCH, default=False)
    figure: tuple[Figure, ...] = field(many(one(Figure)), default=())
    fit: str = field(FIT, default="")
    icon: str = field(ICON, default="")

    def names(self) -> tuple[str, ...]:
        """Return what others may call the item: its `id` and its title as shown."""
        return tuple(filter(None, (self.id, plain(self.title))))


class Meeting(Value):
    """Where the speech is given; every part may be empty. `slot` is the minutes given to it."""

    KEYS = vocabulary.MEETING
    SHORT = "name"

    name: str = field(LINE, default="")
    place: str = field(LINE, default="")
    date: str = field(LINE, default="")
    mark: str = field(LINE, default="")
    slot: float | None = field(MINUTES, default=None)


class Speaker(Value):
    """Who speaks."""

    KEYS = vocabulary.SPEAKER
    SHORT = "name"

    name: str = field(LINE, default="")
    post: str = field(LINE, default="")
    unit: str = field(LINE, default="")


class Switches(Value):
    """Which pages and marks come by themselves."""

    KEYS = vocabulary.DECK

    agenda: bool = field(SWITCH, default=True)
    dividers: bool = field(SWITCH, default=True)
    overviews: bool = field(SWITCH, default=True)
    numbers: bool = field(SWITCH, default=True)
    footer: bool = field(SWITCH, default=True)
    tasks: bool = field(SWITCH, default=False)


class Checking(Value):
    """What `check` leaves out, by code, the set phrases it looks for, and whether its warnings are errors."""

    KEYS = vocabulary.CHECK

    ignore: tuple[str, ...] = field(many(NEEDED), default=())
    phrases: tuple[str, ...] = field(many(NEEDED), default=())
    final: bool = field(SWITCH, default=False)


class Section(Placed):
    """A part of the speech: its kind by name, its head, and its items in order.

    `title` and `label` are the author's or the kind's default; `overview` is None where the deck's switch holds.
    """

    KEYS = vocabulary.SECTION

    kind: str = field(default="")
    title: str = field(LINE, default="")
    label: str = field(LINE, default="")
    lead: str = field(LINE, default="")
    notes: str = field(PROSE, default="")
    layout: str = field(LAYOUT, default="")
    overview: bool | None = field(SWITCH, default=None)
    internal: bool = field(SWITCH, default=False)
    items: tuple[Item, ...] = field(default=())

    def own_items(self) -> tuple[Item, ...]:
        """Return the items of the part's own kind: those that are numbered and stand on its overview."""
        return tuple(item for item in self.items if item.kind == self.kind)


class Outline(Placed):
    """A whole speech, bound: variables replaced, filters applied, everything checked.

    `drawings` are the SVG files that its icons name, as they were when it was bound, `terms` the words
    that its variables stand for; neither is dumped.
    """

    KEYS = vocabulary.OUTLINE

    title: str = field(NEEDED)
    subtitle: str = field(LINE, default="")
    meeting: Meeting = field(one(Meeting), default=Meeting())
    speakers: tuple[Speaker, ...] = field(many(one(Speaker)), default=(), key="speaker")
    lang: str = field(LANG, default="")
    theme: str = field(LINE, default="")
    size: str = field(SIZE, default="")
    switches: Switches = field(one(Switches), default=Switches(), key="deck")
    fit: str = field(FIT, default="")
    checking: Checking = field(one(Checking), default=Checking(), key="check")
    opening: Item | None = field(default=None)
    sections: tuple[Section, ...] = field(default=())
    closing: Item | None = field(default=None)
    drawings: tuple[Glyph, ...] = field(default=())
    terms: tuple[str, ...] = field(default=())

    def items(self) -> Iterator[Item]:
        """Yield every item in the order of the speech, opening and closing included."""
        if self.opening:
            yield self.opening
        for section in self.sections:
            yield from section.items
        if self.closing:
            yield self.closing

    def names(self, named: Callable[[Item], tuple[str, ...]] | None = None) -> Iterator[str]:
        """Yield the proper names in the speech as shown: meeting, place, speakers, units, sectors, groups, owners, terms.

        `named` is `proper_names` for whoever asks for those of the same item often.
        """
        meeting = self.meeting
        given = [meeting.name, meeting.place, meeting.date]
        for speaker in self.speakers:
            given += [speaker.name, speaker.post, speaker.unit]
        yield from filter(None, map(plain, given))
        yield from self.terms
        of_item = named or proper_names
        for item in self.items():
            yield from of_item(item)

    def problems(self) -> dict[str, Item]:
        """Return the problems by what `answers` may call them: by id and by title as shown, the first of a title."""
        found: dict[str, Item] = {}
        for item in self.items():
            if item.kind == "problem":
                for name in item.names():
                    found.setdefault(name, item)
        return found

    def dump(self) -> bytes:
        """Return the outline as JSON, the same bytes for the same speech; `slides.outline.read` reads it back."""
        return b"".join(self.pieces())

    def pieces(self, dumped: Callable[[Item], bytes] = Value.dump) -> tuple[bytes, ...]:
        """Return what `dump` returns in pieces, each item one of its own, so that what comes again is known again."""
        found = [Value.dump(self.changed(opening=None, closing=None, sections=(), drawings=(), terms=()))[:-1]]
        found += [b',"%b":%b' % (name, dumped(page)) for name, page in self._pages() if page]
        between = b',"sections":['
        for section in self.sections:
            found.append(b'%b%b,"items":[' % (between, Value.dump(section.changed(items=()))[:-1]))
            for number, item in enumerate(section.items):
                found.append(b"," + dumped(item) if number else dumped(item))
            between = b"]},"
        found.append(b"]}]}" if self.sections else b',"sections":[]}')
        return tuple(found)

    def _pages(self) -> tuple[tuple[bytes, Item | None], ...]:
        return (b"opening", self.opening), (b"closing", self.closing)

    def __repr__(self) -> str:
        """Name the speech and count its parts."""
        return f"Outline({self.title!r}, {len(self.sections)} sections)"


def proper_names(item: Item) -> tuple[str, ...]:
    """Return the proper names in an item as shown: units, sectors, groups, owners."""
    given = [getattr(item, "name", ""), *getattr(item, "owner", ())]
    given += [example.unit for example in getattr(item, "examples", ())]
    given += [owner for step in getattr(item, "steps", ()) for owner in step.owner]
    given += [group.name for key in ("groups", "columns") for group in getattr(item, key, ())]
    return tuple(filter(None, map(plain, given)))

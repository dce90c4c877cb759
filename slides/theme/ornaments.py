"""Ornaments as a theme file says them: nodes come in, native shapes and their places go out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slides.theme.tree import Node
from slides.theme.values import EVERYWHERE, FIGURES, PATTERNS, ROLES, STROKED, Fill, Length, Ornament

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.theme.read import Reading
    from slides.theme.values import Line, Steps

COMMON = ("shape", "at", "move", "fill", "line", "turn", "flip")
"""What every ornament may say."""

OWN = {
    "round": ("corner",), "ridge": ("count", "phase", "corner"), "crest": ("count", "phase"), "rays": ("count",),
    "arcs": ("count",), "grid": ("count",), "bars": ("count",), "star": ("count", "ratio"), "ring": ("ratio",),
    "arc": ("sweep", "ratio"), "wave": ("count", "phase", "ratio"), "ribbon": ("count", "phase", "ratio"),
    "path": ("path",), "pattern": ("pattern", "size"),
}  # fmt: skip
"""What an ornament of this shape may say beside that."""

RATIOS = {"star": 38, "ring": 20, "arc": 20, "wave": 30, "ribbon": 55}
"""The ratio of a shape that says none, in per cent."""

FILLED_PATTERNS = ("dots", "squares")
"""The patterns that are filled; a line draws the others."""

_ALL = (*COMMON, *dict.fromkeys(key for keys in OWN.values() for key in keys))
_TOKEN = re.compile(r"[A-Za-z]|[^\s,A-Za-z]+")
_NAME = re.compile(r"[a-z][a-z0-9-]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TAKES = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
_LONGEST = 8_000
_NOTHING = Node(None)


def grouped(reading: Reading) -> Callable[[Node, str], tuple[Ornament, ...]]:
    """Return what reads a group of ornaments; groups that are like another share its ornaments."""
    known: dict[int, tuple[Ornament, ...]] = {}

    def group(node: Node, name: str) -> tuple[Ornament, ...]:
        if id(node) not in known:
            items = () if node.value == "none" else reading.items(node, name)
            known[id(node)] = tuple(_ornament(reading, item) for item in items)
        return known[id(node)]

    return group


def _ornament(reading: Reading, node: Node) -> Ornament:
    entries = reading.mapping(node, "ornament")
    shape = _shape(reading, entries)
    reading.known(entries, "ornament", _ALL)
    allowed = (*COMMON, *OWN.get(shape, ()))
    for key in entries:
        if key in _ALL and key not in allowed:
            known = ", ".join(allowed)
            reading.report(
                "theme-ornament-key", entries[key].key_span, "theme-choices", shape=shape, key=key, choices=known
            )
    fill = reading.fill(entries["fill"], "fill", ROLES) if "fill" in entries else Fill()
    line = reading.line(entries["line"], "line", ROLES) if "line" in entries else None

    def number(key: str, low: int, high: int, default: int) -> int:
        return reading.number(entries[key], key, low, high) if key in entries else default

    pattern = _wanted(reading, node, entries, "pattern") if shape == "pattern" else None
    motif = reading.choice(pattern, "pattern", PATTERNS) if pattern else ""
    _check_seen(reading, node, motif or shape, fill, line)
    return Ornament(
        shape=shape,
        at=reading.area(entries["at"], "at") if "at" in entries else EVERYWHERE,
        fill=fill,
        line=line,
        corner=reading.inches(entries["corner"], "corner") if "corner" in entries else 0.0,
        copies=number("count", 3 if shape == "star" else 1, 60, 0),
        turn=number("turn", -359, 359, 0),
        flip="flip" in entries and reading.choice(entries["flip"], "flip", ("false", "true")) == "true",
        phase=number("phase", 0, 359, 0),
        ratio=number("ratio", 1, 99, RATIOS.get(shape, 0)),
        sweep=number("sweep", 1, 359, 90),
        move=_move(reading, entries["move"]) if "move" in entries else (Length(0, 0), Length(0, 0)),
        path=path(reading, _wanted(reading, node, entries, "path") or _NOTHING) if shape == "path" else (),
        pattern=motif,
        size=reading.within(entries["size"], "size", 0.08, 4) if "size" in entries else 0.4,
    )


def _shape(reading: Reading, entries: dict[str, Node]) -> str:
    """Return the shape that is named, or that `path` or `pattern` tell."""
    if "shape" in entries:
        return reading.choice(entries["shape"], "shape", FIGURES)
    return next((key for key in ("path", "pattern") if key in entries), "rect")


def _wanted(reading: Reading, node: Node, entries: dict[str, Node], key: str) -> Node | None:
    if key not in entries:
        reading.report("theme-key-missing", node.span, key=key, parent="ornament")
    return entries.get(key)


def _check_seen(reading: Reading, node: Node, name: str, fill: Fill, line: Line | None) -> None:
    """Keep a problem where nothing of the ornament would be seen."""
    drawn = name in STROKED or (name in PATTERNS and name not in FILLED_PATTERNS)
    if drawn and line is None:
        reading.report("theme-needs-line", node.span, "theme-needs-line", shape=name)
    elif not fill.tones and line is None:
        reading.report("theme-unseen", node.span, "theme-unseen", shape=name)


def _move(reading: Reading, node: Node) -> tuple[Length, Length]:
    steps = [reading.length(item, "move") for item in reading.items(node, "move")]
    if len(steps) != 2:
        reading.report("theme-shape", node.span, key="move", expected="[x, y]")
        return Length(0, 0), Length(0, 0)
    return steps[0], steps[1]


def path(reading: Reading, node: Node) -> Steps:
    """Return the commands of a free path: `M 0 0 L 100 0 Q 50 50 0 100 Z`, coordinates in per cent of the box, or its name."""
    text = reading.text(node, "path") if node.value is not None else ""
    if not text or text in reading.paths:
        return reading.paths.get(text, ())
    if reading.paths and _NAME.fullmatch(text):
        reading.near(
            "theme-value", node.span, text, reading.paths, key="path", value=text, expected="M 0 0 L 100 0 … Z"
        )
        return ()
    tokens = _TOKEN.findall(text)
    steps: list[tuple[str, tuple[float, ...]]] = []
    position, wrong = 0, "" if len(text) <= _LONGEST else f"{len(text)} > {_LONGEST}"
    while not wrong and position < len(tokens):
        letter = tokens[position]
        count = _TAKES.get(letter, -1)
        given = tokens[position + 1 : position + 1 + max(count, 0)]
        numbers = [float(token) for token in given if _NUMBER.fullmatch(token) and float(token) <= 100]
        if count < 0 or (not steps and letter != "M"):
            wrong = letter
        elif len(numbers) < count:
            wrong = " ".join([letter, *given])
        steps.append((letter, tuple(numbers)))
        position += 1 + max(count, 0)
    if wrong or len(steps) < 2:
        reading.report("theme-path", node.span, "theme-path", value=wrong or text, number=len(steps))
        return ()
    return tuple(steps)

"""An SVG file as a glyph: its bytes come in, a `Glyph` goes out, or an `SvgError` that says where it is wrong.

Shapes with their lines and fills are drawn, in one colour; what would need more than one outline (text, pictures,
masks) is refused, not left out. Nothing outside the file is ever read: a document type, and with it entities, is refused.
"""

from __future__ import annotations

import re
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple, NoReturn
from xml.parsers import expat

from slides.icons import matrix
from slides.icons.geometry import Trace, glyph
from slides.icons.matrix import SAME, Matrix
from slides.icons.numbers import number
from slides.icons.path import PathError, Step, steps
from slides.icons.shapes import shape_steps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.icons.geometry import Glyph

MOST_BYTES = 262_144
_MOST_ELEMENTS = 2_000
_MOST_STEPS = 20_000
_DEEPEST = 32
_SPACE = "http://www.w3.org/2000/svg"
_RULE = r"\.([\w-]+(?:\s*,\s*\.[\w-]+)*)\s*\{([^}]*)\}"  # compiled on first use
_COMMENT = r"(?s)/\*.*?\*/"
_GROUPS = frozenset({"svg", "g", "a", "switch"})
_SILENT = frozenset(
    {"title", "desc", "metadata", "defs", "style", "symbol", "clipPath", "linearGradient", "radialGradient"}
)
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_INHERITED = ("fill", "stroke", "stroke-width", "visibility")
_LOOK = frozenset({*_INHERITED, "class", "style", "transform", "display", "mask", "filter"})
_NOTHING = ("none", "transparent")


class SvgError(ValueError):
    """The file is no drawing that can be taken: a code of `slides.messages.icons`, the line, and what stands there."""

    def __init__(self, code: str, line: int, found: str) -> None:
        super().__init__(code)
        self.code, self.line, self.found = code, line, found


def refuse(code: str, line: int = 0, found: str = "") -> NoReturn:
    """Raise the error that stands for the problem `code`."""
    raise SvgError(code, line, found)


class _Ground(NamedTuple):
    """What an element hands on to those inside it: its place, its paint, and whether it is drawn at all."""

    matrix: Matrix
    paint: Mapping[str, str]
    shown: bool


def read(content: bytes, name: str) -> Glyph:
    """Return the drawing of the SVG file `content` as the glyph `name`. Raises SvgError."""
    if len(content) > MOST_BYTES:
        refuse("svg-too-large")
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)
    except expat.ExpatError as error:
        refuse("svg-broken", error.lineno)
    if reader.area is None:
        refuse("svg-not-svg")
    if not any(trace.filled or trace.pen for trace in reader.traces):
        refuse("svg-empty")
    try:
        return glyph(name, reader.area, reader.traces)
    except ValueError:
        refuse("svg-outside")


class _Reader:
    """Collects the traces of a drawing while expat reads it."""

    def __init__(self) -> None:
        self.area: tuple[float, float, float, float] | None = None
        self.traces: list[Trace] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        self.parser.CharacterDataHandler = self._say
        self._grounds = [_Ground(SAME, {"fill": "black", "stroke": "none", "stroke-width": "1"}, shown=True)]
        self._names: list[str] = []
        self._classes: dict[str, dict[str, str]] = {}
        self._style = ""
        self._elements = self._steps = 0

    def _refuse(self, code: str, found: str = "") -> NoReturn:
        refuse(code, self.parser.CurrentLineNumber, found)

    def _refuse_doctype(self, *_: object) -> None:
        self._refuse("svg-doctype")

    def _open(self, qualified: str, attributes: dict[str, str]) -> None:
        space, _, name = qualified.rpartition(" ")
        self._elements += 1
        if self._elements > _MOST_ELEMENTS or len(self._names) >= _DEEPEST:
            self._refuse("svg-too-large")
        if not self._names:
            if name != "svg":
                self._refuse("svg-not-svg")
            self.area = self._area(attributes)
        self._names.append(name)
        ground = self._grounds[-1]
        foreign = space not in ("", _SPACE)
        if foreign or name in _SILENT or not ground.shown:
            self._grounds.append(ground._replace(shown=False))
            return
        if name not in _GROUPS and name not in _SHAPES:
            self._refuse("svg-unsupported", name)
        ground = self._ground(ground, attributes)
        self._grounds.append(ground)
        if name in _SHAPES and ground.shown and ground.paint.get("visibility") not in ("hidden", "collapse"):
            self._draw(name, attributes, ground)

    def _close(self, _: str) -> None:
        if self._names.pop() == "style":
            for names, rules in re.findall(_RULE, re.sub(_COMMENT, "", self._style)):
                for one in names.split(","):
                    self._classes.setdefault(one.strip().lstrip("."), {}).update(_declared(rules))
            self._style = ""
        self._grounds.pop()

    def _say(self, text: str) -> None:
        if self._names and self._names[-1] == "style":
            self._style += text

    def _ground(self, above: _Ground, attributes: Mapping[str, str]) -> _Ground:
        if _LOOK.isdisjoint(attributes):
            return above
        own = dict(attributes)
        for name in attributes.get("class", "").split():
            own |= self._classes.get(name, {})
        own |= _declared(attributes.get("style", ""))
        for name in ("mask", "filter"):
            if own.get(name, "none") != "none":
                self._refuse("svg-unsupported", name)
        paint = {
            **above.paint,
            **{name: own[name].strip() for name in _INHERITED if own.get(name, "inherit") != "inherit"},
        }
        try:
            moved = matrix.joined(above.matrix, matrix.read(own.get("transform", "")))
        except ValueError:
            self._refuse("svg-bad-value", own["transform"])
        return _Ground(moved, paint, own.get("display") != "none")

    def _draw(self, name: str, attributes: Mapping[str, str], ground: _Ground) -> None:
        try:
            drawn = steps(attributes.get("d", "")) if name == "path" else shape_steps(name, attributes)
        except PathError as error:
            self._refuse("svg-bad-path", str(error))
        except ValueError as error:
            self._refuse("svg-bad-value", str(error))
        self._steps += len(drawn)
        if self._steps > _MOST_STEPS:
            self._refuse("svg-too-large")
        a, b, c, d = ground.matrix[:4]
        paint = ground.paint
        pen = self._length(paint["stroke-width"]) * sqrt(abs(a * d - b * c)) if paint["stroke"] not in _NOTHING else 0.0
        filled = paint["fill"] not in _NOTHING and name != "line"
        moved = tuple(
            Step(step.command, tuple(matrix.moved(ground.matrix, at) for at in step.points)) for step in drawn
        )
        if moved and (filled or pen):
            self.traces.append(Trace(moved, filled, pen))

    def _area(self, attributes: Mapping[str, str]) -> tuple[float, float, float, float]:
        """Return the drawing's area: its viewBox, else from the origin its width and height."""
        numbers = [self._length(part) for part in attributes.get("viewBox", "").replace(",", " ").split()]
        if not numbers and "width" in attributes and "height" in attributes:
            numbers = [0.0, 0.0, self._length(attributes["width"]), self._length(attributes["height"])]
        if len(numbers) != 4 or min(numbers[2:]) <= 0 or max(numbers[2:]) > 20 * min(numbers[2:]):
            self._refuse("svg-bad-size")
        left, top, width, height = numbers
        return left, top, width, height

    def _length(self, text: str) -> float:
        try:
            return number(text)
        except ValueError:
            self._refuse("svg-bad-value", text)


def _declared(rules: str) -> dict[str, str]:
    """Return the declarations of a style: `fill:none;stroke:#000`."""
    pairs = (rule.partition(":") for rule in rules.split(";"))
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}

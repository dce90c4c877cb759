"""A theme's tree as a `Theme`: every key known, every value of its type, all problems at once."""

from __future__ import annotations

import itertools
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from slides import color
from slides.color import Tone
from slides.errors import Problem, Span
from slides.theme.values import DASHES, EVERYWHERE, Face, Fill, Length, Line, Stripe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from slides.theme.tree import Node
    from slides.theme.values import Area, Steps

T = TypeVar("T")

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(in|cm|pt|%)?")
_INCHES = {"in": 1.0, "cm": 1 / 2.54, "pt": 1 / 72}


class Reading:
    """Reads values from nodes and keeps every problem that it meets."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.files: list[str] = []  # all that was read
        self.paths: dict[str, Steps] = {}  # free outlines by the names that the theme gave them

    def report(self, code: str, span: Span, hint: str = "", **args: object) -> None:
        """Keep a problem, once for its place: what is alike is read again for each of its likenesses."""
        if all((code, span) != (other.code, other.span) for other in self.problems):
            self.problems.append(Problem(code, span, args=args, hint=hint or code))

    def near(self, code: str, span: Span, wrong: str, known: Iterable[str], /, **args: object) -> None:
        """Keep a problem with an unknown name, and the nearest known one or the choices in its hint."""
        choices = sorted(known)
        close = get_close_matches(wrong, choices, 1, 0.6)
        hint = "theme-near" if close else "theme-choices"
        self.report(code, span, hint, near=close[0] if close else "", choices=", ".join(choices), **args)

    def mapping(self, node: Node, name: str) -> dict[str, Node]:
        """Return the entries of a mapping; empty, with a problem, where `node` is none."""
        if isinstance(node.value, dict):
            return node.value
        if node.value is not None:
            self.report("theme-shape", node.span, key=name, expected="key: value")
        return {}

    def items(self, node: Node, name: str) -> tuple[Node, ...]:
        """Return the entries of a list; empty, with a problem, where `node` is none."""
        if isinstance(node.value, tuple):
            return node.value
        if node.value is not None:
            self.report("theme-shape", node.span, key=name, expected="[ … ]")
        return ()

    def known(self, entries: Mapping[str, Node], parent: str, keys: Iterable[str]) -> None:
        """Keep a problem for each key that is not one of `keys`."""
        allowed = set(keys)
        for key, node in entries.items():
            if key not in allowed:
                self.near("theme-key-unknown", node.key_span, key, allowed, key=key, parent=parent)

    def each(self, node: Node, name: str, keys: Iterable[str], read: Callable[[Node, str], T]) -> dict[str, T]:
        """Return every one of `keys` of a mapping as `read` gives it; a missing one is a problem."""
        entries = self.mapping(node, name)
        wanted = tuple(keys)
        self.known(entries, name, wanted)
        found = {}
        for key in wanted:
            if key in entries:
                found[key] = read(entries[key], key)
            elif isinstance(node.value, dict):
                self.report("theme-key-missing", node.span, key=key, parent=name)
        return found

    def text(self, node: Node, name: str) -> str:
        """Return a text; empty, with a problem, where `node` is none."""
        if isinstance(node.value, str) and node.value.strip():
            return node.value
        if node.value is None or isinstance(node.value, str):
            self.report("theme-empty", node.key_span, "theme-empty", key=name)
        else:
            self.report("theme-shape", node.span, key=name, expected="text")
        return ""

    def choice(self, node: Node, name: str, options: Iterable[str]) -> str:
        """Return one of `options`."""
        value, choices = self.text(node, name), tuple(options)
        if value and value not in choices:
            self.near("theme-value", node.span, value, choices, key=name, value=value, expected=" | ".join(choices))
            return choices[0]
        return value or choices[0]

    def number(self, node: Node, name: str, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`."""
        value = self.text(node, name)
        if re.fullmatch(r"-?\d{1,4}", value) and low <= int(value) <= high:
            return int(value)
        if value:
            self.report("theme-value", node.span, key=name, value=value, expected=f"{low} … {high}")
        return low

    def length(self, node: Node, name: str, *, grid: bool = False) -> Length:
        """Return a length such as `0.5in`, `6pt`, `40%` or `0`; on a `grid`, a plain number counts its twelfths."""
        value = self.text(node, name)
        match = _LENGTH.fullmatch(value)
        if match is None or (match[2] is None and float(match[1]) and not grid):
            if value:
                expected = f"{'4 | ' if grid else ''}0.5in | 1.2cm | 6pt | 40%"
                self.report("theme-value", node.span, key=name, value=value, expected=expected)
            return Length(0, 0)
        amount = float(match[1])
        if grid and match[2] is None:
            return Length(0, 0, amount)
        return Length(amount / 100, 0) if match[2] == "%" else Length(0, amount * _INCHES.get(match[2] or "in", 1.0))

    def inches(self, node: Node, name: str) -> float:
        """Return an absolute length in inches."""
        found = self.length(node, name)
        if found.share:
            self.report("theme-value", node.span, key=name, value=str(node.value), expected="0.5in | 1.2cm | 6pt")
        return found.inches

    def within(self, node: Node, name: str, low: float, high: float) -> float:
        """Return an absolute length of `low` to `high` inches."""
        before = len(self.problems)
        found = self.inches(node, name)
        if len(self.problems) == before and not low <= found <= high:
            self.report("theme-value", node.span, key=name, value=node.value, expected=f"{low:g}in … {high:g}in")
        return min(max(found, low), high)

    def area(self, node: Node, name: str, *, grid: bool = False) -> Area:
        """Return a place: `[x, y, width, height]`, each a length."""
        sides = [self.length(item, name, grid=grid) for item in self.items(node, name)]
        if len(sides) != 4:
            self.report("theme-shape", node.span, key=name, expected="[x, y, width, height]")
            return EVERYWHERE
        return sides[0], sides[1], sides[2], sides[3]

    def names(self, node: Node, name: str, options: tuple[str, ...]) -> frozenset[str]:
        """Return some of `options`: a list of them, one alone, or `all`."""
        entries = node.value if isinstance(node.value, tuple) else (node,)
        found = [self.choice(entry, name, (*options, "all")) for entry in entries]
        return frozenset(options if "all" in found else found)

    def hexadecimal(self, node: Node, name: str) -> str:
        """Return a colour such as `#C00000`."""
        if node.value is None:  # a colour without quotes is a comment
            self.report("theme-color-empty", node.key_span, "theme-color-quotes", key=name)
            return "#000000"
        value = self.text(node, name)
        if value and not color.is_hex(value):
            meant = _hex_meant(value)
            hint = "theme-color" if meant else "theme-color-quotes"
            self.report("theme-value", node.span, hint, key=name, value=value, expected="#RRGGBB", near=meant)
            return "#000000"
        return value.upper() or "#000000"

    def tone(self, node: Node, name: str, roles: Iterable[str]) -> Tone:
        """Return a tone such as `gold +60 @40`, of one of `roles`."""
        value, choices = self.text(node, name), tuple(roles)
        found = color.tone(value)
        if found is not None and found.role in choices:
            return found
        if found is not None:
            self.near("theme-role-unknown", node.span, found.role, choices, value=found.role)
        elif value:
            self.report("theme-value", node.span, key=name, value=value, expected="role | role +60 | role -20 @40")
        return Tone(choices[0])

    def fill(self, node: Node, name: str, roles: Iterable[str]) -> Fill:
        """Return a fill: `none`, a tone, or `{from: tone, via: tone, to: tone, angle: 90}`."""
        if node.value == "none":
            return Fill()
        if not isinstance(node.value, dict):
            return Fill((self.tone(node, name, roles),))
        entries = node.value
        self.known(entries, name, ("from", "via", "to", "angle"))
        for key in ("from", "to"):
            if key not in entries:
                self.report("theme-key-missing", node.span, key=key, parent=name)
        tones = tuple(self.tone(entries[key], key, roles) for key in ("from", "via", "to") if key in entries)
        return Fill(tones, self.number(entries["angle"], "angle", 0, 359) if "angle" in entries else 90)

    def line(self, node: Node, name: str, roles: Iterable[str]) -> Line | None:
        """Return a line: `none`, a tone, or `{color: tone, width: 1pt, dash: dot}`."""
        if node.value == "none":
            return None
        if not isinstance(node.value, dict):
            return Line(self.tone(node, name, roles))
        entries = node.value
        self.known(entries, name, ("color", "width", "dash"))
        if "color" not in entries:
            self.report("theme-key-missing", node.span, key="color", parent=name)
            return None
        width = self.within(entries["width"], "width", 0.003, 1) * 72 if "width" in entries else 1.0
        dash = self.choice(entries["dash"], "dash", DASHES) if "dash" in entries else "solid"
        return Line(self.tone(entries["color"], "color", roles), width, dash)

    def stripe(self, node: Node, name: str, roles: Iterable[str]) -> Stripe | None:
        """Return a stripe: `none` or `{side: left, color: tone, width: 5pt}`."""
        if node.value == "none":
            return None
        found = self.each(node, name, ("side", "color", "width"), lambda entry, _: entry)
        if len(found) < 3:
            return None
        side = self.choice(found["side"], "side", ("left", "top", "right", "bottom"))
        return Stripe(side, self.tone(found["color"], "color", roles), self.inches(found["width"], "width"))

    def face(self, node: Node, name: str) -> Face:
        """Return the faces of a voice: `{ea: 微软雅黑, latin: Arial}`."""
        found = self.each(node, name, ("ea", "latin"), self.one_face)
        return Face(found.get("ea", ""), found.get("latin", ""))

    def one_face(self, node: Node, name: str) -> str:
        """Return the name of one typeface."""
        value = self.text(node, name)
        if any(mark in value for mark in ',，;；"'):
            self.report("theme-value", node.span, "theme-one-face", key=name, value=value, expected="微软雅黑 | Arial")
        return value.strip()

    def ladder(self, node: Node, name: str) -> tuple[int, ...]:
        """Return the sizes of a type ladder in points, falling; a number alone is a ladder of one."""
        items = (node,) if isinstance(node.value, str) else self.items(node, name)
        before = len(self.problems)
        sizes = tuple(self.number(item, name, 8, 400) for item in items)
        if len(self.problems) > before:
            return (16, 15, 14)
        if not sizes or any(high <= low for high, low in itertools.pairwise(sizes)):
            self.report("theme-ladder", node.span, key=name, value=list(sizes))
        return sizes or (16, 15, 14)


def _hex_meant(value: str) -> str:
    """Return the colour that a nearly right text means, or nothing."""
    digits = value.strip().lstrip("#＃")
    if re.fullmatch(r"[0-9A-Fa-f]{3}", digits):
        digits = "".join(digit * 2 for digit in digits)
    return f"#{digits.upper()}" if re.fullmatch(r"[0-9A-Fa-f]{6}", digits) else ""

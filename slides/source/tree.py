"""From YAML events to a tree of `Map`, `Seq` and text, strict about all that an author can't have meant.

Limits count on events, so no input makes the parser recurse or fill the memory. Anchors, aliases, tags and merge
keys are problems; so is a key that stands twice, be it once in English and once in Chinese.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.errors import Problem, Severity, Span
from slides.source import events, slips
from slides.source.built import Built, Failure
from slides.source.cleaning import clean_text, invisible, needs_settling, settle
from slides.source.events import MappingEnd, Scalar, SequenceEnd
from slides.source.slips import KEPT
from slides.source.values import Map, Mark, Seq, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slides.source.events import Event

DEEPEST = 50
"""The most levels of lists and mappings."""

MOST_NODES = 200_000
"""The most keys and values in a file."""

MOST_PROBLEMS = 100

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class _StopError(Exception):
    """There is no point in reading on."""


def build(text: str, name: str, keys: Mapping[str, str], first: int = 1, nodes: int = 0) -> Built:
    """Return the tree of `text`, which begins at line `first` of the file `name`; `nodes` were built before."""
    tree = _Tree(text, name, keys, first, nodes)
    value: Value = None
    failure, stopped = None, False
    try:
        value = tree.document()
    except _StopError:
        stopped = True
    except (events.YAMLError, ValueError) as error:
        failure = Failure(error, tree.last)
    return Built(value, tree.problems, tree.warnings, tree.nodes, failure, stopped, tree.top)


class _Tree:
    def __init__(self, text: str, name: str, keys: Mapping[str, str], first: int, nodes: int) -> None:
        self.text, self.name, self.keys, self.first, self.nodes = text, name, keys, first, nodes
        self.next = events.stream(text)
        self.last: Event = None
        self.depth = 0
        self.top = first
        self.joined: set[int] = set()
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.unsettled = needs_settling(text)
        self.hashes = "#" in text
        self.known = slips.known(keys)
        self.titles = slips.titles_with_wide_colon(text, keys)

    def document(self) -> Value:
        """Return the value of the only document; None if there is none."""
        self.next()
        event = self.last = self.next()
        if type(event) is events.StreamEnd:
            return None
        if event.version or event.tags:
            line, text = slips.directive(self.text)
            self._error("yaml-directive", line, 0, text=text)
        event = self.last = self.next()
        self.top = event.start_mark.line + self.first
        value = self._value(event, kept=False)
        self.next()
        event = self.next()
        if type(event) is events.DocumentStart:
            self._error("yaml-documents", event.start_mark.line, event.start_mark.column)
        return value

    def _value(self, event: Event, kept: bool) -> Value:  # noqa: FBT001 - the hot path passes by position
        kind = type(event)
        if kind is Scalar:
            return self._text(event)
        if kind is events.MappingStart:
            return self._mapping(event, kept)
        if kind is events.SequenceStart:
            return self._sequence(event, kept)
        self._special("yaml-alias", event.start_mark, "*")
        return None

    def _mapping(self, start: Event, kept: bool) -> Map:  # noqa: FBT001 - as _value
        self._enter(start)
        first, braces, following, keys = self.first, start.flow_style, self.next, self.keys
        found = Map(start.start_mark.line + first, start.start_mark.column + 1)
        while type(event := following()) is not MappingEnd:
            self.last = event
            self._count(event, 2)
            typed = self._key(event)
            key = typed if kept else keys.get(typed, typed)
            held = self.last = following()
            value = self._text(held) if type(held) is Scalar else self._value(held, kept or key in KEPT)
            if not typed:
                continue
            if value is None:
                self._look_at_key(event, typed, braces)
            place, at = event.start_mark, held.start_mark
            if key in found:
                self._twice(typed, found, key, place)
                continue
            found[key] = value
            found.marks[key] = Mark(place.line + first, place.column + 1, at.line + first, at.column + 1, typed)
        self.last = event
        self.depth -= 1
        return found

    def _sequence(self, start: Event, kept: bool) -> Seq:  # noqa: FBT001 - as _value
        self._enter(start)
        first, brackets, following, text = self.first, start.flow_style, self.next, self.text
        found = Seq(start.start_mark.line + first, start.start_mark.column + 1)
        marks = found.marks
        while type(event := following()) is not SequenceEnd:
            self.last = event
            self._count(event, 1)
            value = self._text(event) if type(event) is Scalar else self._value(event, kept)
            place = event.start_mark
            found.append(value)
            marks.append((place.line + first, place.column + 1))
            if brackets:
                if text[place.index - 1] == ",":
                    self._look_before(place, value)
            elif self.titles and type(value) is str and not event.style and value.startswith(self.titles):
                self._warn("wide-colon-in-text", place.line, place.column, key=value.split("：", 1)[0])
        if brackets and len(found) == 1 and type(found[0]) is str:
            self._look_for_wide_comma(start.start_mark, event.end_mark)
        self.last = event
        self.depth -= 1
        return found

    def _look_for_wide_comma(self, start: Event, end: Event) -> None:
        if (index := slips.wide_comma(self.text, start.index, end.index)) >= 0:
            self._warn("wide-comma", start.line, start.column + index - start.index, sign=self.text[index])

    def _enter(self, start: Event) -> None:
        if start.anchor is not None or start.tag is not None:
            self._refuse(start)
        self.depth += 1
        if self.depth > DEEPEST:
            self._error("yaml-too-deep", start.start_mark.line, start.start_mark.column, limit=DEEPEST)
            raise _StopError

    def _count(self, event: Event, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > MOST_NODES:
            self._error("yaml-too-many", event.start_mark.line, event.start_mark.column, limit=MOST_NODES)
            raise _StopError

    def _refuse(self, event: Event) -> None:
        """Note the anchor or tag of `event`."""
        if event.anchor is not None:
            self._special("yaml-anchor", event.start_mark, "&")
        else:
            self._special("yaml-tag", event.start_mark, "!")

    def _text(self, event: Event) -> str | None:
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        value: str = event.value
        if not event.style:
            end = event.end_mark
            if value in _NULLS:
                if self.hashes and not value:
                    self._look_for_comment(event)
                return None
            if end.line != event.start_mark.line:
                self._look_at_lines(event)
            if self.hashes and self.text.startswith((" #", "\t#"), end.index):
                self._look_at_hash(value, end)
        elif event.style == '"':
            return self._escaped(value, event)
        return settle(value) if self.unsettled else value

    def _key(self, event: Event) -> str:
        """Return the key as typed, or nothing if it can't be one; the problem is then noted."""
        place = event.start_mark
        if type(event) is not Scalar:
            self._special("key-not-text", place, "")
            self._value(event, kept=True)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._refuse(event)
        typed: str = event.value
        if typed in self.known:
            return typed
        if event.style == '"':
            typed = self._escaped(typed, event)
        elif self.unsettled:
            typed = settle(typed)
        if typed == "<<" and not event.style:
            self._error("yaml-merge", place.line, place.column)
            return ""
        if not typed:
            self._error("key-empty", place.line, place.column)
        return typed if typed.isascii() else self._visible(typed, event)

    def _visible(self, typed: str, event: Event) -> str:
        """Return the key `typed`, or nothing if it holds characters that nobody sees."""
        place = event.start_mark
        if invisible(typed, self.known):
            self._error("key-invisible", place.line, place.column, key=slips.shown(typed))
        elif typed != typed.strip() and not event.style:
            self._error("key-wide-space", place.line, place.column, key=slips.shown(typed))
        else:
            return typed
        return ""

    def _escaped(self, value: str, event: Event) -> str:
        """Return the text of a double-quoted scalar, whose escapes can stand for anything."""
        cleaned = clean_text(settle(value) if self.unsettled else value)
        if cleaned.dropped:
            line = event.start_mark.line + self.first
            self.warnings.extend(slips.dropped(cleaned.dropped, Span(self.name, line, event.start_mark.column + 1)))
        return cleaned.text

    def _twice(self, typed: str, found: Map, key: str, place: Event) -> None:
        """Note that `key` stands in `found` already; below the head once for all, as a lost dash joins two items."""
        mark = found.marks[key]
        if self.depth > 1 and id(found) in self.joined:
            return
        self.joined.add(id(found))
        code = "key-twice" if typed == mark.typed else "key-twice-bilingual"
        self._error(code, place.line, place.column, key=typed, first=mark.typed, line=mark.key_line)

    def _special(self, code: str, place: Event, sign: str) -> None:
        text = slips.rest_of_line(self.text, place.index)
        self._error(code, place.line, place.column, sign=sign, text=text, quoted=slips.quoted(text))

    def _look_for_comment(self, event: Event) -> None:
        mark = event.end_mark
        found = slips.comment_at(self.text, mark.index)
        if found:
            blanks, text = found
            self._warn("text-is-comment", mark.line, mark.column + blanks, text=text, quoted=slips.quoted(text))

    def _look_at_hash(self, value: str, end: Event) -> None:
        cut = slips.rest_of_line(self.text, end.index + 1)
        if slips.is_cut(cut):
            whole = f"{value[-slips.SHOWN :]} {cut}"
            self._warn("text-cut", end.line, end.column + 1, text=whole, cut=cut, quoted=slips.quoted(whole))

    def _look_at_lines(self, event: Event) -> None:
        start, end = event.start_mark, event.end_mark
        found = slips.swallowed(self.text[start.index : end.index], self.known)
        if found:
            code, offset, column, text = found
            self._warn(code, start.line + offset, column, text=text)
        elif slips.is_for_list(self.text, start.index, self.keys):
            joined = slips.rest_of_line(event.value, 0)
            self._warn("lines-joined", start.line, start.column, count=end.line - start.line + 1, text=joined)

    def _look_before(self, place: Event, value: Value) -> None:
        number = slips.split_number(self.text, place.index, value) if type(value) is str else ""
        if number:
            self._warn("number-split", place.line, place.column, text=number, quoted=slips.quoted(number))

    def _look_at_key(self, event: Event, typed: str, braces: bool) -> None:  # noqa: FBT001 - as its caller has it
        """Note a key without value that has no colon either: it stands in braces, or behind a question mark."""
        if slips.colon_follows(self.text, event.end_mark.index):
            return
        place = event.start_mark
        key = typed.split("：", 1)[0].strip()
        if not braces:
            self._special("yaml-special", place, "?")
        elif "：" in typed and key in self.known:
            self._error("yaml-wide-colon", place.line, place.column + len(key), key=key)
        elif slips.split_number(self.text, place.index, typed):
            self._look_before(place, typed)
        else:
            self._warn("brace-item", place.line, place.column, text=typed, quoted=slips.quoted(typed))

    def _error(self, code: str, line: int, column: int, /, **args: object) -> None:
        self.problems.append(Problem(code, Span(self.name, line + self.first, column + 1), args=args, hint=code))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _StopError

    def _warn(self, code: str, line: int, column: int, /, **args: object) -> None:
        if len(self.warnings) < MOST_PROBLEMS:
            span = Span(self.name, line + self.first, column + 1)
            self.warnings.append(Problem(code, span, Severity.WARNING, args, code))

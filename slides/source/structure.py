"""Signs that are each readable but don't fit together: brackets, indents, text after a finished value."""

from __future__ import annotations

import re

from slides.source import events, slips
from slides.source.lines import open_lines
from slides.source.scene import Finding, Place, Scene, is_quoted, spans_lines

_KEY = re.compile(r"[^\n]*:(\s|$)")
_DASHES = re.compile(r"( *)((?:- +)*)")
_FARTHEST = 64 * 1024
_HASH = re.compile(r"[ \t]#[^\s#]")


def judge(at: Scene) -> Finding:
    """Return what is wrong where the parser found a sign that it did not expect."""
    if at.start is None:
        return _after_document(at)
    if at.start == at.stop and at.at(at.stop) not in {"[", "{"}:
        return _unexpected(at)
    if at.at(at.start) in {"[", "{"}:
        return _in_brackets(at, at.start)
    return (_after_value(at) if at.follows_last else None) or _in_block(at)


def _after_document(at: Scene) -> Finding:
    if at.last is None:
        line, text = slips.directive(at.text)
        return Finding("yaml-directive", line, 0, {"text": text})
    return (_after_value(at) if at.follows_last else None) or at.finding("yaml-documents", at.stop)


def _unexpected(at: Scene) -> Finding:
    """Judge a value that begins with a sign which can't begin one."""
    sign = at.at(at.stop)
    if sign == ":":
        return at.finding("key-empty", at.stop)
    before = at.line(at.stop)[: at.stop.column]
    if sign == "," and before.count("[") + before.count("{") > before.count("]") + before.count("}"):
        return at.finding("yaml-empty-item", at.stop)
    if sign == "," and at.is_first:
        return at.finding("yaml-empty-item", at.stop)
    return at.finding("yaml-special", at.stop, sign=sign)


def _in_brackets(at: Scene, start: Place) -> Finding:
    sign, found = at.at(start), at.at(at.stop)
    if found == "{" and at.text[at.stop.index - 1] == "$":
        place = Place(at.stop.line, at.stop.column - 1, at.stop.index - 1)
        return _variable_in_brackets(at, place)
    if at.follows_last and not at.at_end:
        after = _after_value(at)
        if after and after.code != "yaml-extra-bracket":
            return after
    if _HASH.search(at.line(start), start.column):
        return at.finding("yaml-hash-in-brackets", start, sign=sign)
    if found == ":" and at.stop.line == start.line:
        return _colon_in_brackets(at)
    return at.finding("yaml-open-bracket", start, sign=sign, close="]" if sign == "[" else "}")


def _variable_in_brackets(at: Scene, place: Place) -> Finding:
    """Quote the variable at `place` in the message, and in the hint the whole text that it is part of."""
    found = re.match(r"\$\{[^}\n]*\}?", at.text[place.index :])
    text = found[0] if found else "${"
    head = re.split(r"[,\[{]\s*|:\s+", at.line(place)[: place.column])[-1]
    tail = re.match(r"(?:\$\{[^}\n]*\}|[^,\[\]{}\n])*", at.text[place.index + len(text) :])
    whole = f"{head}{text}{tail[0] if tail else ''}".strip()
    return at.finding("yaml-braces-variable", place, text=text, quoted=slips.quoted(whole))


def _colon_in_brackets(at: Scene) -> Finding:
    before = at.line(at.stop)[: at.stop.column]
    value = re.split(r"[:,\[{]\s*", before)[-1]
    comma = max(value.rfind("，"), value.rfind("、"))
    if comma >= 0:
        column = at.stop.column - len(value) + comma
        place = Place(at.stop.line, column, at.stop.index - len(value) + comma)
        return at.finding("yaml-wide-comma", place, sign=value[comma], text=value[comma + 1 :].strip())
    place = Place(at.stop.line, at.stop.column - len(value), at.stop.index - len(value))
    text = re.split(r"[,\]}\n]", at.text[place.index : place.index + slips.SHOWN], maxsplit=1)[0].rstrip()
    return at.finding("yaml-second-colon", place, text=text, quoted=slips.quoted(text))


def _after_value(at: Scene) -> Finding | None:
    """Text on the same line after a value that is already complete."""
    last = at.last
    if is_quoted(last):
        start = last.start_mark
        if spans_lines(last):
            return at.finding("yaml-open-quote", start, sign=at.text[start.index])
        whole = slips.rest_of_line(at.text, start.index)
        if at.start is not None and at.at(at.start) in {"[", "{"}:
            length = last.end_mark.index - start.index
            whole = whole[:length] + re.split(r"[,\]}]", whole[length:], maxsplit=1)[0].rstrip()
        return at.finding("yaml-text-after-quote", at.stop, whole=whole, quoted=slips.quoted(whole))
    if type(last) in {events.SequenceEnd, events.MappingEnd} and at.text[last.end_mark.index - 1] in {"]", "}"}:
        code = "yaml-extra-bracket" if at.at(at.stop) in {"]", "}"} else "yaml-text-after-bracket"
        whole = slips.rest_of_line(at.text, _opening(at.text, last.end_mark.index))
        return at.finding(code, at.stop, sign=at.at(at.stop), whole=whole, quoted=slips.quoted(whole))
    if type(last) is events.Alias:
        return at.finding("yaml-alias", last.start_mark, sign="*")
    return None


def _opening(text: str, end: int) -> int:
    """Return the index of the bracket that the one before `end` closes, or of the line's beginning."""
    depth = 0
    for index in range(end - 1, max(end - _FARTHEST, 0) - 1, -1):
        depth += (text[index] in "]}") - (text[index] in "[{")
        if not depth:
            return index
    return text.rfind("\n", 0, end) + 1


def _in_block(at: Scene) -> Finding:
    last = at.last
    if at.at(at.stop) == ":" and at.is_first:
        return at.finding("key-empty", at.stop)
    if is_quoted(last) and spans_lines(last):
        start = last.start_mark
        return at.finding("yaml-open-quote", start, sign=at.text[start.index])
    if not at.is_first:
        return at.finding("yaml-syntax", at.stop)
    if type(last) is events.Scalar and last.style in {"|", ">"} and last.end_mark.line == at.stop.line:
        return at.finding("yaml-block-indent", at.stop)
    rest = at.line(at.stop)[at.stop.column :]
    if not rest.startswith("- ") and not _KEY.match(rest):
        return at.finding("yaml-no-colon", at.stop)
    return _indent(at)


def _indent(at: Scene) -> Finding:
    columns, item = _columns_above(at), at.at(at.stop) == "-"
    if at.stop.column in columns:
        code = "yaml-item-beside-key" if item and not columns[at.stop.column] else "yaml-item-or-key"
        return at.finding(code, at.stop)
    fitting = [column for column, items in columns.items() if items is item] or [*columns]
    return at.finding("yaml-indent", at.stop, found=at.stop.column, expected=tuple(map(str, sorted(fitting))))


def _columns_above(at: Scene) -> dict[int, bool]:
    """Return the columns at which the lines above begin that this one may continue, and whether with an item."""
    columns: dict[int, bool] = {}
    end = at.stop.index - at.stop.column
    begin = at.text.find("\n", end - _FARTHEST, end) + 1 if end > _FARTHEST else 0
    for _, line in open_lines(at.text[begin:end]):
        found = _DASHES.match(line)
        if found is None or line[found.end() :].lstrip()[:1] in {"", "#"}:
            continue
        indent = len(found[1])
        columns = {column: items for column, items in columns.items() if column < indent}
        columns[indent] = bool(found[2])
        if found[2] and _KEY.match(line, found.end()):
            columns[found.end()] = False
    return columns

"""The JSON Schema of outlines, for editors that complete and check YAML.

What comes in is a language for the descriptions; what goes out is a draft-07 schema with both spellings of every key,
put together from the kinds and the vocabulary. Keys of later capabilities aren't offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides import forms, kinds, records, vocabulary
from slides.forms import Closed
from slides.speech import Figure, Outline, Point, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from slides.kinds.kind import Kind
    from slides.messages.message import Message
    from slides.records import Field, Shape, Value
    from slides.vocabulary import Key

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""Anything on one line: what YAML takes for a number or a boolean is text to us."""

_NOTHING: Schema = {"type": "null"}
_FILTER: Schema = {
    "type": "object",
    "additionalProperties": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
}


_TABLES: Schema = {
    "type": "object",
    "additionalProperties": {
        "anyOf": [
            _TEXT,
            {
                "type": "object",
                "properties": {typed: _TEXT for key in vocabulary.TABLE for typed in key.spellings()},
                "additionalProperties": False,
                "anyOf": [{"required": [typed]} for typed in vocabulary.TABLE[0].spellings()],
            },
        ]
    },
}


def outline_schema(lang: str = "zh-CN") -> Schema:
    """Return the JSON Schema of outlines, with descriptions in the language `lang`."""
    maker = _Maker("zh" if lang.startswith("zh") else "en")
    parts = maker.parts()
    body = maker.record(Outline, parts)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "讲话提纲" if maker.lang == "zh" else "speech outline",
        **body,
        "definitions": dict(sorted(maker.definitions.items())),
    }


class _Maker:
    """Makes schemas in one language and keeps the definitions that they refer to."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.definitions: dict[str, Schema] = {}
        self.special: Mapping[str, Schema] = {
            "only": _FILTER,
            "except": _FILTER,
            "tables": _TABLES,
            "vars": {"type": "object", "additionalProperties": {"anyOf": [_TEXT, _NOTHING]}},
            "sections": {"type": "array", "items": {"$ref": "#/definitions/Part"}},
            "kind": {"enum": [word for kind in kinds.item_kinds() for word in _names(kind)]},
        }

    def parts(self) -> Mapping[str, Schema]:
        """Return what may stand under the key of each part, in both spellings, and define a part in a list."""
        found: dict[str, Schema] = {}
        for kind in kinds.sections().values():
            part = self._told(self._part(kind), kind.about)
            found |= {kind.section: part, kind.section_zh: part}
        self.definitions["Part"] = {**_map(found), "minProperties": 1, "maxProperties": 1}
        return found

    def record(self, record: type[Value], further: Mapping[str, Schema] | None = None, without: str = "") -> Schema:
        """Return the schema of a map with the keys of `record`, each in one of its spellings, and `further` ones."""
        fields = {field.key: field for field in record.FIELDS.values()}
        spellings = {key.en: key.spellings() for key in record.KEYS if key.en != without}
        properties: dict[str, Schema] = {}
        for key in record.KEYS:
            if key.en in spellings:
                told = self._told(self._value(key, fields.get(key.en)), key.about)
                properties |= dict.fromkeys(key.spellings(), told)
        rules = [_needed(spellings, names) for names in record.required()]
        rules += [rule for typed in spellings.values() for rule in _once(typed)]
        if not fields.keys() >= set(record.PAIR):
            rules += _once(tuple(typed for name in record.PAIR for typed in spellings[name]))
        schema = _map({**properties, **(further or {})})
        return {**schema, "allOf": rules} if rules else schema

    def reference(self, record: type[Value], without: str = "") -> Schema:
        """Return a reference to the definition of `record`, long or short, which is made on the way."""
        name = record.__name__ + ("Below" if without else "")
        if name not in self.definitions:
            self.definitions[name] = {}
            shorts: list[Schema] = []
            if record is Figure:
                shorts = [{"type": ["string", "number"], "pattern": r"^\s*(近|超|约|逾)?[^0-9A-Za-z一-鿿]*\d"}]
            elif record.SHORT:
                shorts = [_TEXT]
            if record is Point:
                shorts.append(self._one_key_point(without))
            self.definitions[name] = {"anyOf": [self.record(record, without=without), *shorts]}
        return {"$ref": f"#/definitions/{name}"}

    def _one_key_point(self, without: str) -> Schema:
        """Return the schema of a one-key map among points, which is text (`- goal: grow by 5%`) or a point with points."""
        own = [typed for key in Point.KEYS for typed in key.spellings()]
        below = [] if without else [{"type": "array", "items": {"$ref": "#/definitions/PointBelow"}}]
        return {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"not": {"enum": own}},
            "additionalProperties": {"anyOf": [_TEXT, _NOTHING, *below]},
        }

    def _value(self, key: Key, field: Field | None) -> Schema:
        """Return the schema of what may stand under `key`; nothing counts as left out."""
        if key.en in self.special:
            return self.special[key.en]
        found = self._shape(field.shape) if field and field.shape else _TEXT
        return {"anyOf": [found, _NOTHING]}

    def _shape(self, shape: Shape) -> Schema:
        member = self.reference(shape.record, shape.without) if shape.record else _plain(shape)
        return {"anyOf": [member, {"type": "array", "items": member}]} if shape.many else member

    def _part(self, kind: Kind) -> Schema:
        """Return the schema of what may stand under a part's key: a page, items, or a head with items."""
        if kind.model is None:
            return {}
        if kind.single:
            return self.reference(kind.model)
        item = {"anyOf": [self.reference(kind.model), *map(self._of_kind, kinds.item_kinds())]}
        self.definitions[f"{kind.model.__name__}Item"] = item
        listed = {"type": "array", "items": {"$ref": f"#/definitions/{kind.model.__name__}Item"}}
        items = next(key for key in Section.KEYS if key.en == "items")
        told = self._told({"anyOf": [listed, listed["items"], self._template()]}, items.about)
        head = self.record(Section, dict.fromkeys(items.spellings(), told))
        return {"anyOf": [{**listed, "minItems": 1}, head, _TEXT]}

    def _template(self) -> Schema:
        """Return a reference to the schema of items that are filled from a table: its name, which rows, and any item's keys."""
        if "Filled" not in self.definitions:
            source, where = vocabulary.FILLED
            keys = dict.fromkeys(key for kind in kinds.item_kinds() for key in kind.keys)
            properties: dict[str, Schema] = {
                typed: self._told({}, key.about) for key in keys for typed in key.spellings()
            }
            properties |= dict.fromkeys(source.spellings(), self._told(_TEXT, source.about))
            properties |= dict.fromkeys(where.spellings(), self._told(_FILTER, where.about))
            named = [{"required": [typed]} for typed in source.spellings()]
            self.definitions["Filled"] = {**_map(properties), "anyOf": named}
        return {"$ref": "#/definitions/Filled"}

    def _of_kind(self, kind: Kind) -> Schema:
        """Return the schema of an item that names its kind."""
        if kind.model is None:
            return {}
        named = {"enum": list(_names(kind))}
        spellings = next(key for key in kind.keys if key.en == "kind").spellings()
        choice = [{"properties": {typed: named}, "required": [typed]} for typed in spellings]
        return {"type": "object", "allOf": [self.reference(kind.model), {"anyOf": choice}]}

    def _told(self, schema: Schema, about: Message) -> Schema:
        return {"description": about.zh if self.lang == "zh" else about.en, **schema}


def _map(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _names(kind: Kind) -> tuple[str, ...]:
    return kind.name, kind.zh, kind.section


def _needed(spellings: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> Schema:
    """Return the rule that one of the keys `names` is given, in any spelling."""
    return {"anyOf": [{"required": [typed]} for name in names for typed in spellings[name]]}


def _once(spellings: tuple[str, ...]) -> list[Schema]:
    """Return the rules that at most one of the spellings stands in a map."""
    pairs = ((one, other) for number, one in enumerate(spellings) for other in spellings[number + 1 :])
    return [{"not": {"required": list(pair)}} for pair in pairs]


def _plain(shape: Shape) -> Schema:
    if isinstance(shape.form, forms.Counted):
        names = list(shape.form.spellings())
        return {"anyOf": [{"enum": names}, {"type": "string", "pattern": f"^({'|'.join(names)})-([1-9]|1[0-2])$"}]}
    if isinstance(shape.form, Closed):
        return {"enum": list(shape.form.spellings())}
    if shape == records.SWITCH:
        return {"enum": [True, False, *forms.SWITCHES]}
    if shape == records.MINUTES:
        number = {"type": "number", "exclusiveMinimum": 0, "maximum": forms.MOST_MINUTES}
        return {"anyOf": [number, {"type": "string", "pattern": r"^\s*\d"}]}
    if shape == records.IDENTIFIER:
        return {"type": ["string", "number"], "pattern": r"^[^\s.,:;!?，。：；！？、（）()]+$"}
    return _TEXT

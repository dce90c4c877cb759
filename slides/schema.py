"""The JSON Schema of outlines, for editors that complete and check YAML.

What comes in is a language for the descriptions; what goes out is a draft-07 schema with both spellings of every key,
put together from the kinds and the vocabulary. Keys of later capabilities aren't offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from slides import forms, kinds, records
from slides.forms import Closed
from slides.kinds.kind import Kind
from slides.messages.message import Message
from slides.records import Field, Shape, Value
from slides.speech import Figure, Outline, Point, Section, SubPoint
from slides.vocabulary import Key

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""Anything on one line: what YAML takes for a number or a boolean is text to us."""

_FILTER: Schema = {"type": "object", "additionalProperties": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}}
_POINT_TEXT: Schema = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "additionalProperties": {"anyOf": [_TEXT, {"type": "null"}, {"type": "array", "items": {"$ref": "#/definitions/SubPoint"}}]},
}
"""A one-key map among points: `- goal: grow by 5%`."""


def outline_schema(lang: str = "zh-CN") -> Schema:
    """Return the JSON Schema of outlines, with descriptions in the language `lang`."""
    maker = _Maker("zh" if lang.startswith("zh") else "en")
    body = maker.record(Outline, required=("title",), further=_section_properties(maker))
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "讲话提纲" if maker.lang == "zh" else "speech outline",
        **body,
        "definitions": dict(sorted(maker.definitions.items())),
    }


class _Maker:
    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.definitions: dict[str, Schema] = {}
        self.special: Mapping[str, Schema] = {
            "only": _FILTER,
            "except": _FILTER,
            "vars": {"type": "object", "additionalProperties": {"anyOf": [_TEXT, {"type": "null"}]}},
            "sections": {"type": "array", "items": {"$ref": "#/definitions/part"}},
            "kind": {"enum": [word for kind in kinds.item_kinds() for word in (kind.name, kind.zh, kind.section, kind.section_zh)]},
        }

    def record(self, record: type[Value], required: Iterable[str] = (), further: Mapping[str, Schema] | None = None) -> Schema:
        """Return the schema of a map with the keys of `record`, in both spellings, each at most once."""
        fields = {field.key: field for field in record.FIELDS.values()}
        properties: dict[str, Schema] = {}
        rules: list[Schema] = []
        for key in record.KEYS:
            told = self.told(self.value(key, fields.get(key.en)), key.about)
            properties.update(dict.fromkeys(key.spellings(), told))
            rules += _once(key.spellings())
            if key.en in required:
                rules.append({"anyOf": [{"required": [typed]} for typed in key.spellings()]})
        schema: Schema = {"type": "object", "properties": {**properties, **(further or {})}, "additionalProperties": False}
        return {**schema, "allOf": rules} if rules else schema

    def told(self, schema: Schema, about: Message) -> Schema:
        return {"description": about.zh if self.lang == "zh" else about.en, **schema}

    def value(self, key: Key, field: Field | None) -> Schema:
        """Return the schema of what may stand under `key`; an empty value counts as left out."""
        if key.en in self.special:
            found = self.special[key.en]
        elif field and field.shape:
            found = self.shape(field.shape)
        else:
            found = _TEXT
        return {"anyOf": [found, {"type": "null"}]}

    def shape(self, shape: Shape) -> Schema:
        member = self.reference(shape.record) if shape.record else _plain(shape)
        if not shape.many:
            return member
        return {"anyOf": [member, {"type": "array", "items": member}]}

    def reference(self, record: type[Value]) -> Schema:
        """Return a reference to the definition of `record`, which is made on the way."""
        name = record.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self.long_or_short(record)
        return {"$ref": f"#/definitions/{name}"}

    def long_or_short(self, record: type[Value]) -> Schema:
        required = [field.key for field in record.FIELDS.values() if field.required and not _stands_in(record, field.key)]
        forms_of = [self.record(record, required)]
        if record.SHORT:
            forms_of.append({"type": "string", "pattern": r"\d"} if record is Figure else _TEXT)
        if record in (Point, SubPoint):
            self.reference(SubPoint)
            one_key = {**_POINT_TEXT, "not": {"anyOf": [{"required": [typed]} for key in Point.KEYS for typed in key.spellings()]}}
            if record is SubPoint:
                one_key["additionalProperties"] = _TEXT
            forms_of.append(one_key)
        return {"anyOf": forms_of}

    def section(self, kind: Kind) -> Schema:
        """Return the schema of what may stand under a part's key: a page, items, or a head with items."""
        if kind.model is None:
            return {}
        if kind.single:
            return self.reference(kind.model)
        own = [self.reference(kind.model)]
        others = [self.of_kind(other) for other in kinds.item_kinds()]
        item = self.defined(f"{kind.name}-item", {"anyOf": [*own, *others]})
        items = {"type": "array", "items": item}
        head = self.record(Section)
        told = self.told({"anyOf": [items, item]}, next(key.about for key in Section.KEYS if key.en == "items"))
        for typed in next(key for key in Section.KEYS if key.en == "items").spellings():
            head["properties"][typed] = told
        return self.defined(f"{kind.name}-part", {"anyOf": [head, {**items, "minItems": 1}, _TEXT]})

    def of_kind(self, kind: Kind) -> Schema:
        """Return the schema of an item that names another kind."""
        if kind.model is None:
            return {}
        self.reference(kind.model)
        named = {"enum": [kind.name, kind.zh, kind.section, kind.section_zh]}
        one = [{"properties": {typed: named}, "required": [typed]} for typed in ("kind", "类型")]
        return {"type": "object", "allOf": [{"$ref": f"#/definitions/{kind.model.__name__}"}, {"anyOf": one}]}

    def defined(self, name: str, schema: Schema) -> Schema:
        self.definitions[name] = schema
        return {"$ref": f"#/definitions/{name}"}


def _section_properties(maker: _Maker) -> dict[str, Schema]:
    found: dict[str, Schema] = {}
    for kind in kinds.sections().values():
        told = maker.told(maker.section(kind), kind.about)
        found.update({kind.section: told, kind.section_zh: told})
    part = {"type": "object", "properties": found, "minProperties": 1, "maxProperties": 1, "additionalProperties": False}
    maker.defined("part", part)
    return found


def _once(spellings: tuple[str, ...]) -> list[Schema]:
    """Return the rules that at most one spelling of a key stands in a map."""
    pairs = [(one, other) for number, one in enumerate(spellings) for other in spellings[number + 1 :]]
    return [{"not": {"required": list(pair)}} for pair in pairs]


def _plain(shape: Shape) -> Schema:
    if isinstance(shape.form, Closed):
        return {"type": "string", "enum": list(shape.form.spellings())}
    if shape is records.SWITCH:
        return {"enum": [True, False, *forms.SWITCHES]}
    if shape is records.MINUTES:
        return {"anyOf": [{"type": "number", "exclusiveMinimum": 0, "maximum": forms.MOST_MINUTES}, {"type": "string", "pattern": r"^\s*\d"}]}
    if shape is records.IDENTIFIER:
        return {"type": ["string", "number"], "pattern": r"^[\w一-鿿-]+$"}
    return _TEXT


def _stands_in(record: type[Value], name: str) -> bool:
    """Tell whether another key may stand in for the required key `name`."""
    return name != record.SHORT and record.SHORT in ("name", "slogan") or (record.SHORT, name) in (("name", "name"), ("slogan", "slogan"))

"""The JSON Schema of themes, for editors that complete and check YAML.

What comes in is a language for the descriptions; what goes out is a draft-07 schema, put together from the closed sets
of `slides.theme.values`. A theme states its differences only, so no key is required.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides.messages.message import Message
from slides.theme.values import (
    COMPOSE,
    FIGURES,
    GROUPS,
    INKS,
    LADDERS,
    LANGUAGES,
    MEASURES,
    ROLES,
    SHAPES,
    SURFACES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Schema = dict[str, Any]

_ABOUT = {
    "name": Message("主题的名称，与文件名相同", "the theme's name, as its file is called"),
    "title": Message("显示的名称", "the name shown"),
    "extends": Message("继承哪个主题", "the theme that this one differs from"),
    "colors": Message("按角色定的颜色", "colours by role"),
    "fonts": Message("标题和正文的字体", "the faces of headings and of body text"),
    "type": Message("字号阶梯，首选在前，下限在后", "type ladders in points, the preferred size first, the floor last"),
    "grid": Message("页面的尺寸，页高按 7.5 英寸计", "measures of a page 7.5 in high"),
    "compose": Message("构图", "composition"),
    "inks": Message("文字颜色的组合", "sets of text colours"),
    "surfaces": Message(
        "各种底面：形状、填充、线条、文字颜色", "surfaces: shape, fill, line, and the inks of text on them"
    ),
    "ornaments": Message("装饰图形", "ornaments, drawn as native shapes"),
    "variants": Message("同一主题的其他配色等", "the same theme with other differences, by name"),
}

_TONE: Schema = {"type": "string", "pattern": rf"^({'|'.join(ROLES)})( [+-]\d{{1,2}})?( @\d{{1,2}})?$"}
_LENGTH: Schema = {"anyOf": [{"type": "string", "pattern": r"^-?\d+(\.\d+)?(in|cm|pt|%)$"}, {"type": "number"}]}
_INCHES: Schema = {"anyOf": [{"type": "string", "pattern": r"^\d+(\.\d+)?(in|cm|pt)$"}, {"const": 0}]}
_TEXT: Schema = {"type": "string"}
_NONE: Schema = {"const": "none"}


def theme_schema(lang: str = "zh-CN") -> Schema:
    """Return the JSON Schema of themes, with descriptions in the language `lang`."""
    parts = _parts()
    spoken = "zh" if lang.startswith("zh") else "en"
    told = {key: {"description": getattr(_ABOUT[key], spoken), **schema} for key, schema in parts.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "主题" if spoken == "zh" else "theme",
        **_map(told),
    }


def _parts() -> dict[str, Schema]:
    face = _map({"ea": _TEXT, "latin": _TEXT})
    ladder = {"type": "array", "items": {"type": "integer", "minimum": 8, "maximum": 120}, "minItems": 1}
    parts: dict[str, Schema] = {
        "name": _TEXT,
        "title": _each(LANGUAGES, _TEXT),
        "extends": _TEXT,
        "colors": _each(ROLES, {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
        "fonts": _map({"heading": face, "body": face}),
        "type": _each(LADDERS, ladder),
        "grid": _each(MEASURES, _INCHES),
        "compose": _map({key: {"enum": list(choices)} for key, choices in COMPOSE.items()}),
        "inks": {"type": "object", "additionalProperties": _each(INKS, _TONE)},
        "surfaces": _each(SURFACES, {"anyOf": [{"enum": list(SURFACES)}, _surface()]}),
        "ornaments": _each(GROUPS, {"anyOf": [{"enum": list(GROUPS)}, {"type": "array", "items": _ornament()}]}),
    }
    return {**parts, "variants": {"type": "object", "additionalProperties": _map(parts)}}


def _surface() -> Schema:
    stripe = _map({"side": {"enum": ["left", "top", "right", "bottom"]}, "color": _TONE, "width": _INCHES})
    return _map(
        {
            "shape": {"enum": list(SHAPES)},
            "fill": _fill(),
            "line": _line(),
            "corner": _INCHES,
            "shadow": {"type": "integer", "minimum": 0, "maximum": 60},
            "stripe": {"anyOf": [_NONE, stripe]},
            "on": {"enum": list(SURFACES)},
            "ink": _TEXT,
            "like": {"enum": list(SURFACES)},
        }
    )


def _ornament() -> Schema:
    return _map(
        {
            "shape": {"enum": list(FIGURES)},
            "at": {"type": "array", "items": _LENGTH, "minItems": 4, "maxItems": 4},
            "fill": _fill(),
            "line": _line(),
            "corner": _INCHES,
            "count": {"type": "integer", "minimum": 1, "maximum": 60},
            "turn": {"type": "integer", "minimum": -359, "maximum": 359},
            "flip": {"type": "boolean"},
        }
    )


def _fill() -> Schema:
    angle = {"type": "integer", "minimum": 0, "maximum": 359}
    return {"anyOf": [_NONE, _TONE, _map({"from": _TONE, "to": _TONE, "angle": angle})]}


def _line() -> Schema:
    return {"anyOf": [_NONE, _TONE, _map({"color": _TONE, "width": _INCHES})]}


def _each(keys: Iterable[str], schema: Schema) -> Schema:
    return _map(dict.fromkeys(keys, schema))


def _map(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}

"""The JSON Schema of themes, for editors that complete and check YAML.

What comes in is a language for the descriptions; what goes out is a draft-07 schema, put together from the closed sets
of `slides.theme.values`. A theme states its differences only, so no key is required.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from slides.messages.message import Message
from slides.theme.values import (
    COMPOSE,
    CORNERS,
    DASHES,
    EMBLEM_PAGES,
    FIGURES,
    GROUPS,
    INKS,
    LADDERS,
    LANGUAGES,
    LOGO_PAGES,
    MEASURES,
    PATTERNS,
    PHOTOGRAPHED,
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
    "paths": Message(
        "有名字的自由轮廓：装饰里写 path: 名字", "free outlines by name: an ornament draws one by `path: name`"
    ),
    "ornaments": Message("装饰图形", "ornaments, drawn as native shapes"),
    "logo": Message(
        "标志：主题文件旁边的图片，放在页角；多个标志写成列表",
        "the logo, a picture beside the theme's file in a corner of the pages; a list for several",
    ),
    "emblem": Message(
        "徽标：完整地放在封面、结尾的标题上方", "the emblem, whole above the titles of cover and closing"
    ),
    "layouts": Message(
        "个别版式的改动：文字框的位置、底色、装饰", "overrides of layouts: places of slots, ground, ornaments"
    ),
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
    size: Schema = {"type": "integer", "minimum": 8, "maximum": 400}
    ladder: Schema = {"anyOf": [{"type": "array", "items": size, "minItems": 1}, size]}
    parts: dict[str, Schema] = {
        "name": _TEXT,
        "title": {"anyOf": [_TEXT, _each(LANGUAGES, _TEXT)]},
        "extends": _TEXT,
        "colors": _each(ROLES, {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
        "fonts": _map({"heading": face, "body": face}),
        "type": _each(LADDERS, ladder),
        "grid": _each(MEASURES, _INCHES),
        "compose": _map({key: {"enum": list(choices)} for key, choices in COMPOSE.items()}),
        "inks": {"type": "object", "additionalProperties": _each(INKS, _TONE)},
        "surfaces": _each(SURFACES, {"anyOf": [{"enum": list(SURFACES)}, _surface()]}),
        "paths": {"type": "object", "additionalProperties": _TEXT},
        "ornaments": _each(GROUPS, _ornaments()),
        "logo": {"anyOf": [_TEXT, _logo(), {"type": "array", "items": _logo()}]},
        "emblem": {"anyOf": [_TEXT, _map({"file": _TEXT, "on": _some(EMBLEM_PAGES), "height": _INCHES, "alt": _TEXT})]},
        "layouts": {"type": "object", "additionalProperties": _layout()},
    }
    return {**parts, "variants": {"type": "object", "additionalProperties": _map(_varying(parts))}}


def _varying(parts: Mapping[str, Schema]) -> dict[str, Schema]:
    return {key: schema for key, schema in parts.items() if key not in ("name", "extends")}


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
            "picture": {"anyOf": [_TEXT, _picture()]},
            "on": {"enum": list(SURFACES)},
            "ink": _TEXT,
            "like": {"enum": list(SURFACES)},
        }
    )


def _picture() -> Schema:
    return _map({"file": _TEXT, "crop": _list(_LENGTH, 4), "focus": _list(_LENGTH, 2), "tint": _fill()})


def _logo() -> Schema:
    known = {"file": _TEXT, "on": _some(LOGO_PAGES), "at": {"enum": list(CORNERS)}, "height": _INCHES, "alt": _TEXT}
    return _map(known)


def _layout() -> Schema:
    place = _list(_LENGTH, 4)
    slot = _map({"at": place, "align": {"enum": ["left", "center", "right"]}})
    known = {"ground": {"enum": list(PHOTOGRAPHED)}, "ornaments": _ornaments()}
    return {"type": "object", "properties": known, "additionalProperties": {"anyOf": [place, slot]}}


def _ornaments() -> Schema:
    return {"anyOf": [{"enum": [*GROUPS, "none"]}, {"type": "array", "items": _ornament()}]}


def _ornament() -> Schema:
    def degrees(low: int, high: int) -> Schema:
        return {"type": "integer", "minimum": low, "maximum": high}

    return _map(
        {
            "shape": {"enum": list(FIGURES)},
            "at": _list(_LENGTH, 4),
            "move": _list(_LENGTH, 2),
            "fill": _fill(),
            "line": _line(),
            "corner": _INCHES,
            "count": degrees(1, 60),
            "turn": degrees(-359, 359),
            "flip": {"type": "boolean"},
            "phase": degrees(0, 359),
            "ratio": degrees(1, 99),
            "sweep": degrees(1, 359),
            "path": _TEXT,
            "pattern": {"enum": list(PATTERNS)},
            "size": _INCHES,
        }
    )


def _list(items: Schema, count: int) -> Schema:
    return {"type": "array", "items": items, "minItems": count, "maxItems": count}


def _some(names: Iterable[str]) -> Schema:
    one = {"enum": [*names, "all"]}
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _fill() -> Schema:
    angle = {"type": "integer", "minimum": 0, "maximum": 359}
    return {"anyOf": [_NONE, _TONE, _map({"from": _TONE, "via": _TONE, "to": _TONE, "angle": angle})]}


def _line() -> Schema:
    return {"anyOf": [_NONE, _TONE, _map({"color": _TONE, "width": _INCHES, "dash": {"enum": list(DASHES)}})]}


def _each(keys: Iterable[str], schema: Schema) -> Schema:
    return _map(dict.fromkeys(keys, schema))


def _map(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}

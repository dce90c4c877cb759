"""Frozen values declared by their fields, and the reading of each from a map of the outline.

What comes in is a map, list or text of a `Source`; what goes out is a value of a class of `slides.speech` or
`slides.kinds`, or pydantic's ValidationError with every error in it, at its path.

    class Step(Value):
        title: str = field(NEEDED)
        due: str = field(LINE, default="")

Why: pydantic's model classes cost about a millisecond each to define and build, more than the whole of a small deck.
Its core alone, with a schema made of these fields on first use, validates the same way for a tenth of that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, Self, TypeVar, assert_never, dataclass_transform

from pydantic_core import CoreSchema, SchemaSerializer, SchemaValidator, core_schema

from slides import forms

if TYPE_CHECKING:
    from slides.vocabulary import Key

Form = Callable[[object], object]

T = TypeVar("T", bound="Value")

_MISSING: Any = object()


class Shape(NamedTuple):
    """What may stand in a field: the type, the form that a text must have, and whether many may stand.

    With `many` one value stands for a list of one, and `whole` sees the list before its members are read. A `record`
    of class `Value` itself stands for the class being declared; `without` is a key that it may not have there.
    """

    of: Literal["text", "switch", "number", "record"]
    form: Form | None = None
    record: type[Value] | None = None
    many: bool = False
    whole: Form = forms.listed
    without: str = ""


LINE = Shape("text", forms.line)
NEEDED = Shape("text", forms.needed)
PROSE = Shape("text", forms.prose)
SLOGAN = Shape("text", forms.slogan)
IDENTIFIER = Shape("text", forms.identifier)
SIZE = Shape("text", forms.size)
LAYOUT = Shape("text", forms.LAYOUT)
FIT = Shape("text", forms.FIT)
LANG = Shape("text", forms.LANG)
ICON = Shape("text", forms.icon)
SWITCH = Shape("switch", forms.switch)
MINUTES = Shape("number", forms.minutes)


def many(shape: Shape) -> Shape:
    """Return the shape of a list of `shape`, for which one may stand alone."""
    return shape._replace(many=True)


def one(record: type[Value]) -> Shape:
    """Return the shape of a value of class `record`."""
    return Shape("record", record=record)


class Field(NamedTuple):
    """A field of a value: its shape (None where only the program sets it), its default, and its key in the outline."""

    shape: Shape | None
    default: Any
    key: str

    @property
    def required(self) -> bool:
        """Whether it must be given."""
        return self.default is _MISSING

    def completed(self, name: str, owner: type[Value]) -> Field:
        """Return the field with its key, and with `owner` where its shape means the class being declared."""
        shape = self.shape
        if shape and shape.record is Value:
            shape = shape._replace(record=owner)
        return self._replace(key=self.key or name, shape=shape)


def field(shape: Shape | None = None, *, default: Any = _MISSING, key: str = "") -> Any:
    """Declare a field of a `Value`; its key is its name unless `key` gives another."""
    return Field(shape, default, key)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Value:
    """A frozen value; two are equal when they say the same, wherever in the file they stand.

    `KEYS` are the keys that an author may type; `SHORT` names the one that a plain text stands for, and `PAIR` two
    of which either may stand for both.
    """

    __slots__ = ("__dict__",)
    KEYS: ClassVar[tuple[Key, ...]] = ()
    SHORT: ClassVar[str] = ""
    PAIR: ClassVar[tuple[str, ...]] = ()
    FIELDS: ClassVar[Mapping[str, Field]] = {}

    def __init_subclass__(cls) -> None:
        """Collect the fields and leave each default on the class."""
        own = {name: found.completed(name, cls) for name, found in vars(cls).items() if isinstance(found, Field)}
        cls.FIELDS = {**cls.FIELDS, **own}
        for name, found in own.items():
            if found.required:
                delattr(cls, name)
            else:
                setattr(cls, name, found.default)

    def __init__(self, **given: Any) -> None:
        unknown = given.keys() - self.FIELDS.keys()
        missing = [name for name, found in self.FIELDS.items() if found.required and name not in given]
        if unknown or missing:
            wrong = f"{type(self).__name__}: unknown {sorted(unknown)}, missing {missing}"
            raise TypeError(wrong)
        self.__dict__.update(given)

    @classmethod
    def required(cls) -> tuple[tuple[str, ...], ...]:
        """Return the keys that must be given, each with those that may stand for it."""
        needed = (found.key for found in cls.FIELDS.values() if found.required)
        return tuple(cls.PAIR if key in cls.PAIR else (key,) for key in needed)

    @classmethod
    def long_form(cls, text: str) -> Mapping[str, Any]:
        """Return the long form that the plain text `text` is short for."""
        return {cls.SHORT: text}

    @classmethod
    def spelled_out(cls, given: Any) -> Any:
        """Return `given` in the long form, without keys left empty; what can't be one is returned as it is."""
        if isinstance(given, str):
            return cls.spelled_out(cls.long_form(given)) if cls.SHORT else given
        if not isinstance(given, dict):
            return given
        if None in given.values():
            given = {name: value for name, value in given.items() if value is not None}
        return cls._paired(given) if cls.PAIR else given

    @classmethod
    def _paired(cls, given: Mapping[str, Any]) -> Mapping[str, Any]:
        said = [given[name] for name in cls.PAIR if name in given]
        if len(said) != 1:
            return given
        pair = {name: said[0] for name in cls.PAIR if name in cls.FIELDS}
        return {**pair, **{name: value for name, value in given.items() if name not in cls.PAIR}}

    def changed(self, **new: Any) -> Self:
        """Return the value with other fields."""
        return self.made({**self.__dict__, **new})

    @classmethod
    def made(cls, fields: Mapping[str, Any]) -> Self:
        """Return a value with `fields` that are right already; nothing is checked."""
        value = cls.__new__(cls)
        value.__dict__.update(fields)
        return value

    def dump(self) -> bytes:
        """Return the value as JSON without defaults and path, the same bytes for the same value."""
        return serializer(type(self)).to_json(self, exclude_defaults=True, by_alias=True)  # type: ignore[arg-type]

    def said(self) -> tuple[object, ...]:
        """Return all fields but the place."""
        return tuple(getattr(self, name) for name in self.FIELDS if name != "path")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.said() == other.said()

    def __hash__(self) -> int:
        return hash(self.said())

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(name)

    def __repr__(self) -> str:
        given = (
            f"{name}={value!r}"
            for name, value in self.__dict__.items()
            if name != "path" and value != self.FIELDS[name].default
        )
        return f"{type(self).__name__}({', '.join(given)})"


def read(record: type[T], given: object, **inner: object) -> T:
    """Return the value of class `record` that `given` describes, with fields that only the program sets."""
    made: T = validator(record).validate_python(given)  # type: ignore[arg-type]
    made.__dict__.update(inner)
    return made


@cache
def validator(record: type[Value]) -> SchemaValidator:
    """Return the validator of `record`."""
    return SchemaValidator(core(one(record)))


@cache
def serializer(record: type[Value]) -> SchemaSerializer:
    """Return the writer of `record` as JSON."""
    return SchemaSerializer(_written(one(record)))


def core(shape: Shape) -> CoreSchema:
    """Return the schema of pydantic's core that reads `shape`."""
    member = _member(shape)
    if not shape.many:
        return member
    return core_schema.no_info_before_validator_function(shape.whole, core_schema.tuple_variable_schema(member))


def _member(shape: Shape) -> CoreSchema:
    if shape.record:
        return _record(shape.record, shape.without)
    plain = _plain(shape.of)
    return core_schema.no_info_before_validator_function(shape.form, plain) if shape.form else plain


def _plain(kind: Literal["text", "switch", "number", "record"]) -> CoreSchema:
    match kind:
        case "text":
            return core_schema.str_schema(strict=True)
        case "switch":
            return core_schema.bool_schema(strict=True)
        case "number":
            return core_schema.float_schema()
        case "record":
            return core_schema.any_schema()
        case _:
            assert_never(kind)


def _record(record: type[Value], without: str) -> CoreSchema:
    fields = [_field(name, found) for name, found in record.FIELDS.items() if found.shape and found.key != without]
    schema = core_schema.dataclass_schema(
        record,
        core_schema.dataclass_args_schema(record.__name__, fields),
        [found["name"] for found in fields],
        config={"extra_fields_behavior": "forbid"},
    )
    return core_schema.no_info_before_validator_function(record.spelled_out, schema)


def _field(name: str, found: Field) -> core_schema.DataclassField:
    schema = core(found.shape) if found.shape else core_schema.any_schema()
    if not found.required:
        schema = core_schema.with_default_schema(schema, default=found.default)
    return core_schema.dataclass_field(name, schema, kw_only=True, validation_alias=found.key)


def _written(shape: Shape) -> CoreSchema:
    """Return the schema that writes `shape`, with the fields that only the program sets."""
    if shape.record is None:
        member = _plain(shape.of)
    else:
        left_out = ("path", shape.without)
        fields = {name: _written_field(found) for name, found in shape.record.FIELDS.items() if name not in left_out}
        member = core_schema.model_schema(shape.record, core_schema.model_fields_schema(fields))
    return core_schema.tuple_variable_schema(member) if shape.many else member


def _written_field(found: Field) -> core_schema.ModelField:
    schema = _written(found.shape) if found.shape else core_schema.any_schema()
    if not found.required:
        schema = core_schema.with_default_schema(schema, default=found.default)
    return core_schema.model_field(schema, serialization_alias=found.key)

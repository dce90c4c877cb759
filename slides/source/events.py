"""The only door to the YAML library: a stream of parse events, from libyaml where it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml  # type: ignore[import-untyped,unused-ignore]

if TYPE_CHECKING:
    from collections.abc import Callable

Event = Any
"""A PyYAML event: `start_mark`, `end_mark`, and what its kind has."""

YAMLError: type[Exception] = yaml.YAMLError
Alias: Any = yaml.AliasEvent
DocumentStart: Any = yaml.DocumentStartEvent
MappingEnd: Any = yaml.MappingEndEvent
MappingStart: Any = yaml.MappingStartEvent
Scalar: Any = yaml.ScalarEvent
ScannerError: type[Exception] = yaml.scanner.ScannerError
SequenceEnd: Any = yaml.SequenceEndEvent
SequenceStart: Any = yaml.SequenceStartEvent
StreamEnd: Any = yaml.StreamEndEvent

_LOADER = getattr(yaml, "CLoader", yaml.Loader)


def stream(text: str) -> Callable[[], Event]:
    """Return a function that returns the next event of `text` each time and raises `YAMLError` where it isn't YAML."""
    get_event: Callable[[], Event] = _LOADER(text).get_event
    return get_event

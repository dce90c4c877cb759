"""The only door to the YAML library: a stream of parse events, from libyaml where it is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml  # type: ignore[import-untyped,unused-ignore]

Event = Any
"""A PyYAML event: `start_mark`, `end_mark`, and what its kind has."""

YAMLError: type[Exception] = yaml.YAMLError
Alias: type = yaml.AliasEvent
DocumentStart: type = yaml.DocumentStartEvent
MappingEnd: type = yaml.MappingEndEvent
MappingStart: type = yaml.MappingStartEvent
Scalar: type = yaml.ScalarEvent
ScannerError: type[Exception] = yaml.scanner.ScannerError
SequenceEnd: type = yaml.SequenceEndEvent
SequenceStart: type = yaml.SequenceStartEvent
StreamEnd: type = yaml.StreamEndEvent

_LOADER = getattr(yaml, "CLoader", yaml.Loader)


def stream(text: str) -> Callable[[], Event]:
    """Return a function that returns the next event of `text` each time and raises `YAMLError` where it isn't YAML."""
    return _LOADER(text).get_event  # type: ignore[no-any-return]

"""A YAML file as values: text as typed, keys in English, every key and value with its place.

What comes in is a path or bytes, and how typed keys are called in English; what goes out is a `Source`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from slides.source.cleaning import Cleaned, clean_text
from slides.source.reading import read
from slides.source.values import Map, Mark, Path, Seq, Source, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path as FilePath

__all__ = ["Cleaned", "Map", "Mark", "Path", "Seq", "Source", "Value", "clean_text", "load", "parse"]


def load(path: str | FilePath, keys: Mapping[str, str]) -> Source:
    """Return the content of the YAML file at `path`; `keys` gives the English key for each typed one.

    Raises InputError with every problem that could be found. At most 4 MiB, 50 levels and 200,000 nodes are read.
    """
    return parse(read(path), os.fspath(path), keys)


def parse(raw: bytes, name: str, keys: Mapping[str, str]) -> Source:
    """Return the content of the YAML text `raw`, called `name` in messages; raises InputError like `load`."""
    from slides.source.parsing import parse as parse_bytes

    return parse_bytes(raw, name, keys)

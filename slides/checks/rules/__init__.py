"""The rules of `check`, one file each; this folder is their registry.

A file that defines `RULE` is a rule; adding one is adding a file, with its words in the catalogue.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slides.checks.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    return tuple(sorted((module.RULE for module in modules), key=lambda rule: rule.code))

"""Text made safe to stand in XML.

What comes in is any string; what goes out is the same string as XML 1.0 character data or as an attribute's value,
without the characters that XML cannot carry (XML 1.0, production 2).
"""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile('[&<>"]')
_QUOTED = {34: "&quot;", 9: "&#9;", 10: "&#10;", 13: "&#13;"}


def content(value: str) -> str:
    """Return `value` as character data of an element."""
    if not value.isprintable():
        value = _FORBIDDEN.sub("", value)
    if "&" in value or "<" in value or ">" in value or "\r" in value:
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return value


def attribute(value: str) -> str:
    """Return `value` as an attribute's value, to stand between double quotes; line breaks and tabs survive."""
    if value.isprintable() and not _MARKUP.search(value):
        return value
    return _FORBIDDEN.sub("", value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").translate(_QUOTED)

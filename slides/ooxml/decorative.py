"""The mark of a shape that a screen reader passes over: nothing comes in, the extension list of its `p:cNvPr` goes out."""

from __future__ import annotations

from slides.ooxml.uris import DECORATIVE

DECORATION_XMLNS = f'xmlns:adec="{DECORATIVE}"'
"""The namespace of the mark."""

DECLARED_DECORATION = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'
)
"""Marks a shape as decorative in a part whose root declares the namespace."""

DECORATION = DECLARED_DECORATION.replace("<adec:decorative", f"<adec:decorative {DECORATION_XMLNS}")
"""Marks a shape as decorative in any other part."""

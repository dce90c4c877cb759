"""The mark of a shape that a screen reader passes over: nothing comes in, the extension list of its `p:cNvPr` goes out."""

from __future__ import annotations

from slides.ooxml.uris import DECORATIVE

DECORATION = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    f'<adec:decorative xmlns:adec="{DECORATIVE}" val="1"/></a:ext></a:extLst>'
)
"""Marks a shape as decorative in a part that doesn't declare the namespace itself."""

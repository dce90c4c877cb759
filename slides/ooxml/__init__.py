"""The format below the deck: XML text, relationships and the zip package (ECMA-376 part 1 and 2).

What comes in is text and values; what goes out is XML, deflated parts, and the bytes of a package.
Nothing here knows slides, themes or outlines.
"""

from __future__ import annotations

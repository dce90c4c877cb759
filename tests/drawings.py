"""SVG files that several tests read, and those that can't be taken by the code of the problem."""

from __future__ import annotations


def svg(inside: str, head: str = 'viewBox="0 0 10 10"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{inside}</svg>'.encode()


REFUSED = {
    "svg-broken": b"<svg viewBox='0 0 1 1'><path</svg>",
    "svg-not-svg": b"<html/>",
    "svg-doctype": b'<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><path d="&a;"/></svg>',
    "svg-unsupported": svg("<text>a</text>"),
    "svg-bad-path": svg('<path d="M1 2 3"/>'),
    "svg-bad-value": svg('<circle r="a"/>'),
    "svg-bad-size": svg("<path/>", 'viewBox="0 0 0 1"'),
    "svg-empty": svg('<path fill="none" d="M0 0h1"/><defs><path d="M0 0h1v1"/></defs>'),
    "svg-outside": svg('<path d="M999999 0h1v1"/>'),
    "svg-too-large": svg("<g>" * 60 + "</g>" * 60),
}

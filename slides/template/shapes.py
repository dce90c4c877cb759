"""DrawingML fragments: colours, fills, lines, outlines and decorative shapes, all in scheme colours (ECMA-376 part 1, 20.1)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from slides.ooxml.decorative import DECLARED_DECORATION
from slides.theme.values import ROLES
from slides.units import EMU_PER_INCH, EMU_PER_PT, Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.color import Tone
    from slides.theme import Fill, Line, Surface

Edge = Literal["", "left", "top", "right", "bottom", "none"]
"""The only side of a round box whose corners are round; all of them where it is empty."""

_NAMES = ("tx1", "bg1", "tx2", "bg2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")

SCHEME = dict(zip(ROLES, _NAMES, strict=True))
"""The scheme colour that carries each role."""

_PRESETS = {
    "rect": "rect", "ellipse": "ellipse", "diamond": "diamond", "triangle": "triangle", "round": "roundRect",
    "capsule": "roundRect", "pentagon": "homePlate", "chevron": "chevron", "snip": "snip1Rect", "slant": "parallelogram",
    "line": "line",
}  # fmt: skip
_ADJUSTED = {"capsule": 50_000, "snip": 16_667, "slant": 32_000, "pentagon": 30_000, "chevron": 30_000}
_DASHES = {"solid": "", "dash": '<a:prstDash val="dash"/>', "dot": '<a:prstDash val="sysDot"/>'}


@lru_cache(maxsize=512)
def color_xml(tone: Tone) -> str:
    """Return the scheme colour of `tone`."""
    name = SCHEME[tone.role]
    inside = ""
    if tone.shift:
        inside = f'<a:lumMod val="{(100 - abs(tone.shift)) * 1000}"/>'
    if tone.shift > 0:
        inside += f'<a:lumOff val="{tone.shift * 1000}"/>'
    if tone.alpha < 100:
        inside += f'<a:alpha val="{tone.alpha * 1000}"/>'
    return f'<a:schemeClr val="{name}">{inside}</a:schemeClr>' if inside else f'<a:schemeClr val="{name}"/>'


def fill_xml(fill: Fill) -> str:
    """Return the fill: none, solid, or a gradient of two or three stops."""
    if not fill.tones:
        return "<a:noFill/>"
    if len(fill.tones) == 1:
        return f"<a:solidFill>{color_xml(fill.tones[0])}</a:solidFill>"
    last = len(fill.tones) - 1
    stops = "".join(f'<a:gs pos="{100_000 * k // last}">{color_xml(tone)}</a:gs>' for k, tone in enumerate(fill.tones))
    angle = fill.angle * 60_000
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst><a:lin ang="{angle}" scaled="0"/></a:gradFill>'


def line_xml(line: Line | None) -> str:
    """Return the outline; nothing where there is none, for no shape of a template has a style to take one from."""
    if line is None:
        return ""
    dash = _DASHES[line.dash]
    return f'<a:ln w="{round(line.width * EMU_PER_PT)}"><a:solidFill>{color_xml(line.tone)}</a:solidFill>{dash}</a:ln>'


def shadow_xml(opacity: int) -> str:
    """Return the soft shadow below a box, or nothing."""
    if not opacity:
        return ""
    return (
        '<a:effectLst><a:outerShdw blurRad="114300" dist="38100" dir="5400000" algn="t" rotWithShape="0">'
        f'<a:schemeClr val="tx2"><a:alpha val="{opacity * 1000}"/></a:schemeClr></a:outerShdw></a:effectLst>'
    )


def stripe_xml(tone: Tone, outline: str) -> str:
    """Return the look of a stripe."""
    return f"{outline}<a:solidFill>{color_xml(tone)}</a:solidFill>"


def outline_xml(shape: str, width: int, height: int, corner: float = 0.0) -> str:
    """Return the preset geometry of `shape`; `corner` is a radius in inches for `round`."""
    adjust = _ADJUSTED.get(shape, 0)
    if shape == "round":
        adjust = min(50_000, round(corner * EMU_PER_INCH * 100_000 / max(1, min(width, height))))
    if adjust:
        return f'<a:prstGeom prst="{_PRESETS[shape]}"><a:avLst><a:gd name="adj{"1" if shape == "snip" else ""}" fmla="val {adjust}"/></a:avLst></a:prstGeom>'
    return f'<a:prstGeom prst="{_PRESETS[shape]}"><a:avLst/></a:prstGeom>'


def half_round_xml(edge: Edge, width: int, height: int, corner: float) -> str:
    """Return the outline of a box that is part of a larger one: round, `corner` inches, only at its `edge`."""
    if edge == "none":
        return outline_xml("rect", width, height)
    radius = min(round(corner * EMU_PER_INCH), width // 2, height // 2)
    if edge in ("top", "bottom"):
        share = round(radius * 100_000 / max(1, min(width, height)))
        upper, lower = (share, 0) if edge == "top" else (0, share)
        return f'<a:prstGeom prst="round2SameRect"><a:avLst><a:gd name="adj1" fmla="val {upper}"/><a:gd name="adj2" fmla="val {lower}"/></a:avLst></a:prstGeom>'
    flat, far, reach = (width, 0, radius) if edge == "left" else (0, width, width - radius)
    near = far + (reach - far) * 0.45
    steps = [
        move(flat, 0),
        line(reach, 0),
        curve((near, 0), (far, radius * 0.45), (far, radius)),
        line(far, height - radius),
        curve((far, height - radius * 0.45), (near, height), (reach, height)),
        line(flat, height),
        CLOSE,
    ]
    return path_xml(width, height, steps)


def surface_xml(surface: Surface, width: int, height: int, scale: float = 1.0, edge: Edge = "") -> str:
    """Return what follows `a:xfrm` in a box of this surface: outline, fill, line and shadow."""
    half = edge and surface.shape == "round"
    outline = (
        half_round_xml(edge, width, height, surface.corner * scale)
        if half
        else outline_xml(surface.shape, width, height, surface.corner * scale)
    )
    return outline + fill_xml(surface.fill) + line_xml(surface.line) + shadow_xml(surface.shadow)


def frame_xml(box: Box, attributes: str = "") -> str:
    """Return the place of a shape."""
    x, y, width, height = box
    return f'<a:xfrm{attributes}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def decorative(number: int, name: str, box: Box, look: str, attributes: str = "") -> str:
    """Return a shape without text, marked as decoration; `look` is all behind `a:xfrm`."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}">{DECLARED_DECORATION}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{frame_xml(box, attributes)}{look}</p:spPr></p:sp>"
    )


def path_xml(width: int, height: int, commands: Iterable[str], *, stroke_only: bool = False) -> str:
    """Return a free outline of `width` x `height` path units from `move`, `line`, `curve` and `close` commands."""
    return paths_xml(width, height, (("".join(commands), ' fill="none"' if stroke_only else ""),))


def paths_xml(width: int, height: int, paths: Iterable[tuple[str, str]]) -> str:
    """Return a free outline of several paths: each its commands, and its attributes (` fill="none"`, ` stroke="0"`)."""
    drawn = "".join(f'<a:path w="{width}" h="{height}"{said}>{commands}</a:path>' for commands, said in paths)
    return f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{drawn}</a:pathLst></a:custGeom>'


def point(x: float, y: float) -> str:
    """Return a point of a path."""
    return f'<a:pt x="{round(x)}" y="{round(y)}"/>'


def move(x: float, y: float) -> str:
    """Return the command that starts a line."""
    return f"<a:moveTo>{point(x, y)}</a:moveTo>"


def line(x: float, y: float) -> str:
    """Return the command that draws a straight line."""
    return f"<a:lnTo>{point(x, y)}</a:lnTo>"


def curve(*points: tuple[float, float]) -> str:
    """Return the command that draws a cubic curve by two handles and an end."""
    return f"<a:cubicBezTo>{''.join(point(x, y) for x, y in points)}</a:cubicBezTo>"


CLOSE = "<a:close/>"
"""The command that closes a line."""

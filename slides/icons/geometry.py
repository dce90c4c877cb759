"""A drawing as one native outline (ECMA-376 part 1, 20.1.9.8): its paths come in, a `Glyph` goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from slides.icons.numbers import Point
    from slides.icons.path import Step

UNITS = 2_400
"""The path units of a glyph's longer side."""

_FARTHEST = 100 * UNITS
_NAMES = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}


class Trace(NamedTuple):
    """A path of a drawing: its steps, whether it is filled, and the width of the pen that draws its edge, 0 for none."""

    steps: tuple[Step, ...]
    filled: bool
    pen: float


class Glyph(NamedTuple):
    """An icon ready to be drawn in any box and colour.

    `geometry` is its `a:custGeom`; `pen` is the width of its lines in shares of the longer side, 0 where it is only
    filled; `ratio` is its width by its height.
    """

    name: str
    geometry: str
    pen: float
    filled: bool
    ratio: float


def glyph(name: str, area: tuple[float, float, float, float], traces: Sequence[Trace]) -> Glyph:
    """Return the glyph of `traces` within `area`: left, top, width, height. Raises ValueError for one far outside."""
    left, top, width, height = area
    scale = UNITS / max(width, height)
    size = f'w="{round(width * scale)}" h="{round(height * scale)}"'

    def place(point: Point) -> str:
        x, y = round((point[0] - left) * scale), round((point[1] - top) * scale)
        if max(abs(x), abs(y)) > _FARTHEST:
            raise ValueError(name)
        return f'<a:pt x="{x}" y="{y}"/>'

    def drawn(steps: Iterable[Step]) -> str:
        return "".join(
            f"<a:{_NAMES[step.command]}>{''.join(map(place, step.points))}</a:{_NAMES[step.command]}>"
            if step.points
            else "<a:close/>"
            for step in steps
        )

    fills = [f'<a:path {size} stroke="0">{drawn(trace.steps)}</a:path>' for trace in traces if trace.filled]
    lines = [step for trace in traces if trace.pen for step in trace.steps]
    paths = [*fills, *([f'<a:path {size} fill="none">{drawn(lines)}</a:path>'] if lines else [])]
    geometry = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{''.join(paths)}</a:pathLst></a:custGeom>"
    )
    pen = max((trace.pen for trace in traces), default=0.0) / max(width, height)
    return Glyph(name, geometry, pen, bool(fills), width / height)

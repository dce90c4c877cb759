"""Icons that were asked for and that no page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.rule import Rule
from slides.errors import Problem, Severity
from slides.outline.drawings import icons_in
from slides.outline.findings import real

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.checks.reading import Reading


def found(reading: Reading) -> Iterator[Problem]:
    """Yield a warning for every icon that is on none of its item's pages."""
    outline, origin = reading.outline, reading.origin
    if outline is None or origin is None:
        return
    shown = {(slide.path, icon.glyph.name) for slide in reading.deck.slides for icon in slide.icons}
    for item in outline.items():
        for icon, path in icons_in(item, item.path):
            if (item.path, icon) not in shown:
                yield Problem(RULE.code, origin.span(real(origin, path)), RULE.severity, {"icon": icon}, RULE.code)


RULE = Rule("icon-no-place", found=found, severity=Severity.WARNING)

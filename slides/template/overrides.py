"""A theme's overrides of layouts: a draft comes in, the draft with slots at other places, another ground, other ornaments goes out.

Places count on the page: lengths and per cent of its sides, or twelfths of the grid, which is as wide as the text and as high as
the page. What leaves the slide, overlaps or cannot be read is a problem at the place where the theme says it.
"""

from __future__ import annotations

from difflib import get_close_matches
from itertools import combinations
from typing import TYPE_CHECKING

from slides import color
from slides.color import LEAST_CONTRAST
from slides.errors import InputError, Problem
from slides.template.archetypes.draft import Place, Plate, Scene
from slides.template.frame import Frame, Rect
from slides.template.styles import STYLES
from slides.theme.contrast import grounds, painted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.errors import Span
    from slides.template.archetypes.draft import Draft
    from slides.theme import Length, Override, Theme

_NEAR = 0.002
_LEAST_WIDTH, _LEAST_HEIGHT = 0.4, 0.2
_ALONE = ("cover", "agenda", "divider", "closing")


def overridden(drafts: list[Draft], theme: Theme, f: Frame) -> list[Draft]:
    """Return the drafts as the theme's overrides have them. Raises InputError with every problem of these."""
    if not theme.overrides:
        return drafts
    problems: list[Problem] = []
    names = {name for draft in drafts for name in (draft.family, named(draft))}
    for name, override in theme.overrides.items():
        if name not in names:
            problems.append(_unknown("theme-layout-unknown", override.span, name, names, name=name))
        _check_slots(problems, name, override, [draft for draft in drafts if name in (draft.family, named(draft))])
    made = [_changed(problems, draft, theme, f) for draft in drafts]
    if problems:
        raise InputError(_keyed(problems))
    return made


def named(draft: Draft) -> str:
    """Return the name of a layout: its family and the number of its cells."""
    return f"{draft.family}-{draft.cells}" if draft.cells or draft.family == "closing" else draft.family


def group_of(name: str) -> str:
    """Return the name of the group of ornaments that an override brings."""
    return f"layouts/{name}"


def _keyed(problems: list[Problem]) -> list[Problem]:
    """Return the first problem of each kind at each place: a family's layouts say the same."""
    seen: dict[tuple[str, Span | None], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.code, problem.span), problem)
    return list(seen.values())


def _changed(problems: list[Problem], draft: Draft, theme: Theme, f: Frame) -> Draft:
    for name in dict.fromkeys((draft.family, named(draft))):
        if name in theme.overrides:
            draft = _applied(problems, draft, name, theme, f)
    return draft


def _applied(problems: list[Problem], draft: Draft, name: str, theme: Theme, f: Frame) -> Draft:
    override = theme.overrides[name]
    before = (*draft.opening, *draft.places, *draft.foot)

    def moved(place: Place) -> Place:
        other = override.slots.get(place.slot)
        if other is None:
            return place
        return place._replace(at=_placed(other.at, f), align=other.align or place.align)  # type: ignore[arg-type]

    changed = draft._replace(
        opening=tuple(map(moved, draft.opening)),
        places=tuple(map(moved, draft.places)),
        foot=tuple(map(moved, draft.foot)),
        ground=override.ground or draft.ground,
        scenes=_scenes(draft, name, override, f),
    )
    problems += _misplaced(changed, override, before, f)
    if override.ground:
        problems += _unreadable(changed, override, theme)
    return changed


def _scenes(draft: Draft, name: str, override: Override, f: Frame) -> tuple[Scene | Plate, ...]:
    if override.ornaments is None:
        return draft.scenes
    kept = tuple(
        scene for scene in draft.scenes if isinstance(scene, Plate) or scene.group not in ("sky", draft.family)
    )
    if draft.family == "agenda":
        kept = tuple(scene for scene in kept if isinstance(scene, Plate) or scene.group not in ("agenda", "content"))
    return (Scene(group_of(name), f.page), *kept)


def _placed(at: tuple[Length, Length, Length, Length], f: Frame) -> Rect:
    across, down = f.body.width / 12, f.page.height / 12

    def side(length: Length, whole: float, twelfth: float) -> float:
        return length.share * whole + length.inches + length.twelfths * twelfth

    x, y, width, height = at
    left, top = side(x, f.page.width, across), side(y, f.page.height, down)
    from_margin = x.twelfths or (not (x.share or x.inches) and width.twelfths)
    left += f.page.width if left < 0 else f.body.x if from_margin else 0.0
    top += f.page.height if top < 0 else 0.0
    return Rect(left, top, side(width, f.page.width, across), side(height, f.page.height, down))


def _check_slots(problems: list[Problem], name: str, override: Override, drafts: list[Draft]) -> None:
    known = {place.slot for draft in drafts for place in (*draft.opening, *draft.places, *draft.foot)}
    for slot, moved in override.slots.items():
        if drafts and slot not in known:
            problems.append(_unknown("theme-slot-unknown", moved.span, slot, known, name=slot, layout=name))


def _misplaced(draft: Draft, override: Override, before: tuple[Place, ...], f: Frame) -> Iterable[Problem]:
    places = (*draft.opening, *draft.places, *draft.foot)
    name = named(draft)
    for place in places:
        moved = override.slots.get(place.slot)
        if moved is None:
            continue
        at = place.at
        if at.x < -_NEAR or at.y < -_NEAR or at.right > f.page.right + _NEAR or at.bottom > f.page.bottom + _NEAR:
            yield _problem("theme-slot-outside", moved.span, name, place.slot)
        elif at.width < _LEAST_WIDTH or at.height < _LEAST_HEIGHT:
            yield _problem("theme-slot-small", moved.span, name, place.slot)
    earlier = {frozenset((a.slot, b.slot)) for a, b in combinations(before, 2) if _overlap(a.at, b.at)}
    for one, other in combinations(places, 2):
        pair = frozenset((one.slot, other.slot))
        mover = next((slot for slot in (one.slot, other.slot) if slot in override.slots), "")
        if mover and pair not in earlier and _overlap(one.at, other.at):
            rest = other.slot if mover == one.slot else one.slot
            yield _problem("theme-slot-overlap", override.slots[mover].span, name, mover, other=rest)


def _overlap(a: Rect, b: Rect) -> bool:
    across, down = min(a.right, b.right) - max(a.x, b.x), min(a.bottom, b.bottom) - max(a.y, b.y)
    return across > _NEAR and down > _NEAR


def _unreadable(draft: Draft, override: Override, theme: Theme) -> Iterable[Problem]:
    """Yield a problem for each slot whose text stands on the new ground itself and cannot be read there."""
    behind = grounds(draft.ground, theme)
    covered = any(isinstance(scene, Plate) for scene in draft.scenes)
    for place in (*draft.opening, *draft.places, *draft.foot):
        style = STYLES[place.style]
        if style.paint != "none" or covered:
            continue
        inks = theme.surfaces[style.surface].inks
        tones = {inks[level.ink] for level in style.levels}
        ratio = min(color.contrast(painted(tone, theme.colors), ground) for tone in tones for ground in behind)
        if ratio < LEAST_CONTRAST:
            facts = {"ground": draft.ground, "ratio": f"{ratio:.2f}", "least": LEAST_CONTRAST}
            yield _problem("theme-ground-contrast", override.span, named(draft), place.slot, "theme-ground", **facts)


def _problem(code: str, span: Span, layout: str, name: str, hint: str = "theme-slot", **facts: object) -> Problem:
    return Problem(code, span, args={"layout": layout, "name": name, **facts}, hint=hint)


def _unknown(code: str, span: Span, wrong: str, known: Iterable[str], /, **facts: object) -> Problem:
    choices = sorted(known)
    close = get_close_matches(wrong, choices, 1, 0.6)
    said = {"near": close[0] if close else "", "choices": ", ".join(choices), **facts}
    return Problem(code, span, args=said, hint="theme-near" if close else "theme-choices")

"""`slides diff`: two versions of a speech in, what changed printed, part by part."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from slides.cli.arguments import AsJson, Assignments, Audience, Lang, Quiet, is_public, known_lang, variables
from slides.cli.help import told
from slides.cli.report import wants_color
from slides.messages import escaped, say
from slides.messages.diff import DIFF_LINES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.diff import Change, Difference, Edit, Entry
    from slides.diff.wording import Run
    from slides.errors import Span

_DIFFERENT = 1
_KEPT = 24
"""The characters of an unchanged stretch that are shown beside what changed."""
_SIGNS = {"added": "+", "removed": "-"}


def run(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help=told("diff.before"), show_default=False)],
    after: Annotated[str, typer.Argument(metavar="AFTER", help=told("diff.after"), show_default=False)],
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    quiet: Quiet = False,
    json: AsJson = False,
) -> int:
    """Print what changed; the exit code is 1 if anything did."""
    from slides.diff import compare

    values = variables(assignments or [])
    found = compare(before, after, values=values, lang=known_lang(lang), public=is_public(audience))
    if json:
        _print_json(before, after, found)
    elif not quiet:
        print("\n".join(_lines(found, color=sys.stdout.isatty() and wants_color())))
    return 0 if found.same else _DIFFERENT


def _lines(found: Difference, *, color: bool) -> Iterator[str]:
    paths: dict[str, object] = {"before": found.before.path, "after": found.after.path}
    if found.same:
        yield say(DIFF_LINES["same"], **paths)
        yield from (say(DIFF_LINES["touched-only"], path=path) for path in found.touched)
        return
    yield say(DIFF_LINES["between"], **paths)
    part = ""
    for entry in found.entries:
        if entry.rank == "page" and entry.part and entry.part != part:
            yield escaped(entry.part)
        part = entry.part
        yield from _entry(entry, found.place(entry), color=color)
    for path in found.touched:
        edits = [edit for edit in found.edits if edit.path == path]
        yield say(DIFF_LINES["touched" if edits else "touched-only"], path=path)
        yield from _edits(edits, color=color)
    counted = say(DIFF_LINES["sum"], **found.counts())
    yield counted + (say(DIFF_LINES["sum-edits"], edits=len(found.edits)) if found.edits else "")


def _entry(entry: Entry, place: Span | None, *, color: bool) -> Iterator[str]:
    indent = "  " if entry.rank == "page" and entry.part else ""
    title = say(DIFF_LINES["speech"]) if entry.rank == "speech" else escaped(entry.title)
    sign = next((_SIGNS[state] for state in entry.states if state in _SIGNS), "~")
    told_of = [say(DIFF_LINES["was-at" if entry.gone else "at"], line=place.line)] if place and entry.path else []
    told_of += [say(DIFF_LINES[state]) for state in entry.states if state in {"moved", "renamed"}]
    told_of += [say(DIFF_LINES["was-in"], part=entry.was_in)] if entry.was_in else []
    told_of += [say(DIFF_LINES["was"], was=entry.was)] if entry.was else []
    behind = say(DIFF_LINES["aside"], said=told_of) if told_of else ""
    yield indent + _painted(f"{sign} {title}", sign, color=color) + behind
    for change in entry.changes:
        yield f"{indent}    {_change(change, color=color)}"


def _change(change: Change, *, color: bool) -> str:
    return f"{say(change.label)}: {_worded(change.before, change.after, color=color)}"


def _edits(edits: list[Edit], *, color: bool) -> Iterator[str]:
    slide: tuple[int, str] | None = None
    for edit in edits:
        said = {"number": edit.slide, "title": edit.title}
        if edit.where == "slide":
            name = "slide-moved" if edit.before and edit.after else "slide-new" if edit.slide else "slide-gone"
            yield "  " + say(DIFF_LINES[name], **said)
            continue
        if slide != (edit.slide, edit.title):
            slide = (edit.slide, edit.title)
            yield "  " + say(DIFF_LINES["slide"], **said)
        yield f"    {say(DIFF_LINES[f'where-{edit.where}'])}: {_worded(edit.before, edit.after, color=color)}"


def _worded(before: str, after: str, *, color: bool) -> str:
    """Return both texts in one line: what is gone as `[-so-]`, what is new as `{+so+}`, in colours instead where there are."""
    from slides.diff.wording import runs

    found = runs(before, after)
    return "".join(_run(run, first=not n, last=n == len(found) - 1, color=color) for n, run in enumerate(found))


def _run(run: Run, *, first: bool, last: bool, color: bool) -> str:
    if run.before == run.after:
        return escaped(_shortened(run.before, first=first, last=last))
    gone, new = escaped(run.before), escaped(run.after)
    if color:
        return (f"\x1b[9;31m{gone}\x1b[0m" if gone else "") + (f"\x1b[32m{new}\x1b[0m" if new else "")
    return (f"[-{gone}-]" if gone else "") + (f"{{+{new}+}}" if new else "")


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Return the end of what stands before the first change, the beginning of what follows the last, both between two."""
    if first and last:
        return text
    if first:
        return text if len(text) <= _KEPT else f"…{text[-_KEPT:]}"
    if last:
        return text if len(text) <= _KEPT else f"{text[:_KEPT]}…"
    return text if len(text) <= 2 * _KEPT else f"{text[:_KEPT]}…{text[-_KEPT:]}"


def _painted(text: str, sign: str, *, color: bool) -> str:
    shades = {"+": "32", "-": "31", "~": "1"}
    return f"\x1b[{shades[sign]}m{text}\x1b[0m" if color else text


def _at(place: Span | None) -> dict[str, object]:
    return {"file": place.file if place else None, "line": place.line if place else None}


def _print_json(before: str, after: str, found: Difference) -> None:
    import json

    entries = [
        {
            "rank": entry.rank,
            "part": entry.part,
            "title": entry.title,
            "states": list(entry.states),
            "was": entry.was or None,
            "was_in": entry.was_in or None,
            **_at(found.place(entry)),
            "changes": [
                {"field": one.field, "before": one.before, "after": one.after, **_at(found.place(one))}
                for one in entry.changes
            ],
        }
        for entry in found.entries
    ]
    edits = [{**edit._asdict(), "path": str(edit.path), "slide": edit.slide or None} for edit in found.edits]
    said: dict[str, object] = {"ok": True, "command": "diff", "before": before, "after": after, "same": found.same}
    more: dict[str, object] = {
        "counts": found.counts(),
        "entries": entries,
        "edited": [str(path) for path in found.touched],
        "edits": edits,
    }
    print(json.dumps(said | more, ensure_ascii=False, indent=2))

"""The pipeline as a library: an outline comes in, a `Deck` goes out; a deck comes in, a file goes out.

    outline.yaml --load--> Source --bind--> Outline --plan--> SlideSpecs --fit--> Deck --render--> bytes --write--> .pptx

Each stage is one call; what the user can put right leaves here as a `SlidesError` with every problem of its stage.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from slides.errors import InputError, Problem, Span, WriteError
from slides.references import THEME_FILES, inside, theme_and_variant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Set as AbstractSet

    from slides.deck import Deck, PageFacts, Properties
    from slides.layout import Template
    from slides.source import Source
    from slides.speech import Outline
    from slides.theme import Theme

DEFAULT_THEME = "base"
DEFAULT_SIZE = "16:9"


class Wishes(NamedTuple):
    """What the caller wants otherwise than the outline says; None leaves it to the outline."""

    theme: str | None = None
    size: str | None = None
    lang: str | None = None
    values: Mapping[str, str] = {}
    notes: bool = True
    public: bool = False


def build(
    outline: str | Path,
    *,
    theme: str | None = None,
    size: str | None = None,
    lang: str | None = None,
    values: Mapping[str, str] | None = None,
    notes: bool = True,
    public: bool = False,
) -> Deck:
    """Return the deck of the outline file `outline`.

    `theme` (a name, title or file, with `/variant` behind it or not), `size` and `lang` replace the outline's own; `values` set its
    variables; without `notes` the deck holds nothing of what is only spoken; a `public` one nothing of what is `internal`.
    Raises `InputError`.
    """
    return _deck(_loaded(outline), Wishes(theme, size, lang, values or {}, notes, public))


def save(deck: Deck, path: str | Path, *, source: bool = True, verify: bool = False, force: bool = False) -> Path:
    """Write `deck` as the file `path`, whole or not at all, and return the path.

    Without `source` the outline does not travel in the file. `verify` checks it against the file format first.
    A deck that was edited since or marked read-only, or is not ours, is kept unless `force`. Raises `WriteError`, `InputError`.
    """
    from slides import files, targets, writer

    target = Path(path)
    targets.ensure_replaceable(target, force=force)
    files.probe(target.parent)
    content = writer.render(deck, source=source)
    if verify:
        from slides import integrity

        faults = integrity.verify(content)
        if faults:
            raise WriteError(faults)
    return files.write_atomic(target, content)


def check(
    deck: Deck, *, final: bool = False, only: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return what the author of `deck` should know: warnings of its outline, and what the rules of `check` find.

    With `final` their warnings are errors; `only` names the codes to look for, `ignore` those not to.
    """
    from slides import checks

    return checks.check(deck, final=final, only=only, ignore=ignore)


def examine(  # noqa: PLR0913 - the wishes of a build and those of a check
    outline: str | Path,
    *,
    theme: str | None = None,
    size: str | None = None,
    lang: str | None = None,
    values: Mapping[str, str] | None = None,
    final: bool = False,
    only: Collection[str] = (),
    ignore: Collection[str] = (),
    public: bool = False,
) -> tuple[tuple[Problem, ...], bool, tuple[PageFacts, ...]]:
    """Return every problem of the outline file `outline`, whether it and its files of phrases could be read, and what was done on each slide."""
    from slides.checks.phrases import listed

    try:
        source = _loaded(outline)
    except InputError as error:
        return error.problems, False, ()
    try:
        deck = _deck(source, Wishes(theme, size, lang, values or {}, public=public))
    except InputError as error:
        return (*source.warnings, *error.problems), True, ()
    found = check(deck, final=final, only=only, ignore=ignore)
    unread = listed(deck).problems
    return found, not any(one in unread for one in found), deck.facts()


def fix(outline: str | Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put right in the file `outline` what is safe of `problems`, and return that. Raises `InputError`, `WriteError`."""
    import os

    from slides import files
    from slides.checks import fixing
    from slides.source.reading import read

    path, name = Path(outline), os.fspath(outline)
    content, done = fixing.repaired(read(path), name, problems, lambda made: _errors(made, name))
    if done:
        if not os.access(path, os.W_OK) or not path.stat().st_mode & 0o222:  # root may write what is read-only
            raise WriteError(Problem("write-denied", args={"path": path}, hint="choose-folder"))
        files.write_atomic(path.resolve(), content)
    return done


def _errors(content: bytes, name: str) -> int:
    """Return how many errors the outline `content` of the file `name` has before anything of it is built."""
    from slides import kinds, source

    try:
        _bound(source.parse(content, name, kinds.keys()), None, Wishes())
    except InputError as error:
        return len(error.problems)
    return 0


def load_theme(name: str, span: Span | None = None) -> Theme:
    """Return the theme called `name`, or of the file `name`. Raises `InputError`."""
    from slides import theme

    return theme.load(name, folders=theme.folders(), span=span)


def theme_of(outline: str | Path, *, theme: str | None = None) -> Theme:
    """Return the theme that the deck of the outline file `outline` has, or would have with `theme`. Raises `InputError`."""
    source = _loaded(outline)
    wishes = Wishes(theme)
    bound, _ = _bound(source, None, wishes)
    return load_theme(*_asked_theme(bound.theme, source, wishes))


def outline_of(
    outline: str | Path, *, lang: str | None = None, values: Mapping[str, str] | None = None, public: bool = False
) -> tuple[Outline, Source]:
    """Return what the file `outline` says, with `values` for its variables, and its text as read. Raises `InputError`."""
    wishes = Wishes(lang=lang, values=values or {}, public=public)
    source, gone = _copy(_loaded(outline), wishes)
    return _bound(source, gone, wishes)[0], source


def compiled(theme: str, size: str, lang: str, place: Span | None = None, where: Span | None = None) -> Template:
    """Return the template of a theme at a size in a language, the one on the shelf while it holds.

    `place` and `where` are where theme and size were asked for. Raises `InputError`.
    """
    from slides import shelf

    kept = shelf.take(theme, size, lang)
    if kept is not None:
        return kept
    from slides import template

    loaded = load_theme(theme, place)
    made = template.compile(loaded, template.size(size, where), lang)
    shelf.keep(theme, size, lang, made, [*_made_of(theme), *map(Path, loaded.files)])
    return made


def _loaded(outline: str | Path) -> Source:
    from slides import kinds, source

    return source.load(outline, kinds.keys())


def _deck(source: Source, wishes: Wishes) -> Deck:
    from slides import fit, plan

    source, gone = _copy(source, wishes)
    try:
        bound, doubts = _bound(source, gone, wishes)
    except InputError as error:
        found = (*error.problems, *_theme_problems(source, wishes))
        raise InputError(sorted(found, key=lambda problem: problem.span.line if problem.span else 0)) from error
    if wishes.public:
        from slides.outline.audience import notes_left

        doubts += notes_left(bound, source)
    made = _template(bound, source, wishes)
    deck = fit.fit(plan.plan(bound), made, properties(bound), bound.pieces(), bound.names(), source.span)
    return replace(deck, outline=bound, origin=source, warnings=(*source.warnings, *doubts))


def _copy(source: Source, wishes: Wishes) -> tuple[Source, AbstractSet[str] | None]:
    """Return the part of `source` that the wished copy has, and what public copies leave out is called."""
    if not wishes.public:
        return source, None
    from slides.outline.audience import public_part

    return public_part(source, wishes.values)


def _bound(source: Source, left_out: AbstractSet[str] | None, wishes: Wishes) -> tuple[Outline, list[Problem]]:
    """Return the outline of `source`, and what in it is most likely not meant so."""
    from slides import outline

    doubts: list[Problem] = []
    bound = outline.bind(source, wishes.values, lang=wishes.lang, doubts=doubts, left_out=left_out)
    return bound if wishes.notes else unspoken(bound), doubts


def unspoken(bound: Outline) -> Outline:
    """Return the outline without the words that are only spoken."""
    sections = tuple(
        section.changed(notes="", items=tuple(item.changed(notes="") for item in section.items))
        for section in bound.sections
    )
    opening, closing = (item and item.changed(notes="") for item in (bound.opening, bound.closing))
    return bound.changed(sections=sections, opening=opening, closing=closing)


def properties(bound: Outline) -> Properties:
    """Return what the deck of `bound` says of itself."""
    from slides.dates import moment
    from slides.deck import Properties
    from slides.richtext import plain

    names = [plain(speaker.name or speaker.unit) for speaker in bound.speakers]
    date = moment(bound.meeting.date)
    return Properties(
        title=plain(bound.title),
        creator="、".join(names) if bound.lang.startswith("zh") else ", ".join(names),
        subject=plain(bound.meeting.name),
        language=bound.lang,
        date=f"{date:%Y-%m-%d}" if date else "",
    )


def _template(bound: Outline, source: Source, wishes: Wishes) -> Template:
    """Return the template wished for, else the outline's own; a problem names the place where it was asked for."""
    theme, place = _asked_theme(bound.theme, source, wishes)
    size, where = (wishes.size, None) if wishes.size else (bound.size or DEFAULT_SIZE, source.span(("size",)))
    return compiled(theme, size, bound.lang, place, where)


def _made_of(theme: str) -> list[Path]:
    """Return every file and folder that the theme may be made of."""
    from slides.theme import folders

    name, _ = theme_and_variant(theme)
    own = [Path(name)] if name.endswith(THEME_FILES) else []
    return [*own, *folders(), *(file for folder in folders() for file in folder.glob("*.yaml"))]


def _asked_theme(typed: str, source: Source, wishes: Wishes) -> tuple[str, Span | None]:
    """Return the theme wished for, else the one `typed` in the outline, and its place there. Raises `InputError`."""
    if wishes.theme:
        return wishes.theme, None
    span = source.span(("theme",))
    return own_theme(typed.strip(), source, span), span


def own_theme(typed: str, source: Source, span: Span | None) -> str:
    """Return the theme that the outline names; a file stands beside the outline or below. Raises `InputError`."""
    name, variant = theme_and_variant(typed)
    if not name.endswith(THEME_FILES):
        return typed or DEFAULT_THEME
    file = inside(name, Path(source.name).parent)
    if file is None:
        raise InputError(Problem("theme-outside", span, args={"path": typed}, hint="theme-outside"))
    if not file.exists():
        raise InputError(Problem("theme-file-missing", span, args={"path": typed}, hint="theme-file-missing"))
    return f"{file.resolve()}/{variant}" if variant else str(file.resolve())


def _theme_problems(source: Source, wishes: Wishes) -> tuple[Problem, ...]:
    """Return what is wrong with the theme of an outline that can't be bound, so that all is said at once."""
    typed = source.value.get("theme")
    if not wishes.theme and (not isinstance(typed, str) or "${" in typed):
        return ()
    try:
        theme, place = _asked_theme(str(typed), source, wishes)
        load_theme(theme, place)
    except InputError as error:
        return error.problems
    return ()

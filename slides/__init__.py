"""From the outline of a speech to a native, editable PowerPoint deck.

    from slides import build, check, save

    deck = build("outlines/party-building-exchange.yaml", theme="party-red")
    for problem in check(deck):
        print(problem)
    save(deck, "deck.pptx")

`batch` makes the decks of a whole table of rows; `pace` tells how long the speech takes, `save_script` writes what the speaker
reads, `save_tasks` the table of who does what by when; `compare` tells what changed between two drafts.

Names are loaded when they are first asked for, so `import slides` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slides.deck import Deck
    from slides.diff import compare
    from slides.errors import InputError, Problem, Severity, SlidesError, Span, UsageError, WriteError
    from slides.pacing import pace
    from slides.pipeline import build, check, save
    from slides.script import save_script
    from slides.series import batch
    from slides.speech import Outline
    from slides.tasks import save_tasks
    from slides.theme import Theme

__version__ = "0.1.0"

__all__ = [
    "Deck",
    "InputError",
    "Outline",
    "Problem",
    "Severity",
    "SlidesError",
    "Span",
    "Theme",
    "UsageError",
    "WriteError",
    "batch",
    "build",
    "check",
    "compare",
    "pace",
    "save",
    "save_script",
    "save_tasks",
]

_HOMES = {
    "slides.deck": ("Deck",),
    "slides.errors": ("InputError", "Problem", "Severity", "SlidesError", "Span", "UsageError", "WriteError"),
    "slides.speech": ("Outline",),
    "slides.diff": ("compare",),
    "slides.pipeline": ("build", "check", "save"),
    "slides.series": ("batch",),
    "slides.pacing": ("pace",),
    "slides.script": ("save_script",),
    "slides.tasks": ("save_tasks",),
    "slides.theme": ("Theme",),
}


if not TYPE_CHECKING:  # a checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        from importlib import import_module

        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(home), name)
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)

    def __dir__() -> list[str]:
        return sorted([*globals(), *__all__])

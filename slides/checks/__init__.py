"""Checks: a finished deck comes in, what its author should know about it goes out as problems.

Nothing is changed here and nothing stops a build: facts stand on the values, judgement stands here. A new rule is a
new file in `rules/`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from slides.checks.reading import Reading
from slides.checks.rules import all_rules
from slides.errors import Problem, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from slides.deck import Deck
    from slides.speech import Checking

_NOWHERE = Span("", 0, 0)


def check(
    deck: Deck, *, final: bool = False, only: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return what reading the outline warned of, and every finding on the deck, each with its place in the outline.

    With `final` every warning is an error. `only` names the codes to look for, and nothing else is told then; `ignore`
    those not to; the outline's own `check` holds beside them.
    """
    asked = deck.outline.checking if deck.outline else None
    left_out = {*ignore, *(asked.ignore if asked else ())}
    reading = Reading(deck)
    rules = [rule for rule in all_rules() if rule.code not in left_out and (not only or rule.code in only)]
    found = {(one.code, one.span, str(one.args)): one for rule in rules for one in rule.problems(reading)}
    judged = sorted(found.values(), key=_place)
    said = judged if only else [*deck.warnings, *judged]
    if final or (asked and asked.final):
        said = [_finally(problem) for problem in said]
    return (*(_unknown(deck, asked) if asked and not only else ()), *said)


def _place(problem: Problem) -> tuple[int, int]:
    span = problem.span or _NOWHERE
    return span.line, span.column


def _finally(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.ERROR) if problem.severity is Severity.WARNING else problem


def _unknown(deck: Deck, asked: Checking) -> Iterator[Problem]:
    """Yield a warning for every code under `ignore` that no rule has."""
    from slides.outline.unknown import with_near

    known = [rule.code for rule in all_rules()]
    for number, code in enumerate(asked.ignore):
        if code not in known:
            span = deck.origin.span(("check", "ignore", number)) if deck.origin else None
            problem = Problem("unknown-rule", span, Severity.WARNING, {"code": code})
            yield with_near(problem, code, known, otherwise="see-rules")

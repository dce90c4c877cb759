"""What a rule of `check` is: a code, how much it matters, what it finds, and an example on either side of it.

A rule of words looks at one text after another (`slips`), every other at the whole reading (`found`). Its words stand
in the catalogue: problem and hint in `slides.messages.checks`, the reason in `slides.messages.rules`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from slides.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from slides.checks.reading import Reading, Said


class Slip(NamedTuple):
    """What is wrong in one text: where it begins, the characters, and those that would be right, None where nobody can tell."""

    start: int
    text: str
    right: str | None = ""


class Rule(NamedTuple):
    """One rule; `wrong` and `right` are texts on which it speaks and is silent, `repairs` whether `--fix` may apply its `right`."""

    code: str
    slips: Callable[[Said], Iterator[Slip]] | None = None
    found: Callable[[Reading], Iterator[Problem]] | None = None
    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING
    repairs: bool = False

    def problems(self, reading: Reading) -> Iterator[Problem]:
        """Yield what the rule finds in `reading`."""
        if self.found:
            yield from self.found(reading)
        for said in reading.texts if self.slips else ():
            for slip in self._slips(said):
                span, exact = reading.typed(said, slip.start, slip.text)
                args: dict[str, object] = {"text": slip.text, "right": slip.right}
                if not exact:
                    args["nearby"] = True
                yield Problem(self.code, span, self.severity, args, self.code)

    def _slips(self, said: Said) -> Iterator[Slip]:
        """Yield what is wrong in `said` by its own language, and in what it quotes from the other by that."""
        if self.slips is None:
            return
        yield from self.slips(said)
        for start, quoted in said.quotations():
            yield from (slip._replace(start=start + slip.start) for slip in self.slips(quoted))

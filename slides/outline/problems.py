"""The problems of one outline as they are found, each at its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import ValidationError

from slides import kinds, records
from slides.errors import Problem, Severity
from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set as AbstractSet

    from slides.source import Path, Source
    from slides.variables import Fault


class Problems:
    """Collects what is wrong with the outline of `source`, in the order of discovery; `doubts` stop nothing."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Problem] = []
        self.doubts: list[Problem] = []

    def add(self, code: str, path: Path, **args: object) -> None:
        """Note the problem `code` at the value of `path`; the key there is an argument."""
        args = {"key": self.source.typed(path), **args}
        self.found.append(Problem(code, self.source.span(path), args=args, hint=code))

    def add_at_key(self, code: str, path: Path, **args: object) -> None:
        """Note the problem `code` at the last key of `path`."""
        args = {"key": self.source.typed(path), **args}
        self.found.append(Problem(code, self.source.key_span(path), args=args, hint=code))

    def add_near(self, code: str, path: Path, typed: str, known: Iterable[str], **args: object) -> None:
        """Note that the value of `path`, or a part of it `typed` so, is none of the `known`."""
        from slides.outline.unknown import with_near

        self.found.append(with_near(Problem(code, self.source.span(path), args=args), typed, known, otherwise=code))

    def doubt(self, code: str, path: Path, **args: object) -> None:
        """Note that the value of `path` is most likely not what the author means."""
        args = {"key": self.source.typed(path), **args}
        self.doubts.append(Problem(code, self.source.span(path), Severity.WARNING, args, code))

    def doubt_name(self, code: str, path: Path, typed: str, known: Iterable[str]) -> None:
        """Note that the key at `path` is like one of the `known` but none of them; where it is like none, nothing."""
        from slides.outline.unknown import nearest

        near = nearest(typed, known)
        if near:
            span = self.source.key_span(path)
            self.doubts.append(Problem(code, span, Severity.WARNING, {"name": typed, "near": near}, "did-you-mean"))

    def add_unknown_kind(self, path: Path) -> None:
        """Note that no part has the key at the end of `path`."""
        from slides.outline.unknown import with_near

        typed = self.source.typed(path)
        known = [word for kind in kinds.sections().values() for word in (kind.section, kind.section_zh)]
        problem = Problem("unknown-kind", self.source.key_span(path), args={"kind": typed})
        self.found.append(with_near(problem, typed, known, otherwise="known-values"))

    def add_faults(self, faults: Iterable[Fault], values: Mapping[str, str | None]) -> None:
        """Note what is wrong with places for variables; one that is unknown once, with the lines of all its places."""
        unknown: dict[str, list[Path]] = {}
        for fault in faults:
            if fault.code == "unknown-variable":
                unknown.setdefault(str(fault.args["name"]), []).append(fault.path)
            else:
                self.add(fault.code, fault.path, **fault.args)
        wrong = {str(problem.args["name"]) for problem in self.found if problem.code == "bad-variable-name"}
        for name, places in unknown.items():
            self._add_unknown(name, places, values, wrong)

    def add_row_faults(self, faults: Iterable[Fault], row: Message) -> None:
        """Note what is wrong with places that the `row` of a table fills."""
        before = len(self.found)
        for fault in faults:
            self.add(fault.code, fault.path, **fault.args)
        self.name_row(before, row)

    def name_row(self, before: int, row: Message) -> None:
        """Let the problems found after the first `before` name the `row` of a table, those that another row had already go."""
        if len(self.found) == before:
            return
        new = self.found[before:]
        del self.found[before:]
        said = {self._said(problem) for problem in self.found if "of" in problem.args}
        for problem in new:
            if self._said(problem) not in said:
                self.found.append(problem.of_row(row))

    @staticmethod
    def _said(problem: Problem) -> str:
        """Return what `problem` says but for the row it is about."""
        return f"{problem.code} {problem.span} {sorted((k, v) for k, v in problem.args.items() if k != 'of')}"

    def _add_unknown(
        self, name: str, places: list[Path], values: Mapping[str, str | None], wrong: AbstractSet[str]
    ) -> None:
        """Note that no variable is called `name`, unless one whose name is `wrong` was most likely to be it."""
        from slides.outline.unknown import nearest

        if nearest(name, values) in wrong:
            return
        lines = sorted({self.source.span(path).line for path in places})
        others = [*map(str, lines[1:6]), *("…" for _ in lines[6:7])]
        again = Message(f"，第 {'、'.join(others)} 行也有", f", also on lines {', '.join(others)}") if others else ""
        self.add_near("unknown-variable", places[0], name, values, name=name, again=again)

    def read(self, record: type[records.T], given: object, path: Path, **inner: object) -> records.T | None:
        """Return the value of class `record` that `given` describes; None where it doesn't, with every problem noted."""
        try:
            return records.read(record, given, path=path, **inner)
        except ValidationError as error:
            from slides.outline.findings import findings

            self.found += findings(error, record, path, self.source)
            return None

    def in_order(self) -> list[Problem]:
        """Return the problems and doubts in the order of the file."""
        return sorted(
            [*self.found, *self.doubts],
            key=lambda problem: (problem.span.line, problem.span.column) if problem.span else (0, 0),
        )

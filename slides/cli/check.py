"""`slides check`: outlines in, every problem and every fact of fit printed, nothing written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from slides.cli.arguments import AsJson, Assignments, Audience, Lang, Outlines, Quiet, Size, Theme, expanded, wishes
from slides.cli.help import told
from slides.cli.report import as_json, report
from slides.errors import Problem, Severity, UsageError
from slides.messages import say
from slides.messages.command import LINES

if TYPE_CHECKING:
    from slides.deck import PageFacts

_FOUND_ERRORS = 1
_UNREADABLE = 3


class Finding(NamedTuple):
    """What is to be said about one outline; `readable` is false where its YAML or a file of phrases could not be read."""

    path: Path
    problems: tuple[Problem, ...]
    readable: bool
    facts: tuple[PageFacts, ...] = ()
    fixed: tuple[Problem, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many problems have `severity`."""
        return sum(problem.severity is severity for problem in self.problems)


def run(
    outlines: Outlines,
    theme: Theme = None,
    size: Size = None,
    lang: Lang = None,
    assignments: Assignments = None,
    audience: Audience = "internal",
    final: Annotated[bool, typer.Option("--final", help=told("check.final"))] = False,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="CODE", help=told("check.only"))] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODE", help=told("check.ignore"))] = None,
    fix: Annotated[bool, typer.Option("--fix", help=told("check.fix"))] = False,
    quiet: Quiet = False,
    json: AsJson = False,
) -> int:
    """Check every outline; the exit code says whether errors were found."""
    from slides import pipeline

    wanted = wishes(theme, size, lang, assignments, audience)
    judged: dict[str, Any] = {"final": final, "only": known_codes(only), "ignore": known_codes(ignore)}
    findings: list[Finding] = []
    for outline in expanded(outlines):
        found = pipeline.examine(outline, **wanted, **judged)
        done: tuple[Problem, ...] = ()
        while fix and (now := pipeline.fix(outline, found[0])):  # what is right now may be seen to be wrong otherwise
            _tell_fixed(now, quiet=quiet or json)
            done += now
            found = pipeline.examine(outline, **wanted, **judged)
        findings.append(Finding(outline, *found, fixed=done))
        if not json:
            _tell(findings[-1], quiet=quiet)
    if json:
        _print_json(findings)
    if not all(finding.readable for finding in findings):
        return _UNREADABLE
    return _FOUND_ERRORS if any(finding.count(Severity.ERROR) for finding in findings) else 0


def known_codes(given: list[str] | None) -> tuple[str, ...]:
    """Return the codes of rules that were asked for. Raises `UsageError`."""
    if not given:
        return ()
    from slides.checks.rules import all_rules
    from slides.outline.unknown import with_near

    known = [rule.code for rule in all_rules()]
    strange = [Problem("unknown-rule", args={"code": code}) for code in given if code not in known]
    if strange:
        raise UsageError([with_near(each, str(each.args["code"]), known, otherwise="see-rules") for each in strange])
    return tuple(given)


def _tell_fixed(done: tuple[Problem, ...], *, quiet: bool) -> None:
    for problem in () if quiet else done:
        span = problem.span
        print(say(LINES["fixed"], place=f"{span.file}:{span.line}:{span.column}" if span else "", **problem.args))


def _tell(finding: Finding, *, quiet: bool) -> None:
    sys.stdout.flush()
    report(finding.problems)
    if quiet:
        return
    if not finding.problems:
        print(say(LINES["checked"], path=finding.path))
        return
    counts = {f"{severity}s": finding.count(severity) for severity in Severity}
    print(say(LINES["found"], path=finding.path, **counts))


def _print_json(findings: list[Finding]) -> None:
    import json

    outlines = [
        {
            "outline": str(finding.path),
            "ok": finding.readable and not finding.count(Severity.ERROR),
            "problems": [as_json(problem) for problem in finding.problems],
            "fixed": [{**as_json(problem), **_change(problem)} for problem in finding.fixed],
            "slides": [_row(facts) for facts in finding.facts],
        }
        for finding in findings
    ]
    ok = all(entry["ok"] for entry in outlines)
    print(json.dumps({"ok": ok, "command": "check", "outlines": outlines}, ensure_ascii=False, indent=2))


def _change(problem: Problem) -> dict[str, object]:
    """Return the characters that stood there and those that do now."""
    return {"text": problem.args["text"], "right": problem.args["right"]}


def _row(facts: PageFacts) -> dict[str, Any]:
    """Return what was done on one slide: its layout, its part of a continued item, and each text's size and first choice."""
    return {
        "slide": facts.slide,
        "key": facts.key,
        "kind": facts.kind,
        "layout": facts.layout,
        "part": facts.part,
        "parts": facts.parts,
        "sizes": {series: {"size": size, "first": first} for series, (size, first) in facts.sizes.items()},
        **facts.facts._asdict(),
    }

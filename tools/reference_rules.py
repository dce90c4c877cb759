# ruff: noqa: INP001 - a script, no package
"""The page of rules: what `slides check` looks for comes in, Markdown goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.checks.rules import all_rules
from slides.messages import escaped
from slides.messages.rules import WHYS

if TYPE_CHECKING:
    from slides.checks.rule import Rule


def rules() -> str:
    """Return the page of rules."""
    head = (
        "# The rules of `slides check`\n\nA warning is an error with `--final`; a note stays one. `--ignore CODE` leaves a rule"
        " out once, `check: {ignore: [CODE]}` 检查: {忽略: [代号]} in the outline always. `--only CODE` looks for nothing else."
        " `--fix` applies the rules marked so to the file and leaves every other byte as it was."
    )
    return "\n\n".join([head, *map(_rule, all_rules())])


def _rule(rule: Rule) -> str:
    why = WHYS[rule.code]
    kind = f"{rule.severity}{', repaired by `--fix`' if rule.repairs else ''}"
    lines = [f"## `{rule.code}`", f"{kind}. {why.en}.", f"{why.zh}。"]
    for name, texts in (("Wrong", rule.wrong), ("Right", rule.right)):
        if texts:
            lines.append(
                f"{name} {'错' if name == 'Wrong' else '对'}: {'; '.join(f'`{escaped(text)}`' for text in texts)}"
            )
    return "\n\n".join(lines)

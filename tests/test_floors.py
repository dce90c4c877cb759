"""The house stands: modules import only from their own floor or below, never in a circle, and stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "slides"
MOST_LINES = 320

FLOORS = {
    0: "richtext units errors messages files dates vocabulary recent references opened",
    1: "icons layout blocks color source speech records figures forms formulas numerals metrics widths breaking words titles ooxml rows pictures imaging sealing",
    2: "kinds theme deck",
    3: "plan planned fit outline variables template fonts pacing",
    4: "writer shelf store script tasks",
    5: "pipeline series checks diff draft export integrity provenance schema gallery targets",
    6: "__init__ __main__ cli",
}
FLOOR_OF = {name: floor for floor, names in FLOORS.items() for name in names.split()}

FILES = sorted(PACKAGE.rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in FILES}


def floor(module: str) -> int:
    parts = module.split(".")
    return FLOOR_OF[parts[1] if len(parts) > 1 else "__init__"]


def imported(path: Path, *, for_types: bool) -> Iterator[str]:
    """Yield the modules of ours that the file imports, at its head or inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set() if for_types else {child for block in type_blocks(tree) for child in ast.walk(block)}
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module


def type_blocks(tree: ast.Module) -> Iterator[ast.If]:
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield node


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_from_its_own_floor_or_below(module: str) -> None:
    if module == "slides":
        return
    breaches = [name for name in imported(MODULES[module], for_types=True) if floor(name) > floor(module)]
    if floor(module) < FLOOR_OF["cli"]:
        breaches = [name for name in breaches if name != "slides"]
    assert not breaches


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        module: set(imported(path, for_types=False)) - {module}
        for module, path in MODULES.items()
        if module != "slides"
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_the_writer_does_not_know_kinds_or_plan_and_theme_and_kinds_do_not_know_each_other() -> None:
    strangers = [("writer", "kinds"), ("writer", "plan"), ("writer", "theme"), ("theme", "kinds"), ("kinds", "theme")]
    for module, path in MODULES.items():
        known = {name.split(".")[1] for name in imported(path, for_types=True) if "." in name}
        for one, other in strangers:
            assert not (module.startswith(f"slides.{one}") and other in known), module


@pytest.mark.parametrize("path", [*FILES, *sorted((ROOT / "tests").glob("*.py"))], ids=lambda path: path.name)
def test_a_file_is_short_enough_to_be_read_at_once(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_only_the_command_prints_and_nobody_saves_past_the_one_door(path: Path) -> None:
    called = {
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    }
    if "cli" not in path.parts:
        assert "print" not in called
    in_memory = {"image.save"} if path.name == "imaging.py" else set()
    assert not {name for name in called if name.endswith(".save")} - {"pipeline.save"} - in_memory


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import slides", "typer pydantic yaml pptx lxml PIL slides.pipeline slides.errors"),
        ("from slides import build, check, save", "typer pptx lxml PIL rich budoux"),
        (
            "import slides.cli.app; slides.cli.app.application()",
            "pptx lxml PIL rich budoux yaml slides.pipeline slides.kinds",
        ),
    ],
)
def test_a_start_loads_nothing_that_it_does_not_need(statement: str, absent: str) -> None:
    code = f"import sys\n{statement}\nprint(*[name for name in {absent.split()!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout.split() == []


def test_importing_one_part_does_not_hide_the_function_of_the_same_name() -> None:
    code = "import slides.pipeline, slides.checks\nfrom slides import build, check, save\nassert callable(build) and callable(check)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)

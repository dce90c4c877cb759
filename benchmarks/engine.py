"""Print how the engine and the whole command compare with python-pptx and with an empty Typer command.

Everything is measured in turn in one run on the same words and notes, so the ratios hold where single seconds do not.
The processor's time (user and system, of commands with all they start) stands beside the clock's; the ratios are of the
former, which other programs on the machine disturb less.
python-pptx has the easier task: a title and one body a slide on its own template; up to 100 slides it also fills the
placeholders of ours.

    python benchmarks/engine.py                 # 25, 100 and 1,000 slides
    python benchmarks/engine.py --slides 1000 5000   # minutes: python-pptx is quadratic
"""

from __future__ import annotations

import argparse
import io
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Cost(NamedTuple):
    """What an action took: seconds of the processor and of the clock, and the peak in MiB where it was a command."""

    cpu: float
    wall: float
    peak: float = 0.0


EMPTY = """
import typer
app = typer.Typer(add_completion=False)
@app.command()
def main() -> None: ...
app()
"""
TITLES = ("隐患排查更加扎实", "责任链条层层压实", "基层力量逐步充实", "培训演练常抓不懈", "科技手段提升效能")
POINTS = ("全年排查企业 320 家", "整改率达到 98.1%", "签订责任书 46 份", "组织应急演练 12 场", "新增监测点位 210 个")
_MOST_RESAVED = 1000
_MOST_FILLED = 100
NOTES = "今年以来，各单位把责任扛在肩上，把措施落到现场，隐患整改的速度和质量都有明显提高。下一步要把好的做法固定下来，形成长效机制。\n"


def outline(slides: int) -> str:
    """Return an outline that makes exactly `slides` slides, all with notes."""
    head = (
        "title: 在安全生产工作会议上的讲话\nmeeting: 安全生产工作会议\nspeaker: 王某\ntheme: party-red\n"
        "deck: {agenda: false, dividers: false, overviews: false}\nsections:\n"
    )
    kinds = ("achievements", "problems", "recommendations")
    share = (slides - 2 + len(kinds) - 1) // len(kinds)
    lines = [head]
    left = slides - 2
    for kind in kinds:
        count = min(share, left)
        left -= count
        if count:
            lines.append(f"  - {kind}:\n      items:\n")
            lines.extend(_item(kind, number) for number in range(count))
    lines.append("closing: {slogan: 警钟长鸣 常抓不懈, notes: 谢谢大家。}\n")
    return "".join(lines)


def _item(kind: str, number: int) -> str:
    points = [f"{POINTS[(number + step) % 5]}（{number}）" for step in range(3 + number % 2)]
    return (
        f"        - title: {TITLES[number % 5]}{kind[0]}{number}\n"
        f"          points: [{', '.join(points)}]\n"
        f"          notes: |\n            {NOTES.strip()}第{number}点。\n            {NOTES}"
    )


def filled_reference(template: bytes, content: list[dict[str, Any]]) -> bytes:
    """Return the deck of `content` as python-pptx fills the placeholders of our template, with notes."""
    from pptx import Presentation

    presentation = Presentation(io.BytesIO(template))
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    for page in content:
        slide = presentation.slides.add_slide(layouts[str(page["layout"])])
        texts: dict[str, str] = page["texts"]
        for placeholder in list(slide.placeholders):
            shown = texts.get(str(placeholder.placeholder_format.idx))
            if shown is None:
                placeholder.element.getparent().remove(placeholder.element)
            else:
                placeholder.text_frame.text = shown
        slide.notes_slide.notes_text_frame.text = str(page["notes"])
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def plain_reference(content: list[dict[str, Any]]) -> bytes:
    """Return the same words on python-pptx's own template: a title and one body a slide, and the notes."""
    from pptx import Presentation

    presentation = Presentation()
    for page in content:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        title, *others = page["texts"].values()
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(others)
        slide.notes_slide.notes_text_frame.text = page["notes"]
    out = io.BytesIO()
    presentation.save(out)
    return out.getvalue()


def resaved(deck: bytes) -> bytes:
    """Return the very same deck as python-pptx writes it."""
    from pptx import Presentation

    out = io.BytesIO()
    Presentation(io.BytesIO(deck)).save(out)
    return out.getvalue()


def median(action: Callable[[], object], rounds: int) -> Cost:
    """Return the medians of what `rounds` calls took, after one more to warm up where there are several."""
    if rounds > 1:
        action()
    taken = []
    for _ in range(rounds):
        start, busy = time.perf_counter(), time.process_time()
        action()
        taken.append(Cost(time.process_time() - busy, time.perf_counter() - start))
    return middle(taken)


def middle(found: Iterable[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(*(statistics.median(figures) for figures in zip(*found, strict=True)))


def command(*arguments: str) -> Cost:
    """Return what one run of the Python of this run with `arguments` took."""
    script = (
        "import resource,subprocess,sys,time;s=time.perf_counter();"
        "subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);s=time.perf_counter()-s;"
        "u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime,s,u.ru_maxrss/1024)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script, sys.executable, *arguments], check=True, capture_output=True, text=True
    ).stdout
    return Cost(*map(float, shown.split()))


def row(name: str, cost: Cost, base: Cost) -> None:
    """Print one figure in ms, of the processor and of the clock, and as a ratio."""
    sys.stdout.write(
        f"  {name:<46}{cost.cpu * 1000:>11.1f} ms cpu {cost.wall * 1000:>11.1f} ms   x {cost.cpu / base.cpu:.4f}\n"
    )


def compare(slides: int, folder: Path) -> float:
    """Measure everything for a deck of `slides` slides; return the peak in MiB of the whole command."""
    from slides import outline as stage, pipeline, source
    from slides.deck import Properties
    from slides.fit import fit
    from slides.kinds import keys
    from slides.plan import plan
    from slides.writer import render

    text = outline(slides).encode()
    path = folder / f"deck{slides}.yaml"
    path.write_bytes(text)
    bound = stage.bind(source.parse(text, path.name, keys()))
    made = pipeline.compiled("party-red", "16:9", "zh-CN")
    about = Properties(bound.title)

    def engine() -> bytes:
        return render(fit(plan(bound), made, about))

    deck = fit(plan(bound), made, about)
    content: list[dict[str, Any]] = [
        {"layout": slide.layout.title, "notes": slide.notes,
         "texts": {str(fill.slot.idx): fill.text.text for fill in slide.fills}}
        for slide in deck.slides
    ]  # fmt: skip
    bare = render(fit([], made, about))
    (folder / "content.json").write_text(json.dumps(content), encoding="utf-8")
    rounds = 7 if slides <= 100 else 3 if slides <= 1000 else 1
    ours = median(engine, rounds)
    plainly = median(lambda: plain_reference(content), 1 if slides > 100 else rounds)
    sys.stdout.write(f"{slides} slides ({len(deck.slides)} made)\n")
    row("python-pptx, its own template, warm", plainly, plainly)
    row("engine (plan + fit + render), warm      P1", ours, plainly)
    if slides <= _MOST_FILLED:
        filled = median(lambda: filled_reference(bare, content), rounds)
        row("python-pptx, filling our placeholders, warm", filled, filled)
        row("engine against that", ours, filled)
    if slides <= _MOST_RESAVED:
        made_by_us = engine()
        sys.stdout.write(
            f"  file size / as python-pptx saves it     P6     x {len(made_by_us) / len(resaved(made_by_us)):.3f}\n"
        )
    return _commands(slides, folder, path, rounds)


def _commands(slides: int, folder: Path, path: Path, rounds: int) -> float:
    runs: dict[str, list[Cost]] = {"empty": [], "ours": [], "theirs": [], "help": [], "version": []}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # so that the first turn, not counted, keeps what it compiles
    (folder / "empty.py").write_text(EMPTY, encoding="utf-8")
    calls = {
        "empty": [str(folder / "empty.py")],
        "ours": ["-m", "slides", "build", str(path), "-o", str(folder / "out.pptx"), "--force", "--quiet"],
        "theirs": [__file__, "--reference", str(folder)],
        "help": ["-m", "slides", "--help"],
        "version": ["-m", "slides", "--version"],
    }
    for turn in range(max(rounds, 1) + 1):
        for name, call in calls.items():
            if name == "theirs" and slides > 1000 and turn > 0:
                continue
            figure = command(*call)
            if turn or (name == "theirs" and slides > 1000):
                runs[name].append(figure)
    cost = {name: middle(found) for name, found in runs.items()}
    row("whole command, python-pptx script", cost["theirs"], cost["theirs"])
    row("whole command, slides build             P2", cost["ours"], cost["theirs"])
    sys.stdout.write(f"  slides build, a slide                   P2 {cost['ours'].cpu * 1e6 / slides:>11.1f} us cpu\n")
    row("empty Typer command", cost["empty"], cost["empty"])
    row("slides build / empty                    P3", cost["ours"], cost["empty"])
    row("slides build / python-pptx script       P3", cost["ours"], cost["theirs"])
    row("slides --help / empty                   P3", cost["help"], cost["empty"])
    row("slides --version / empty                P3", cost["version"], cost["empty"])
    sys.stdout.write(
        f"  peak memory beyond the empty command    P5 {cost['ours'].peak - cost['empty'].peak:>11.1f} MiB"
        f" (python-pptx {cost['theirs'].peak - cost['empty'].peak:.1f} MiB)\n"
    )
    return cost["ours"].peak


def further(peaks: dict[int, float]) -> None:
    """Print what each slide beyond the next shorter deck adds to the peak; `peaks` are in MiB by number of slides."""
    counts = sorted(peaks)
    for few, many in itertools.pairwise(counts):
        a_slide = (peaks[many] - peaks[few]) * 1024 / (many - few)
        sys.stdout.write(f"  a further slide, from {few} to {many} slides      P5 {a_slide:>6.1f} KiB\n")


def main() -> None:
    """Run the comparison for the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slides", type=int, nargs="+", default=[25, 100, 1000])
    parser.add_argument("--reference", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.reference:
        folder = Path(asked.reference)
        content = json.loads((folder / "content.json").read_text(encoding="utf-8"))
        (folder / "reference.pptx").write_bytes(plain_reference(content))
        return
    with tempfile.TemporaryDirectory() as name:
        further({slides: compare(slides, Path(name)) for slides in asked.slides})


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()

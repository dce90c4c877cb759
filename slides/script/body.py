"""The body of a script as WordprocessingML: blocks come in, paragraphs go out (ECMA-376 part 1, 17.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from slides.messages import say
from slides.ooxml.escape import content
from slides.pacing import clock, shown
from slides.script.manuscript import Heading, Mark, Passage
from slides.script.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slides.richtext import Run
    from slides.script.manuscript import Block

_LEAST = 0.05
"""Minutes below which a mark names no time."""


def paragraphs(blocks: Iterable[Block], lang: str, *, turned: bool) -> str:
    """Return the paragraphs of the blocks, beginning on a new page if `turned`."""
    made = [_block(block, lang) for block in blocks]
    if turned and made:
        made[0] = made[0].replace("/></w:pPr>", "/><w:pageBreakBefore/></w:pPr>", 1)
    return "".join(made)


def paragraph(style: str, inner: str) -> str:
    """Return a paragraph in a style; `inner` are its runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def run(text: str, properties: str = "") -> str:
    """Return a run of text; `properties` stand inside `w:rPr`."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{content(text)}</w:t></w:r>'


def _block(block: Block, lang: str) -> str:
    match block:
        case Heading():
            return paragraph("Heading1", run(block.text))
        case Mark():
            return paragraph("SlideMark", _mark(block, lang))
        case Passage():
            spoken = "".join(_spoken(one, lang) for one in block.runs)
            return paragraph("Salutation" if block.salutation else "BodyText", spoken)
        case _:
            assert_never(block)


def _mark(mark: Mark, lang: str) -> str:
    """Return the slide's number and title on the left, what was said before it and its own minutes on the right."""
    bold = "<w:b/>" if not lang.startswith("zh") else ""
    number = run(say(WORDS["slide"], lang, number=mark.number), f'{bold}<w:color w:val="000000"/>')
    times = [say(WORDS["so-far"], lang, clock=clock(mark.start))]
    if mark.minutes >= _LEAST:
        times.insert(0, say(WORDS["minutes"], lang, minutes=shown(mark.minutes)))
    return f"{number}{run('　' + mark.title)}<w:r><w:tab/></w:r>{run(' · '.join(times))}"


def _spoken(one: Run, lang: str) -> str:
    """Return a run as it is read: strong in bold, emphasis with dots below in Chinese, in italics elsewhere."""
    emphasis = '<w:em w:val="dot"/>' if lang.startswith("zh") else ""
    slanted = "" if lang.startswith("zh") else "<w:i/>"
    return run(one.text, ("<w:b/>" if one.strong else "") + (slanted + emphasis if one.em else ""))
